"""The pages of prose."""

from tests.varied import pages, varied
from waypoints_site.plan.framework.prose import ProseView, sections


def prose(path: str) -> ProseView:
    view = pages()[path].view
    assert isinstance(view, ProseView)
    return view


def test_a_page_with_its_contents_and_neighbours() -> None:
    view = prose("guides/start.html")
    assert (view.heading, view.description) == ("Start here", "Where to begin")
    assert [(each.level, each.text, each.anchor) for each in view.contents] == [
        (2, "Designs", "designs"),
        (3, "Deeper", "deeper"),
        (2, "Tables", "tables"),
    ]
    assert view.before is None
    assert view.after is not None
    assert view.after.target == "guides/next.html"


def test_neighbours_are_those_of_the_section() -> None:
    view = prose("docs/about.html")
    assert (view.before, view.after, view.contents) == (None, None, ())


def test_drafts_and_pages_of_the_company_are_nowhere() -> None:
    assert not any("draft" in path or "inside" in path for path in pages())
    titles = [page.title for section in prose("guides/next.html").sections for page in section.pages]
    assert titles == ["Start", "Next", "About"]


def test_sections_mark_the_page_at_hand() -> None:
    site = varied()
    marked = [each.title for section in sections(site, site.pages[1]) for each in section.pages if each.here]
    assert marked == ["Next"]
    assert not any(each.here for section in sections(site) for each in section.pages)
