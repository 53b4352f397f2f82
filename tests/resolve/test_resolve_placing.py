"""A file whose place names nobody, or no period, is wrong at its first character."""

import pytest

from tests.harness import SiteFolder
from tests.organisation_sources import references, small

PLAN = "plan: period\nexpectations: []\n"


def test_each_of_the_two_is_said_by_itself() -> None:
    found = references(small(**{"content/expectations/2030-h1/zoe.yaml": PLAN}))
    assert [(each.rule, each.span.line, each.span.column) for each in found] == [
        ("unknown-period", 1, 1),
        ("unknown-person", 1, 1),
    ]


def test_a_period_that_could_not_be_read_may_well_be_there() -> None:
    found = references(small(h2="title: [\n", expectations=PLAN))
    assert [each for each in found if each.span.path.startswith("content/expectations")] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/expectations/2026-h2/zoe.yaml", PLAN),
        ("content/talent/2026-h2/zoe.yaml", "by: tom\nstate: draft\n"),
    ],
)
def test_who_has_expectations_or_an_assessment_needs_a_level(site: SiteFolder, path: str, text: str) -> None:
    person = "content/people/zoe.yaml"
    site.write(small(**{person: "name: Zoe\nmanager: tom\nstarted: 2020-01-01\n", path: text}))
    found = site.check("--today", "2026-07-10")
    assert f"{person}:1:1 missing-key" in found.places
    site.edit(person, "manager", "track: ic\nlevel: L1\nmanager")
    assert f"{person}:1:1 missing-key" not in site.check("--today", "2026-07-10").places


@pytest.mark.parametrize("level", ["5", "", "''", "[L1]", "{a: b}"])
def test_a_level_out_of_form_is_not_missing(site: SiteFolder, level: str) -> None:
    person = "content/people/zoe.yaml"
    site.write(
        small(
            **{
                person: f"name: Zoe\ntrack: ic\nlevel: {level}\nmanager: tom\nstarted: 2020-01-01\n",
                "content/talent/2026-h2/zoe.yaml": "by: tom\nstate: draft\n",
            }
        )
    )
    places = site.check("--today", "2026-07-10").places
    assert [each for each in places if each.startswith(person) and "missing-key" in each] == []
    assert [each for each in places if each.startswith(f"{person}:3:")] != []


def test_who_only_gives_feedback_needs_none(site: SiteFolder) -> None:
    site.write(small(**{"content/people/zoe.yaml": "name: Zoe\nmanager: tom\nstarted: 2020-01-01\n"}))
    assert "missing-key" not in site.check("--today", "2026-07-10").out
