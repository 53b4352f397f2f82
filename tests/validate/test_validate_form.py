import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site import schemas
from waypoints_site.audiences import body_label, compile_label
from waypoints_site.findings import Finding
from waypoints_site.markup import LONGEST
from waypoints_site.parse import parse
from waypoints_site.project import project
from waypoints_site.validate import validate

SCHEMAS = schemas.load_all()
LABELS = {kind: (compile_label(schema), body_label(schema)) for kind, schema in SCHEMAS.items()}
LEVEL = "level: L3\ntitle: A\nexpectations: {}\n"


def findings(text: str, kind: str = "level", path: str = "a.yaml") -> list[Finding]:
    document = parse(path, kind, (), text.encode()).document
    assert document is not None
    return list(validate(document, SCHEMAS[kind]))


def places(text: str, kind: str = "level", path: str = "a.yaml") -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.rule}" for each in findings(text, kind, path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("description: go to [a](x:y)\n", ["4:20 unsafe-link"]),
        ("description: 'it''s [a](x:y) and\n\n  [a](x:y)'\n", ["4:21 unsafe-link", "6:3 unsafe-link"]),
        ('description: "\\u00e9 [a](x:\\x79)"\n', ["4:22 unsafe-link"]),
        ("description: |\n  One\n\n  - 🎯 ![a](x:y) [a](x:y)\n", ["7:7 unsafe-link", "7:17 unsafe-link"]),
        ("description: >-\n  One\n  two [a](x:y)\n\n  > <xy:z>\n", ["6:7 unsafe-link", "8:5 unsafe-link"]),
        ("description: one\n  two\n\n  [a](x:y)\n", ["7:3 unsafe-link"]),
        ("traits: [a, '[a](x:y)']\n", ["4:14 unsafe-link"]),
        ("traits:\n  - |\n    a|b\n    -|-\n    c\\|d|[a](x:y)\n", ["8:10 unsafe-link"]),
        ("traits:\n  - &a '[a](x:y)'\n  - *a\n", ["5:9 unsafe-link", "6:5 unsafe-link"]),
        ("facts: {A: '[a](x:y)'}\n", []),  # no Markdown there: shown as it stands
        ("management: {tips: ['[a](x:y)'], goal: '<xy:z>'}\n", ["4:22 unsafe-link", "4:41 unsafe-link"]),
        ("misreadings: [{title: a, text: '[a](x:y)'}]\n", ["4:33 unsafe-link"]),
    ],
)  # fmt: skip
def test_links_in_every_way_of_writing_a_text(text: str, expected: list[str]) -> None:
    for ending in ("\n", "\r\n", "\r"):
        assert places((LEVEL + text).replace("\n", ending)) == expected


def test_a_body_is_looked_through_too() -> None:
    assert places("---\r\ntitle: A\r\n---\r\n\r\n[a](x:y)\r\n", "prose", "a.md") == ["5:1 unsafe-link"]


def test_raw_html_and_templates_are_text() -> None:
    text = "---\ntitle: '{{ x }}'\n---\n<script>x</script> {{ 7 * 7 }} {% include 'x' %}\n"
    assert findings(text, "prose", "a.md") == []


def test_a_text_that_is_too_long_is_told() -> None:
    text = "---\ntitle: A\n---\n" + "word\n" * (LONGEST // 5)
    assert findings(text, "prose", "a.md") == []
    (finding,) = findings(text + "more", "prose", "a.md")
    assert finding.rule == "wrong-value"
    assert finding.message == "this text is longer than 100,000 characters; it is not read"
    assert (finding.span.line, finding.span.column) == (LONGEST // 5 + 4, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("traits:\n  - |\n    a\n\n    " + ">" * 50 + " a\n", 8),
        ("description: |\n  a\n\n" + "".join("  " * depth + "- a\n" for depth in range(1, 30)), 26),
    ],
)
def test_what_nests_too_deeply_to_be_read_is_told(text: str, line: int) -> None:
    (found,) = findings(LEVEL + text)
    assert (found.rule, found.span.line) == ("wrong-value", line)
    assert found.message == "lists and quotes nest too deeply here; what is inside is not read"


@pytest.mark.parametrize(
    ("kind", "text", "count"),
    [
        ("settings", "title: A\n" + "".join(f"unknown-{n}: {'y' * 80}\n" for n in range(20_000)), 20_000),
        ("level", LEVEL + "traits:\n" + "- 1\n" * 20_000, 20_000),
        ("level", LEVEL + "traits:\n" + "- '[a](x:y)'\n" * 5_000, 5_000),
        ("level", LEVEL + "description: |\n  " + "[a](x:y) " * 5_000, 5_000),
        ("level", LEVEL + "traits:\n" + "- a\n" * 90_000, 0),
        ("level", LEVEL + "traits:\n" + "- '" + "''" * 40_000 + "[a](x:y)'\n", 1),
    ],
    ids=["unknown keys", "wrong types", "bad links", "bad links in one text", "a long list", "quotes"],
)
def test_thousands_of_findings_in_no_time(kind: str, text: str, count: int) -> None:
    started = time.process_time()
    assert len(findings(text, kind)) == count
    assert time.process_time() - started < 5


KEYS = [
    *("title", "level", "expectations", "meets", "traits", "content", "rules", "access", "audience", "version", "id"),
]  # fmt: skip
TOKENS = [
    *(f"{key}: " for key in KEYS), "- ", "\n", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", '"', "|\n  ", ">\n  ",
    *("a", "3", "1.5", "no", "010", "12:30", "2024-13-45", "true", "null", "~", "L3", "1.2.0", "company", "public"),
    *("[a](javascript:b)", "![a](//b)", "<x:y>", "<script>", "{{ x }}", "&a ", "*a", "!!str ", "<<: ", "#", "---\n", "\t"),
    *("\\", "\u2028", "\u0085", "🎯", "e\u0301", "\x00", "\x07", "\ufeff", "\r", "\r\n", "> ", "| a | b |\n", "%", "@", "`"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=30).map(lambda pieces: "".join(pieces).encode())
FRONT = st.sampled_from([b"", b"---\n", b"---\ntitle: a\n---\n", b"\xef\xbb\xbf", b"level: L3\ntitle: a\n"])


@given(
    FRONT, TEXTS | st.binary(max_size=80), st.sampled_from(schemas.KINDS), st.sampled_from(["a.md", "a.yaml"])
)
def test_any_bytes_give_findings_and_no_traceback(front: bytes, rest: bytes, kind: str, path: str) -> None:
    parsed = parse(path, kind, ("a",), front + rest)
    found = list(parsed.findings)
    assert parsed.document is not None or found
    if parsed.document is not None:
        found += validate(parsed.document, SCHEMAS[kind])
        for relations in (frozenset[str](), frozenset({"public"}), frozenset({"company", "chain"})):
            project(parsed.document, *LABELS[kind], relations)
    lines = parsed.text.split("\n")
    for finding in found:
        assert finding.span.path == path
        assert len(finding.message) < 240
        if parsed.text:
            assert finding.span.line <= len(lines)
            assert finding.span.column <= len(lines[finding.span.line - 1]) + 1
            assert finding.span.end_line <= len(lines)
