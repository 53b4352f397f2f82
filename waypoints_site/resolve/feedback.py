"""The documents of one person's feedback cycle → records.

Absent: documents that the viewer may not read. What is not there is None, whatever the reason.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span, did_you_mean
from waypoints_site.records import (
    NOTHING,
    Action,
    DevelopmentPlan,
    Observation,
    Outcome,
    PeerFeedback,
    Request,
    SelfAssessment,
    SkipNote,
    SkipReview,
    Synthesis,
    Text,
    Theme,
)
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.repeats import again
from waypoints_site.resolve.roster import Roster, unknown_name
from waypoints_site.resolve.targets import Surroundings


@dataclass(frozen=True, slots=True)
class Feedback:
    """The cycle's documents, and a finding for each reference that leads nowhere."""

    self_assessment: SelfAssessment | None
    synthesis: Synthesis | None
    plan: DevelopmentPlan | None
    skip_reviews: tuple[SkipReview, ...]
    requests: tuple[Request, ...]
    peers: tuple[PeerFeedback, ...]
    findings: tuple[Finding, ...]


def feedback_of(
    documents: list[Document],
    expectations: set[str] | None,
    roster: Roster,
    linker: Linker,
    around: Callable[[Document], Surroundings],
) -> Feedback:
    """The feedback among the documents of one person and period.

    `expectations` are the ids of the period's expectations, None where they could not be read.
    """
    reader = _Reader(roster, linker, around, expectations, [])
    by_kind: dict[str, list[Document]] = {}
    for document in documents:
        by_kind.setdefault(document.kind, []).append(document)
    first = {kind: found[0] for kind, found in by_kind.items()}
    return Feedback(
        reader.self_assessment(first["self"]) if "self" in first else None,
        reader.synthesis(first["synthesis"]) if "synthesis" in first else None,
        reader.plan(first["plan"]) if "plan" in first else None,
        tuple(reader.skip_review(each) for each in by_kind.get("skip-level", ())),
        tuple(reader.requests(first["requests"])) if "requests" in first else (),
        tuple(reader.peer(each) for each in by_kind.get("peer", ())),
        tuple(reader.findings),
    )


@dataclass(slots=True)
class _Reader:
    """Reads one kind of document after another, and keeps what it finds wrong."""

    roster: Roster
    linker: Linker
    around: Callable[[Document], Surroundings]
    expectations: set[str] | None
    findings: list[Finding]

    def self_assessment(self, document: Document) -> SelfAssessment:
        """The engineer's own assessment."""
        fields, text = self._open(document)
        outcomes = tuple(
            Outcome(
                self._expectation(each["expectation"]),
                each["outcome"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
                each["steps"].text() or None,
                text(each["why"]),
                text(each["lesson"]),
                each.place,
            )
            for each in fields["outcomes"].items()
            if each["expectation"].text()
        )
        return SelfAssessment(fields["written"].day(), outcomes, self._body(document), document.place)

    def synthesis(self, document: Document) -> Synthesis:
        """What the manager made of all feedback."""
        fields, text = self._open(document)
        themes = tuple(
            Theme(
                each["title"].text(),
                each["kind"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
                text(each["text"]),
                tuple(source.text() for source in each["from"].texts()),
                each.place,
            )
            for each in fields["themes"].items()
        )
        days = fields["written"].day(), fields["shared"].day()
        return Synthesis(*days, themes, text(fields["reflection"]), self._body(document), document.place)

    def plan(self, document: Document) -> DevelopmentPlan:
        """The development plan."""
        fields, text = self._open(document)
        self.findings += again((each["id"] for each in fields["actions"].items()), "the id")
        return DevelopmentPlan(
            tuple(
                Action(text(each["text"]), each["id"].text() or None, each["by"].day(), each.place)
                for each in fields["actions"].items()
                if each["text"].text() or each["id"].text()
            ),
            tuple(text(each) for each in fields["resources"].texts()),
            tuple(text(each) for each in fields["support"].texts()),
            self._body(document),
            document.place,
        )

    def skip_review(self, document: Document) -> SkipReview:
        """A manager further up on the expectations."""
        fields, text = self._open(document)
        self.findings += unknown_name("person", fields["by"], self.roster)
        notes = tuple(
            SkipNote(
                self._expectation(each["expectation"]),
                text(each["text"]),
                each["aligned"].data if isinstance(each["aligned"].data, bool) else None,
                each.place,
            )
            for each in fields["items"].items()
            if each["expectation"].text()
        )
        by = fields["by"].text() or None
        return SkipReview(by, fields["on"].day(), notes, self._body(document), document.place)

    def requests(self, document: Document) -> Iterator[Request]:
        """Whom the manager asked."""
        fields, _ = self._open(document)
        for each in fields["asked"].items():
            self.findings += unknown_name("person", each["who"], self.roster)
            if each["who"].text():
                yield Request(each["who"].text(), each["on"].day(), each.place)

    def peer(self, document: Document) -> PeerFeedback:
        """What one colleague observed; the file's name says who."""
        fields, text = self._open(document)
        giver = document.name[2]
        if not self.roster.knows("person", giver):
            message = f"this file's name is no person's: there is no “{giver}”"
            hint = did_you_mean(giver, self.roster.people)
            self.findings.append(Finding("unknown-person", Span(document.path), message, hint))

        def note(part: Fields, expectation: str | None = None) -> Observation:
            return Observation(text(part["text"]), text(part["example"]), expectation, part.place)

        return PeerFeedback(
            giver,
            fields["given"].day(),
            fields["method"].text() or None,
            fields["works_with"].text() or None,
            tuple(
                note(each, self._expectation(each["expectation"]) or None) for each in fields["items"].items()
            ),
            note(fields["role_fit"]) if "role_fit" in fields else None,
            note(fields["growth"]) if "growth" in fields else None,
            self._body(document),
            document.place,
        )

    def _open(self, document: Document) -> tuple[Fields, Callable[[Fields], Text]]:
        around = self.around(document)

        def text(part: Fields) -> Text:
            return self.linker.of(part, around)

        return Fields(document.data, document.place), text

    def _body(self, document: Document) -> Text:
        if not document.body.strip():
            return NOTHING
        return self.linker.text(document.body, document.place, self.around(document))

    def _expectation(self, fields: Fields) -> str:
        name = fields.text()
        if name and self.expectations is not None and name not in self.expectations:
            message = f"no expectation “{name}” in this period"
            hint = did_you_mean(name, self.expectations)
            self.findings.append(Finding("unknown-expectation", fields.place.value(), message, hint))
        return name
