from waypoints_site.publish.edition import edition, folders_of
from waypoints_site.publish.modes import Modes


def test_an_edition_is_marked() -> None:
    made = edition("growth", {"index.html": b"a"}, Modes(0o700, 0o600), frozenset({"growth"}))
    assert made.files == {"index.html": b"a", ".waypoints-site": b'{"waypoints": "growth"}\n'}


def test_folders_come_outer_ones_first() -> None:
    assert folders_of(["index.html", "a/b/c.html", "a/b-c/d.html", "z/e.html"]) == ("a", "a/b", "a/b-c", "z")
    assert folders_of([]) == ()
