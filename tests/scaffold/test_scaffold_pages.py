"""New pages: drafts, last in their section, in the first content root."""

import pytest

from tests.harness import SiteFolder
from waypoints_site.scaffold import Refusal, new_page


def front_matter(site: SiteFolder, address: str) -> dict[str, str]:
    lines = new_page(site.root, address).file.read_text(encoding="utf-8").split("---\n")[1].splitlines()
    return {key: value.partition(" # ")[0] for key, _, value in (line.partition(": ") for line in lines)}


def test_a_draft_stands_last_in_its_section(site: SiteFolder) -> None:
    assert front_matter(site.small(), "guides/hiring-well") == {
        "title": "Hiring well",
        "description": '""',
        "order": "3",
        "draft": "true",
    }
    assert (site.root / "content/guides/hiring-well.md").is_file()


def test_it_is_checked_and_not_published(site: SiteFolder) -> None:
    new_page(site.small().root, "guides/hiring")
    assert site.run("check", "--strict").status == 0
    assert site.build().status == 0
    assert not (site.output / "guides/hiring.html").exists()
    site.edit("content/guides/hiring.md", "draft: true", "draft: false").build()
    assert "<h1" in site.page("guides/hiring.html")


def test_the_first_page_of_a_new_section(site: SiteFolder) -> None:
    assert front_matter(site.small(), "docs/about")["order"] == "1"


@pytest.mark.parametrize(
    ("order", "next_one"), [("7", "8"), ("2.5", "3"), ("-4", "3"), ("true", None), ("soon", None)]
)
def test_the_order_follows_the_last_page(site: SiteFolder, order: str, next_one: str | None) -> None:
    site.small().write({"content/guides/more.md": f"---\ntitle: More\norder: {order}\n---\n"})
    assert front_matter(site, "guides/new").get("order") == next_one


def test_behind_pages_without_an_order_there_is_no_number(site: SiteFolder) -> None:
    """Such a page comes last by its id, and a number would put the new one before it."""
    site.small().write({"content/guides/more.md": "---\ntitle: More\n---\n"})
    assert "order" not in front_matter(site, "guides/new")


@pytest.mark.parametrize(
    ("page", "title"), [("null", '"Null"'), ("2026-h2", "2026 h2"), ("12", '"12"'), ("faq", "Faq")]
)
def test_a_title_from_any_id_stays_a_text(site: SiteFolder, page: str, title: str) -> None:
    assert front_matter(site.small(), f"guides/{page}")["title"] == title
    assert site.check().status == 0


def test_the_first_content_root_is_taken(site: SiteFolder) -> None:
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [prose, content]\n"})
    assert new_page(site.root, "guides/new").file == site.root / "prose/guides/new.md"


def test_a_page_that_another_root_has_is_there_already(site: SiteFolder) -> None:
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [prose, content]\n"})
    with pytest.raises(
        Refusal, match=r"^content/guides/start\.md is there already, and nothing is overwritten$"
    ):
        new_page(site.root, "guides/start")


def test_a_root_outside_of_the_site_is_not_made(site: SiteFolder) -> None:
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [../private]\n"})
    with pytest.raises(Refusal, match=r"^the content root “\.\./private” is not there$"):
        new_page(site.root, "guides/new")
    (site.root.parent / "private").mkdir()
    assert (
        new_page(site.root, "guides/new").file.resolve()
        == site.root.parent.resolve() / "private/guides/new.md"
    )


@pytest.mark.parametrize(
    "section", ["people", "teams", "periods", "expectations", "feedback", "talent", "Talent"]
)
def test_folders_of_records_hold_no_pages(site: SiteFolder, section: str) -> None:
    with pytest.raises(Refusal, match=f"“{section}” is a folder of records"):
        new_page(site.small().root, f"{section}/ada-moreau")
    assert not (site.root / "content" / section).exists()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("page", "“page” is not of the form SECTION/PAGE, such as guides/hiring"),
        ("a/b/c", "“a/b/c” is not of the form SECTION/PAGE, such as guides/hiring"),
        ("guides/", "“guides/” is not of the form SECTION/PAGE, such as guides/hiring"),
        ("guides/Über", "“Über” is not an id for a page: lower-case words and digits joined by hyphens"),
        ("../x", "“..” is not an id for a section: lower-case words and digits joined by hyphens"),
        ("guides/nul", "“nul” is a reserved name on Windows"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(site: SiteFolder, address: str, sentence: str) -> None:
    before = site.small().tree(".")
    with pytest.raises(Refusal) as refusal:
        new_page(site.root, address)
    assert str(refusal.value) == sentence
    assert site.tree(".") == before
