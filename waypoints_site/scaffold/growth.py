"""`waypoints new expectations` and the kinds of the feedback cycle: whom they are about, and where they go.

Absent: the text of the files; see `expectations_text` and `feedback_text`.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waypoints_site.records import Period, Person
from waypoints_site.scaffold import feedback_text
from waypoints_site.scaffold.expectations_text import Ground, expectations_text
from waypoints_site.scaffold.feedback_text import About
from waypoints_site.scaffold.organisation import Organisation, organisation_at
from waypoints_site.scaffold.plan_files import REMAINDER, plan_name
from waypoints_site.scaffold.roots import root_of
from waypoints_site.scaffold.writing import NewFile, Refusal, write_new


@dataclass(frozen=True, slots=True)
class Whose:
    """Whom a new file is about, for which period (None: the current one), and the day on which it is written."""

    person: str
    period: str | None
    today: date


def new_expectations(root: Path, whose: Whose, *, remainder: bool = False) -> NewFile:
    """Writes the expectations of a person for a period: onboarding, where the person starts in it.

    With `remainder`, the plan for what remains of the period after onboarding. Refused without person, period or
    level, and where the file is there.
    """
    known, person, period = _known(root, whose)
    standing, level = known.level(person, period)
    onboarding = period.starts <= (person.started or date.min) <= period.ends
    kind = REMAINDER if remainder else "onboarding" if onboarding else "period"
    ground = Ground(person, period, standing, level, known.company.roster.title(person.manager))
    earlier = known.cycle(person, period).plan_before(known.cycles(person))
    text = expectations_text(ground, kind, earlier)
    name = plan_name(person, period, remainder=remainder)
    file = f"expectations/{period.id}/{'.'.join(name[1:])}.yaml"
    return _write(known, ("expectations", name), file, text)


def new_feedback(root: Path, whose: Whose, kind: str) -> NewFile:
    """Writes the requests, self-assessment, synthesis, development plan or skip-level review of a period.

    Refused without person, period or level, and where the file is there; a skip-level review, where nobody stands
    above the person's manager.
    """
    known, person, period = _known(root, whose)
    about, advice = _about(known, person, period, whose.today)
    text = _text(known, kind, about)
    rest = ("skip-level",) if kind == "skip-level" else ()
    ending = "yaml" if kind == "requests" else "md"
    file = f"feedback/{period.id}/{person.id}/{kind}.{ending}"
    return _write(known, (kind, (period.id, person.id, *rest)), file, text, advice)


def new_peer(root: Path, whose: Whose, giver: str) -> NewFile:
    """Writes the file for the feedback of a colleague; refused as the others are, and where the giver is unknown."""
    known, person, period = _known(root, whose)
    colleague = known.person(giver)
    if giver == person.id:
        raise Refusal(f"{giver} gives no feedback on themselves; `waypoints new self {giver}` is for that")
    about, advice = _about(known, person, period, whose.today)
    name = ("peer", (period.id, person.id, giver))
    file = f"feedback/{period.id}/{person.id}/peers/{giver}.md"
    return _write(known, name, file, feedback_text.peer_text(about, colleague), advice)


def _text(known: Organisation, kind: str, about: About) -> str:
    person = about.cycle.person
    match kind:
        case "requests":
            return feedback_text.requests_text(about, _candidates(known, person, about.today))
        case "skip-level":
            return feedback_text.skip_level_text(about, _skip_level(known, person).id)
        case "synthesis":
            return feedback_text.synthesis_text(about)
        case "plan":
            return feedback_text.plan_text(about)
    return feedback_text.self_text(about)


def _known(root: Path, whose: Whose) -> tuple[Organisation, Person, Period]:
    known = organisation_at(root, whose.person)
    return known, *known.person_of(whose.person, whose.period)


def _about(known: Organisation, person: Person, period: Period, today: date) -> tuple[About, tuple[str, ...]]:
    """What a file of the cycle is about: the agreed expectations, or drafts where nothing is agreed."""
    cycle = known.cycle(person, period)
    agreed = tuple(each for plan in cycle.plans if plan.agreed for each in plan.expectations)
    about = About(cycle, agreed or cycle.expectations, today)
    if agreed:
        return about, ()
    return about, (f"nothing is agreed yet for {person.id} and {period.id}: see `waypoints agree`",)


def _skip_level(known: Organisation, person: Person) -> Person:
    """The manager of a person's manager; refused where there is none."""
    manager = known.manager(person)
    if manager.manager is None:
        raise Refusal(f"nobody stands above {manager.id}, who manages {person.id}: there is no skip-level")
    return known.manager(manager)


def _candidates(known: Organisation, person: Person, today: date) -> tuple[Person, ...]:
    """Whom one may ask: those who were asked before, then the person's team."""
    asked = [request.who for cycle in known.cycles(person) for request in cycle.requests]
    people = known.company.roster.people
    team = [each.id for each in people.values() if person.team and each.team == person.team]
    found = (people[name] for name in dict.fromkeys([*asked, *sorted(team)]) if name in people)
    return tuple(
        each
        for each in found
        if each.id not in (person.id, person.manager) and (each.left is None or each.left > today)
    )


def _write(
    known: Organisation, name: tuple[str, tuple[str, ...]], file: str, text: str, advice: tuple[str, ...] = ()
) -> NewFile:
    """Writes a file into the content root that holds the person."""
    there = known.held.paths.get(name)
    if there:
        raise Refusal(f"{there} is there already, and nothing is overwritten")
    content = root_of(known.held.paths["person", (name[1][1],)], 2)
    [written] = write_new(known.root, {f"{content}/{file}": text.encode()})
    return NewFile(written, advice)
