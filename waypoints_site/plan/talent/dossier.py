"""What a page says of one case: the person's facts, every cell with its evidence, and all else that was written.

Absent: other periods of the same person, which `past` tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.talent.evidence import EvidenceView, evidence_views
from waypoints_site.plan.talent.marks import (
    CONFIDENCE,
    RatingMark,
    bars_of,
    names_of,
    overall_mark,
    rating_mark,
    reference_of,
)
from waypoints_site.plan.talent.moves import former_rating, same_level
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tenure import at_level, level_since
from waypoints_site.records import Capability, Case, Cell, Rating, Revision, Text
from waypoints_site.records.addresses import cell_path
from waypoints_site.records.spelling import spelt_plainly

STATES = {"draft": "Draft", "refined": "Refined", "final": "Final"}


@dataclass(frozen=True, slots=True)
class Facts:
    """Who somebody is, and where they stand; empty where the sources do not say."""

    name: str
    level: str
    level_title: str
    track: str
    framework: str
    title: str
    team: str
    function: str
    manager: str
    assessor: str
    since: str
    tenure: str
    state: str
    overall: RatingMark
    confidence: str
    bars: int
    email: str
    started: str
    left: str


@dataclass(frozen=True, slots=True)
class RevisionView:
    """How a rating was changed: `how` says by whom, `on` the day, both in words."""

    title: str
    target: str
    how: str
    on: str
    before: RatingMark
    after: RatingMark
    why: Text


@spelt_plainly
@dataclass(frozen=True, slots=True)
class CellView:
    """A rating as it stands, beside the cell's text and the evidence.

    `before` is what stood in the period before, None where that was against another level. `known` is False where
    the framework has no such cell. `href` leads to the framework site where there is one.
    """

    key: str
    title: str
    reference: str
    rating: RatingMark
    confidence: str
    bars: int
    evidence: tuple[EvidenceView, ...]
    revisions: tuple[RevisionView, ...]
    before: RatingMark | None
    meets: tuple[Text, ...]
    misses: tuple[Text, ...]
    exceeds: tuple[Text, ...]
    href: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class CellArea:
    """The cells under one heading; `title` is empty where the framework has no areas."""

    title: str
    anchor: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Turns one case into views."""

    room: Room
    case: Case
    earlier: Case | None = None

    def facts(self) -> Facts:
        """The head of the page."""
        case, room, person = self.case, self.room, self.case.person
        written = case.assessment
        return Facts(
            person.name or person.id,
            case.level.id if case.level else "",
            case.level.title if case.level else "",
            case.track.title if case.track else "",
            f"{case.framework.title} {case.framework.version}".strip() if case.framework else "",
            person.title if case.level is None or person.title != case.level.title else "",
            room.team(case),
            person.function or "",
            room.name(room.managers.get(person.id)),
            room.name(written.by) if written else "",
            in_words(level_since(case)),
            at_level(case, room),
            STATES.get(written.state or "", "") if written else "No assessment yet",
            overall_mark(case),
            CONFIDENCE.get((written.confidence if written else None) or "", ""),
            bars_of(written.confidence if written else None),
            person.email,
            in_words(person.started),
            in_words(person.left),
        )

    def areas(self) -> tuple[CellArea, ...]:
        """Every capability of the level, under the framework's headings."""
        return tuple(
            CellArea(title, anchor, tuple(map(self._cell, members)))
            for title, anchor, members in in_areas(self.case.capabilities)
        )

    def strangers(self) -> tuple[CellView, ...]:
        """What is rated, or was changed, and the framework does not know."""
        known = {each.key for each in self.case.capabilities}
        written = self.case.assessment
        rated = (each.capability for each in written.cells) if written else ()
        changed = (
            each.capability for each in (*(written.revisions if written else ()), *self.case.decisions)
        )
        named = dict.fromkeys(filter(None, (*rated, *changed)))
        return tuple(self._stranger(key) for key in named if key not in known)

    def revisions(self, capability: str | None = None) -> Iterator[RevisionView]:
        """How ratings were changed, refinements first: of one capability, or all of them."""
        written = self.case.assessment
        changed = (*(written.revisions if written else ()), *self.case.decisions)
        wanted = [each for each in changed if capability in (None, each.capability)]
        titles = {each.key: each.title for each in self.case.capabilities} if wanted else {}
        for each in wanted:
            yield self._revision(each, titles.get(each.capability, each.capability))

    def _cell(self, capability: Capability) -> CellView:
        cell = self.case.level.cell(capability.key) if self.case.level else None
        return self._view(
            capability.key,
            capability.title,
            reference_of(self.case, capability),
            cell,
            self._before(capability),
        )

    def _stranger(self, key: str) -> CellView:
        return self._view(key, key, "", None, None)

    def _view(
        self, key: str, title: str, reference: str, cell: Cell | None, before: RatingMark | None
    ) -> CellView:
        rated = self.case.assessment.rated(key) if self.case.assessment else None
        confidence = rated.confidence if rated else None
        return CellView(
            key,
            title,
            reference,
            self._mark(self.case.standing(key)),
            CONFIDENCE.get(confidence or "", ""),
            bars_of(confidence),
            evidence_views(rated, self.case, self.room),
            tuple(self.revisions(key)),
            before,
            _texts(cell, "meets"),
            _texts(cell, "misses"),
            _texts(cell, "exceeds"),
            self._href(key) if cell else "",
            cell is not None,
        )

    def _before(self, capability: Capability) -> RatingMark | None:
        """What stood in the period before, where it was against the same level."""
        if self.earlier is None or not same_level(self.earlier, self.case):
            return None
        found = former_rating(self.earlier, self.case, capability)
        return rating_mark(found, names_of(self.earlier)) if found else None

    def _revision(self, revision: Revision, title: str) -> RevisionView:
        session = self.room.session
        if revision.session is None:
            how = "Refined"
        else:
            own = session is not None and session.id == revision.session
            how = f"Decided in “{session.title}”" if session and own else "Decided in a calibration session"
        on = revision.on or (session.on if session and session.id == revision.session else None)
        return RevisionView(
            title,
            f"#{revision.capability}" if revision.capability else "",
            how,
            in_words(on),
            self._mark(revision.before),
            self._mark(revision.after),
            revision.why,
        )

    def _mark(self, rating: Rating | None) -> RatingMark:
        return rating_mark(rating, names_of(self.case))

    def _href(self, capability: str) -> str:
        """The cell in the framework site; nowhere where that has no address, or the version is one that is kept."""
        case, url = self.case, self.room.site.url
        if not (url and case.framework and case.track and case.level) or "@" in case.framework.id:
            return ""
        return f"{url}/{cell_path(case.framework.id, case.track.id, case.level.id, capability)}"


def _texts(cell: Cell | None, rating: Rating) -> tuple[Text, ...]:
    return cell.texts(rating) if cell else ()
