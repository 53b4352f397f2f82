"""A site as a value: what it consists of, and what was found wrong on the way.

Absent: where it goes. What an earlier build knows of it comes as a function.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from waypoints_site.findings import Finding
from waypoints_site.publish import Published

Recall = Callable[[str, "PageKey"], bytes | str]
"""The content of a page, by its path, if it was drawn before under the same key and still stands; else why not."""


@dataclass(frozen=True, slots=True)
class PageKey:
    """All that decides how a page looks: digests of its template with all that takes part in it, and of its view."""

    template: str
    view: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of drawing one site: `site` holds its files, and is None where a finding fails it.

    `viewer` is the id of whom it is for, `name` how they are called. `files` says how many sources were read, `texts`
    holds those that findings may quote. `keys` are those of its pages, `why` says of pages that were drawn why they had
    to be, `seconds` by template how long that took.
    """

    viewer: str
    name: str
    findings: tuple[Finding, ...]
    files: int
    site: Mapping[str, bytes] | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, PageKey] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict, compare=False)
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of one site: findings over how many files, and what was published, if anything.

    `pages` are, by path, the digests of template, view and content; `why` and `seconds` are those of its drawing.
    """

    viewer: str
    name: str
    findings: tuple[Finding, ...]
    files: int
    published: Published | None
    texts: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)


def published_as(drawn: Drawn, published: Published | None) -> Built:
    """What came of a site that was drawn, and published or not."""
    site = drawn.site or {}
    return Built(
        drawn.viewer,
        drawn.name,
        drawn.findings,
        drawn.files,
        published,
        drawn.texts,
        {path: (key.template, key.view, content_digest(site[path])) for path, key in drawn.keys.items()},
        drawn.why,
        drawn.seconds,
    )


def content_digest(content: bytes) -> str:
    """A digest of a page as it stands in a file."""
    return blake2b(content, digest_size=16).hexdigest()
