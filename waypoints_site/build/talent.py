"""Talent sites: one for each manager and each session, from the cases of the people in their circle.

First come people, the settings' `access` and sessions, which say whom a viewer may read about; then what they permit.
Messages quote nothing. Absent: whoever is not in the circle, the viewer first of all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from waypoints_site.build.crew import shared, spread
from waypoints_site.build.drawn import Built, Drawn, Recall, published_as
from waypoints_site.build.exports import talent_exports
from waypoints_site.build.files import SourceFile, source_file
from waypoints_site.build.groundwork import Groundwork, commit_of, company_site, shown_images
from waypoints_site.build.memory import Recollection
from waypoints_site.build.organisation import scope_of, stand_ins_of
from waypoints_site.build.outcome import NoSuchPerson, fails
from waypoints_site.build.own import Shelf, shelved
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.build.papers import READABLE, Papers, papers_of, sessions_of
from waypoints_site.build.quiet import unquoted
from waypoints_site.build.steps import Step, silent, told
from waypoints_site.discover import discover
from waypoints_site.findings import Finding
from waypoints_site.plan.talent import Room, plan_talent
from waypoints_site.publish import (
    Held,
    Published,
    RestrictedSite,
    held,
    publish_held,
    publish_restricted,
)
from waypoints_site.records import Case, Period, Session
from waypoints_site.resolve import paper
from waypoints_site.viewers import Viewer

Kind = Literal["manager", "session"]
PUBLISHED: Mapping[Kind, Literal["talent", "session"]] = {"manager": "talent", "session": "session"}


@dataclass(frozen=True, slots=True)
class Talent:
    """What all talent sites of one kind share.

    `sessions` are the files of sessions, whole; `circles` the people about whom each manager may read.
    `folder` is ready for the sites where several are built at once.
    """

    ground: Groundwork
    kind: Kind
    shelf: Shelf
    sessions: tuple[SourceFile, ...]
    refused: tuple[tuple[Finding, str], ...]
    circles: Mapping[str, frozenset[str]]
    folder: Held | None = None


def prepare_talent(ground: Groundwork, kind: Kind) -> Talent:
    """Everything that does not depend on whose site is built."""
    intake, kinds = ground.intake, READABLE[kind]
    found = ground.once(discover, ground.request.root, intake.settings.content, kinds | {"session"})
    return Talent(
        ground,
        kind,
        shelved(found, kinds, ground.once),
        tuple(ground.once(source_file, each) for each in found.sources if each.kind == "session"),
        tuple((finding, each.name[1]) for finding, each in found.refused if each.kind == "session"),
        ground.organisation.circles(ground.today, stand_ins_of(intake.own)) if kind == "manager" else {},
    )


def managers(talent: Talent) -> tuple[str, ...]:
    """Whoever has a talent site: who stands above somebody with a level, as a manager or in a manager's place."""
    members = talent.ground.organisation.members
    return tuple(
        sorted(
            viewer
            for viewer, circle in talent.circles.items()
            if any(members[each].levelled for each in circle)
        )
    )


def sessions(talent: Talent) -> tuple[str, ...]:
    """Every session, by id, readable or not."""
    return tuple(
        sorted({*(each.source.name[1] for each in talent.sessions), *(name for _, name in talent.refused)})
    )


def everybody(talent: Talent) -> tuple[str, ...]:
    """Everyone who has a site of this kind."""
    return sessions(talent) if talent.kind == "session" else managers(talent)


def named(talent: Talent, viewers: Sequence[str]) -> tuple[str, ...]:
    """The viewers named, each once; NoSuchPerson where one of them has no site. Nobody where nobody can be read."""
    intake = talent.ground.intake
    if intake.broken or ("folder", ("people",)) in intake.permitted.unread:
        return ()
    there = everybody(talent)
    for each in viewers:
        if each not in there:
            raise NoSuchPerson(_no_site(talent, each))
    return tuple(dict.fromkeys(viewers))


def _no_site(talent: Talent, viewer: str) -> str:
    organisation = talent.ground.organisation
    if talent.kind == "session":
        return f"there is no session “{viewer}” in talent/"
    if viewer not in organisation.members and viewer not in organisation.unread:
        return f"there is no “{viewer}” in people/"
    return f"{viewer} stands above nobody who has a level, and so has no talent site"


def build_viewers(
    talent: Talent, names: Sequence[str], known: Mapping[str, Recollection], jobs: int, step: Step = silent
) -> tuple[Built, ...]:
    """Builds the sites of these managers or sessions, in up to `jobs` processes; raises WorkerLost."""
    if len(names) < 2:
        return tuple(build_viewer(talent, each, known.get(each), jobs) for each in names)
    with held(folder_of(talent), kind=PUBLISHED[talent.kind]) as folder:
        ready = replace(talent, folder=folder)

        def build(name: str) -> Built:
            return build_viewer(ready, name, known.get(name))

        return tuple(told(spread(build, names, min(jobs, len(names))), len(names), step))


@dataclass(frozen=True, slots=True)
class Before:
    """What a viewer has before them, what is wrong with it, and the files that were read, `whole` those to the end."""

    room: Room
    findings: tuple[Finding, ...]
    files: int
    whole: tuple[str, ...]


def before(talent: Talent, name: str, jobs: int = 1) -> Before:
    """What one manager, or the participants of one session, may read about the people in their circle.

    The papers of many people are read by up to `jobs` processes.
    """
    ground = talent.ground
    viewer, period, own = _viewer(talent, name)
    only = period.id if period else None

    def read(person: str) -> Papers:
        return papers_of(person, ground.people.get(person, ()), talent.shelf, viewer, ground.kinds, only)

    papers = [*shared(read, sorted(viewer.circle), jobs)]
    meetings = sessions_of(talent.sessions, viewer, ground.kinds, only)
    room, references = _room(talent, viewer, period, papers, meetings)
    paths = {path for each in (*papers, meetings) for path in each.paths}
    findings = (
        *(each for each in ground.findings if each.span.path not in paths),
        *talent.shelf.faults(None if viewer.kind == "manager" else only or ""),
        *own,
        *(finding for each in papers for finding in each.findings),
        *meetings.findings,
        *references,
    )
    whole = tuple(path for each in papers for path in each.whole)
    return Before(room, findings, len(ground.known | paths), whole)


def draw_viewer(talent: Talent, name: str, recall: Recall | None = None, jobs: int = 1) -> Drawn:
    """Draws the site of one manager or session, in up to `jobs` processes, unless a finding fails it."""
    ground, found = talent.ground, before(talent, name, jobs)
    room = found.room
    shown = name if talent.kind == "session" else room.name(name)  # a session's title is for who takes part
    if fails(found.findings, ground.request):
        return Drawn(name, shown, unquoted(found.findings), found.files)
    room = replace(room, site=replace(room.site, commit=commit_of(ground, found.whole)))
    drawn = rendered(plan_talent(room), ground.renderer, recall, jobs, talent_exports(room))
    quiet = unquoted([*found.findings, *drawn.findings])
    if drawn.findings:
        return Drawn(name, shown, quiet, found.files)
    beside = {**assets_for("talent", ground.layouts.assets), **shown_images(ground, room.site)}
    site = {**beside, **drawn.files}
    return Drawn(name, shown, quiet, found.files, site, {}, drawn.keys, drawn.why, drawn.seconds)


def build_viewer(talent: Talent, name: str, known: Recollection | None = None, jobs: int = 1) -> Built:
    """Draws the site of one manager or session and puts it in its place below the request's output."""
    drawn = draw_viewer(talent, name, known, jobs)
    if drawn.site is None:
        return published_as(drawn, None)
    return published_as(drawn, _published(talent, RestrictedSite(name, drawn.site)))


def _published(talent: Talent, site: RestrictedSite) -> Published:
    fresh = talent.ground.request.fresh
    if talent.folder is not None:
        return publish_held(site, talent.folder, fresh=fresh)
    return publish_restricted(site, folder_of(talent), kind=PUBLISHED[talent.kind], fresh=fresh)


def circle_of(talent: Talent, name: str) -> frozenset[str]:
    """The people about whom documents are read for a manager or a session."""
    return _viewer(talent, name)[0].circle


def _viewer(talent: Talent, name: str) -> tuple[Viewer, Period | None, tuple[Finding, ...]]:
    """The viewer with their circle and period; and why there is no circle, where a session's file cannot be read."""
    company = talent.ground.company
    if talent.kind == "manager":
        return Viewer("manager", name, talent.circles.get(name, frozenset())), company.period, ()
    file = next((each for each in talent.sessions if each.source.name[1] == name), None)
    refused = tuple(finding for finding, session in talent.refused if session == name)
    document = file.parsed.document if file else None
    period = company.roster.periods.get(file.source.name[0]) if file else None
    if document is None or period is None:
        return Viewer("session", name), period, refused
    circle = talent.ground.organisation.discussed(scope_of(document), period.starts)
    return Viewer("session", name, circle), period, refused


def _room(
    talent: Talent, viewer: Viewer, period: Period | None, papers: Sequence[Papers], meetings: Papers
) -> tuple[Room, tuple[Finding, ...]]:
    """What the viewer has before them, and a finding for each reference in it that leads nowhere."""
    company, organisation = talent.ground.company, talent.ground.organisation
    documents = tuple(document for each in papers for document in each.documents)
    unread = frozenset(name for each in papers for name in each.unread)
    people = tuple(each for each in documents if each.kind == "person")
    met, decisions, of_sessions = company.sessions((*people, *meetings.documents))
    named = {person: _named(talent, person) for person in viewer.circle}
    cases, of_cases = company.cases(documents, decisions, viewer.circle, named, unread)
    cycles, of_cycles = company.cycles(documents, unread)
    current = [each for each in cases if period and each.period.id == period.id]
    room = Room(
        company_site(talent.ground),
        viewer.name,
        talent.ground.today,
        period,
        _session(met, viewer),
        tuple(sorted(current, key=lambda case: _place(talent, case))),
        _earlier(cases, period) if viewer.kind == "manager" else {},
        {each.person.id: each for each in cycles if period and each.period.id == period.id},
        {person: member.manager for person, member in organisation.members.items()},
        talent.ground.names,
        company.roster.teams,
        company.frameworks,
        {each.id: each.function for each in company.roster.people.values() if each.function},
    )
    return room, (*of_sessions, *of_cases, *of_cycles)


def _named(talent: Talent, person: str) -> frozenset[str]:
    """The documents about a person that evidence may name."""
    return frozenset(paper(each.kind, each.name) for each in talent.shelf.sources.get(person, ()))


def _session(met: Sequence[Session], viewer: Viewer) -> Session | None:
    """The viewer's own session; of others no more is known than what they decided."""
    return next((each for each in met if viewer.kind == "session" and each.id == viewer.name), None)


def _earlier(cases: Sequence[Case], period: Period | None) -> Mapping[str, tuple[Case, ...]]:
    earlier: dict[str, tuple[Case, ...]] = {}
    for case in cases:
        if period and case.order < (period.starts, period.id):
            earlier[case.person.id] = (*earlier.get(case.person.id, ()), case)
    return earlier


def _place(talent: Talent, case: Case) -> tuple[str, str, int, str, str]:
    """Where a case stands among others: by team, track, level from the top, and name."""
    levels = [level.id for level in case.track.levels] if case.track else []
    rung = levels.index(case.level.id) if case.level else -1
    team = talent.ground.teams.get(case.person.team or "", case.person.team or "")
    return team, case.track.id if case.track else "", -rung, case.person.name, case.person.id


def folder_of(talent: Talent) -> Path:
    """The folder of the sites of this kind."""
    folder = talent.ground.request.output / "talent"
    return folder / "sessions" if talent.kind == "session" else folder
