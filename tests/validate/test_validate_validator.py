import pytest

from waypoints_site.validate.validator import errors_of


def test_formats_are_asserted() -> None:
    (error,) = errors_of("2024-13-45", {"format": "date"})
    assert error.validator == "format"


@pytest.mark.parametrize(("text", "count"), [("ab", 0), ("ab\n", 1), ("abc", 1), ("", 1)])
def test_the_end_of_a_pattern_is_the_end_of_the_text(text: str, count: int) -> None:
    assert len(list(errors_of(text, {"type": "string", "pattern": "^ab$"}))) == count


def test_a_pattern_is_no_concern_of_what_is_no_text() -> None:
    assert list(errors_of(3, {"pattern": "^ab$"})) == []


@pytest.mark.parametrize("reference", ["urn:elsewhere", "https://a.example/schema", "file:///a"])
def test_nothing_is_fetched(reference: str) -> None:
    with pytest.raises(Exception, match=r"Unresolvable|Unretrievable"):
        list(errors_of({}, {"$ref": reference}))
