"""What the files of people, teams and periods refer to: each other, levels, and versions of frameworks.

Absent: whoever reports to whom in a circle; see `chains`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.names import unknown, unknown_address
from waypoints_site.resolve.outline import FrameworkOutline
from waypoints_site.resolve.repeats import again
from waypoints_site.resolve.roster import Roster, unknown_name

COMPANY = "company"
"""The owner of an objective that is everybody's."""


def company_references(
    documents: tuple[Document, ...],
    known: Roster,
    frameworks: Mapping[str, FrameworkOutline],
    default: str | None,
) -> Iterator[Finding]:
    """Each reference of the files of people, teams and periods that leads nowhere."""
    for document in documents:
        fields = Fields(document.data, document.place)
        match document.kind:
            case "person":
                yield from _person_findings(fields, known, frameworks, default)
            case "team":
                yield from _team_findings(fields, known, frameworks.get(default or ""))
            case "period":
                yield from _period_findings(fields, known, frameworks)


def _person_findings(
    fields: Fields, known: Roster, frameworks: Mapping[str, FrameworkOutline], default: str | None
) -> Iterator[Finding]:
    yield from unknown_name("person", fields["manager"], known)
    yield from unknown_name("team", fields["team"], known)
    named = fields["framework"]
    current = [name for name in frameworks if "@" not in name]
    if named.text() and named.text() not in current:
        yield Finding("unknown-framework", named.place.value(), *_no_framework(named.text(), current))
    elif named.text() or default:
        framework = frameworks[named.text() or default or ""]
        yield from _held(fields, framework)
        kept = [each for name, each in frameworks.items() if name.startswith(f"{framework.id}@")]
        for each in fields["earlier"].items():
            yield from _level_findings(each["level"], framework, *kept)
    elif fields["track"].text():
        message = f"no track “{fields['track'].text()}”: there is no framework"
        yield Finding("unknown-track", fields["track"].place.value(), message)


def _held(fields: Fields, framework: FrameworkOutline) -> Iterator[Finding]:
    """The track and the level that a person holds now."""
    track, level = fields["track"], fields["level"]
    found = framework.tracks.get(track.text())
    if track.text() and found is None and not framework.tracks_guessed:
        yield unknown("track", track, tuple(framework.tracks), f"in {framework.id}")
    elif level.text() and found and level.text() not in found.levels:
        others = framework.tracks_of(level.text())
        finding = unknown("level", level, found.levels, f"in {framework.id}/{found.id}")
        yield replace(finding, hint=f"it is a level of {' and '.join(others)}") if others else finding


def _team_findings(fields: Fields, known: Roster, framework: FrameworkOutline | None) -> Iterator[Finding]:
    yield from unknown_name("person", fields["lead"], known)
    yield from unknown_name("team", fields["parent"], known)
    if framework is not None:
        for opening in fields["openings"].items():
            yield from _level_findings(opening["level"], framework)


def _level_findings(fields: Fields, current: FrameworkOutline, *kept: FrameworkOutline) -> Iterator[Finding]:
    """A finding where neither the current version of a framework nor a kept one has the level `track/level`."""
    found = unknown_address(fields, fields.text(), current) if fields.text() else None
    if found and not any(_may_have(each, fields) for each in (current, *kept)):
        yield found


def _may_have(framework: FrameworkOutline, address: Fields) -> bool:
    track = address.text().partition("/")[0]
    guessed = framework.tracks_guessed and track not in framework.tracks
    return guessed or unknown_address(address, address.text(), framework) is None


def _period_findings(
    fields: Fields, known: Roster, frameworks: Mapping[str, FrameworkOutline]
) -> Iterator[Finding]:
    starts, ends = fields["starts"].day(), fields["ends"].day()
    if starts and ends and ends < starts:
        yield Finding("wrong-value", fields["ends"].place.value(), "the period ends before it starts")
    yield from again((each["id"] for each in fields["objectives"].items()), "the id")
    versions = fields["framework"]
    for name in versions.names():
        if name not in frameworks or "@" in name:
            span = versions[name].place.key()
            yield Finding("unknown-framework", span, *_no_framework(name, frameworks))
        elif versions[name].text() and _in_version(name, versions[name].text(), frameworks) is None:
            message = f"version {versions[name].text()} of {name} is neither the current one nor kept"
            hint = f"keep it in frameworks/{name}@{versions[name].text()}/"
            yield Finding("unknown-version", versions[name].place.value(), message, hint)
    for objective in fields["objectives"].items():
        if objective["owner"].text() != COMPANY:
            yield from unknown_name("team", objective["owner"], known)


def _no_framework(name: str, frameworks: Iterable[str]) -> tuple[str, str | None]:
    """What is said of a framework that is not there; its version, if it names one, does not belong there."""
    current = [each for each in frameworks if "@" not in each]
    return f"no framework “{name}”", did_you_mean(name.partition("@")[0], current)


def _in_version(
    name: str, version: str, frameworks: Mapping[str, FrameworkOutline]
) -> FrameworkOutline | None:
    """The framework in a version: the current one, or a kept one; whatever is there where its version is unreadable."""
    current = frameworks.get(name)
    if current and (current.entry["version"].text() in (version, "")):
        return current
    return frameworks.get(f"{name}@{version}")
