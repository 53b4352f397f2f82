"""Hidden texts that stand in a site → findings: one for each place of each text, with where the text is from.

Absent: the texts. A name of a file that holds one is not written either.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from waypoints_site.audit import Find, Haystack, Match, decoded
from waypoints_site.build.survey import Suspect, place_of
from waypoints_site.findings import Finding, Span
from waypoints_site.parse.lines import lines_of

GAP = 200
"""Characters between two pieces of one text, at the most, that are reported as one."""
NAME = "\0"
"""What stands before a path where the last name of it is searched, and not the file; no path can begin so."""

_SAID = "a text of {} that the viewer of this site may not read stands {}"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A suspect, and where in the site it stands."""

    match: Match
    suspect: Suspect


def sightings(
    suspects: Iterable[Suspect], known: Callable[[str], bool], hay: Haystack
) -> tuple[Sighting, ...]:
    """Where suspects stand whose letters are not `known` to the viewer, by file and position; a text's pieces as one.

    Of several texts with the same letters, the first by its source is meant.
    """
    first: dict[str, Suspect] = {}
    for suspect in sorted(suspects, key=_place_in_sources):
        first.setdefault(suspect.letters, suspect)
    rows: dict[int, dict[Find, Suspect]] = {}
    for letters, suspect in first.items():
        for find in hay.pile.found(letters) if not known(letters) else ():
            rows.setdefault(find.row, {})[find] = suspect
    found = {
        (match, meant[find]) for row, meant in rows.items() for find, match in hay.matches(row, tuple(meant))
    }
    return tuple(_joined(sorted(found, key=lambda each: _place_in_site(*each))))


def _place_in_sources(suspect: Suspect) -> tuple[str, int, tuple[str, ...]]:
    return suspect.source.path, suspect.number, tuple(map(str, suspect.pointer or ()))


def _place_in_site(match: Match, suspect: Suspect) -> tuple[str, int, int, tuple[str, int, tuple[str, ...]]]:
    return match.path, match.start, -match.end, _place_in_sources(suspect)


def _joined(found: Iterable[tuple[Match, Suspect]]) -> Iterator[Sighting]:
    """A sighting for each row of pieces of one text that follow each other."""
    last: Sighting | None = None
    number = 0
    for match, suspect in found:
        if last and _goes_on(last, number, match, suspect):
            last = Sighting(Match(match.path, last.match.start, max(match.end, last.match.end)), last.suspect)
        else:
            if last:
                yield last
            last = Sighting(match, suspect)
        if (suspect.source, suspect.pointer) == (last.suspect.source, last.suspect.pointer):
            number = suspect.number
    if last:
        yield last


def _goes_on(last: Sighting, number: int, match: Match, suspect: Suspect) -> bool:
    if match.path != last.match.path or match.start >= last.match.end + GAP:
        return False
    same = (suspect.source, suspect.pointer) == (last.suspect.source, last.suspect.pointer)
    return match.end <= last.match.end or (same and suspect.number > number)


def hidden_findings(found: Iterable[Sighting], files: Mapping[str, bytes]) -> Iterator[Finding]:
    """A finding for each sighting in the files, or the names of files, which these are."""
    origin = cache(place_of)  # a text may stand on every page
    for path, several in groupby(found, key=lambda each: each.match.path):
        lines = lines_of(path, decoded(files[path]))
        for each in several:
            place = origin(each.suspect)
            source = f"{place.path}:{place.line}"
            if path.startswith(NAME):
                yield Finding(
                    "hidden-text", Span(path.removeprefix(NAME)), _SAID.format(source, "in this name")
                )
            else:
                span = lines.span(each.match.start, each.match.end)
                yield Finding("hidden-text", span, _SAID.format(source, "here"))


def veiled(findings: Iterable[Finding], found: Iterable[Sighting]) -> Iterator[Finding]:
    """The findings without any name, in the paths that they say, that holds a hidden text itself."""
    names = frozenset(
        each.match.path.removeprefix(NAME) for each in found if each.match.path.startswith(NAME)
    )
    for finding in findings:
        parts = finding.span.path.split("/")
        shown = ("…" if "/".join(parts[:depth]) in names else part for depth, part in enumerate(parts, 1))
        yield replace(finding, span=replace(finding.span, path="/".join(shown)))
