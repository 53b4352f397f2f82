import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Span, did_you_mean, nearest, ordered


@pytest.mark.parametrize(
    ("given_span", "whole"),
    [
        (Span("a.yaml"), ("a.yaml", 1, 1, 1, 1)),
        (Span("a.yaml", 7, 12), ("a.yaml", 7, 12, 7, 12)),
        (Span("a.yaml", 7, 12, end_column=20), ("a.yaml", 7, 12, 7, 20)),
        (Span("a.yaml", 7, 12, 9, 3), ("a.yaml", 7, 12, 9, 3)),
        (Span("a.yaml", 7, 12, 7, 3), ("a.yaml", 7, 12, 7, 12)),
        (Span("a.yaml", 7, 12, 6, 20), ("a.yaml", 7, 12, 7, 12)),
        (Span("a.yaml", 0, -3), ("a.yaml", 1, 1, 1, 1)),
    ],
)
def test_a_span_has_an_end_and_stands_in_a_file(
    given_span: Span, whole: tuple[str, int, int, int, int]
) -> None:
    line, column = given_span.line, given_span.column
    assert (given_span.path, line, column, given_span.end_line, given_span.end_column) == whole


def test_spans_that_mean_the_same_are_equal() -> None:
    assert Span("a.yaml", 3, 4) == Span("a.yaml", 3, 4, 3, 4)
    assert len({Span("a.yaml", 3, 4), Span("a.yaml", 3, 4, 3, 4)}) == 1


def test_findings_are_ordered_by_path_position_rule_and_message() -> None:
    wanted = (
        Finding("z", Span("B.yaml", 9, 9), "z"),
        Finding("z", Span("a-b.yaml", 9, 9), "z"),
        Finding("z", Span("a.yaml", 2, 10), "z"),
        Finding("a", Span("a.yaml", 10, 2), "b"),
        Finding("b", Span("a.yaml", 10, 2), "a"),
        Finding("b", Span("a.yaml", 10, 2), "b"),
    )
    assert ordered(reversed(wanted)) == wanted


def test_a_finding_is_reported_once() -> None:
    finding = Finding("unknown-key", Span("a.yaml", 1, 1), "unknown key “x”")
    warned = Finding("unknown-key", Span("a.yaml", 1, 1), "unknown key “x”", severity="warning")
    assert ordered([finding, warned, finding]) == (finding, warned)


FINDINGS = st.builds(
    Finding,
    rule=st.sampled_from("ab"),
    span=st.builds(Span, st.sampled_from("ab"), *[st.integers(0, 2)] * 4),
    message=st.sampled_from("ab"),
    hint=st.sampled_from([None, "", "x"]),
    severity=st.sampled_from(["error", "warning"]),
)


@given(st.lists(FINDINGS))
@example([Finding("a", Span("a"), "a", hint) for hint in (None, "")])
def test_the_order_in_which_findings_come_does_not_matter(findings: list[Finding]) -> None:
    assert ordered(findings) == ordered(findings[::-1]) == ordered(ordered(findings))


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("L3/tecnical", "L3/technical"),
        ("l3/TECHNICAL", "L3/technical"),
        ("impac", "Impact"),
        ("tea", None),
        ("", None),
    ],
)
def test_nearest(word: str, near: str | None) -> None:
    assert nearest(word, ("L3/technical", "Impact", "L4/impact")) == near


def test_nearest_of_nothing_is_nothing() -> None:
    assert nearest("word", ()) is None


def test_nearest_does_not_depend_on_the_order_of_what_is_allowed() -> None:
    assert nearest("teem", ["team", "TEAM", "seem"]) == nearest("teem", ["seem", "TEAM", "team"])


def test_did_you_mean_makes_a_hint_of_it() -> None:
    assert did_you_mean("L3/tecnical", {"L3/technical"}) == "did you mean “L3/technical”?"
    assert did_you_mean("nothing", {"L3/technical"}) is None
