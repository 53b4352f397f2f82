"""What stands around every page of a talent site: navigation in the meeting's order, the restricted banner, origin.

Absent: the growth track's pages; the two are never one site.
"""

from dataclasses import dataclass, field, replace

from waypoints_site.plan.days import in_words, iso_in_words
from waypoints_site.plan.framework.frame import source
from waypoints_site.plan.page import Frame, Link, Source
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Framework
from waypoints_site.records.addresses import company_path

MEETING = (
    ("Readiness", paths.READINESS),
    ("Map", paths.MAP),
    ("Managers", paths.MANAGERS),
    ("Queue", paths.QUEUE),
    ("Decisions", paths.DECISIONS),
    ("Levels", paths.LEVELS),
    ("Bench", paths.BENCH),
    ("Actions", paths.ACTIONS),
    ("Since", paths.SINCE),
    ("Expectations", paths.EXPECTATIONS),
)
"""The pages of the navigation, in the order of the meeting (design: the talent site)."""

LONGEST_MARK = 24
"""How many characters of the reader's name a watermark has room for."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frame of each page of one talent site; most of it is the same on all, and is made once.

    `source` says of which framework the site is, where all have one.
    """

    room: Room
    banner: tuple[str, ...] = field(init=False)
    watermark: tuple[str, ...] = field(init=False)
    source: Source = field(init=False)
    _entries: tuple[Link, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Makes what all pages share: there may be thousands."""
        object.__setattr__(self, "banner", self._banner())
        object.__setattr__(self, "watermark", self._watermark())
        object.__setattr__(self, "source", source(self.room.site, self._framework()))
        object.__setattr__(self, "_entries", self._links())

    def frame(
        self, path: str, title: str, *, nav: str = "", crumbs: tuple[Link, ...] = (), wide: bool = False
    ) -> Frame:
        """The frame of the page at `path`; `nav` is the target of the navigation's entry that it belongs to."""
        room = self.room
        return Frame(
            path,
            title,
            room.site.title,
            self._entries_at(nav or path),
            self.source,
            room.site.organisation,
            crumbs=(Link("Readiness", paths.READINESS), *crumbs) if crumbs else (),
            banner=self.banner,
            noindex=True,
            wide=wide,
            watermark=self.watermark,
        )

    def _banner(self) -> tuple[str, ...]:
        """For whom the site was built, from which commit, and when."""
        built = f"Built on {in_words(self.room.today)}"
        commit = self.room.site.commit
        if commit:
            built += f" from commit {commit.id} of {iso_in_words(commit.on)}"
        return (f"Restricted: {self._whom()}", built)

    def _watermark(self) -> tuple[str, ...]:
        """What lies under the text of every sheet: the reader and the day; a long title is cut."""
        room = self.room
        reader = room.session.title if room.session else room.name(room.viewer)
        short = reader if len(reader) <= LONGEST_MARK else f"{reader[: LONGEST_MARK - 1].rstrip(' ,')}…"
        return (f"Restricted · {short}", f"Restricted · {in_words(room.today)}")

    def _whom(self) -> str:
        room, session = self.room, self.room.session
        if session is None:
            return f"for {room.name(room.viewer)} alone"
        there = dict.fromkeys((*filter(None, (session.facilitator,)), *session.participants))
        return (
            f"for the session “{session.title}” of {in_words(session.on)}: {', '.join(map(room.name, there))}"
        )

    def _entries_at(self, here: str) -> tuple[Link, ...]:
        """The navigation where one of its targets is `here`; the entries are the same ones where it is not."""
        return tuple(replace(each, here=True) if each.target == here else each for each in self._entries)

    def _links(self) -> tuple[Link, ...]:
        pages = self.room.site.pages
        guides = (Link("Guides", company_path(pages[0].section, pages[0].id)),) if pages else ()
        return (*(Link(label, path) for label, path in MEETING), *guides)

    def _framework(self) -> Framework | None:
        """The framework of the period, where all are read against one."""
        found = {case.framework.id: case.framework for case in self.room.cases if case.framework}
        return next(iter(found.values())) if len(found) == 1 else None
