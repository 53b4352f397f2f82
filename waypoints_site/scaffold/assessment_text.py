"""The text of a new assessment: the cells of the person's level to be rated, all but the author commented out.

Data needs that the last one left open are carried over. Absent: files, and ratings; those are for the manager to give.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from waypoints_site.records import Capability, Case, Cell, Criterion, DataNeed
from waypoints_site.scaffold.cell_text import listed, statements
from waypoints_site.scaffold.earlier_cases import Ground, change_before, overall_before, rating_before
from waypoints_site.scaffold.notation import comments, key, out, remarks, scalar

_CHOICE = "misses | meets | exceeds"
_CONFIDENCE = "confidence: # low | medium | high"
_SHORT = 300
"""Characters up to which a cell's other ratings stand beside what meets it."""
_SOURCES = ("conversation", "deliverable", "trend")
_OPENING = (
    "The managers above read it, and those who calibrate; no growth site holds any of it. Take `# ` away from what you"
    " fill in. Once it is final, `waypoints check` names what is missing."
)
_EVIDENCE = (
    "A rating for each cell, on evidence of more than one kind and from all of the period: what was seen, with a"
    " number, a link or the name of what was made. Kinds: delivery, quality, objective, behaviour, feedback. In place"
    " of `text`, `ref` names a document about the person, such as {ref}."
)
_PARTNER = (
    "The thought partner asks about the ratings until they stand; neither the author nor the person is one."
)
_DATA_NEEDS = (
    "What has to be found out before the ratings can be trusted. Sources: conversation, deliverable, trend. What is"
    " found goes into `result`, and `state` is done."
)
_REFINEMENTS = (
    "Ratings that changed after the first draft, the oldest first. `cells` holds what they changed to."
)
_LEVEL_CHANGE = "Only where another level is due, or was done; a change that is deferred says what blocks it."
_COACHING = (
    "What is done for the person's growth, whatever the rating, with a change of level or without one."
)
_BENCH = "Which leads the person could stand in for, and when. A role is the id of a team, and -lead."


def assessment_text(ground: Ground) -> str:
    """A draft, of good form as it stands."""
    lines = [
        *comments([_title(ground.case), _OPENING]),
        "",
        f"by: {scalar(ground.manager.id)}",
        "state: draft # draft | refined (with the thought partner) | final",
        "",
        *comments(["The rating overall, against the level, and how sure it is.", *overall_before(ground)]),
        *out(f"rating: # {_CHOICE}", _CONFIDENCE),
        "",
        *_cells(ground),
        "",
        *comments(["What the person does well:"]),
        *out("strengths:", '  - ""'),
        "",
        *comments(["What the person needs to grow, and what is done about it:"]),
        *out("needs:", '  - text: ""', "    kind: # skill | leadership | collaboration", '    action: ""'),
        "",
        *_partner(ground),
        "",
        *_data_needs(ground),
        "",
        *_refinements(ground),
        "",
        *_level_change(ground),
        "",
        *_growth(ground.case),
    ]
    return "\n".join(lines) + "\n"


def _title(case: Case) -> str:
    """Whom it is about, against which level of which version, and by when."""
    title = case.person.title or (case.level.title if case.level else "")
    level = f"{case.level.id} ({title})" if case.level else title
    framework = (
        f" in {case.framework.id.partition('@')[0]} {case.framework.version}" if case.framework else ""
    )
    due = case.period.dates.talent_by
    by = f", by {due}" if due else ""
    return f"Assessment of {case.person.name or case.person.id}, {level}{framework}, for: {case.period.title}{by}."


def _cells(ground: Ground) -> Iterator[str]:
    """An entry for each capability, below its cell and what was said of it last."""
    case = ground.case
    if case.level is None or not ground.capabilities:
        yield from comments(["The level has no capabilities yet."])
        return
    day = min(max(ground.today, case.period.starts), case.period.ends)
    yield from comments([_EVIDENCE.format(ref=f"feedback/{case.period.id}/{case.person.id}/self")])
    yield from out("cells:")
    for number, each in enumerate(ground.capabilities):
        yield from out(*[""][:number])
        yield from remarks(
            [f"{each.title} ({case.level.id}·{each.code})", *_said(case.level.cell(each.key))], "  "
        )
        yield from remarks(rating_before(each, ground), "  ")
        yield from out(f"  {key(each.key)}:", f"    rating: # {_CHOICE}", f"    {_CONFIDENCE}")
        yield from out("    # evidence:", f'    #   - {{on: {day}, kind: delivery, text: ""}}')


def _said(cell: Cell | None) -> Iterator[str]:
    """What meets a cell, and what its other ratings say where that is short."""
    if cell is None or cell.says_nothing:
        yield "  The level says nothing of it."
    else:
        yield from statements(replace(cell, misses=_short(cell.misses), exceeds=_short(cell.exceeds)))


def _short(criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    return criteria if sum(map(len, listed(criteria))) <= _SHORT else ()


def _partner(ground: Ground) -> Iterator[str]:
    """The thought partner; the manager's manager may be one."""
    above, manager = ground.above, ground.manager
    suggested = (
        f"{scalar(above.id)} # the manager of {manager.name or manager.id}" if above else "id-of-a-person"
    )
    yield from comments([_PARTNER])
    yield from out("partner:", f"  who: {suggested}", "  role: # manager | founder | cto | hr | other")
    yield from out('  context: "" # how they know the person\'s work', "  challenges:", '    - question: ""')
    yield from out('      answer: ""', *(f"      cell: {each}" for each in _first(ground.case)))
    yield from out("  sufficient: # true | false: is there enough to go by?")
    yield from out("  aligned: # true | false: with the team's goals and the organisation's standard?")


def _data_needs(ground: Ground) -> Iterator[str]:
    """Those that are still open; where there are none, an example."""
    yield from comments([_DATA_NEEDS])
    if ground.assessed and ground.open_needs:
        yield from comments([f"Still open from: {ground.assessed.period.title}."])
        yield "data_needs:"
        for each in ground.open_needs:
            yield from _need(each, ground)
        return
    yield from out("data_needs:", '  - question: ""', *(f"    cell: {each}" for each in _first(ground.case)))
    yield from out(
        "    source: conversation", f"    owner: {scalar(ground.manager.id)}", f"    due: {_due(ground)}"
    )
    yield from out("    state: open")


def _need(need: DataNeed, ground: Ground) -> Iterator[str]:
    """One that is still open; what leads nowhere now is commented out."""
    capability = ground.capability(need.capability) if need.capability else None
    yield f"  - question: {scalar(need.question.source)}"
    if capability:
        yield f"    cell: {scalar(capability.key)}"
    elif need.capability:
        yield from comments([f"cell: {need.capability} # the level has none"], "    ")
    if need.source in _SOURCES:
        yield f"    source: {need.source}"
    owner = need.owner if need.owner and need.owner in ground.people else None
    yield f"    owner: {scalar(owner)}" if owner else "    # owner: id-of-a-person"
    yield f"    # due: {_due(ground)}" + (f" # it was {need.due}" if need.due else "")
    yield "    state: open"
    if need.result:
        yield f"    result: {scalar(need.result.source)}"


def _due(ground: Ground) -> date:
    return ground.case.period.dates.talent_by or ground.case.period.ends


def _refinements(ground: Ground) -> Iterator[str]:
    yield from comments([_REFINEMENTS])
    yield from out(
        "refinements:", f"  - on: {ground.today}", *(f"    cell: {each}" for each in _first(ground.case))
    )
    yield from out(f"    from: # {_CHOICE}", f"    to: # {_CHOICE}", '    why: ""')


def _level_change(ground: Ground) -> Iterator[str]:
    yield from comments([_LEVEL_CHANGE, *change_before(ground)])
    yield from out(
        "level_change:", f"  to: {_next(ground.case)}", "  status: # recommended | deferred | executed"
    )
    yield from out('  blocked_by: ""', '  why: ""')


def _growth(case: Case) -> Iterator[str]:
    yield from comments([_COACHING])
    yield from out("coaching:", "  support: # what the manager does", '    - ""')
    yield from out("  actions: # what the person does", '    - ""')
    yield from out("  opportunities: # work to grow by", '    - ""')
    yield ""
    yield from comments([_BENCH])
    yield from out("bench:", f"  covers: [{case.person.team or 'id-of-a-team'}-lead]")
    yield from out("  readiness: # now | next-period | later")


def _first(case: Case) -> Iterator[str]:
    """The first capability of the level, as an example of a cell."""
    first: tuple[Capability, ...] = case.capabilities[:1]
    return (scalar(each.key) for each in first)


def _next(case: Case) -> str:
    """The level above, where the track has one."""
    levels = case.track.levels if case.track else ()
    above = levels[levels.index(case.level) + 1 :] if case.level in levels else ()
    return scalar(above[0].id) if above else "track/level"
