"""Relative paths, by words alone."""

from posixpath import normpath, relpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.records.relative import relative_path


@pytest.mark.parametrize(
    ("target", "folder", "expected"),
    [
        ("a.html", "", "a.html"),
        ("a/b.html", "a", "b.html"),
        ("b/c.html", "a", "../b/c.html"),
        ("index.html", "a/b/c", "../../../index.html"),
        ("a", "a", "."),
        ("", "a/b", "../.."),
        ("a/b", "a/b/c", ".."),
    ],
)
def test_the_way_from_a_folder_to_a_path(target: str, folder: str, expected: str) -> None:
    assert relative_path(target, folder) == expected


PATHS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map("/".join)


@given(PATHS, PATHS)
def test_it_is_what_the_library_says_and_leads_back(target: str, folder: str) -> None:
    way = relative_path(target, folder)
    assert way == relpath(f"/{target}", f"/{folder}")
    assert normpath(f"/top/{folder}/{way}") == normpath(f"/top/{target}")
