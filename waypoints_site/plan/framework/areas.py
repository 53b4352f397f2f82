"""Capabilities under the headings that they name.

Absent: links; see `links`.
"""

from collections.abc import Iterable

from waypoints_site.markup import slug
from waypoints_site.records import Capability

Grouped = tuple[tuple[str, str, tuple[Capability, ...]], ...]


def in_areas(capabilities: Iterable[Capability]) -> Grouped:
    """Title, anchor and capabilities of each area, in the order of first mention; untitled where none is.

    No two anchors are the same. Each starts with `area.`, and a dot stands in no capability's key and a
    lower line in none of these, so that they never meet the anchors of cells.
    """
    grouped: dict[str, list[Capability]] = {}
    for capability in capabilities:
        grouped.setdefault((capability.area or "").strip(), []).append(capability)
    anchors: list[str] = []
    for title in grouped:
        anchors.append(_unlike(f"area.{slug(title).replace('_', '-')}", anchors))
    return tuple(
        (title, anchor, tuple(members))
        for (title, members), anchor in zip(grouped.items(), anchors, strict=True)
    )


def _unlike(anchor: str, taken: list[str]) -> str:
    candidate, number = anchor, 1
    while candidate in taken:
        number += 1
        candidate = f"{anchor}.{number}"
    return candidate
