"""What one level asks that another does not."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.plan.framework.differences import Piece, difference


def states(lower: list[str], upper: list[str]) -> tuple[list[str], list[str]]:
    found = difference(lower, upper)
    return [each.state for each in found.before], [each.state for each in found.after]


def counts(lower: list[str], upper: list[str]) -> tuple[int, int, int, int]:
    """Kept, raised, new and gone."""
    before, after = states(lower, upper)
    assert before.count("kept") == after.count("same")
    assert before.count("raised") == after.count("raised")
    return after.count("same"), after.count("raised"), after.count("new"), before.count("gone")


FIX, FIX_MORE = "Fixes a small defect with help", "Fixes a defect without any help"


@pytest.mark.parametrize(
    ("lower", "upper", "before", "after"),
    [
        ([], [], [], []),
        ([], ["Writes"], [], ["new"]),
        (["Writes"], [], ["gone"], []),
        (["Writes"], ["Writes"], ["kept"], ["same"]),
        (["Writes tests."], ["writes “tests”"], ["kept"], ["same"]),
        ([FIX], [FIX_MORE], ["raised"], ["raised"]),
        ([FIX], ["Designs a service alone"], ["gone"], ["new"]),
        (["Writes", "Reads"], ["Reads", "Writes"], ["kept", "kept"], ["same", "same"]),
        (["Writes"], ["Writes", "Writes"], ["kept"], ["same", "new"]),
        (["Writes", "Writes"], ["Writes"], ["kept", "gone"], ["same"]),
        ([FIX, FIX_MORE], [FIX_MORE], ["gone", "kept"], ["same"]),
        (["…"], ["!"], ["kept"], ["same"]),
    ],
)
def test_what_became_of_each_statement(
    lower: list[str], upper: list[str], before: list[str], after: list[str]
) -> None:
    assert states(lower, upper) == (before, after)


def test_the_closest_belong_together_first() -> None:
    found = difference(
        ["Fixes a defect with help", "Fixes a defect"], ["Fixes a defect with much help", "Fixes the defect"]
    )
    assert [each.state for each in found.after] == ["raised", "raised"]
    assert [piece.text for piece in found.after[0].pieces if piece.changed] == ["much "]


def test_changed_words_are_marked_and_the_rest_is_not() -> None:
    (after,) = difference(["Fixes a defect with help"], ["Fixes any  defect, with no help"]).after
    assert after.pieces == (
        Piece("Fixes ", changed=False),
        Piece("any  ", changed=True),
        Piece("defect, with ", changed=False),
        Piece("no ", changed=True),
        Piece("help", changed=False),
    )


STATEMENTS = st.lists(
    st.lists(
        st.sampled_from(("Fixes", "a", "the", "defect.", "help", "with,", "without", "—")), max_size=7
    ).map(" ".join),
    max_size=6,
)


@given(STATEMENTS, STATEMENTS)
def test_seen_from_the_other_side_the_new_is_gone_and_the_rest_is_the_same(
    lower: list[str], upper: list[str]
) -> None:
    kept, raised, new, gone = counts(lower, upper)
    assert kept + raised + new == len(upper)
    assert kept + raised + gone == len(lower)
    other_kept, *_ = counts(upper, lower)
    assert other_kept == kept


@given(st.text(max_size=30), st.text(max_size=30))
def test_one_statement_against_one_is_the_same_from_both_sides(lower: str, upper: str) -> None:
    kept, raised, new, gone = counts([lower], [upper])
    assert counts([upper], [lower]) == (kept, raised, gone, new)


@given(STATEMENTS, STATEMENTS)
def test_no_word_is_lost(lower: list[str], upper: list[str]) -> None:
    found = difference(lower, upper)
    assert [each.text for each in found.before] == lower
    assert ["".join(piece.text for piece in each.pieces) for each in found.after] == upper


@given(STATEMENTS)
def test_against_itself_everything_is_kept(statements: list[str]) -> None:
    assert counts(statements, statements) == (len(statements), 0, 0, 0)


def test_two_hundred_statements_take_no_time_worth_mentioning() -> None:
    words = ["plans", "runs", "fixes", "the", "a", "service", "defect", "of", "with", "help", "team", "month"]
    lower = [" ".join(words[(at * step) % 12] for step in range(1, 20)) + f" {at}" for at in range(200)]
    upper = [f"{each} more" for each in lower]
    start = perf_counter()
    assert counts(lower, upper)[1] == 200
    assert perf_counter() - start < 5
