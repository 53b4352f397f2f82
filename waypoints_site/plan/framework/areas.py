"""Capabilities under the headings that they name.

Absent: links; see `links`.
"""

from collections.abc import Iterable

from waypoints_site.markup import slug
from waypoints_site.records import Capability


def in_areas(capabilities: Iterable[Capability]) -> tuple[tuple[str, str, tuple[Capability, ...]], ...]:
    """Title, anchor and capabilities of each area, in the order of first mention; untitled where there is none.

    An anchor starts with `area-`, so that it never meets that of a cell.
    """
    grouped: dict[str, list[Capability]] = {}
    for capability in capabilities:
        grouped.setdefault(capability.area or "", []).append(capability)
    return tuple((title, f"area-{slug(title)}", tuple(members)) for title, members in grouped.items())
