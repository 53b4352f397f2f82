"""`waypoints new assessment` and `session`: whom they are about, where they go, and when they are not written.

Absent: the text of the files; see `assessment_text` and `session_text`.
"""

from datetime import date
from pathlib import Path

from waypoints_site.discover.kinds import faults_of_name
from waypoints_site.records import Case, Person
from waypoints_site.scaffold.assessment_text import assessment_text
from waypoints_site.scaffold.earlier_cases import Ground
from waypoints_site.scaffold.growth import Whose
from waypoints_site.scaffold.organisation import Organisation, organisation_at
from waypoints_site.scaffold.roots import root_of, root_with
from waypoints_site.scaffold.session_text import Round, session_text
from waypoints_site.scaffold.standing import OF_TALENT
from waypoints_site.scaffold.writing import NewFile, Refusal, write_new


def new_assessment(root: Path, whose: Whose) -> NewFile:
    """Writes the assessment of a person for a period, a draft of their manager's.

    Refused without person, period, level or manager, and where the file is there.
    """
    known = organisation_at(root, whose.person, OF_TALENT)
    person, period = known.person_of(whose.person, whose.period)
    _refuse_second(known, "assessment", (period.id, person.id))
    standing, level = known.level(person, period)
    case = Case(person, period, None, (), standing.framework, standing.track, level)
    manager = known.manager(person)
    earlier = tuple(each for each in known.cases(person) if each.order < case.order)
    people = known.company.roster.people
    ground = Ground(case, earlier, manager, _above(known, person, manager), people, whose.today)
    file = f"{_room(known, person)}/talent/{period.id}/{person.id}.yaml"
    [written] = write_new(root, {file: assessment_text(ground).encode()})
    return NewFile(written)


def new_session(root: Path, session: str, period: str | None, today: date) -> NewFile:
    """Writes a calibration session of a period, by default the current one.

    Refused where the id is out of form, or stands for a session of any period, and without the period.
    """
    known = organisation_at(root, None, frozenset({"session"}))
    of = known.period(period)
    name = (of.id, session)
    for fault in faults_of_name("session", name):
        raise Refusal(fault)
    _refuse_second(known, "session", name)
    for kind, other in known.held.paths:
        if kind == "session" and other[1] == session:
            raise Refusal(
                f"there is a session “{session}” in {other[0]}: an id stands for one, over all periods"
            )
    about = Round(session, of, known.held.access, today)
    content = root_with(root, known.held.settings, "talent", "people")
    file = f"{content}/talent/{of.id}/sessions/{session}.yaml"
    [written] = write_new(root, {file: session_text(about, known.company).encode()})
    return NewFile(written)


def _refuse_second(known: Organisation, kind: str, name: tuple[str, str]) -> None:
    there = known.held.paths.get((kind, name))
    if there:
        raise Refusal(f"{there} is there already, and nothing is overwritten")


def _above(known: Organisation, person: Person, manager: Person) -> Person | None:
    """The manager's manager, where that is somebody else."""
    above = known.company.roster.people.get(manager.manager or "")
    return above if above and above.id not in (person.id, manager.id) else None


def _room(known: Organisation, person: Person) -> str:
    """The content root of what is said of somebody: that of their own file, unless only others hold such files."""
    own = root_of(known.held.paths["person", (person.id,)], 2)
    if (known.root / own / "talent").is_dir():
        return own
    other = root_with(known.root, known.held.settings, "talent", "people")
    return other if (known.root / other / "talent").is_dir() else own
