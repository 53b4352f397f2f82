"""A whole site as the layouts that ship draw it: anchors are unique, and every link leads to one."""

import re
from posixpath import dirname, normpath

import pytest

from tests.goldens_of_pages import whole_site

SITE = whole_site()
IDS = {path: re.findall(r'\sid="([^"]*)"', html) for path, html in SITE.items()}
BESIDE = ("assets/", "data/", "guides/map.png")
"""What stands beside the pages of a site."""


@pytest.mark.parametrize("path", SITE)
def test_no_two_places_of_a_page_have_one_name(path: str) -> None:
    assert sorted(IDS[path]) == sorted(set(IDS[path]))


@pytest.mark.parametrize("path", [path for path in SITE if path != "404.html"])
def test_every_link_leads_to_a_place_that_is_there(path: str) -> None:
    for href in re.findall(r'(?:\shref|\ssrc|<option value)="([^"]+)"', SITE[path]):
        if re.match(r"https?:|mailto:|data:", href):
            continue
        file, _, fragment = href.partition("#")
        target = normpath(f"{dirname(path)}/{file}").lstrip("/") if file else path
        if not target.startswith(BESIDE):
            assert target in SITE, href
            assert not fragment or fragment in IDS[target], href


def test_the_404_page_starts_every_link_from_the_sites_address() -> None:
    links = re.findall(r'\s(?:href|src)="([^"]+)"', SITE["404.html"])
    assert all(link.startswith(("https://", "data:", "#")) for link in links)
