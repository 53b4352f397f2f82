"""What stands around every page of the framework site: navigation, crumbs and the page's origin.

Absent: the content of any page.
"""

from dataclasses import dataclass

from waypoints_site.plan.days import in_words, iso_in_words
from waypoints_site.plan.framework.links import opening_matrix
from waypoints_site.plan.framework.pairs import pairs
from waypoints_site.plan.page import Frame, Link, Source
from waypoints_site.records import Framework, ProsePage, Site
from waypoints_site.records.addresses import prose_path

HOME = "index.html"

_LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
    "CC-BY-ND-4.0": "https://creativecommons.org/licenses/by-nd/4.0/",
    "CC-BY-NC-SA-4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "MIT": "https://opensource.org/license/mit",
}


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frame of each page of one site, around the same navigation."""

    site: Site
    entries: tuple[Link, ...]

    @classmethod
    def of(cls, site: Site) -> "Frames":
        """The frames of a site."""
        return cls(site, navigation(site))

    def frame(  # noqa: PLR0913 - all but two are told by name
        self,
        path: str,
        title: str,
        *,
        nav: str = "",
        crumbs: tuple[Link, ...] = (),
        description: str = "",
        framework: Framework | None = None,
        wide: bool = False,
    ) -> Frame:
        """The frame of the page at `path`; `nav` is the target of the entry of the navigation to mark."""
        site = self.site
        return Frame(
            path,
            title,
            site.title,
            tuple(Link(each.label, each.target, each.target == nav) for each in self.entries),
            source(site, framework or next(iter(site.frameworks), None)),
            site.organisation,
            description,
            (Link("Home", HOME), *crumbs) if crumbs else (),
            f"{site.url}/{'' if path == HOME else path}" if site.url else "",
            wide=wide,
        )


def navigation(site: Site) -> tuple[Link, ...]:
    """The entries of the header: the default framework, then the sections of prose."""
    return (*(_framework_entries(site.frameworks[0]) if site.frameworks else ()), *_sections(site))


def _framework_entries(framework: Framework) -> tuple[Link, ...]:
    matrix = [Link("Matrix", opening_matrix(framework))] if framework.tracks else []
    compare = [Link("Compare", pair.path) for pair in pairs(framework)[:1]]
    return (*matrix, *compare)


def _sections(site: Site) -> tuple[Link, ...]:
    first: dict[str, ProsePage] = {}
    for page in site.pages:
        first.setdefault(page.section, page)
    return tuple(Link(section_title(name), prose_path(name, page.id)) for name, page in first.items())


def section_title(section: str) -> str:
    """A section's folder name as words."""
    return section.replace("-", " ").capitalize()


def source(site: Site, framework: Framework | None) -> Source:
    """What the footer says: the framework's version and terms, and the commit."""
    commit = site.commit
    return Source(
        framework.title if framework else "",
        framework.version if framework else "",
        in_words(framework.effective) if framework else "",
        (framework.licence or "") if framework else "",
        _LICENCES.get(framework.licence or "", "") if framework else "",
        framework.attribution if framework and framework.attribution else None,
        commit.id if commit else "",
        iso_in_words(commit.on) if commit else "",
        commit.amended if commit else False,
    )
