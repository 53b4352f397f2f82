"""A file of a site by its path → what is wrong with it as a page, a style sheet or a script.

Absent: other kinds of files, which ask nobody for anything.
"""

from collections.abc import Callable, Iterator

from waypoints_site.audit.addresses import foreign_in_scripts, foreign_in_styles, keeps_data
from waypoints_site.audit.pages import Fault, faults_of_page
from waypoints_site.audit.policy import faults_of_policy
from waypoints_site.audit.readings import as_written_and_meant
from waypoints_site.audit.restricted import faults_of_restricted_page
from waypoints_site.audit.tags import tags

PAGES = (".html", ".htm", ".xhtml", ".shtml")
DRAWINGS = (".svg", ".svgz")
STYLES = (".css",)
SCRIPTS = (".js", ".mjs", ".cjs")


def judged(path: str, text: str, whose: str | None, home: str = "") -> Iterator[Fault]:
    """What is wrong with a file; `whose` says for whom a restricted site is, None for a public one.

    `home` is the address of a public site, if that is known.
    """
    name = path.lower()
    if name.endswith(PAGES) or text[:500].lstrip("\ufeff \t\r\n").lower().startswith(
        ("<!doctype html", "<html")
    ):
        found = tuple(tags(text))
        yield from faults_of_page(text, found, home)
        yield from faults_of_policy(found)
        if whose is not None:
            yield from faults_of_restricted_page(text, found, whose)
    elif name.endswith(DRAWINGS):
        yield from faults_of_page(text, tuple(tags(text)))
    elif name.endswith(STYLES):
        said = "this style sheet has something fetched from elsewhere"
        yield from _foreign(path, text, foreign_in_styles, said)
    elif name.endswith(SCRIPTS) and not keeps_data(text):
        yield from _foreign(path, text, foreign_in_scripts, "this script asks for something from elsewhere")


def _foreign(
    path: str, text: str, search: Callable[[str], Iterator[tuple[int, int]]], message: str
) -> Iterator[Fault]:
    """As it is written, and with escapes undone."""
    for reading in as_written_and_meant(path, text):
        for span in reading.spans(search(reading.text)):
            yield Fault("foreign-request", *span, message)
