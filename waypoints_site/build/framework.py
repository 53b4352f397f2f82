"""The framework site: for the public, from frameworks and public prose alone.

Absent: people. Their folders are not opened, whatever stands in them.
"""

from collections.abc import Mapping
from dataclasses import replace

from waypoints_site import schemas
from waypoints_site.build.files import known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.layouts import SiteLayouts, take_layouts
from waypoints_site.build.outcome import Outcome, Request, fails, outcome
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.build.readers import audiences_of
from waypoints_site.discover import Unreadable, last_commit, read
from waypoints_site.export import framework_csv, framework_json, robots, search_index, sitemap
from waypoints_site.findings import Finding, Span
from waypoints_site.plan import Page
from waypoints_site.plan.framework import plan_framework, published
from waypoints_site.plan.framework.search import search_entries
from waypoints_site.publish import PublicSite, publish_public
from waypoints_site.records import Site
from waypoints_site.render import Renderer
from waypoints_site.resolve import resolve
from waypoints_site.rules.catalogue import explanations
from waypoints_site.rules.handbook import with_handbook
from waypoints_site.viewers import PUBLIC

FOLDER = "framework"


def build_framework(request: Request) -> Outcome:
    """Builds the framework site into `framework/` below the request's output, unless a finding fails it."""
    kinds = known_kinds()
    intake = take_in(request.root, PUBLIC, kinds)
    if intake.broken:
        return outcome(intake.findings, len(intake.paths), intake.texts)
    resolved, references = resolve(intake.permitted)
    layouts = take_layouts(request.root)
    findings = [*intake.findings, *references, *layouts.findings]
    images, faults = _images(intake, resolved.images)
    findings += faults
    texts = {**intake.texts, **layouts.texts}
    if fails(findings, request):
        return outcome(findings, len(intake.paths), texts)
    commit = last_commit(request.root, _tracked(intake, layouts))
    guides = with_handbook(resolved.site.pages, explanations())
    site = replace(resolved.site, commit=commit, pages=guides)
    pages = plan_framework(site, audiences_of(kinds.schemas))
    drawn, faults = rendered(pages, Renderer(layouts.templates))
    if faults:
        return outcome([*findings, *faults], len(intake.paths), texts)
    files = {**assets_for("framework", layouts.assets), **images, **drawn, **_files(published(site), pages)}
    done = publish_public(
        PublicSite(files), request.output / FOLDER, fresh=request.fresh, keep_gone=intake.incomplete
    )
    return outcome(findings, len(intake.paths), texts, done)


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
