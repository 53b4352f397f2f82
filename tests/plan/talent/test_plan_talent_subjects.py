"""The people of a talent site as their growth sites have them."""

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.subjects import subjects

EXPECTATIONS = "plan: period\nexpectations: [{id: one, title: One}]\n"


def test_those_of_whom_something_is_written_with_those_around_them() -> None:
    found = subjects(room_of(sources(assessment(), expectations=EXPECTATIONS)))
    assert list(found) == ["ada"]
    subject, cycle = found["ada"]
    assert [each.id for each in cycle.expectations] == ["one"]
    assert (subject.chain, subject.name(subject.chain[0])) == (("tom", "noor"), "Tom Lind")
    assert subject.teams["payments"] == "Payments"
    assert subject.framework is not None
    assert (subject.framework.version, subject.level.id if subject.level else "") == ("1.1.0", "L2")


def test_who_has_no_case_comes_last() -> None:
    """Wei has no level, and is asked for expectations all the same."""
    wei = "content/expectations/2026-h2/wei.yaml"
    found = subjects(room_of(sources(expectations=EXPECTATIONS, **{wei: EXPECTATIONS})))
    assert list(found) == ["ada", "wei"]
    assert (found["wei"][0].framework, found["wei"][0].level) == (None, None)


def test_a_loop_in_the_way_up_ends() -> None:
    room = room_of(
        sources(
            expectations=EXPECTATIONS,
            noor="name: Noor Haddad\ntrack: manager\nlevel: M1\nmanager: tom\nstarted: 2019-01-01\n",
        )
    )
    assert subjects(room)["ada"][0].chain == ("tom", "noor")
