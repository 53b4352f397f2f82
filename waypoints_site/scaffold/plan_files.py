"""Which file of expectations is meant by a person and a period.

Absent: what is done with it; `new` writes one, `agree` amends it.
"""

from waypoints_site.amend import PlanFile
from waypoints_site.discover import Unreadable, read
from waypoints_site.records import Period, Person
from waypoints_site.scaffold.organisation import Organisation
from waypoints_site.scaffold.writing import Refusal

REMAINDER = "remainder"


def plan_name(person: Person, period: Period, *, remainder: bool) -> tuple[str, ...]:
    """The name of the file: of the period's plan (onboarding too), or of the plan for what remains after it."""
    return (period.id, person.id, REMAINDER) if remainder else (period.id, person.id)


def plan_file(known: Organisation, person: Person, period: Period, *, remainder: bool) -> PlanFile:
    """The file with its content; refused where it is not there or cannot be read."""
    name = plan_name(person, period, remainder=remainder)
    path = known.held.paths.get(("expectations", name))
    option = " --remainder" if remainder else ""
    if path is None:
        command = f"waypoints new expectations {person.id} {period.id}{option}"
        raise Refusal(f"{person.id} has no expectations for {period.id} yet; `{command}` makes the file")
    try:
        content = read(known.held.files["expectations", name])
    except (KeyError, Unreadable):
        raise Refusal(f"{path} cannot be read; `waypoints check` says why") from None
    return PlanFile(path, name, known.held.files["expectations", name], content)
