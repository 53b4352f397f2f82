"""The files of a framework become one record."""

from datetime import date

from tests.sources import CAPABILITIES, FRAMEWORK, Files, framework_of, level, references, small
from waypoints_site.records import NOTHING, Benchmark, Crossing, Framework, RatingNames, Text


def with_settings(lines: str) -> Framework:
    return framework_of(small(framework=FRAMEWORK + lines))


def test_all_that_a_framework_may_say() -> None:
    framework = with_settings(
        "effective: 2026-07-01\nlicence: CC-BY-4.0\nattribution: Somebody\ndescription: For us\n"
        "ratings: {misses: Short, exceeds: Beyond}\n"
    )
    assert (framework.id, framework.title, framework.version) == ("eng", "Engineering", "1.0.0")
    assert (framework.effective, framework.licence) == (date(2026, 7, 1), "CC-BY-4.0")
    assert (framework.attribution, framework.description) == (Text("Somebody"), Text("For us"))
    assert framework.ratings == RatingNames("Short", "Meets", "Beyond")


def test_a_framework_that_says_nothing() -> None:
    framework = framework_of({"frameworks/eng/framework.yaml": ""})
    assert (framework.title, framework.version, framework.tracks) == ("eng", "", ())
    assert (framework.effective, framework.licence, framework.attribution) == (None, None, NOTHING)


def test_tracks_without_an_entry_are_called_by_their_folders() -> None:
    more = {"frameworks/eng/people-lead/P1.yaml": level("P1")}
    assert [each.title for each in framework_of(small(framework=FRAMEWORK, **more)).tracks] == [
        "IC",
        "Manager",
        "People lead",
    ]


def crossings(files: Files) -> list[Crossing]:
    return [each for track in framework_of(files).tracks for each in track.crossings]


def test_crossings_lead_both_ways_and_those_that_lead_nowhere_are_left_out() -> None:
    files = small(
        framework=FRAMEWORK
        + (
            "tracks:\n  - {id: ic, title: I, steady: [L2, L9], from: "
            "[{level: manager/M1, to: L2}, {level: L1, to: L2}, 5]}\n"
        )
        + (
            "  - {id: manager, title: M, from: [{level: ic/L2, to: "
            "M1}, {level: ic/L7, to: M1}, {level: ic/L1, to: M7}]}\n"
        )
    )
    assert crossings(files) == [Crossing("manager", "M1", "L2"), Crossing("ic", "L2", "M1")]
    assert framework_of(files).tracks[0].steady == ("L2",)


def test_benchmarks_keep_the_levels_that_are_there() -> None:
    framework = with_settings(
        "benchmarks:\n  - {title: Radford, levels: {ic/L1: "
        "P1, ic/L9: P9, L2: P2, x/L1: P1, ic/L2: 5}}\n  - 5\n"
    )
    assert framework.benchmarks[0] == Benchmark("Radford", (("ic", "L1", "P1"),))


def test_capabilities_have_codes_areas_and_former_ids() -> None:
    rows = (
        "- {id: ic-technical, title: Technical, code: TX, "
        "area: Craft, formerly: [ic-craft], description: Knows}\n"
        "- {id: ic-impact}\n"
    )
    technical, impact = framework_of(small(capabilities=rows)).tracks[0].capabilities
    assert (technical.code, technical.area, technical.formerly) == ("TX", "Craft", ("ic-craft",))
    assert technical.description == Text("Knows")
    assert (impact.title, impact.code, impact.area, impact.formerly) == ("impact", "IMP", None, ())


def test_codes_are_unique_on_a_track_and_may_repeat_on_another() -> None:
    framework = framework_of(small(capabilities=CAPABILITIES))
    assert [[each.code for each in track.capabilities] for track in framework.tracks] == [
        ["TEC", "IMP"],
        ["TEC"],
    ]


def test_a_framework_without_levels_or_capabilities_is_one() -> None:
    for missing in ("capabilities", "L1", "L2", "M1"):
        files = {path: text for path, text in small().items() if missing not in path}
        framework_of(files)
    assert references({"frameworks/eng/framework.yaml": FRAMEWORK}) == ()
    assert references({"frameworks/eng/framework.yaml": FRAMEWORK + "tracks: [{id: ic, title: I}]\n"}) == ()
