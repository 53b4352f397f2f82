"""Can we start? How far each manager's assessments are, what is still open in them, and the dates to come.

Every count stands beside the names that it counts. Absent: what is in the assessments.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.plan.days import in_words
from waypoints_site.plan.page import Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.reasons import reasons
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tokens import filter_address, manager_token
from waypoints_site.records import Case

_DATES = (
    ("agree_by", "Expectations are to be agreed"),
    ("self_by", "Self-assessments are due"),
    ("peers_by", "Peer feedback is due"),
    ("synthesis_by", "Syntheses are due"),
    ("talent_by", "Assessments are due"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is counted, and a word on what of theirs is."""

    name: str
    target: str
    note: str = ""
    late: str = ""


@dataclass(frozen=True, slots=True)
class ManagerRow:
    """One manager's people: in `stages` each stands once, in `gaps` for everything that is still missing."""

    name: str
    target: str
    people: int
    stages: tuple[tuple[Named, ...], ...]
    gaps: tuple[tuple[Named, ...], ...]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date of the period, or the session's day; `left` is how far off it is."""

    what: str
    on: str
    left: str


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """How far everything is; `session` is the title of one, `meeting` what it is.

    `stages` and `gaps` are the headings of the columns.
    """

    session: str
    period: str
    answer: str
    meeting: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    dates: tuple[DateLine, ...]
    stages: tuple[str, ...]
    gaps: tuple[str, ...]
    rows: tuple[ManagerRow, ...]
    empty: str


STAGES = ("No assessment", "Draft", "Partnered", "Final")
GAPS = ("Low confidence", "Open data needs", "No coaching")


def readiness_page(room: Room, frames: Frames) -> Page:
    """The first page: whether the meeting can start."""
    period, session = room.period, room.session
    view = ReadinessView(
        session.title if session else "",
        period.title if period else "",
        _answer(room),
        tuple(_facts_of_session(room)),
        tuple(_facts(room)),
        tuple(_dates(room)),
        STAGES,
        GAPS,
        _rows(room),
        _empty(room),
    )
    return Page("talent/readiness.html", frames.frame(paths.READINESS, "Readiness", wide=True), view)


def _empty(room: Room) -> str:
    if room.period is None:
        return "There is no current period. Once waypoints.yaml names one, its people stand here."
    return "" if room.cases else "Nobody is to be read against a level in this period."


def _answer(room: Room) -> str:
    """Whether the meeting can start, and what it would start without; who is too new needs no assessment."""
    if not room.cases:
        return ""
    asked = [case for case in room.cases if case.assessment or not room.too_new(case)]
    if not asked:
        return "Everyone here is too new to be assessed."
    missing, drafts = (sum(_stage(case) == stage for case in asked) for stage in (0, 1))
    if not missing and not drafts:
        everyone = "everyone" if len(asked) == len(room.cases) else "everyone who is not too new"
        return f"Yes: {everyone} has an assessment that a thought partner has gone through."
    parts = []
    if missing:
        parts.append(
            "nobody has an assessment" if missing == len(asked) else _people(missing, "no assessment")
        )
    if drafts:
        parts.append(_people(drafts, "a draft that is yet to be partnered"))
    return f"Not yet: {' and '.join(parts)}."


def _people(number: int, what: str) -> str:
    return f"{_counted(number)} {'has' if number == 1 else 'have'} {what}"


def _counted(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"


def _facts_of_session(room: Room) -> Iterator[tuple[str, str]]:
    """The day of a session, who meets there, and about whom."""
    session = room.session
    if session is None:
        return
    yield from (
        (label, fact)
        for label, fact in (
            ("Day", in_words(session.on)),
            ("Facilitator", room.name(session.facilitator)),
        )
        if fact
    )
    yield "Participants", ", ".join(map(room.name, session.participants)) or "Nobody is named"
    titles = (room.teams[each].title if each in room.teams else each for each in session.teams)
    yield "Teams", ", ".join(titles) or "All"
    yield "Levels", ", ".join(session.levels) or "All"


def _facts(room: Room) -> Iterator[tuple[str, str]]:
    """The period, how many people there are, and how many of them have come as far as each stage."""
    if room.period:
        span = f"{in_words(room.period.starts)} to {in_words(room.period.ends)}"
        yield "Period", f"{room.period.title}, {span}" if room.session else span
    if room.cases:
        stages = [_stage(case) for case in room.cases]
        yield "People", str(len(stages))
        for least, label in ((1, "Drafted"), (2, "Partnered"), (3, "Final")):
            yield label, str(sum(stage >= least for stage in stages))


def _stage(case: Case) -> int:
    """How far an assessment is, as an index into `STAGES`; one that says nothing of its state is a draft."""
    if case.assessment is None:
        return 0
    return {"refined": 2, "final": 3}.get(case.assessment.state or "", 1)


def _dates(room: Room) -> Iterator[DateLine]:
    """The dates to come, the nearest first."""
    found: list[tuple[date, str]] = []
    if room.period:
        listed = ((getattr(room.period.dates, name), words) for name, words in _DATES)
        found = [(day, words) for day, words in listed if day]
        found.append((room.period.ends, "The period ends"))
    if room.session and room.session.on:
        found.append((room.session.on, "This session"))
    for day, words in sorted(found, key=lambda each: each[0]):
        if day >= room.today:
            yield DateLine(words, in_words(day), _left((day - room.today).days))


def _left(days: int) -> str:
    if days < 2:
        return "tomorrow" if days else "today"
    return f"in {days} days"


def _rows(room: Room) -> tuple[ManagerRow, ...]:
    """A row for each manager, by name; people without one come last."""
    grouped: dict[str, list[Case]] = {}
    for case in room.cases:
        grouped.setdefault(room.manager(case) or "", []).append(case)
    ordered = sorted(grouped.items(), key=lambda each: (not each[0], room.name(each[0])))
    return tuple(_row(manager, cases, room) for manager, cases in ordered)


def _row(manager: str, cases: list[Case], room: Room) -> ManagerRow:
    stages = tuple(
        tuple(_named(case) for case in cases if _stage(case) == stage) for stage in range(len(STAGES))
    )
    gaps = tuple(
        tuple(filter(None, found))
        for found in (
            (_unsure(case, room) for case in cases),
            (_needs(case, room.today) for case in cases),
            map(_uncoached, cases),
        )
    )
    address = f"{paths.MAP}#{filter_address(manager_token(manager))}" if manager else ""
    return ManagerRow(room.name(manager) or "Without a manager", address, len(cases), stages, gaps)


def _named(case: Case, note: str = "", late: str = "") -> Named:
    return Named(case.person.name, paths.person_path(case.person.id), note, late)


def _unsure(case: Case, room: Room) -> Named | None:
    """Low confidence, overall or in some capabilities."""
    found = [each for each in reasons(case, room) if each.flag == "low-confidence"]
    if not found:
        return None
    titles = {each.key: each.title for each in case.capabilities}
    about = ["overall" if each.capability is None else titles.get(each.capability, "") for each in found]
    return _named(case, ", ".join(about))


def _needs(case: Case, today: date) -> Named | None:
    """Data needs that are open, and how many of them are past their date."""
    needs = [each for each in case.assessment.data_needs if not each.done] if case.assessment else []
    if not needs:
        return None
    late = sum(each.due is not None and each.due < today for each in needs)
    return _named(
        case, f"{len(needs)} needs" if len(needs) > 1 else "", f"{late} past the date" if late else ""
    )


def _uncoached(case: Case) -> Named | None:
    """An assessment without anything that is done for the person's growth."""
    coaching = case.assessment.coaching if case.assessment else None
    planned = coaching and (coaching.support or coaching.actions or coaching.opportunities)
    return None if planned or case.assessment is None else _named(case)
