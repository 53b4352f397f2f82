"""`waypoints new page`: a draft of a page of prose, the last of its section.

Absent: its text.
"""

from math import floor
from pathlib import Path, PurePosixPath

from waypoints_site.discover.kinds import RECORDS, faults_of_name
from waypoints_site.resolve.fields import Fields
from waypoints_site.scaffold.notation import scalar
from waypoints_site.scaffold.roots import first_root
from waypoints_site.scaffold.standing import Standing, standing_at
from waypoints_site.scaffold.writing import NewFile, Refusal, write_new

_PAGE = """\
---
title: {title}
description: "" # the page in a sentence, for lists and search
{order}draft: true # checked, and not published until this line is gone
---

Start with a sentence that says what the page is for; the title above is its heading. Headings within it begin
with `##`.
"""


def new_page(root: Path, address: str) -> NewFile:
    """Writes the draft of a page, named `SECTION/PAGE`, into the first content root.

    Refused where an id is out of form, where the section holds records, and where the page is there.
    """
    section, page = _parts(address)
    standing = standing_at(root, "prose")
    there = standing.paths.get(("prose", (section, page)))
    if there:
        raise Refusal(f"{there} is there already, and nothing is overwritten")
    path = PurePosixPath(first_root(root, standing.settings), section, f"{page}.md")
    text = _PAGE.format(title=scalar(_title(page)), order=_order(section, standing))
    [file] = write_new(root, {str(path): text.encode()})
    return NewFile(file)


def _parts(address: str) -> tuple[str, str]:
    parts = address.removesuffix(".md").split("/")
    if len(parts) != 2 or not all(parts):
        raise Refusal(f"“{address}” is not of the form SECTION/PAGE, such as guides/hiring")
    section, page = parts
    if section.lower() in RECORDS:
        raise Refusal(f"“{section}” is a folder of records, so it holds no pages; choose another section")
    for fault in faults_of_name("prose", (section, page)):
        raise Refusal(fault)
    return section, page


def _order(section: str, standing: Standing) -> str:
    """The line that puts a page last; none where another has no order, since such pages come last, by id."""
    pages = [document for document in standing.documents if document.name[0] == section]
    orders = [Fields(page.data, page.place)["order"].data for page in pages]
    numbers = [each for each in orders if isinstance(each, int | float) and not isinstance(each, bool)]
    if len(numbers) < len(orders):
        return ""
    return f"order: {floor(max(numbers, default=0)) + 1}\n"


def _title(page: str) -> str:
    words = page.replace("-", " ")
    return words[0].upper() + words[1:]
