"""A name that stands for nothing: the hint is the nearest thing that does."""

import pytest

from tests.sources import FRAMEWORK, references, small


@pytest.mark.parametrize(
    ("written", "rule", "hint"),
    [
        ("ic/l2", "unknown-level", "did you mean “ic/L2”?"),
        ("M1", "unknown-level", "did you mean “manager/M1”?"),
        ("manager/L1", "unknown-level", "did you mean “ic/L1”?"),
        ("ic/L22", "unknown-level", "did you mean “ic/L2”?"),
        ("ic/", "unknown-level", "did you mean “ic/L2”?"),
        ("mangaer/M1", "unknown-track", "did you mean “manager”?"),
        ("eng/ic/L1", "unknown-track", None),
        ("/", "unknown-track", None),
        ("zzz", "unknown-level", None),
    ],
)
def test_hints(written: str, rule: str, hint: str | None) -> None:
    tracks = (
        f"tracks:\n  - {{id: ic, title: I}}\n"
        f"  - {{id: manager, title: M, from: [{{level: {written}, to: M1}}]}}\n"
    )
    (found,) = references(small(framework=FRAMEWORK + tracks))
    assert (found.rule, found.hint) == (rule, hint)
