"""Whom and which period a new file is about, where it goes, and when it is not written."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import PATH, agree, grown
from waypoints_site.scaffold import NewFile, Refusal, Whose, new_expectations, new_feedback, new_peer

TODAY = date(2026, 12, 2)


def feedback(site: SiteFolder, kind: str, person: str = "ada-moreau", period: str | None = None) -> NewFile:
    return new_feedback(site.root, Whose(person, period, TODAY), kind)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("requests", "feedback/2026-h1/ada-moreau/requests.yaml"),
        ("self", "feedback/2026-h1/ada-moreau/self.md"),
        ("synthesis", "feedback/2026-h1/ada-moreau/synthesis.md"),
        ("skip-level", "feedback/2026-h1/ada-moreau/skip-level.md"),
    ],
)
def test_the_file_stands_where_it_belongs(site: SiteFolder, kind: str, path: str) -> None:
    assert feedback(grown(site), kind, period="2026-h1").file == site.root / "content" / path
    with pytest.raises(Refusal, match=rf"^content/{path} is there already, and nothing is overwritten$"):
        feedback(site, kind, period="2026-h1")


def test_it_goes_to_the_root_that_holds_the_person(site: SiteFolder) -> None:
    grown(site).edit("waypoints.yaml", "title:", "content: [content, private]\ntitle:").write(
        {
            "private/people/zoe.yaml": "name: Zoe\ntrack: ic\nlevel: L1\nmanager: noor-haddad\nstarted: 2024-01-01\n"
        }
    )
    new = new_expectations(site.root, Whose("zoe", None, TODAY))
    assert new.file == site.root / "private/expectations/2026-h2/zoe.yaml"
    assert feedback(site, "self", "zoe").file.parent == site.root / "private/feedback/2026-h2/zoe"


def test_what_is_not_agreed_yet_is_said(site: SiteFolder) -> None:
    said = "nothing is agreed yet for ada-moreau and 2026-h2: see `waypoints agree`"
    assert feedback(grown(site), "self").advice == (said,)
    agree(site)
    assert feedback(site, "plan").advice == ()


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (lambda root: new_expectations(root, Whose("ada-moreau", None, TODAY)), f"{PATH} is there already"),
        (lambda root: new_expectations(root, Whose("ada", None, TODAY)), "there is no person “ada”"),
        (
            lambda root: new_expectations(root, Whose("ben-new", "2026-h", TODAY)),
            "there is no period “2026-h”; did",
        ),
        (
            lambda root: new_expectations(root, Whose("wei-zhang", None, TODAY)),
            "wei-zhang has no level: write",
        ),
        (
            lambda root: new_feedback(root, Whose("wei-zhang", None, TODAY), "self"),
            "wei-zhang has no level: write `track`",
        ),
        (
            lambda root: new_feedback(root, Whose("ben-new", "2026-h1", TODAY), "self"),
            "ben-new does not work here in 2026-h1: see `started` and `left`",
        ),
        (
            lambda root: new_feedback(root, Whose("tomas-lindqvist", None, TODAY), "skip-level"),
            "nobody stands above noor-haddad, who manages tomas-lindqvist: there is no skip-level",
        ),
        (lambda root: new_peer(root, Whose("ada-moreau", None, TODAY), "wei"), "there is no person “wei”"),
        (
            lambda root: new_peer(root, Whose("ada-moreau", None, TODAY), "ada-moreau"),
            "ada-moreau gives no feedback",
        ),
    ],
)
def test_what_cannot_be_written_is_refused(
    site: SiteFolder, new: Callable[[object], object], sentence: str
) -> None:
    before = grown(site).tree(".")
    with pytest.raises(Refusal) as refusal:
        new(site.root)
    assert str(refusal.value).startswith(sentence)
    assert site.tree(".") == before
