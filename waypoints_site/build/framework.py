"""The framework site: for the public, from frameworks and public prose alone.

Absent: people. Their folders are not opened, whatever stands in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from waypoints_site import schemas
from waypoints_site.build.drawn import Built, Drawn, Recall, published_as
from waypoints_site.build.files import known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.layouts import SiteLayouts, take_layouts
from waypoints_site.build.memory import Recollection
from waypoints_site.build.once import Once, afresh
from waypoints_site.build.outcome import Request, fails
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.build.readers import audiences_of
from waypoints_site.discover import Unreadable, last_commit, read
from waypoints_site.export import framework_csv, framework_json, robots, search_index, sitemap
from waypoints_site.findings import Finding, Span, ordered
from waypoints_site.plan import Page
from waypoints_site.plan.framework.pages import plan_framework, published
from waypoints_site.plan.framework.search import search_entries
from waypoints_site.publish import PublicSite, publish_public
from waypoints_site.records import Site
from waypoints_site.render import Renderer
from waypoints_site.resolve import resolve
from waypoints_site.rules.catalogue import explanations
from waypoints_site.rules.handbook import with_handbook
from waypoints_site.viewers import PUBLIC

FOLDER = "framework"
NAME = "everyone"


@dataclass(frozen=True, slots=True)
class FrameworkSite:
    """The site as it was drawn; with `keep_gone`, pages of an earlier one stay, since a content root is missing."""

    drawn: Drawn
    keep_gone: bool = False


def draw_framework(request: Request, recall: Recall | None = None, *, once: Once = afresh) -> FrameworkSite:
    """Draws the framework site, unless a finding fails it."""
    kinds = once(known_kinds)
    intake = take_in(request.root, PUBLIC, kinds, once=once)
    count = len(intake.paths)
    if intake.broken:
        return FrameworkSite(Drawn("", NAME, ordered(intake.findings), count, None, intake.texts))
    resolved, references = resolve(intake.permitted)
    layouts = once(take_layouts, request.root)
    images, faults = _images(intake, resolved.images)
    findings = ordered((*intake.findings, *references, *layouts.findings, *faults))
    texts = {**intake.texts, **layouts.texts}
    if fails(findings, request):
        return FrameworkSite(Drawn("", NAME, findings, count, None, texts))
    commit = once(last_commit, request.root, _tracked(intake, layouts))
    guides = with_handbook(resolved.site.pages, explanations())
    site = replace(resolved.site, commit=commit, pages=guides)
    pages = plan_framework(site, audiences_of(kinds.schemas))
    drawn = rendered(pages, once(Renderer, layouts.templates, layouts.code), recall)
    if drawn.findings:
        return FrameworkSite(Drawn("", NAME, ordered((*findings, *drawn.findings)), count, None, texts))
    beside = _files(published(site), pages)
    files = {**assets_for("framework", layouts.assets), **images, **drawn.files, **beside}
    made = Drawn("", NAME, findings, count, files, texts, drawn.keys, drawn.why, drawn.seconds)
    return FrameworkSite(made, keep_gone=intake.incomplete)


def build_framework(request: Request, known: Recollection | None = None) -> Built:
    """Draws the framework site and puts it at `framework/` below the request's output."""
    found = draw_framework(request, known)
    if found.drawn.site is None:
        return published_as(found.drawn, None)
    site, destination = PublicSite(found.drawn.site), request.output / FOLDER
    done = publish_public(site, destination, fresh=request.fresh, keep_gone=found.keep_gone)
    return published_as(found.drawn, done)


def _files(site: Site, pages: tuple[Page, ...]) -> Mapping[str, bytes]:
    """What stands beside the pages: data, search, and what crawlers expect."""
    files = {"assets/search-index.js": search_index(search_entries(site)), "robots.txt": robots(site.url)}
    for framework in site.frameworks:
        files[f"data/{framework.id}.json"] = framework_json(framework)
        files[f"data/{framework.id}.csv"] = framework_csv(framework)
    if site.frameworks:
        files["data/framework.schema.json"] = schemas.export_schema("framework")
    if site.url:
        files["sitemap.xml"] = sitemap(site.url, (page.path for page in pages if page.frame.canonical))
    return files


def _images(intake: Intake, shown: frozenset[str]) -> tuple[Mapping[str, bytes], list[Finding]]:
    """The images that the site's texts show, and no others."""
    files: dict[str, bytes] = {}
    findings = []
    for path in sorted(shown):
        try:
            files[intake.permitted.images[path]] = read(intake.images[path])
        except Unreadable as fault:
            findings.append(Finding("unsafe-file", Span(path), str(fault)))
    return files, findings


def _tracked(intake: Intake, layouts: SiteLayouts) -> list[str]:
    """The files that the site is made from and that all may read whole, as far as they stand below its root."""
    return [path for path in (*intake.whole, *layouts.texts) if not path.startswith("../")]
