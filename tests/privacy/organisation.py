"""A small organisation, every field of every file of which holds a canary.

Ada works for Tom, who works for Noor, as does Wei of another team. Pia gives feedback, and Gus has left. There is a
closed period, whose syntheses are shared, and the current one, whose are not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from tests.privacy.canaries import Aviary, word

TODAY = "2026-11-20"
FRAMEWORK, TRACK = "eng", "ic"
OLD, NOW = "2026-h1", "2026-h2"
CHAINS = {"ada": ("tom", "noor"), "tom": ("noor",), "wei": ("noor",), "noor": ()}
"""Whoever has a site, with the managers above them."""
TEAMS = {"ada": "alpha", "tom": "alpha", "wei": "beta", "noor": "beta", "pia": "alpha", "gus": "beta"}
GIVER = "pia-" + word("giver")
"""The id of whoever gives feedback: it stands in the names of files, and in no site."""

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Organisation:
    """The files by path, and the canaries in them."""

    files: Files
    aviary: Aviary


@cache
def organisation() -> Organisation:
    """The organisation; the same at every call."""
    made = _Making(Aviary(), {})
    made.framework()
    made.company()
    for person in CHAINS:
        for period in (OLD, NOW):
            made.cycle(person, period)
    return Organisation({path: text.encode() for path, text in made.files.items()}, made.aviary)


@dataclass(frozen=True)
class _Making:
    aviary: Aviary
    files: dict[str, str]

    def yaml(self, path: str, kind: str, hand: Mapping[str, object], subject: str | None = None) -> None:
        data = self.aviary.document(kind, path, hand, subject=subject)
        self.files[path] = yaml.safe_dump(data, sort_keys=False, allow_unicode=True)

    def markdown(
        self,
        path: str,
        kind: str,
        hand: Mapping[str, object],
        subject: str | None = None,
        *,
        shared: bool = False,
    ) -> None:
        data = self.aviary.document(kind, path, hand, subject=subject, shared=shared)
        body = self.aviary.body(kind, path, hand, subject=subject, shared=shared)
        self.files[path] = f"---\n{yaml.safe_dump(data, sort_keys=False)}---\n{body}\n"

    def framework(self) -> None:
        """What everybody may read."""
        folder = f"frameworks/{FRAMEWORK}"
        hand = {
            "version": "1.0.0",
            "tracks[].id": TRACK,
            "tracks[].steady": ["L1"],
            "tracks[].levels": ["L1", "L2"],
            "tracks[].from[].level": "ic/L1",
            "tracks[].from[].to": "L2",
            "benchmarks[].levels{}": ["ic/L1"],
        }
        self.yaml(f"{folder}/framework.yaml", "framework", hand)
        rows = self.aviary.document(
            "capabilities", f"{folder}/capabilities.yaml", {"[].id": "ic-technical", "[].tracks": [TRACK]}
        )
        self.files[f"{folder}/capabilities.yaml"] = yaml.safe_dump(rows)
        for level in ("L1", "L2"):
            hand = {"level": level, "expectations{}": ["technical"]}
            inherits = {"expectations.*.inherits": "L1" if level == "L2" else None}
            self.yaml(f"{folder}/{TRACK}/{level}.yaml", "level", {**hand, **inherits})
        self.markdown("content/guides/open.md", "prose", {"audience": "public", "draft": False})
        self.yaml(
            "waypoints.yaml",
            "settings",
            {
                "framework": FRAMEWORK,
                "period": NOW,
                "content": ["content"],
                "access[].people": [GIVER],
                "access[].over": "all",
            },
        )

    def company(self) -> None:
        """People, teams, periods, and a page for the company."""
        self.markdown("content/guides/inside.md", "prose", {"audience": "company", "draft": False})
        for team in ("alpha", "beta"):
            of_team = {
                "lead": "tom",
                "parent": "beta" if team == "alpha" else None,
                "openings[].level": "ic/L2",
            }
            self.yaml(f"content/teams/{team}.yaml", "team", of_team)
        for period, starts, ends in ((OLD, "2026-01-01", "2026-06-30"), (NOW, "2026-07-01", "2026-12-31")):
            of_period = {"starts": starts, "ends": ends, "framework{}": [FRAMEWORK], "framework.*": "1.0.0"}
            self.yaml(
                f"content/periods/{period}.yaml", "period", {**of_period, "objectives[].owner": "company"}
            )
        managers = {
            **{person: next(iter(chain), None) for person, chain in CHAINS.items()},
            "pia": "tom",
            "gus": "noor",
        }
        for person, team in TEAMS.items():
            levelled = person in CHAINS
            hand: dict[str, object] = {
                "team": team,
                "manager": managers[person],
                "framework": FRAMEWORK if levelled else None,
                "track": TRACK if levelled else None,
                "level": "L1" if levelled else None,
                "earlier[].level": "ic/L1",
                "started": f"2020-0{1 + list(TEAMS).index(person)}-15",
                "left": "2026-02-03" if person == "gus" else None,
            }
            name = GIVER if person == "pia" else person
            self.yaml(f"content/people/{name}.yaml", "person", hand, name)

    def cycle(self, person: str, period: str) -> None:
        """Everything that is written about a person in a period."""
        expectations = f"content/expectations/{period}/{person}.yaml"
        plans = {expectations: "period"}
        if (person, period) == ("ada", NOW):
            plans[f"content/expectations/{period}/ada.remainder.yaml"] = "remainder"
        for path, plan in plans.items():
            own = word("expectations", path, "expectations[].id")
            hand = {
                "plan": plan,
                "agreed.engineer": person,
                "agreed.manager": next(iter(CHAINS[person]), "tom"),
                "agreed.digests{}": [own],
                "expectations[].cells": ["L2/technical"],
                "expectations[].objective": word(
                    "period", f"content/periods/{period}.yaml", "objectives[].id"
                ),
                "expectations[].follows": self._action(person, OLD) if period == NOW else None,
                "expectations[].key_steps[].state": "doing",
                "changes[].expectation": own if plan == "period" else None,
            }
            self.yaml(path, "expectations", hand, person)
        self._feedback(person, period, word("expectations", expectations, "expectations[].id"))

    def _feedback(self, person: str, period: str, own: str) -> None:
        folder = f"content/feedback/{period}/{person}"
        shared = period == OLD
        self.yaml(f"{folder}/requests.yaml", "requests", {"asked[].who": GIVER}, person)
        self.markdown(f"{folder}/self.md", "self", {"outcomes[].expectation": own}, person)
        self.markdown(f"{folder}/peers/{GIVER}.md", "peer", {"items[].expectation": own}, person)
        day = {"shared": "2026-06-27" if shared else "2027-01-05"}
        self.markdown(f"{folder}/synthesis.md", "synthesis", day, person, shared=shared)
        self.markdown(f"{folder}/plan.md", "plan", {}, person)
        for name, by in (("skip-level", "noor"), ("skip-skip-level", "tom")):
            hand = {"by": by, "items[].expectation": own, "items[].aligned": name != "skip-level"}
            self.markdown(f"{folder}/{name}.md", "skip-level", hand, person)

    def _action(self, person: str, period: str) -> str:
        return word("plan", f"content/feedback/{period}/{person}/plan.md", "actions[].id")
