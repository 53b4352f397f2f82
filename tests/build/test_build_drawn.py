"""A site that was drawn becomes what came of it, published or not."""

from waypoints_site.build.drawn import Drawn, PageKey, Recall, forgetful, published_as
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


def test_who_is_forgetful_knows_nothing() -> None:
    recall: Recall = forgetful
    assert recall("index.html", PageKey("", "")) is None
