"""`sitemap.xml` and `robots.txt`.

Absent: pages that are no one's business to find: the 404 page.
"""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

_KEPT = ":/?#[]@!$&'()*+,;=%~"
"""Besides letters, digits and `_.-`: what an address may hold as it stands."""


def sitemap(url: str, paths: Iterable[str]) -> bytes:
    """The sitemap of a site at `url`; its home page by the address of the folder."""
    addresses = (_address(f"{url}/{'' if path == 'index.html' else path}") for path in paths)
    entries = "".join(f"<url><loc>{escape(address, quote=False)}</loc></url>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{entries}</urlset>\n".encode()


def robots(url: str) -> bytes:
    """Everyone may read a framework site; with a `url`, where its sitemap is."""
    where = f"\nSitemap: {_address(url)}/sitemap.xml\n" if url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()


def _address(address: str) -> str:
    return quote(address, safe=_KEPT)
