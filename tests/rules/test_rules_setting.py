"""The rules of what expectations hold: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import (
    AGREED,
    H1,
    A,
    B,
    C,
    changed,
    edited,
    expectation,
    found_at_marks,
    plan,
    rules_of,
    whole,
)
from tests.sources import Files
from waypoints_site.rules.setting import SETTING_RULES

SENIOR, TOP = "level: L3", "level: L4"
CELLS_3, CELLS_4 = "[L3/technical]", "[L4/technical]"
NEXT = expectation("a", purpose="next-level", cells=CELLS_3)


def half(text: str) -> Files:
    return changed(AGREED, plan2=text)


def first(text: str, level: str = "level: L2") -> Files:
    """A draft of one expectation, at a level; drafts are not counted."""
    return edited(changed(AGREED, plan2=plan(text, on="")), "ada", "level: L2", level)


def listed(text: str) -> str:
    """The list of expectations, marked."""
    return text.replace("expectations:\n  - ", "expectations:\n  ⟦- ").removesuffix("\n") + "⟧\n"


BREACHES = {
    "expectation-count: two": (
        half(listed(plan(A, B))),
        "warning: 2 expectations are agreed, and 3 is the fewest [expectation-count]",
    ),
    "expectation-count: one": (
        half(listed(plan(A))),
        "warning: 1 expectation is agreed, and 3 is the fewest",
    ),
    "expectation-count: six": (
        half(listed(plan(*(expectation(name) for name in "abcdef")))),
        "warning: 6 expectations are agreed, and 5 is the most [expectation-count] agree on those",
    ),
    "expectation-count: none": (
        half(plan().replace("[]", "⟦[]⟧")),
        "error: this is agreed without a single expectation [expectation-count]",
    ),
    "expectation-alignment": (
        first(whole(expectation("a", cells="", objective=""))),
        "warning: “a” names neither cells nor an objective [expectation-alignment] say with",
    ),
    "expectation-level: below": (
        first(expectation("a", cells="[L2/technical, ⟦L1/technical⟧]")),
        "warning: L1 is neither the current level, L2, nor the next [expectation-level]",
    ),
    "expectation-level: two up": (
        first(expectation("a", cells="[⟦L4/impact⟧]")),
        "L4 is neither the current level, L2, nor the next [expectation-level]",
    ),
    "expectation-level: another track": (
        first(expectation("a", cells="[⟦manager/M2/coaching⟧]")),
        "M2 is neither the current level, L2, nor the next [expectation-level]",
    ),
    "expectation-stretch": (
        first(expectation("a", cells="[L2/technical, ⟦L3/technical⟧]")),
        (
            "warning: this is a cell of the next level, and the purpose is “objective” "
            "[expectation-stretch] say “purpose: next-level”"
        ),
    ),
    "expectation-stretch: no purpose": (
        first(expectation("a", cells="[⟦L3/technical⟧]", purpose="")),
        "and the purpose is not stated [expectation-stretch]",
    ),
    "expectation-stretch: where people cross over": (
        first(expectation("a", cells="[⟦manager/M1/coaching⟧]")),
        "this is a cell of the next level, and the purpose is “objective” [expectation-stretch]",
    ),
    "activity-at-senior": (
        first(whole(expectation("a", cells=CELLS_3)), SENIOR),
        "warning: “a” has no measure, which L3 is senior enough for [activity-at-senior] say in “measure”",
    ),
    "objective-at-top": (
        first(whole(expectation("a", cells=CELLS_4, measure="3 by May", objective="")), TOP),
        "warning: “a” is tied to no objective, at L4 [objective-at-top] name the objective",
    ),
    "opportunity-missing": (
        half(plan(whole(expectation("a", opportunity="")), B, C)),
        "warning: “a” has no opportunity [opportunity-missing] say in which work it can be done",
    ),
    "steps-missing": (
        half(plan(whole(expectation("a", key_steps="[]")), B, C)),
        "warning: “a” has no key steps [steps-missing] write a few",
    ),
    "step-overdue: to do": (
        half(plan(expectation("a", key_steps="[⟦{text: S, due: 2026-10-31, state: todo}⟧]"), B, C)),
        "information: this step was due on 2026-10-31, and is “todo” [step-overdue]",
    ),
    "step-overdue: under way": (
        first(expectation("a", key_steps="[⟦{text: S, due: 2026-10-31, state: doing}⟧]")),
        "this step was due on 2026-10-31, and is “doing” [step-overdue]",
    ),
}


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    day = "2026-07-12" if "due: 2026-10-31" not in files["content/expectations/h2/ada.yaml"] else "2026-11-01"
    (line,) = found_at_marks(files, day, "expectations-missing: {off: a draft}")
    assert expected in line


SILENT = {
    "expectation-count: a draft": half(plan(A, on="")),
    "expectation-count: five": half(plan(*(expectation(name) for name in "abcde"))),
    "expectation-alignment: cells alone": first(expectation("a", objective="")),
    "expectation-alignment: an objective alone": first(expectation("a", cells="")),
    "expectation-level: own and next": first(
        expectation("a", purpose="next-level", cells="[L2/impact, L3/impact]")
    ),
    "expectation-level: the level is not known": first(expectation("a", cells="[L4/technical]"), "level: L9"),
    "expectation-stretch": first(
        expectation("a", purpose="next-level", cells="[L3/technical, manager/M1/coaching]")
    ),
    "activity-at-senior: a measure": first(expectation("a", cells=CELLS_3, measure="3 by May"), SENIOR),
    "activity-at-senior: a junior level": first(A),
    "objective-at-top: two below": first(expectation("a", objective="")),
    "objective-at-top": first(expectation("a", cells=CELLS_4, measure="3 by May"), TOP),
    "opportunity-missing: a draft": first(expectation("a", opportunity="")),
    "steps-missing: a draft": first(expectation("a", key_steps="")),
    "step-overdue: on the day": first(
        expectation("a", key_steps="[{text: S, due: 2026-07-12, state: todo}]")
    ),
    "step-overdue: done or dropped": first(
        expectation(
            "a",
            key_steps="[{text: S, due: 2026-07-01, state: done}, {text: T, due: 2026-07-01, state: dropped}]",
        )
    ),
    "step-overdue: no day": first(expectation("a", key_steps="[{text: S, state: todo}]")),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files, "2026-07-12") == []


NEVER_REPORTED = {
    "activity at a junior level": first(expectation("a", observable="She writes tests", cells="[L2/impact]")),
    "sustain": half(plan(*(expectation(name, purpose="sustain") for name in "abc"))),
    "most of the level uncovered": half(plan(*(expectation(name, cells="[L2/impact]") for name in "abc"))),
    "no purpose": half(plan(*(expectation(name, purpose="") for name in "abc"))),
}


@pytest.mark.parametrize("files", NEVER_REPORTED.values(), ids=NEVER_REPORTED)
def test_what_is_never_reported(files: Files) -> None:
    assert rules_of(files, "2026-07-12") == []


def test_an_onboarding_plan_may_be_short_and_not_empty() -> None:
    hired = edited(AGREED, "ada", "started: 2024-02-05", "started: 2026-07-06")
    assert rules_of(changed(hired, plan2=plan(A, kind="onboarding")), "2026-07-12") == []
    assert rules_of(changed(hired, plan2=plan(kind="onboarding")), "2026-07-12") == ["expectation-count"]
    many = plan(*(expectation(name) for name in "abcdef"), kind="onboarding")
    assert rules_of(changed(hired, plan2=many), "2026-07-12") == ["expectation-count"]


@pytest.mark.parametrize(
    ("tuning", "count", "expected"),
    [
        ("{minimum: 2}", 2, []),
        ("{minimum: 2}", 1, ["expectation-count"]),
        ("{maximum: 6}", 6, []),
        ("{maximum: 2}", 3, ["expectation-count"]),
        ("{minimum: 0}", 0, []),
        ("{minimum: many}", 2, ["expectation-count"]),
        ("{off: not here}", 1, []),
    ],
)
def test_how_many_can_be_tuned(tuning: str, count: int, expected: list[str]) -> None:
    files = half(plan(*(expectation(name) for name in "abcdef"[:count])))
    assert rules_of(files, "2026-07-12", f"expectation-count: {tuning}") == expected


@pytest.mark.parametrize(
    ("levels", "steady", "level", "expected"),
    [(4, "", "L3", 1), (4, "", "L2", 0), (4, "L2", "L2", 1), (4, "L4", "L3", 0), (4, "L9", "L3", 1)],
)
def test_senior_is_at_the_steady_level_or_in_the_upper_half(
    levels: int, steady: str, level: str, expected: int
) -> None:
    files = first(expectation("a", cells=f"[{level}/technical]"), f"level: {level}")
    path = "frameworks/eng/framework.yaml"
    files = {**files, path: files[path].replace("steady: [L3]", f"steady: [{steady}]")}
    assert rules_of(files, "2026-07-12") == ["activity-at-senior"] * expected


def test_three_periods_of_nothing_but_the_next_level() -> None:
    nothing_else = plan(NEXT, expectation("b", purpose="next-level"), on="")
    before = nothing_else.replace(", objective: fast", "")
    files = {
        **changed(AGREED, plan1=before, plan2=listed(nothing_else), h1=H1),
        "content/periods/h0.yaml": "title: H0\nstarts: 2025-07-01\nends: 2025-12-31\n",
        "content/expectations/h0/ada.yaml": before,
    }
    off = "".join(
        f"{each}: {{off: drafts}}\n  " for each in ("expectations-missing", "self-missing", "peers-few")
    )
    lines = found_at_marks(files, "2026-07-12", off)
    assert lines == [
        (
            "information: for three periods, every expectation has been about the next level [always-next-level] "
            "stability is fine"
        )
    ]
    one_other = edited(
        files,
        "plan1",
        "purpose: next-level, observable: The board shows it, cells: [L2",
        "purpose: interest, observable: The board shows it, cells: [L2",
    )
    assert rules_of(one_other, "2026-07-12", off) == []
    pause = {path: text for path, text in files.items() if path != "content/expectations/h1/ada.yaml"}
    assert rules_of(pause, "2026-07-12", off) == []
    two = {path: text for path, text in files.items() if "/h0" not in path}
    assert rules_of(two, "2026-07-12", off) == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in SETTING_RULES] == [
        ("expectation-count", "warning"),
        ("expectation-alignment", "warning"),
        ("expectation-level", "warning"),
        ("expectation-stretch", "warning"),
        ("activity-at-senior", "warning"),
        ("objective-at-top", "warning"),
        ("opportunity-missing", "warning"),
        ("steps-missing", "warning"),
        ("step-overdue", "information"),
        ("always-next-level", "information"),
    ]
