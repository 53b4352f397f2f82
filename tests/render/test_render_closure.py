"""Which layouts take part in drawing a page."""

import pytest

from waypoints_site.render import Layouts, Renderer

ORIGINALS = {
    "page.html": "{% extends 'base.html' %}{% from 'macros.html' import a %}{% include 'part.html' %}",
    "base.html": "{% import 'more.html' as more %}",
    "macros.html": "",
    "more.html": "",
    "part.html": "{% include ['first.html', 'second.html'] ignore missing %}",
    "second.html": "",
    "unrelated.html": "",
    "free.html": "{% include view.name %}",
    "broken.html": "{% if %}",
    "deep.html": "{% for a in '' %}" * 25 + "{% endfor %}" * 25,
    "loop.html": "{% include 'loop.html' %}",
}
PARTS = {"page.html", "base.html", "macros.html", "more.html", "part.html", "first.html", "second.html"}


def of(name: str, **overrides: str) -> frozenset[str]:
    own = {f"{name}.html": text for name, text in overrides.items()}
    return Renderer(Layouts(ORIGINALS, own)).closure(name)


def test_what_is_extended_imported_and_included_there_or_not() -> None:
    assert of("page.html") == PARTS
    assert of("loop.html") == {"loop.html"}
    assert of("nowhere.html") == {"nowhere.html"}


def test_a_site_s_own_layout_counts_and_the_original_that_it_extends() -> None:
    assert of("page.html", base="{% extends 'waypoints:base.html' %}") == {*PARTS, "waypoints:base.html"}
    assert of("page.html", first="{% include 'unrelated.html' %}") == {*PARTS, "unrelated.html"}


@pytest.mark.parametrize("name", ["free.html", "broken.html", "deep.html"])
def test_where_it_cannot_be_said_every_layout_may_take_part(name: str) -> None:
    assert of(name) >= {*ORIGINALS, "waypoints:page.html"}
