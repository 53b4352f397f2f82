"""Ids and codes that stand for two things are reported at the second one."""

import pytest

from tests.sources import CAPABILITIES, FRAMEWORK, TRACKS, at_marks, level, references, said, small

CASES = {
    "track": (
        small(framework=FRAMEWORK + TRACKS + "  - {id: ⟦ic⟧, title: Again}\n"),
        "the id “ic” stands here twice [bad-id]",
    ),
    "capability": (
        small(capabilities=CAPABILITIES + "- {id: ⟦ic-impact⟧, title: Again}\n"),
        "the id “ic-impact” stands here twice [bad-id]",
    ),
    "listed level": (
        small(
            framework=FRAMEWORK
            + "tracks:\n  - {id: ic, title: I, levels: [L1, L2, ⟦L1⟧]}\n  - {id: manager, title: M}\n"
        ),
        "the level “L1” stands here twice [bad-id]",
    ),
    "code": (
        small(
            capabilities="- {id: ic-technical, title: T, code: TE}\n- {id: ic-impact, title: I, code: ⟦TE⟧}\n"
            "- {id: manager-technical, title: T, code: TE}\n"
        ),
        "the code “TE” stands here twice [bad-id]",
    ),
    "key": (
        small(capabilities=CAPABILITIES + "- {id: ⟦impact⟧, title: Impact, tracks: [ic]}\n"),
        "on ic, level files would call “impact” and “ic-impact” both “impact” [bad-id]",
    ),
    "rating's address": (
        small(capabilities=CAPABILITIES + "- {id: ⟦ic-impact-exceeds⟧, title: More}\n"),
        "“impact-exceeds” is the address of what exceeds “impact”, so no capability can have it [bad-id]",
    ),
    "criterion": (
        small(
            L1=level(
                "L1",
                technical="{meets: [{id: one, text: Fixes}, {id: ⟦one⟧, text: Finds}]}",
                impact="{meets: Says}",
            )
        ),
        "the id “one” stands here twice [bad-id]",
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_what_stands_twice(files: dict[str, str], expected: str) -> None:
    found = references(files)
    assert at_marks(found, files)
    (line,) = said(found)
    assert line.endswith(expected)


def test_ratings_may_share_ids_of_criteria_as_tracks_may_share_ids_of_levels() -> None:
    cell = "{meets: [{id: one, text: Fixes}], exceeds: [{id: one, text: Fixes more}]}"
    files = small(
        L1=level("L1", technical=cell, impact="{meets: Says}"),
        **{"frameworks/eng/manager/L1.yaml": level("L1", technical="{meets: Judges}")},
    )
    assert references(files) == ()
