"""Which tracks, levels and capabilities a framework has, and in which order."""

from tests.sources import CAPABILITIES, FRAMEWORK, framework_of, level, permitted, small
from waypoints_site.records import Framework, Track
from waypoints_site.resolve.outline import outlines


def track_of(framework: Framework, name: str) -> Track:
    track = framework.track(name)
    assert track is not None
    return track


def levels(framework: Framework, track: str) -> list[str]:
    return [each.id for each in track_of(framework, track).levels]


def keys(framework: Framework, track: str) -> list[str]:
    return [each.key for each in track_of(framework, track).capabilities]


def test_levels_come_in_natural_order() -> None:
    files = small(
        **{f"frameworks/eng/ic/{name}.yaml": level(name) for name in ("L10", "L3", "L2.5", "Apprentice")}
    )
    assert levels(framework_of(files), "ic") == ["Apprentice", "L1", "L2", "L2.5", "L3", "L10"]


def test_a_track_may_list_its_levels_and_leave_some_out() -> None:
    files = small(
        framework=FRAMEWORK
        + "tracks:\n  - {id: ic, title: I, levels: [L2, L1, L2]}\n  - {id: manager, title: M, levels: []}\n"
    )
    framework = framework_of(files)
    assert levels(framework, "ic") == ["L2", "L1"]
    assert levels(framework, "manager") == []


def test_levels_out_of_form_are_as_if_they_were_not_listed() -> None:
    files = small(framework=FRAMEWORK + "tracks:\n  - {id: ic, title: I, levels: L1}\n")
    assert levels(framework_of(files), "ic") == ["L1", "L2"]


def test_tracks_come_as_listed_else_in_natural_order_of_their_folders() -> None:
    more = {f"frameworks/eng/{track}/X1.yaml": level("X1") for track in ("t10", "t9")}
    assert [each.id for each in framework_of(small(framework=FRAMEWORK, **more)).tracks] == [
        "ic",
        "manager",
        "t9",
        "t10",
    ]
    listed = FRAMEWORK + "tracks: [{id: manager, title: M}, {id: ic, title: I}]\n"
    assert [each.id for each in framework_of(small(framework=listed)).tracks] == ["manager", "ic"]


def test_an_empty_list_of_tracks_lists_none() -> None:
    assert framework_of(small(framework=FRAMEWORK + "tracks: []\n")).tracks == ()


def test_a_track_that_repeats_an_id_is_the_first_one() -> None:
    framework = framework_of(
        small(framework=FRAMEWORK + "tracks: [{id: ic, title: One}, {id: ic, title: Two}]\n")
    )
    assert [each.title for each in framework.tracks] == ["One"]


def test_a_capability_belongs_to_the_track_with_the_longest_fitting_id() -> None:
    framework = framework_of(
        small(
            framework=FRAMEWORK + "tracks: [{id: ic, title: I}, {id: ic-data, title: D}]\n",
            capabilities=(
                "- {id: ic-data-models, title: M}\n- {id: ic-craft, title: C}\n- {id: ic-data, title: D}\n"
            ),
        )
    )
    assert keys(framework, "ic-data") == ["models"]
    assert keys(framework, "ic") == ["craft", "data"]


def test_a_capability_may_name_its_tracks() -> None:
    framework = framework_of(
        small(
            capabilities=CAPABILITIES
            + "- {id: craft, title: C, tracks: [ic, manager]}\n"
            + "- {id: ic-only, title: O, tracks: [manager]}\n"
            + "- {id: ic-parked, title: P, tracks: []}\n"
        )
    )
    assert keys(framework, "ic") == ["technical", "impact", "craft"]
    assert keys(framework, "manager") == ["technical", "craft", "ic-only"]


def test_tracks_of_a_capability_out_of_form_are_as_if_they_were_not_named() -> None:
    framework = framework_of(small(capabilities="- {id: ic-craft, title: C, tracks: ic}\n"))
    assert keys(framework, "ic") == ["craft"]


def test_capabilities_come_in_the_order_of_their_file_and_the_first_of_a_key_counts() -> None:
    rows = (
        "- {id: ic-b, title: B}\n- {id: ic-a, title: A}\n"
        "- {id: ic-b, title: Again}\n- {id: a, title: Again, tracks: [ic]}\n"
    )
    framework = framework_of(small(capabilities=rows))
    assert [(each.key, each.title) for each in track_of(framework, "ic").capabilities] == [
        ("b", "B"),
        ("a", "A"),
    ]


def test_an_unread_level_keeps_its_place_among_the_others() -> None:
    sources = permitted(small(L2="{"))
    (outline,) = outlines(sources.documents, sources.unread)
    assert outline.tracks["ic"].levels == ("L1", "L2")
    assert levels(framework_of(small(L2="{")), "ic") == ["L1"]


def test_frameworks_come_in_natural_order_of_their_ids_those_without_readable_files_too() -> None:
    files = {f"frameworks/{name}/framework.yaml": FRAMEWORK for name in ("f10", "f9", "f9@1.0.0")}
    sources = permitted({**files, "frameworks/a/framework.yaml": "{"})
    found = outlines(sources.documents, sources.unread)
    assert [each.id for each in found] == ["a", "f9", "f9@1.0.0", "f10"]
    assert [each.kept for each in found] == [False, False, True, False]


def test_tracks_of_a_level() -> None:
    files = small(**{"frameworks/eng/manager/L1.yaml": level("L1")})
    (outline,) = outlines(permitted(files).documents, frozenset())
    assert outline.tracks_of("L1") == ("ic", "manager")
    assert outline.tracks_of("L3") == ()
