"""What one viewer has before them: names, teams, who answers for a case, who is too new, and people by level."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.rooms import TODAY, ada, assessment, room_of, sources
from waypoints_site.plan.talent.room import brackets
from waypoints_site.records import ONBOARDING_DAYS

PERSON = "name: {name}\ntrack: {track}\nlevel: {level}\nmanager: tom\nstarted: 2022-01-01\n"


def people(**levels: str) -> dict[str, str]:
    """Files of people, by name, at a level written as in `ic/L2`."""
    return {
        f"content/people/{name}.yaml": PERSON.format(name=name.capitalize(), track=track, level=level)
        for name, (track, _, level) in ((name, at.partition("/")) for name, at in levels.items())
    }


def test_who_is_not_known_by_name_is_called_by_their_id() -> None:
    room = room_of(sources())
    assert [room.name(each) for each in ("ada", "nobody-known", None)] == ["Ada Moreau", "nobody-known", ""]


def test_a_team_is_called_by_its_title_and_else_by_its_id() -> None:
    room = room_of(sources())
    case = ada(room)
    others = (replace(case.person, team=team) for team in ("gone", None))
    assert room.team(case) == "Payments"
    assert [room.team(replace(case, person=each)) for each in others] == ["gone", ""]


@pytest.mark.parametrize(
    ("written", "manager"),
    [("", "tom"), (assessment().replace("by: tom", "by: noor"), "noor"), (assessment(), "tom")],
)
def test_whoever_assessed_answers_for_a_case_and_else_the_manager(written: str, manager: str) -> None:
    room = room_of(sources(written))
    assert room.manager(ada(room)) == manager


def test_the_period_before_is_the_last_in_which_something_was_written() -> None:
    room = room_of(sources(assessment(), assessment("technical: meets")))
    before = room.before(ada(room))
    assert before is not None
    assert before.period.id == "2026-h1"
    assert room_of(sources(assessment())).before(ada(room)) is None


@pytest.mark.parametrize(
    ("days", "new"),
    [(0, True), (ONBOARDING_DAYS - 1, True), (ONBOARDING_DAYS, False)],
    ids=["today", "the last day", "the day after"],
)
def test_somebody_is_too_new_in_their_first_days(days: int, *, new: bool) -> None:
    room = room_of(sources())
    case = ada(room)
    came = replace(case, person=replace(case.person, started=TODAY - timedelta(days=days)))
    assert room.too_new(came) is new


def test_a_period_that_is_over_is_judged_as_it_was_at_its_end() -> None:
    room = room_of(sources(), today=date(2027, 6, 1))
    case = ada(room)
    late = replace(case, person=replace(case.person, started=date(2026, 12, 1)))
    assert room.too_new(late)
    assert not room.too_new(replace(case, person=replace(case.person, started=None)))


def test_people_stand_by_level_the_highest_first_and_who_has_no_known_level_nowhere() -> None:
    room = room_of(sources(**people(bo="ic/L3", cy="ic/L2", dee="ic/L9")))
    found = brackets(room)
    assert [(each.slug, [case.person.id for case in each.cases]) for each in found] == [
        ("l3", ["bo"]),
        ("l2", ["ada", "cy"]),
        ("m1", ["tom"]),
    ]
    assert [each.key for each in found[1].capabilities] == ["technical", "impact"]


def test_a_level_whose_id_two_tracks_have_is_named_with_its_track() -> None:
    twin = {"frameworks/eng/manager/L2.yaml": "id: L2\ntitle: L2\ncells: {people: {meets: Hears}}\n"}
    room = room_of(sources(**twin, **people(bo="manager/L2")))
    assert {each.slug for each in brackets(room)} == {"ic-l2", "manager-l2", "m1"}


def test_levels_of_two_frameworks_are_named_with_their_framework() -> None:
    other = PERSON.format(name="Bo", track="run", level="R1") + "framework: ops\n"
    room = room_of(sources(**{"content/people/bo.yaml": other}))
    assert {each.slug for each in brackets(room)} == {"eng-l2", "eng-m1", "ops-r1"}
