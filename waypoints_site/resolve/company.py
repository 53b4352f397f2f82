"""Everything that anybody in the organisation may read → records: frameworks, prose, people, teams and periods.

A person's own documents are resolved against this, one person at a time. Absent: those documents.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from waypoints_site.documents import Document, Place
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import Case, Cycle, Framework, Period, Person, Session
from waypoints_site.resolve.company_references import company_references
from waypoints_site.resolve.growth import GrowthBook, Standing, cycles, standing_now
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.outline import FrameworkOutline, Names
from waypoints_site.resolve.roster import Roster, roster
from waypoints_site.resolve.sessions import Decided, decided, sessions
from waypoints_site.resolve.site import Permitted, Resolved, resolve
from waypoints_site.resolve.talent import cases


@dataclass(frozen=True, slots=True)
class Company:
    """The organisation's records. `period` is the current one, None where the settings name none that is there."""

    resolved: Resolved
    roster: Roster
    period: Period | None

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        """Frameworks by id, kept versions as `engineering@1.1.0`."""
        return {each.id: each for each in (*self.resolved.site.frameworks, *self.resolved.kept)}

    @property
    def outlines(self) -> Mapping[str, FrameworkOutline]:
        """The outlines of the same frameworks."""
        return self.resolved.book.frameworks

    def person(self, person: str, documents: tuple[Document, ...]) -> Person | None:
        """A person by id, as their own file among the documents says, else as the company knows them."""
        own = roster(documents, frozenset(), Linker(self.resolved.book)).people
        return own.get(person, self.roster.people.get(person))

    def standing(self, person: Person) -> Standing:
        """Where a person stands now, in the current version of their framework."""
        return standing_now(person, self.frameworks, self.resolved.book.default)

    def cycles(
        self, documents: tuple[Document, ...], unread: Names = frozenset()
    ) -> tuple[tuple[Cycle, ...], tuple[Finding, ...]]:
        """The cycles of documents of growth, and a finding for each reference in them that leads nowhere.

        A person's own file among the documents takes the place of what the company knows of them.
        """
        book = self._book(documents, unread)
        found = cycles(documents, book)
        people = company_references(documents, book.roster, self.outlines, self.resolved.book.default)
        return found, (*people, *book.findings, *book.linker.findings)

    def sessions(
        self, documents: tuple[Document, ...], unread: Names = frozenset()
    ) -> tuple[tuple[Session, ...], Decided, tuple[Finding, ...]]:
        """The sessions among the documents, what they decided, and a finding for each reference that leads nowhere."""
        book = self._book(documents, unread)
        found, decisions = sessions(documents, book), decided(documents, book)
        return found, decisions, (*book.findings, *book.linker.findings)

    def cases(
        self,
        documents: tuple[Document, ...],
        decisions: Decided,
        people: Collection[str],
        papers: Mapping[str, Collection[str]],
        unread: Names = frozenset(),
    ) -> tuple[tuple[Case, ...], tuple[Finding, ...]]:
        """The cases of these people, and of assessments and decisions; and a finding for each reference astray.

        `papers` are, by person, the documents that evidence may name, as paths below content without endings.
        """
        book = self._book(documents, unread)
        found = cases(documents, decisions, people, papers, book)
        return found, (*book.findings, *book.linker.findings)

    def _book(self, documents: tuple[Document, ...], unread: Names) -> GrowthBook:
        linker = Linker(self.resolved.book)
        own = roster(documents, unread, linker).people
        people = {**self.roster.people, **own} if own else self.roster.people
        known = replace(self.roster, people=people, unread=self.roster.unread | unread)
        return GrowthBook(known, self.frameworks, self.resolved.book.default, linker)


def company_records(
    permitted: Permitted, current: tuple[str, Place] | None = None
) -> tuple[Company, tuple[Finding, ...]]:
    """The organisation's records, and a finding for each reference that leads nowhere.

    `current` is the id of the current period with its place in the settings. References in people's files are
    not judged here: whoever reads such a file whole judges it.
    """
    resolved, findings = resolve(permitted)
    linker = Linker(resolved.book)
    known = roster(permitted.documents, permitted.unread, linker)
    shared = tuple(each for each in permitted.documents if each.kind in ("team", "period"))
    references = company_references(shared, known, resolved.book.frameworks, resolved.book.default)
    period, unknown = _current(current, known)
    company = Company(resolved, known, period)
    return company, (*findings, *references, *linker.findings, *unknown)


def _current(current: tuple[str, Place] | None, known: Roster) -> tuple[Period | None, tuple[Finding, ...]]:
    if current is None or known.knows("period", current[0]):
        return (known.periods.get(current[0]) if current else None), ()
    hint = did_you_mean(current[0], known.periods)
    return None, (Finding("unknown-period", current[1].value(), f"no period “{current[0]}”", hint),)
