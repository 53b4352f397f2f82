"""Every rule of a framework: what breaks it, exactly where, and a twin that does not."""

import pytest

from tests.sources import Files, at_marks, level, process, said, small
from waypoints_site.rules import FRAMEWORK_RULES


def ic(technical: str, impact: str = "{meets: Says what a change does}") -> Files:
    return small(L1=level("L1", technical=technical, impact=impact))


def second(technical: str) -> Files:
    return small(L2=level("L2", technical=technical, impact="{meets: Measures a change}"))


BREACHES = {
    "cell-empty: no cell": (
        small(L1="level: L1\ntitle: One\nexpectations:\n  ⟦technical: {meets: Fixes}⟧\n"),
        (
            "warning: L1 says nothing of “impact” (Impact) [cell-empty] "
            "write what the level meets, or inherit another level's text"
        ),
    ),
    "cell-empty: an empty cell": (
        ic("⟦{meets: [], exceeds: ''}⟧"),
        "L1 says nothing of “technical” (Technical) [cell-empty]",
    ),
    "criterion-duplicate: two levels": (
        second("{meets: [⟦“Fixes a small defect!”⟧]}"),
        (
            "warning: L2/technical says the same as L1/technical "
            "[criterion-duplicate] say what is different here"
        ),
    ),
    "criterion-duplicate: two capabilities": (
        ic("{exceeds: Fixes it all, meets: x}", "{meets: [Says, {text: ⟦X⟧}]}"),
        "L1/impact says the same as L1/technical [criterion-duplicate]",
    ),
    "criterion-duplicate: one cell": (
        ic("{meets: [Fixes, ⟦fixes⟧]}"),
        "L1/technical says this twice [criterion-duplicate]",
    ),
    "criterion-duplicate: misses": (
        small(L1=level("L1", technical="{meets: a, misses: Breaks}", impact="{meets: b, misses: ⟦Breaks.⟧}")),
        "L1/impact says the same as L1/technical",
    ),
    "criterion-compound": (
        ic("{meets: [⟦Writes the design and reviews it with the team⟧]}"),
        (
            "information: “and reviews” joins a second demand "
            "[criterion-compound] make it a criterion of its own"
        ),
    ),
    "criterion-compound: with an adverb and a comma": (
        ic("{exceeds: ⟦'Finds causes, and openly shares what caused them'⟧}"),
        "“and shares” joins a second demand",
    ),
    "criterion-compound: in a later sentence": (
        ic("{meets: ⟦Fixes defects. Plans work and leads the team⟧}"),
        "“and leads” joins a second demand",
    ),
    "criterion-can": (
        ic("{meets: ⟦Can write a test⟧}"),
        (
            "information: “Can write” says what is possible, not what is "
            "seen [criterion-can] say what people do: “writes” for “can write”"
        ),
    ),
    "criterion-can: in a list": (
        ic('{meets: ⟦"- Writes\\n- Is able to  explain"⟧}'),
        "“Is able to explain” says what is possible",
    ),
}


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    found = process(files)
    assert at_marks(found, files)
    (line,) = said(found)
    assert expected in line


SILENT = {
    "cell-empty: misses alone say something": ic("{misses: Breaks things}"),
    "cell-empty: inherited": second("{inherits: L1}"),
    "criterion-duplicate: inherited": second("{inherits: L1}"),
    "criterion-duplicate: another rating": second("{meets: Finds a cause, exceeds: Fixes a small defect}"),
    "criterion-duplicate: another track": small(M1=level("M1", technical="{meets: Fixes a small defect}")),
    "criterion-duplicate: only signs": ic("{meets: ['…', '!', '—']}"),
    "criterion-compound: a noun": ic("{meets: Writes tests and documents}"),
    "criterion-compound: nouns that are verbs elsewhere": ic(
        "{meets: Takes part in talks and reviews of designs}"
    ),
    "criterion-compound: a noun before an aside": ic("{meets: Attends talks and reviews as needed}"),
    "criterion-compound: one object": ic("{meets: Plans and runs the migration of a service}"),
    "criterion-compound: one object, with adverbs": ic(
        "{meets: Carefully plans and quietly runs the migration}"
    ),
    "criterion-compound: in a clause": ic("{meets: Finds out what slows a service and makes it fail}"),
    "criterion-compound: of a purpose": ic("{meets: Writes so that a colleague reads it once and uses it}"),
    "criterion-compound: across sentences": ic("{meets: Plans the work. And leads the team}"),
    "criterion-compound: misses demand nothing": ic(
        "{meets: Fixes, misses: Breaks the build and leaves it broken}"
    ),
    "criterion-can: cannot": ic("{meets: Cannot be hurried}"),
    "criterion-can: a name": ic("{meets: Canvasses opinions}"),
    "criterion-can: within": ic("{meets: Writes what others can use}"),
    "criterion-can: misses": ic("{meets: Fixes, misses: Can write only with help}"),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert said(process(files)) == []


def test_an_inherited_silence_is_reported_where_it_stands() -> None:
    files = small(
        L1="level: L1\ntitle: One\nexpectations:\n  technical: ⟦{}⟧\n  impact: {meets: Says}\n",
        L2=level("L2", technical="{inherits: L1}", impact="{meets: Measures}"),
    )
    assert at_marks(process(files), files)


def test_what_inherits_from_a_file_that_cannot_be_read_is_not_reported() -> None:
    files = small(L1=level("L1", technical="{inherits: L2}", impact="{meets: Says}"), L2="{")
    assert process(files) == ()


def test_own_text_beside_inherited_text_is_judged() -> None:
    files = small(
        L1=level("L1", technical="{meets: Fixes, exceeds: Finds}", impact="{meets: Says}"),
        L2=level("L2", technical="{inherits: L1, meets: ⟦Can write⟧}", impact="{meets: Measures}"),
    )
    assert at_marks(process(files), files)


@pytest.mark.parametrize(
    ("rule", "files"),
    [
        ("cell-empty", ic("{}")),
        ("criterion-duplicate", second("{meets: Fixes a small defect}")),
        ("criterion-compound", ic("{meets: Writes code and reviews changes}")),
        ("criterion-can", ic("{meets: Can write}")),
    ],
)
def test_every_rule_can_be_switched_off_with_a_reason(rule: str, files: Files) -> None:
    assert [each.rule for each in process(files)] == [rule]
    off = f"title: T\nrules:\n  {rule}: {{off: the reason}}\n"
    assert process({**files, "waypoints.yaml": off}) == ()
    for no_reason in ("''", "'  '", "true"):
        still = f"title: T\nrules:\n  {rule}: {{off: {no_reason}}}\n"
        assert [each.rule for each in process({**files, "waypoints.yaml": still})] == [rule]


@pytest.mark.parametrize(
    ("tuning", "technical", "expected"),
    [
        ("criterion-compound: {verbs: [bakes]}", "Writes code and reviews changes", []),
        ("criterion-compound: {verbs: [bakes]}", "Writes code and bakes bread", ["criterion-compound"]),
        ("criterion-compound: {verbs: []}", "Writes code and reviews changes", []),
        ("criterion-compound: {verbs: ['.*']}", "Writes code and reviews changes", []),
        ("criterion-can: {phrases: [may]}", "Can write", []),
        ("criterion-can: {phrases: [may, is fit to]}", "Is fit to write", ["criterion-can"]),
        ("criterion-can: {phrases: []}", "Can write", []),
    ],
)
def test_word_lists_can_be_replaced(tuning: str, technical: str, expected: list[str]) -> None:
    files = {**ic(f"{{meets: {technical}}}"), "waypoints.yaml": f"title: T\nrules:\n  {tuning}\n"}
    assert [each.rule for each in process(files)] == expected


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in FRAMEWORK_RULES] == [
        ("cell-empty", "warning"),
        ("criterion-duplicate", "warning"),
        ("criterion-compound", "information"),
        ("criterion-can", "information"),
    ]
