"""Tags as browsers read them, wherever a page is careless."""

import pytest

from waypoints_site.audit.tags import content, tag_of, tags


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>a<b class=x>c</b>", [("p", {}), ("b", {"class": "x"})]),
        ("<IMG SRC='a>b' alt=\"it's\"/>", [("img", {"src": "a>b", "alt": "it's"})]),
        ("<img/src=//a/b>", [("img", {"src": "//a/b"})]),
        ("<a href=x href=y>", [("a", {"href": "x"})]),
        ("<input disabled value = 3>", [("input", {"disabled": "", "value": "3"})]),
        ('<p title="&quot;&amp;&#65;">', [("p", {"title": '"&A'})]),
        ("<!-- <p> --><i>", [("i", {})]),
        ("<script>a<b>c</script><i>", [("script", {}), ("i", {})]),
        ("<style>a<b>c</STYLE><i>", [("style", {}), ("i", {})]),
        ("1 < 2 <\n<", []),
        ("<p", []),
    ],
)
def test_tags_and_their_attributes(html: str, found: list[tuple[str, dict[str, str]]]) -> None:
    assert [(tag.name, dict(tag.attributes)) for tag in tags(html)] == found


def test_a_tag_knows_where_it_stands() -> None:
    html = "ab<p class=x>c<i>"
    assert [html[tag.start : tag.end] for tag in tags(html)] == ["<p class=x>", "<i>"]


def test_the_content_of_a_script_ends_with_it() -> None:
    html = "<script>one</script>two"
    assert [content(html, tag) for tag in tags(html)] == ["one"]
    assert content("<script>one", tag_of("<script>")) == "one"


def test_words_of_an_attribute() -> None:
    assert tag_of('<link rel="Icon  ALTERNATE">').words("rel") == {"icon", "alternate"}
    assert tag_of("<link>").words("rel") == frozenset()
