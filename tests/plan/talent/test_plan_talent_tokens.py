"""What filters go by: tokens of each case, opaque where they are of a person, and choices that choose something."""

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.tokens import filter_address, manager_token, tokens_of

BO = "name: Bo Lie\ntrack: ic\nlevel: L1\nteam: payments\nmanager: noor\nstarted: 2022-01-01\n"  # whom nobody assessed


def test_each_case_has_the_tokens_of_its_manager_level_rating_and_flags() -> None:
    tokens = tokens_of(room_of(sources(assessment("technical: misses, impact: meets", rating="misses"))))
    manager = manager_token("tom")
    assert tokens.of["ada"] == (manager, "l-l2", "r-misses", "f-below")
    assert tokens.of["tom"] == (manager_token("noor"), "l-m1", "r-none", "f-unwritten")


def test_a_token_does_not_say_of_whom_it_is() -> None:
    assert manager_token("tom") == manager_token("tom") != manager_token("noor")
    assert "tom" not in manager_token("tom")
    assert filter_address("m-1", "l-l2") == "show=m-1,l-l2"


def test_there_is_to_choose_what_somebody_has_and_nobody_all() -> None:
    choices = tokens_of(room_of(sources(assessment(), **{"content/people/bo.yaml": BO}))).choices
    assert [each.label for each in choices.managers] == ["Noor Haddad", "Tom Lind"]
    assert [each.token for each in choices.levels] == ["l-l2", "l-l1", "l-m1"]
    assert [(each.token, each.label) for each in choices.ratings] == [
        ("r-meets", "Meets"),
        ("r-none", "No rating yet"),
    ]
    assert [each.token for each in choices.flags] == ["f-unwritten"]


def test_of_what_all_have_alike_there_is_no_choice() -> None:
    choices = tokens_of(room_of({**sources(), "content/people/ada.yaml": BO})).choices
    assert (choices.managers, choices.ratings) == ((), ())
