"""The texts of new files of the feedback cycle: what is known filled in, the rest commented out.

Absent: files; and from the texts, what their readers may not read of others: a synthesis repeats no peer.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from waypoints_site.records import Cycle, Expectation, Person
from waypoints_site.scaffold.notation import comments, out, scalar

_AFTER_THE_PERIOD = 60
"""Days after which the first action of a development plan may be due."""
_ENGINEERING = "engineering"
"""The function of whoever names none."""
_SYNTHESIS = (
    "The manager's own insight stands below the second line of dashes. In your own words: no names of givers, nothing"
    " quoted, no ratings. Until `shared`, the day of the conversation, the engineer's site shows nothing of it."
)
_CANDIDATES = 12
"""People whom a comment suggests."""


@dataclass(frozen=True, slots=True)
class About:
    """The cycle that a file belongs to, the expectations that it can speak of, and the day it is written on."""

    cycle: Cycle
    expectations: tuple[Expectation, ...]
    today: date

    @property
    def title(self) -> str:
        """Whom and what a file is about, for its first line."""
        return f"{self.cycle.person.name or self.cycle.person.id}, {self.cycle.period.title}"


def requests_text(about: About, candidates: tuple[Person, ...]) -> str:
    """Whom the manager asks, with some who may be."""
    dates = about.cycle.period.dates
    lines = [
        *comments([f"Whom the manager asked for feedback: {about.title}{_due(dates.peers_by)}."]),
        *comments(["Three people or more, of more than one function and more than one level."]),
        *comments(["[] goes as soon as the first entry stands below it."]),
        "asked: []",
    ]
    for each in candidates[:_CANDIDATES]:
        function = f", {each.function}" if each.function else ""
        lines += out(f"  - {{who: {each.id}, on: {about.today}}} # {each.name}{function}")
    if not candidates:
        lines += out(f"  - {{who: id-of-a-person, on: {about.today}}}")
    return "\n".join(lines) + "\n"


def self_text(about: About) -> str:
    """A self-assessment: one outcome for each expectation."""
    dates = about.cycle.period.dates
    return _page(
        [
            *comments([f"Self-assessment: {about.title}{_due(dates.self_by)}."]),
            *comments(
                ["What stands below the second line of dashes is your reflection, in a few sentences."]
            ),
            f"written: {about.today}",
            "",
            *comments(["One outcome for each expectation; unless it was met, say why, and what you learnt."]),
            *_listed("outcomes", about, _outcome),
        ]
    )


def peer_text(about: About, giver: Person) -> str:
    """The feedback of one colleague: an item for each expectation that they can speak to."""
    dates = about.cycle.period.dates
    works_with = _works_with(about.cycle.person, giver)
    choice = f"works_with: {works_with or 'peer'} # peer | cross-functional | report | stakeholder"
    return _page(
        [
            *comments([f"Feedback of {giver.name or giver.id}: {about.title}{_due(dates.peers_by)}."]),
            *comments(
                [
                    "The managers above read it, nobody else. Anything else goes below the second line of dashes."
                ]
            ),
            f"given: {about.today}",
            *out("method: form # one-to-one | form | software"),
            *([choice] if works_with else out(choice)),
            "",
            *comments(
                [
                    "For expectations that the giver can speak to: what was observed, with an objective example."
                ]
            ),
            *_listed("items", about, lambda each: (f"expectation: {each.id}", 'text: ""', 'example: ""')),
            "",
            *comments(["How the role is filled, and where there is room to grow:"]),
            *out('role_fit: {text: "", example: ""}', 'growth: {text: "", example: ""}'),
        ]
    )


def synthesis_text(about: About) -> str:
    """A synthesis, with the expectations and their outcomes to look for themes in."""
    dates = about.cycle.period.dates
    return _page(
        [
            *comments([f"Synthesis: {about.title}{_due(dates.synthesis_by)}."]),
            *comments([_SYNTHESIS]),
            f"written: {about.today}",
            *out(f"shared: {about.today}"),
            "",
            *comments(
                ["A theme is what more than one source comes to. The expectations, to look for themes in:"]
            ),
            *comments(_with_outcomes(about)),
            *out(
                "themes:",
                '  - title: ""',
                "    kind: strength # strength | growth",
                '    text: ""',
                "    from: [self, peers]",
            ),
            "",
            *comments(["The engineer's own words, after the conversation:"]),
            *out('reflection: ""'),
        ]
    )


def plan_text(about: About) -> str:
    """A development plan, with what the synthesis says of growth once it has been shared."""
    due = about.cycle.period.ends + timedelta(_AFTER_THE_PERIOD)
    return _page(
        [
            *comments(
                [f"Development plan: {about.title}. Next period's expectations can follow its actions."]
            ),
            *comments(_growth(about)),
            *comments(["[] goes as soon as the first entry stands below it."]),
            "actions: []",
            *out("  - id: short-name", '    text: ""', f"    by: {due}"),
            "",
            *comments(["What there is to learn from, and what the manager and others will do:"]),
            *out("resources: []", "support: []"),
        ]
    )


def skip_level_text(about: About, by: str) -> str:
    """A skip-level review: a note for each expectation."""
    return _page(
        [
            *comments([f"Skip-level review of the expectations: {about.title}."]),
            f"by: {scalar(by)}",
            f"on: {about.today}",
            "",
            *comments(
                ["Does each point where the organisation goes? Anything else goes below the second dashes."]
            ),
            *_listed("items", about, lambda each: (f"expectation: {each.id}", 'text: ""', "aligned: true")),
        ]
    )


def _page(lines: Iterable[str]) -> str:
    return "\n".join(["---", *lines, "---"]) + "\n"


def _due(day: date | None) -> str:
    return f", by {day}" if day else ""


def _listed(name: str, about: About, entry: Callable[[Expectation], tuple[str, ...]]) -> Iterator[str]:
    """A list, commented out, with an entry for each expectation below its title."""
    if not about.expectations:
        yield from comments(["There are no expectations yet."])
        return
    yield from out(f"{name}:")
    for each in about.expectations:
        first, *rest = entry(each)
        yield from out(f"  # {each.title}", f"  - {first}", *(f"    {line}" for line in rest))


def _outcome(expectation: Expectation) -> tuple[str, ...]:
    return (
        f"expectation: {expectation.id}",
        "outcome: met # met | partly | not-met | overtaken",
        f"steps: {_steps(expectation)} # all | most | few | none",
        'why: ""',
        'lesson: ""',
    )


def _steps(expectation: Expectation) -> str:
    """How many key steps were done, of those that were not dropped."""
    counted = [step for step in expectation.key_steps if step.state != "dropped"]
    done = expectation.steps_done
    if done == 0:
        return "none"
    if done == len(counted):
        return "all"
    return "most" if done * 2 >= len(counted) else "few"


def _works_with(person: Person, giver: Person) -> str | None:
    """How a giver works with a person, as far as their files say."""
    if giver.manager == person.id:
        return "report"
    if (giver.function or _ENGINEERING) != (person.function or _ENGINEERING):
        return "cross-functional"
    return "peer" if giver.team is not None and giver.team == person.team else None


def _with_outcomes(about: About) -> Iterator[str]:
    """The expectations, with what the self-assessment says became of them."""
    assessed = about.cycle.self_assessment
    for each in about.expectations:
        outcome = assessed.outcome(each.id) if assessed else None
        said = f" ({outcome.outcome} by their own account)" if outcome and outcome.outcome else ""
        yield f"- {each.id}: {each.title}{said}"


def _growth(about: About) -> Iterator[str]:
    """The themes of growth of the synthesis; none before it has been shared, since its subject reads the plan."""
    synthesis = about.cycle.synthesis
    if synthesis is None or synthesis.shared is None or synthesis.shared > about.today:
        return
    themes = [each.title for each in synthesis.themes if each.kind == "growth" and each.title]
    if themes:
        yield "What the synthesis says of growth:"
    for title in themes:
        yield f"- {title}"
