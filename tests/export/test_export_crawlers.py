"""`sitemap.xml` and `robots.txt`."""

from xml.etree import ElementTree

from tests.varied import pages
from waypoints_site.export.crawlers import robots, sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def addresses(url: str, *paths: str) -> list[str | None]:
    root = ElementTree.fromstring(sitemap(url, paths))  # noqa: S314 - we wrote it ourselves
    return [each.text for each in root.findall("s:url/s:loc", NAMES)]


def test_every_page_by_its_full_address_the_home_page_by_its_folder() -> None:
    assert addresses("https://example.com/a", "index.html", "eng/ic/index.html", "guides/x.html") == [
        "https://example.com/a/",
        "https://example.com/a/eng/ic/index.html",
        "https://example.com/a/guides/x.html",
    ]


def test_the_404_page_has_no_full_address_and_so_is_not_there() -> None:
    listed = [path for path, page in pages().items() if page.frame.canonical]
    assert "404.html" not in listed
    assert len(listed) == len(pages()) - 1


def test_signs_of_xml_and_of_addresses_are_escaped() -> None:
    assert addresses("https://example.com/a&b<c>'\"d", "é x.html") == [
        "https://example.com/a&b%3Cc%3E'%22d/%C3%A9%20x.html"
    ]
    assert addresses("https://example.com/%20", "a.html") == ["https://example.com/%20/a.html"]


def test_robots_may_read_everything_and_learn_where_the_sitemap_is() -> None:
    assert robots("") == b"User-agent: *\nAllow: /\n"
    assert robots("https://example.com") == (
        b"User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\n"
    )


def test_an_address_adds_no_line_to_robots() -> None:
    assert robots("https://example.com/\nDisallow: /").count(b"\n") == 4
