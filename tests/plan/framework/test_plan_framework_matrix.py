"""The matrix of a track."""

from tests.varied import pages
from waypoints_site.plan.framework.matrix import MatrixView


def matrix(track: str) -> MatrixView:
    view = pages()[f"eng/{track}/index.html"].view
    assert isinstance(view, MatrixView)
    return view


def test_levels_across_and_capabilities_down() -> None:
    view = matrix("ic")
    assert [each.id for each in view.levels] == ["L1", "L2", "L3"]
    assert [[row.capability.code for row in area.rows] for area in view.areas] == [
        ["TEC"],
        ["TRA"],
        ["IM", "SHA"],
    ]
    assert all(len(row.cells) == 3 for area in view.areas for row in area.rows)
    assert view.has_ratings


def test_every_cell_has_an_anchor_of_its_own() -> None:
    view = matrix("ic")
    anchors = [cell.anchor for area in view.areas for row in area.rows for cell in row.cells]
    anchors += [area.anchor for area in view.areas]
    assert anchors[0] == "l1_technical"
    assert len(set(anchors)) == len(anchors)


def test_a_track_leads_to_the_others() -> None:
    assert [(each.title, each.here) for each in matrix("data").tracks] == [
        ("Individual contributor", False),
        ("Manager", False),
        ("Data", True),
        ("Not yet", False),
    ]


def test_a_matrix_without_levels_or_without_ratings() -> None:
    view = matrix("empty")
    assert (view.levels, view.has_ratings, [row.cells for row in view.areas[0].rows]) == ((), False, [()])
    assert not matrix("data").has_ratings
