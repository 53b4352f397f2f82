"""Layouts: those that ship with Waypoints, and those that a site puts in their place.

Absent: templates as anything but text.
"""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from waypoints_site.discover.read import Unreadable, read
from waypoints_site.discover.tree import Bounds, entries
from waypoints_site.findings import Finding, Span

BOUNDS = Bounds(3)


def read_layouts(root: Path) -> tuple[Mapping[str, bytes], Mapping[str, bytes], tuple[Finding, ...]]:
    """The originals by name, the site's own, and a finding for each of those that cannot be read."""
    findings = []
    overrides: dict[str, bytes] = {}
    own = root / "layouts"
    for entry in entries(own, BOUNDS) if not _ships_with(own) else ():
        name = "/".join(entry.parts)
        try:
            if entry.fault:
                raise Unreadable(entry.fault)
            overrides[name] = read(entry.file)
        except Unreadable as fault:
            findings.append(Finding("unsafe-file", Span(f"layouts/{name}"), str(fault)))
    return dict(_files(_originals(), "")), overrides, tuple(findings)


def _originals() -> Traversable:
    """In a wheel the layouts stand inside the package, in a checkout beside it."""
    package = files("waypoints_site")
    inside = package.joinpath("layouts")
    return inside if inside.is_dir() else Path(str(package)).parent / "layouts"


def _ships_with(folder: Path) -> bool:
    """Whether a site's layouts are the originals themselves: the example's site is this repository."""
    originals = _originals()
    return isinstance(originals, Path) and folder.is_dir() and folder.resolve() == originals.resolve()


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for child in sorted(folder.iterdir(), key=lambda each: each.name):
        if child.is_dir():
            yield from _files(child, f"{prefix}{child.name}/")
        else:
            yield f"{prefix}{child.name}", child.read_bytes()
