import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Span
from waypoints_site.parse import Parsed, parse, says_company


def parsed(text: str | bytes, path: str = "content/guides/a.md") -> Parsed:
    return parse(path, "prose", ("guides", "a"), text.encode() if isinstance(text, str) else text)


def test_a_document_has_data_and_body_and_no_findings() -> None:
    found = parsed("---\ntitle: One\n---\n# Two\n\nThree\n")
    assert found.findings == ()
    assert found.document is not None
    assert (found.document.kind, found.document.name) == ("prose", ("guides", "a"))
    assert found.document.data == {"title": "One"}
    assert found.document.body == "# Two\n\nThree\n"
    assert found.document.text == found.text


@pytest.mark.parametrize(
    ("text", "data", "body"),
    [
        ("", {}, ""),
        ("Only a body", {}, "Only a body"),
        ("\n---\ntitle: a\n---\n", {}, "\n---\ntitle: a\n---\n"),
        ("---\n---\nbody", {}, "body"),
        ("---\n# nothing\n---\n", {}, ""),
        ("--- \t\ntitle: a\n---\t\nbody", {"title": "a"}, "body"),
        ("---\ntitle: a\n...\nbody", {"title": "a"}, "body"),
        ("---\ntitle: a\n---", {"title": "a"}, ""),
        ("---\ntitle: a\n---\n---\nb: c\n---\n", {"title": "a"}, "---\nb: c\n---\n"),
        ("---\r\ntitle: a\r\n---\r\nbody\r\n", {"title": "a"}, "body\n"),
        ("---\rtitle: a\r---\rbody", {"title": "a"}, "body"),
        ("\ufeff---\ntitle: a\n---\n", {"title": "a"}, ""),
        ("---\ntext: |\n  ---\n---\n", {"text": "---\n"}, ""),
        ("---\ntitle: '{{ x }}'\n---\n{% raw %}<b>{{ y }}", {"title": "{{ x }}"}, "{% raw %}<b>{{ y }}"),
    ],
)
def test_where_front_matter_ends(text: str, data: object, body: str) -> None:
    found = parsed(text)
    assert found.findings == ()
    assert found.document is not None
    assert (found.document.data, found.document.body) == (data, body)


def test_a_file_that_is_not_markdown_is_yaml_to_its_end() -> None:
    found = parsed("---\ntitle: One\n", "content/teams/a.yaml")
    assert found.document is not None
    assert (found.document.data, found.document.body) == ({"title": "One"}, "")


def test_a_yaml_file_with_nothing_in_it_is_nothing() -> None:
    found = parsed("# later\n", "content/teams/a.yaml")
    assert found.document is not None
    assert found.document.data is None


@pytest.mark.parametrize(
    ("text", "rule", "place", "message"),
    [
        ("---\ntitle: a\n", "syntax", (1, 1, 1, 4), "the front matter that starts here is never closed"),
        ("---\n--- a\n", "syntax", (1, 1, 1, 4), "the front matter that starts here is never closed"),
        ("---\na: b: c\n---\n", "syntax", (2, 5, 2, 6), "a second “: ” stands on this line"),
        ("---\na: 1\n--- b\n---\n", "syntax", (3, 1, 3, 4), "a second YAML document starts here"),
        ("---\na: 'b\n---\n", "syntax", (3, 1, 3, 2), "a quoted text is never closed"),
        ("---\na: @b\n---\n", "syntax", (2, 4, 2, 5), "a text that starts with “@” has to be in quotes"),
        ("---\na: \x07\n---\n", "syntax", (2, 4, 2, 5), "an invisible character stands here (U+0007)"),
        ("---\n🎯: *b\n---\n", "syntax", (2, 4, 2, 6), "no anchor “&b” stands before this alias"),
    ],
)
def test_what_is_wrong_in_front_matter(
    text: str, rule: str, place: tuple[int, int, int, int], message: str
) -> None:
    found = parsed(text)
    (finding,) = found.findings
    assert found.document is None
    assert found.text == text
    assert (finding.rule, finding.span) == (rule, Span("content/guides/a.md", *place))
    assert finding.message.startswith(message)


def test_where_the_broken_thing_starts_is_counted_in_the_file() -> None:
    (finding,) = parsed("---\n\na: 'b\nc: d\n---\n").findings
    assert finding.hint == "it starts at line 3, column 4"


def test_a_repeated_key_leaves_the_document_readable() -> None:
    found = parsed("---\ntitle: a\n🎯: b\ntitle: c\n---\n")
    assert found.document is not None
    assert found.findings == (
        Finding(
            "duplicate-key",
            Span("content/guides/a.md", 4, 1, 4, 6),
            "the key “title” stands here a second time",
        ),
    )


def test_all_repeated_keys_are_told_along_with_what_stops_the_reading() -> None:
    found = parsed("a: 1\na: 2\nb: *c\n", "a.yaml")
    assert [(each.rule, each.span.line) for each in found.findings] == [("duplicate-key", 2), ("syntax", 3)]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a\0b", b"---\n\xe9\n---\n"])
def test_what_is_no_text_has_no_text(content: bytes) -> None:
    found = parsed(content)
    assert (found.document, found.text) == (None, "")
    assert [finding.rule for finding in found.findings] == ["encoding"]


COMPANY = [
    "audience: company",
    "audience:   company  # for us",
    "audience: 'company'",
    'audience: "company"',
    '"audience": company',
    "'audience' : company",
    "audience:\n  company",
    "audience: # who reads this\n  company",
    "audience: &a company",
    "audience: !!str company",
    "audience: >-\n  company",
    "{title: x, audience: company}",
    "{title: '#1', audience: company}",
    "? audience\n: company",
]


@pytest.mark.parametrize("front", COMPANY)
@pytest.mark.parametrize("broken", ["{}", "title: '\n{}", "{}\nb: [", "a: b: c\n{}\n"])
def test_a_broken_page_may_still_say_that_it_is_for_the_company(front: str, broken: str) -> None:
    text = f"---\n{broken.replace('{}', front)}\n---\nbody"
    for content in (
        text.encode(),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode() + b"\xff",
        text.encode("utf-16"),
        text.encode("utf-32"),
        text.removesuffix("\n---\nbody").encode(),
    ):
        assert says_company(content)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "company",
        "---\ntitle: a company's audience\n---\n",
        "---\naudience: public\n---\naudience: company\n",
        "---\naudience: public\n...\naudience: company\n",
        "---\naudience: public # not company\ntitle: x\n---\n",
        "---\ntitle: [\n---\nThe audience: company and more",
    ],
)
def test_a_page_that_does_not_say_so_is_for_everyone(text: str) -> None:
    assert not says_company(text.encode())


@pytest.mark.parametrize(
    "content",
    [
        b"---\n" + b"audience: #" * 100_000,
        b"audience:" + b" " * 1_000_000,
        b"audience: " + b"! " * 500_000,
        b"---\n" + b"audience:&" * 100_000,
        b"audience: # a\n" * 100_000,
    ],
)
def test_looking_for_the_company_takes_no_time(content: bytes) -> None:
    assert not says_company(content)


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"---\n", b"\xef\xbb\xbf---\r\n", b"a: "]), st.booleans()
)
def test_any_bytes_are_a_document_or_findings(content: bytes, before: bytes, markdown: bool) -> None:  # noqa: FBT001 - Hypothesis hands it over
    found = parse("a.md" if markdown else "a.yaml", "prose", (), before + content)
    assert found.document is not None or found.findings
    for finding in found.findings:
        assert finding.span.path == found.path
        if found.text:
            assert finding.span.line <= found.text.count("\n") + 1
    says_company(before + content)
