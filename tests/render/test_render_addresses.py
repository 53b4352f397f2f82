"""Addresses as a page writes them."""

import pytest

from waypoints_site.render.addresses import relative


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("eng/ic/l2.html", "eng/ic/l1.html", "l2.html"),
        ("eng/ic/l2.html#technical", "eng/ic/l1.html", "l2.html#technical"),
        ("eng/ic/l1.html#technical", "eng/ic/l1.html", "#technical"),
        ("eng/ic/l1.html", "eng/ic/l1.html", "l1.html"),
        ("index.html", "eng/ic/l1.html", "../../index.html"),
        ("guides/a.html", "eng/ic/l1.html", "../../guides/a.html"),
        ("guides/a.html", "index.html", "guides/a.html"),
        ("", "index.html", "./"),
        ("", "eng/ic/l1.html", "../../"),
        ("a/b.html#x#y", "c.html", "a/b.html#x#y"),
    ],
)
def test_an_address_names_a_file_from_where_the_page_stands(target: str, page: str, expected: str) -> None:
    assert relative(target, page) == expected


def test_a_page_that_does_not_know_its_depth_starts_from_a_base() -> None:
    assert relative("a/b.html#c", "404.html", "https://example.com") == "https://example.com/a/b.html#c"
    assert relative("", "404.html", "https://example.com") == "https://example.com/"
