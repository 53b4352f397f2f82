"""References inside a framework: what is named must be there.

Absent: texts and the links in them.
"""

from collections.abc import Iterator

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline


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
    yield from _twice(framework)


def _track(track: TrackOutline, framework: FrameworkOutline) -> Iterator[Finding]:
    there = tuple(level for of, level in framework.level_files if of == track.id) or track.levels
    for name in ("steady", "levels"):
        for level in track.entry[name].texts():
            if level.text() not in (*there, *track.levels):
                yield unknown("level", level, there, f"in {track.id}")
    for crossing in track.entry["from"].items():
        yield from crossing_findings(crossing, track, framework)


def crossing_findings(
    crossing: Fields, track: TrackOutline, framework: FrameworkOutline
) -> Iterator[Finding]:
    """Both ends of a crossing: `track/level` it comes from, and the level of this track that it leads to."""
    if crossing["level"].text():
        yield from _address(crossing["level"], crossing["level"].text(), framework)
    if crossing["to"].text() and crossing["to"].text() not in track.levels:
        yield unknown("level", crossing["to"], track.levels, f"in {track.id}")


def _address(
    fields: Fields, address: str, framework: FrameworkOutline, *, key: bool = False
) -> Iterator[Finding]:
    track, _, level = address.partition("/")
    if track not in framework.tracks:
        yield unknown("track", fields, tuple(framework.tracks), f"in {framework.id}", named=address, key=key)
    elif level not in framework.tracks[track].levels:
        addresses = tuple(f"{track}/{each}" for each in framework.tracks[track].levels)
        yield unknown("level", fields, addresses, f"in {framework.id}", named=address, key=key)


def _benchmarks(framework: FrameworkOutline) -> Iterator[Finding]:
    for benchmark in framework.entry["benchmarks"].items():
        for address in benchmark["levels"].keys():
            yield from _address(benchmark["levels"][address], address, framework, key=True)


def _capabilities(framework: FrameworkOutline) -> Iterator[Finding]:
    placed = {
        id(each.entry.data) for track in framework.tracks.values() for each in track.capabilities.values()
    }
    for row in framework.rows.items():
        named = row["tracks"].texts()
        for track in named:
            if track.text() not in framework.tracks:
                yield unknown("track", track, tuple(framework.tracks), f"in {framework.id}")
        if row["id"].text() and "tracks" not in row and id(row.data) not in placed and not framework.guessed:
            message = f"“{row['id'].text()}” belongs to no track: it starts with no track's id and names no `tracks`"
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
            yield Finding("bad-id", stated.place.value(), message)
        if outline is None:
            message = f"the folder “{track}” is not a track of {framework.id}"
            hint = did_you_mean(track, framework.tracks) or _tracks_hint(framework)
            yield Finding("unknown-track", document.place.marks.value(()), message, hint)
            continue
        if level not in outline.levels:
            message = f"“{level}” is not among the levels that {track} lists, so it is not shown"
            yield Finding("unknown-level", stated.place.value(), message, None, "warning")
        yield from _cells(fields["expectations"], outline, framework)


def _cells(cells: Fields, track: TrackOutline, framework: FrameworkOutline) -> Iterator[Finding]:
    for key in cells.keys():
        if key not in track.capabilities and not framework.guessed:
            known = tuple(track.capabilities)
            yield unknown(
                "capability", cells[key], known, f"in {framework.id}/{track.id}", named=key, key=True
            )


def _twice(framework: FrameworkOutline) -> Iterator[Finding]:
    """An id that two entries of one list share."""
    for listed in (framework.entry["tracks"], framework.rows):
        seen: set[str] = set()
        for item in listed.items():
            name = item["id"]
            if name.text() and name.text() in seen:
                yield Finding("bad-id", name.place.value(), f"the id “{name.text()}” stands here twice")
            seen.add(name.text())


def unknown(
    kind: str, fields: Fields, known: tuple[str, ...], where: str, *, named: str = "", key: bool = False
) -> Finding:
    """A finding `unknown-<kind>` at a value, or at its key."""
    name = named or fields.text()
    span = fields.place.key() if key else fields.place.value()
    return Finding(f"unknown-{kind}", span, f"no {kind} “{name}” {where}", did_you_mean(name, known))
