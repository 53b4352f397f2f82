"""What the search field looks through."""

from tests.varied import pages, varied
from waypoints_site.plan.framework.pages import published
from waypoints_site.plan.framework.search import search_entries

ENTRIES = search_entries(published(varied()))


def test_every_kind_is_there() -> None:
    kinds = [entry[0] for entry in ENTRIES]
    assert [kinds.count(kind) for kind in ("level", "capability", "cell", "page")] == [5, 8, 13, 3]


def test_an_entry_of_each_kind() -> None:
    assert (
        "level",
        "L2 Senior engineer",
        "Individual contributor",
        "eng/ic/l2.html",
        "Leads a project.",
    ) in ENTRIES
    assert (
        "capability",
        "Technical expertise",
        "Individual contributor",
        "eng/ic/capabilities/technical.html",
        "Knowing how.",
    ) in ENTRIES
    assert (
        "cell",
        "L1·TEC Technical expertise",
        "Engineer",
        "eng/ic/l1.html#technical",
        (
            "Fixes a small defect with help from a colleague. Writes a test for each defect. "
            "Finds the cause. Leaves <b>defects</b> behind."
        ),
    ) in ENTRIES
    assert ("page", "Next", "Guides", "guides/next.html", "The end.") in ENTRIES


def test_empty_cells_are_not_found() -> None:
    assert not any(entry[3] == "eng/ic/l1.html#shared" for entry in ENTRIES)


def test_drafts_and_pages_of_the_company_are_not_found() -> None:
    words = " ".join(" ".join(entry) for entry in ENTRIES)
    assert "Not yet." not in words
    assert "Ours." not in words


def test_every_entry_leads_to_a_page() -> None:
    assert {entry[3].partition("#")[0] for entry in ENTRIES} <= set(pages())
