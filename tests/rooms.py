"""Rooms as data: an organisation's sources, as one manager above everybody, or one session, has them before them.

Everything goes through the same projection as in a build.
"""

from datetime import date
from functools import partial

from tests.organisation_sources import _documents, _labels, company_of, organisation, small
from tests.sources import Files
from waypoints_site.documents import Document
from waypoints_site.plan.talent.room import Room
from waypoints_site.project import Relations, project
from waypoints_site.records import Case
from waypoints_site.resolve import paper
from waypoints_site.viewers import KEEPER, Viewer, relations

TODAY = date(2026, 11, 20)


def assessment(cells: str = "technical: meets, impact: meets", more: str = "", rating: str = "meets") -> str:
    """An assessment by Tom, in good order: each of its cells with one piece of evidence and high confidence."""
    lines = [f"by: tom\nstate: refined\nrating: {rating}\nconfidence: high\ncells:\n"]
    for cell in filter(None, cells.split(", ")):
        name, _, word = cell.partition(": ")
        lines.append(
            f"  {name}:\n    rating: {word}\n    confidence: high\n    evidence:\n"
            f"      - {{on: 2026-08-01, kind: delivery, text: The 1st of {name}}}\n"
            f"      - {{on: 2026-09-01, kind: quality, text: The 2nd of {name}}}\n"
        )
    return "".join(lines) + more


def sources(now: str = "", before: str = "", **more: str) -> dict[str, str]:
    """The small organisation, with assessments of Ada in the second and the first half of 2026, where given."""
    talent = {"content/talent/2026-h2/ada.yaml": now, "content/talent/2026-h1/ada.yaml": before}
    return small(**{path: text for path, text in talent.items() if text}, **more)


def room_of(files: Files, session: str = "", today: date = TODAY) -> Room:
    """What Noor, who is above everybody, has before her; or what a session has, about everybody but Noor."""
    circle = frozenset(organisation(files).members) - {"noor"}
    viewer = Viewer("session", session, circle) if session else Viewer("manager", "noor", circle)
    company, _, _ = company_of(files, KEEPER)
    read = _read(files, viewer)
    met, decisions, _ = company.sessions(read)
    papers = {person: _papers(files, person) for person in circle}
    levelled = frozenset(each for each in circle if organisation(files).members[each].levelled)
    cases, _ = company.cases(read, decisions, levelled, papers)
    cycles, _ = company.cycles(read)
    period = company.period
    assert period is not None
    now = sorted((each for each in cases if each.period == period), key=lambda case: case.person.name)
    earlier: dict[str, tuple[Case, ...]] = {}
    for case in cases:
        if case.period.starts < period.starts and not session:
            earlier[case.person.id] = (*earlier.get(case.person.id, ()), case)
    return Room(
        company.resolved.site,
        session or "noor",
        today,
        period,
        next((each for each in met if each.id == session), None),
        tuple(now),
        earlier,
        {each.person.id: each for each in cycles if each.period == period},
        {person: member.manager for person, member in organisation(files).members.items()},
        {each.id: each.name for each in company.roster.people.values()},
        company.roster.teams,
        company.frameworks,
        {each.id: each.function for each in company.roster.people.values() if each.function},
    )


def ada(room: Room) -> Case:
    """Ada's case of the period."""
    found = next((each for each in room.cases if each.person.id == "ada"), None)
    assert found is not None
    return found


def _read(files: Files, viewer: Viewer) -> tuple[Document, ...]:
    """What of the documents the viewer may read; of decisions, those about people in their circle."""
    documents, _ = _documents(files)
    held = [(each, _held(each, viewer)) for each in documents]
    read = (project(each, *_labels()[each.kind], own, partial(relations, viewer)) for each, own in held)
    return tuple(each for each in read if each is not None)


def _held(document: Document, viewer: Viewer) -> Relations:
    if document.kind == "session":
        own = viewer.kind == "session" and document.name[1] == viewer.name
        return frozenset({"public", "company", *(("calibration",) if own else ())})
    return relations(viewer, document.name[min(1, len(document.name) - 1)] if document.name else None)


def _papers(files: Files, person: str) -> frozenset[str]:
    documents, _ = _documents(files)
    return frozenset(
        paper(each.kind, each.name)
        for each in documents
        if each.kind != "assessment" and len(each.name) > 1 and each.name[1] == person
    )
