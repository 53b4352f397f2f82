"""Pages about the site itself: who sees what, and the page for an address that leads nowhere.

Absent: schemas; the table of audiences comes as a value.
"""

from dataclasses import dataclass, replace

from waypoints_site.plan.framework.frame import HOME, Frames
from waypoints_site.plan.framework.prose import Section, sections
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Site

AUDIENCES = "who-sees-what.html"


@dataclass(frozen=True, slots=True)
class FieldReaders:
    """A field of a kind of file, and who may read it, in the words of the labels."""

    field: str
    meaning: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindReaders:
    """A kind of file with its fields."""

    kind: str
    files: str
    anchor: str
    fields: tuple[FieldReaders, ...]


@dataclass(frozen=True, slots=True)
class AudienceView:
    """Which relation may read which field."""

    relations: tuple[tuple[str, str], ...]
    kinds: tuple[KindReaders, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for an address that leads nowhere."""

    home: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class KindAudience:
    """A kind of file, and who may read each of its fields: (path of the field, its meaning, relations)."""

    kind: str
    files: str
    fields: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Audiences:
    """The relations with what they mean, and every kind of file."""

    relations: tuple[tuple[str, str], ...]
    kinds: tuple[KindAudience, ...]


def audience_page(audiences: Audiences, frames: Frames) -> Page:
    """Which relation may read which field."""
    kinds = [
        KindReaders(
            each.kind,
            each.files,
            f"kind-{each.kind.lower().replace(' ', '-')}",
            tuple(FieldReaders(*field) for field in each.fields),
        )
        for each in audiences.kinds
    ]
    crumbs = (Link("Who sees what", AUDIENCES, here=True),)
    frame = frames.frame(
        AUDIENCES, "Who sees what", crumbs=crumbs, description="Who may read which field of which file"
    )
    return Page("framework/audiences.html", frame, AudienceView(audiences.relations, tuple(kinds)))


def missing_page(site: Site, frames: Frames) -> Page:
    """The page a web server shows for an unknown address; it cannot know how deep that address is."""
    frame = replace(frames.frame("404.html", "Page not found"), base=site.url, canonical="")
    return Page("framework/missing.html", frame, MissingView(HOME, sections(site)))
