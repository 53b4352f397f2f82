"""Whom and what a site knows, and what is said where it does not."""

from collections.abc import Callable

import pytest

from tests.harness import SiteFolder
from tests.scaffold.calibrating import rated
from tests.scaffold.growing import grown
from waypoints_site.scaffold import Organisation, Refusal, organisation_at
from waypoints_site.scaffold.standing import OF_TALENT


@pytest.fixture
def known(site: SiteFolder) -> Organisation:
    """The organisation, with what there is of Ada."""
    return organisation_at(grown(site).root, "ada-moreau")


def test_people_periods_and_cycles(known: Organisation) -> None:
    ada = known.person("ada-moreau")
    assert known.manager(ada).id == "tomas-lindqvist"
    assert known.period(None).id == known.period("2026-h2").id == "2026-h2"
    assert [each.period.id for each in known.cycles(ada)] == ["2026-h1", "2026-h2"]
    assert len(known.cycle(ada, known.period(None)).expectations) == 3
    assert known.cycle(known.person("ben-new"), known.period(None)).plans == ()
    standing, level = known.level(ada, known.period(None))
    assert (standing.framework and standing.framework.id, level.id) == ("eng", "L1")


def test_what_is_said_of_others_is_not_read(site: SiteFolder) -> None:
    known = organisation_at(grown(site).root, "ben-new")
    assert "ada-moreau" not in {each.name[-1] for each in known.held.documents if each.kind == "expectations"}
    assert known.cycles(known.person("ada-moreau")) == ()


def test_cases_are_those_of_one_person(site: SiteFolder) -> None:
    known = organisation_at(rated(site).root, "ada-moreau", OF_TALENT)
    cases = known.cases(known.person("ada-moreau"))
    assert [(each.person.id, each.period.id) for each in cases] == [
        ("ada-moreau", "2026-h1"),
        ("ada-moreau", "2026-h2"),
    ]
    assert (cases[0].standing("technical"), cases[0].standing("ownership")) == ("meets", "meets")
    assert {each.level and each.level.id for each in cases} == {"L1"}
    assert [each.assessment for each in known.cases(known.person("ben-new"))] == [None, None]


def test_growth_is_known_without_what_management_writes(site: SiteFolder) -> None:
    known = organisation_at(rated(site).root, "ada-moreau")
    assert not {each.kind for each in known.held.documents} & OF_TALENT
    assert not {kind for kind, _ in known.held.paths} & OF_TALENT


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            lambda known: known.person("ada-mores"),
            "there is no person “ada-mores”; did you mean “ada-moreau”?",
        ),
        (lambda known: known.person("x"), "there is no person “x”; `waypoints new person x` makes one"),
        (lambda known: known.period("2026-h4"), "there is no period “2026-h4”; did you mean “2026-h2”?"),
        (
            lambda known: known.manager(known.person("noor-haddad")),
            "there is no manager of noor-haddad: name one in content/people/noor-haddad.yaml",
        ),
        (
            lambda known: known.person_of("ben-new", "2026-h1"),
            "ben-new does not work here in 2026-h1: see `started` and `left`",
        ),
        (
            lambda known: known.level(known.person("wei-zhang"), known.period(None)),
            "wei-zhang has no level: write `track` and `level` into content/people/wei-zhang.yaml",
        ),
    ],
)
def test_what_is_not_known_is_refused(
    known: Organisation, asked: Callable[[Organisation], object], sentence: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        asked(known)
    assert str(refusal.value) == sentence


def test_without_a_level_one_is_no_person_of_any_period(known: Organisation) -> None:
    with pytest.raises(Refusal, match=r"^wei-zhang has no level: write `track` and `level` into content/"):
        known.person_of("wei-zhang", "2026-h1")
    person, period = known.person_of("ben-new", None)
    assert (person.id, period.id) == ("ben-new", "2026-h2")


def test_a_level_that_is_not_in_the_framework_of_the_period(site: SiteFolder) -> None:
    known = organisation_at(grown(site).edit("content/people/ada-moreau.yaml", "L1", "L7").root)
    with pytest.raises(
        Refusal, match=r"^ic/L7, the level in content/people/ada-moreau\.yaml, is not in eng 1\.0\.0$"
    ):
        known.level(known.person("ada-moreau"), known.period(None))


def test_what_cannot_be_read_is_named(site: SiteFolder) -> None:
    known = organisation_at(grown(site).write({"content/periods/2026-h2.yaml": "title: [\n"}).root)
    with pytest.raises(
        Refusal, match=r"^content/periods/2026-h2\.yaml cannot be read; `waypoints check` says why$"
    ):
        known.period(None)


def test_without_a_current_period_one_has_to_be_named(site: SiteFolder) -> None:
    known = organisation_at(grown(site).write({"waypoints.yaml": "title: Levels\n"}).root)
    with pytest.raises(Refusal, match=r"^there is no current period: name one"):
        known.period(None)
    assert known.period("2026-h1").id == "2026-h1"
