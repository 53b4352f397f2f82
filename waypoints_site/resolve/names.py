"""What is said of a name that stands for nothing: a finding that names the nearest thing there is.

Absent: texts and the links in them.
"""

from collections.abc import Sequence

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.outline import FrameworkOutline


def unknown(
    kind: str, fields: Fields, known: Sequence[str], where: str, *, named: str = "", key: bool = False
) -> Finding:
    """A finding `unknown-<kind>` at a value, or at its key."""
    name = named or fields.text()
    span = fields.place.key() if key else fields.place.value()
    return Finding(f"unknown-{kind}", span, f"no {kind} “{name}” {where}", did_you_mean(name, known))


def unknown_address(
    fields: Fields, address: str, framework: FrameworkOutline, *, own: str = "", key: bool = False
) -> Finding | None:
    """A finding where no level stands at `track/level`, or at `level` on the track `own`; else None."""
    track, slash, level = address.rpartition("/")
    outline = framework.tracks.get(track or own)
    if outline is not None and level in outline.levels:
        return None
    if slash and outline is None:
        known = tuple(framework.tracks)
        return unknown("track", fields, known, f"in {framework.id}", named=track, key=key)
    span = fields.place.key() if key else fields.place.value()
    message = f"no level “{address}” in {framework.id}"
    return Finding("unknown-level", span, message, _level_hint(address, framework, own))


def _level_hint(address: str, framework: FrameworkOutline, own: str) -> str | None:
    """The nearest address; first of all, one of another track or letter case that ends in the same level."""
    short = framework.tracks[own].levels if own in framework.tracks else ()
    tracks = framework.tracks.values()
    known = (*short, *(f"{track.id}/{level}" for track in tracks for level in track.levels))
    level = address.rpartition("/")[2].casefold()
    same = next((each for each in known if each.rpartition("/")[2].casefold() == level), None)
    return f"did you mean “{same}”?" if same else did_you_mean(address, known)
