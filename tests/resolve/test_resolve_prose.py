"""Markdown files become pages, in reading order."""

from math import inf

import pytest

from tests.sources import resolved, site_of
from waypoints_site.records import ProsePage


def page(front: str, body: str = "Words.\n") -> ProsePage:
    (found,) = resolved({"content/guides/a.md": f"---\n{front}---\n{body}"}).site.pages
    return found


def order_of(*fronts: tuple[str, str]) -> list[str]:
    files = {f"content/{name}.md": f"---\ntitle: T\n{front}---\nWords.\n" for name, front in fronts}
    return [f"{each.section}/{each.id}" for each in site_of(files).pages]


def test_a_page_with_its_own_heading() -> None:
    found = page("title: Title\ndescription: About\n", "# A *heading*\n\nWords.\n")
    assert (found.title, found.heading, found.description) == ("Title", "A heading", "About")
    assert found.body.source.strip() == "Words."


def test_a_page_without_a_heading_is_headed_by_its_title() -> None:
    found = page("title: Title\n")
    assert (found.title, found.heading, found.body.source) == ("Title", "Title", "Words.\n")


def test_a_page_without_a_title_is_called_by_its_heading_else_by_its_file() -> None:
    assert page("description: x\n", "# Heading\n").title == "Heading"
    assert page("description: x\n").title == "a"


def test_who_reads_a_page() -> None:
    assert (page("title: T\n").draft, page("title: T\n").audience) == (False, "public")
    found = page("title: T\ndraft: true\naudience: company\n")
    assert (found.draft, found.audience) == (True, "company")
    assert not page("title: T\ndraft: 'yes'\n").draft


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3", 3),
        ("1.5", 1.5),
        ("-2", -2),
        ("true", inf),
        ("first", inf),
        ("[]", inf),
        (".nan", inf),
    ],
)
def test_the_number_that_places_a_page(written: str, expected: float) -> None:
    assert page(f"title: T\norder: {written}\n").order == expected


def test_pages_come_by_order_then_by_natural_order_of_their_names() -> None:
    fronts = [("g/p10", ""), ("g/p9", ""), ("g/last", "order: 9\n"), ("g/first", "order: -1\n")]
    assert order_of(*fronts) == ["g/first", "g/last", "g/p9", "g/p10"]
    assert order_of(*reversed(fronts)) == order_of(*fronts)


def test_a_section_stands_where_its_first_page_does() -> None:
    fronts = [("b/x", "order: 1\n"), ("a/x", "order: 2\n"), ("b/y", "order: 5\n"), ("c/x", "")]
    assert order_of(*fronts) == ["b/x", "b/y", "a/x", "c/x"]
