"""The page of a capability."""

from tests.varied import pages
from waypoints_site.plan.framework.capability import CapabilityView


def capability(path: str) -> CapabilityView:
    view = pages()[f"eng/{path}.html"].view
    assert isinstance(view, CapabilityView)
    return view


def test_a_capability_level_by_level() -> None:
    view = capability("ic/capabilities/technical")
    assert (view.title, view.code, view.track, view.area) == (
        "Technical expertise",
        "TEC",
        "Individual contributor",
        "Craft",
    )
    assert [each.anchor for each in view.cells] == ["l1", "l2", "l3"]
    assert [each.title for area in view.areas for each in area.capabilities if each.here] == [
        "Technical expertise"
    ]


def test_the_capability_of_the_same_name_elsewhere_has_anchors_of_its_own() -> None:
    (elsewhere,) = capability("ic/capabilities/shared").elsewhere
    assert elsewhere.track == "Data"
    assert [each.anchor for each in elsewhere.cells] == ["data_l2"]
    assert [each.track for each in capability("manager/capabilities/technical").elsewhere] == [
        "Individual contributor"
    ]
    assert capability("ic/capabilities/impact").elsewhere == ()


def test_a_capability_of_a_track_without_levels() -> None:
    view = capability("empty/capabilities/nothing")
    assert (view.cells, view.elsewhere, view.area) == ((), (), "")
    frame = pages()["eng/empty/capabilities/nothing.html"].frame
    assert all(crumb.target in pages() for crumb in frame.crumbs)
