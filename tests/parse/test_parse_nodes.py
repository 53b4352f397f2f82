import math
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.parse.nodes import ALIASED, DEPTH, VALUES, Fault, Node, compose


def data_of(text: str) -> object:
    root, faults = compose(text)
    assert faults == ()
    assert root is not None
    return root.data


def fault_of(text: str) -> Fault:
    root, (fault,) = compose(text)
    assert root is None
    return fault


def stretch(text: str, *steps: str | int) -> str:
    """The characters on which the value at the end of some steps stands."""
    node, _ = compose(text)
    for step in steps:
        assert node is not None
        found = node.child(step)
        assert found is not None
        node = found[1]
    assert node is not None
    return text[node.start : node.end]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("Off", "Off"), ("y", "y"), ("N", "N"),
        ("010", "010"), ("0o17", "0o17"), ("0x1F", "0x1F"), ("1_000", "1_000"), ("+1", "+1"), ("12:30", "12:30"),
        ("1:20:30", "1:20:30"), ("1e3", "1e3"), (".5", ".5"), ("1.", "1."), (".inf", ".inf"), (".nan", ".nan"),
        ("-0", "-0"), ("2024-01-02", "2024-01-02"), ("2024-01-02 03:04:05", "2024-01-02 03:04:05"),
        ("1.2.3", "1.2.3"), ("=", "="), ("١٢", "١٢"), ("9" * 19, "9" * 19), ("TRue", "TRue"), ("nULL", "nULL"),
        ("0", 0), ("7", 7), ("-12", -12), ("1.5", 1.5), ("-0.25", -0.25), ("9" * 18, int("9" * 18)),
        ("true", True), ("False", False), ("TRUE", True), ("null", None), ("~", None), ("Null", None),
        ("'1'", "1"), ('"true"', "true"), ("'null'", "null"), ('""', ""), ("''", ""), ('"~"', "~"),
        ("{{ x }}y", None), ("{% if x %}", None), ("<b>x</b>", "<b>x</b>"), ("a {{ x }}", "a {{ x }}"),
        ("a#b", "a#b"), ("a #b", "a"), ("https://a.b/c", "https://a.b/c"), ("a\u2028b", "a\u2028b"),
        ("a\u0085b", "a\u0085b"), ("a\u2029", "a\u2029"), ("\u00a0a", "\u00a0a"), ("🎯", "🎯"),
        ('"a\\u2028b\\N\\L\\P"', "a\u2028b\u0085\u2028\u2029"), ('"\\U0001F3AF"', "🎯"), ("- ", None),
    ],
)  # fmt: skip
def test_what_a_value_is_read_as(written: str, value: object) -> None:
    if value is None and written not in ("null", "~", "Null"):
        assert fault_of(f"a: {written}\n").rule == "syntax"
        return
    found: Any = data_of(f"a: {written}\n")
    assert found == {"a": value}
    assert type(found["a"]) is type(value)


@pytest.mark.parametrize("key", ["no", "010", "null", "true", "1", "2024-01-02", "~", "12:30"])
def test_keys_stay_the_text_they_were(key: str) -> None:
    assert data_of(f"{key}: 1\n") == {key: 1}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "--- # x\n...\n"])
def test_a_text_without_a_value_is_nothing(text: str) -> None:
    assert data_of(text) is None


def test_a_line_separator_ends_no_line() -> None:
    """For libyaml it does, and so makes of one line two keys."""
    assert data_of('a: "x\u2028b: c"\nd: |\n  e\u2029f\n  g\u0085\n') == {
        "a": "x\u2028b: c",
        "d": "e\u2029f\ng\u0085\n",
    }
    assert data_of("k\u2028ey: 1\n") == {"k\u2028ey": 1}


@pytest.mark.parametrize(
    ("text", "start", "end", "message"),
    [
        ("a: 1\n---\nb: 2\n", 5, 8, "a second YAML document starts here; a file holds one"),
        ("a: !!python/object:os.system x", 3, 30, "tags (“!…”) are not read here"),
        ("a: !!str 1\n", 3, 10, "tags (“!…”) are not read here"),
        ("a: !\n  b: 1\n", 3, 4, "tags (“!…”) are not read here"),
        ("!!map {a: 1}\n", 0, 7, "tags (“!…”) are not read here"),
        ("[!x a]\n", 1, 5, "tags (“!…”) are not read here"),
        ("? [a]\n: b\n", 2, 3, "a key is a text, not a list or a mapping"),
        ("? {a: b}\n: b\n", 2, 3, "a key is a text, not a list or a mapping"),
        ("{[a]: b}\n", 1, 2, "a key is a text, not a list or a mapping"),
        ("x: &x [a]\n*x : b\n", 10, 12, "a key is a text"),
        ("a: *b\n", 3, 5, "no anchor “&b” stands before this alias"),
        ("a: &a [*a]\n", 7, 9, "the anchor “&a” would hold itself"),
        ("&a a: &b {c: *b}\n", 13, 15, "the anchor “&b” would hold itself"),
        ("a: &a {b: 1}\nc:\n  <<: *a\n", 18, 20, "merge keys (“<<”) are not read here"),
        ("a: b\x07c\n", 4, 5, "an invisible character stands here (U+0007)"),
        ("a: b\x7fc\n", 4, 5, "an invisible character stands here (U+007F)"),
        ("a: \ufeff\n", 3, 4, "an invisible character stands here (U+FEFF)"),
        ("a: \U0001fffe\n", 3, 4, "an invisible character stands here (U+1FFFE)"),
        ('a: "x\\0"\n', 5, 6, "an invisible character stands here (U+0000)"),
        ('a: "xy\\r"\n', 6, 7, "an invisible character stands here (U+000D)"),
        ('"\\x1b": y\n', 1, 2, "an invisible character stands here (U+001B)"),
        ('a: "\u2028\\uFFFF"\n', 5, 6, "an invisible character stands here (U+FFFF)"),
    ],
)
def test_what_is_not_read(text: str, start: int, end: int, message: str) -> None:
    fault = fault_of(text)
    assert (fault.rule, fault.start, fault.end) == ("syntax", start, end)
    assert fault.message.startswith(message)


def test_a_merge_key_in_quotes_is_a_key() -> None:
    assert data_of('"<<": 1\n') == {"<<": 1}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("a: 1\nb: 2\na: 3\n", 10, 11),
        ("{a: 1, 'a': 2}\n", 7, 10),
        ('a: 1\n"\\x61": 2\n', 5, 11),
        ("x: &k a\na: 1\n*k : 2\n", 13, 15),
        ("1: a\n'1': b\n", 5, 8),
        ("? \n?\n", 4, 5),
    ],
)
def test_a_key_that_stands_twice_is_told_at_the_second(text: str, start: int, end: int) -> None:
    root, (fault,) = compose(text)
    assert root is not None
    assert (fault.rule, fault.start, fault.end) == ("duplicate-key", start, end)
    assert "stands here a second time" in fault.message


def test_every_repeated_key_is_told_and_the_last_counts() -> None:
    root, faults = compose("a: 1\na: 2\nb:\n  c: 1\n  c: 2\na: 3\n")
    assert root is not None
    assert [fault.start for fault in faults] == [5, 22, 27]
    assert root.data == {"b": {"c": 2}, "a": 3}


def test_a_long_key_is_not_quoted_in_full() -> None:
    _, (fault,) = compose(f"{'k' * 900}: 1\n{'k' * 900}: 2\n")
    assert len(fault.message) < 120


def test_how_deep_a_file_may_nest() -> None:
    assert data_of("[" * DEPTH + "]" * DEPTH)
    fault = fault_of("[" * (DEPTH + 1) + "]" * (DEPTH + 1))
    assert (fault.start, fault.message) == (DEPTH, f"this nests deeper than {DEPTH} levels")


@pytest.mark.parametrize("text", ["- " * 5000, "{a: " * 5000, "- - ? " * 200, "? " * 5000])
def test_deep_nesting_is_told_and_no_more(text: str) -> None:
    assert fault_of(text).rule == "syntax"


def test_aliases_may_not_nest_deeper_either() -> None:
    lines = ["- &a0 " + "[" * 20 + "]" * 20, *(f"- &a{n} {'[' * 9}*a{n - 1}{']' * 9}" for n in range(1, 4))]
    fault = fault_of("\n".join(lines))
    assert fault.message == f"this alias nests deeper than {DEPTH} levels"
    assert fault.start == "\n".join(lines).index("*a1")


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    fault = fault_of(bomb)
    assert fault.message == "aliases make this file too large; write the text itself"
    assert bomb[fault.start : fault.end] == "*c"


def test_aliases_of_a_long_text_count_by_its_length() -> None:
    text = f"- &a {'x' * 50_000}\n" + "- *a\n" * 3
    assert fault_of(text).start == text.index("*a") + 5


def test_aliases_within_reason_are_read() -> None:
    assert data_of("a: &x [1, two]\nb: *x\n") == {"a": [1, "two"], "b": [1, "two"]}
    assert data_of("- &a x\n" + "- *a\n" * ALIASED) == ["x"] * (ALIASED + 1)
    assert data_of("- &a x\n- {*a : y}\n") == ["x", {"x": "y"}]


def test_how_many_values_a_file_may_hold() -> None:
    text = "- a\n" * VALUES
    fault = fault_of(text)
    assert fault.message == "this file holds more than 100,000 values"
    assert fault.start == 0  # the list itself is one too many
    assert fault_of(text + "- a\n").start == len(text) + 2
    assert len(str(data_of("- a\n" * (VALUES - 1)))) > VALUES


@pytest.mark.parametrize(
    ("text", "steps", "found"),
    [
        ("a: b\n", (), "a: b"),
        ("a: b # c\n", ("a",), "b"),
        ("a: 'b' # c\n", ("a",), "'b'"),
        ("a: &x b\n", ("a",), "b"),
        ("a: &x # c\n  b\n", ("a",), "b"),
        ("a: &x\n  b: 1\n  c: 2\n", ("a",), "b: 1\n  c: 2"),
        ("a: &x [b]\n", ("a",), "[b]"),
        ("a: &x\nb: 1\n", ("a",), ""),
        ("a: &x b\nc: *x\n", ("c",), "*x"),
        ("a: [b, {c: d}] # e\n", ("a",), "[b, {c: d}]"),
        ("a: [b, {c: d}]\n", ("a", 1), "{c: d}"),
        ("a: [b: c]\n", ("a", 0), "b: c"),
        ("a:\n- b\n\n- c\n\nd: e\n", ("a",), "- b\n\n- c"),
        ("a: |\n  b\n\n  c\n\n# d\ne: f\n", ("a",), "|\n  b\n\n  c"),
        ("a: |-\nb: 1\n", ("a",), "|-"),
        ("a: b\n  c\n\n  d\n\n\ne: f\n", ("a",), "b\n  c\n\n  d"),
        ("a:\nb: 1\n", ("a",), ""),
        ("- 🎯\n- é\n", (1,), "é"),
    ],
)
def test_where_a_value_stands(text: str, steps: tuple[str | int, ...], found: str) -> None:
    assert stretch(text, *steps) == found


def test_a_step_that_leads_nowhere() -> None:
    root, _ = compose("a: [b]\n")
    assert root is not None
    assert root.child("b") is None
    assert root.child(0) is None
    found = root.child("a")
    assert found is not None
    for step in (1, -1, "a"):
        assert found[1].child(step) is None
    assert Node(0, 0, "text").child("a") is None


# A writer of YAML 1.1 breaks lines with the other line ends.
WRITABLE = st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029")
SCALARS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(WRITABLE)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab-é 1~"), inner, max_size=4),
    max_leaves=12,
)


@given(DATA, st.booleans(), st.booleans())
def test_what_a_writer_of_yaml_writes_is_read_the_same(data: object, flow: bool, wide: bool) -> None:  # noqa: FBT001 - Hypothesis hands them over
    written = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=wide, sort_keys=False, width=20)
    root, faults = compose(written)
    if faults:
        assert "invisible" in faults[0].message or "tags" in faults[0].message
        return
    assert root is not None
    assert repr(root.data) == repr(data)  # 1 and True are not the same


YAMLISH = st.lists(
    st.sampled_from(
        [*"ab01-?:,[]{}#&*!|>'\"%@`\\~<= \t\n\n", ": ", "- ", "  ", "&a ", "*a", "<<: ", "|-\n", "---\n", "...\n",
         "a: ", "b: ", "\\n", "\\x41", "é", "🎯", "\u2028", "\u0085", "null", "true", "2024-13-45", "!!str "]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(YAMLISH | st.text())
def test_any_text_is_read_or_told_within_its_bounds(text: str) -> None:
    root, faults = compose(text)
    assert root is not None or faults
    for fault in faults:
        assert 0 <= fault.start <= len(text)
        assert fault.start < fault.end <= max(len(text), fault.start) + 1
        assert fault.opened is None or 0 <= fault.opened < len(text)
        assert len(fault.message) < 160
    if root is not None:
        assert_within(root, text)


def assert_within(node: Node, text: str) -> None:
    assert 0 <= node.start <= node.end <= len(text)
    assert not (isinstance(node.data, float) and math.isnan(node.data))
    if isinstance(node.parts, list):
        assert isinstance(node.data, list)
        assert [part.data for part in node.parts] == node.data
        for part in node.parts:
            assert_within(part, text)
    elif node.parts is not None:
        assert isinstance(node.data, dict)
        assert {key: part.data for key, (_, part) in node.parts.items()} == node.data
        for key, (at, part) in node.parts.items():
            assert at.data == key
            assert_within(part, text)
