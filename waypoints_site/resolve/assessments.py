"""One assessment → its record; every id becomes the thing it names.

Absent: what sessions decided, and what the documents say that evidence names.
"""

from collections.abc import Collection
from dataclasses import dataclass

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import (
    Assessment,
    Bench,
    Challenge,
    Coaching,
    DataNeed,
    Evidence,
    LevelChange,
    Need,
    Partner,
    RatedCell,
    Revision,
    Text,
)
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.mounting import paper
from waypoints_site.resolve.roster import unknown_name
from waypoints_site.resolve.standing import GrowthBook, Standing
from waypoints_site.resolve.targets import Surroundings

LEAD = "-lead"
"""How a role's id ends: the id of a team, and this."""


@dataclass(frozen=True, slots=True)
class AssessmentReader:
    """Reads an assessment of somebody who stood at `standing`; what leads nowhere is kept in the book.

    `papers` are the documents that evidence may name, as paths below content without their endings; `around` is what
    surrounds the texts.
    """

    document: Document
    standing: Standing
    papers: Collection[str]
    book: GrowthBook
    around: Surroundings

    def assessment(self) -> Assessment:
        """The whole of it."""
        fields = Fields(self.document.data, self.document.place)
        cells = fields["cells"]
        return Assessment(
            self._person(fields["by"]),
            fields["state"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            fields["rating"].text() or None,  # type: ignore[arg-type]  # likewise
            fields["confidence"].text() or None,  # type: ignore[arg-type]  # likewise
            tuple(self._cell(name, cells[name]) for name in cells.names()),
            self._texts(fields["strengths"]),
            tuple(map(self._need, fields["needs"].items())),
            self._partner(fields["partner"]) if "partner" in fields else None,
            tuple(map(self._data_need, fields["data_needs"].items())),
            tuple(map(self._refinement, fields["refinements"].items())),
            self._level_change(fields["level_change"]) if "level_change" in fields else None,
            self._coaching(fields["coaching"]) if "coaching" in fields else None,
            self._bench(fields["bench"]) if "bench" in fields else None,
            self.document.place,
        )

    def _cell(self, name: str, fields: Fields) -> RatedCell:
        if unknown := unknown_capability(name, self.standing):
            self.book.findings.append(Finding("unknown-cell", fields.place.key(), *unknown))
        return RatedCell(
            name,
            fields["rating"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            fields["confidence"].text() or None,  # type: ignore[arg-type]  # likewise
            tuple(map(self._evidence, fields["evidence"].items())),
            self.standing.level.cell(name) if self.standing.level else None,
            fields.place,
        )

    def _evidence(self, fields: Fields) -> Evidence:
        named = fields["ref"].text().removesuffix(".md").removesuffix(".yaml")
        if named and (named not in self.papers or named == paper("assessment", self.document.name)):
            message = f"no document “{named}” about this person"
            hint = did_you_mean(named, self.papers)
            self.book.findings.append(
                Finding("unknown-reference", fields["ref"].place.value(), message, hint)
            )
        return Evidence(
            fields["on"].day(),
            fields["kind"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            self._text(fields["text"]),
            fields["link"].text(),
            named or None,
            fields.place,
        )

    def _need(self, fields: Fields) -> Need:
        kind = fields["kind"].text() or None
        return Need(self._text(fields["text"]), kind, self._text(fields["action"]), fields.place)  # type: ignore[arg-type]  # what is out of form was reported

    def _partner(self, fields: Fields) -> Partner:
        return Partner(
            self._person(fields["who"]),
            fields["role"].text() or None,
            self._text(fields["context"]),
            tuple(map(self._challenge, fields["challenges"].items())),
            _answer(fields["sufficient"]),
            _answer(fields["aligned"]),
            fields.place,
        )

    def _challenge(self, fields: Fields) -> Challenge:
        question, answer = self._text(fields["question"]), self._text(fields["answer"])
        return Challenge(question, answer, self._capability(fields["cell"]), fields.place)

    def _data_need(self, fields: Fields) -> DataNeed:
        return DataNeed(
            self._text(fields["question"]),
            self._capability(fields["cell"]),
            fields["source"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            self._person(fields["owner"]),
            fields["due"].day(),
            fields["state"].text() == "done",
            self._text(fields["result"]),
            fields.place,
        )

    def _refinement(self, fields: Fields) -> Revision:
        capability = self._capability(fields["cell"]) or ""
        return revision(capability, fields, self._text(fields["why"]))

    def _level_change(self, fields: Fields) -> LevelChange:
        written = fields["to"].text()
        name, slash, level = written.partition("/")
        framework, own = self.standing.framework, self.standing.track
        track = (framework.track(name) if framework else None) if slash else own
        return LevelChange(
            written,
            fields["status"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
            track,
            track.level(level if slash else written) if track else None,
            self._text(fields["blocked_by"]),
            self._text(fields["why"]),
            fields.place,
        )

    def _coaching(self, fields: Fields) -> Coaching:
        return Coaching(
            self._texts(fields["support"]),
            self._texts(fields["actions"]),
            self._texts(fields["opportunities"]),
            fields.place,
        )

    def _bench(self, fields: Fields) -> Bench:
        readiness = fields["readiness"].text() or None
        teams = tuple(filter(None, map(self._team_led, fields["covers"].texts())))
        return Bench(teams, readiness, fields.place)  # type: ignore[arg-type]  # what is out of form was reported

    def _team_led(self, role: Fields) -> str | None:
        team = role.text().removesuffix(LEAD)
        if role.text().endswith(LEAD) and self.book.roster.knows("team", team):
            return team
        roles = [f"{name}{LEAD}" for name in self.book.roster.teams]
        message = f"no role “{role.text()}”: a role is a team's id and {LEAD}"
        hint = did_you_mean(role.text(), roles)
        self.book.findings.append(Finding("unknown-team", role.place.value(), message, hint))
        return None

    def _person(self, fields: Fields) -> str | None:
        self.book.findings += unknown_name("person", fields, self.book.roster)
        return fields.text() or None

    def _capability(self, fields: Fields) -> str | None:
        name = capability_of(fields.text(), self.standing)
        if unknown := unknown_capability(name, self.standing):
            self.book.findings.append(Finding("unknown-cell", fields.place.value(), *unknown))
        return name or None

    def _texts(self, fields: Fields) -> tuple[Text, ...]:
        return tuple(map(self._text, fields.texts()))

    def _text(self, fields: Fields) -> Text:
        return self.book.linker.of(fields, self.around)


def capability_of(written: str, standing: Standing) -> str:
    """A capability that may be written as the address of its cell at the level that counts; else as it is written."""
    above, _, name = written.rpartition("/")
    if not (above and name) or standing.framework is None or standing.track is None or standing.level is None:
        return written
    own = (standing.framework.id.partition("@")[0], standing.track.id, standing.level.id)
    return name if any(above == "/".join(own[at:]) for at in range(len(own))) else written


def unknown_capability(name: str, standing: Standing) -> tuple[str, str | None] | None:
    """What is said, and hinted, where the level that counts has no cell of a capability; None where it may have one."""
    if not name or standing.level is None or standing.framework is None or standing.level.cell(name):
        return None
    known = [cell.capability for cell in standing.level.cells]
    if "/" in name:
        return f"“{name}” is no cell of {standing.level.id}, the level that counts here", None
    framework = f"{standing.framework.id.partition('@')[0]} {standing.framework.version}".rstrip()
    return f"no cell “{standing.level.id}/{name}” in {framework}", did_you_mean(name, known)


def revision(capability: str, fields: Fields, why: Text, session: str | None = None) -> Revision:
    """How one rating was changed."""
    return Revision(
        capability,
        fields["from"].text() or None,  # type: ignore[arg-type]  # what is out of form was reported
        fields["to"].text() or None,  # type: ignore[arg-type]  # likewise
        why,
        fields["on"].day(),
        session,
        fields.place,
    )


def _answer(fields: Fields) -> bool | None:
    return fields.data if isinstance(fields.data, bool) else None
