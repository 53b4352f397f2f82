import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.parse.values import value_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("-7", -7),
        ("0.5", 0.5),
        ("-12.25", -12.25),
        ("true", True),
        ("FALSE", False),
        ("", None),
        ("~", None),
        ("NULL", None),
    ],
)
def test_what_becomes_something_else(written: str, value: object) -> None:
    assert value_of(written) == value
    assert type(value_of(written)) is type(value)


@pytest.mark.parametrize(
    "written",
    [
        *("no", "Yes", "on", "tRUE", "2024-01-02", "12:30", "1.2.3", ".inf", "-.inf", ".nan", "²", "\u0661"),
        *("010", "00", "-0", "0x1f", "0b1", "1_0", "+1", "1e3", ".5", "5.", "-", "--1", "1 ", "1\n"),
        *("9" * 19, "1." + "0" * 18),
    ],
)
def test_what_stays_the_text_it_was(written: str) -> None:
    assert value_of(written) == written


@given(st.from_regex(r"-?[0-9.:_e+xa]{1,22}", fullmatch=True) | st.text(max_size=6))
def test_no_whole_number_is_changed(written: str) -> None:
    value = value_of(written)
    if type(value) is int:
        assert str(value) == written
