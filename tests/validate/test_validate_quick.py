"""The quick way accepts a document exactly when the library that explains finds nothing wrong with it."""

import math
import sys
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.schemas import KINDS, load
from waypoints_site.validate.quick import accepts
from waypoints_site.validate.validator import errors_of

Schema = Mapping[str, object]


def fine(data: object, schema: Schema) -> bool:
    return next(errors_of(data, schema), None) is None


TEXTS = st.sampled_from([
    "", "a", "L3", "a-b", "ab\n", "\n", "A b", "ic/L3", "1.2.0", "2026-07-01", "2026-02-30", "0000-01-01", "2026-07-01\n",
    "\u0662026-07-01", "2026-W01-1", "met", "period", "done", "all", "sha256-" + "0" * 64, "sha256-" + "0" * 64 + "\n",
    "é" * 80, "é" * 81, "a" * 80, "a" * 81, "🎯", "\u2028", "\x1c", "https://a.example", "http://a\x1c", "con", "x-y-z-1",
])  # fmt: skip
SCALARS = (
    TEXTS
    | st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.sampled_from([0, 1, -1, 0.0, 1.0, 2.5, -0.5, 2**53 + 1, 10**17, 0.1 + 0.2])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "title", "text", "", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
"""Whatever the parser may make of a file."""


def around(schema: Schema, root: Schema) -> st.SearchStrategy[object]:
    """Data that is often as a schema wants it, and often nearly so."""
    reference = schema.get("$ref")
    if isinstance(reference, str):
        definitions = root["$defs"]
        assert isinstance(definitions, dict)
        return st.deferred(lambda: around(definitions[reference.rpartition("/")[2]], root))
    wanted = st.deferred(lambda: _wanted(schema, root))
    return st.integers(0, 11).flatmap(lambda chance: ANYTHING if chance == 0 else wanted)


def _wanted(schema: Schema, root: Schema) -> st.SearchStrategy[object]:
    allowed = schema.get("enum")
    if isinstance(allowed, list):
        return st.sampled_from(allowed)
    if "properties" in schema or "additionalProperties" in schema:
        return _mapping(schema, root)
    items = schema.get("items")
    if isinstance(items, dict):
        return st.lists(around(items, root), max_size=3)
    if schema.get("format") == "date":
        return st.dates().map(str) | TEXTS
    if schema.get("type") in ("integer", "number"):
        return st.integers(-2, 9) | st.sampled_from([0.5, 3.0])
    if schema.get("type") == "boolean":
        return st.booleans()
    return TEXTS | st.text(max_size=6)


def _mapping(schema: Schema, root: Schema) -> st.SearchStrategy[object]:
    properties, required = schema.get("properties", {}), schema.get("required", [])
    others = schema.get("additionalProperties")
    assert isinstance(properties, dict)
    assert isinstance(required, list)
    known = {name: around(part, root) for name, part in properties.items()}
    must = {name: known[name] for name in required if name in known}
    may = {name: part for name, part in known.items() if name not in must}
    whole = st.fixed_dictionaries(must, optional=may)
    spare = around(others, root) if isinstance(others, dict) else ANYTHING
    odd = st.dictionaries(st.sampled_from(["odd", "rating", "é", "ic-x", "a\n"]), spare, max_size=2)
    lacking = st.tuples(whole, st.sampled_from([*properties, ""])).map(
        lambda pair: {name: value for name, value in pair[0].items() if name != pair[1]}
    )
    return whole | lacking | st.tuples(whole, odd).map(lambda pair: {**pair[0], **pair[1]})


SCHEMAS = {kind: load(kind) for kind in KINDS}
DOCUMENTS = {kind: around(schema, schema) for kind, schema in SCHEMAS.items()}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "settings"])
@given(data=st.data())
def test_both_ways_say_the_same(kind: str, data: st.DataObject) -> None:
    schema = SCHEMAS[kind]
    document = data.draw(DOCUMENTS[kind])
    assert accepts(document, schema) == fine(document, schema)


def test_documents_that_are_fine_take_the_quick_way() -> None:
    assert accepts({"name": "Ada", "started": "2024-02-05", "track": "ic", "level": "L3"}, SCHEMAS["person"])
    assert accepts({"written": "2026-12-02", "outcomes": []}, SCHEMAS["self"])


ODD = [
    math.nan,
    math.inf,
    10**400,
    -(10**30),
    2**64,
    "\ud800",
    ["a\udfff"],
    {"\ud800": 1},
    {1: 2},
    {None: 1},
    b"a",
]
ODD_SCHEMAS: list[Schema] = [
    {"type": "integer"}, {"type": "number"}, {"type": "null"}, {"type": "string"}, {"type": "object"}, {"maxLength": 3},
    {"minimum": 0}, {"minimum": 3}, {"enum": [1, None]}, {"type": "object", "additionalProperties": False}, {"format": "date"},
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("schema", ODD_SCHEMAS, ids=repr)
def test_what_json_does_not_have_is_never_accepted_wrongly(odd: object, schema: Schema) -> None:
    assert not accepts(odd, schema) or fine(odd, schema)


def test_what_nests_too_deeply_is_left_to_the_other_way() -> None:
    deep: object = []
    for _ in range(sys.getrecursionlimit()):
        deep = [deep]
    assert not accepts(deep, {"items": {"type": "string"}})


@pytest.mark.parametrize("reference", ["urn:elsewhere", "https://a.example/schema", "file:///a"])
def test_nothing_is_fetched(reference: str) -> None:
    assert not accepts({}, {"$ref": reference})


def test_a_pattern_that_could_mean_another_thing_is_left_to_the_other_way() -> None:
    assert not accepts("a", {"pattern": r"^\S$"})
    assert not accepts(["a"], {"items": {"properties": {"a": {"pattern": r"^\w$"}}}})
    assert accepts("a.b", {"pattern": r"^a\.b$"})
    assert not accepts("ab\n", {"pattern": "^ab$"})


def test_a_schema_is_known_by_itself_and_not_by_what_it_says() -> None:
    lenient: dict[str, object] = {"type": "string"}
    strict: dict[str, object] = {"type": "string"}
    assert accepts("a", lenient)
    strict["type"] = "null"
    assert not accepts("a", strict)
