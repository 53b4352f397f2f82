"""`waypoints new person`, `team` and `period`: which content root they go to, and whether they may be written.

Absent: the text of the files; see `people_text` and `period_text`.
"""

from datetime import date
from pathlib import Path

from waypoints_site.discover.kinds import faults_of_name
from waypoints_site.scaffold.organisation import Organisation, organisation_at
from waypoints_site.scaffold.people_text import person_text, team_text
from waypoints_site.scaffold.period_text import period_text
from waypoints_site.scaffold.roots import root_with
from waypoints_site.scaffold.writing import NewFile, Refusal, write_new


def new_person(root: Path, person: str, today: date) -> NewFile:
    """Writes the file of a person who starts today; refused where the id is out of form, or there already."""
    known = organisation_at(root)
    return _write(known, ("person", "people", person), person_text(person, known.company, today))


def new_team(root: Path, team: str) -> NewFile:
    """Writes the file of a team; refused where the id is out of form, or there already."""
    known = organisation_at(root)
    return _write(known, ("team", "teams", team), team_text(team, known.company))


def new_period(root: Path, period: str, today: date) -> NewFile:
    """Writes the file of a period, its days as its id spells them; refused where that is out of form, or there."""
    known = organisation_at(root)
    return _write(known, ("period", "periods", period), period_text(period, known.company, today))


def _write(known: Organisation, spot: tuple[str, str, str], text: str) -> NewFile:
    kind, folder, name = spot
    for fault in faults_of_name(kind, (name,)):
        raise Refusal(fault)
    there = known.held.paths.get((kind, (name,)))
    if there:
        raise Refusal(f"{there} is there already, and nothing is overwritten")
    content = root_with(known.root, known.held.settings, folder, "people")
    [file] = write_new(known.root, {f"{content}/{folder}/{name}.yaml": text.encode()})
    return NewFile(file)
