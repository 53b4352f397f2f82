"""New people and teams: what their ids spell, and what there is to choose from."""

from datetime import date

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import grown, taken_in
from waypoints_site.parse.nodes import compose
from waypoints_site.scaffold import organisation_at
from waypoints_site.scaffold.people_text import person_text, team_text, title_of

TODAY = date(2026, 11, 25)


def data(text: str) -> dict[str, object]:
    root, faults = compose(text)
    assert root
    assert not faults
    assert isinstance(root.data, dict)
    return dict(root.data)


@pytest.mark.parametrize(
    ("person", "name"), [("ada-moreau", "Ada Moreau"), ("plato", "Plato"), ("null", "Null"), ("007", "007")]
)
def test_a_name_is_what_the_id_spells(site: SiteFolder, person: str, name: str) -> None:
    text = person_text(person, organisation_at(grown(site).root).company, TODAY)
    assert data(text) == {"name": name, "started": "2026-11-25"}
    assert "In eng: ic (L1, L2); manager (M1)." in text
    assert "# Teams: payments\n" in text


def test_all_keys_of_a_person_can_be_taken_in(site: SiteFolder) -> None:
    text = person_text("ada", organisation_at(grown(site).root).company, TODAY)
    assert list(data(taken_in(text, "track", "team"))) == [
        "name", "started", "track", "level", "level_since", "title", "team", "manager", "function", "email",
    ]  # fmt: skip


def test_a_team(site: SiteFolder) -> None:
    text = team_text("deck-crew", organisation_at(grown(site).root).company)
    assert data(text) == {"title": "Deck crew"}
    assert list(data(taken_in(text, "lead", "parent", "openings"))) == [
        "title", "lead", "purpose", "parent", "openings",
    ]  # fmt: skip


def test_an_empty_site_has_nothing_to_choose_from(site: SiteFolder) -> None:
    company = organisation_at(site.write({"waypoints.yaml": "title: Levels\n"}).root).company
    assert "# Teams: none yet\n" in person_text("ada", company, TODAY)
    assert "needs both.\n" in person_text("ada", company, TODAY)


def test_many_teams_are_cut_short(site: SiteFolder) -> None:
    grown(site).write({f"content/teams/t{number:02}.yaml": "title: T\n" for number in range(20)})
    text = person_text("ada", organisation_at(site.root).company, TODAY)
    assert "t10 …\n" in text


def test_titles() -> None:
    assert title_of("deck-crew") == "Deck crew"
