"""New documents of the feedback cycle: of good form, the rest commented out, and nothing told to the wrong reader."""

from datetime import date

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import PATH, SELF, agree, errors, grown, taken_in, text_of
from waypoints_site.scaffold import Whose, new_feedback, new_peer

TODAY = date(2026, 12, 2)
ADA = Whose("ada-moreau", None, TODAY)
FOLDER = "content/feedback/2026-h2/ada-moreau"


def written(site: SiteFolder, kind: str) -> str:
    return new_feedback(site.root, ADA, kind).file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "file", "keys"),
    [
        ("requests", "requests.yaml", ()),
        ("self", "self.md", ("outcomes",)),
        ("synthesis", "synthesis.md", ("themes", "reflection")),
        ("plan", "plan.md", ("resources", "id")),
        ("skip-level", "skip-level.md", ("items",)),
    ],
)
def test_as_written_and_with_everything_taken_in_it_is_sound(
    site: SiteFolder, kind: str, file: str, keys: tuple[str, ...]
) -> None:
    text = written(grown(site), kind)
    assert text == text_of(site, f"{FOLDER}/{file}")
    assert errors(site) == []
    full = taken_in(text, *keys).replace('title: ""', "title: Calm")
    assert full != text or not keys
    site.write({f"{FOLDER}/{file}": full.replace('why: ""', "why: x")})
    assert errors(site) == []


def test_one_outcome_for_each_agreed_expectation(site: SiteFolder) -> None:
    agree(grown(site))
    text = written(site, "self")
    assert text.startswith("---\n# Self-assessment: Ada Moreau, Second half of 2026, by 2026-12-04.\n")
    assert "\nwritten: 2026-12-02\n" in text
    assert (
        "# outcomes:\n"
        "#   # Bring checkout p99 under 300 ms\n"
        "#   - expectation: checkout-latency\n"
        "#     outcome: met # met | partly | not-met | overtaken\n"
        "#     steps: most # all | most | few | none\n"
        '#     why: ""\n#     lesson: ""\n'
        "#   # Lead an incident\n#   - expectation: incidents\n"
    ) in text
    assert text.endswith("---\n")


@pytest.mark.parametrize(
    ("states", "steps"),
    [
        (("done", "done", "dropped"), "all"),
        (("done", "todo", "done"), "most"),
        (("done", "doing", "todo"), "few"),
        (("todo", "dropped", "doing"), "none"),
        (("dropped", "dropped", "dropped"), "none"),
    ],
)
def test_how_many_steps_were_done(site: SiteFolder, states: tuple[str, ...], steps: str) -> None:
    grown(site)
    for old, new in zip(("done", "todo", "dropped"), states, strict=True):
        site.edit(PATH, f"state: {old}}}", f"state:  {new}}}")
    assert f"steps: {steps} # " in written(site, "self")


def test_only_the_plan_that_is_agreed_counts(site: SiteFolder) -> None:
    remainder = "plan: remainder\nexpectations: [{id: later, title: Later}]\n"
    grown(site).write({PATH.replace(".yaml", ".remainder.yaml"): remainder})
    agree(site)
    assert "later" not in written(site, "self")


def test_without_expectations_there_is_nothing_to_speak_of(site: SiteFolder) -> None:
    text = written(grown(site).remove(PATH), "self")
    assert "# There are no expectations yet.\n" in text
    assert "outcomes:" not in text


def test_some_whom_one_may_ask(site: SiteFolder) -> None:
    grown(site).write(
        {
            "content/feedback/2026-h1/ada-moreau/requests.yaml": "asked: [{who: wei-zhang}, {who: tomas-lindqvist}]\n"
        }
    )
    text = written(site, "requests")
    assert text.endswith(
        "asked: []\n"
        "#   - {who: wei-zhang, on: 2026-12-02} # Wei Zhang, design\n"
        "#   - {who: ben-new, on: 2026-12-02} # Ben New\n"
    )


def test_who_has_left_is_not_asked(site: SiteFolder) -> None:
    grown(site).edit("content/people/ben-new.yaml", "started", "left: 2026-12-01\nstarted")
    assert written(site, "requests").endswith("asked: []\n#   - {who: id-of-a-person, on: 2026-12-02}\n")


def test_a_synthesis_names_no_peer_and_knows_the_outcomes(site: SiteFolder) -> None:
    grown(site).write(
        {
            SELF: "---\nwritten: 2026-12-01\noutcomes: [{expectation: docs, outcome: partly, why: Time}]\n---\n",
            f"{FOLDER}/peers/wei-zhang.md": "---\ngiven: 2026-12-01\n---\nA secret of Wei.\n",
        }
    )
    text = written(site, "synthesis")
    assert "# - docs: Write the handbook (partly by their own account)\n" in text
    assert "ei-zhang" not in text
    assert "secret" not in text
    assert "\n# shared: 2026-12-02\n" in text


@pytest.mark.parametrize(
    ("shared", "told"), [("", False), ("shared: 2026-12-03\n", False), ("shared: 2026-12-02\n", True)]
)
def test_a_plan_tells_nothing_of_a_synthesis_that_is_not_shared(
    site: SiteFolder, shared: str, *, told: bool
) -> None:
    themes = "themes: [{title: Says no, kind: growth}, {title: Calm, kind: strength}]\n"
    grown(site).write({f"{FOLDER}/synthesis.md": f"---\nwritten: 2026-12-01\n{shared}{themes}---\n"})
    text = written(site, "plan")
    assert ("# What the synthesis says of growth:\n# - Says no\n" in text) is told
    assert "Calm" not in text
    assert "#     by: 2027-03-01\n" in text


def test_a_skip_level_review_is_by_the_managers_manager(site: SiteFolder) -> None:
    text = written(grown(site), "skip-level")
    assert "\nby: noor-haddad\non: 2026-12-02\n" in text
    assert "#   - expectation: incidents\n" in text


@pytest.mark.parametrize(
    ("giver", "change", "works_with"),
    [
        ("wei-zhang", ("", ""), "\nworks_with: cross-functional # "),
        ("ben-new", ("", ""), "\nworks_with: peer # "),
        ("ben-new", ("manager: tomas-lindqvist", "manager: ada-moreau"), "\nworks_with: report # "),
        ("ben-new", ("team: payments", "team: other"), "\n# works_with: peer # "),
    ],
)
def test_peer_feedback_says_how_the_two_work_together(
    site: SiteFolder, giver: str, change: tuple[str, str], works_with: str
) -> None:
    grown(site).edit(f"content/people/{giver}.yaml", *change)
    text = new_peer(site.root, ADA, giver).file.read_text(encoding="utf-8")
    assert works_with in text
    assert "\ngiven: 2026-12-02\n" in text
    assert '#   # Lead an incident\n#   - expectation: incidents\n#     text: ""\n#     example: ""\n' in text


def test_peer_feedback_is_sound(site: SiteFolder) -> None:
    new = new_peer(grown(site).root, ADA, "wei-zhang")
    path = f"{FOLDER}/peers/wei-zhang.md"
    assert new.file == site.root / path
    assert errors(site) == []
    full = taken_in(text_of(site, path), "method", "items", "role_fit")
    site.write({path: full})
    assert errors(site) == []
    assert "\nrole_fit: {" in full
