"""Whom a site is about: the head, and what came before and after."""

from dataclasses import replace

from tests.organisation_sources import small, subject_of
from tests.varied_growth import subject
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.records import Cycle


def ids(cycles: tuple[Cycle, ...]) -> list[str]:
    return [each.period.id for each in cycles]


def cycle(of: Subject, period: str) -> Cycle:
    return next(each for each in of.cycles if each.period.id == period)


def test_the_head_says_who_it_is_about_and_who_stands_around_them() -> None:
    head = subject().head()
    assert (head.name, head.title, head.level, head.track) == (
        "Ada Moreau",
        "Engineer & friend",
        "L2",
        "Individual",
    )
    assert (head.team, head.manager, head.skip_level) == ("Payments", "Tom Lind", "Noor Haddad")
    assert (head.function, head.email) == ("engineering", "ada@example.com")
    assert (head.started, head.left) == ("5 February 2022", "31 March 2027")


def test_the_title_is_the_levels_where_the_person_has_none() -> None:
    assert subject("cy").head().title == "Level L3"
    assert (subject("dee").head().title, subject("dee").head().level, subject("dee").head().track) == (
        "",
        "",
        "",
    )


def test_what_is_not_known_is_left_out() -> None:
    head = subject("cy").head()
    assert (head.team, head.manager, head.skip_level, head.email, head.left) == (
        "",
        "Noor Haddad",
        "",
        "",
        "",
    )


def test_names_that_are_not_known_are_ids() -> None:
    of = subject_of(small(ada="name: Ada\nteam: gone\nmanager: nobody\nstarted: 2024-01-01\n"))
    assert (of.head().team, of.head().manager) == ("gone", "nobody")
    assert (of.name("tom"), of.name("x"), of.name(None)) == ("Tom Lind", "x", "")


def test_who_has_no_chain_still_has_the_manager_of_their_file() -> None:
    of = replace(subject(), chain=())
    assert (of.head().manager, of.head().skip_level) == ("Tom Lind", "")


def test_the_head_of_a_period_has_the_level_that_counted_in_it() -> None:
    head = subject().head(cycle(subject(), "2025-h2"))
    assert (head.level, head.title, head.track) == ("M1", "Level M1", "Manager")
    head = subject().head(cycle(subject(), "2026-h1"))
    assert (head.level, head.title) == ("L2", "Engineer & friend")
    promoted = small(
        ada="name: Ada\ntitle: Now\ntrack: ic\nlevel: L3\nlevel_since: 2026-08-01\nearlier: [{level: ic/L2, since: 2020-01-01}]\n",
        before="plan: period\nexpectations: []\n",
        expectations="plan: period\nexpectations: []\n",
    )
    of = subject_of(promoted)
    assert [(each.level, each.title) for each in (of.head(), *map(of.head, of.cycles))] == [
        ("L3", "Now"),
        ("L2", "Level L2"),
        ("L2", "Level L2"),
    ]


def test_the_current_cycle_is_empty_where_nothing_was_written() -> None:
    found = subject("cy").current
    assert found is not None
    assert (found.plans, found.level and found.level.id, found.period.id) == ((), "L3", "2026-h2")
    assert subject().current is cycle(subject(), "2026-h2")
    assert replace(subject(), period=None).current is None


def test_periods_are_past_or_to_come() -> None:
    assert (ids(subject().past), ids(subject().coming)) == (["2025-h2", "2026-h1"], ["2027-h1"])
    without = replace(subject(), period=None)
    assert (ids(without.past), without.coming) == (["2025-h2", "2026-h1", "2026-h2", "2027-h1"], ())
    assert (subject("cy").past, subject("cy").coming) == ((), ())


def test_each_cycle_has_the_one_before_and_the_one_after() -> None:
    of = subject()
    first, second, *_ = of.cycles
    assert (of.before(first), of.following(first), of.before(second)) == (None, second, first)
    assert of.following(of.cycles[-1]) is None


def test_no_period_is_passed_over_that_starts_on_the_same_day() -> None:
    plan = "plan: period\nexpectations: []\n"
    of = subject_of(
        small(
            expectations=plan,
            **{
                "content/periods/2026-late.yaml": "title: Late\nstarts: 2026-07-01\nends: 2026-09-30\n",
                "content/expectations/2026-late/ada.yaml": plan,
            },
        )
    )
    assert (ids(of.past), ids(of.coming)) == ([], ["2026-late"])
    assert of.following(of.cycles[0]) is of.cycles[1]
    assert of.before(of.cycles[1]) is of.cycles[0]


def test_the_last_plan_may_be_some_periods_ago() -> None:
    of = subject()
    assert of.last_plan(cycle(of, "2026-h2")) is cycle(of, "2026-h1") is of.last_plan(cycle(of, "2027-h1"))
    assert of.last_plan(cycle(of, "2026-h1")) is None


def test_the_next_level_is_on_the_same_track() -> None:
    found = subject().next_level
    assert found is not None
    assert found.id == "L3"
    assert (subject("cy").next_level, subject("dee").next_level) == (None, None)
