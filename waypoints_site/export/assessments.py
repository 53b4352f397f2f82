"""Assessments as a table and as JSON, for the next step of the process: one row a person and capability.

Ratings are those that stand. Absent: formulas, as in every table of ours; and the texts, which the pages hold.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date

from waypoints_site.export.framework_csv import neutral
from waypoints_site.plan.talent.marks import reference_of
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tenure import level_since
from waypoints_site.records import Capability, Case

SCHEMA = "assessments.schema.json"
COLUMNS = (
    "period", "person", "name", "team", "team_title", "function", "manager", "framework", "version", "track", "level",
    "level_title", "level_since", "assessed_by", "state", "overall", "overall_confidence", "level_change",
    "level_change_status", "thought_partner", "sufficient", "aligned", "open_data_needs", "covers", "readiness",
    "capability", "reference", "capability_title", "rating", "confidence", "pieces", "assessed_rating", "decisions",
)  # fmt: skip
"""The fields of a row, in order: those of the person, then those of one capability from `capability` on."""

_ENCODER = json.JSONEncoder(ensure_ascii=False)

Value = str | int | bool | None
Row = dict[str, Value]


def assessments_csv(room: Room) -> bytes:
    """The table of everyone's ratings, UTF-8, with a head."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for person, cells in _by_person(room):
        of_person = [neutral(_in_words(person[name])) for name in _OF_PEOPLE]
        writer.writerows(
            [*of_person, *(neutral(_in_words(cell[name])) for name in _OF_CELLS)] for cell in cells
        )
    return table.getvalue().encode()


def assessments_json(room: Room) -> bytes:
    """The same rows as JSON, each on a line of its own; what is not known is null."""
    period = room.period
    head = {
        "$schema": SCHEMA,
        "period": period.id if period else None,
        "session": room.session.id if room.session else None,
        "today": room.today.isoformat(),
    }
    fields = [f"  {_ENCODER.encode(name)}: {_ENCODER.encode(value)}" for name, value in head.items()]
    lines = ",\n".join(_lines(room))
    listed = f'  "assessments": [\n{lines}\n  ]' if lines else '  "assessments": []'
    return ("{\n" + ",\n".join((*fields, listed)) + "\n}\n").encode()


def _lines(room: Room) -> Iterator[str]:
    """The rows, each a JSON object on a line; what they say of the person is written once."""
    for person, cells in _by_person(room):
        of_person = _ENCODER.encode(person).removesuffix("}")
        for cell in cells:
            yield f"    {of_person}, {_ENCODER.encode(cell).removeprefix('{')}"


def _in_words(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _by_person(room: Room) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """The fields of each person, and those of each of their capabilities; nothing in them, where there is none."""
    for case in room.cases:
        rated = tuple(_capability(case, each) for each in case.capabilities)
        yield _person(case, room), (*rated, *_strangers(case)) or (dict.fromkeys(_OF_CELLS),)


_OF_PEOPLE = COLUMNS[: COLUMNS.index("capability")]
_OF_CELLS = COLUMNS[len(_OF_PEOPLE) :]


def _person(case: Case, room: Room) -> Row:
    person, written = case.person, case.assessment
    change, partner, bench = (
        (written.level_change, written.partner, written.bench) if written else (None, None, None)
    )
    needs = sum(not each.done for each in written.data_needs) if written else None
    return {
        "period": case.period.id,
        "person": person.id,
        "name": person.name,
        "team": person.team,
        "team_title": room.team(case) or None,
        "function": person.function,
        "manager": room.managers.get(person.id),
        "framework": case.framework.id.partition("@")[0] if case.framework else None,
        "version": case.framework.version if case.framework else None,
        "track": case.track.id if case.track else None,
        "level": case.level.id if case.level else None,
        "level_title": case.level.title if case.level else None,
        "level_since": _day(level_since(case)),
        "assessed_by": written.by if written else None,
        "state": written.state if written else None,
        "overall": written.rating if written else None,
        "overall_confidence": written.confidence if written else None,
        "level_change": change.to if change else None,
        "level_change_status": change.status if change else None,
        "thought_partner": partner.who if partner else None,
        "sufficient": partner.sufficient if partner else None,
        "aligned": partner.aligned if partner else None,
        "open_data_needs": needs,
        "covers": " ".join(bench.teams) if bench else None,
        "readiness": bench.readiness if bench else None,
    }


def _capability(case: Case, capability: Capability) -> Row:
    return _cell(case, capability.key, reference_of(case, capability), capability.title)


def _strangers(case: Case) -> Iterator[Row]:
    """What is rated, or was decided, and the level does not know."""
    known = {each.key for each in case.capabilities}
    rated = (each.capability for each in case.assessment.cells) if case.assessment else ()
    for key in dict.fromkeys((*rated, *(each.capability for each in case.decisions))):
        if key not in known:
            yield _cell(case, key, None, None)


def _cell(case: Case, key: str, reference: str | None, title: str | None) -> Row:
    rated = case.assessment.rated(key) if case.assessment else None
    return {
        "capability": key,
        "reference": reference,
        "capability_title": title,
        "rating": case.standing(key),
        "confidence": rated.confidence if rated else None,
        "pieces": len(rated.evidence) if rated else 0,
        "assessed_rating": rated.rating if rated else None,
        "decisions": sum(each.capability == key for each in case.decisions),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
