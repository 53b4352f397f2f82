"""A site that was drawn becomes what came of it, published or not."""

from waypoints_site.build.drawn import Drawn, PageKey, content_digest, published_as
from waypoints_site.findings import Finding, Span
from waypoints_site.publish import Published

FOUND = (Finding("syntax", Span("a.yaml"), "x"),)


def test_what_came_of_it_says_the_same_whether_it_was_published_or_not() -> None:
    drawn = Drawn("ada", "Ada", FOUND, 3, {"index.html": b""}, {"a.yaml": "x"})
    for published in (None, Published(1, 0, 0)):
        built = published_as(drawn, published)
        assert (built.viewer, built.name, built.findings, built.files, built.texts, built.published) == (
            *("ada", "Ada", FOUND, 3, {"a.yaml": "x"}),
            published,
        )


def test_pages_are_noted_with_their_keys_and_contents() -> None:
    site, keys = {"index.html": b"x", "more.css": b"y"}, {"index.html": PageKey("t", "v")}
    drawn = Drawn("ada", "Ada", (), 3, site, {}, keys, {"index.html": "new"})
    built = published_as(drawn, Published(2, 0, 0))
    assert built.pages == {"index.html": ("t", "v", content_digest(b"x"))}
    assert built.why == {"index.html": "new"}
