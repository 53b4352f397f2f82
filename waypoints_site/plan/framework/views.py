"""What each page of the framework site shows.

Absent: the records behind it; a template sees these values and nothing else.
"""

from dataclasses import dataclass
from typing import Literal

from waypoints_site.plan.page import Link
from waypoints_site.records import Management, Misreading, RatingNames, Text


@dataclass(frozen=True, slots=True)
class LevelLink:
    """A level, named so that one can go there."""

    id: str
    title: str
    target: str
    here: bool = False
    steady: bool = False


@dataclass(frozen=True, slots=True)
class TrackLinks:
    """A track with its matrix and its levels, lowest first."""

    title: str
    target: str
    levels: tuple[LevelLink, ...]
    here: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One criterion; `is_new` where the level below does not ask for it in any form."""

    text: Text
    examples: tuple[Text, ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: its grid reference, where it leads, and its statements by rating.

    `anchor` is the fragment that addresses it on the page at hand; `inherited` names the level whose text it repeats.
    """

    reference: str
    target: str
    anchor: str
    level: LevelLink
    capability: Link
    meets: tuple[Statement, ...]
    misses: tuple[Statement, ...]
    exceeds: tuple[Statement, ...]
    inherited: LevelLink | None = None

    @property
    def empty(self) -> bool:
        """Whether the level says nothing of the capability."""
        return not (self.meets or self.misses or self.exceeds)


@dataclass(frozen=True, slots=True)
class CapabilityLink:
    """A capability with its code, named so that one can go there."""

    code: str
    title: str
    target: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Capabilities under one heading; `title` is empty where the framework has no areas."""

    title: str
    anchor: str
    capabilities: tuple[CapabilityLink, ...]


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A level on the map: a point, its label, and where it leads. Lengths are in the drawing's own units."""

    x: float
    y: float
    id: str
    lines: tuple[str, ...]
    title: str
    target: str
    align: Literal["start", "middle", "end"]
    id_y: float
    lines_y: float
    steady: bool


@dataclass(frozen=True, slots=True)
class Route:
    """A track's line on the map; `order` 0 is the first track, drawn solid."""

    path: str
    title: str
    order: int


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The map of a framework's tracks, as shapes to draw; `summary` says the same in words."""

    width: float
    height: float
    contours: tuple[str, ...]
    routes: tuple[Route, ...]
    crossings: tuple[str, ...]
    waypoints: tuple[Waypoint, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level in the home page's table; `facts` follow the table's labels, empty where the level has none."""

    level: LevelLink
    summary: Text
    facts: tuple[str, ...]
    beside: tuple[LevelLink, ...]


@dataclass(frozen=True, slots=True)
class TrackSheet:
    """A track on the home page."""

    title: str
    target: str
    description: Text
    fact_labels: tuple[str, ...]
    has_beside: bool
    rows: tuple[LevelRow, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class FrameworkSheet:
    """A framework on the home page; `example` is a cell to show how grid references read, if there is one."""

    title: str
    version: str
    effective: str
    description: Text
    map: RouteMap
    tracks: tuple[TrackSheet, ...]
    compare: tuple[Link, ...]
    data: tuple[Link, ...]
    ratings: RatingNames
    example: Link | None


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A prose page in a list."""

    title: str
    description: str
    target: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section of prose with its pages in reading order."""

    title: str
    pages: tuple[GuideLink, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What is here, and where to start."""

    heading: str
    frameworks: tuple[FrameworkSheet, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A capability across the levels of a track."""

    capability: CapabilityLink
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixArea:
    """The rows under one heading."""

    title: str
    anchor: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What is expected where, in one track. `tracks` leads to the matrices of the framework."""

    framework: str
    title: str
    description: Text
    tracks: tuple[TrackLinks, ...]
    levels: tuple[LevelLink, ...]
    areas: tuple[MatrixArea, ...]
    ratings: RatingNames
    has_ratings: bool


@dataclass(frozen=True, slots=True)
class CellArea:
    """A level's cells under one heading."""

    title: str
    anchor: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """What good looks like at one level.

    `compare` leads to what is new since the level below, `added` and `statements` count it (criteria of `meets`).
    """

    id: str
    title: str
    track: str
    summary: Text
    description: Text
    facts: tuple[tuple[str, str], ...]
    beside: tuple[LevelLink, ...]
    benchmarks: tuple[tuple[str, str], ...]
    steady: bool
    tracks: tuple[TrackLinks, ...]
    areas: tuple[CellArea, ...]
    ratings: RatingNames
    responsibilities: tuple[Text, ...]
    traits: tuple[Text, ...]
    misreadings: tuple[Misreading, ...]
    management: Management
    before: LevelLink | None
    after: LevelLink | None
    compare: Link | None
    added: int
    statements: int


@dataclass(frozen=True, slots=True)
class CapabilityElsewhere:
    """The capability of the same name on another track."""

    track: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class CapabilityView:
    """How one capability grows, level by level."""

    title: str
    code: str
    track: str
    area: str
    description: Text
    areas: tuple[Area, ...]
    cells: tuple[CellView, ...]
    elsewhere: tuple[CapabilityElsewhere, ...]
    ratings: RatingNames


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a statement; `changed` where the other level does not have them."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Before:
    """A statement of the lower level: still asked as it is, raised, or not asked any more."""

    text: str
    state: Literal["kept", "raised", "gone"]


@dataclass(frozen=True, slots=True)
class After:
    """A statement of the higher level: the same as before, raised from a statement before, or new."""

    pieces: tuple[Piece, ...]
    state: Literal["same", "raised", "new"]


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One capability at two levels; `missing` names the side whose track does not have it."""

    title: str
    anchor: str
    before: tuple[Before, ...]
    after: tuple[After, ...]
    missing: Literal["", "before", "after"] = ""


@dataclass(frozen=True, slots=True)
class CompareArea:
    """The rows under one heading."""

    title: str
    anchor: str
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """What changes between two levels; `pairs` leads to every comparison of the framework."""

    lower: LevelLink
    upper: LevelLink
    crossing: bool
    areas: tuple[CompareArea, ...]
    added: int
    raised: int
    kept: int
    pairs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its level, words and anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page of prose among its neighbours."""

    heading: str
    description: str
    body: Text
    contents: tuple[Heading, ...]
    sections: tuple[Section, ...]
    before: GuideLink | None
    after: GuideLink | None


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
