"""A small organisation, every field of every file of which holds a canary.

Ada works for Tom, who works for Noor, as does Wei of another team. Pia gives feedback, Gus has left, and Ivo stands in
for the chains of his own team. There is a closed period, whose syntheses are shared, and the current one, whose are not.
Four sessions decide about several people each: whom they discuss, who takes part, and others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import yaml

from tests.privacy.canaries import NOBODY, PUBLIC, About, Aviary, Hand, Reader, word

TODAY = "2026-11-20"
FRAMEWORK, TRACK = "eng", "ic"
OLD, NOW = "2026-h1", "2026-h2"
GIVER = "pia-" + word("giver")
"""The id of whoever gives feedback: it stands in the names of files, and in the sites of managers alone."""
STAND_IN = "ivo-" + word("stand-in")[2:]
"""The id of whoever stands in for the chains of a team, and is in that team."""
CHAINS = {"ada": ("tom", "noor"), "tom": ("noor",), "wei": ("noor",), STAND_IN: ("noor",), "noor": ()}
"""Whoever has a level, with the managers above them."""
TEAMS = {
    "ada": "alpha",
    "tom": "alpha",
    "wei": "beta",
    "noor": "beta",
    GIVER: "alpha",
    "gus": "beta",
    STAND_IN: "alpha",
}


@dataclass(frozen=True)
class Meeting:
    """A session: its period, its scope, who takes part, whom that leaves, and about whom it decides something."""

    period: str
    scope: Mapping[str, list[str]]
    participants: tuple[str, ...]
    circle: frozenset[str]
    decided: tuple[str, ...]

    def path(self, name: str) -> str:
        """The file of the session of this id."""
        return f"content/talent/{self.period}/sessions/{name}.yaml"


_ALPHA, _BETA = ({"teams": [team], "levels": ["ic/L1"]} for team in ("alpha", "beta"))
MEETINGS = {
    "alphas": Meeting(NOW, _ALPHA, ("tom",), frozenset({"ada"}), ("ada", "wei", "tom", "noor", "ada")),
    "betas": Meeting(NOW, _BETA, ("noor", "tom"), frozenset({"wei"}), ("wei", STAND_IN, "ada")),
    "chiefs": Meeting(NOW, _BETA, ("ada", "wei"), frozenset({"noor"}), ("noor", "wei")),
    "firsts": Meeting(OLD, _ALPHA, ("tom", "noor"), frozenset({"ada"}), ("wei", "ada")),
}
"""Sessions by id. Ivo facilitates each; that of the chiefs decides nothing about anybody below Tom or in team alpha."""

GROWTH = {person: Reader("growth", person) for person in CHAINS}
TALENT = {
    "tom": Reader("talent", "tom", frozenset({"ada", GIVER})),
    "noor": Reader("talent", "noor", frozenset({"ada", "tom", "wei", "gus", GIVER, STAND_IN})),
    "ivo": Reader("talent", STAND_IN, frozenset({"ada", "tom", GIVER})),
}
"""Whoever has a talent site: a front-line manager, a director, and who stands in for the chains of team alpha."""
SESSION = {name: Reader("session", name, each.circle, each.period) for name, each in MEETINGS.items()}
READERS = (PUBLIC, *GROWTH.values(), *TALENT.values(), *SESSION.values())

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
            made.assessment(person, period)
    for name, meeting in MEETINGS.items():
        made.session(name, meeting)
    return Organisation({path: text.encode() for path, text in made.files.items()}, made.aviary)


@dataclass(frozen=True)
class _Making:
    aviary: Aviary
    files: dict[str, str]

    def yaml(self, path: str, kind: str, hand: Hand, about: About = NOBODY) -> None:
        data = self.aviary.document(kind, path, hand, about)
        self.files[path] = yaml.safe_dump(data, sort_keys=False, allow_unicode=True)

    def markdown(self, path: str, kind: str, hand: Hand, about: About = NOBODY) -> None:
        data = self.aviary.document(kind, path, hand, about)
        body = self.aviary.body(kind, path, hand, about)
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
                "access[].people": [STAND_IN],
                "access[].over": ["alpha"],
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
            GIVER: "tom",
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
                **({} if levelled else {"earlier": None}),
            }
            self.yaml(f"content/people/{person}.yaml", "person", hand, About(person))

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
            self.yaml(path, "expectations", hand, About(person, period))
        self._feedback(person, period, word("expectations", expectations, "expectations[].id"))

    def _feedback(self, person: str, period: str, own: str) -> None:
        folder, about = f"content/feedback/{period}/{person}", About(person, period)
        self.yaml(f"{folder}/requests.yaml", "requests", {"asked[].who": GIVER}, about)
        self.markdown(f"{folder}/self.md", "self", {"outcomes[].expectation": own}, about)
        self.markdown(f"{folder}/peers/{GIVER}.md", "peer", {"items[].expectation": own}, about)
        day = {"shared": "2026-06-27" if period == OLD else "2027-01-05"}
        self.markdown(f"{folder}/synthesis.md", "synthesis", day, replace(about, shared=period == OLD))
        self.markdown(f"{folder}/plan.md", "plan", {}, about)
        for name, by in (("skip-level", "noor"), ("skip-skip-level", "tom")):
            hand = {"by": by, "items[].expectation": own, "items[].aligned": name != "skip-level"}
            self.markdown(f"{folder}/{name}.md", "skip-level", hand, about)

    def _action(self, person: str, period: str) -> str:
        return word("plan", f"content/feedback/{period}/{person}/plan.md", "actions[].id")

    def assessment(self, person: str, period: str) -> None:
        """What management writes of a person in a period."""
        above = next(iter(CHAINS[person]), "tom")
        hand = {
            "by": above,
            "cells{}": ["technical"],
            "cells.*.evidence[].ref": f"feedback/{period}/{person}/peers/{GIVER}",
            "partner.who": "noor" if person == "wei" else "wei",
            "level_change.to": "L2",
            "bench.covers": ["alpha-lead"],
            "data_needs[].owner": above,
            **dict.fromkeys((f"{each}[].cell" for each in _OF_CELLS), "technical"),
        }
        self.yaml(f"content/talent/{period}/{person}.yaml", "assessment", hand, About(person, period))

    def session(self, name: str, meeting: Meeting) -> None:
        """A session, and what it decides: each decision is about somebody, the rest about the session."""
        path = meeting.path(name)
        hand = {
            "decisions": None,
            "facilitator": STAND_IN,
            "participants": [*meeting.participants],
            "scope.teams": meeting.scope["teams"],
            "scope.levels": meeting.scope["levels"],
        }
        data = self.aviary.document("session", path, hand, About(session=name))
        decisions = [
            self._decision(f"{path}#{number}", person, meeting.period)
            for number, person in enumerate(meeting.decided)
        ]
        assert isinstance(data, dict)
        text = yaml.safe_dump({**data, "decisions": decisions}, sort_keys=False)
        self.files[path] = text

    def _decision(self, name: str, person: str, period: str) -> object:
        others = dict.fromkeys(("title", "on", "facilitator", "participants", "scope"))
        hand = {**others, "decisions[].person": person, "decisions[].cell": "technical"}
        data = self.aviary.document("session", name, hand, About(person, period))
        assert isinstance(data, dict)
        return data["decisions"][0]


_OF_CELLS = ("partner.challenges", "data_needs", "refinements")
"""The lists of an assessment of which each item names a capability."""
