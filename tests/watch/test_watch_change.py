"""What a browser has to do about two editions."""

import pytest

from waypoints_site.build.drawn import PageKey
from waypoints_site.watch.change import ALL, Change, between, together
from waypoints_site.watch.edition import Edition

OLD = {
    "index.html": b"1",
    "level.html": b"1",
    "assets/site.css": b"1",
    "assets/site.js": b"1",
    "images/a.png": b"1",
    "data/eng.json": b"1",
}


def edition(files: dict[str, bytes], layouts: str = "1") -> Edition:
    keys = {path: PageKey(layouts, path) for path in files if path.endswith(".html")}
    return Edition(files, keys)


@pytest.mark.parametrize(
    ("new", "change"),
    [
        ({}, Change()),
        ({"index.html": b"2"}, Change(contents=frozenset({"index.html"}))),
        ({"assets/site.css": b"2"}, Change(styles=frozenset({"assets/site.css"}))),
        ({"assets/site.js": b"2"}, Change(everything=True)),
        ({"images/a.png": b"2"}, Change(everything=True)),
        ({"assets/new.css": b"2"}, Change(everything=True)),
        ({"data/eng.json": b"2", "assets/search-index.js": b"2", "robots.txt": b"2"}, Change()),
        ({"new.html": b"2"}, Change(layouts=frozenset({"new.html"}))),
    ],
)
def test_of_each_kind_of_file(new: dict[str, bytes], change: Change) -> None:
    assert between(edition(OLD), edition({**OLD, **new})) == change


def test_pages_whose_layouts_differ_are_loaded_anew() -> None:
    new = {**OLD, "index.html": b"2"}
    assert between(edition(OLD), edition(new, layouts="2")) == Change(layouts=frozenset({"index.html"}))


def test_a_page_that_goes_is_loaded_anew() -> None:
    new = {path: content for path, content in OLD.items() if path != "level.html"}
    assert between(edition(OLD), edition(new)) == Change(layouts=frozenset({"level.html"}))


def test_where_the_files_are_kept_nothing_changes() -> None:
    old = edition(OLD)
    assert between(old, Edition(old.files, old.keys, fault="a:1:1: error")).is_none


def test_changes_together() -> None:
    one = Change(frozenset({"a.css"}), frozenset({"a.html", "b.html"}))
    other = Change(frozenset({"b.css"}), frozenset({"c.html"}), frozenset({"b.html"}))
    assert together([one, other]) == Change(
        frozenset({"a.css", "b.css"}), frozenset({"a.html", "c.html"}), frozenset({"b.html"})
    )
    assert together([one, ALL]).everything
    assert together([]).is_none
    assert not one.is_none
