"""A new plan: empty and of good form; what there is to draw from stands in comments."""

from datetime import date

from tests.harness import SiteFolder
from tests.scaffold.growing import PATH, errors, grown, taken_in, text_of
from waypoints_site.scaffold import Whose, new_expectations

TODAY = date(2026, 7, 1)


def written(site: SiteFolder, person: str = "ada-moreau", *, remainder: bool = False) -> str:
    new = new_expectations(site.root, Whose(person, None, TODAY), remainder=remainder)
    return new.file.read_text(encoding="utf-8")


def test_everything_known_is_carried_over(site: SiteFolder) -> None:
    text = written(grown(site).remove(PATH))
    assert text.startswith(
        "# Expectations of Ada Moreau, L1 (Junior), for: Second half of 2026.\n"
        "# Three to five, agreed with Tomas Lindqvist by 2026-07-15. Then `waypoints agree ada-moreau 2026-h2` fixes\n"
        "# them; key steps and `changes` may still change.\n\nplan: period # "
    )
    for lines in (
        "#     cells: [L1/technical]\n#     objective: faster-checkout\n",
        "#     follows: lead-an-incident\n",
        "# Objectives of the period, for `objective`:\n# - faster-checkout: Checkout under 300 ms (payments)\n",
        (
            "# Actions of the development plan of First half of 2026, for `follows`:\n"
            "# - lead-an-incident: Lead one incident (by 2026-10-01)\n# - without an id: Read a book\n"
        ),
        (
            "# L1 (Junior) in eng 1.0.0: the current level; these are for `cells`.\n"
            "# L1/technical: Technical\n#   - Fixes a small defect in a day\n"
            "# L1/ownership: Ownership\n#   - Finishes a task\n"
        ),
        (
            "# L2 (Senior) in eng 1.0.0: the next level; these go with `purpose: next-level`.\n"
            "# L2/technical: Technical\n#   - Fixes a class of defects in a week\n#   - Explains a design in writing\n"
            "# L2/ownership: Ownership\n#   - Finishes a task\n"
        ),
    ):
        assert lines in text
    assert errors(site) == []


def test_an_entry_can_be_taken_in_and_is_sound(site: SiteFolder) -> None:
    text = taken_in(written(grown(site).remove(PATH)), "id").replace('title: ""', "title: Faster")
    site.write({PATH: text})
    assert errors(site) == []
    assert "\nexpectations:\n  - id: short-name # " in text_of(site)


def test_at_the_highest_level_there_is_no_next_one(site: SiteFolder) -> None:
    text = written(grown(site).edit("content/people/ada-moreau.yaml", "L1", "L2").remove(PATH))
    assert "the current level" in text
    assert "the next level" not in text


def test_the_words_are_those_of_the_version_in_force(site: SiteFolder) -> None:
    grown(site).remove(PATH)
    for name in ("framework.yaml", "capabilities.yaml", "ic/L1.yaml", "ic/L2.yaml", "manager/M1.yaml"):
        site.write({f"frameworks/eng@1.0.0/{name}": text_of(site, f"frameworks/eng/{name}")})
    site.edit("frameworks/eng/framework.yaml", "1.0.0", "1.1.0")
    site.edit("frameworks/eng/ic/L1.yaml", "Finishes a task", "Finishes two tasks")
    text = written(site)
    assert "L1 (Junior) in eng 1.0.0" in text
    assert "Finishes a task" in text


def test_onboarding_and_what_remains(site: SiteFolder) -> None:
    text = written(grown(site), "ben-new")
    assert "\nplan: onboarding # " in text
    assert "# Onboarding ends on 2026-10-31, 90 days after the start; then" in text
    assert "--remainder`.\n" in text
    assert "#         due: 2026-09-16\n" in text
    text = written(site, "ben-new", remainder=True)
    assert "\nplan: remainder # " in text
    assert "`waypoints agree ben-new 2026-h2 --remainder`" in text
    assert "#         due: 2026-11-30\n" in text
    assert errors(site) == []


def test_nothing_that_stands_in_a_source_ends_a_comment(site: SiteFolder) -> None:
    grown(site).remove(PATH)
    site.edit("content/periods/2026-h2.yaml", "Checkout under 300 ms", '"a\\nplan: b"')
    assert "\nplan: b" not in written(site)
