"""The text of a new file of expectations: an empty list, and as comments all that there is to draw them from.

Absent: files, and any expectation. Those are for two people to write.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from waypoints_site.records import ONBOARDING_DAYS, Cycle, Level, Period, Person
from waypoints_site.resolve.standing import Standing
from waypoints_site.scaffold.cell_text import listed
from waypoints_site.scaffold.notation import comments, out

_PLAN = "plan: {kind} # period | onboarding | remainder (of the period, after onboarding)"


@dataclass(frozen=True, slots=True)
class Ground:
    """What expectations stand on: the person and their level in the period, and the manager's name."""

    person: Person
    period: Period
    standing: Standing
    level: Level
    manager: str


def expectations_text(ground: Ground, kind: str, earlier: Cycle | None) -> str:
    """A file of expectations of one kind of plan; `earlier` holds the last development plan, if there is one."""
    lines = [
        *comments(_opening(ground, kind)),
        "",
        _PLAN.format(kind=kind),
        "",
        *comments(
            ["What you two do not yet see alike about the current level; nothing is agreed while it stands:"]
        ),
        *out('unsettled: ""'),
        "",
        *comments(["[] goes as soon as the first entry stands below it."]),
        "expectations: []",
        *out(*_entry(ground, kind, earlier)),
        *_objectives(ground.period),
        *_actions(earlier),
        *_cells(ground),
    ]
    return "\n".join(lines) + "\n"


def _opening(ground: Ground, kind: str) -> Iterator[str]:
    person, level = ground.person, ground.level
    title = person.title or level.title
    yield f"Expectations of {person.name}, {level.id} ({title}), for: {ground.period.title}."
    due = ground.period.dates.agree_by
    first = f" by {due}" if due and kind == "period" else ""
    option = " --remainder" if kind == "remainder" else ""
    yield (
        f"Three to five, agreed with {ground.manager or 'the manager'}{first}. Then"
        f" `waypoints agree {person.id} {ground.period.id}{option}` fixes them;"
        " key steps and `changes` may still change."
    )
    if kind == "onboarding" and person.started:
        ends = person.started + timedelta(ONBOARDING_DAYS - 1)
        yield (
            f"Onboarding ends on {ends}, {ONBOARDING_DAYS} days after the start; then"
            f" `waypoints new expectations {person.id} {ground.period.id} --remainder`."
        )


def _entry(ground: Ground, kind: str, earlier: Cycle | None) -> Iterator[str]:
    """One entry with every key that it may have."""
    cells = [cell.capability for cell in ground.level.cells]
    objective = next((each.id for each in ground.period.objectives), None)
    action = (
        next((each.id for each in earlier.plan.actions if each.id), None)
        if earlier and earlier.plan
        else None
    )
    yield "  - id: short-name # it stays, whatever becomes of the title"
    yield '    title: ""'
    yield '    detail: ""'
    yield "    purpose: objective # remedy | next-level | objective | interest | sustain"
    yield '    observable: "" # what others will be able to see'
    yield '    measure: "" # a number and a day; expected from senior levels up'
    yield f"    cells: [{ground.level.id}/{cells[0]}]" if cells else "    cells: []"
    if objective:
        yield f"    objective: {objective}"
    yield '    opportunity: "" # the work in which it can be done'
    if action:
        yield f"    follows: {action}"
    yield "    support: [] # what the manager commits to"
    yield "    key_steps:"
    yield '      - text: ""'
    yield f"        due: {_due(ground, kind)}"
    yield "        state: todo # todo | doing | done | dropped"


def _due(ground: Ground, kind: str) -> date:
    """A day in the middle of what a plan is for."""
    starts, ends = ground.period.starts, ground.period.ends
    if ground.person.started and kind != "period":
        onboarded = ground.person.started + timedelta(ONBOARDING_DAYS - 1)
        starts, ends = (ground.person.started, onboarded) if kind == "onboarding" else (onboarded, ends)
    return starts + (ends - starts) // 2


def _objectives(period: Period) -> Iterator[str]:
    if period.objectives:
        yield ""
        yield from comments(["Objectives of the period, for `objective`:"])
    for each in period.objectives:
        owner = f" ({each.owner})" if each.owner else ""
        yield from comments([f"- {each.id}: {each.title}{owner}"])


def _actions(earlier: Cycle | None) -> Iterator[str]:
    if earlier is None or earlier.plan is None:
        return
    yield ""
    yield from comments([f"Actions of the development plan of {earlier.period.title}, for `follows`:"])
    for each in earlier.plan.actions:
        by = f" (by {each.by})" if each.by else ""
        yield from comments([f"- {each.id or 'without an id'}: {' '.join(each.text.source.split())}{by}"])


def _cells(ground: Ground) -> Iterator[str]:
    """What the current level and the next one expect."""
    track = ground.standing.track
    levels = track.levels if track else ()
    at = levels.index(ground.level) if ground.level in levels else len(levels)
    yield from _level(ground, ground.level, "the current level; these are for `cells`")
    for level in levels[at + 1 : at + 2]:
        yield from _level(ground, level, "the next level; these go with `purpose: next-level`")


def _level(ground: Ground, level: Level, what: str) -> Iterator[str]:
    track, framework = ground.standing.track, ground.standing.framework
    titles = {each.key: each.title for each in track.capabilities} if track else {}
    named = f"{framework.id.partition('@')[0]} {framework.version}".strip() if framework else "the framework"
    yield ""
    yield from comments([f"{level.id} ({level.title}) in {named}: {what}."])
    for cell in level.cells:
        yield from comments([f"{level.id}/{cell.capability}: {titles.get(cell.capability, '')}".rstrip(": ")])
        yield from comments(f"  - {line}" for line in listed(cell.meets))
