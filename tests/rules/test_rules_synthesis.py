"""The rules of the synthesis and the development plan: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import (
    AGREED,
    CLOSED,
    H3,
    A,
    B,
    C,
    at_start,
    changed,
    edited,
    expectation,
    found_at_marks,
    plan,
    rules_of,
)
from tests.sources import Files
from waypoints_site.rules.synthesis import SYNTHESIS_RULES

UNSHARED = edited(CLOSED, "synthesis", "shared: 2026-12-18\n", "")


def next_plan(first: str, on: str = "2027-01-10") -> Files:
    text = plan(first, B, C, on=on).replace(", objective: fast", "")
    return changed(CLOSED, h3=H3, plan3=text)


TAKEN_UP = next_plan(expectation("a", follows="lead"))
DROPPED = next_plan(A)

BREACHES = {
    "synthesis-missing": (
        at_start(changed(CLOSED, synthesis=""), "plan2"),
        "2026-12-19",
        "warning: the synthesis was due on 2026-12-18 [synthesis-missing] waypoints new synthesis ada h2",
    ),
    "theme-single-source": (
        edited(CLOSED, "synthesis", "[self, peers]", "⟦[peers]⟧"),
        "2026-12-20",
        "warning: “Questions” comes from one source, peers [theme-single-source] find a second one",
    ),
    "theme-single-source: twice the same": (
        edited(CLOSED, "synthesis", "[self, peers]", "⟦[self, self]⟧"),
        "2026-12-20",
        "“Questions” comes from one source, self",
    ),
    "synthesis-unshared: planned": (
        edited(CLOSED, "synthesis", "shared: 2026-12-18", "shared: ⟦2026-12-31⟧"),
        "2026-12-30",
        "information: written on 2026-12-15, and not yet shared [synthesis-unshared] share it",
    ),
    "reflection-missing": (
        edited(CLOSED, "synthesis", "reflection: I had not seen that", "reflection: ⟦''⟧"),
        "2026-12-18",
        (
            "warning: shared on 2026-12-18, and the engineer has not reflected on it [reflection-missing] "
            "add what"
        ),
    ),
    "plan-incomplete: resources": (
        edited(CLOSED, "development", "[A course]", "⟦[]⟧"),
        "2026-12-20",
        "warning: this development plan names no resources [plan-incomplete] write them under “resources”",
    ),
    "plan-incomplete: actions": (
        edited(CLOSED, "development", "\n  - {id: lead, text: Lead an incident, by: 2027-03-01}", " ⟦[]⟧"),
        "2026-12-20",
        "this development plan names no actions",
    ),
    "plan-dropped": (
        edited(DROPPED, "development", "- {id: lead, text: Lead an incident, by: 2027-03-01}",
               "⟦- {id: lead, text: Lead an incident, by: 2027-03-01}⟧"),
        "2027-01-12",
        (
            "information: no expectation of Third half (h3) follows an action of this plan [plan-dropped] "
            "name the action with “follows”"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "today", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, today: str, expected: str) -> None:
    (line,) = found_at_marks(files, today)
    assert expected in line


SILENT = {
    "synthesis-missing: on the day": (changed(CLOSED, synthesis=""), "2026-12-18"),
    "synthesis-missing: no day": (
        edited(changed(CLOSED, synthesis=""), "h2", ", synthesis_by: 2026-12-18", ""),
        "2027-01-20",
    ),
    "synthesis-missing: cannot be read": (changed(CLOSED, synthesis="---\na: [\n---\n"), "2026-12-20"),
    "synthesis-missing: nothing was written": (changed(AGREED, plan2=""), "2026-12-20"),
    "theme-single-source: not said": (edited(CLOSED, "synthesis", ", from: [self, peers]", ""), "2026-12-20"),
    "synthesis-unshared: on the fourteenth day": (UNSHARED, "2026-12-29"),
    "synthesis-unshared: no day": (edited(UNSHARED, "synthesis", "2026-12-15", "soon"), "2027-01-20"),
    "reflection-missing: not yet shared": (
        edited(CLOSED, "synthesis", "reflection: I had not seen that\n", ""),
        "2026-12-17",
    ),
    "plan-dropped: taken up": (TAKEN_UP, "2027-01-12"),
    "plan-dropped: a draft": (next_plan(A, on=""), "2027-01-12"),
    "plan-dropped: the last period": (CLOSED, "2027-01-12"),
}


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    ours = {each.name for each in SYNTHESIS_RULES}
    assert [rule for rule in rules_of(files, today) if rule in ours] == []


def test_what_is_not_there_is_reported_at_the_front_matter() -> None:
    assert rules_of(UNSHARED, "2026-12-30") == ["synthesis-unshared"]
    silent = edited(CLOSED, "synthesis", "reflection: I had not seen that\n", "")
    assert rules_of(silent, "2026-12-18") == ["reflection-missing"]
    bare = changed(CLOSED, development="---\nactions: []\n---\n")
    assert rules_of(bare, "2026-12-20") == ["plan-incomplete"] * 3


def test_an_action_without_an_id_cannot_be_followed() -> None:
    files = edited(DROPPED, "development", "id: lead, ", "")
    assert rules_of(files, "2027-01-12") == ["plan-dropped"]


def test_the_days_to_share_can_be_moved() -> None:
    assert rules_of(UNSHARED, "2026-12-20", "synthesis-unshared: {days: 4}") == ["synthesis-unshared"]
    assert rules_of(UNSHARED, "2026-12-30", "synthesis-unshared: {days: 30}") == []


@pytest.mark.parametrize("rule", [each.name for each in SYNTHESIS_RULES])
def test_every_rule_can_be_switched_off(rule: str) -> None:
    files, today, _ = next(case for name, case in BREACHES.items() if name.startswith(rule))
    assert rules_of(files, today) == [rule]
    assert rules_of(files, today, f"{rule}: {{off: a reason}}") == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in SYNTHESIS_RULES] == [
        ("synthesis-missing", "warning"),
        ("theme-single-source", "warning"),
        ("synthesis-unshared", "information"),
        ("reflection-missing", "warning"),
        ("plan-incomplete", "warning"),
        ("plan-dropped", "information"),
    ]
