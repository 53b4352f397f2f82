"""Pages as a preview shows them: marked as such, and with the script that follows changes.

Absent: a page that a build would write; what is served cannot be taken for it.
"""

import re
from html import escape

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""A published page's content security policy, and one thing more: a preview may ask its server for changes."""
HEADERS = (
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)
"""What goes with every answer."""

_META = re.compile(r"<meta\b[^>]*http-equiv=[\"']?Content-Security-Policy[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<!--.*?-->|(<head(?:\s[^>]*)?>)", re.IGNORECASE | re.DOTALL)
_BODY = re.compile(r"<!--.*?-->|(<body(?:\s[^>]*)?>)", re.IGNORECASE | re.DOTALL)
_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)


def dressed(html: bytes, path: str, edition: str, root: str) -> bytes:
    """A page of a site for a preview that begins at `root`: with a strip that says what it is, and the script.

    A page that has no head or body begins with what would stand there.
    """
    text = _META.sub("", html.decode("utf-8", "replace"))
    doctype = _DOCTYPE.match(text)
    start = _end(_HEAD, text) or (doctype.end() if doctype else 0)
    head = _head(path, edition, root)
    text = f"{text[:start]}{head}{text[start:]}"
    content = _end(_BODY, text) or start + len(head)
    return f"{text[:content]}{STRIP}{text[content:]}".encode()


def _end(tag: re.Pattern[str], text: str) -> int | None:
    """Where a tag ends that stands in no comment."""
    return next((found.end() for found in tag.finditer(text) if found[1]), None)


STRIP = (
    '<aside id="page.preview" aria-label="Preview"><p><b>Preview</b> <span>not published</span></p></aside>'
)


def _head(path: str, edition: str, root: str) -> str:
    own = escape(f"{root}_preview/")
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<meta name="waypoints-preview" content="{escape(edition)}" data-path="{escape(path)}">'
        f'<link rel="stylesheet" href="{own}preview.css"><script src="{own}preview.js"></script>'
    )


def alone(title: str, text: str, path: str, edition: str, root: str) -> bytes:
    """A page of the preview's own, where the site has none to show: a title, and lines of text."""
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{escape(title)}</title></head>'
        f'<body class="preview-alone"><main><h1>{escape(title)}</h1><pre>{escape(text)}</pre>'
        f'<p><a href="{escape(root)}">The first page</a></p></main></body></html>'
    )
    return dressed(html.encode(), path, edition, root)
