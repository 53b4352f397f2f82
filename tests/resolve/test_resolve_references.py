"""References inside a framework: each that leads nowhere is reported once, exactly where it stands."""

import pytest

from tests.sources import CAPABILITIES, FRAMEWORK, TRACKS, at_marks, level, references, said, small

CASES = {
    "steady level": (
        small(
            framework=FRAMEWORK
            + "tracks:\n  - {id: ic, title: I, steady: [L1, ⟦L11⟧]}\n  - {id: manager, title: M}\n"
        ),
        ["unknown-level] did you mean “L1”?"],
    ),
    "steady level that the track does not list": (
        small(
            framework=FRAMEWORK
            + "tracks:\n  - {id: ic, title: I, levels: [L1], steady: [⟦L2⟧]}\n  - {id: manager, title: M}\n",
            L2="level: ⟦L2⟧\ntitle: Two\nexpectations: {}\n",
        ),
        [
            "error: no level “L2” in ic [unknown-level]",
            "warning: “L2” is not among the levels that ic lists, so it is not shown [unknown-level]",
        ],
    ),
    "listed level without a file": (
        small(
            framework=FRAMEWORK
            + "tracks:\n  - {id: ic, title: I, levels: [L1, L2, ⟦L21⟧]}\n  - {id: manager, title: M}\n"
        ),
        ["no level “L21” in ic [unknown-level] did you mean “L2”?"],
    ),
    "crossing from an unknown level": (
        small(
            framework=FRAMEWORK
            + (
                "tracks:\n  - {id: ic, title: I}\n"
                "  - {id: manager, title: M, from: [{level: ⟦ic/L7⟧, to: M1}]}\n"
            )
        ),
        ["no level “ic/L7” in eng [unknown-level] did you mean “ic/L2”?"],
    ),
    "crossing from an unknown track": (
        small(
            framework=FRAMEWORK
            + (
                "tracks:\n  - {id: ic, title: I}\n"
                "  - {id: manager, title: M, from: [{level: ⟦icc/L1⟧, to: M1}]}\n"
            )
        ),
        ["no track “icc” in eng [unknown-track] did you mean “ic”?"],
    ),
    "crossing from a level without its track": (
        small(
            framework=FRAMEWORK
            + "tracks:\n  - {id: ic, title: I}\n  - {id: manager, title: M, from: [{level: ⟦L2⟧, to: M1}]}\n"
        ),
        ["no level “L2” in eng [unknown-level] did you mean “ic/L2”?"],
    ),
    "crossing to an unknown level": (
        small(
            framework=FRAMEWORK
            + (
                "tracks:\n  - {id: ic, title: I}\n"
                "  - {id: manager, title: M, from: [{level: ic/L2, to: ⟦m1⟧}]}\n"
            )
        ),
        ["no level “m1” in manager [unknown-level] did you mean “M1”?"],
    ),
    "benchmark of an unknown level": (
        small(
            framework=FRAMEWORK
            + TRACKS
            + (
                "benchmarks:\n  - title: Radford\n    levels:\n"
                "      ic/L1: P1\n      ⟦ic/L3⟧: P3\n      ⟦manger/M1⟧: M1\n"
            )
        ),
        [
            "no level “ic/L3” in eng [unknown-level] did you mean “ic/L2”?",
            "no track “manger” in eng [unknown-track] did you mean “manager”?",
        ],
    ),
    "capability that starts with no track's id": (
        small(capabilities=CAPABILITIES + "- {id: ⟦design-craft⟧, title: Craft}\n"),
        [
            "it starts with no track's id and names no `tracks` [unknown-track] tracks: ic, manager",
        ],
    ),
    "capability of an unknown track": (
        small(capabilities=CAPABILITIES + "- {id: craft, title: Craft, tracks: [⟦managr⟧]}\n"),
        ["no track “managr” in eng [unknown-track] did you mean “manager”?"],
    ),
    "folder that is no track": (
        small(**{"frameworks/eng/staff/S1.yaml": "⟦level: S1\ntitle: Staff\nexpectations: {nothing: {}}⟧\n"}),
        ["the folder “staff” is not a track of eng [unknown-track] tracks: ic, manager"],
    ),
    "capability of a level file": (
        small(
            L1=level("L1", technical="{meets: Fixes}", impact="{meets: Says}")
            + "  ⟦tecnical⟧: {meets: Fixes}\n"
        ),
        ["no capability “tecnical” in eng/ic [unknown-capability] did you mean “technical”?"],
    ),
    "level that disagrees with its file": (
        small(
            L2="level: ⟦L3⟧\ntitle: Level\nexpectations: {technical: {meets: Finds}, impact: {meets: Says}}\n"
        ),
        ["this file is “L2”, and says that it is “L3” [bad-id] write “level: L2”, or rename the file"],
    ),
    "level that disagrees in letter case": (
        small(
            L2="level: ⟦l2⟧\ntitle: Level\nexpectations: {technical: {meets: Finds}, impact: {meets: Says}}\n"
        ),
        ["this file is “L2”, and says that it is “l2” [bad-id] write “level: L2”, or rename the file"],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_a_reference_that_leads_nowhere(files: dict[str, str], expected: list[str]) -> None:
    found = references(files)
    assert at_marks(found, files)
    assert len(found) == len(expected)
    assert all(each in line for line, each in zip(said(found), expected, strict=True))


def test_a_framework_without_faults_has_none() -> None:
    assert references(small()) == ()


def test_a_missing_framework_file_is_reported_at_a_file_that_calls_for_it() -> None:
    files = small()
    del files["frameworks/eng/framework.yaml"]
    assert said(references(files)) == [
        (
            "frameworks/eng/capabilities.yaml:1:1: error: "
            "frameworks/eng has no framework.yaml [unknown-framework]"
        )
    ]


def test_with_no_tracks_listed_every_folder_is_one() -> None:
    assert references(small(framework=FRAMEWORK)) == ()


def test_capabilities_may_be_written_before_any_track_is_there() -> None:
    files = {"frameworks/eng/framework.yaml": FRAMEWORK, "frameworks/eng/capabilities.yaml": CAPABILITIES}
    assert references(files) == ()


@pytest.mark.parametrize(
    ("broken", "referring"),
    [
        ("framework", {"L1": level("L1", other="{meets: Fixes}")}),
        ("capabilities", {"L1": level("L1", other="{meets: Fixes}")}),
        ("L2", {"L1": level("L1", technical="{inherits: L2}", impact="{meets: Says}")}),
        (
            "L2",
            {
                "framework": FRAMEWORK
                + "tracks:\n  - {id: ic, title: I, levels: [L1, L2], steady: [L2]}\n"
                + "  - {id: manager, title: M, from: [{level: ic/L2, to: M1}]}\n"
                + "benchmarks: [{title: Radford, levels: {ic/L2: P2}}]\n"
            },
        ),
        ("L2", {"start": "---\ntitle: Start\n---\n[it](cell:L2/technical)\n"}),
        ("L2", {"start": "---\ntitle: Start\n---\n[it](../../frameworks/eng/ic/L2.yaml)\n"}),
        ("next", {"start": "---\ntitle: Start\n---\n[it](next.md) [there](next.md#anywhere)\n"}),
    ],
)
def test_what_refers_to_a_file_that_cannot_be_read_is_not_reported(
    broken: str, referring: dict[str, str]
) -> None:
    assert references(small(**referring, **{broken: "---\n\t- {\n"})) == ()


@pytest.mark.parametrize(
    "capabilities", ["technical\n", "{}\n", CAPABILITIES + "- {title: Nameless}\n", CAPABILITIES + "- 5\n"]
)
def test_capabilities_out_of_form_are_not_reported_again_where_they_are_named(capabilities: str) -> None:
    assert references(small(capabilities=capabilities, L1=level("L1", other="{meets: Fixes}"))) == ()


@pytest.mark.parametrize(
    "tracks", ["tracks: ic\n", "tracks:\n", "tracks: [{id: ic, title: I}, {title: Manager}]\n"]
)
def test_tracks_out_of_form_are_not_reported_again_where_they_are_named(tracks: str) -> None:
    assert references(small(framework=FRAMEWORK + tracks)) == ()


def test_all_problems_are_reported_in_one_run() -> None:
    files = small(
        framework=FRAMEWORK
        + "tracks:\n  - {id: ic, title: I, steady: [⟦L9⟧]}\n"
        + "  - {id: manager, title: M, from: [{level: ⟦ic/L8⟧, to: ⟦M7⟧}]}\n"
        + "benchmarks: [{title: R, levels: {⟦x/L1⟧: P1}}]\n",
        capabilities=CAPABILITIES + "- {id: ⟦ic-impact⟧, title: Again}\n",
        L1="level: ⟦L7⟧\ntitle: One\nexpectations:\n  ⟦other⟧: {}\n  technical: {inherits: ⟦L6⟧}\n",
        start="---\ntitle: Start\n---\n⟦[a](a.md)⟧ and ⟦[b](cell:L1/b)⟧\n",
    )
    assert at_marks(references(files), files)
