"""Cells and what they inherit: chains, loops, parts, and levels of other tracks."""

import pytest

from tests.sources import (
    CAPABILITIES,
    FRAMEWORK,
    Files,
    at_marks,
    framework_of,
    level,
    references,
    said,
    small,
)
from waypoints_site.records import Cell, LevelAddress


def cell(files: Files, track: str, name: str, capability: str) -> Cell:
    framework = framework_of(files)
    found_track = framework.track(track)
    found = found_track and found_track.level(name)
    there = found.cell(capability) if found else None
    assert there is not None
    return there


def meets(found: Cell) -> list[str]:
    return [each.text.source for each in found.meets]


def test_every_level_has_a_cell_for_each_capability_of_its_track_in_their_order() -> None:
    framework = framework_of(small(L1=level("L1", impact="{meets: Says}", other="{meets: Lost}")))
    first = framework.tracks[0].levels[0]
    assert [(each.capability, each.says_nothing) for each in first.cells] == [
        ("technical", True),
        ("impact", False),
    ]


def test_meets_is_a_text_or_a_list_of_criteria() -> None:
    cell_source = "{meets: [Fixes, {id: tell, text: Tells, examples: [Once, '', 5]}, {id: empty}, '', 7]}"
    found = cell(small(L1=level("L1", technical=cell_source)), "ic", "L1", "technical")
    assert [(each.text.source, each.id, len(each.examples)) for each in found.meets] == [
        ("Fixes", None, 0),
        ("Tells", "tell", 1),
    ]
    assert meets(cell(small(L1=level("L1", technical="{meets: Fixes}")), "ic", "L1", "technical")) == [
        "Fixes"
    ]


def test_an_inherited_cell_has_the_other_levels_text_and_says_so() -> None:
    found = cell(small(L2=level("L2", technical="{inherits: L1}")), "ic", "L2", "technical")
    assert meets(found) == ["Fixes a small defect"]
    assert found.inherited_from == LevelAddress("ic", "L1")
    assert found.inherited == ("meets",)


def test_a_chain_names_the_nearest_level_and_has_the_text_of_the_farthest() -> None:
    files = small(
        L1=level("L1", technical="{inherits: L2}"),
        L2=level("L2", technical="{inherits: L3}"),
        **{"frameworks/eng/ic/L3.yaml": level("L3", technical="{meets: Designs}")},
    )
    found = cell(files, "ic", "L1", "technical")
    assert meets(found) == ["Designs"]
    assert found.inherited_from == LevelAddress("ic", "L2")


def test_a_chain_may_be_as_long_as_it_likes() -> None:
    more = {
        f"frameworks/eng/ic/L{at}.yaml": level(f"L{at}", technical=f"{{inherits: L{at + 1}}}")
        for at in range(2, 1500)
    }
    more["frameworks/eng/ic/L1500.yaml"] = level("L1500", technical="{meets: Designs}")
    files = {**small(), **more}
    assert meets(cell(files, "ic", "L2", "technical")) == ["Designs"]


def test_a_cell_may_inherit_some_ratings_and_state_others() -> None:
    files = small(
        L1=level("L1", technical="{meets: Fixes, misses: Breaks, exceeds: Finds}"),
        L2=level("L2", technical="{inherits: L1, meets: Designs}"),
    )
    found = cell(files, "ic", "L2", "technical")
    assert meets(found) == ["Designs"]
    assert [each.text.source for each in (*found.misses, *found.exceeds)] == ["Breaks", "Finds"]
    assert found.inherited == ("misses", "exceeds")
    assert found.inherited_from == LevelAddress("ic", "L1")


def test_a_cell_that_states_all_that_its_source_does_inherits_nothing() -> None:
    found = cell(small(L2=level("L2", technical="{inherits: L1, meets: Designs}")), "ic", "L2", "technical")
    assert (found.inherited_from, found.inherited) == (None, ())


def test_a_cell_that_inherits_from_a_silent_level_says_from_which() -> None:
    files = small(L1=level("L1"), L2=level("L2", technical="{inherits: L1}"))
    found = cell(files, "ic", "L2", "technical")
    assert (found.says_nothing, found.inherited_from, found.inherited) == (True, LevelAddress("ic", "L1"), ())


def test_a_cell_may_inherit_from_another_track() -> None:
    files = small(M1=level("M1", technical="{inherits: ic/L2}"))
    assert references(files) == ()
    found = cell(files, "manager", "M1", "technical")
    assert meets(found) == ["Finds a cause"]
    assert found.inherited_from == LevelAddress("ic", "L2")


def test_the_same_level_id_on_two_tracks_means_ones_own() -> None:
    files = small(
        **{
            "frameworks/eng/manager/L1.yaml": level("L1", technical="{meets: Leads}"),
            "frameworks/eng/manager/L2.yaml": level("L2", technical="{inherits: L1}"),
        }
    )
    assert meets(cell(files, "manager", "L2", "technical")) == ["Leads"]


LOOPS = {
    "itself": (
        small(L1=level("L1", technical="{inherits: ⟦L1⟧}", impact="{meets: Says}")),
        "this inherits from itself: L1 → L1 [inherits-loop]",
    ),
    "two": (
        small(
            L1=level("L1", technical="{inherits: L2}", impact="{meets: Says}"),
            L2=level("L2", technical="{inherits: ⟦L1⟧}", impact="{meets: Says}"),
        ),
        "this inherits from itself: L1 → L2 → L1 [inherits-loop]",
    ),
    "beyond the start": (
        small(
            L1=level("L1", technical="{inherits: L2}", impact="{meets: Says}"),
            L2=level("L2", technical="{inherits: L3}", impact="{meets: Says}"),
            **{
                "frameworks/eng/ic/L3.yaml": level("L3", technical="{inherits: ⟦L2⟧}", impact="{meets: Says}")
            },
        ),
        "this inherits from itself: L2 → L3 → L2 [inherits-loop]",
    ),
    "across tracks": (
        small(
            L1=level("L1", technical="{inherits: manager/M1}", impact="{meets: Says}"),
            M1=level("M1", technical="{inherits: ⟦ic/L1⟧}"),
        ),
        "this inherits from itself: ic/L1 → manager/M1 → ic/L1 [inherits-loop]",
    ),
}


@pytest.mark.parametrize(("files", "expected"), LOOPS.values(), ids=LOOPS)
def test_a_loop_is_reported_once_where_it_closes(files: dict[str, str], expected: str) -> None:
    found = references(files)
    assert at_marks(found, files)
    assert said(found)[0].endswith(expected)


def test_own_text_in_a_loop_is_kept_and_inherited() -> None:
    files = small(
        L1=level("L1", technical="{inherits: L2, meets: Fixes}"), L2=level("L2", technical="{inherits: L1}")
    )
    assert meets(cell(files, "ic", "L1", "technical")) == ["Fixes"]


UNKNOWN = {
    "level": ("{inherits: ⟦X3⟧}", "no level “X3” in eng [unknown-level]"),
    "level of another track": (
        "{inherits: ⟦M1⟧}",
        "no level “M1” in eng [unknown-level] did you mean “manager/M1”?",
    ),
    "track": ("{inherits: ⟦mnager/M1⟧}", "no track “mnager” in eng [unknown-track] did you mean “manager”?"),
}


@pytest.mark.parametrize(("source", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_inheriting_from_what_is_not_there(source: str, expected: str) -> None:
    files = small(L1=level("L1", technical=source, impact="{meets: Says}"))
    found = references(files)
    assert at_marks(found, files)
    assert said(found)[0].endswith(expected)


def test_inheriting_a_capability_that_the_other_track_does_not_have() -> None:
    files = small(L1=level("L1", technical="{meets: Fixes}", impact="{inherits: ⟦manager/M1⟧}"))
    found = references(files)
    assert at_marks(found, files)
    assert said(found)[0].endswith("manager has no capability “impact” to inherit [unknown-capability]")


@pytest.mark.parametrize("inherits", ["5", "[L1]", "''", "{level: L1}"])
def test_inherits_out_of_form_is_as_if_it_were_not_there(inherits: str) -> None:
    files = small(L2=level("L2", technical=f"{{inherits: {inherits}}}", impact="{meets: Says}"))
    assert references(files) == ()
    assert cell(files, "ic", "L2", "technical").says_nothing


def test_an_unlisted_level_cannot_be_inherited_from() -> None:
    files = small(
        framework=FRAMEWORK + "tracks: [{id: ic, title: I, levels: [L2]}]\n",
        capabilities=CAPABILITIES.split("- {id: manager")[0],
        L2=level("L2", technical="{inherits: L1}", impact="{meets: Says}"),
    )
    del files["frameworks/eng/manager/M1.yaml"]
    assert [each.rule for each in references(files)] == ["unknown-level", "unknown-level"]
