"""The files of a framework → one record.

Absent: frameworks that a viewer may not read, and any choice between versions.
"""

from collections.abc import Iterator

from waypoints_site.findings import Finding
from waypoints_site.records import (
    Benchmark,
    Capability,
    Crossing,
    Framework,
    Level,
    RatingNames,
    Text,
    Track,
)
from waypoints_site.resolve.cells import CellBook
from waypoints_site.resolve.codes import codes
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.levels import level_record
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline
from waypoints_site.resolve.references import reference_findings
from waypoints_site.resolve.targets import Surroundings


def framework_record(outline: FrameworkOutline, linker: Linker) -> tuple[Framework, tuple[Finding, ...]]:
    """The framework, with what its references lead to; and a finding for each that leads nowhere."""
    entry = outline.entry
    around = Surroundings(f"frameworks/{outline.id}/framework.yaml", outline.id)
    cells = CellBook(outline, linker)
    framework = Framework(
        outline.id,
        entry["title"].text() or outline.id,
        entry["version"].text(),
        tuple(_track(track, outline, cells, linker) for track in outline.tracks.values()),
        entry["effective"].day(),
        entry["licence"].text() or None,
        _text(entry["attribution"], linker, around),
        _text(entry["description"], linker, around),
        _rating_names(entry["ratings"]),
        tuple(_benchmarks(outline)),
        entry.place,
    )
    return framework, (*reference_findings(outline), *cells.findings)


def _track(track: TrackOutline, outline: FrameworkOutline, cells: CellBook, linker: Linker) -> Track:
    around = Surroundings(f"frameworks/{outline.id}/framework.yaml", outline.id, track.id)
    return Track(
        track.id,
        track.entry["title"].text() or _title(track.id),
        tuple(_levels(track, outline, cells, linker)),
        tuple(_capabilities(track, outline, linker)),
        _text(track.entry["description"], linker, around),
        tuple(level.text() for level in track.entry["steady"].texts() if level.text() in track.levels),
        tuple(_crossings(track, outline)),
    )


def _levels(
    track: TrackOutline, outline: FrameworkOutline, cells: CellBook, linker: Linker
) -> Iterator[Level]:
    for level in track.levels:
        document = outline.level_files.get((track.id, level))
        if document is not None:
            around = Surroundings(document.path, outline.id, track.id)
            yield level_record(level, document, cells.cells(track, level), linker, around)


def _capabilities(track: TrackOutline, outline: FrameworkOutline, linker: Linker) -> Iterator[Capability]:
    around = Surroundings(f"frameworks/{outline.id}/capabilities.yaml", outline.id, track.id)
    entries = {key: capability.entry for key, capability in track.capabilities.items()}
    stated = {key: entry["code"].text() for key, entry in entries.items() if entry["code"].text()}
    short = codes(tuple(entries), stated)
    for key, entry in entries.items():
        yield Capability(
            key,
            entry["title"].text() or key,
            short[key],
            entry["area"].text() or None,
            _text(entry["description"], linker, around),
            tuple(each.text() for each in entry["formerly"].texts()),
            entry.place,
        )


def _crossings(track: TrackOutline, outline: FrameworkOutline) -> Iterator[Crossing]:
    for crossing in track.entry["from"].items():
        of, _, level = crossing["level"].text().rpartition("/")
        to = crossing["to"].text()
        if of in outline.tracks and level in outline.tracks[of].levels and to in track.levels:
            yield Crossing(of, level, to)


def _benchmarks(outline: FrameworkOutline) -> Iterator[Benchmark]:
    for benchmark in outline.entry["benchmarks"].items():
        yield Benchmark(benchmark["title"].text(), tuple(_mapped(benchmark["levels"], outline)))


def _mapped(levels: Fields, outline: FrameworkOutline) -> Iterator[tuple[str, str, str]]:
    for address in levels.names():
        track, _, level = address.rpartition("/")
        name = levels[address].text()
        if name and track in outline.tracks and level in outline.tracks[track].levels:
            yield track, level, name


def _rating_names(fields: Fields) -> RatingNames:
    usual = RatingNames()
    return RatingNames(
        fields["misses"].text() or usual.misses,
        fields["meets"].text() or usual.meets,
        fields["exceeds"].text() or usual.exceeds,
    )


def _text(fields: Fields, linker: Linker, around: Surroundings) -> Text:
    return linker.of(fields, around)


def _title(track: str) -> str:
    """A track's id as words; ids of two letters, such as `ic`, are initials."""
    return track.upper() if len(track) < 3 else track.replace("-", " ").capitalize()
