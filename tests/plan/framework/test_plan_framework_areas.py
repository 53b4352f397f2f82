"""Capabilities under their headings; no two anchors of a page are the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.records import Capability


def capability(key: str, area: str | None) -> Capability:
    return Capability(key, key, key.upper(), area)


def anchors(*areas: str | None) -> list[str]:
    return [anchor for _, anchor, _ in in_areas(capability(f"c{at}", area) for at, area in enumerate(areas))]


def test_areas_come_in_the_order_of_first_mention_with_their_capabilities() -> None:
    rows = [("a", "Craft"), ("b", None), ("c", "Craft "), ("d", "People"), ("e", "")]
    found = in_areas(capability(*row) for row in rows)
    assert [(title, [each.key for each in members]) for title, _, members in found] == [
        ("Craft", ["a", "c"]),
        ("", ["b", "e"]),
        ("People", ["d"]),
    ]


def test_anchors_say_what_they_lead_to() -> None:
    assert anchors("Craft & code", "Über uns", "a_b") == ["area.craft--code", "area.über-uns", "area.a-b"]


def test_areas_whose_titles_make_the_same_anchor_are_numbered() -> None:
    assert anchors("Craft", "craft!", "CRAFT?", None, "…", "Section") == [
        "area.craft",
        "area.craft.2",
        "area.craft.3",
        "area.section",
        "area.section.2",
        "area.section.3",
    ]


@given(st.lists(st.text(alphabet="aB_.!2 -é", max_size=4), max_size=8))
def test_an_anchor_is_its_own_and_never_that_of_a_cell(areas: list[str]) -> None:
    found = anchors(*areas)
    assert len(set(found)) == len(found)
    keys = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
    assert not any(keys.fullmatch(anchor) or "_" in anchor or " " in anchor for anchor in found)
