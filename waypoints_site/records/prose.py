"""Prose: guides and reference pages written in Markdown.

Absent: drafts and company pages where the viewer may not read them.
"""

from dataclasses import dataclass, field
from typing import Literal

from waypoints_site.documents import NOWHERE, Place
from waypoints_site.records.text import Text


@dataclass(frozen=True, slots=True)
class ProsePage:
    """One page of a section; `body` starts below the page's own heading, which is `heading`."""

    section: str
    id: str
    title: str
    heading: str
    body: Text
    description: str = ""
    order: float = 0
    draft: bool = False
    audience: Literal["public", "company"] = "public"
    place: Place = field(default=NOWHERE, compare=False, repr=False)
