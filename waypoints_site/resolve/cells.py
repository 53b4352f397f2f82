"""The cells of a track, with what they inherit from other levels.

Absent: which capabilities there are; the outline says that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from waypoints_site.findings import Finding
from waypoints_site.records import Cell, Criterion, LevelAddress, Rating
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.names import unknown_address
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline
from waypoints_site.resolve.targets import Surroundings

RATINGS: tuple[Rating, ...] = ("meets", "misses", "exceeds")

Address = tuple[str, str, str]
"""Track, level, capability."""


@dataclass(slots=True)
class CellBook:
    """The cells of one framework, each resolved when it is first asked for."""

    framework: FrameworkOutline
    linker: Linker
    findings: list[Finding] = field(default_factory=list)
    _cells: dict[Address, Cell] = field(default_factory=dict)

    def cells(self, track: TrackOutline, level: str) -> tuple[Cell, ...]:
        """A level's cells, one for each capability of its track."""
        return tuple(self._cell((track.id, level, key)) for key in track.capabilities)

    def _cell(self, address: Address) -> Cell:
        """The cell at an address, made from the far end of its chain of inheritance on."""
        chain, beyond = self._chain(address)
        for each in reversed(chain):
            cell = self._own(each)
            self._cells[each] = _with_inherited(cell, self._cells[beyond], beyond) if beyond else cell
            beyond = each
        return self._cells[address]

    def _chain(self, address: Address) -> tuple[list[Address], Address | None]:
        """The cells to be made, each inheriting from the next; and the one beyond them that is made."""
        chain: list[Address] = []
        at: Address | None = address
        while at is not None and at not in self._cells:
            if at in chain:
                self._report_loop(chain[chain.index(at) :])
                return chain, None
            chain.append(at)
            at = self._source(at)
        return chain, at

    def _report_loop(self, loop: list[Address]) -> None:
        alone = len({track for track, _, _ in loop}) == 1
        names = " → ".join(level if alone else f"{track}/{level}" for track, level, _ in (*loop, loop[0]))
        span = self._fields(loop[-1])["inherits"].place.value()
        self.findings.append(Finding("inherits-loop", span, f"this inherits from itself: {names}"))

    def _source(self, address: Address) -> Address | None:
        """The cell that a cell names: of a level of its track, or of `track/level`."""
        own, _, capability = address
        fields = self._fields(address)["inherits"]
        if not fields.text():
            return None
        track, _, level = fields.text().rpartition("/")
        finding = unknown_address(fields, fields.text(), self.framework, own=own)
        if finding is None and capability not in self.framework.tracks[track or own].capabilities:
            message = f"{track} has no capability “{capability}” to inherit"
            finding = Finding("unknown-capability", fields.place.value(), message)
        if finding is not None:
            self.findings.append(finding)
            return None
        return track or own, level, capability

    def _fields(self, address: Address) -> Fields:
        track, level, capability = address
        document = self.framework.level_files.get((track, level))
        if document is None:
            return Fields(None, self.framework.entry.place)
        return Fields(document.data, document.place)["expectations"][capability]

    def _own(self, address: Address) -> Cell:
        fields = self._fields(address)
        document = self.framework.level_files.get(address[:2])
        around = Surroundings(document.path if document else "", self.framework.id, address[0])
        meets, misses, exceeds = (tuple(self._criteria(fields[rating], around)) for rating in RATINGS)
        return Cell(address[2], meets, misses, exceeds, place=fields.place)

    def _criteria(self, fields: Fields, around: Surroundings) -> Iterable[Criterion]:
        parts = fields.items() if isinstance(fields.data, list) else [fields] if fields.text().strip() else []
        for part in parts:
            text = part if isinstance(part.data, str) else part["text"]
            if text.text().strip():
                examples = tuple(
                    self.linker.of(each, around) for each in part["examples"].texts() if each.text().strip()
                )
                yield Criterion(
                    self.linker.of(text, around),
                    part["id"].text() or None,
                    examples,
                    text.place,
                )


def _with_inherited(cell: Cell, parent: Cell, source: Address) -> Cell:
    """A cell with the parent's text for each rating of which it has none of its own."""
    taken = tuple(rating for rating in RATINGS if parent.rated(rating) and not cell.rated(rating))
    if not taken and not cell.says_nothing:
        return cell
    return replace(
        cell,
        meets=cell.meets or parent.meets,
        misses=cell.misses or parent.misses,
        exceeds=cell.exceeds or parent.exceeds,
        inherited_from=LevelAddress(source[0], source[1]),
        inherited=taken,
    )
