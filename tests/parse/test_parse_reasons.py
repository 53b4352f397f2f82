import pytest

from waypoints_site.parse import parse


def finding(text: str) -> tuple[str, str, str | None]:
    parsed = parse("a.yaml", "team", (), text.encode())
    (found,) = parsed.findings
    assert parsed.document is None
    assert found.rule == "syntax"
    return f"{found.span.line}:{found.span.column}", found.message, found.hint


TAB = "a tab stands here; indent with spaces"
SECOND_COLON = "a second “: ” stands on this line; put the text in quotes"
GOES_ON = "a key starts here while the text above still goes on; is its indentation right?"
SPACE = "a space is missing after the first colon of the line above"
INDENTED = "this line is indented neither like the lines above nor as a part of them"
ENDED = "a quoted text has ended before this; double the quotes inside it, or use the other kind"
QUOTES = "a text that starts with “{}” has to be in quotes"
TAGS = "tags (“!…”) are not read here; put a text that starts with “!” in quotes"
NO_KEY = "a line before this is neither a key with “: ” nor a part of the text above it"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        # Colons.
        ("title: One: two\n", "1:11", SECOND_COLON),
        ("- a: b: c\n", "1:7", SECOND_COLON),
        ("title: a:\n", "1:9", SECOND_COLON),
        ("title:x\nlead: y\n", "2:5", SPACE),
        ("a:\n  - b:x\n    c: y\n", "3:6", SPACE),
        ("a: 1\n b: 2\n", "2:3", GOES_ON),
        ("title\nlead: x\n", "2:5", GOES_ON),
        ("a: 1\nb\nc: 2\n", "3:1", NO_KEY),
        # Indentation.
        ("a:\n  b: 1\n c: 2\n", "3:2", INDENTED),
        ("a:\n  - b\n  c: 1\n", "3:3", "the list above goes on with “- ” or ends"),
        ("- a\nb: 1\n", "2:1", "the list above goes on with “- ” or ends"),
        ("a: - b\n", "1:4", "a list starts below its key, on its own line"),
        ("a: 1\n\tb: 2\n", "2:1", TAB),
        ("a:\n\tb: 1\n", "2:1", TAB),
        ("\ta: 1\n", "1:1", TAB),
        ("a: >\n\tx\n", "2:1", TAB),
        # Quotes.
        ("a: 'it's'\n", "1:8", ENDED),
        ('a: "x" y\n', "1:8", ENDED),
        ('- "x"y\n', "1:6", ENDED),
        ('a: "\\q"\n', "1:5", "“\\q” is no escape; write “\\\\” for a backslash, or use single quotes"),
        ('a: "\\xg"\n', "1:7", "the digits of this escape are missing (0–9, a–f)"),
        ('a: "\\ud800"\n', "1:7", "no character has this number"),
        # Brackets.
        ("a: [1, 2", "1:9", "“,” or “]” is missing here"),
        ("a: {b: 1", "1:9", "“,” or “}” is missing here"),
        ("a: {b: c: d}\n", "1:9", "“,” or “}” is missing here"),
        ("a: [1,, 2]\n", "1:7", "a value is missing here"),
        ("a: ]\n", "1:4", "a value is missing here"),
        ("a: [\n", "2:1", "a bracket is never closed"),
        ("{a: 1}}\n", "1:7", "nothing may follow; the file's one value has ended"),
        ("a: [b] c\n", "1:8", "nothing may follow here on this line; put the whole text in quotes"),
        ("a: [b:[c]]\n", "1:6", "in brackets, a text with “:” has to be in quotes"),
        # First characters.
        ("a: @x\n", "1:4", QUOTES.format("@")),
        ("a: `x`\n", "1:4", QUOTES.format("`")),
        ("a: %x\n", "1:4", QUOTES.format("%")),
        ("%x\n", "1:3", QUOTES.format("%")),
        ("a: *\n", "1:5", QUOTES.format("*")),
        ("a: &\n", "1:5", QUOTES.format("&")),
        ("a: ? b\n", "1:4", QUOTES.format("?")),
        ("a: !x!y z\n", "1:4", TAGS),
        ("a: !<\n", "1:6", TAGS),
        # Blocks of text.
        ("a: |x\n  y\n", "1:5", "nothing else may stand on the line of “|” or “>”"),
        ("a: |0\n  y\n", "1:5", "the indentation after “|” or “>” is at least 1"),
        # Documents.
        ("%YAML 2.0\n---\na\n", "1:1", "only YAML 1.1 and 1.2 are read"),
        ("[" * 1500, "1:1001", "this nests too deeply"),
    ],
)
def test_why_a_text_does_not_parse(text: str, place: str, message: str) -> None:
    assert finding(text)[:2] == (place, message)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ('a: "b\nc: d\n', "3:1", "a quoted text is never closed", "it starts at line 1, column 4"),
        ("a: 1\nb: 'c\n", "3:1", "a quoted text is never closed", "it starts at line 2, column 4"),
        ('a: "b\n---\nc"\n', "2:1", "a quoted text is never closed", "it starts at line 1, column 4"),
        ("a: [b\nc: d\n", "2:2", "“,” or “]” is missing here", "it starts at line 1, column 4"),
        ("a: 1\nb\nc: 2\n", "3:1", NO_KEY, "it starts at line 2, column 1"),
        ('a: "b', "1:6", "a quoted text is never closed", None),
    ],
)
def test_what_is_not_closed_is_told_by_its_start(
    text: str, place: str, message: str, hint: str | None
) -> None:
    assert finding(text) == (place, message, hint)


def test_what_has_no_words_of_ours_keeps_those_of_the_library() -> None:
    from waypoints_site.parse.reasons import reason

    assert reason("while parsing a thing", "found another", "", 0) == (
        "this is not YAML: while parsing a thing, found another"
    )
