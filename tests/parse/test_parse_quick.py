"""What is read quickly is what is read with nodes; whatever there is to say about a text is left to these."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.parse.test_parse_nodes import DATA, YAMLISH
from waypoints_site.parse.nodes import DEPTH, VALUES, compose
from waypoints_site.parse.quick import quick_data


def agrees(text: str) -> bool:
    """Whether the quick way reads nothing, or what the other way reads without a fault."""
    quick = quick_data(text)
    if quick is None:
        return True
    root, faults = compose(text)
    return root is not None and not faults and repr(root.data) == repr(quick[0])


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# nothing\n", None),
        ("a", "a"),
        ("- 1\n- no\n- 2024-01-02\n- ~\n- 'true'\n", [1, "no", "2024-01-02", None, "true"]),
        ("a: {b: [c, {d: e}], f: ''}\ng:\n", {"a": {"b": ["c", {"d": "e"}], "f": ""}, "g": None}),
        ("a: >-\n  b\n  c\nd: |\n  e\n\n  f\n", {"a": "b c", "d": "e\n\nf\n"}),
        ('? a\n: "b\\n\\u00e9"\n1: x\ntrue: y\n"": z\n', {"a": "b\né", "1": "x", "true": "y", "": "z"}),
        ("---\na: 1\n...\n", {"a": 1}),
    ],
)
def test_the_usual_is_read(text: str, data: object) -> None:
    assert quick_data(text) == (data,)
    assert agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n", "a: &x 1\n", "a: &x [1]\nb: *x\n", "a: !!str 1\n", "! a\n", "!x [a]\n", "<<: {a: 1}\n", "[a]: b\n", "{a: b}: c\n",
        "? |\n  a\n: b\n? |\n  a\n: c\n", "a: b: c\n", "a\n---\nb\n", "a: \x07\n", "a: \u2028\n", 'a: "\\a"\n', '"\\a": a\n', "*a\n", "\t- a",
        "[" * (DEPTH + 1) + "]" * (DEPTH + 1), "[" + "a," * VALUES + "]",
    ],
)  # fmt: skip
def test_whatever_is_unusual_is_left_to_the_other_way(text: str) -> None:
    assert quick_data(text) is None


def test_what_nests_as_deeply_as_it_may_is_read() -> None:
    text = "[" * DEPTH + "]" * DEPTH
    assert quick_data(text) is not None
    assert agrees(text)


@given(DATA, st.booleans(), st.booleans(), st.sampled_from([None, "'", '"', "|", ">"]))
def test_what_a_writer_of_yaml_writes(data: object, flow: bool, wide: bool, style: str | None) -> None:  # noqa: FBT001 - Hypothesis hands them over
    written = yaml.safe_dump(
        data, default_flow_style=flow, allow_unicode=wide, sort_keys=False, width=20, default_style=style
    )
    assert agrees(written)


LINES = st.lists(
    st.sampled_from(
        ["a: 1", "b:", "  c: d", "  - e", "- f", "- g: h", "  i: [j, k]", "l: {m: n}", "a: x", "o: >-", "    p", "", "q: 'r'", 's: "t\\x41"',
         "u: &v w", "x: *v", "y: !!int 3", "? z", ": z", "---", "...", "# c", "  'a b': 2.50", "<<: q", "- - - a", "é: 010", "  \tb"]
    ),
    max_size=9,
).map("\n".join)  # fmt: skip


@given(YAMLISH | LINES | st.text())
def test_any_text(text: str) -> None:
    assert agrees(text)
