"""A new assessment: sound as it is written and once it is filled in, with what is known and no rating."""

import re
from datetime import date
from itertools import count

import pytest

from tests.harness import SiteFolder
from tests.scaffold.calibrating import BEFORE, NOW, rated
from tests.scaffold.growing import taken_in
from waypoints_site.scaffold import Whose, new_assessment

TODAY = date(2026, 12, 2)
ALL = (
    "rating",
    "cells",
    "strengths",
    "needs",
    "partner",
    "data_needs",
    "refinements",
    "level_change",
    "coaching",
    "bench",
)
FILLED = (
    (r"from: #", "from: misses #"),
    (r"(rating|to): # m", r"\1: meets # m"),
    (r"confidence: #", "confidence: high #"),
    (r"kind: #", "kind: skill #"),
    (r"role: #", "role: manager #"),
    (r"status: #", "status: deferred #"),
    (r"readiness: #", "readiness: later #"),
    (r"(sufficient|aligned): #", r"\1: true #"),
    (r"state: open", "state: done"),
    (r"state: draft", "state: final"),
    (r"on: 2026-12-02", "on: 2026-08-20"),
    (r'""', "Wrote 3 pages"),
)


def written(site: SiteFolder, person: str = "ada-moreau") -> str:
    return new_assessment(site.root, Whose(person, None, TODAY)).file.read_text(encoding="utf-8")


def found(site: SiteFolder) -> list[str]:
    """All that `check` says of the new file."""
    return [each for each in site.check("--today", "2026-12-03").places if each.startswith(NOW)]


def filled(text: str) -> str:
    """All of a new file taken in, and filled in: evidence of two kinds, everything else in a word."""
    text = re.sub(r"^( +)# (evidence:|  - \{)", r"\1\2", taken_in(text, *ALL), flags=re.MULTILINE)
    for pattern, replacement in FILLED:
        text = re.sub(pattern, replacement, text)
    kinds = count()
    return re.sub(r"kind: delivery", lambda _: f"kind: {('quality', 'delivery')[next(kinds) % 2]}", text)


def test_as_written_it_is_sound(site: SiteFolder) -> None:
    text = written(rated(site))
    assert found(site) == []
    assert re.findall(r"^\w+:.*", text, re.MULTILINE) == [
        "by: tomas-lindqvist",
        "state: draft # draft | refined (with the thought partner) | final",
        "data_needs:",
    ]


@pytest.mark.parametrize("carried", [True, False])
def test_filled_in_there_is_nothing_left_to_say(site: SiteFolder, *, carried: bool) -> None:
    rated(site)
    if not carried:
        site.edit(BEFORE, "state: open", "state: done")
    text = filled(written(site))
    assert not re.search(r': # [\w-]+ \||""', text)
    site.write({NOW: text})
    assert found(site) == []
    assert all(re.search(rf"^{name}:", text, re.MULTILINE) for name in ALL)


def test_what_is_taken_in_and_not_filled_in_is_found(site: SiteFolder) -> None:
    text = written(rated(site))
    site.write({NOW: taken_in(text, "cells")})
    ratings = [at for at, line in enumerate(text.splitlines(), 1) if line.startswith("#     rating: #")]
    wrong = [place for place in found(site) if place.endswith("wrong-value")]
    assert [int(place.split(":")[1]) for place in wrong[::2]] == ratings


def test_each_cell_stands_below_what_it_says_and_what_was_said_of_it(site: SiteFolder) -> None:
    text = written(rated(site))
    assert text.startswith(
        "# Assessment of Ada Moreau, L1 (Junior) in eng 1.0.0, for: Second half of 2026.\n"
    )
    assert "# First half of 2026: meets.\n# rating: # misses | meets | exceeds\n# confidence: # low" in text
    assert (
        "# cells:\n"
        "#   # Technical (L1·TEC)\n"
        "#   #   meets:\n#   #     - Fixes a small defect in a day\n"
        "#   #   misses:\n#   #     - Leaves it\n"
        "#   #   exceeds:\n#   #     - Finds its cause\n"
        "#   # First half of 2026: meets, as a session decided, 2 pieces of evidence.\n"
        "#   technical:\n"
        "#     rating: # misses | meets | exceeds\n"
        "#     confidence: # low | medium | high\n"
        "#     # evidence:\n"
        '#     #   - {on: 2026-12-02, kind: delivery, text: ""}\n'
        "#\n"
        "#   # Ownership (L1·OWN)\n"
        "#   #   meets:\n#   #     - Finishes a task\n"
        "#   # First half of 2026: meets, 1 piece of evidence.\n"
        "#   ownership:\n"
    ) in text


def test_what_is_long_beside_what_meets_a_cell_is_left_out(site: SiteFolder) -> None:
    rated(site).edit("frameworks/eng/ic/L1.yaml", "Leaves it", "Leaves it " * 40)
    text = written(site)
    assert "#   #   exceeds:\n" in text
    assert "#   #   misses:\n" not in text


def test_a_cell_that_says_nothing_says_so(site: SiteFolder) -> None:
    rated(site).edit(
        "frameworks/eng/ic/L1.yaml", "ownership: {meets: Finishes a task}", "ownership: {meets: []}"
    )
    assert "#   # Ownership (L1·OWN)\n#   #   The level says nothing of it.\n" in written(site)


def test_open_data_needs_are_carried_over(site: SiteFolder) -> None:
    text = written(rated(site))
    assert (
        "# Still open from: First half of 2026.\n"
        "data_needs:\n"
        '  - question: "Does it hold: always?"\n'
        "    cell: technical\n"
        "    source: trend\n"
        "    owner: noor-haddad\n"
        "    # due: 2026-12-31 # it was 2026-06-20\n"
        "    state: open\n"
    ) in text
    assert "Who asked?" not in text


def test_what_leads_nowhere_any_more_is_no_more_than_a_comment(site: SiteFolder) -> None:
    edit = "cell: technical, source: trend, owner: noor-haddad, due: 2026-06-20,"
    rated(site).edit(BEFORE, edit, "cell: gone, source: rumour, owner: nobody, result: 'Part: one',")
    text = written(site)
    assert found(site) == []
    assert (
        '  - question: "Does it hold: always?"\n'
        "    # cell: gone # the level has none\n"
        "    # owner: id-of-a-person\n"
        "    # due: 2026-12-31\n"
        "    state: open\n"
        '    result: "Part: one"\n'
    ) in text


def test_nothing_of_anybody_else_stands_in_it(site: SiteFolder) -> None:
    text = written(rated(site))
    assert "secret" not in text
    assert "ben-new" not in text


@pytest.mark.parametrize(
    ("manager", "who"),
    [
        ("noor-haddad", "#   who: noor-haddad # the manager of Tomas Lindqvist\n"),
        ("ada-moreau", "#   who: id-of-a-person\n"),
        ("nobody", "#   who: id-of-a-person\n"),
    ],
)
def test_the_managers_manager_may_be_the_partner(site: SiteFolder, manager: str, who: str) -> None:
    rated(site).edit("content/people/tomas-lindqvist.yaml", "noor-haddad", manager)
    assert who in written(site)


def test_a_change_of_level_goes_one_up_and_the_last_one_is_known(site: SiteFolder) -> None:
    assert "# First half of 2026: L2, deferred.\n# level_change:\n#   to: L2\n" in written(rated(site))
    assert "# level_change:\n#   to: track/level\n" in written(site, "tomas-lindqvist")


def test_without_anything_earlier_it_holds_examples_alone(site: SiteFolder) -> None:
    text = written(rated(site), "tomas-lindqvist")
    assert "First half" not in text
    assert "pieces of evidence" not in text
    assert '\n# data_needs:\n#   - question: ""\n#     cell: technical\n' in text


def test_it_says_by_when(site: SiteFolder) -> None:
    rated(site).edit("content/periods/2026-h2.yaml", "dates: {", "dates: {talent_by: 2026-12-20, ")
    text = written(site)
    assert text.partition("\n")[0].endswith("for: Second half of 2026, by 2026-12-20.")
    assert "    # due: 2026-12-20 # it was 2026-06-20\n" in text


@pytest.mark.parametrize(
    ("today", "on"), [(date(2026, 6, 1), "2026-07-01"), (date(2027, 1, 9), "2026-12-31"), (TODAY, TODAY)]
)
def test_evidence_is_of_the_period(site: SiteFolder, today: date, on: object) -> None:
    new = new_assessment(rated(site).root, Whose("ada-moreau", None, today))
    assert f"- {{on: {on}, kind: delivery" in new.file.read_text(encoding="utf-8")


def test_a_track_without_capabilities_is_no_obstacle(site: SiteFolder) -> None:
    rated(site).edit("frameworks/eng/capabilities.yaml", "- {id: manager-technical, title: Technical}\n", "")
    site.write({"frameworks/eng/manager/M1.yaml": "level: M1\ntitle: Lead\nexpectations: {}\n"})
    text = written(site, "tomas-lindqvist")
    assert "# The level has no capabilities yet.\n" in text
    assert "cell:" not in text


def test_lines_are_wrapped(site: SiteFolder) -> None:
    rated(site).edit("frameworks/eng/ic/L1.yaml", "Finishes a task", "Finishes a task of a week " * 30)
    text = written(site)
    assert max(map(len, text.splitlines())) <= 110
    assert found(site) == []
