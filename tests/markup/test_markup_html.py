import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.markup import to_html, to_inline_html
from waypoints_site.markup.syntax import new_reader


def same(target: str) -> str | None:
    """Every link leads where it says, but to cells, which only a site knows."""
    return None if target.lower().startswith("cell:") else target


def nowhere(target: str) -> str | None:
    return None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Plain.", "<p>Plain.</p>\n"),
        ("a & b \"c\" 'd'", "<p>a &amp; b &quot;c&quot; 'd'</p>\n"),
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("{{ x }} {% y %}", "<p>{{ x }} {% y %}</p>\n"),
        ("[a](b.md)", '<p><a href="b.md">a</a></p>\n'),
        ("[a](https://b.example)", '<p><a href="https://b.example" rel="noreferrer">a</a></p>\n'),
        ("[*a*](javascript:b)", "<p><em>a</em></p>\n"),
        ("[a](http://b.example) c", "<p>a c</p>\n"),
        ("[a <https://b.example>](c)", '<p><a href="c">a https://b.example</a></p>\n'),
        ("[a <https://b.example>](c:d)", '<p>a <a href="https://b.example" rel="noreferrer">https://b.example</a></p>\n'),
        ("![*a* &amp; \\*](b.png)", '<p><img src="b.png" alt="a &amp; *" /></p>\n'),
        ("![*a* &amp; \\*](https://b.example/c.png)", "<p>a &amp; *</p>\n"),
        ("![a](data:image/png;base64,x)", "<p>a</p>\n"),
        ("![a](#b)", "<p>a</p>\n"),
        ("[a](b 'c\"<d>')", '<p><a href="b" title="c&quot;&lt;d&gt;">a</a></p>\n'),
        ("a  \nb\\\nc", "<p>a<br />\nb<br />\nc</p>\n"),
        ("```py x\n<b>\n```", '<pre><code class="language-py">&lt;b&gt;\n</code></pre>\n'),
        ("- [x] a\n- [ ] *b*\n- [y] c", (
            '<ul>\n<li class="task done"><span class="box" aria-hidden="true">☑</span>'
            '<span class="vh">done: </span>a</li>\n'
            '<li class="task"><span class="box" aria-hidden="true">☐</span>'
            '<span class="vh">to do: </span><em>b</em></li>\n'
            "<li>[y] c</li>\n</ul>\n"
        )),
        ("a|b|c\n:-|-:|:-:\nd|e|f", (
            '<div class="scroll" role="group" tabindex="0" aria-label="Table">\n<table>\n<thead>\n<tr>\n'
            '<th class="align-left">a</th>\n<th class="align-right">b</th>\n<th class="align-center">c</th>\n'
            "</tr>\n</thead>\n<tbody>\n<tr>\n"
            '<td class="align-left">d</td>\n<td class="align-right">e</td>\n<td class="align-center">f</td>\n'
            "</tr>\n</tbody>\n</table>\n</div>\n"
        )),
    ],
)  # fmt: skip
def test_the_html_of_a_text(text: str, html: str) -> None:
    assert to_html(text, same) == html


def test_links_go_where_the_caller_says() -> None:
    assert to_html("[a](cell:L3/x)", lambda target: f"#{target[5:]}") == '<p><a href="#L3/x">a</a></p>\n'
    assert to_html("[a](b) ![c](d)", nowhere) == "<p>a c</p>\n"
    assert to_html("[a](b)", lambda _: "é ü") == '<p><a href="%C3%A9%20%C3%BC">a</a></p>\n'


@pytest.mark.parametrize("address", ["javascript:x", "//host", "cell:x", "http://a"])
def test_not_even_the_caller_may_lead_to_an_unsafe_place(address: str) -> None:
    assert to_html("[a](b) ![c](d)", lambda _: address) == "<p>a c</p>\n"


def test_several_tables_are_told_apart() -> None:
    table = "a|b\n-|-\n"
    labels = re.findall(r'aria-label="([^"]*)"', to_html(f"{table}\n{table}\n> {table}", same))
    assert labels == ["Table 1", "Table 2", "Table 3"]


def test_headings_get_levels_and_anchors_or_are_bold_lines() -> None:
    text = "# A *b*\n\n### A b\n\nC\n---\n"
    assert to_html(text, same, 2) == (
        '<h2 id="a-b">A <em>b</em></h2>\n<h3 id="a-b-1">A b</h3>\n<h3 id="c">C</h3>\n'
    )
    assert to_html(text, same) == (
        '<p class="minor-heading">A <em>b</em></p>\n<p class="minor-heading">A b</p>\n<p class="minor-heading">C</p>\n'
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("a & b", "a &amp; b"),
        ("*a*\nb", "<em>a</em>\nb"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("a\n\n# b", '<p>a</p>\n<p class="minor-heading">b</p>'),
        ("# b", '<p class="minor-heading">b</p>'),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
        ("a\n- b\n\nc", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("&lt;p&gt;a&lt;/p&gt;", "&lt;p&gt;a&lt;/p&gt;"),
        ("[a](b)", '<a href="b">a</a>'),
        ("[a]: b\n\nc", "c"),
    ],
)
def test_one_paragraph_stands_without_its_tags(text: str, html: str) -> None:
    assert to_inline_html(text, same) == html


# Both ways of making HTML of a text without markup give the same.
PIECES = [
    *("a", "B", "é", "🎯", "1", "12", ".", ")", "1. ", "1) ", ",", " ", "  ", "\t", "\n", "\n\n", "  \n", "\\", "\\\n"),
    *("*", "_", "`", "[", "]", "<", ">", "(", "!", "&", "&amp;", "&#65;", "#", "# ", "|", "~", "~~", "+", "+ ", "- "),
    *("-", "--", "---", "=", "==", ":", ":-", "/", "\"", "'", "@", "%", "{", "}", "$", "^", ";", "a@b.c", "http://a"),
    *("\u00a0", "\u2003", "\u3000", "\u2028", "\u0085", "\x0b", "\x0c", "\x1c", "\ufeff", "\u200b", "\x00", "\u0661."),
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@given(SOUP | st.text(max_size=20))
def test_the_short_way_gives_what_the_library_gives(text: str) -> None:
    whole = new_reader().render(text)
    if "[" not in text and "<" not in text and not re.search(r"<(h\d|table|hr)", whole):
        assert to_html(text, nowhere) == whole


HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
LISTS_AND_TABLES = {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
TAGS = HEADINGS | LISTS_AND_TABLES | {"p", "blockquote", "pre", "div", "hr", "br"}
TAGS |= {"a", "code", "em", "img", "span", "strong"}
ATTRIBUTES = {
    "a": {"href", "title", "rel"},
    "code": {"class"},
    "div": {"class", "role", "tabindex", "aria-label"},
    **{tag: {"id"} for tag in HEADINGS},
    "img": {"src", "alt", "title"},
    "li": {"class"},
    "ol": {"start"},
    "p": {"class"},
    "span": {"class", "aria-hidden"},
    "td": {"class"},
    "th": {"class"},
}
VOID = {"br", "hr", "img"}
CLASSES = re.compile(r"(language-\S+|task|task done|box|vh|scroll|minor-heading|align-(left|right|center))\Z")
# As a browser reads an address: it drops tabs and line ends, then blanks and controls before the scheme.
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


class Judge(HTMLParser):
    """Fails on whatever could act; remembers what is open, since nothing may close what it did not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES.get(tag, set()), attrs
        assert len({name for name, _ in attrs}) == len(attrs)
        assert tag != "a" or "a" not in self.open
        for name, value in attrs:
            assert value is not None
            assert name not in ("href", "src") or self.is_harmless(value, image=tag == "img"), value
            assert name != "class" or CLASSES.match(value), value
            assert name != "start" or value.isdecimal()
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def is_harmless(self, address: str, *, image: bool) -> bool:
        seen = re.sub(r"[\t\n\r]", "", address).lstrip("".join(map(chr, range(0x21))))
        if SCHEME.match(seen):
            return not image and seen.lower().startswith(("https://", "mailto:"))
        return not seen.replace("\\", "/").startswith("//")


def judge(html: str) -> None:
    judged = Judge()
    judged.feed(html)
    judged.close()
    assert judged.open == []


NASTY = [
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=x>", "<!--", "-->", "<![CDATA[", "<?x?>"),
    *("<a href='javascript:x'>", "<iframe", "<style>", "onclick=", "\" onmouseover=\"x", "' autofocus onfocus='x"),
    *("javascript:x", "JAVASCRIPT:x", "java\tscript:x", "java\nscript:x", "&#106;avascript:x", "&#x6A;avascript&colon;x"),
    *("javascript&#58;x", "javascript&Tab;:x", "java&NewLine;script:x", "&#1;javascript:x", "%6Aavascript:x"),
    *("\\javascript:x", "javascript\\:x", "data:text/html,x", "vbscript:x", "//host", "\\\\host", "/\\host", "\\/host"),
    *("&sol;&sol;host", "&bsol;&bsol;host", "/&bsol;host", "/&Tab;/host", "https://ok.example", "http://no.example"),
    *("mailto:a@b.c", "cell:L3/x", "#x", "a.md", "a.png", "https:\\\\host", "https:x", "\u00a0javascript:x", "x:y"),
    *("[a](", "![a](", ")", "[a][r]", "![a][r]", "[r]: ", "\n[r]: ", "<", ">", "[", "]", "(", "!", "[![", "](", "]("),
    *(" \"t\"", " 't'", " (t)", "\"", "'", "`", "```", "~~~", "``` a\"b<c", "\n", "\n\n", " ", "    ", "- ", "- [ ] "),
    *("- [x] ", "1. ", "999. ", "> ", "# ", "| ", "|-|-|\n", ":-:|", "*", "_", "**", "\\", "&", "&lt;", "&quot;", "\x00"),
    *("<https://ok.example>", "<javascript:x>", "<a@b.c>", "<data:x>", "<JavaScript:alert('x')>", "a", "b c", "\u2028"),
]  # fmt: skip
NASTY_SOUP = st.lists(st.sampled_from(NASTY), max_size=14).map("".join)
NASTY_LINKS = st.builds(
    "{0}[{1}]({2}{3}{4})".format,
    st.sampled_from(["", "!"]),
    NASTY_SOUP,
    st.sampled_from(["", "<", " "]),
    NASTY_SOUP,
    st.sampled_from(["", ">", ' "t', " 't'"]),
)


@given(st.lists(NASTY_SOUP | NASTY_LINKS, max_size=3).map("\n\n".join), st.sampled_from([None, 2, 4]))
def test_nothing_in_a_text_can_act(text: str, top: int | None) -> None:
    judge(to_html(text, same, top))
    judge(to_inline_html(text, same))


@given(st.text(max_size=40))
def test_nothing_in_any_text_can_act(text: str) -> None:
    judge(to_html(text, same, 2))


@given(NASTY_SOUP, NASTY_SOUP)
def test_the_same_text_gives_the_same_html(first: str, second: str) -> None:
    """A parser is made once and reads everything: nothing of one text may show in another."""
    before = to_html(first, same, 2)
    to_html(second, same, 2)
    assert to_html(first, same, 2) == before


@pytest.mark.parametrize("piece", ["# a\n", "a|b\n-|-\nc|d\n\n", "- [ ] a\n", "[a](javascript:b) ", "- a\n"])
def test_thousands_of_things_in_one_text(piece: str) -> None:
    started = time.process_time()
    assert to_html(piece * (40_000 // len(piece)), same, 2)
    assert time.process_time() - started < 4
