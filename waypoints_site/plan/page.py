"""A page, before it is rendered: where it goes, which template draws it, and all that the template may show.

Absent: HTML, and the site as a whole; a view holds exactly what its page shows.
"""

from collections.abc import Callable
from dataclasses import dataclass

from waypoints_site.records.spelling import spelt_plainly


@spelt_plainly
@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads to a page of the site (`target`: its path from the root, fragment included)."""

    label: str
    target: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What the page says of its origin: the framework's version and terms, and the commit behind it."""

    framework: str = ""
    version: str = ""
    effective: str = ""
    licence: str = ""
    licence_url: str = ""
    attribution: object = None
    commit: str = ""
    committed: str = ""
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of every page.

    `path` is the page's own path; `base` is empty, or the address that links start with where a page
    does not know its own depth (the 404 page). `canonical` is the page's full address, where the site has
    one.
    """

    path: str
    title: str
    site: str
    nav: tuple[Link, ...]
    source: Source
    organisation: str = ""
    description: str = ""
    crumbs: tuple[Link, ...] = ()
    canonical: str = ""
    base: str = ""
    wide: bool = False
    banner: tuple[str, ...] = ()
    noindex: bool = False
    watermark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a site: `template` draws `view` within `frame`."""

    template: str
    frame: Frame
    view: object

    @property
    def path(self) -> str:
        """Where the page goes, from the site's root."""
        return self.frame.path

    def planned(self) -> "Page":
        """The page itself."""
        return self


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is planned when its turn comes, in whichever process that is: a big site has thousands."""

    path: str
    plan: Callable[[], Page]

    def planned(self) -> Page:
        """The page, which goes to `path`."""
        return self.plan()


Sheet = Page | Draft
"""A page, planned or not yet."""
