"""Values in lines and between brackets say the same."""

from hypothesis import given
from hypothesis import strategies as st

from tests.amend.texts import data
from waypoints_site.amend.layout import Value, block_lines, flow_text, item_lines

TEXTS = st.sampled_from(["a", "2026-07-10", "a: b", "x, y", "no", "true", "", "# no comment", "1"])
VALUES: st.SearchStrategy[dict[str, Value]] = st.dictionaries(
    TEXTS, TEXTS | st.dictionaries(TEXTS, TEXTS, min_size=1), min_size=1
)

AGREED: dict[str, Value] = {"on": "2026-07-10", "digests": {"a": "x", "b": "y"}}


def test_one_key_on_each_line() -> None:
    assert list(block_lines({"agreed": AGREED}, 0)) == [
        "agreed:", "  on: 2026-07-10", "  digests:", "    a: x", "    b: y",
    ]  # fmt: skip
    assert list(item_lines(AGREED, 2)) == [
        "  - on: 2026-07-10", "    digests:", "      a: x", "      b: y",
    ]  # fmt: skip


def test_between_brackets() -> None:
    assert flow_text(AGREED) == "{on: 2026-07-10, digests: {a: x, b: y}}"
    assert flow_text(AGREED, 2) == "{\n  on: 2026-07-10,\n  digests: {\n    a: x,\n    b: y\n  }\n}"


@given(VALUES)
def test_all_of_them_are_read_as_the_value_they_were(value: dict[str, Value]) -> None:
    assert data("\n".join(block_lines(value, 2))) == value
    assert data("\n".join(item_lines(value, 2))) == [value]
    assert data(flow_text(value)) == value
    assert data(flow_text(value, 2)) == value
