"""The rules that keep ratings and the givers of feedback out of what an engineer reads."""

from time import perf_counter

import pytest

from tests.rules.judging import CLOSED, changed, edited, found_at_marks, rules_of
from tests.sources import Files
from waypoints_site.rules.tracks import RATING_PHRASES, TRACK_RULES

TODAY = "2026-12-20"
PEER = "In October she drew the whole flow on one wall, and asked what we had left out in the autumn."


def insight(text: str) -> Files:
    return edited(CLOSED, "synthesis", "A half-year of questions.", text)


def theme(text: str) -> Files:
    return edited(CLOSED, "synthesis", "You ask early", text)


def peer(text: str = PEER, **more: str) -> Files:
    files = edited(CLOSED, "from_lena", "She drew with me", f"'{text}'")
    return changed(files, **more)


def quoting(text: str) -> Files:
    return edited(peer(), "synthesis", "A half-year of questions.", text)


BREACHES = {
    "synthesis-ratings: in a theme": (
        theme("Your work ⟦exceeds expectations⟧"),
        "warning: “exceeds expectations” is wording of the talent track [synthesis-ratings] say what was seen",
    ),
    "synthesis-ratings: in a title": (
        edited(CLOSED, "synthesis", "title: Questions", "title: Ready for a ⟦promotion⟧"),
        "“promotion” is wording of the talent track",
    ),
    "synthesis-ratings: in the manager's insight, over two lines": (
        insight("So you ⟦Meet\nexpectations⟧, I think."),
        "“Meet expectations” is wording of the talent track",
    ),
    "synthesis-ratings: in an action": (
        edited(CLOSED, "development", "Lead an incident", "Lead an incident for the ⟦level change⟧"),
        "“level change” is wording of the talent track",
    ),
    "synthesis-ratings: in the support": (
        edited(CLOSED, "development", "Tom sits beside", "Tom speaks for a ⟦pay rise⟧"),
        "“pay rise” is wording of the talent track",
    ),
    "synthesis-ratings: below the plan": (
        changed(CLOSED, development=CLOSED["content/feedback/h2/ada/plan.md"] + "Then a ⟦salary⟧ talk.\n"),
        "“salary” is wording of the talent track",
    ),
    "synthesis-quotes": (
        quoting("I like that you ⟦drew the whole flow on one wall, and asked⟧ early."),
        "warning: 9 words in a row stand in a peer's feedback [synthesis-quotes] say it in your own words",
    ),
    "synthesis-quotes: another case, other signs": (
        quoting("Somebody: ⟦DREW the *whole*\nflow on “one wall” and asked⟧!"),
        "9 words in a row stand in a peer's feedback",
    ),
    "synthesis-quotes: in a theme": (
        edited(peer(), "synthesis", "You ask early", "You ⟦asked what we had left out in the autumn⟧"),
        "9 words in a row stand in a peer's feedback",
    ),
    "synthesis-quotes: a giver": (
        insight("Ask ⟦Lena Hoff⟧ how she saw it."),
        "warning: this names somebody who gave feedback [synthesis-quotes] say what was seen, and not by whom",
    ),
    "synthesis-quotes: a giver who says": (insight("As ⟦Wei⟧ said, you ask."), "this names somebody"),
    "synthesis-quotes: according to a giver": (insight("According to ⟦Kit⟧ you ask."), "this names somebody"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files, TODAY)
    assert expected in line


SILENT = {
    "synthesis-ratings: the engineer's own words": edited(
        CLOSED, "synthesis", "I had not seen that", "I had hoped for a promotion"
    ),
    "synthesis-ratings: other words": insight("You promote calm, and your demonstration rated the sea."),
    "synthesis-ratings: expectations": insight("We agreed on expectations, and two exceed the plan."),
    "synthesis-quotes: seven words": quoting("You drew the whole flow on one wall."),
    "synthesis-quotes: own words": quoting("In autumn you drew a whole flow, and asked what was missing."),
    "synthesis-quotes: work with a giver": insight("Your work with Lena and Kit went well."),
    "synthesis-quotes: part of a name": insight("The Lena Hoffmann hall, and the Kitchen said no."),
    "synthesis-quotes: somebody who gave none": insight("Ask Noor Haddad, as Noor said."),
    "synthesis-quotes: the engineer's own words": edited(
        CLOSED, "synthesis", "I had not seen that", "Lena Hoff and I will talk"
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files, TODAY) == []


def test_what_stands_in_the_expectations_is_no_quotation() -> None:
    wording = "The board shows the age of each value at every port in the north"
    files = {path: text.replace("The board shows it", wording) for path, text in peer(wording).items()}
    assert rules_of(edited(files, "synthesis", "A half-year of questions.", wording), TODAY) == []


def test_two_quotations_are_two_findings() -> None:
    first, second = "one two three four five six seven eight", "nine ten eleven twelve a b c d e"
    files = peer(f"{first}. And then: {second}")
    text = f"⟦{first}⟧ but ⟦{second}⟧"
    lines = found_at_marks(edited(files, "synthesis", "A half-year of questions.", text), TODAY)
    assert [line.split(" words")[0] for line in lines] == ["warning: 8", "warning: 9"]


def test_the_number_of_words_can_be_moved_within_reason() -> None:
    files = quoting("You drew the whole flow on one wall.")
    assert rules_of(files, TODAY, "synthesis-quotes: {words: 7}") == ["synthesis-quotes"]
    assert rules_of(quoting(PEER), TODAY, "synthesis-quotes: {words: 40}") == []
    assert rules_of(quoting("The wall"), TODAY, "synthesis-quotes: {words: 0}") == []
    assert rules_of(quoting(PEER), TODAY, f"synthesis-quotes: {{words: {10**9}}}") == []


def test_the_phrases_can_be_replaced() -> None:
    files = insight("A promotion, and a gold star.")
    assert rules_of(files, TODAY) == ["synthesis-ratings"]
    assert rules_of(files, TODAY, "synthesis-ratings: {phrases: [silver star]}") == []
    assert rules_of(files, TODAY, "synthesis-ratings: {phrases: [Gold  star]}") == []
    assert rules_of(files, TODAY, "synthesis-ratings: {phrases: [Gold star]}") == ["synthesis-ratings"]
    assert rules_of(files, TODAY, "synthesis-ratings: {phrases: []}") == []


@pytest.mark.parametrize("rule", [each.name for each in TRACK_RULES])
def test_every_rule_can_be_switched_off(rule: str) -> None:
    files = next(files for name, (files, _) in BREACHES.items() if name.startswith(rule))
    assert rules_of(files, TODAY, f"{rule}: {{off: a reason}}") == []


@pytest.mark.parametrize("phrase", RATING_PHRASES)
def test_every_phrase_is_found(phrase: str) -> None:
    assert rules_of(insight(f"So: {phrase}."), TODAY) != []


def test_long_texts_take_no_time() -> None:
    text = "again and " * 50_000
    files = edited(peer(text), "synthesis", "A half-year of questions.", text)
    start = perf_counter()
    assert rules_of(files, TODAY) == ["synthesis-quotes"]
    assert perf_counter() - start < 10


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in TRACK_RULES] == [
        ("synthesis-ratings", "warning"),
        ("synthesis-quotes", "warning"),
    ]
