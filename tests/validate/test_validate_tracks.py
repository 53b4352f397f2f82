"""Fields of the talent track in files of growth: reported at the key, in the place of an unknown key."""

import pytest

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Span
from waypoints_site.parse import parse
from waypoints_site.validate import validate
from waypoints_site.validate.tracks import GROWTH_KINDS, TALENT_FIELDS, is_talent_field, talent_fields

SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def found(text: str, kind: str = "peer") -> list[str]:
    document = parse("x.yaml", kind, ("h2", "ada"), text.encode()).document
    assert document is not None
    return [
        f"{each.span.line}:{each.span.column}-{each.span.end_column} {each.severity} {each.rule}"
        for each in validate(document, SCHEMA)
    ]


@pytest.mark.parametrize("kind", sorted(GROWTH_KINDS))
def test_a_talent_field_is_reported_at_its_key(kind: str) -> None:
    assert found("title: T\nrating: exceeds\n", kind) == ["2:1-7 error track-separation"]


@pytest.mark.parametrize("kind", ["person", "team", "period", "settings", "prose", "level", "talent"])
def test_elsewhere_it_is_a_key_like_any_other(kind: str) -> None:
    assert found("title: T\nrating: exceeds\n", kind) == ["2:1-7 error unknown-key"]


def test_it_is_reported_at_any_depth() -> None:
    assert found("items: [{text: T, level_change: L4}]\n") == ["1:19-31 error track-separation"]
    assert found("about: {pay: 1, more: [{Promotion: x}]}\n") == [
        "1:9-12 error track-separation",
        "1:25-34 error track-separation",
        "1:1-6 error unknown-key",
    ]


def test_what_stands_below_a_talent_field_is_not_reported_again() -> None:
    assert found("calibration: {rating: meets, pay: 1}\n") == ["1:1-12 error track-separation"]


def test_the_finding_says_where_it_belongs() -> None:
    document = parse("x.yaml", "plan", ("h2", "ada"), b"bonus: 1\n").document
    assert document is not None
    assert validate(document, SCHEMA) == (
        Finding(
            "track-separation",
            Span("x.yaml", 1, 1, 1, 6),
            "“bonus” belongs to the talent track, and this file does not",
            "keep it in the person's file below content/talent/, which the engineer does not read",
        ),
    )


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("rating", True), ("Rating", True), (" rating ", True), ("level_change", True), ("level change", True),
        ("Level-Change", True), ("pay_rise", True), ("exceeds", True), ("misses", True), ("bench", True),
        ("rate", False), ("payload", False), ("outcome", False), ("support", False), ("", False), ("text", False),
    ],
)  # fmt: skip
def test_which_keys_are_fields_of_talent(key: str, expected: bool) -> None:  # noqa: FBT001 - a case
    assert is_talent_field(key) is expected


def test_every_field_is_written_as_it_is_compared() -> None:
    assert all(is_talent_field(each) for each in TALENT_FIELDS)


def test_places_are_those_of_the_keys() -> None:
    document = parse("x.yaml", "plan", (), b"a: [{b: 1, pay: 2}]\n").document
    assert document is not None
    (place,) = talent_fields(document.data, document.place)
    assert place == Place(document.marks, ("a", 0, "pay"))
