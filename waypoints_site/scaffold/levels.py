"""`waypoints new level`: which framework and track are meant, and where the level stands in it.

Absent: the text of the file; see `level_text`.
"""

from dataclasses import dataclass
from pathlib import Path

from waypoints_site.discover.kinds import faults_of_name
from waypoints_site.findings import did_you_mean
from waypoints_site.records import Framework, Level, Track
from waypoints_site.resolve import Permitted, resolve
from waypoints_site.resolve.order import natural
from waypoints_site.resolve.outline import FrameworkOutline, outlines
from waypoints_site.scaffold.level_text import level_text
from waypoints_site.scaffold.standing import Standing, standing_at
from waypoints_site.scaffold.writing import NewFile, Refusal, write_new

_KINDS = ("framework", "capabilities", "level")


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a level goes: a track of a framework, with the levels that the track lists, if it does."""

    framework: Framework
    track: Track
    listed: tuple[str, ...] | None


def new_level(root: Path, address: str) -> NewFile:
    """Writes the file of a level, named `[FRAMEWORK/]TRACK/LEVEL`, with the track's capabilities to fill in.

    Refused where framework or track are not there, where the id is out of form, and where the level is there.
    """
    *framework, track, level = _parts(address)
    standing = standing_at(root, *_KINDS)
    spot = _spot(standing, framework[0] if framework else None, track)
    _refuse_id(standing, (spot.framework.id, track, level))
    text = level_text(level, spot.track, _below(level, spot))
    path = f"frameworks/{spot.framework.id}/{track}/{level}.yaml"
    [file] = write_new(root, {path: text.encode()})
    return NewFile(file, _advice(level, spot))


def _parts(address: str) -> list[str]:
    parts = address.removesuffix(".yaml").split("/")
    if not 2 <= len(parts) <= 3 or not all(parts):
        raise Refusal(f"“{address}” is not of the form TRACK/LEVEL or FRAMEWORK/TRACK/LEVEL, such as ic/L4")
    return parts


def _spot(standing: Standing, framework: str | None, track: str) -> _Spot:
    outline = _framework(standing, framework)
    if track not in outline.tracks:
        raise Refusal(_unknown("track", track, tuple(outline.tracks), f"in {outline.id}"))
    resolved, _ = resolve(Permitted(standing.documents, standing.unread))
    record = next(each for each in resolved.site.frameworks if each.id == outline.id)
    entry = outline.tracks[track].entry
    listed = tuple(each.text() for each in entry["levels"].texts()) if "levels" in entry else None
    return _Spot(record, next(each for each in record.tracks if each.id == track), listed)


def _framework(standing: Standing, named: str | None) -> FrameworkOutline:
    """The framework of that name; without one the default, else the only one."""
    known = {
        outline.id: outline
        for outline in outlines(standing.documents, standing.unread)
        if "@" not in outline.id and not outline.absent
    }
    name = named or standing.settings.framework or (next(iter(known)) if len(known) == 1 else None)
    if name is None:
        several = f"; name one of them: {', '.join(known)}" if known else " in frameworks/"
        raise Refusal(f"there {'are several frameworks' if known else 'is no framework'}{several}")
    if name not in known:
        raise Refusal(_unknown("framework", name, tuple(known), "in frameworks/"))
    for kind in ("framework", "capabilities"):
        if (kind, (name,)) in standing.unread:
            raise Refusal(f"frameworks/{name}/{kind}.yaml cannot be read; `waypoints check` says why")
    return known[name]


def _unknown(kind: str, name: str, known: tuple[str, ...], where: str) -> str:
    hint = did_you_mean(name, known) or f"{kind}s: {', '.join(known) or 'none'}"
    return f"there is no {kind} “{name}” {where}; {hint}"


def _refuse_id(standing: Standing, name: tuple[str, str, str]) -> None:
    for fault in faults_of_name("level", name):
        raise Refusal(fault)
    for (kind, other), path in standing.paths.items():
        if (
            kind == "level"
            and other != name
            and [part.lower() for part in other] == [part.lower() for part in name]
        ):
            raise Refusal(f"“{name[2]}” differs from {path} in letter case only")


def _below(level: str, spot: _Spot) -> Level | None:
    """The level below: the one listed before it, or the nearest by natural order."""
    levels = {each.id: each for each in spot.track.levels}
    if spot.listed is not None and level in spot.listed:
        before = [each for each in spot.listed[: spot.listed.index(level)] if each in levels]
    else:
        before = sorted((each for each in levels if natural(each) < natural(level)), key=natural)
    return levels[before[-1]] if before else None


def _advice(level: str, spot: _Spot) -> tuple[str, ...]:
    if spot.listed is None or level in spot.listed:
        return ()
    path = f"frameworks/{spot.framework.id}/framework.yaml"
    return (f"{path} lists the levels of {spot.track.id}: add {level} there, or it is not shown",)
