"""Where new people, teams and periods go; all of them are of good form as they are written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import ORGANISATION, errors, grown
from waypoints_site.scaffold import NewFile, Refusal, new_period, new_person, new_team

TODAY = date(2026, 11, 25)

New = Callable[[Path, str], NewFile]

KINDS: dict[str, New] = {
    "people": lambda root, name: new_person(root, name, TODAY),
    "teams": new_team,
    "periods": lambda root, name: new_period(root, name, TODAY),
}


@pytest.mark.parametrize("folder", KINDS)
def test_the_file_is_of_good_form(site: SiteFolder, folder: str) -> None:
    new = KINDS[folder](grown(site).root, "2027-h1")
    assert new.file == site.root / f"content/{folder}/2027-h1.yaml"
    assert errors(site) == []


@pytest.mark.parametrize("folder", KINDS)
def test_in_an_empty_site_the_folder_is_made(site: SiteFolder, folder: str) -> None:
    new = KINDS[folder](site.small().root, "first")
    assert new.file == site.root / f"content/{folder}/first.yaml"


@pytest.mark.parametrize("folder", KINDS)
def test_records_go_where_records_are(site: SiteFolder, folder: str) -> None:
    site.small(**{"waypoints.yaml": "title: L\ncontent: [content, private]\n"})
    site.write({"private/people/ada.yaml": ORGANISATION["content/people/noor-haddad.yaml"]})
    assert KINDS[folder](site.root, "first").file == site.root / f"private/{folder}/first.yaml"


def test_a_team_goes_to_the_other_teams(site: SiteFolder) -> None:
    site.small(**{"waypoints.yaml": "title: L\ncontent: [private, content]\n"})
    site.write({"private/people/ada.yaml": "name: Ada\n", "content/teams/a.yaml": "title: A\n"})
    assert new_team(site.root, "b").file == site.root / "content/teams/b.yaml"


@pytest.mark.parametrize(
    ("folder", "name", "sentence"),
    [
        ("people", "Ada", "“Ada” is not an id for a person: lower-case words and digits joined by hyphens"),
        (
            "people",
            "sessions",
            "“sessions” is the name of another page of the site, so no person can have it",
        ),
        ("teams", "../x", "“../x” is not an id for a team: lower-case words and digits joined by hyphens"),
        ("periods", "con", "“con” is a reserved name on Windows"),
        (
            "people",
            "ada-moreau",
            "content/people/ada-moreau.yaml is there already, and nothing is overwritten",
        ),
        ("teams", "payments", "content/teams/payments.yaml is there already, and nothing is overwritten"),
        ("periods", "2026-h1", "content/periods/2026-h1.yaml is there already, and nothing is overwritten"),
    ],
)
def test_what_cannot_be_written_is_refused(site: SiteFolder, folder: str, name: str, sentence: str) -> None:
    before = grown(site).tree(".")
    with pytest.raises(Refusal) as refusal:
        KINDS[folder](site.root, name)
    assert str(refusal.value) == sentence
    assert site.tree(".") == before
