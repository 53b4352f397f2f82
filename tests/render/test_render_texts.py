"""Texts are rendered once for everything that could change them."""

import pytest

from waypoints_site.records import Text
from waypoints_site.render.addresses import relative
from waypoints_site.render.texts import Texts, To

TEXT = Text("See [a](a.md).", (("a.md", "guides/a.html"),))


def at(page: str) -> To:
    return lambda target: relative(target, page)


def test_the_same_text_leads_from_every_page_to_the_same_place() -> None:
    texts = Texts()
    assert 'href="guides/a.html"' in texts.html(TEXT, at("index.html"))
    assert 'href="../../guides/a.html"' in texts.html(TEXT, at("eng/ic/l1.html"))
    assert 'href="../../guides/a.html"' in texts.html(TEXT, at("eng/ic/l2.html"))
    assert 'href="guides/a.html"' in texts.html(TEXT, at("index.html"))


def test_a_text_is_rendered_once_for_pages_of_one_depth() -> None:
    texts = Texts()
    first = texts.html(TEXT, at("eng/ic/l1.html"))
    assert texts.html(Text(TEXT.source, TEXT.links), at("eng/ic/l2.html")) is first


def test_the_same_words_with_other_links_are_another_text() -> None:
    source = "[a](a.md) [b](b.md)"
    texts = Texts()
    one = texts.html(Text(source, (("a.md", "x.html"),)), at("index.html"))
    other = texts.html(Text(source, (("b.md", "x.html"),)), at("index.html"))
    assert one == '<p><a href="x.html">a</a> b</p>\n'
    assert other == '<p>a <a href="x.html">b</a></p>\n'


def test_inline_block_and_headed_are_three_forms() -> None:
    texts, text = Texts(), Text("# One")
    plain, headed = texts.html(text, at("a")), texts.html(text, at("a"), top=3)
    assert "<h3" in headed
    assert "<h3" not in plain
    assert texts.html(Text("one"), at("a"), inline=True) == "one"
    assert texts.html(Text("one"), at("a")) == "<p>one</p>\n"


def test_what_is_forgotten_is_rendered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("waypoints_site.render.texts.LIMIT", 3)
    texts = Texts()
    asked_often = texts.html(TEXT, at("index.html"))
    asked_once = [texts.html(Text("*once*"), at("index.html"))]
    for number in range(40):
        assert texts.html(Text(f"*{number}*"), at("index.html")) == f"<p><em>{number}</em></p>\n"
        assert texts.html(TEXT, at("index.html")) is asked_often
    again = texts.html(Text("*once*"), at("index.html"))
    assert again == asked_once[0]
    assert again is not asked_once[0]
