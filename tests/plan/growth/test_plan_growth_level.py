"""The level held and the next, cell by cell, with the expectations that touched each."""

from tests.organisation_sources import pages, small
from tests.sources import level
from tests.varied_growth import pages as varied
from waypoints_site.plan.growth.level import CellPair, GrowthLevelView


def view(files: dict[str, str] | None = None, person: str = "ada") -> GrowthLevelView:
    found = (pages(files, person) if files else varied(person))["level.html"].view
    assert isinstance(found, GrowthLevelView)
    return found


def pairs(of: GrowthLevelView) -> dict[str, CellPair]:
    return {pair.anchor: pair for area in of.areas for pair in area.pairs}


def test_a_level_with_the_next_beside_it() -> None:
    found = view()
    assert (found.level, found.level_title, found.beyond, found.beyond_title) == (
        "L2",
        "Engineer",
        "L3",
        "Level L3",
    )
    assert (found.summary.source, found.description.source.strip()) == (
        "Finds what is *wrong*.",
        "More of it.",
    )
    assert (found.steady, found.empty) == (True, "")
    pair = pairs(found)["technical"]
    assert (pair.title, pair.code) == ("Technical", "TEC")
    assert [each.source for each in pair.here] == ["Finds a *cause*", "Says so"]
    assert [each.source for each in pair.beyond] == ["Knows 3"]
    assert pair.here_href == "https://levels.example.com/eng/ic/l2.html#technical"
    assert pair.beyond_href == "https://levels.example.com/eng/ic/l3.html#technical"


def test_levels_held_with_their_days_the_latest_first() -> None:
    assert view().held == (
        ("L2", "since 1 January 2026"),
        ("M1 (Manager)", "since 1 March 2024"),
        ("L1", "since 5 February 2022"),
    )
    files = small(ada="name: Ada\ntrack: ic\nlevel: L2\nmanager: tom\nearlier: [{level: gone/G1}]\n")
    assert view(files).held == (("L2", ""), ("G1 (gone)", ""))


def test_expectations_of_all_periods_stand_with_the_cell_they_touched() -> None:
    found = pairs(view())
    assert [(each.title, each.period, each.target) for each in found["technical"].here_touched] == [
        ("Bring checkout p99 under 300 ms", "Second half of 2026", "index.html#period_checkout-latency")
    ]
    assert [each.target for each in found["technical"].beyond_touched] == ["index.html#period_lead-incident"]
    assert [each.target for each in found["impact"].beyond_touched] == ["index.html#period_checkout-latency"]


def test_a_capability_is_the_same_under_its_former_name() -> None:
    (touch,) = pairs(view())["impact"].here_touched
    assert (touch.title, touch.target) == ("Halve the pages at night", "2026-h1.html#period_on-call")


def test_a_former_name_that_is_in_use_again_is_the_new_ones() -> None:
    capabilities = (
        "- {id: ic-technical, title: Technical}\n- {id: ic-impact, title: Impact, formerly: [ic-results]}\n"
        "- {id: ic-results, title: Results}\n"
    )
    files = small(
        before="plan: period\nexpectations: [{id: a, title: A, cells: [L2/results]}]\n",
        **{"frameworks/eng/capabilities.yaml": capabilities},
    )
    found = pairs(view(files))
    assert [len(found[key].here_touched) for key in ("impact", "results")] == [0, 1]


def test_the_newest_period_comes_first() -> None:
    text = "plan: period\nexpectations: [{id: a, title: A, cells: [L2/technical]}]\n"
    found = pairs(view(small(before=text, expectations=text)))
    assert [each.period for each in found["technical"].here_touched] == ["Second half", "First half"]


def test_the_same_level_of_another_track_or_framework_is_another() -> None:
    files = small(
        expectations="plan: period\nexpectations: [{id: a, title: A, cells: [manager/L2/technical, ops/ic/L2/technical]}]\n",
        **{
            "frameworks/eng/capabilities.yaml": (
                "- {id: ic-technical, title: Technical}\n- {id: manager-technical, title: Judgement}\n"
            ),
            "frameworks/eng/manager/L2.yaml": level("L2", technical="{meets: Judges}"),
            "frameworks/ops/capabilities.yaml": "- {id: ic-technical, title: Technical}\n",
            "frameworks/ops/ic/L2.yaml": level("L2", technical="{meets: Runs}"),
        },
    )
    assert pairs(view(files))["technical"].here_touched == ()


def test_one_expectation_touches_a_cell_once() -> None:
    text = "plan: period\nexpectations: [{id: a, title: A, cells: [L2/technical, ic/L2/technical]}]\n"
    assert len(pairs(view(small(expectations=text)))["technical"].here_touched) == 1


def test_at_the_top_of_a_track_there_is_nothing_beyond() -> None:
    found = view(person="cy")
    assert (found.level, found.beyond, found.beyond_title, found.steady) == ("L3", "", "", False)
    pair = pairs(found)["technical"]
    assert (pair.beyond, pair.beyond_href, pair.beyond_touched) == ((), "", ())
    assert [each.source for each in pair.here] == ["Knows 3"]


def test_without_a_level_there_is_nothing_to_show() -> None:
    found = view(person="dee")
    assert (found.level, found.level_title, found.areas, found.held) == ("", "", (), ())
    assert found.empty == "No level is written down for you yet."


def test_without_an_address_nothing_leads_anywhere() -> None:
    assert {pair.here_href for pair in pairs(view(small())).values()} == {""}


def test_nothing_is_counted_toward_anything() -> None:
    """Never a percentage toward promotion."""
    assert not [name for name in GrowthLevelView.__dataclass_fields__ if "percent" in name or "count" in name]
