"""The digest of an expectation, against values computed with other tools."""

from hashlib import sha256

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.digest import digest
from waypoints_site.parse import parse


def of(canonical: str) -> str:
    """The digest that the canonical form, written out, has."""
    return f"sha256-{sha256(canonical.encode()).hexdigest()}"


def parsed(text: str) -> dict[str, object]:
    document = parse("x.yaml", "expectations", (), f"expectations:\n{text}".encode()).document
    assert document is not None
    assert isinstance(document.data, dict)
    (expectation,) = document.data["expectations"]
    assert isinstance(expectation, dict)
    return expectation


def test_it_is_what_another_tool_computes() -> None:
    """`printf '%s' '{"id":…}' | sha256sum`."""
    found = digest(
        {
            "title": "Bring checkout p99 under 300 ms",
            "id": "checkout-latency",
            "measure": "p99 < 300 ms by 30 November",
            "key_steps": [{"text": "Profile", "state": "todo"}],
        }
    )
    assert found == "sha256-3dd34cb1ae096260b63f4352f6a8818c0eceb9c23abb3655a977d92c7132d04c"


def test_letters_of_any_kind() -> None:
    text = 'Zwölf "Boote"\\n\nund € 5 – „so“ 😀'
    found = digest({"id": "a", "title": "A", "cells": ["L3/technical", "L4/impact"], "detail": text})
    assert found == "sha256-289d7c6fee0eb1528a4c62c0364fd1d2a073cfae09927c778658c7e71836b502"


@pytest.mark.parametrize(
    ("data", "canonical"),
    [
        ({}, "{}"),
        ({"a": "\b\t\n\f\r\x1f\x7f/\\\""}, '{"a":"\\b\\t\\n\\f\\r\\u001f\x7f/\\\\\\""}'),
        ({"a": "\u2028\u2029é\u0301"}, '{"a":"\u2028\u2029é\u0301"}'),
        ({"a": [True, False, None, 1, -0.0, 1e21, 0.1, 333333333.33333329]}, '{"a":[true,false,null,1,0,1e+21,0.1,333333333.3333333]}'),
        ({"b": 1, "a": {"d": [], "c": {}}}, '{"a":{"c":{},"d":[]},"b":1}'),
        # By UTF-16 code units, a letter beyond the first plane comes before U+FB33.
        ({"\ufb33": 1, "\U0001f600": 2, "é": 3, "z": 4, "Z": 5, "\r": 6, "1": 7}, '{"\\r":6,"1":7,"Z":5,"z":4,"é":3,"\U0001f600":2,"\ufb33":1}'),
    ],
    ids=["nothing", "escapes", "no escapes", "numbers", "keys in order", "keys by UTF-16"],
)  # fmt: skip
def test_the_canonical_form(data: dict[str, object], canonical: str) -> None:
    assert digest(data) == of(canonical)


SAME = {
    "as it is": "  - id: a\n    title: A title\n    cells: [L1/x, L2/y]\n",
    "order of keys": "  - title: A title\n    cells: [L1/x, L2/y]\n    id: a\n",
    "comments": "  # before\n  - id: a # an id\n    title: A title\n    # within\n    cells: [L1/x, L2/y]\n",
    "quotes": '  - id: \'a\'\n    "title": "A\\x20title"\n    cells: [\'L1/x\', "L2/y"]\n',
    "flow": "  - {id: a, title: A title, cells: [L1/x, L2/y]}\n",
    "folded": "  - id: a\n    title: >-\n      A\n      title\n    cells:\n      - L1/x\n      - L2/y\n",
    "key steps": "  - id: a\n    title: A title\n    cells: [L1/x, L2/y]\n    key_steps: [{text: T, state: done}]\n",
    "line ends": "  - id: a\r\n    title: A title\r\n    cells: [L1/x, L2/y]\r\n",
}


@pytest.mark.parametrize("text", SAME.values(), ids=list(SAME))
def test_how_it_is_written_does_not_count(text: str) -> None:
    assert digest(parsed(text)) == of('{"cells":["L1/x","L2/y"],"id":"a","title":"A title"}')


OTHER = {
    "a letter": "  - {id: a, title: a title, cells: [L1/x, L2/y]}\n",
    "a space": "  - {id: a, title: A  title, cells: [L1/x, L2/y]}\n",
    "the order of a list": "  - {id: a, title: A title, cells: [L2/y, L1/x]}\n",
    "one more": "  - {id: a, title: A title, cells: [L1/x, L2/y], support: []}\n",
    "one less": "  - {id: a, title: A title}\n",
}


@pytest.mark.parametrize("text", OTHER.values(), ids=list(OTHER))
def test_what_it_says_does(text: str) -> None:
    assert digest(parsed(text)) != digest(parsed(SAME["as it is"]))


def test_days_and_plain_words_are_the_texts_that_they_are() -> None:
    assert digest(parsed("  - {id: a, by: 2026-08-15, so: no, at: 12:30}\n")) == of(
        '{"at":"12:30","by":"2026-08-15","id":"a","so":"no"}'
    )


@pytest.mark.parametrize("value", [2**53, -(2**53), float("nan"), float("inf"), "\ud800", {"x": [2**60]}])
def test_what_has_no_canonical_form_has_no_digest(value: object) -> None:
    assert digest({"id": "a", "detail": value}) == ""


DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), DATA, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_keys_never_counts(data: dict[str, object], chance: object) -> None:
    names = list(data)
    chance.shuffle(names)  # type: ignore[attr-defined]  # a `Random`, which the edge alone may import
    assert digest({name: data[name] for name in names}) == digest(data)
    assert digest({**data, "key_steps": names}) == digest(
        {name: each for name, each in data.items() if name != "key_steps"}
    )


@given(
    st.dictionaries(
        st.text(max_size=3) | st.sampled_from(["id", "title", "cells", "B"]),
        st.text()
        | st.lists(st.text(), max_size=3)
        | st.integers()
        | st.none()
        | st.sampled_from(["\ud800", 0.5, []]),
        max_size=5,
    )
)
def test_the_quick_way_writes_what_the_library_writes(data: dict[str, object]) -> None:
    try:
        expected = f"sha256-{sha256(rfc8785.dumps(data)).hexdigest()}"  # type: ignore[arg-type]  # plain data
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        expected = ""
    assert digest(data) == expected
