"""An assessment ends in a coaching plan: what breaks that, exactly where, and a twin that does not."""

import pytest

from tests.rules.appraising import FINAL, assessed, draft, edited, final, found_at_marks, rules_of
from tests.sources import Files

COACHING = FINAL[FINAL.index("coaching:") :]

BREACHES = {
    "coaching-missing": (
        assessed(f"⟦⟧{edited(FINAL, (COACHING, ''))}"),
        (
            "error: this is final, and has no coaching plan [coaching-missing] "
            "write under “coaching” what is done for the person"
        ),
    ),
    "coaching-missing: an empty one": (
        final((COACHING, "coaching: ⟦{support: [], actions: ['']}⟧\n")),
        "error: this is final, and the coaching plan is empty [coaching-missing]",
    ),
    "coaching-incomplete: no support": (
        final(("[An hour a week]", "⟦[]⟧")),
        "warning: this coaching plan names no support [coaching-incomplete] write them under “support”",
    ),
    "coaching-incomplete: no actions": (final(("[Leads a review]", "⟦[' ']⟧")), "names no actions"),
    "coaching-incomplete: no opportunities": (final(("[The rewrite]", "⟦[]⟧")), "names no opportunities"),
    "coaching-incomplete: a draft": (
        draft("coaching: {support: [x], actions: [x], opportunities: ⟦[]⟧}\n"),
        "names no opportunities",
    ),
}


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


def test_a_draft_s_empty_plan_lacks_every_part() -> None:
    assert rules_of(draft("coaching: {}\n")) == 3 * ["coaching-incomplete"]


SILENT = {
    "coaching-missing: a draft": draft(),
    "coaching-incomplete: whole, without a level change": final(),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []
