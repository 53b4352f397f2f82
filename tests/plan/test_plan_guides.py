"""The company's own prose, below `guides/`."""

from tests.organisation_sources import small
from tests.rooms import room_of
from tests.varied_growth import pages
from waypoints_site.plan.framework.prose import ProseView
from waypoints_site.plan.guides import company_pages
from waypoints_site.plan.talent.frame import Frames


def view(path: str) -> ProseView:
    found = pages()[path].view
    assert isinstance(found, ProseView)
    return found


def test_only_the_companys_own_pages_are_there() -> None:
    assert [path for path in pages() if "/" in path] == [
        "guides/inside.html",
        "guides/other.html",
        "guides/docs/how.html",
    ]


def test_a_page_with_its_headings_and_neighbours() -> None:
    found = view("guides/inside.html")
    assert (found.heading, found.description) == ("Inside here", "Ours alone")
    assert [each.text for each in found.contents] == ["First", "Second"]
    assert found.before is None
    assert found.after is not None
    assert (found.after.title, found.after.target) == ("Other", "guides/other.html")


def test_neighbours_are_of_the_same_section() -> None:
    before = view("guides/other.html").before
    assert before is not None
    assert before.title == "Inside"
    assert (view("guides/other.html").after, view("guides/docs/how.html").before) == (None, None)


def test_every_section_is_listed_with_the_page_itself_marked() -> None:
    sections = view("guides/docs/how.html").sections
    assert [(each.title, [page.title for page in each.pages]) for each in sections] == [
        ("Guides", ["Inside", "Other"]),
        ("Docs", ["How"]),
    ]
    assert [page.title for each in sections for page in each.pages if page.here] == ["How"]


def test_links_between_them_lead_within_the_site() -> None:
    assert view("guides/inside.html").body.links == (("../docs/how.md", "guides/docs/how.html"),)


def test_links_to_the_framework_lead_to_its_own_site() -> None:
    assert view("guides/docs/how.html").body.links == (("cell:ic/L2/technical", "eng/ic/l2.html#technical"),)


def test_the_page_belongs_to_the_guides() -> None:
    frame = pages()["guides/docs/how.html"].frame
    assert [each.label for each in frame.nav if each.here] == ["Guides"]
    assert [each.label for each in frame.crumbs] == ["Now", "How"]


def test_a_talent_site_has_the_same_pages_in_its_own_frame() -> None:
    page = "content/guides/inside.md"
    room = room_of(small(**{page: "---\ntitle: Inside\naudience: company\n---\nOurs.\n"}))
    [found] = company_pages(room.site, Frames(room), "talent/prose.html")
    assert (found.path, found.template) == ("guides/inside.html", "talent/prose.html")
    assert [each.label for each in found.frame.nav if each.here] == ["Guides"]
    assert [each.label for each in found.frame.crumbs] == ["Readiness", "Inside"]
    assert found.frame.watermark
