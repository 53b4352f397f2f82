"""A new period: its id spells its days."""

from datetime import date

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import grown, taken_in
from waypoints_site.parse.nodes import compose
from waypoints_site.scaffold import organisation_at
from waypoints_site.scaffold.period_text import period_text

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("period", "title", "starts", "ends"),
    [
        ("2027-h1", "First half of 2027", "2027-01-01", "2027-06-30"),
        ("2027-h2", "Second half of 2027", "2027-07-01", "2027-12-31"),
        ("2028-q1", "First quarter of 2028", "2028-01-01", "2028-03-31"),
        ("2027-q4", "Fourth quarter of 2027", "2027-10-01", "2027-12-31"),
        ("2027", "2027", "2027-01-01", "2027-12-31"),
        ("2027-h3", "2027 h3", "2026-11-01", "2027-04-30"),
        ("winter-season", "Winter season", "2026-11-01", "2027-04-30"),
    ],
)
def test_the_days_of_a_period(site: SiteFolder, period: str, title: str, starts: str, ends: str) -> None:
    text = period_text(period, organisation_at(grown(site).root).company, TODAY)
    root, faults = compose(text)
    assert root
    assert not faults
    assert isinstance(root.data, dict)
    assert [root.data[key] for key in ("title", "starts", "ends")] == [title, starts, ends]
    assert root.data["framework"] == {"eng": "1.0.0"}
    due = root.data["dates"]
    assert isinstance(due, dict)
    days = [str(day) for day in due.values()]
    assert list(due) == ["agree_by", "self_by", "peers_by", "synthesis_by", "talent_by"]
    assert days == sorted(days)
    assert starts < days[0] < days[-1] < ends


def test_objectives_can_be_taken_in(site: SiteFolder) -> None:
    text = period_text("2027-h1", organisation_at(grown(site).root).company, TODAY)
    root, _ = compose(taken_in(text, "objectives"))
    assert root
    assert isinstance(root.data, dict)
    assert root.data["objectives"] == [{"id": "short-name", "title": "", "owner": "company"}]


def test_without_a_framework_none_is_in_force(site: SiteFolder) -> None:
    company = organisation_at(site.write({"waypoints.yaml": "title: Levels\n"}).root).company
    assert "\n# framework: {engineering: 1.0.0}\n" in period_text("2027-h1", company, TODAY)
