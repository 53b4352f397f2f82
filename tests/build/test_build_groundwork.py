"""What the whole company may read is read once, for whichever restricted sites there are to be."""

from datetime import date
from pathlib import Path

from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.build.groundwork import company_site, lay_groundwork, shared_paths
from waypoints_site.build.outcome import Request

PAGE = "---\ntitle: {0}\naudience: {1}\n---\n# {0}\n\n![m]({0}.png)\n"


def test_it_holds_the_company_s_fields_of_people_and_nothing_about_them(site: SiteFolder) -> None:
    site.write({**small(), "content/talent/2026-h2/ada.yaml": "by: tom\nstate: draft\n"})
    ground = lay_groundwork(Request(site.root), date(2026, 11, 20))
    ada = ground.company.roster.people["ada"]
    assert (ada.name, ada.email, ada.held, ada.started) == ("Ada Moreau", "", (), None)
    assert ground.organisation.chain("ada") == ("tom", "noor")
    assert not [path for path in ground.known if "talent" in path]
    assert ground.findings == ()


def test_of_prose_a_restricted_site_has_the_company_s_pages_and_their_images(site: SiteFolder) -> None:
    picture = (Path(__file__).parents[2] / "pictures").glob("*.png")
    image = next(picture).read_bytes()
    site.write(small()).write(
        {
            "content/guides/open.md": PAGE.format("open", "public"),
            "content/guides/inside.md": PAGE.format("inside", "company"),
            "content/guides/draft.md": PAGE.format("draft", "company").replace(
                "audience", "draft: true\naudience"
            ),
            **{f"content/guides/{name}.png": image for name in ("open", "inside", "draft")},
        }
    )
    ground = lay_groundwork(Request(site.root), date(2026, 11, 20))
    assert [page.id for page in company_site(ground).pages] == ["inside"]


def test_people_s_files_and_the_settings_do_not_count_for_a_commit_since_they_are_read_in_part(
    site: SiteFolder,
) -> None:
    site.write(small())
    shared = shared_paths(lay_groundwork(Request(site.root), date(2026, 11, 20)))
    assert "content/teams/payments.yaml" in shared
    assert not [path for path in shared if path.startswith(("content/people", "waypoints.yaml"))]
