from collections.abc import Iterator

import pytest

from waypoints_site import schemas
from waypoints_site.findings import Finding
from waypoints_site.parse import parse
from waypoints_site.validate import validate


def findings(kind: str, text: str, path: str = "a.yaml") -> list[Finding]:
    document = parse(path, kind, (), text.encode()).document
    assert document is not None
    return sorted(validate(document, schemas.load(kind)), key=lambda each: each.span)


def told(kind: str, text: str, path: str = "a.yaml") -> list[tuple[str, str, str, str | None]]:
    return [
        (f"{each.span.line}:{each.span.column}", each.rule, each.message, each.hint)
        for each in findings(kind, text, path)
    ]


KNOWN = "known keys: title, organisation, url, framework, period, content, access, rules"
TITLE = "The site's title, in the header of every page."
ID = "is not an id: lower-case words and digits joined by hyphens"
LEVEL_ID = "is not an id: a letter, then letters, digits, dots and hyphens"
QUOTES = "put it in quotes to make it a text"


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("settings", "title: A\n", []),
        # Keys.
        ("settings", "", [("1:1", "wrong-type", "a mapping is expected here, and this is empty", None)]),
        ("settings", "{}\n", [("1:1", "missing-key", "the key “title” is missing", TITLE)]),
        ("settings", "# a\n\nurl: https://a.example\n", [("3:1", "missing-key", "the key “title” is missing", TITLE)]),
        ("settings", "title: A\ntitel: B\n", [("2:1", "unknown-key", "unknown key “titel”", "did you mean “title”?")]),
        ("settings", "title: A\nTitle: B\n", [("2:1", "unknown-key", "unknown key “Title”", "did you mean “title”?")]),
        ("settings", "title: A\nzzz: B\n", [("2:1", "unknown-key", "unknown key “zzz”", KNOWN)]),
        ("settings", "title: A\n'': B\n", [("2:1", "unknown-key", "unknown key “”", KNOWN)]),
        ("settings", "{title: A, b: 1, c: 2}\n", [
            ("1:12", "unknown-key", "unknown key “b”", KNOWN), ("1:18", "unknown-key", "unknown key “c”", KNOWN),
        ]),
        ("settings", "title: A\nrules:\n  expectation-cuont: {off: x}\n", [
            ("3:3", "unknown-key", "unknown key “expectation-cuont”", "did you mean “expectation-count”?"),
        ]),
        ("settings", "title: A\nrules: {qqq: {}}\n", [("2:9", "unknown-key", "unknown key “qqq”", None)]),
        ("settings", "title: A\naccess: [{people: [a]}, {over: all}, {as: chain}, {}]\n", []),
        ("team", "openings:\n  - level: ic/L1\nlead: a\n", [
            ("1:1", "missing-key", "the key “title” is missing", "The team's name."),
        ]),
        # Types.
        ("settings", "title:x\n", [
            ("1:1", "wrong-type", "a mapping is expected here, and this is a text", "is a space missing after a colon?"),
        ]),
        ("settings", "- a\n", [("1:1", "wrong-type", "a mapping is expected here, and this is a list", None)]),
        ("settings", "title:\n", [("1:7", "wrong-type", "a text is expected here, and this is empty", None)]),
        ("settings", "title: 2026\n", [("1:8", "wrong-type", "a text is expected here, and this is a number", QUOTES)]),
        ("settings", "title: 1.50\n", [("1:8", "wrong-type", "a text is expected here, and this is a number", QUOTES)]),
        ("settings", "title: true\n", [("1:8", "wrong-type", "a text is expected here, and this is “true”", QUOTES)]),
        ("settings", "title: [A]\n", [("1:8", "wrong-type", "a text is expected here, and this is a list", None)]),
        ("settings", "title: |\n  A\ncontent: B\n", [
            ("3:10", "wrong-type", "a list is expected here, and this is a text", None),
        ]),
        ("settings", "title: A\ncontent: [B, 3, {c: d}]\n", [
            ("2:14", "wrong-type", "a text is expected here, and this is a number", QUOTES),
            ("2:17", "wrong-type", "a text is expected here, and this is a mapping", None),
        ]),
        ("settings", "title: no\n", []),
        ("settings", "title: 010\n", []),
        ("settings", "title: 12:30\n", []),
        ("settings", "title: ''\n", [("1:8", "wrong-value", "a text is expected here, and this is empty", None)]),
        # Values.
        ("settings", "title: A\nframework: My Framework\n", [("2:12", "bad-id", f"“My Framework” {ID}", None)]),
        ("settings", "title: A\nframework: 'a\n\n  '\n", [("2:12", "bad-id", f"“a\n” {ID}", None)]),
        ("settings", f"title: A\nframework: {'x' * 81}\n", [
            ("2:12", "bad-id", "this is longer than 80 characters", None),
        ]),
        ("settings", "title: A\nurl: levels\n", [
            ("2:6", "wrong-value", "“levels” is not of the form that is expected here",
             "for example https://levels.example.com"),
        ]),
        *(
            ("assessment", f"by: a\nstate: draft\ncells: {{b: {{rating: meets, evidence: [{{on: 2026-09-14, kind: quality, text: c, link: '{link}'}}]}}}}\n", [
                ("3:86", rule, f"“{link}” {message}", hint),
            ])
            for link, rule, message, hint in (
                ("javascript:alert(1)", "unsafe-link", "is not a link that may stand here", "use https:"),
                ("//example.com/x", "unsafe-link", "is not a link that may stand here", "use https:"),
                ("../x.md", "wrong-value", "is not of the form that is expected here", "for example https://example.com/boards/latency"),
            )
        ),
        ("assessment", f"by: a\nstate: draft\ncells: {{b: {{rating: meets, evidence: [{{on: 2026-09-14, kind: quality, text: c, link: 'https://{'x' * 2000}'}}]}}}}\n", [
            ("3:86", "wrong-value", "this is longer than 2000 characters", None),
        ]),
        ("settings", "title: A\naccess: [{people: [a], over: all, as: chian}]\n", [
            ("2:39", "wrong-value", "“chian” is not allowed here; allowed: chain", "did you mean “chain”?"),
        ]),
        ("settings", "title: A\naccess: [{people: [a], over: all, as: }]\n", [
            ("2:39", "wrong-value", "nothing is not allowed here; allowed: chain", None),
        ]),
        ("settings", "title: A\naccess: [{people: [a], over: all, as: [chain]}]\n", [
            ("2:39", "wrong-value", "a list is not allowed here; allowed: chain", None),
        ]),
        ("settings", "title: A\nrules: {expectation-count: {minimum: -1, maximum: 2.5}}\n", [
            ("2:38", "wrong-value", "“-1” is too small; at least 0 is expected here", None),
            ("2:51", "wrong-type", "a whole number is expected here, and this is a number", None),
        ]),
        ("level", "level: 3\ntitle: A\nexpectations: {}\n", [
            ("1:8", "wrong-type", "a text is expected here, and this is a number", QUOTES),
        ]),
        ("level", "level: 3L\ntitle: A\nexpectations: {}\n", [("1:8", "bad-id", f"“3L” {LEVEL_ID}", None)]),
        ("level", "level: L3\ntitle: A\nexpectations:\n  technical:\n    meets:\n      - id: a\n", [
            ("6:9", "missing-key", "the key “text” is missing", "The criterion."),
        ]),
        ("level", "level: L3\ntitle: A\nexpectations:\n  technical:\n    meet: x\n", [
            ("5:5", "unknown-key", "unknown key “meet”", "did you mean “meets”?"),
        ]),
        ("level", "level: L3\ntitle: A\nexpectations: {technical: {meets: 3}}\n", [
            ("3:35", "wrong-type", "a text or a list is expected here, and this is a number", QUOTES),
        ]),
        ("framework", "title: A\nversion: 1.2\n", [
            ("2:10", "wrong-type", "a text is expected here, and this is a number", QUOTES),
        ]),
        ("framework", "title: A\nversion: '1.2'\n", [
            ("2:10", "wrong-value", "“1.2” is not of the form that is expected here", "for example 1.2.0"),
        ]),
        ("framework", "title: A\nversion: 1.2.0\neffective: 2024-13-45\n", [
            ("3:12", "wrong-value", "“2024-13-45” is a day that does not exist", "write YYYY-MM-DD"),
        ]),
        ("framework", "title: A\nversion: 1.2.0\neffective: 1 July 2026\n", [
            ("3:12", "wrong-value", "“1 July 2026” is not a day", "write YYYY-MM-DD"),
        ]),
        ("capabilities", "- id: ic-a\n  title: A\n  code: x y\n", [
            ("3:9", "wrong-value", "“x y” is not of the form that is expected here", "for example TEC"),
        ]),
        ("capabilities", "id: a\n", [("1:1", "wrong-type", "a list is expected here, and this is a mapping", None)]),
    ],
)  # fmt: skip
def test_what_is_wrong_and_where(
    kind: str, text: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    assert told(kind, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Body\n", [("1:1", "missing-key", "the key “title” is missing", "The page's title.")]),
        ("---\ntitle: A\ndraft: yes\norder: first\naudience: everyone\n---\n", [
            ("3:8", "wrong-type", "true or false is expected here, and this is a text", "write “true”"),
            ("4:8", "wrong-type", "a number is expected here, and this is a text", None),
            ("5:11", "wrong-value", "“everyone” is not allowed here; allowed: public, company", None),
        ]),
        ("---\ntitle: A\ndraft: Off\n---\n", [
            ("3:8", "wrong-type", "true or false is expected here, and this is a text", "write “false”"),
        ]),
        ("---\n🎯 x: A\n---\n", [
            ("2:1", "unknown-key", "unknown key “🎯 x”",
             "known keys: title, description, order, draft, audience"),
            ("2:1", "missing-key", "the key “title” is missing", "The page's title."),
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_front_matter(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    assert told("prose", text, "a.md") == expected


SCHEMA = {
    "properties": {
        "evidence": {"anyOf": [{"required": ["text"]}, {"required": ["ref"]}]},
        "person": {"dependentRequired": {"track": ["level"], "level": ["track"]}},
    }
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("evidence: {ref: a}\nperson: {track: a, level: b}\n", []),
        ("evidence: {on: a}\n", ["1:11 missing-key one of these keys is missing: “text”, “ref”"]),
        ("person:\n  track: a\n", ["2:3 missing-key the key “level” is missing; “track” needs it beside it"]),
        ("person: {level: a}\n", ["1:9 missing-key the key “track” is missing; “level” needs it beside it"]),
        ("person: []\n", []),
    ],
)  # fmt: skip
def test_keys_that_go_together(text: str, expected: list[str]) -> None:
    document = parse("a.yaml", "person", (), text.encode()).document
    assert document is not None
    found = validate(document, SCHEMA)
    assert [f"{each.span.line}:{each.span.column} {each.rule} {each.message}" for each in found] == expected


def test_a_span_covers_the_value_or_key() -> None:
    text = "titel: A\ntitle:\n- a\n- b\nframework: 'A B'\n"
    spans = [
        (each.span.line, each.span.column, each.span.end_line, each.span.end_column)
        for each in findings("settings", text)
    ]
    assert spans == [(1, 1, 1, 6), (3, 1, 4, 4), (5, 12, 5, 17)]


def test_messages_stay_short_whatever_the_values() -> None:
    long = "x " * 5_000
    text = f"title: A\nframework: {long}\n{'k' * 900}: 1\nurl: {long}\naccess: [{{people: [], over: all, as: {long}}}]\n"
    found = findings("settings", text)
    assert len(found) >= 4
    assert all(len(each.message) + len(each.hint or "") < 240 for each in found)


def words_of(schema: object) -> Iterator[str]:
    """The words of a schema, not the names of properties."""
    for word, part in schema.items() if isinstance(schema, dict) else ():
        yield word
        for each in part.values() if word in ("properties", "$defs") else [part]:
            yield from words_of(each)


def test_a_message_never_falls_back_on_the_library() -> None:
    """Every word of the schemas has a sentence of ours."""
    words: set[str] = set()
    for kind in schemas.KINDS:
        words |= set(words_of(schemas.load(kind)))
    judged = {"additionalProperties", "required", "dependentRequired", "anyOf", "type", "enum", "format"}
    judged |= {"minLength", "maxLength", "minimum", "pattern", "track", "level"}
    silent = {"$schema", "$id", "$ref", "$defs", "title", "description", "items", "properties"}
    assert {word for word in words if not word.startswith("x-")} <= judged | silent
