"""The cells of a track, with what they inherit from other levels.

Absent: which capabilities there are; the outline says that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import Cell, Criterion
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker, Surroundings
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline

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
        return tuple(self._cell((track.id, level, key), ()) for key in track.capabilities)

    def _cell(self, address: Address, heirs: tuple[Address, ...]) -> Cell:
        """The cell at an address; `heirs` are those that asked for it because they inherit from it."""
        if address not in self._cells:
            fields = self._fields(address)
            cell = self._own(fields, address)
            if "inherits" in fields:
                cell = self._inherit(cell, fields["inherits"], address, (*heirs, address))
            if any(
                address == heir for heir in heirs
            ):  # found while it was being made: a loop, reported below
                return cell
            self._cells[address] = cell
        return self._cells[address]

    def _fields(self, address: Address) -> Fields:
        track, level, capability = address
        document = self.framework.level_files.get((track, level))
        if document is None:
            return Fields(None, self.framework.entry.place)
        return Fields(document.data, document.place)["expectations"][capability]

    def _own(self, fields: Fields, address: Address) -> Cell:
        document = self.framework.level_files.get(address[:2])
        around = Surroundings(document.path if document else "", self.framework.id, address[0])
        rated = {
            rating: tuple(self._criteria(fields[rating], around)) for rating in ("meets", "misses", "exceeds")
        }
        return Cell(address[2], **rated, place=fields.place)

    def _criteria(self, fields: Fields, around: Surroundings) -> Iterable[Criterion]:
        parts = fields.items() if isinstance(fields.data, list) else [fields] if fields.text().strip() else []
        for part in parts:
            text = part if isinstance(part.data, str) else part["text"]
            if text.text().strip():
                examples = tuple(
                    self.linker.text(each.text(), each.place, around) for each in part["examples"].texts()
                )
                yield Criterion(
                    self.linker.text(text.text(), text.place, around),
                    part["id"].text() or None,
                    examples,
                    text.place,
                )

    def _inherit(self, cell: Cell, fields: Fields, address: Address, heirs: tuple[Address, ...]) -> Cell:
        source = self._source(fields, address)
        if source is None:
            return cell
        if source in heirs:
            chain = " → ".join(level for _, level, _ in (*heirs, source))
            self.findings.append(
                Finding("inherits-loop", fields.place.value(), f"this inherits from itself: {chain}")
            )
            return cell
        parent = self._cell(source, heirs)
        return replace(
            cell,
            meets=cell.meets or parent.meets,
            misses=cell.misses or parent.misses,
            exceeds=cell.exceeds or parent.exceeds,
            inherited_from=source[1],
        )

    def _source(self, fields: Fields, address: Address) -> Address | None:
        """The cell that a cell names: of a level of its track, or of `track/level`."""
        named = fields.text()
        track, _, level = named.rpartition("/")
        outline = self.framework.tracks.get(track or address[0])
        if not named:
            return None
        if outline is None or level not in outline.levels:
            self.findings.append(_unknown_level(fields, self.framework.tracks, address[0]))
            return None
        if address[2] not in outline.capabilities:
            message = f"{outline.id} has no capability “{address[2]}” to inherit"
            self.findings.append(Finding("unknown-capability", fields.place.value(), message))
            return None
        return outline.id, level, address[2]


def _unknown_level(fields: Fields, tracks: Mapping[str, TrackOutline], own: str) -> Finding:
    known = [
        *tracks[own].levels,
        *(f"{track.id}/{level}" for track in tracks.values() for level in track.levels),
    ]
    message = f"no level “{fields.text()}” to inherit from"
    return Finding("unknown-level", fields.place.value(), message, did_you_mean(fields.text(), known))
