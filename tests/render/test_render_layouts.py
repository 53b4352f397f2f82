"""Template sources by name: a site's own in the place of the originals."""

import pytest

from waypoints_site.render import Layouts

LAYOUTS = Layouts({"a.html": "original", "b.html": "b"}, {"a.html": "own", "c.html": "c"})


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", "own"),
        ("waypoints:a.html", "original"),
        ("b.html", "b"),
        ("c.html", "c"),
        ("waypoints:c.html", None),
    ],
)
def test_a_site_s_own_stands_in_the_place_of_an_original(name: str, source: str | None) -> None:
    assert LAYOUTS.source(name) == source


def test_every_name_has_a_source() -> None:
    assert LAYOUTS.names() == {"a.html", "b.html", "c.html", "waypoints:a.html", "waypoints:b.html"}
    assert None not in {LAYOUTS.source(name) for name in LAYOUTS.names()}
