import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.documents import Origins
from waypoints_site.parse.nodes import Node, compose
from waypoints_site.parse.scalars import scalar_origins


def scalar(written: str) -> tuple[str, str]:
    """A scalar as written, and its value."""
    text = f"a:\n  - {written}\n"
    node: Node | None = compose(text)[0]
    for step in ("a", 0):
        assert node is not None
        found = node.child(step)
        assert found is not None
        node = found[1]
    assert node is not None
    assert isinstance(node.data, str)
    return text[node.start : node.end], node.data


def letters(raw: str, value: str, origins: Origins) -> str:
    """The value once more, of the characters where its own are said to come from."""
    return "".join(raw[origins.at(offset)] for offset in range(len(value)))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("plain text X", 11),
        ("plain\n    text\n\n\n    X", 21),
        ("plain  \t \n    X", 14),
        ("'it''s X'", 7),
        ("'a\n\n    ''X'''", 10),
        ('"a\\tX"', 4),
        ('"\\x41\\u00e9\\U0001F3AF X"', 22),
        ('"a \\\n    \\ X"', 11),
        ('"a\\\n\n    X"', 9),
        ('"a \n    X"', 8),
        ("|\n    a\n    X", 12),
        ("|\n\n      a\n        b\n\n      X", 28),
        ("|2-\n      a\n     X", 17),
        (">\n    a\n    X", 12),
        (">-\n    a\n\n      b\n    X", 22),
        ("| # note\n    X", 13),
        ("&anchor X", 0),
        ("🎯 é X", 4),
    ],
)
def test_where_a_character_was_written(written: str, wanted: int) -> None:
    raw, value = scalar(written)
    assert scalar_origins(raw, value).at(value.index("X")) == wanted
    assert raw[wanted] == "X"


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("go to [a](b) X", "[a](b)"),
        ("'it''s [a](''b'') X'", "[a](''b'')"),
        ('"\\"[a](\\x62)\\" X"', "[a](\\x62)"),
        ("|\n    x\n    [a](b) X", "[a](b)"),
        (">\n    x\n    [a](b\n    c) X", "[a](b\n    c)"),
    ],
)
def test_the_span_of_several_characters(written: str, marked: str) -> None:
    raw, value = scalar(written)
    start, end = scalar_origins(raw, value).span(value.index("[a]"), value.rindex(")") + 1)
    assert raw[start:end] == marked


# Lines of words, blank lines, deeper lines: what folding is about.
LINES = st.lists(st.text("ab Xé🎯\t", max_size=6), min_size=1, max_size=6)


@given(LINES, st.sampled_from(["|", ">"]), st.sampled_from(["", "-", "+"]), st.booleans())
def test_characters_of_a_block_come_from_where_they_stand(
    lines: list[str],
    style: str,
    chomping: str,
    explicit: bool,  # noqa: FBT001 - Hypothesis hands it over
) -> None:
    header = f"{style}{'4' if explicit else ''}{chomping}"
    text = f"a: {header}\n" + "".join(f"    {line}\n" for line in lines)
    root, faults = compose(text)
    if root is None:
        assert faults
        return
    found = root.child("a")
    assert found is not None
    node = found[1]
    if not isinstance(node.data, str):
        return
    raw, value = text[node.start : node.end], node.data.rstrip()
    origins = scalar_origins(raw, node.data)
    for offset, character in enumerate(value):
        if not character.isspace():
            assert raw[origins.at(offset)] == character


@given(
    st.lists(st.text("ab Xé🎯\t'\"\\#[](", max_size=6), min_size=1, max_size=5),
    st.sampled_from(["", "'", '"']),
)
def test_characters_of_flowing_text_come_from_where_they_stand(lines: list[str], quote: str) -> None:
    inner = "\n  ".join(lines)
    text = f"a: {quote}{inner.replace(chr(39), chr(39) * 2) if quote == chr(39) else inner}{quote}\n"
    root, _ = compose(text)
    found = root.child("a") if root is not None else None
    if found is None or not isinstance(found[1].data, str):
        return
    raw, value = text[found[1].start : found[1].end], found[1].data
    origins = scalar_origins(raw, value)
    for offset, character in enumerate(value):
        written = raw[origins.at(offset)]
        assert written in (character, "\\") or character.isspace()


ESCAPES = {
    "\\n": "\n",
    "\\t": "\t",
    "\\x41": "A",
    "\\u00e9": "é",
    "\\U0001F3AF": "🎯",
    '\\"': '"',
    "\\\\": "\\",
}
PIECES = st.lists(st.sampled_from([*ESCAPES, "a", "X", " ", "  ", "\n  ", "\n\n  ", "\\\n  "]), max_size=12)


@given(PIECES)
def test_escapes_are_counted_as_they_are_written(pieces: list[str]) -> None:
    text = f'a: "{"".join(pieces)}"\n'
    root, faults = compose(text)
    assert faults == ()
    assert root is not None
    found = root.child("a")
    assert found is not None
    raw, value = text[found[1].start : found[1].end], found[1].data
    assert isinstance(value, str)
    origins = scalar_origins(raw, value)
    assert len(origins.starts) <= len(value) + 1
    for offset, character in enumerate(value):
        at = origins.at(offset)
        if not character.isspace():
            assert raw[at] == character or any(
                raw.startswith(escape, at) and meant == character for escape, meant in ESCAPES.items()
            )


def test_long_runs_are_read_once() -> None:
    for raw in (
        '"' + " " * 300_000 + '"',
        "'" + "''" * 150_000 + "'",
        "a\n" * 150_000,
        ">\n" + " a\n" * 100_000,
    ):
        scalar_origins(raw, "a " * 100)
