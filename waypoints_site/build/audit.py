"""`waypoints audit`: a built site's bytes against everything in the sources that its viewer may not read.

Where something stands is said, never what. Absent: building; nothing here is what the site was made with.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from waypoints_site.audit import Haystack, decoded, haystack, judged, pile, shape_of
from waypoints_site.build.built import BuiltSite, NotAudited, built_site
from waypoints_site.build.crew import spread
from waypoints_site.build.files import SourceFile, known_kinds, source_file
from waypoints_site.build.intake import RECORDS
from waypoints_site.build.outcome import Outcome, outcome
from waypoints_site.build.own_words import own_words
from waypoints_site.build.readership import DECIDING, Readership, readership
from waypoints_site.build.sightings import NAME, Sighting, hidden_findings, sightings, veiled
from waypoints_site.build.survey import Survey, Surveying
from waypoints_site.discover import Discovery, Source, discover
from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.parse.lines import Lines, lines_of
from waypoints_site.resolve.fields import Fields
from waypoints_site.settings import FILE, settings_of

FEW = 200
"""Files for each process, at the least; for fewer it does not pay."""


@dataclass(frozen=True, slots=True)
class _Sources:
    """The settings, the files that say who may read what, and what was found in all."""

    settings: SourceFile
    document: Document
    deciding: tuple[SourceFile, ...]
    others: tuple[Source, ...]
    found: Discovery


def audit(root: Path, folder: Path, today: date, jobs: int = 1) -> Outcome:
    """What the built site in a folder holds that its viewer may not read, by the sources at `root`; and how it is kept.

    Sources are read in up to `jobs` processes. Raises NotAudited, and WorkerLost.
    """
    site = built_site(folder, _shown(folder, root))
    sources = _sources(root)
    refused = frozenset((source.kind, source.name) for _, source in sources.found.refused)
    reader = readership(site, sources.document, sources.deciding, refused, today)
    kinds = known_kinds()
    names = {f"{NAME}{path}": path.rpartition("/")[2].encode() for path in site.names}
    hay = haystack({**site.files, **names})
    shapes = {kind: shape_of(schema) for kind, schema in kinds.schemas.items()}
    surveying = Surveying(kinds, shapes, reader, hay)
    read = tuple(map(surveying.of_file, (sources.settings, *sources.deciding)))
    rest = spread(surveying.of_source, sources.others, min(jobs, len(sources.others) // FEW))
    judging = partial(_faults, reader, _home(sources.document, site))
    files = tuple(site.files.items())
    faults = spread(judging, files, min(jobs, len(files) // FEW))
    found = _hidden((*read, *rest), site, root, hay)
    findings = (
        *site.findings,
        *(fault for each in faults for fault in each),
        *hidden_findings(found, hay.files),
    )
    return outcome([*_unsearched(sources), *veiled(findings, found)], len(site.files), {})


def _shown(folder: Path, root: Path) -> str:
    """How findings write the site's folder: relative to the sources' root where it is inside, else as it was given."""
    inside = folder.resolve().is_relative_to(root.resolve())
    return (folder.resolve().relative_to(root.resolve()) if inside else folder).as_posix()


def _sources(root: Path) -> _Sources:
    settings = source_file(Source(FILE, "settings", (), root / FILE))
    document = settings.parsed.document
    if document is None:
        raise NotAudited(f"{FILE} cannot be read, so what is hidden cannot be told; see `waypoints check`")
    found = discover(root, settings_of(document).content, RECORDS["keeper"])
    copies = (source for finding, source in found.refused if finding.rule in ("duplicate-file", "bad-id"))
    all_of_them = tuple(each for each in (*found.sources, *copies) if each.kind != "image")
    deciding = tuple(source_file(each) for each in found.sources if each.kind in DECIDING)
    there = {file.source.path for file in deciding}
    others = tuple(each for each in all_of_them if each.path not in there)
    return _Sources(settings, document, deciding, others, found)


def _hidden(surveys: tuple[Survey, ...], site: BuiltSite, root: Path, hay: Haystack) -> tuple[Sighting, ...]:
    suspects = [suspect for each in surveys for suspect in each.suspects]
    if not suspects:
        return ()
    permitted = (text for each in surveys for text in each.permitted)
    known = pile((*permitted, *own_words(root, site.kind)))
    return sightings(suspects, known.holds, hay)


def _home(settings: Document, site: BuiltSite) -> str:
    """The address at which a site stands: the settings know that of the framework's, and no other."""
    url = Fields(settings.data, settings.place)["url"].text()
    return "" if site.restricted else url.rstrip("/")


def _faults(reader: Readership, home: str, file: tuple[str, bytes]) -> tuple[Finding, ...]:
    """What is wrong with a file of the site, whatever it says."""
    path, text = file[0], decoded(file[1])
    faults = tuple(judged(path, text, reader.whose, home))
    lines = lines_of(path, text) if faults else Lines(path, (0,))
    return tuple(
        Finding(each.rule, lines.span(each.start, max(each.end, each.start + 1)), each.message)
        for each in faults
    )


def _unsearched(sources: _Sources) -> Iterator[Finding]:
    """Warnings about sources that could not be read, so that nothing was searched for of theirs."""
    yield from sources.found.findings
    for finding, source in sources.found.refused:
        if source.path not in {each.path for each in sources.others}:
            yield replace(finding, severity="warning")
