"""The pages that compare two levels."""

from tests.varied import pages, varied
from waypoints_site.plan.framework.compare import CompareRow, CompareView, difference_of


def compare(name: str) -> CompareView:
    view = pages()[f"eng/compare/{name}.html"].view
    assert isinstance(view, CompareView)
    return view


def row(view: CompareView, anchor: str) -> CompareRow:
    return next(each for area in view.areas for each in area.rows if each.anchor == anchor)


def test_neighbours_on_a_track() -> None:
    view = compare("l1-ic-l2")
    assert (view.lower.id, view.upper.id, view.crossing) == ("L1", "L2", False)
    technical = row(view, "technical")
    assert [each.state for each in technical.before] == ["raised", "kept"]
    assert [each.state for each in technical.after] == ["raised", "new", "same"]
    assert [piece.text for piece in technical.after[0].pieces if piece.changed] == ["without "]
    assert (view.added, view.raised, view.kept) == (2, 2, 2)


def test_a_crossing_has_the_capabilities_of_both_sides() -> None:
    view = compare("ic-l2-m2")
    assert view.crossing
    assert [
        (area.title, area.anchor, [(each.anchor, each.missing) for each in area.rows]) for area in view.areas
    ] == [
        ("Craft", "area.craft", [("technical", "")]),
        ("", "area.section", [("people", "before")]),
        (
            "Only on Individual contributor",
            "lower.only",
            [("traits", "after"), ("impact", "after"), ("shared", "after")],
        ),
    ]


def test_every_pair_leads_to_every_other() -> None:
    links = compare("ic-l2-l3").pairs
    assert [(each.label, each.here) for each in links] == [
        ("L1 to L2", False),
        ("L2 to L3", True),
        ("L2 to M2", False),
        ("L2 to L2", False),
    ]
    assert all(each.target in pages() for each in links)


def test_a_capability_that_one_side_does_not_have() -> None:
    levels = varied().frameworks[0].tracks[0].levels
    assert difference_of("gone", levels[0], levels[1]).after == ()
