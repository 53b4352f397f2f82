"""The rules of peer feedback: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import AGREED, CLOSED, SHORT, at_start, changed, edited, found_at_marks, rules_of
from tests.sources import Files
from waypoints_site.rules.peers import PEER_RULES

TODAY = "2026-12-20"
STARTED = "started: 2020-01-01"


def piece(giver: str, text: str) -> dict[str, str]:
    return {f"content/feedback/h2/ada/peers/{giver}.md": f"---\ngiven: 2026-12-05\n{text}---\n"}


def closed(**more: str) -> Files:
    return at_start(changed(CLOSED, **more), "plan2")


OF_TOM = piece(
    "tom", "items: [{expectation: a, text: She asked, example: 'On 1 May'}]\nrole_fit: {text: x}\n"
)
FEW = changed(
    CLOSED, from_kit="", from_wei=CLOSED[SHORT["from_wei"]].replace("items:", "growth: {text: x}\nitems:")
)
SAME_FUNCTION = {**closed(from_lena=""), **OF_TOM}

BREACHES = {
    "peers-few": (
        at_start(FEW, "plan2"),
        (
            "warning: 2 pieces of peer feedback, and 3 is the fewest; asked and not answered: Kit Orr "
            "[peers-few] remind them, or ask others"
        ),
    ),
    "peers-few: everybody has answered": (
        at_start(edited(FEW, "asked", ", {who: kit, on: 2026-11-20}", ""), "plan2"),
        "2 pieces of peer feedback, and 3 is the fewest; everybody who was asked has answered",
    ),
    "peers-few: nobody was asked": (
        closed(asked="", from_wei="", from_kit="", from_lena=""),
        "no peer feedback, and 3 is the fewest; nobody was asked [peers-few] ask some colleagues",
    ),
    "peers-few: one, and who was asked is not known": (
        at_start(
            {
                **changed(CLOSED, asked="asked: [", from_wei="", from_kit=""),
                **piece("lena", "role_fit: {text: x}\ngrowth: {text: x}\nitems:\n"
                "  - {expectation: a, text: x, example: y}\n  - {expectation: b, text: x, example: y}\n"),
            },
            "plan2",
        ),
        "1 piece of peer feedback, and 3 is the fewest; whom the manager asked could not be read",
    ),
    "peers-one-function": (
        SAME_FUNCTION,
        "warning: all feedback comes from engineering [peers-one-function] ask another function",
    ),
    "peers-one-level": (
        edited(
            edited({**SAME_FUNCTION}, "tom", "track: manager\nlevel: M1", "track: ic\nlevel: L3\nfunction: design"),
            "kit",
            "level: L1",
            "level: L3",
        ),
        "warning: everybody who gave feedback is at L3 [peers-one-level] ask somebody of another level",
    ),
    "peers-off-expectations": (
        {
            **closed(from_lena=""),
            **piece("wei", "growth: {text: x}\n"),
            **piece("kit", "items: [{expectation: a, text: x, example: y}]\nrole_fit: {text: x}\n"),
            SHORT["from_lena"]: "---\ngiven: 2026-12-05\n---\nShe is kind.\n",
        },
        "warning: 1 of 4 pieces of feedback are about expectations [peers-off-expectations]",
    ),
    "peers-role-growth: no growth": (
        edited(closed(), "from_kit", "growth: {text: Could speak up}\n", ""),
        "warning: nobody who gave feedback speaks of growth [peers-role-growth] ask one of them",
    ),
    "peers-role-growth: neither": (
        edited(
            edited(closed(), "from_kit", "growth: {text: Could speak up}\n", ""),
            "from_lena",
            "role_fit: {text: At home in it}\n",
            "",
        ),
        "nobody who gave feedback speaks of role fit or of growth",
    ),
    "example-missing": (
        edited(
            CLOSED,
            "from_kit",
            "{expectation: a, text: She waited, example: On 5 October}",
            "⟦{expectation: a, text: She waited}⟧",
        ),
        "warning: this has no example [example-missing] say under “example” what was seen, and when",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files, TODAY)
    assert expected in line


SILENT = {
    "peers-few: not yet closing": (changed(AGREED, from_lena=CLOSED[SHORT["from_lena"]]), "2026-12-01"),
    "peers-few: one cannot be read": (changed(CLOSED, from_wei="---\na: [\n---\n"), TODAY),
    "peers-few: gone": (
        edited(FEW, "ada", "started: 2024-02-05", "started: 2024-02-05\nleft: 2026-12-10"),
        TODAY,
    ),
    "peers-one-function: a giver whose file is not there": (
        dict({**SAME_FUNCTION, **piece("zoe", "growth: {text: x}\n")}.items()),
        TODAY,
    ),
    "peers-one-level: one of them has none": (
        edited(
            edited(CLOSED, "kit", "level: L1", "level: L3"),
            "wei",
            STARTED,
            f"{STARTED}\nlevel_since: 2020-01-01",
        ),
        TODAY,
    ),
    "peers-off-expectations: half": (
        edited(CLOSED, "from_wei", "items:", "growth: {text: x}\nitems:"),
        TODAY,
    ),
    "example-missing: role fit and growth need none": (CLOSED, TODAY),
}


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    assert rules_of(files, today) == []


def test_the_level_is_that_of_the_period() -> None:
    files = edited(
        {**SAME_FUNCTION}, "tom", "track: manager\nlevel: M1", "track: ic\nlevel: L3\nfunction: design"
    )
    since = "level: L3\nlevel_since: {}\nearlier: [{{level: ic/L1, since: 2020-01-01}}]"
    before = edited(files, "kit", "level: L1", since.format("2026-07-01"))
    assert rules_of(before, TODAY) == ["peers-one-level"]
    within = edited(files, "kit", "level: L1", since.format("2026-07-02"))
    assert rules_of(within, TODAY) == []


def test_nobody_is_their_own_peer() -> None:
    files = {**FEW, **piece("ada", "items: [{expectation: a, text: x, example: y}]\n")}
    assert rules_of(files, TODAY) == ["peers-few"]


def test_the_fewest_can_be_moved() -> None:
    assert rules_of(FEW, TODAY, "peers-few: {minimum: 2}") == []
    assert rules_of(CLOSED, TODAY, "peers-few: {minimum: 4}") == ["peers-few"]


@pytest.mark.parametrize("rule", [each.name for each in PEER_RULES])
def test_every_rule_can_be_switched_off(rule: str) -> None:
    files = next(files for name, (files, _) in BREACHES.items() if name.startswith(rule))
    assert rules_of(files, TODAY) == [rule]
    assert rules_of(files, TODAY, f"{rule}: {{off: a reason}}") == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in PEER_RULES] == [
        ("peers-few", "warning"),
        ("peers-one-function", "warning"),
        ("peers-one-level", "warning"),
        ("peers-off-expectations", "warning"),
        ("peers-role-growth", "warning"),
        ("example-missing", "warning"),
    ]
