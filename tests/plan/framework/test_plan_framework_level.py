"""The page of a level."""

from dataclasses import replace

from tests.varied import AUDIENCES, pages, varied
from waypoints_site.plan.framework.level import LevelView, beside
from waypoints_site.plan.framework.pages import plan_framework


def level(path: str) -> LevelView:
    view = pages()[path].view
    assert isinstance(view, LevelView)
    return view


def test_a_level_among_its_neighbours() -> None:
    view = level("eng/ic/l2.html")
    assert (view.id, view.title, view.track, view.steady) == (
        "L2",
        "Senior engineer",
        "Individual contributor",
        False,
    )
    assert view.before is not None
    assert view.after is not None
    assert (view.before.id, view.after.id) == ("L1", "L3")
    assert [each.id for each in view.beside] == ["M2", "L2"]
    assert view.benchmarks == (("Radford", "P2"),)


def test_the_ends_of_a_track() -> None:
    assert level("eng/ic/l1.html").before is None
    assert level("eng/ic/l1.html").compare is None
    assert level("eng/ic/l3.html").after is None
    assert level("eng/ic/l3.html").steady


def test_what_is_new_since_the_level_below() -> None:
    view = level("eng/ic/l2.html")
    statements = [each for area in view.areas for cell in area.cells for each in cell.meets]
    new = [each.text.source for each in statements if each.is_new]
    assert new == ["Designs a service.", "Shares data."]
    assert (view.added, view.statements) == (len(new), len(statements)) == (2, 6)
    assert view.compare is not None
    assert (view.compare.label, view.compare.target) == ("New since L1", "eng/compare/l1-ic-l2.html")


def test_nothing_is_new_where_nothing_is_below() -> None:
    view = level("eng/ic/l1.html")
    assert not any(each.is_new for area in view.areas for cell in area.cells for each in cell.meets)
    assert view.added == 0


def test_cells_stand_at_the_keys_of_their_capabilities() -> None:
    areas = level("eng/ic/l2.html").areas
    assert [[cell.anchor for cell in area.cells] for area in areas] == [
        ["technical"],
        ["traits"],
        ["impact", "shared"],
    ]


def test_beside_are_the_other_ends_of_crossings() -> None:
    framework = varied().frameworks[0]
    manager = framework.tracks[1]
    assert [each.target for each in beside(framework, manager, manager.levels[0])] == ["eng/ic/l2.html"]
    ic = framework.tracks[0]
    assert beside(framework, ic, ic.levels[0]) == ()


def test_two_levels_of_a_track_that_say_the_same_are_two_levels() -> None:
    site = varied()
    ic = site.frameworks[0].tracks[0]
    twins = replace(ic, levels=(ic.levels[0], replace(ic.levels[0])), crossings=(), steady=())
    framework = replace(site.frameworks[0], tracks=(twins,), benchmarks=())
    found = [page.view for page in plan_framework(replace(site, frameworks=(framework,)), AUDIENCES)]
    views = [view for view in found if isinstance(view, LevelView)]
    assert [(view.before is None, view.after is None) for view in views] == [(True, False), (False, True)]
