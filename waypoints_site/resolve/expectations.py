"""A file of expectations → one plan, with its agreement, key steps and changes.

Absent: the other documents of the cycle, and whether anything was agreed in time.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.digest import digest
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import (
    Agreement,
    Change,
    Expectation,
    Expectations,
    KeyStep,
    Period,
    Text,
)
from waypoints_site.resolve.agreements import agreement
from waypoints_site.resolve.citations import cell_references
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.repeats import again
from waypoints_site.resolve.roster import unknown_name
from waypoints_site.resolve.standing import GrowthBook, Standing
from waypoints_site.resolve.targets import Surroundings

PLANS = ("onboarding", "period", "remainder")
"""The kinds of plan, in the order in which they follow each other in a period."""
REMAINDER = "remainder"


def plan_of(
    document: Document, period: Period | None, standing: Standing, book: GrowthBook, around: Surroundings
) -> Expectations:
    """The plan of one file; `period` is None where the file's place names none that can be read."""
    return _Reader(period, standing, book, around).plan(document)


def listed(document: Document) -> list[str] | None:
    """The ids of a file's expectations; None where they are out of form, so that they cannot be told."""
    entries = Fields(document.data, document.place)["expectations"]
    ids = [each["id"].text() for each in entries.items()]
    return ids if isinstance(entries.data, list) and all(ids) else None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one file; what it finds wrong goes into the book."""

    period: Period | None
    standing: Standing
    book: GrowthBook
    around: Surroundings

    def plan(self, document: Document) -> Expectations:
        """The whole of it."""
        fields = Fields(document.data, document.place)
        entries = [each for each in fields["expectations"].items() if each["id"].text()]
        self.book.findings += again((each["id"] for each in entries), "the id")
        self.book.findings += _misplaced(document, fields["plan"])
        kind = fields["plan"].text()
        return Expectations(
            document.name[1],
            document.name[0],
            kind if kind in PLANS else "period",  # type: ignore[arg-type]  # one of the kinds of plan
            tuple(self._expectation(each) for each in entries),
            self._agreement(fields["agreed"]),
            self._text(fields["unsettled"]),
            tuple(self._changes(fields["changes"], listed(document))),
            document.place,
        )

    def _expectation(self, fields: Fields) -> Expectation:
        objective, period = fields["objective"].text(), self.period
        if objective and period and period.objective(objective) is None:
            message = f"no objective “{objective}” in {period.id}"
            hint = did_you_mean(objective, [each.id for each in period.objectives])
            self._report("unknown-objective", fields["objective"], message, hint)
        cells = tuple(cell_references(fields["cells"], period, self.standing, self.book))
        return Expectation(
            fields["id"].text(),
            fields["title"].text(),
            digest(fields.data) if isinstance(fields.data, dict) else "",
            self._text(fields["detail"]),
            fields["purpose"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            self._text(fields["observable"]),
            self._text(fields["measure"]),
            cells,
            period.objective(objective) if period else None,
            self._text(fields["opportunity"]),
            fields["follows"].text() or None,
            tuple(self._text(each) for each in fields["support"].texts() if each.text().strip()),
            tuple(self._steps(fields["key_steps"])),
            bool(fields["cells"].texts()),
            bool(objective),
            fields.place,
        )

    def _steps(self, fields: Fields) -> Iterator[KeyStep]:
        for each in fields.items():
            state = each["state"].text()
            known = state if state in ("todo", "doing", "done", "dropped") else "todo"
            if each["text"].text():
                text, note = self._text(each["text"]), self._text(each["note"])
                yield KeyStep(text, known, each["due"].day(), note, each.place)  # type: ignore[arg-type]  # one of the four

    def _agreement(self, fields: Fields) -> Agreement | None:
        if not isinstance(fields.data, dict):
            return None
        for name in ("engineer", "manager"):
            self.book.findings += unknown_name("person", fields[name], self.book.roster)
        return agreement(fields)

    def _changes(self, fields: Fields, ids: list[str] | None) -> Iterator[Change]:
        for each in fields.items():
            named = each["expectation"]
            if named.text() and ids is not None and named.text() not in ids:
                message = f"no expectation “{named.text()}” in this file"
                self._report("unknown-expectation", named, message, did_you_mean(named.text(), ids))
            yield Change(each["on"].day(), self._text(each["text"]), named.text() or None, each.place)

    def _text(self, fields: Fields) -> Text:
        return self.book.linker.of(fields, self.around)

    def _report(self, rule: str, fields: Fields, message: str, hint: str | None) -> None:
        self.book.findings.append(Finding(rule, fields.place.value(), message, hint))


def _misplaced(document: Document, kind: Fields) -> Iterator[Finding]:
    """Two files of one period are two plans: what remains after onboarding has a file, and a name, of its own."""
    apart = len(document.name) > 2
    if kind.text() in PLANS and apart is not (kind.text() == REMAINDER):
        message = (
            "this file's name says “remainder”"
            if apart
            else f"what remains of the period after onboarding stands in {document.name[1]}.{REMAINDER}.yaml"
        )
        yield Finding("wrong-value", kind.place.value(), message)
