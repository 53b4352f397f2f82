"""Data of any form can be asked for anything."""

from datetime import date

import pytest

from waypoints_site.documents import NOWHERE
from waypoints_site.resolve.fields import Fields


def fields(data: object) -> Fields:
    return Fields(data, NOWHERE)


def test_a_mapping_knows_its_parts_and_their_places() -> None:
    found = fields({"a": [1, "two"], "b": None})
    assert found.names() == ("a", "b")
    assert "a" in found
    assert "c" not in found
    assert [each.data for each in found["a"].items()] == [1, "two"]
    assert [(each.text(), each.place.pointer) for each in found["a"].texts()] == [("two", ("a", 1))]
    assert found["c"]["d"].place.pointer == ("c", "d")


@pytest.mark.parametrize("data", [None, 5, 1.5, True, "text", [], {}, [None], {"a": {"b": []}}])
def test_what_is_of_another_form_is_as_if_it_were_not_there(data: object) -> None:
    found = fields(data)
    assert found["key"]["other"].data is None
    assert list(found["key"].items()) == []
    assert found.text() == (data if isinstance(data, str) else "")
    assert found["key"].day() is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-07-01", date(2026, 7, 1)),
        ("2026-02-30", None),
        ("20260701", None),
        ("2026-W27-1", None),
        ("", None),
        (5, None),
    ],
)
def test_days(written: object, expected: date | None) -> None:
    assert fields(written).day() == expected
