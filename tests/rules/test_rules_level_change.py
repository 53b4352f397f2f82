"""Level changes lead to a level that there is, and do not hang: what breaks that, exactly where, and silent twins."""

import pytest

from tests.rules.appraising import ADA, DRAFT, ORGANISATION, TODAY, assessed, draft, found_at_marks, rules_of
from tests.sources import Files

RECOMMENDED = "level_change: {to: L3, status: recommended}\n"
L4 = {"frameworks/eng/ic/L4.yaml": "level: L4\ntitle: Four\nexpectations: {technical: {meets: x}}\n"}
HOLDS_L3 = (
    f"{ORGANISATION[ADA].replace('level: L2', 'level: L3')}level_since: 2026-10-01\n"
    "earlier: [{level: ic/L2, since: 2024-02-05}]\n"
)


def change(to: str, status: str = "recommended", more: str = "", **files: str) -> Files:
    """A draft with a level change."""
    return draft(f"level_change: {{to: {to}, status: {status}{more}}}\n", **files)


def twice(now: str, before: str = RECOMMENDED, **files: str) -> Files:
    """Drafts of two periods, each with what it says of a level change."""
    return assessed(DRAFT + now, before=DRAFT + before, **files)


BREACHES = {
    "level-change-unknown": (
        change("⟦l3⟧"), "error: no level “l3” in eng 1.1.0 [level-change-unknown] did you mean “L3”?"
    ),
    "level-change-unknown: on another track": (
        change("⟦manager/M2⟧"), "no level “manager/M2” in eng 1.1.0 [level-change-unknown] did you mean “manager/M1”?"
    ),
    "level-change-unknown: of no track": (change("⟦boss/L3⟧"), "no level “boss/L3” in eng 1.1.0"),
    "level-change-unknown: in the version of its period": (
        assessed(DRAFT, before=DRAFT + "level_change: {to: ⟦L3⟧, status: executed}\n"),
        "no level “L3” in eng 1.0.0",
    ),
    "level-change-jump": (
        change("⟦L4⟧", **L4),
        "warning: from L2 to L4 is more than one level [level-change-jump] recommend the next level",
    ),
    "level-change-jump: downwards": (
        change("⟦L1⟧", ada=ORGANISATION[ADA].replace("level: L2", "level: L3")), "from L3 to L1 is more than one level"
    ),
    "level-change-deferred": (
        draft("level_change: ⟦{to: L3, status: deferred}⟧\n"),
        ("warning: this is deferred, and nothing says what it waits for [level-change-deferred] "
        "say it under “blocked_by”"),
    ),
    "misleveled-waiting": (
        twice("level_change: ⟦{to: L3, status: recommended}⟧\n", before=RECOMMENDED.replace("L3", "L2")),
        ("information: a change of level has been recommended for 2 periods in a row [misleveled-waiting] "
        "carry it out, or say what it waits for"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


WAITING = twice(RECOMMENDED, before=RECOMMENDED.replace("L3", "L2"))
SILENT = {
    "level-change-unknown: one that there is": change("L3"),
    "level-change-unknown: with its track": change("ic/L3"),
    "level-change-unknown: its file cannot be read": change("L3", **{"frameworks/eng/ic/L3.yaml": "level: [\n"}),
    "level-change-unknown: the framework of the period is not there": change(
        "L9", **{"content/periods/2026-h2.yaml": "title: x\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 9.0.0}\n"}
    ),
    "level-change-jump: the level below": change("L1"),
    "level-change-jump: another track": change("manager/M1"),
    "level-change-deferred: something blocks it": change("L3", "deferred", ", blocked_by: No opening"),
    "misleveled-waiting: one period": change("L3"),
    "misleveled-waiting: deferred in between": twice(
        RECOMMENDED, before="level_change: {to: L2, status: deferred, blocked_by: x}\n"
    ),
    "misleveled-waiting: deferred now": twice("level_change: {to: L3, status: deferred, blocked_by: x}\n"
        , before=RECOMMENDED.replace("L3", "L2")),
    "misleveled-waiting: at another level since": {**WAITING, ADA: HOLDS_L3},
}  # fmt: skip


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []


def test_somebody_waits_until_the_day_of_the_other_level() -> None:
    files = {**WAITING, ADA: HOLDS_L3.replace("2026-10-01", "2027-01-01")}
    assert rules_of(files) == ["misleveled-waiting"]


def test_waiting_is_reported_once_where_it_stands_last() -> None:
    third = "title: Third half\nstarts: 2027-01-01\nends: 2027-06-30\nframework: {eng: 1.1.0}\n"
    files = {
        **WAITING,
        "content/periods/2027-h1.yaml": third,
        "content/talent/2027-h1/ada.yaml": DRAFT + "level_change: ⟦{to: L3, status: recommended}⟧\n",
    }
    (line,) = found_at_marks(files, "2027-02-01")
    assert "for 3 periods in a row" in line


@pytest.mark.parametrize(
    ("tuning", "files", "expected"),
    [
        ("level-change-jump: {maximum: 2}", change("L4", **L4), []),
        ("misleveled-waiting: {periods: 3}", WAITING, []),
        ("misleveled-waiting: {periods: 1}", change("L3"), ["misleveled-waiting"]),
        ("misleveled-waiting: {periods: 0}", draft(), []),
    ],
)
def test_limits_can_be_moved(tuning: str, files: Files, expected: list[str]) -> None:
    assert rules_of(files, TODAY, tuning) == expected
