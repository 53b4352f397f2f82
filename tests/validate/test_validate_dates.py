import pytest

from waypoints_site.validate.dates import has_form_of_date, is_date


@pytest.mark.parametrize(
    ("text", "form", "there"),
    [
        ("2024-02-29", True, True),
        ("2023-02-29", True, False),
        ("2024-13-45", True, False),
        ("0000-01-01", True, False),
        ("2024-1-2", False, False),
        ("20240102", False, False),
        ("2024-W01-1", False, False),
        ("2024-01-02\n", False, False),
        ("2024-01-02T00:00:00", False, False),
        ("\u0662024-01-02", False, False),
        ("", False, False),
    ],
)
def test_what_a_day_is(text: str, form: bool, there: bool) -> None:  # noqa: FBT001 - pytest hands them over
    assert (has_form_of_date(text), is_date(text)) == (form, there)


@pytest.mark.parametrize("value", [None, 20240102, ["2024-01-02"]])
def test_a_format_is_no_concern_of_what_is_no_text(value: object) -> None:
    assert is_date(value)
