"""Levels, capabilities and cells as pages show them."""

from tests.sources import framework_of, level, site_of, small
from tests.varied import FILES
from waypoints_site.plan.framework.links import (
    CellView,
    LevelLink,
    areas,
    capability_link,
    cell_view,
    level_link,
    opening_matrix,
    reference,
    track_links,
)
from waypoints_site.records import Framework, Track

FRAMEWORK = site_of(FILES).frameworks[0]
IC, MANAGER, DATA, EMPTY = FRAMEWORK.tracks


def cell(level_id: str, key: str, framework: Framework = FRAMEWORK, track: Track = IC) -> CellView:
    at = track.level(level_id)
    assert at is not None
    capability = next(each for each in track.capabilities if each.key == key)
    return cell_view(framework, track, at, capability, "here", [True])


def test_a_level() -> None:
    assert level_link(FRAMEWORK, IC, IC.levels[2], "L3") == LevelLink(
        "L3", "Staff engineer & friend", "eng/ic/l3.html", here=True, steady=True
    )


def test_tracks_with_their_levels_those_without_any_too() -> None:
    links = track_links(FRAMEWORK, DATA, "L2")
    assert [(each.title, each.target, each.here, len(each.levels)) for each in links] == [
        ("Individual contributor", "eng/ic/index.html", False, 3),
        ("Manager", "eng/manager/index.html", False, 1),
        ("Data", "eng/data/index.html", True, 1),
        ("Not yet", "eng/empty/index.html", False, 0),
    ]
    assert [each.target for track in links for each in track.levels if each.here] == ["eng/data/l2.html"]


def test_the_matrix_that_a_framework_opens_with() -> None:
    assert opening_matrix(FRAMEWORK) == "eng/ic/index.html"
    assert opening_matrix(Framework("f", "F", "1", (EMPTY, IC))) == "f/ic/index.html"
    assert opening_matrix(Framework("f", "F", "1", (EMPTY,))) == "f/empty/index.html"
    assert opening_matrix(Framework("f", "F", "1", ())) == ""


def test_capabilities_by_area() -> None:
    found = areas(FRAMEWORK, IC, "impact")
    assert [(each.title, each.anchor, [(c.code, c.here) for c in each.capabilities]) for each in found] == [
        ("Craft", "area.craft", [("TEC", False)]),
        ("Craft!", "area.craft.2", [("TRA", False)]),
        ("", "area.section", [("IM", True), ("SHA", False)]),
    ]
    assert capability_link(FRAMEWORK, IC, IC.capabilities[0]).target == "eng/ic/capabilities/technical.html"


def test_a_cell_with_all_its_ratings() -> None:
    found = cell("L1", "technical")
    assert found.reference == reference(IC.levels[0], IC.capabilities[0]) == "L1·TEC"
    assert found.target == "eng/ic/l1.html#technical"
    assert found.capability.target == "eng/ic/capabilities/technical.html#l1"
    assert [each.is_new for each in found.meets] == [True, False]
    assert [len(each) for each in (found.meets, found.misses, found.exceeds)] == [2, 1, 1]
    assert (found.inherited, found.empty, found.anchor) == (None, False, "here")


def test_a_cell_that_says_nothing() -> None:
    assert cell("L1", "shared").empty


def test_an_inherited_cell_names_its_level() -> None:
    found = cell("L2", "traits").inherited
    assert found is not None
    assert (found.id, found.target) == ("L1", "eng/ic/l1.html")


def test_a_cell_inherited_from_another_track_names_the_level_there() -> None:
    found = cell("L2", "shared").inherited
    assert found is not None
    assert (found.id, found.title, found.target) == ("L2", "Analyst", "eng/data/l2.html")


def test_a_cell_that_expects_something_of_its_own_is_not_shown_as_inherited() -> None:
    found = cell("L2", "impact")
    assert found.inherited is None
    assert [each.text.source for each in found.exceeds] == ["Foresees it."]


def test_a_cell_that_inherits_from_a_level_which_could_not_be_read() -> None:
    framework = framework_of(small(L1=level("L1", technical="{inherits: L2}"), L2="{"))
    found = cell("L1", "technical", framework, framework.tracks[0])
    assert (found.inherited, found.empty) == (None, True)
