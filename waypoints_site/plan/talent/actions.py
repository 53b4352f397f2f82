"""What happens on Monday? What is to be done for everyone's growth, and what has to be found out, by whom and when.

A checklist for paper. Absent: what is done already; and ratings, which no action needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.plan.days import in_words
from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.account import NEEDS, SOURCES
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.paths import person_path
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tokens import Choice, Choices, manager_token
from waypoints_site.records import Assessment, Case, DataNeed, Text


@dataclass(frozen=True, slots=True)
class Question:
    """Something that has to be found out about somebody; `late` where its day is past."""

    person: Link
    text: Text
    about: str
    source: str
    due: str
    late: bool


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has to find something out, with the questions, the earliest day first; `name` may be empty."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Todo:
    """Something to be done; `beside` says what for, or of which kind it is."""

    text: Text
    beside: Text | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Care:
    """What is done for one person: `parts` pair a heading with what stands below it."""

    person: Link
    level: str
    parts: tuple[tuple[str, tuple[Todo, ...]], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What one manager has to do, person by person; `bare` are those for whom nothing is planned yet."""

    name: str
    token: str
    cares: tuple[Care, ...]
    bare: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ActionsView:
    """Everything that is to be done, by whom."""

    period: str
    lede: str
    choices: Choices
    owners: tuple[Owner, ...]
    desks: tuple[Desk, ...]
    empty: str


def actions_page(room: Room, frames: Frames) -> Page:
    """The checklist of what is to be done."""
    owners, desks = tuple(_owners(room)), tuple(_desks(room))
    view = ActionsView(
        room.period.title if room.period else "",
        _lede(owners, desks),
        _choices(desks),
        owners,
        desks,
        "" if room.cases else "There is nobody for whom something could be planned.",
    )
    return Page("talent/actions.html", frames.frame(paths.ACTIONS, "Actions"), view)


def _lede(owners: tuple[Owner, ...], desks: tuple[Desk, ...]) -> str:
    questions = sum(len(each.questions) for each in owners)
    planned = sum(len(each.cares) for each in desks)
    total = planned + sum(len(each.bare) for each in desks)
    asked = {0: "Nothing has to be found out", 1: "1 question has to be answered"}
    people = f"something is planned for {planned} of {total} {'person' if total == 1 else 'people'}"
    return f"{asked.get(questions, f'{questions} questions have to be answered')}; {people}."


def _owners(room: Room) -> Iterator[Owner]:
    """Who has to find something out, by name; what nobody has taken on comes last."""
    found: dict[str, list[tuple[date, Question]]] = {}
    for case in room.cases:
        for need in case.assessment.data_needs if case.assessment else ():
            if not need.done:
                told = need.due or date.max, _question(need, case, room)
                found.setdefault(need.owner or "", []).append(told)
    for owner in sorted(found, key=lambda each: (not each, room.name(each), each)):
        ordered = sorted(found[owner], key=lambda each: each[0])
        yield Owner(room.name(owner), tuple(question for _, question in ordered))


def _question(need: DataNeed, case: Case, room: Room) -> Question:
    titles = {each.key: each.title for each in case.capabilities}
    capability = need.capability or ""
    target = person_path(case.person.id) + (f"#{capability}" if capability in titles else "")
    return Question(
        Link(case.person.name or case.person.id, target),
        need.question,
        titles.get(capability, capability),
        SOURCES.get(need.source or "", ""),
        in_words(need.due),
        need.due is not None and need.due < room.today,
    )


def _desks(room: Room) -> Iterator[Desk]:
    """Who answers for people, by name; people for whom nobody does come last."""
    found: dict[str, list[Case]] = {}
    for case in room.cases:
        found.setdefault(room.manager(case) or "", []).append(case)
    for manager in sorted(found, key=lambda each: (not each, room.name(each), each)):
        cares = [(case, tuple(_parts(case.assessment))) for case in found[manager]]
        yield Desk(
            room.name(manager),
            manager_token(manager) if manager else "-",
            tuple(
                Care(_link(case), case.level.id if case.level else "", parts)
                for case, parts in cares
                if parts
            ),
            tuple(_link(case) for case, parts in cares if not parts),
        )


def _parts(written: Assessment | None) -> Iterator[tuple[str, tuple[Todo, ...]]]:
    """What is planned for a person: actions for what they need, then the coaching plan."""
    if written is None:
        return
    needs = tuple(
        Todo(each.action or each.text, each.text if each.action else None, NEEDS.get(each.kind or "", ""))
        for each in written.needs
        if each.text or each.action
    )
    coaching = written.coaching
    parts = (
        ("Needs", needs),
        ("Support", _todos(coaching.support) if coaching else ()),
        ("Actions", _todos(coaching.actions) if coaching else ()),
        ("Opportunities", _todos(coaching.opportunities) if coaching else ()),
    )
    yield from ((heading, todos) for heading, todos in parts if todos)


def _todos(texts: tuple[Text, ...]) -> tuple[Todo, ...]:
    return tuple(Todo(each) for each in texts if each)


def _link(case: Case) -> Link:
    return Link(case.person.name or case.person.id, person_path(case.person.id))


def _choices(desks: tuple[Desk, ...]) -> Choices:
    managers = tuple(Choice(each.token, each.name) for each in desks if each.name)
    return Choices(managers if len(managers) > 1 else (), (), (), ())
