"""What one viewer may read of a folder: the pipeline up to projection."""

from tests.harness import SiteFolder
from waypoints_site.build.files import known_kinds
from waypoints_site.build.intake import take_in
from waypoints_site.viewers import KEEPER, PUBLIC

COMPANY = "---\ntitle: A canary\naudience: company\nodd: x\n---\nWords.\n"


def test_the_public_is_told_nothing_of_company_pages(site: SiteFolder) -> None:
    site.small(**{"content/guides/inside.md": COMPANY})
    public, keeper = (take_in(site.root, viewer, known_kinds()) for viewer in (PUBLIC, KEEPER))
    assert "canary" not in repr(public).lower()
    assert public.findings == ()
    assert [finding.rule for finding in keeper.findings] == ["unknown-key"]
    assert len(keeper.paths) == len(public.paths) + 1


def test_projected_documents_hold_no_source_text(site: SiteFolder) -> None:
    intake = take_in(site.small().root, PUBLIC, known_kinds())
    assert {document.text for document in intake.permitted.documents} == {""}


def test_settings_that_cannot_be_read_stop_everything(site: SiteFolder) -> None:
    intake = take_in(site.small().write({"waypoints.yaml": "title: ["}).root, PUBLIC, known_kinds())
    assert intake.broken
    assert [finding.rule for finding in intake.findings] == ["syntax"]
