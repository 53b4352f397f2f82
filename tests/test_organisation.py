"""Chains of managers: who stands above whom, and when nobody does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.organisation import Member, Organisation


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
