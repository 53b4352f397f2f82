"""Chains of managers: who stands above whom, and when nobody does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.organisation import Member, Organisation, Scope, StandIns


def of(*unread: str, **managers: str | None) -> Organisation:
    """An organisation of people with a level, each with a manager."""
    return Organisation(
        {name: Member(manager, True) for name, manager in managers.items()}, frozenset(unread)
    )


def test_a_chain_goes_up_nearest_first() -> None:
    line = of(a="b", b="c", c=None)
    assert [line.chain(each) for each in "abc"] == [("b", "c"), ("c",), ()]
    assert line.chain("nobody") == ()


def test_the_same_answer_twice() -> None:
    line = of(a="b", b=None)
    assert line.chain("a") is line.chain("a")


BROKEN = {
    "themselves": of(a="a"),
    "a loop of two": of(a="b", b="a"),
    "a loop of three": of(a="b", b="c", c="a"),
    "into a loop": of(a="b", b="c", c="b"),
    "into somebody who reports to themselves": of(a="b", b="b"),
    "far into a loop": of(a="b", b="c", c="d", d="e", e="d"),
    "an unknown manager": of(a="x"),
    "into an unknown manager": of(a="b", b="x"),
    "a manager who could not be read": of("x", a="x"),
    "into one": of("x", a="b", b="x"),
    "nobody": of(a=None),
}


@pytest.mark.parametrize("organisation", BROKEN.values(), ids=list(BROKEN))
def test_a_way_up_that_is_broken_gives_nobody_anything(organisation: Organisation) -> None:
    assert organisation.chain("a") == ()


def test_a_sound_way_up_is_whole_beside_a_broken_one() -> None:
    assert of(a="b", b=None, c="d", d="c").chain("a") == ("b",)


@pytest.mark.parametrize(
    ("organisation", "loops"),
    [
        (of(a="a", b="a"), {"a": ("a",), "b": ()}),
        (of(a="b", b="a", c="a"), {"a": ("a", "b"), "b": ("b", "a"), "c": ()}),
        (of(a="b", b="c", c="a"), {"a": ("a", "b", "c"), "b": ("b", "c", "a"), "c": ("c", "a", "b")}),
        (of(a="b", b="x"), {"a": (), "b": (), "x": ()}),
        (of(a="b", b=None), {"a": (), "b": ()}),
    ],
)
def test_a_loop_is_told_from_each_of_its_people_on(
    organisation: Organisation, loops: dict[str, tuple[str, ...]]
) -> None:
    assert {person: organisation.loop(person) for person in loops} == loops


def test_chains_pass_through_those_who_left() -> None:
    gone = Member("c", True, left=date(2026, 3, 31))
    line = Organisation({"a": Member("b"), "b": gone, "c": Member()})
    assert line.chain("a") == ("b", "c")
    assert [gone.gone_on(date(2026, 3, day)) for day in (30, 31)] == [False, True]
    assert not Member().gone_on(date(2026, 3, 31))


def test_reports_are_told_by_manager() -> None:
    assert of(b="x", a="x", x=None).reports() == {"x": ("a", "b")}


@pytest.mark.parametrize(
    ("organisation", "orphans"),
    [
        (of(a=None), ["a"]),
        (of(a=None, b="a"), []),
        (of(a="x"), []),
        (of(a="a"), []),
        (of("x", a=None), []),  # somebody unread may report to them
        (Organisation({"a": Member()}), []),
    ],
    ids=["nobody above or below", "a report", "an unknown manager", "themselves", "somebody unread", "no level"],
)  # fmt: skip
def test_orphans_belong_to_no_chain(organisation: Organisation, orphans: list[str]) -> None:
    assert list(organisation.orphans()) == orphans


@given(st.dictionaries(st.sampled_from("abcdefg"), st.none() | st.sampled_from("abcdefgx"), max_size=7))
def test_whatever_the_managers_are(managers: dict[str, str | None]) -> None:
    found = of(**managers)
    for person, manager in managers.items():
        chain = found.chain(person)
        assert person not in chain
        assert len(set(chain)) == len(chain)
        assert set(chain) <= set(managers)
        if chain:
            assert managers[chain[-1]] is None
            assert chain == (manager, *found.chain(chain[0]))
            assert not found.loop(person)


def test_a_long_line_is_no_trouble() -> None:
    people = {f"p{number}": Member(f"p{number + 1}") for number in range(2_000)}
    assert len(Organisation({**people, "p2000": Member()}).chain("p0")) == 2_000


DAY = date(2026, 9, 1)


def circles(organisation: Organisation, *stand_ins: StandIns) -> dict[str, str]:
    """Each viewer's people, in one word."""
    return {
        viewer: "".join(sorted(each)) for viewer, each in organisation.circles(DAY, stand_ins).items() if each
    }


def test_a_manager_has_everybody_below_and_never_themselves() -> None:
    assert circles(of(a="b", b="c", c=None, d="c")) == {"b": "a", "c": "abd"}


@pytest.mark.parametrize("organisation", BROKEN.values(), ids=list(BROKEN))
def test_nobody_has_somebody_whose_way_up_is_broken(organisation: Organisation) -> None:
    everybody = StandIns(frozenset({"h"}), everybody=True)
    members = {**organisation.members, "h": Member(None)}
    found = circles(Organisation(members, organisation.unread), everybody)
    assert not [viewer for viewer, people in found.items() if "a" in people]


def test_who_has_left_has_nobody_any_more_and_chains_pass_through_them() -> None:
    members = {"a": Member("b", True), "b": Member("c", True, left=DAY), "c": Member(None, True)}
    assert circles(Organisation(members)) == {"c": "ab"}
    later = {**members, "b": Member("c", True, left=date(2026, 9, 2))}
    assert circles(Organisation(later)) == {"b": "a", "c": "ab"}


@pytest.mark.parametrize(
    ("stand_ins", "people"),
    [
        (StandIns(frozenset({"h"}), everybody=True), "abct"),
        (StandIns(frozenset({"h"}), over=frozenset({"pay"})), "a"),
        (StandIns(frozenset({"h"}), over=frozenset({"b", "h"})), "b"),
        (StandIns(frozenset({"x"}), everybody=True), ""),
        (StandIns(frozenset({"h"})), ""),
    ],
    ids=["everybody", "a team", "people, and themselves", "somebody else", "over nobody"],
)
def test_who_stands_in_has_those_whom_the_settings_name_and_never_themselves(
    stand_ins: StandIns, people: str
) -> None:
    members = {
        "a": Member("b", True, team="pay"),
        "b": Member("t", True),
        "c": Member("t", True),
        "h": Member("t", True, team="pay"),
        "t": Member(None, True),
    }
    assert circles(Organisation(members), stand_ins).get("h", "") == people


def test_a_transfer_moves_somebody_with_all_below_to_the_new_chain() -> None:
    before = of(x="m", m="old", old="top", new="top", top=None)
    after = of(x="m", m="new", old="top", new="top", top=None)
    assert circles(before) == {"m": "x", "old": "mx", "top": "mnewoldx"}
    assert circles(after) == {"m": "x", "new": "mx", "top": "mnewoldx"}


IC = ((None, "ic/L1"), (date(2026, 7, 1), "ic/L2"), (date(2026, 8, 1), "ic/L3"))


@pytest.mark.parametrize(
    ("member", "level"),
    [
        (Member(held=IC), "ic/L2"),
        (Member(held=IC, started=date(2026, 8, 15)), "ic/L3"),
        (Member(held=IC[2:]), "ic/L3"),
        (Member(), None),
    ],
    ids=["at the start", "on the first day", "the first one known", "none"],
)
def test_the_level_that_counts_in_a_period(member: Member, level: str | None) -> None:
    assert member.level_in(date(2026, 7, 1)) == level


TEAM, LEVEL = frozenset({"pay"}), frozenset({"ic/L2"})


@pytest.mark.parametrize(
    ("scope", "people"),
    [
        (Scope(TEAM, LEVEL, frozenset()), "ae"),
        (Scope(TEAM, None, frozenset()), "abe"),
        (Scope(None, LEVEL, frozenset()), "ace"),
        (Scope(None, None, frozenset()), ""),
        (Scope(frozenset(), None, frozenset()), ""),
        (Scope(TEAM, LEVEL, frozenset({"a"})), "e"),
    ],
    ids=["both", "teams", "levels", "neither", "an empty list", "without who takes part"],
)
def test_a_session_discusses_those_for_whom_its_teams_and_its_levels_hold(scope: Scope, people: str) -> None:
    two, three = ((None, "ic/L2"),), ((None, "ic/L3"),)
    members = {
        "a": Member("t", True, team="pay", held=two),
        "b": Member("t", True, team="pay", held=three),
        "c": Member("t", True, team="id", held=two),
        "d": Member("t", team="pay"),
        "e": Member("t", True, left=date(2026, 1, 1), team="pay", held=two),
        "f": Member("nobody", True, team="pay", held=two),
        "t": Member(None),
    }
    assert "".join(sorted(Organisation(members).discussed(scope, date(2026, 7, 1)))) == people
