"""Cells that expectations cite: addresses → cells, in the framework version of their period.

Absent: cells that texts link to, which lead to pages.
"""

from collections.abc import Iterator, Sequence

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import CellReference, Framework, Period
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.standing import GrowthBook, Standing


def cell_references(
    addresses: Fields, period: Period | None, standing: Standing, book: GrowthBook
) -> Iterator[CellReference]:
    """The cells that a list of addresses means; one that is not there is reported.

    An address is `level/capability` on the person's track; track, and framework, may stand before it. Nothing is
    said where the framework's version, or a file that would tell, is not known.
    """
    for each in addresses.texts():
        parts = each.text().split("/")
        framework = _framework(parts, period, standing, book)
        own = [standing.track.id] if standing.track else []
        way = parts[-3:] if len(parts) in (3, 4) else [*own, *parts]
        found = _reference(framework, way, each) if framework else None
        if found is not None:
            yield found
        elif _is_foreign(parts, book):
            names = [name for name in book.frameworks if "@" not in name]
            message = f"no cell “{each.text()}”: there is no framework “{parts[0]}”"
            hint = did_you_mean(parts[0].partition("@")[0], names)
            book.findings.append(Finding("unknown-cell", each.place.value(), message, hint))
        elif framework is not None and each.text() and not _is_open(framework, way, book):
            message = f"no cell “{each.text()}” in {_name(framework)} {framework.version}".rstrip()
            known = _whole(framework) if len(parts) == 4 else _addresses(standing, framework)
            hint = did_you_mean(each.text(), known)
            book.findings.append(Finding("unknown-cell", each.place.value(), message, hint))


def _framework(
    parts: Sequence[str], period: Period | None, standing: Standing, book: GrowthBook
) -> Framework | None:
    """The framework that an address means, in the version of the period; None where that is not known."""
    if len(parts) != 4:
        return standing.framework
    return book.in_force(parts[0], period) if period and not _is_foreign(parts, book) else None


def _is_foreign(parts: Sequence[str], book: GrowthBook) -> bool:
    """Whether an address names a framework that is not there; a version is the period's business."""
    return len(parts) == 4 and ("@" in parts[0] or parts[0] not in book.frameworks)


def _reference(framework: Framework, way: Sequence[str], address: Fields) -> CellReference | None:
    if len(way) != 3:
        return None
    track = framework.track(way[0])
    level = track.level(way[1]) if track else None
    cell = level.cell(way[2]) if level else None
    if track is None or level is None or cell is None:
        return None
    capability = next(each for each in track.capabilities if each.key == cell.capability)
    return CellReference(framework, track, level, capability, cell, address.place)


def _is_open(framework: Framework, way: Sequence[str], book: GrowthBook) -> bool:
    """Whether a cell may be there after all, since a file that would tell could not be read."""
    outline = book.linker.book.frameworks.get(framework.id)
    if outline is None or len(way) != 3:
        return False
    track = outline.tracks.get(way[0])
    if track is None:
        return outline.tracks_guessed
    return way[1] in track.levels and (outline.guessed or way[2] in track.capabilities)


def _name(framework: Framework) -> str:
    return framework.id.partition("@")[0]


def _addresses(standing: Standing, framework: Framework) -> Iterator[str]:
    """Every address of a framework, the short ones of the person's own track first."""
    for level in standing.track.levels if standing.track else ():
        yield from (f"{level.id}/{cell.capability}" for cell in level.cells)
    yield from (address.partition("/")[2] for address in _whole(framework))


def _whole(framework: Framework) -> Iterator[str]:
    for track in framework.tracks:
        for level in track.levels:
            yield from (f"{_name(framework)}/{track.id}/{level.id}/{cell.capability}" for cell in level.cells)
