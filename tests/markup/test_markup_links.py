import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.markup import Link, LinkKind, find_links, kind_of, links, may_link
from waypoints_site.markup.reading import LONGEST


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("../guides/a.md", "internal"),
        ("a.md#b", "internal"),
        ("/guides/a", "internal"),
        ("?q=1", "internal"),
        ("", "internal"),
        ("a b", "internal"),
        ("%6Aavascript:x", "internal"),  # no browser decodes that before it looks for a scheme
        ("#a", "fragment"),
        ("#javascript:x", "fragment"),
        ("cell:L3/technical", "cell"),
        ("Cell:L3/technical", "cell"),
        ("https://a.example/b", "external"),
        ("HTTPS://A.EXAMPLE", "external"),
        ("mailto:a@b.example", "external"),
        ("http://a.example", "unsafe"),
        ("https:a.example", "unsafe"),
        ("https:/a.example", "unsafe"),
        ("javascript:x", "unsafe"),
        ("JaVaScRiPt:x", "unsafe"),
        (" javascript:x", "unsafe"),
        ("\u00a0javascript:x", "unsafe"),
        ("java\tscript:x", "unsafe"),
        ("java\nscript:x", "unsafe"),
        ("\x01javascript:x", "unsafe"),
        ("vbscript:x", "unsafe"),
        ("data:text/html,x", "unsafe"),
        ("file:///etc/passwd", "unsafe"),
        ("tel:+1", "unsafe"),
        ("a.b+c-d:e", "unsafe"),
        ("//host/a", "unsafe"),
        (" //host/a", "unsafe"),
        ("\\\\host", "unsafe"),
        ("/\\host", "unsafe"),
        ("a\\b", "unsafe"),
        ("/\x7fa", "unsafe"),
    ],
)
def test_what_a_target_is(target: str, kind: LinkKind) -> None:
    assert kind_of(target) == kind


def found(text: str) -> list[tuple[str, str]]:
    return [(link.target, text[link.start : link.end]) for link in find_links(text)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("", []),
        ("no link, [not] <even> here", []),
        ("see [a](b).", [("b", "[a](b)")]),
        ("![a](b.png)", [("b.png", "![a](b.png)")]),
        ("<https://a.example> <x@y.example>", [
            ("https://a.example", "<https://a.example>"), ("mailto:x@y.example", "<x@y.example>"),
        ]),
        ("[a](b) [a](b)", [("b", "[a](b)"), ("b", "[a](b)")]),
        ("[a](b)[a](b)\n[a](b)", [("b", "[a](b)")] * 3),
        ("[![a](b)](c)", [("c", "[![a](b)](c)"), ("b", "![a](b)")]),
        ("[a]\n[a][]\n[b][a]\n![c][a]\n\n[a]: d", [
            ("d", "[a]"), ("d", "[a][]"), ("d", "[b][a]"), ("d", "![c][a]"),
        ]),
        ("[a](<b c> \"d\\\"e\")", [("b c", "[a](<b c> \"d\\\"e\")")]),
        ("[a\nb](c\n'd')", [("c", "[a\nb](c\n'd')")]),
        ("[a](&#106;avascript&colon;x)", [("javascript:x", "[a](&#106;avascript&colon;x)")]),
        ("\\[a](b) \\\\[c](d)", [("d", "[c](d)")]),
        ("`[a](b)` [c](d)", [("d", "[c](d)")]),
        ("```\n[a](b)\n```\n\n    [c](d)\n\n[e](f)", [("f", "[e](f)")]),
        ("*[a](b)* **x [c](d)**", [("b", "[a](b)"), ("d", "[c](d)")]),
        ("# One [a](b) #\n\nTwo [c](d)\n---", [("b", "[a](b)"), ("d", "[c](d)")]),
        ("- a\n  - b [a](b)\n\n    [a](b)\n  - [a](b)", [("b", "[a](b)")] * 3),
        ("> > [a](b)\n> [a](b)\n[a](b)", [("b", "[a](b)")] * 3),
        ("| [a](b) | x\\|[c](d) |\n| - | - |\n| [a](b) | [a](b) |", [
            ("b", "[a](b)"), ("d", "[c](d)"), ("b", "[a](b)"), ("b", "[a](b)"),
        ]),
        ("- [ ] [a](b)", [("b", "[a](b)")]),
        ("🎯 é [é](b)", [("b", "[é](b)")]),
        ("[a <https://x.example>](y)", [
            ("y", "[a <https://x.example>](y)"), ("https://x.example", "<https://x.example>"),
        ]),
    ],
)  # fmt: skip
def test_links_and_where_they_stand(text: str, links: list[tuple[str, str]]) -> None:
    assert found(text) == links


def test_images_are_told_from_links() -> None:
    assert find_links("[a](b) ![c](d)") == (Link("b", 0, 6), Link("d", 7, 14, image=True))


PIECES = [
    *("a", "é", "🎯", " ", "  ", "\n", "\n\n", "\t", "- ", "1. ", "> ", "# ", "| ", "\\", "\\|", "|-|-|\n", "*", "_"),
    *("`", "[", "]", "(", ")", "!", "<", "&amp;", "\\[", "    ", "===\n", "---\n", "```\n", "[a]: b\n", "\u00a0"),
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)


@given(SOUP, SOUP, st.sampled_from(["[x](to)", "![x](to)", "<to:x>"]))
def test_a_link_in_any_text_is_at_its_bracket(before: str, after: str, link: str) -> None:
    text = before + link + after
    for each in find_links(text):
        written = text[each.start : each.end]
        assert written[0] in "[<!"
        assert not each.image or written.startswith("![")
        assert len(each.target) <= len(text)
        if each.target == "to":
            assert written.endswith(")") or "]: b" in text


@given(SOUP, SOUP)
def test_a_link_among_plain_words_is_found_exactly(before: str, after: str) -> None:
    text = f"{before}\n\nx [x](to) y\n\n{after}"
    exact = [link for link in find_links(text) if link.target == "to"]
    assert all(text[link.start : link.end] == "[x](to)" for link in exact)


def test_a_text_that_is_too_long_is_not_searched() -> None:
    assert find_links("[a](b)".ljust(LONGEST)) != ()
    assert find_links("[a](b)".ljust(LONGEST + 1)) == ()


@pytest.mark.parametrize("text", ["[a](b) " * 10_000, "[a](b)\n" * 10_000, "- [a](b)\n" * 5_000])
def test_thousands_of_links_are_found_in_no_time(text: str) -> None:
    started = time.process_time()
    links = find_links(text)
    assert len(links) >= 5_000
    assert text[links[-1].start : links[-1].end] == "[a](b)"
    assert time.process_time() - started < 4


@given(
    st.text(
        st.sampled_from("abc(){}!*_`#&\\\n\t :/@.-+1~|>\"'") | st.characters(exclude_characters="[<"),
        max_size=60,
    )
)
def test_where_no_link_can_begin_the_parser_finds_none(text: str) -> None:
    assert not may_link(text)
    assert links._read_links(text) == ()  # noqa: SLF001 - the long way
