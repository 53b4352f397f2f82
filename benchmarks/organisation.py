"""An organisation of any size as a site's sources: the example's framework and guides, and invented people.

The same size and seed give the same bytes. Of each person seventeen files: their own, the expectations of two periods,
everything of the closed period's feedback, the beginning of the current one's, and an assessment of each. Absent: what
is wrong with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from shutil import copytree

import yaml

from benchmarks.assessments import assessment, decisions, session
from benchmarks.people import FOUNDER, Member, members, partners, teams
from benchmarks.prose import body, sentence, text
from benchmarks.yaml_text import Data, yaml_of
from waypoints_site.digest import digest

TODAY = "2026-11-20"
"""The day for which such an organisation is in order: late in the current period."""

EXAMPLE = Path(__file__).resolve().parent.parent
EXPECTATIONS, STEPS = 4, 5

Fields = dict[str, Data]


@dataclass(frozen=True, slots=True)
class Half:
    """A period."""

    id: str
    starts: date
    ends: date
    objectives: tuple[str, ...]

    def day(self, after: int) -> str:
        """A day of it, counted from its first."""
        return (self.starts + timedelta(days=after)).isoformat()


CLOSED = Half("2026-h1", date(2026, 1, 1), date(2026, 6, 30), ("calm-peak", "short-queues", "fewer-alarms"))
CURRENT = Half("2026-h2", date(2026, 7, 1), date(2026, 12, 31), ("new-routes", "same-day", "one-ledger"))


def write_organisation(root: Path, size: int, seed: int = 0) -> int:
    """Writes the sources of an organisation of so many people with a level; returns how many files those are."""
    for folder in ("frameworks", "content/docs", "content/guides"):
        copytree(EXAMPLE / folder, root / folder)
    count = sum(path.is_file() for path in root.rglob("*"))
    for path, content in _files(size, seed):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
        count += 1
    return count


def _files(size: int, seed: int) -> Iterator[tuple[str, str]]:
    yield (
        "waypoints.yaml",
        f"title: Levels\nurl: https://levels.example.com\nframework: engineering\nperiod: {CURRENT.id}\n",
    )
    for half in (CLOSED, CURRENT):
        yield f"content/periods/{half.id}.yaml", yaml_of(_period(half))
    for team, lead in teams(size):
        yield f"content/teams/{team}.yaml", yaml_of({"title": team.capitalize(), "lead": lead})
    yield f"content/people/{FOUNDER}.yaml", yaml_of({"name": "Imani Okafor", "started": "2015-01-01"})
    for partner, function in partners(size):
        fields: Fields = {"name": partner.capitalize(), "function": function, "manager": FOUNDER}
        yield f"content/people/{partner}.yaml", yaml_of({**fields, "started": "2020-02-03"})
    capabilities = _capabilities()
    for member in members(size):
        random = Random(f"{seed}/{member.number}")  # noqa: S311 - invented prose is no secret
        yield from _person(member, capabilities[member.track], random)
        yield from _assessed(member, capabilities[member.track], random)
    yield from _sessions(members(size), capabilities["ic"], Random(f"{seed}/sessions"))  # noqa: S311 - no secret either


def _capabilities() -> Mapping[str, Sequence[str]]:
    """The capabilities of each track of the example's framework."""
    listed = yaml.safe_load((EXAMPLE / "frameworks/engineering/capabilities.yaml").read_text("utf-8"))
    ids = [str(each["id"]) for each in listed]
    return {
        track: [each.removeprefix(f"{track}-") for each in ids if each.startswith(f"{track}-")]
        for track in ("ic", "manager")
    }


def _period(half: Half) -> Fields:
    agreed_by, self_by, peers_by, synthesis_by, talent_by = (
        half.day(each) for each in (14, 155, 162, 169, 172)
    )
    return {
        "title": half.id,
        "starts": half.starts.isoformat(),
        "ends": half.ends.isoformat(),
        "framework": {"engineering": "1.2.0"},
        "dates": {
            "agree_by": agreed_by,
            "self_by": self_by,
            "peers_by": peers_by,
            "synthesis_by": synthesis_by,
            "talent_by": talent_by,
        },
        "objectives": [
            {"id": each, "title": each.capitalize(), "owner": "company"} for each in half.objectives
        ],
    }


def _person(member: Member, capabilities: Sequence[str], random: Random) -> Iterator[tuple[str, str]]:
    yield f"content/people/{member.id}.yaml", yaml_of(_profile(member))
    asked = [_expectation(member, number, half, capabilities, random) for half, number in _numbered()]
    for half, expectations in ((CLOSED, asked[:EXPECTATIONS]), (CURRENT, asked[EXPECTATIONS:])):
        plan = _agreed(member, half, expectations)
        yield f"content/expectations/{half.id}/{member.id}.yaml", yaml_of(plan)
        place = f"content/feedback/{half.id}/{member.id}"
        yield f"{place}/skip-level.md", _markdown(_skip_level(member, half, random), "")
        givers = member.givers if half is CLOSED else member.givers[:1]
        day = half.day(150 if half is CLOSED else 130)
        yield f"{place}/requests.yaml", yaml_of({"asked": [{"who": each, "on": day} for each in givers]})
        for giver in givers:
            yield f"{place}/peers/{giver}.md", _markdown(_peer(half, random), body(random, 1))
    place = f"content/feedback/{CLOSED.id}/{member.id}"
    yield f"{place}/self.md", _markdown(_self(random), body(random, 2))
    yield f"{place}/synthesis.md", _markdown(_synthesis(random), body(random, 1))
    yield f"{place}/plan.md", _markdown(_plan(random), "")


def _assessed(member: Member, capabilities: Sequence[str], random: Random) -> Iterator[tuple[str, str]]:
    """Finished for the closed period, not yet for the current one."""
    for half, state in ((CLOSED, "final"), (CURRENT, "refined")):
        written = assessment(member, half.starts, state, capabilities, random)
        yield f"content/talent/{half.id}/{member.id}.yaml", yaml_of(written)


def _sessions(
    everyone: Sequence[Member], capabilities: Sequence[str], random: Random
) -> Iterator[tuple[str, str]]:
    """One for each period; that of the current one is still to come."""
    decided = {CLOSED: decisions(everyone, capabilities, random), CURRENT: ()}
    for half, about in decided.items():
        meeting = session(half.day(174), everyone, about)
        yield f"content/talent/{half.id}/sessions/everybody-{half.id}.yaml", yaml_of(meeting)


def _numbered() -> Iterator[tuple[Half, int]]:
    yield from ((half, number) for half in (CLOSED, CURRENT) for number in range(EXPECTATIONS))


def _profile(member: Member) -> Fields:
    return {
        "name": member.name,
        "email": f"{member.id}@example.com",
        "track": member.track,
        "level": member.level,
        "team": member.team,
        "manager": member.managers[0],
        "started": "2022-03-01",
        "level_since": "2024-07-01",
    }


def _agreed(member: Member, half: Half, expectations: list[Fields]) -> Fields:
    return {
        "plan": "period",
        "agreed": {
            "on": half.day(7),
            "engineer": member.id,
            "manager": member.managers[0],
            "digests": {str(each["id"]): digest(each) for each in expectations},
        },
        "expectations": list(expectations),
    }


def _expectation(
    member: Member, number: int, half: Half, capabilities: Sequence[str], random: Random
) -> Fields:
    objective = half.objectives[(member.number + number) % len(half.objectives)]
    cells: list[Data] = [f"{member.level}/{each}" for each in random.sample(list(capabilities), 2)]
    detail: Fields = {"detail": text(random, 2)} if number == 1 else {}
    follows: Fields = {"follows": "first"} if half is CURRENT and number == 0 else {}
    return {
        "id": f"work-{number}",
        "title": sentence(random, random.randint(6, 10)),
        **detail,
        "purpose": "objective",
        "observable": sentence(random, random.randint(14, 20)),
        "measure": f"Under {random.randint(2, 90)} by {half.day(150)}",
        "cells": cells,
        "objective": objective,
        "opportunity": sentence(random, 11),
        **follows,
        "support": [sentence(random, 9)],
        "key_steps": [_step(at, half, random) for at in range(STEPS)],
    }


def _step(at: int, half: Half, random: Random) -> Fields:
    due = half.day(30 + 30 * at)
    state = "done" if half is CLOSED or due < TODAY else "doing" if at == STEPS - 1 else "todo"
    note: Fields = {"note": sentence(random, 8)} if random.random() < 0.4 else {}
    return {"text": sentence(random, random.randint(5, 10)), "due": due, "state": state, **note}


def _skip_level(member: Member, half: Half, random: Random) -> Fields:
    note: Fields = {"expectation": "work-0", "text": text(random, 1), "aligned": True}
    return {"by": member.managers[1], "on": half.day(20), "items": [note]}


def _peer(half: Half, random: Random) -> Fields:
    return {
        "given": half.day(158 if half is CLOSED else 138),
        "method": "form",
        "works_with": "peer",
        "items": [
            {"expectation": f"work-{at}", "text": text(random, 2), "example": f"{sentence(random, 5)}."}
            for at in range(2)
        ],
        "role_fit": {"text": text(random, 1), "example": f"{sentence(random, 6)}."},
        "growth": {"text": text(random, 1), "example": f"{sentence(random, 6)}."},
    }


def _self(random: Random) -> Fields:
    met: list[Data] = [
        {"expectation": f"work-{at}", "outcome": "met", "steps": "all"} for at in range(EXPECTATIONS - 1)
    ]
    partly: Fields = {"expectation": f"work-{EXPECTATIONS - 1}", "outcome": "partly", "steps": "most"}
    said: Fields = {"why": text(random, 3), "lesson": text(random, 1)}
    return {"written": CLOSED.day(153), "outcomes": [*met, {**partly, **said}]}


def _synthesis(random: Random) -> Fields:
    themes: list[Data] = [
        {"title": sentence(random, 5), "kind": kind, "text": text(random, 2), "from": ["self", "peers"]}
        for kind in ("strength", "strength", "growth")
    ]
    dates: Fields = {"written": CLOSED.day(164), "shared": CLOSED.day(166)}
    return {**dates, "themes": themes, "reflection": text(random, 2)}


def _plan(random: Random) -> Fields:
    return {
        "actions": [
            {"id": each, "text": sentence(random, 12), "by": CURRENT.day(60)} for each in ("first", "second")
        ],
        "resources": [sentence(random, 6), sentence(random, 7)],
        "support": [sentence(random, 9)],
    }


def _markdown(fields: Fields, below: str) -> str:
    return f"---\n{yaml_of(fields)}---\n" + (f"\n{below}" if below else "")
