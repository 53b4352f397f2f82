"""Single values change where they stand; comments, quotes and blanks around them do not."""

import pytest

from tests.amend.texts import after_drop, after_put, data
from waypoints_site.amend.layout import Value
from waypoints_site.amend.refusal import Refused

AGREED: dict[str, Value] = {"on": "1 May", "digests": {"a": "x", "b": "y"}}


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("k: old # c\n", "k: new # c\n"),
        ("k:   'old'\n", "k:   new\n"),
        ("k: # c\nl: x\n", "k: new # c\nl: x\n"),
        ("k: >-\n  old\n  text\nl: x\n", "k: new\nl: x\n"),
        ("{l: x, k: old}", "{l: x, k: new}"),
        ("{k: , l: x}", "{k:  new, l: x}"),
        ("a: x\n", "a: x\nk: new\n"),
        ("a: x # c\n\n# d\n", "a: x # c\nk: new\n\n# d\n"),
        ("  a: x\n  b: y", "  a: x\n  b: y\n  k: new"),
        ("a: |\n  x\n\nb: y\n", "a: |\n  x\n\nb: y\nk: new\n"),
        ("{a: x}\n", "{a: x, k: new}\n"),
        ("{\n  a: x # c\n}\n", "{\n  a: x,\n  k: new # c\n}\n"),
        ("{a: x,}\n", "{a: x, k: new,}\n"),
    ],
)
def test_a_text_is_put_in_its_place(text: str, edited: str) -> None:
    assert after_put(text, "k", "new") == edited
    assert data(edited) == {**data(text), "k": "new"}  # type: ignore[dict-item]  # every text is a mapping


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("a: x # c\nb: y\n", "a: x # c\nk: new\nb: y\n"),
        ("{a: x, b: y}", "{a: x, k: new, b: y}"),
        ("{a: x # c\n, b: y}", "{a: x,\n k: new # c\n, b: y}"),
    ],
)
def test_a_new_key_goes_behind_another(text: str, edited: str) -> None:
    assert after_put(text, "k", "new", "a") == edited
    assert data(edited) == {"a": "x", "k": "new", "b": "y"}


LINES = "  on: 1 May\n  digests:\n    a: x\n    b: y\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("p: q\n", "p: q\nk:\n" + LINES),
        ("k:\np: q\n", "k:\n" + LINES + "p: q\n"),
        ("k: # c\n  # d\np: q\n", "k: # c\n" + LINES + "  # d\np: q\n"),
        ("k: ~ # c\n", "k: # c\n" + LINES),
        ("k: {} # c\n", "k: # c\n" + LINES),
        ("k:\n  {}\np: q\n", "k:\n" + LINES + "p: q\n"),
        ("k: # c\n  { } # d\n", "k: # c\n # d\n" + LINES),
        ("k:", ("k:\n" + LINES)[:-1]),
        ("? k\n: {}\n", "? k\n:\n" + LINES.replace("  ", "    ", 1).replace("\n  ", "\n    ")),
    ],
)
def test_a_mapping_goes_below_its_key(text: str, edited: str) -> None:
    assert after_put(text, "k", AGREED) == edited
    assert data(edited) == {**({"p": "q"} if "p: q" in text else {}), "k": AGREED}


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("k: {\n}\n", "k: {\n  on: 1 May,\n  digests: {\n    a: x,\n    b: y\n  }\n}\n"),
        (
            "k: { # c\n  # d\n  }\n",
            "k: {\n  on: 1 May,\n  digests: {\n    a: x,\n    b: y\n  } # c\n  # d\n  }\n",
        ),
        ("k: {# c\n}\n", "k: {\n  on: 1 May,\n  digests: {\n    a: x,\n    b: y\n  } # c\n}\n"),
        ("{k: {}}", "{k: {on: 1 May, digests: {a: x, b: y}}}"),
        ("{k: }", "{k:  {on: 1 May, digests: {a: x, b: y}}}"),
    ],
)
def test_brackets_are_filled(text: str, edited: str) -> None:
    assert after_put(text, "k", AGREED) == edited
    assert data(edited) == {"k": AGREED}


@pytest.mark.parametrize(
    "text",
    [
        "k: # 1\n  # 2\n  on: never # 3\n  # 4\n  digests: # 5\n    old: z # 6\n    b: w # 7\n  # 8\n",
        "k: # 1\n  { # 2\n    on: never, # 3\n    digests: { # 4\n      old: z, # 5\n      b: w } # 6\n  } # 7\n",
        "k: {digests: {b: w # 1\n , old: z # 2\n }} # 3\n",
        "k: {digests: {old: z # 1\n , a: w # 2\n }, who: nobody} # 3\n",
        "k:\n  digests: {} # 1\n  who: nobody # 2\n",
    ],
)
def test_a_mapping_with_something_in_it_keeps_its_comments(text: str) -> None:
    edited = after_put(text, "k", AGREED)
    assert data(edited) == {"k": AGREED}
    assert [edited.count(f"# {number}\n") for number in range(1, 9)] == [
        text.count(f"# {number}\n") for number in range(1, 9)
    ]


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("m:\n  a: x\n  b: y\n", "m:\n  b: y\n"),
        ("m:\n  b: y\n  a: x # c\n", "m:\n  b: y\n   # c\n"),
        ("m:\n  b: y\n  a:\n    - x\nn: z\n", "m:\n  b: y\nn: z\n"),
        ("m: {a: x, b: y}", "m: {b: y}"),
        ("m: {b: y, a: x}", "m: {b: y}"),
        ("m: {b: y,\n  a: x,\n}", "m: {b: y,\n  \n}"),
    ],
)
def test_a_key_is_dropped(text: str, edited: str) -> None:
    assert after_drop(text, "m/a").replace("{b: y }", "{b: y}") == edited
    mapping = data(edited)
    assert isinstance(mapping, dict)
    assert mapping["m"] == {"b": "y"}


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(Refused):
        after_put("a: x\n", "b/c", "new")
