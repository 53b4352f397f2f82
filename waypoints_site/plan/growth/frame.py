"""What stands around every page of a growth site: navigation, the restricted banner and the page's origin.

Absent: the framework site's navigation; the two are never one site.
"""

from dataclasses import dataclass

from waypoints_site.plan.days import in_words, iso_in_words
from waypoints_site.plan.framework.frame import source
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.page import Frame, Link
from waypoints_site.records import Cycle
from waypoints_site.records.addresses import company_path

NOW, LEVEL, HISTORY, CALENDAR = "index.html", "level.html", "history.html", "calendar.ics"


def period_path(period: str) -> str:
    """The page of a period that is not the current one."""
    return f"{period}.html"


def page_of(cycle: Cycle, subject: Subject) -> str:
    """Where a cycle is shown: “now” is the page of the current period."""
    return NOW if subject.is_current(cycle) else period_path(cycle.period.id)


def packet_path(period: str) -> str:
    """The packet of a period, the conversation edition."""
    return f"packet-{period}.html"


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frame of each page of one person's site."""

    subject: Subject

    def frame(self, path: str, title: str, *, nav: str = "", crumbs: tuple[Link, ...] = ()) -> Frame:
        """The frame of the page at `path`; `nav` is the target of the navigation's entry that it belongs to."""
        subject = self.subject
        entries = [Link("Now", NOW), Link("Level", LEVEL), Link("History", HISTORY)]
        if subject.site.pages:
            first = subject.site.pages[0]
            entries.append(Link("Guides", company_path(first.section, first.id)))
        return Frame(
            path,
            title,
            subject.site.title,
            tuple(Link(each.label, each.target, each.target == nav) for each in entries),
            source(subject.site, subject.framework),
            subject.site.organisation,
            crumbs=(Link("Now", NOW), *crumbs) if crumbs else (),
            banner=self.banner(),
            noindex=True,
        )

    def banner(self) -> tuple[str, ...]:
        """For whom the site was built, from which commit, and when."""
        subject = self.subject
        commit = subject.site.commit
        built = f"Built on {in_words(subject.today)}"
        if commit:
            built += f" from commit {commit.id} of {iso_in_words(commit.on)}"
        return (f"Private: for {subject.person.name or subject.person.id} and the managers above", built)
