"""One more item of a list, in the list's own style."""

import pytest

from tests.amend.texts import after_append, data

BLOCK = "  - on: 1 May\n    text: why\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("a: x\n", "a: x\nlist:\n" + BLOCK),
        ("a: x # c\n# d\n", "a: x # c\n# d\nlist:\n" + BLOCK),
        ("a: x", ("a: x\nlist:\n" + BLOCK)[:-1]),
        ("  a: x\n", "  a: x\n  list:\n    - on: 1 May\n      text: why\n"),
        ("---\na: x\n...\n# d\n", "---\na: x\nlist:\n" + BLOCK + "...\n# d\n"),
        ("a: |+\n  x\n\n\n", "a: |+\n  x\n\n\nlist:\n" + BLOCK),
        ("a: x # c\nb: |\n  y", "a: x # c\nlist:\n" + BLOCK + "b: |\n  y"),
        ("{a: x}\n", "{a: x, list: [{on: 1 May, text: why}]}\n"),
    ],
)
def test_without_a_list_it_is_made_behind_everything(text: str, edited: str) -> None:
    assert after_append(text) == edited
    assert data(edited) == {**data(text), "list": [{"on": "1 May", "text": "why"}]}  # type: ignore[dict-item]  # every text is a mapping


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("list: [] # c\na: x\n", "list: # c\n" + BLOCK + "a: x\n"),
        ("list: # c\na: x\n", "list: # c\n" + BLOCK + "a: x\n"),
        ("list:\n  []\n", "list:\n" + BLOCK),
        ("list: [ # c\n]\n", "list: [\n  {on: 1 May, text: why} # c\n]\n"),
        ("{list: [], a: x}\n", "{list: [{on: 1 May, text: why}], a: x}\n"),
        ("{list: , a: x}\n", "{list:  [{on: 1 May, text: why}], a: x}\n"),
    ],
)
def test_an_empty_list_gets_its_first_item(text: str, edited: str) -> None:
    assert after_append(text) == edited
    assert data(edited) == {
        "list": [{"on": "1 May", "text": "why"}],
        **({"a": "x"} if "a: x" in text else {}),
    }


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("list:\n  - on: x # c\n  # d\na: x\n", "list:\n  - on: x # c\n" + BLOCK + "  # d\na: x\n"),
        ("list:\n- on: x\na: x\n", "list:\n- on: x\n- on: 1 May\n  text: why\na: x\n"),
        (
            "list:\n    -   on: x\n        text: >-\n          y\n          z\n",
            "list:\n    -   on: x\n        text: >-\n          y\n          z\n    - on: 1 May\n      text: why\n",
        ),
        ("list:\n  - {on: x} # c\n", "list:\n  - {on: x} # c\n  - {on: 1 May, text: why}\n"),
        ("list: [{on: x}] # c\n", "list: [{on: x}, {on: 1 May, text: why}] # c\n"),
        ("list: [\n  {on: x} # c\n]\n", "list: [\n  {on: x},\n  {on: 1 May, text: why} # c\n]\n"),
        ("list: [{on: x},]\n", "list: [{on: x}, {on: 1 May, text: why},]\n"),
        ("list:\n  - on: x", ("list:\n  - on: x\n" + BLOCK)[:-1]),
    ],
)
def test_a_list_is_continued(text: str, edited: str) -> None:
    assert after_append(text) == edited
    before, after = data(text), data(edited)
    assert isinstance(before, dict)
    assert after == {**before, "list": [*before["list"], {"on": "1 May", "text": "why"}]}


def test_odd_texts_are_quoted() -> None:
    item = {"on": "1 May", "text": "a: b, c]\nd"}
    for text in ("list:\n- {on: x}\n", "list:\n- on: x\n", "a: x\n"):
        edited = data(after_append(text, dict(item)))
        assert isinstance(edited, dict)
        assert edited["list"][-1] == item
