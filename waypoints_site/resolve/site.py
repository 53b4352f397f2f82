"""Permitted documents → the site's records; every id becomes the thing it names.

A reference to what is not among the documents is a reference to nothing, whatever the reason.
Absent: unprojected documents, files, and the rules of the process.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from waypoints_site.documents import Document, Place
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import Framework, ProsePage, Site
from waypoints_site.records.addresses import prose_path
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.framework import framework_record
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.outline import FrameworkOutline, Names, outlines
from waypoints_site.resolve.prose import in_reading_order, mounted, page_target, prose_page
from waypoints_site.resolve.targets import LinkBook, PageTarget


@dataclass(frozen=True, slots=True)
class Permitted:
    """What a viewer may read: documents, the names of files that could not be read, and images by path.

    Images are keyed by the path that links see, every content root mounted at `content`, and lead to their
    place in the site. `default` is the default framework, with the place in the settings that names it.
    """

    documents: tuple[Document, ...]
    unread: Names = frozenset()
    images: Mapping[str, str] = field(default_factory=dict)
    default: tuple[str, Place] | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The site's records, kept older versions of its frameworks, and the images that its pages show.

    `book` is what links lead to, for texts that are resolved later against the same sources.
    """

    site: Site
    kept: tuple[Framework, ...]
    images: frozenset[str]
    book: LinkBook


def resolve(permitted: Permitted) -> tuple[Resolved, tuple[Finding, ...]]:
    """The records of a site and a finding for each reference that leads nowhere."""
    found = {outline.id: outline for outline in outlines(permitted.documents, permitted.unread)}
    prose = [document for document in permitted.documents if document.kind == "prose"]
    targets = {document.name: page_target(document) for document in prose}
    default, settings_findings = _default(permitted, found)
    book = LinkBook(_pages(targets, permitted.unread), permitted.images, found, default)
    linker = Linker(book)
    frameworks = [framework_record(outline, linker) for outline in found.values()]
    pages = [prose_page(document, targets[document.name], linker) for document in prose]
    records = [framework for framework, _ in frameworks]
    findings = (
        *settings_findings,
        *(finding for _, several in frameworks for finding in several),
        *_versions(found),
        *linker.findings,
    )
    site = _site(permitted, [each for each in records if not found[each.id].kept], pages, default)
    kept = tuple(each for each in records if found[each.id].kept)
    return Resolved(site, kept, frozenset(linker.images), book), findings


def _site(
    permitted: Permitted, frameworks: list[Framework], pages: list[ProsePage], default: str | None
) -> Site:
    document = next((each for each in permitted.documents if each.kind == "settings"), None)
    fields = Fields(document.data, document.place) if document else None
    return Site(
        fields["title"].text() if fields else "",
        tuple(sorted(frameworks, key=lambda framework: framework.id != default)),
        in_reading_order(pages),
        fields["organisation"].text() if fields else "",
        fields["url"].text().rstrip("/") if fields else "",
    )


def _default(
    permitted: Permitted, found: Mapping[str, FrameworkOutline]
) -> tuple[str | None, tuple[Finding, ...]]:
    """The default framework: the one the settings name, else the first."""
    current = [name for name in found if "@" not in name]
    if permitted.default is None or permitted.default[0] in current:
        named = permitted.default[0] if permitted.default else None
        return named or next(iter(current), None), ()
    name, place = permitted.default
    message = f"no framework “{name}” in frameworks/"
    finding = Finding("unknown-framework", place.value(), message, did_you_mean(name, current))
    return next(iter(current), None), (finding,)


def _pages(targets: Mapping[tuple[str, ...], PageTarget], unread: Names) -> Mapping[str, PageTarget]:
    pages = {mounted(*name): target for name, target in targets.items()}
    hidden = {mounted(*name): PageTarget(prose_path(*name), None) for kind, name in unread if kind == "prose"}
    return {**hidden, **pages}


def _versions(found: Mapping[str, FrameworkOutline]) -> tuple[Finding, ...]:
    """A kept version says the same version as its folder, and stands beside a current one."""
    findings = []
    for name, outline in found.items():
        framework, at, version = name.partition("@")
        stated = outline.entry["version"]
        if at and stated.text() and stated.text() != version:
            message = f"this folder keeps version {version}, and the file says {stated.text()}"
            findings.append(Finding("unknown-version", stated.place.value(), message))
        if at and framework not in found:
            message = f"this keeps a version of “{framework}”, which is not there"
            findings.append(Finding("unknown-framework", outline.entry.place.value(), message))
    return tuple(findings)
