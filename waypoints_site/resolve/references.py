"""References inside a framework: what is named must be there.

Absent: texts and the links in them.
"""

from collections.abc import Iterable, Iterator

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.names import unknown, unknown_address
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline
from waypoints_site.resolve.repeats import repeats


def reference_findings(framework: FrameworkOutline) -> Iterator[Finding]:
    """Every reference of a framework's files that leads nowhere."""
    if framework.absent:
        message = f"frameworks/{framework.id} has no framework.yaml"
        yield Finding("unknown-framework", framework.entry.place.value(), message)
    for track in framework.tracks.values():
        yield from _track(track, framework)
    yield from _benchmarks(framework)
    yield from _capabilities(framework)
    yield from _level_files(framework)
    yield from repeats(framework)


def _track(track: TrackOutline, framework: FrameworkOutline) -> Iterator[Finding]:
    files = tuple(level for of, level in framework.level_files if of == track.id)
    for level in track.entry["levels"].texts():
        if level.text() not in (*files, *track.levels):
            yield unknown("level", level, files, f"in {track.id}")
    for level in track.entry["steady"].texts():
        if level.text() not in track.levels:
            yield unknown("level", level, track.levels, f"in {track.id}")
    for crossing in track.entry["from"].items():
        yield from _crossing(crossing, track, framework)


def _crossing(crossing: Fields, track: TrackOutline, framework: FrameworkOutline) -> Iterator[Finding]:
    """Both ends of a crossing: `track/level` it comes from, and the level of this track that it leads to."""
    if crossing["level"].text():
        yield from _found(unknown_address(crossing["level"], crossing["level"].text(), framework))
    if crossing["to"].text() and crossing["to"].text() not in track.levels:
        yield unknown("level", crossing["to"], track.levels, f"in {track.id}")


def _benchmarks(framework: FrameworkOutline) -> Iterator[Finding]:
    for benchmark in framework.entry["benchmarks"].items():
        for address in benchmark["levels"].names():
            yield from _found(unknown_address(benchmark["levels"][address], address, framework, key=True))


def _found(finding: Finding | None) -> Iterable[Finding]:
    return () if finding is None else (finding,)


def _capabilities(framework: FrameworkOutline) -> Iterator[Finding]:
    if framework.tracks_guessed or not framework.tracks:  # nothing yet that a capability could belong to
        return
    for row in framework.rows.items():
        for track in row["tracks"].texts():
            if track.text() not in framework.tracks:
                yield unknown("track", track, tuple(framework.tracks), f"in {framework.id}")
        if row["id"].text() and "tracks" not in row:
            yield from _trackless(row, framework)


def _trackless(row: Fields, framework: FrameworkOutline) -> Iterator[Finding]:
    """A capability that neither its id nor its entry gives to a track."""
    name = row["id"].text()
    if not any(name.startswith(f"{track}-") for track in framework.tracks):
        message = f"“{name}” belongs to no track: it starts with no track's id and names no `tracks`"
        yield Finding("unknown-track", row["id"].place.value(), message, _tracks_hint(framework))


def _tracks_hint(framework: FrameworkOutline) -> str:
    return "tracks: " + (", ".join(framework.tracks) or "none")


def _level_files(framework: FrameworkOutline) -> Iterator[Finding]:
    for (track, level), document in framework.level_files.items():
        outline = framework.tracks.get(track)
        fields = Fields(document.data, document.place)
        stated = fields["level"]
        if stated.text() and stated.text() != level:
            message = f"this file is “{level}”, and says that it is “{stated.text()}”"
            hint = f"write “level: {level}”, or rename the file"
            yield Finding("bad-id", stated.place.value(), message, hint)
        if outline is None and not framework.tracks_guessed:
            message = f"the folder “{track}” is not a track of {framework.id}"
            hint = did_you_mean(track, framework.tracks) or _tracks_hint(framework)
            yield Finding("unknown-track", document.place.value(), message, hint)
        elif outline is not None:
            if level not in outline.levels:
                message = f"“{level}” is not among the levels that {track} lists, so it is not shown"
                yield Finding("unknown-level", stated.place.value(), message, None, "warning")
            yield from _cells(fields["expectations"], outline, framework)


def _cells(cells: Fields, track: TrackOutline, framework: FrameworkOutline) -> Iterator[Finding]:
    where = f"in {framework.id}/{track.id}"
    for key in cells.names() if not framework.guessed else ():
        if key not in track.capabilities:
            yield unknown("capability", cells[key], tuple(track.capabilities), where, named=key, key=True)
