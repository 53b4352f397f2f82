"""Management's track of an invented organisation: everybody's assessment of a period, and the session about it.

Of each person a rating for each capability of their track, on two pieces of evidence. Absent: periods.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from benchmarks.people import FOUNDER, REPORTS, Member, partners
from benchmarks.prose import sentence, text
from benchmarks.yaml_text import Data

Fields = dict[str, Data]

PIECES = 2
_KINDS = ("delivery", "quality", "objective", "behaviour")
_RATINGS = (*("meets",) * 5, "exceeds", *("meets",) * 4, "misses", "meets", "exceeds")
_SURE = ("high", "medium", "high", "high", "low")
_DECIDED = 20
"""Of so many people, one has a rating that the session changed."""


def assessment(
    member: Member, starts: date, state: str, capabilities: Sequence[str], random: Random
) -> Fields:
    """One person's assessment, finished or not, for the period that starts on a day."""
    cells = {each: _cell(member, starts, at, random) for at, each in enumerate(capabilities)}
    unsure: list[Data] = [
        {"cell": each, "question": f"{sentence(random, 9)}?", "answer": text(random, 1)}
        for each, cell in cells.items()
        if cell["confidence"] == "low"
    ]
    asked: Fields = {"question": f"{sentence(random, 11)}?", "answer": text(random, 2)}
    return {
        "by": member.managers[0],
        "state": state,
        "rating": _rating(member, 0),
        "confidence": "high",
        "cells": cells,
        "strengths": [sentence(random, 12) for _ in range(2)],
        "needs": [{"text": sentence(random, 11), "kind": "skill", "action": sentence(random, 9)}],
        "partner": {
            "who": _partner(member),
            "role": "manager",
            "context": sentence(random, 10),
            "challenges": [asked, *unsure],
            "sufficient": True,
            "aligned": True,
        },
        **_bench(member),
        "coaching": {each: [sentence(random, 10)] for each in ("support", "actions", "opportunities")},
    }


def _cell(member: Member, starts: date, at: int, random: Random) -> dict[str, Data]:
    number = member.number + at
    evidence: list[Data] = [
        {
            "on": (starts + timedelta(days=20 + 60 * piece + at)).isoformat(),
            "kind": _KINDS[(number + piece) % len(_KINDS)],
            "text": sentence(random, random.randint(10, 16)),
        }
        for piece in range(PIECES)
    ]
    return {
        "rating": _rating(member, at),
        "confidence": _SURE[number % len(_SURE)],
        "evidence": evidence,
    }


def _rating(member: Member, at: int) -> str:
    """The rating of somebody's capability, by its place among them."""
    return _RATINGS[(5 * member.number + at) % len(_RATINGS)]


def _bench(member: Member) -> Fields:
    """Of each team, one person could lead it."""
    could = member.number % REPORTS == 1 or member.number == 0
    return {"bench": {"covers": [f"{member.team}-lead"], "readiness": "now"}} if could else {}


def _partner(member: Member) -> str:
    """The manager further up; where there is none, a colleague who is in the session."""
    return member.managers[1] if member.managers[1] != member.managers[0] else partners(1)[0][0]


def session(on: str, everyone: Sequence[Member], decided: Sequence[Fields]) -> Fields:
    """A session about everybody, of the founder and a colleague of another function."""
    levels = sorted({f"{each.track}/{each.level}" for each in everyone})
    decisions: Fields = {"decisions": list(decided)} if decided else {}
    return {
        "title": "Everybody",
        "on": on,
        "facilitator": partners(1)[0][0],
        "participants": [FOUNDER],
        "scope": {"levels": list(levels)},
        **decisions,
    }


def decisions(everyone: Sequence[Member], capabilities: Sequence[str], random: Random) -> tuple[Fields, ...]:
    """What a session decided of some people on the craft's track."""
    some = [each for each in everyone if each.track == "ic"][::_DECIDED]
    return tuple(_decision(each, capabilities, random) for each in some)


def _decision(member: Member, capabilities: Sequence[str], random: Random) -> Fields:
    at = random.randrange(len(capabilities))
    before = _rating(member, at)
    after = "meets" if before == "exceeds" else "exceeds"
    return {
        "person": member.id,
        "cell": capabilities[at],
        "from": before,
        "to": after,
        "why": text(random, 1),
    }
