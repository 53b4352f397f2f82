"""`waypoints agree`: fixes what was agreed, once; and says in a sentence why it does not."""

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import EXPECTATIONS, ORGANISATION, PATH, agree, errors, grown, text_of

ADA = "content/people/ada-moreau.yaml"


def test_the_agreement_stands_behind_the_plan_and_nothing_else_changes(site: SiteFolder) -> None:
    ran = agree(grown(site))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"{PATH}: 3 expectations agreed by ada-moreau and tomas-lindqvist on 2026-07-10\n"
    before, agreed, after = text_of(site).partition("agreed:\n")
    lines = (agreed + after).splitlines(keepends=True)
    assert before == "# what we want\nplan: period # the usual\n"
    assert lines[:5] == [
        "agreed:\n",
        "  on: 2026-07-10\n",
        "  engineer: ada-moreau\n",
        "  manager: tomas-lindqvist\n",
        "  digests:\n",
    ]
    assert [line.partition(": sha256-")[0].strip() for line in lines[5:8]] == [
        "checkout-latency",
        "incidents",
        "docs",
    ]
    assert before + "".join(lines[8:]) == EXPECTATIONS
    assert errors(site) == []


def test_key_steps_may_change_afterwards(site: SiteFolder) -> None:
    agree(grown(site))
    site.edit(PATH, "{text: Fix, state: todo}", "{text: Fix it, state: done, note: at last}")
    assert errors(site) == []


def test_an_agreement_is_replaced_only_with_a_reason(site: SiteFolder) -> None:
    agree(grown(site))
    agreed = text_of(site)
    site.edit(PATH, "Write the handbook", "Write half of the handbook")
    changed = text_of(site)
    ran = agree(site)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        f"Error: {PATH} is agreed already; what follows goes into `changes`,"
        ' or agree anew: --again --why "…"\n'
    )
    assert text_of(site) == changed
    ran = site.run("agree", "ada-moreau", "--today", "2026-09-01", "--again", "--why", "Half: time is short")
    assert ran.out.startswith(f"{PATH}: 3 expectations agreed anew by ")
    now = text_of(site)
    assert now.endswith('# the end\nchanges:\n  - on: 2026-09-01\n    text: "Half: time is short"\n')
    assert "  on: 2026-09-01\n  engineer: ada-moreau\n" in now
    assert now.count("sha256-") == 3
    assert [line for line in agreed.splitlines() if "#" in line] == [
        line for line in now.splitlines() if "#" in line
    ]
    assert errors(site) == []


@pytest.mark.parametrize(
    "arguments", [("--again",), ("--why", "It changed"), ("--again", "--why", ""), ("--again", "--why", " ")]
)
def test_again_and_why_go_together(site: SiteFolder, arguments: tuple[str, ...]) -> None:
    ran = agree(grown(site), *arguments)
    assert ran.status == 2
    assert "--again and --why “…” go together" in ran.err
    assert text_of(site) == EXPECTATIONS


def test_again_needs_something_to_replace(site: SiteFolder) -> None:
    ran = agree(grown(site), "--again", "--why", "It changed")
    assert (ran.status, ran.err) == (1, f"Error: {PATH} is not agreed yet; leave out --again and --why\n")


@pytest.mark.parametrize(
    ("path", "old", "new", "sentence"),
    [
        (ADA, "manager: tomas-lindqvist\n", "", f"there is no manager of ada-moreau: name one in {ADA}"),
        (ADA, "tomas-lindqvist", "ada-moreau", f"there is no manager of ada-moreau: name one in {ADA}"),
        (
            ADA,
            "tomas-lindqvist",
            "tomas-lindquist",
            "there is no person “tomas-lindquist”; did you mean “tomas-lindqvist”?",
        ),
        (ADA, "name: Ada", "name: [", f"{ADA} cannot be read; `waypoints check` says why"),
        (
            PATH,
            "plan: period",
            "plan: period\nunsettled: Scope",
            f"{PATH}: nothing is agreed while `unsettled`",
        ),
        ("waypoints.yaml", "period: 2026-h2\n", "", "there is no current period: name one, or set `period`"),
        ("waypoints.yaml", "2026-h2", "2026-h3", "there is no period “2026-h3”; did you mean “2026-h"),
        (
            "waypoints.yaml",
            "2026-h2",
            "2026-h1",
            "ada-moreau has no expectations for 2026-h1 yet; `waypoints",
        ),
    ],
)
def test_what_cannot_be_agreed_is_refused_in_a_sentence(
    site: SiteFolder, path: str, old: str, new: str, sentence: str
) -> None:
    before = text_of(grown(site).edit(path, old, new))
    ran = agree(site)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"Error: {sentence}")
    assert ran.err.count("\n") == 1
    assert text_of(site) == before


def test_nothing_to_agree(site: SiteFolder) -> None:
    ran = agree(grown(site, "plan: period\nexpectations: []\n"))
    assert ran.err == f"Error: {PATH}: `expectations` is empty, so there is nothing to agree\n"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("L1/technical", "L1/tecnical", "8:13: error: no cell “L1/tecnical” in eng 1.0.0 [unknown-cell]"),
        ("faster-checkout", "faster", "9:16: error: no objective “faster” in 2026-h2 [unknown-objective]"),
        (
            "follows: lead-an-incident",
            "follows: lead-an-incidnt",
            "15:57: error: no action “lead-an-incidnt” in the last development plan [unknown-action]",
        ),
        ("id: docs", "id: incidents", "16:9: error: the id “incidents” stands here twice [bad-id]"),
        ("    title: Write the handbook\n", "", "16:5: error: the key “title” is missing [missing-key]"),
        ("plan: period", "plan: [", "6:3: error: a value is missing here [syntax]"),
        (
            "The board shows it",
            "See [it](../../guides/no.md)",
            "10:21: error: “../../guides/no.md” leads nowhere",
        ),
        ("plan: period", "agreed: never\nplan: period", "2:9: error: a mapping is expected here"),
    ],
)
def test_errors_of_form_and_reference_are_shown_and_nothing_is_written(
    site: SiteFolder, old: str, new: str, place: str
) -> None:
    before = text_of(grown(site).edit(PATH, old, new))
    ran = agree(site)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"{PATH}:{place}")
    assert ran.err.endswith(f"{PATH} has to be put right before it can be agreed\n")
    assert text_of(site) == before


def test_findings_as_json_are_json_alone(site: SiteFolder) -> None:
    grown(site).edit(PATH, "L1/technical", "L1/tecnical")
    assert agree(site, "--format", "json").err.rstrip().endswith("}")


def test_links_to_pages_and_cells_are_no_errors(site: SiteFolder) -> None:
    grown(site).edit(
        PATH, "The board shows it", "See [it](../../guides/start.md) and [this](cell:L1/technical)"
    )
    assert agree(site).status == 0


def test_the_plan_for_the_remainder_is_named(site: SiteFolder) -> None:
    remainder = PATH.replace(".yaml", ".remainder.yaml")
    grown(site).write({remainder: EXPECTATIONS.replace("plan: period", "plan: remainder")})
    ran = agree(site, "--remainder")
    assert ran.out.startswith(f"{remainder}: 3 expectations agreed")
    assert text_of(site) == EXPECTATIONS
    site.remove(remainder)
    assert (
        "`waypoints new expectations ada-moreau 2026-h2 --remainder` makes the file"
        in agree(site, "--remainder").err
    )


def test_a_private_root_and_quiet(site: SiteFolder) -> None:
    grown(site).remove(PATH).edit("waypoints.yaml", "title:", "content: [content, ../private]\ntitle:")
    private = site.root.parent / "private/expectations/2026-h2/ada-moreau.yaml"
    private.parent.mkdir(parents=True)
    private.write_text(EXPECTATIONS)
    ran = agree(site, "2026-h2", "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert "digests:" in private.read_text()


def test_from_a_new_file_to_an_agreement_that_stands(site: SiteFolder) -> None:
    """The whole way: new, filled in, agreed, refused, agreed anew; every comment is still there."""
    site.small().write(ORGANISATION)
    assert site.run("new", "expectations", "ada-moreau").out == f"{PATH}\n"
    lines = text_of(site).splitlines()
    first = lines.index("expectations: []") + 1
    last = next(number for number, line in enumerate(lines[first:], first) if not line)
    entry = [line.removeprefix("# ").replace('title: ""', "title: Faster") for line in lines[first:last]]
    filled = [*lines[: first - 1], "expectations:", *entry, *lines[last:]]
    site.write({PATH: "\n".join(filled) + "\n"})
    assert errors(site) == []
    assert agree(site).status == 0
    assert agree(site).status == 1
    assert agree(site, "--again", "--why", "A day later").status == 0
    kept = [line for line in text_of(site).splitlines() if "#" in line]
    assert kept == [line for line in filled if "#" in line]
    assert errors(site) == []
