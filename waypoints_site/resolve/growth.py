"""Expectations and the documents of the feedback cycle → records; every id becomes the thing it names.

Cells are those of the framework version in force in the period. Absent: documents that the viewer may not read,
and the talent track.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from waypoints_site.digest import digest
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import (
    NOTHING,
    Agreement,
    CellReference,
    Change,
    Cycle,
    Expectation,
    Expectations,
    Framework,
    KeyStep,
    Level,
    Period,
    Person,
    Text,
    Track,
)
from waypoints_site.resolve.feedback import Feedback, feedback_of
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.roster import Roster, unknown_name
from waypoints_site.resolve.targets import Surroundings

PLANS = ("onboarding", "period", "remainder")
"""The kinds of plan, in the order in which they follow each other in a period."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands in a period: framework, track and level that count, as far as they are known."""

    framework: Framework | None = None
    track: Track | None = None
    level: Level | None = None


@dataclass(slots=True)
class GrowthBook:
    """What growth documents are resolved against. `frameworks` holds kept versions too, as `engineering@1.1.0`."""

    roster: Roster
    frameworks: Mapping[str, Framework]
    default: str | None
    linker: Linker
    findings: list[Finding] = field(default_factory=list)

    def standing(self, person: Person, period: Period) -> Standing:
        """The level that counts for a person in a period, in the framework version in force then."""
        name = person.framework or self.default or ""
        version = dict(period.versions).get(name, "")
        framework = self.frameworks.get(name)
        if version and framework and framework.version != version:
            framework = self.frameworks.get(f"{name}@{version}")
        held = person.level_on(period.level_day(person))
        track = framework.track(held.track) if framework and held else None
        return Standing(framework, track, track.level(held.level) if track and held else None)


def cycles(documents: tuple[Document, ...], book: GrowthBook) -> tuple[Cycle, ...]:
    """Everything of each person and period that has a document, by person, the oldest period first."""
    grouped: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        if document.kind in _KINDS:
            grouped.setdefault((document.name[1], document.name[0]), []).append(document)
    made = (_cycle(person, period, found, book) for (person, period), found in grouped.items())
    return tuple(sorted(filter(None, made), key=lambda each: (each.person.id, each.period.starts, each.period.id)))


_KINDS = ("expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level")


def _cycle(person_id: str, period_id: str, documents: list[Document], book: GrowthBook) -> Cycle | None:
    for kind, name in (("person", person_id), ("period", period_id)):
        for document in documents if not book.roster.knows(kind, name) else ():
            known = book.roster.people if kind == "person" else book.roster.periods
            message = f"this file's place names no {kind}: there is no “{name}”"
            finding = Finding(f"unknown-{kind}", document.place.marks.value(()), message, did_you_mean(name, known))
            book.findings.append(_at_start(finding))
    person, period = book.roster.people.get(person_id), book.roster.periods.get(period_id)
    if person is None or period is None:
        return None
    standing = book.standing(person, period)
    plans = [_plan(each, period, standing, book) for each in documents if each.kind == "expectations"]
    plans.sort(key=lambda plan: PLANS.index(plan.plan))
    ids = {expectation.id for plan in plans for expectation in plan.expectations}
    unread = any(("expectations", each) in book.roster.unread for each in ((period_id, person_id), (period_id, person_id, "remainder")))
    found: Feedback = feedback_of(documents, None if unread else ids, book.roster, book.linker, _around(standing))
    book.findings += found.findings
    return Cycle(
        person,
        period,
        tuple(plans),
        standing.track,
        standing.level,
        found.self_assessment,
        found.synthesis,
        found.plan,
        found.skip_reviews,
        found.requests,
        found.peers,
    )


def _at_start(finding: Finding) -> Finding:
    """The same finding at the first character of its file: it is the file's place that is wrong."""
    from dataclasses import replace

    from waypoints_site.findings import Span

    return replace(finding, span=Span(finding.span.path))


def _around(standing: Standing) -> Callable[[Document], Surroundings]:
    framework = standing.framework.id if standing.framework else None
    track = standing.track.id if standing.track else None
    return lambda document: Surroundings(f"content/{document.path.partition('/')[2]}", framework, track, company=True)


def _plan(document: Document, period: Period, standing: Standing, book: GrowthBook) -> Expectations:
    fields = Fields(document.data, document.place)
    around = _around(standing)(document)

    def text(part: Fields) -> Text:
        return book.linker.text(part.text(), part.place, around) if part.text() else NOTHING

    kind = fields["plan"].text()
    listed = [each for each in fields["expectations"].items() if each["id"].text()]
    ids = [each["id"].text() for each in listed]
    for number, each in enumerate(listed):
        if ids[number] in ids[:number]:
            message = f"the id “{ids[number]}” stands here twice"
            book.findings.append(Finding("bad-id", each["id"].place.value(), message))
    return Expectations(
        document.name[1],
        document.name[0],
        kind if kind in PLANS else "period",  # type: ignore[arg-type]  # one of the kinds of plan
        tuple(_expectation(each, period, standing, book, text) for each in listed),
        _agreement(fields["agreed"], book),
        text(fields["unsettled"]),
        tuple(_changes(fields["changes"], ids, text, book)),
        document.place,
    )


def _expectation(
    fields: Fields, period: Period, standing: Standing, book: GrowthBook, text: Callable[[Fields], Text]
) -> Expectation:
    objective = fields["objective"]
    if objective.text() and period.objective(objective.text()) is None:
        message = f"no objective “{objective.text()}” in {period.id}"
        hint = did_you_mean(objective.text(), [each.id for each in period.objectives])
        book.findings.append(Finding("unknown-objective", objective.place.value(), message, hint))
    return Expectation(
        fields["id"].text(),
        fields["title"].text(),
        digest(fields.data) if isinstance(fields.data, dict) else "",
        text(fields["detail"]),
        fields["purpose"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
        text(fields["observable"]),
        text(fields["measure"]),
        tuple(_cells(fields["cells"], standing, book)),
        period.objective(objective.text()),
        text(fields["opportunity"]),
        fields["follows"].text() or None,
        tuple(text(each) for each in fields["support"].texts() if each.text().strip()),
        tuple(_steps(fields["key_steps"], text)),
        bool(fields["cells"].texts()),
        bool(objective.text()),
        fields.place,
    )


def _steps(fields: Fields, text: Callable[[Fields], Text]) -> Iterator[KeyStep]:
    for each in fields.items():
        state = each["state"].text()
        known = state if state in ("todo", "doing", "done", "dropped") else "todo"
        if each["text"].text():
            yield KeyStep(text(each["text"]), known, each["due"].day(), text(each["note"]), each.place)  # type: ignore[arg-type]  # one of the four


def _agreement(fields: Fields, book: GrowthBook) -> Agreement | None:
    if not isinstance(fields.data, dict):
        return None
    for name in ("engineer", "manager"):
        book.findings += unknown_name("person", fields[name], book.roster)
    digests = fields["digests"]
    return Agreement(
        fields["on"].day(),
        fields["engineer"].text() or None,
        fields["manager"].text() or None,
        tuple((name, digests[name].text()) for name in digests.keys() if digests[name].text()),
        fields.place,
    )


def _changes(
    fields: Fields, ids: list[str], text: Callable[[Fields], Text], book: GrowthBook
) -> Iterator[Change]:
    for each in fields.items():
        named = each["expectation"]
        if named.text() and named.text() not in ids:
            message = f"no expectation “{named.text()}” in this file"
            finding = Finding("unknown-expectation", named.place.value(), message, did_you_mean(named.text(), ids))
            book.findings.append(finding)
        yield Change(each["on"].day(), text(each["text"]), named.text() or None, each.place)


def _cells(fields: Fields, standing: Standing, book: GrowthBook) -> Iterator[CellReference]:
    for each in fields.texts():
        found = cell_reference(each, standing, book)
        if found is not None:
            yield found
        elif each.text() and standing.framework is not None:
            framework = standing.framework
            message = f"no cell “{each.text()}” in {framework.id.partition('@')[0]} {framework.version}"
            hint = did_you_mean(each.text(), _addresses(standing, framework))
            book.findings.append(Finding("unknown-cell", each.place.value(), message, hint))


def cell_reference(fields: Fields, standing: Standing, book: GrowthBook) -> CellReference | None:
    """The cell that an address means: `level/capability` on the person's track, or with track, or with framework too."""
    parts = fields.text().split("/")
    framework = standing.framework
    if len(parts) == 4:
        name = parts.pop(0)
        own = framework is not None and framework.id.partition("@")[0] == name
        framework = framework if own else book.frameworks.get(name)
    track = framework.track(parts.pop(0)) if framework and len(parts) == 3 else standing.track
    if framework is None or track is None or len(parts) != 2:
        return None
    level = track.level(parts[0])
    capability = next((each for each in track.capabilities if each.key == parts[1]), None)
    cell = level.cell(parts[1]) if level else None
    if level is None or capability is None or cell is None:
        return None
    return CellReference(framework, track, level, capability, cell, fields.place)


def _addresses(standing: Standing, framework: Framework) -> list[str]:
    own = standing.track
    short = [f"{level.id}/{each.key}" for level in own.levels for each in own.capabilities] if own else []
    long = [
        f"{track.id}/{level.id}/{each.key}"
        for track in framework.tracks
        for level in track.levels
        for each in track.capabilities
    ]
    return [*short, *long]
