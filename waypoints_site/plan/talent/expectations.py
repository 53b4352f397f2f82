"""Is level-setting even, and does anything point the wrong way? Everyone's expectations of the period, by level.

Absent: ratings, and every other word of assessments. A filter here knows managers and levels alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.growth.cards import Cards
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.views import ExpectationView, PlanView
from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.paths import packet_path
from waypoints_site.plan.talent.room import Room, brackets
from waypoints_site.plan.talent.subjects import subjects
from waypoints_site.plan.talent.tokens import Choice, Choices, level_token, manager_token
from waypoints_site.records import Case, Cycle, Text


@dataclass(frozen=True, slots=True)
class Expected:
    """One expectation in short; `cells` pair a grid reference with whether it is of the next level."""

    number: int
    title: str
    purpose: str
    cells: tuple[tuple[str, bool], ...]
    objective: str
    observable: Text
    measure: Text
    in_line: bool
    astray: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """One plan: `state` says in words whether it is agreed."""

    heading: str
    state: str
    agreed: bool
    unsettled: Text
    expectations: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """One person with their plans; `target` is empty where nothing is written, and so there is no packet."""

    name: str
    target: str
    team: str
    tokens: str
    plans: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """The people of one level; `level` is empty where it is not known."""

    anchor: str
    level: str
    title: str
    lede: str
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Astray:
    """A manager further up does not see an expectation in line; `answered` is the day of a later change, in words."""

    person: Link
    title: str
    by: str
    on: str
    text: Text
    answered: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """What a person and their manager do not yet see alike."""

    person: Link
    text: Text


@dataclass(frozen=True, slots=True)
class ExpectationsView:
    """Everyone's expectations of the period. `reviewed` is False for who reads no skip-level reviews."""

    period: str
    choices: Choices
    rungs: tuple[Rung, ...]
    astray: tuple[Astray, ...]
    unsettled: tuple[Unsettled, ...]
    reviewed: bool
    empty: str


def expectations_page(room: Room, frames: Frames) -> Page:
    """The page of everyone's expectations."""
    found = subjects(room)
    rungs = tuple(_rungs(room, found))
    view = ExpectationsView(
        room.period.title if room.period else "",
        _choices(room),
        rungs,
        tuple(_astray(found)),
        tuple(_unsettled(found)),
        room.session is None,
        "" if rungs else "Nobody is to have expectations in this period.",
    )
    frame = frames.frame(paths.EXPECTATIONS, "Expectations")
    return Page("talent/expectations.html", frame, view)


def _rungs(room: Room, found: Mapping[str, tuple[Subject, Cycle]]) -> Iterator[Rung]:
    """The levels in their order, each with its people; then whoever has no level that is known."""
    placed = set[str]()
    for bracket in brackets(room):
        placed.update(case.person.id for case in bracket.cases)
        holders = [_holder(case, level_token(bracket.slug), room, found) for case in bracket.cases]
        yield _rung(f"page.{bracket.slug}", bracket.level.id, bracket.level.title, holders)
    rest = [_holder(case, "", room, found) for case in room.cases if case.person.id not in placed]
    if rest:
        yield _rung("page.without", "", "Without a known level", rest)


def _rung(anchor: str, level: str, title: str, holders: Sequence[Holder]) -> Rung:
    return Rung(anchor, level, title, _lede(holders), tuple(holders))


def _lede(holders: Sequence[Holder]) -> str:
    """How many people there are, and how many expectations each of them has."""
    numbers = sorted({sum(len(plan.expectations) for plan in each.plans) for each in holders} - {0})
    told = "1 person" if len(holders) == 1 else f"{len(holders)} people"
    if not numbers:
        return f"{told}, and no expectation is written yet."
    first, last = numbers[0], numbers[-1]
    counted = str(first) if first == last else f"{first} to {last}"
    many = "expectation" if last == 1 else "expectations"
    each = " each" if len(holders) > 1 else ""
    bare = [each.name for each in holders if not any(plan.expectations for plan in each.plans)]
    without = f"; none yet: {', '.join(bare)}" if bare else ""
    return f"{told}, with {counted} {many}{each}{without}."


def _holder(case: Case, level: str, room: Room, found: Mapping[str, tuple[Subject, Cycle]]) -> Holder:
    person = case.person
    manager = room.managers.get(person.id)
    tokens = (manager_token(manager) if manager else "", level)
    there = found.get(person.id)
    return Holder(
        person.name or person.id,
        packet_path(person.id) if there else "",
        room.team(case),
        " ".join(filter(None, tokens)) or "-",
        tuple(_planned(each) for each in Cards(*there).plans()) if there else (),
    )


def _planned(plan: PlanView) -> Planned:
    seal = plan.seal
    if seal is None:
        state = "A draft, not agreed yet"
    elif seal.broken:
        state = f"Agreed on {seal.on}, and reworded since: {', '.join(seal.broken)}"
    else:
        state = f"Agreed on {seal.on}" if seal.on else "Agreed"
    expected = tuple(map(_expected, plan.expectations))
    return Planned(plan.heading, state, seal is not None, plan.unsettled, expected)


def _expected(expectation: ExpectationView) -> Expected:
    return Expected(
        expectation.number,
        expectation.title,
        expectation.purpose_word,
        tuple((cell.reference, cell.next) for cell in expectation.cells),
        expectation.objective,
        expectation.observable,
        expectation.measure,
        any(note.aligned for note in expectation.notes),
        any(note.misaligned for note in expectation.notes),
    )


def _astray(found: Mapping[str, tuple[Subject, Cycle]]) -> Iterator[Astray]:
    for person, (subject, cycle) in found.items():
        titles = {each.id: each.title for each in cycle.expectations}
        changes = [change for plan in cycle.plans for change in plan.changes]
        for review in cycle.skip_reviews:
            for note in review.items:
                if note.aligned is False:
                    later = [
                        each.on
                        for each in changes
                        if each.expectation in (None, note.expectation)
                        and each.on
                        and review.on
                        and each.on > review.on
                    ]
                    yield Astray(
                        _link(cycle, person),
                        titles.get(note.expectation, note.expectation),
                        subject.name(review.by),
                        in_words(review.on),
                        note.text,
                        in_words(min(later)) if later else "",
                    )


def _unsettled(found: Mapping[str, tuple[Subject, Cycle]]) -> Iterator[Unsettled]:
    for person, (_, cycle) in found.items():
        yield from (Unsettled(_link(cycle, person), plan.unsettled) for plan in cycle.plans if plan.unsettled)


def _link(cycle: Cycle, person: str) -> Link:
    return Link(cycle.person.name or person, packet_path(person))


def _choices(room: Room) -> Choices:
    """What there is to filter by: managers and levels alone."""
    managers = {room.managers.get(case.person.id) for case in room.cases} - {None}
    named = sorted((room.name(each), each) for each in managers if each)
    levels = {each.slug: f"{each.level.id} {each.level.title}" for each in brackets(room)}
    of_managers = tuple(Choice(manager_token(each), name) for name, each in named)
    of_levels = tuple(Choice(level_token(slug), title) for slug, title in levels.items())
    return Choices(
        of_managers if len(of_managers) > 1 else (), of_levels if len(of_levels) > 1 else (), (), ()
    )
