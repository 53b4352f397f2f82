"""`waypoints new`: the path of the new file on standard output, what is left to do beside it."""

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import PATH, agree, errors, grown


def test_the_path_can_be_handed_on(site: SiteFolder) -> None:
    ran = site.small().run("new", "level", "ic/L3")
    assert (ran.status, ran.out, ran.err) == (0, "frameworks/eng/ic/L3.yaml\n", "")
    ran = site.run("new", "page", "guides/hiring", cwd=site.root / "content")
    assert (ran.status, ran.out, ran.err) == (0, "guides/hiring.md\n", "") or ran.out.endswith(
        "content/guides/hiring.md\n"
    )
    assert (site.root / "content/guides/hiring.md").is_file()


def test_from_elsewhere_the_path_is_whole(site: SiteFolder) -> None:
    elsewhere = site.small().root.parent
    ran = site.run("new", "page", "guides/hiring", "--root", "site", cwd=elsewhere)
    assert ran.out == "site/content/guides/hiring.md\n"
    ran = site.run("new", "level", "ic/L3", cwd=site.root / "content")
    assert ran.out == f"{site.root.resolve() / 'frameworks/eng/ic/L3.yaml'}\n"


def test_what_is_left_to_do_goes_to_standard_error(site: SiteFolder) -> None:
    site.small().edit("frameworks/eng/framework.yaml", "steady: [L2]", "levels: [L1, L2]")
    ran = site.run("new", "level", "ic/L3")
    assert ran.out == "frameworks/eng/ic/L3.yaml\n"
    assert (
        ran.err == "frameworks/eng/framework.yaml lists the levels of ic: add L3 there, or it is not shown\n"
    )


def test_a_refusal_is_one_sentence(site: SiteFolder) -> None:
    ran = site.small().run("new", "level", "icc/L3")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("Error: there is no track “icc” in eng; did you mean “ic”?")
    assert ran.err.count("\n") == 1
    assert site.run("new", "page", "talent/ada").status == 1


def test_outside_of_a_site_it_is_wrong_usage(site: SiteFolder) -> None:
    assert site.run("new", "level", "ic/L3").status == 2


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (("person", "zoe-ngata"), "people/zoe-ngata.yaml"),
        (("team", "deck-crew"), "teams/deck-crew.yaml"),
        (("period", "2027-h1"), "periods/2027-h1.yaml"),
        (("expectations", "ada-moreau", "2026-h1"), "expectations/2026-h1/ada-moreau.yaml"),
        (("expectations", "ben-new"), "expectations/2026-h2/ben-new.yaml"),
        (("expectations", "ben-new", "--remainder"), "expectations/2026-h2/ben-new.remainder.yaml"),
        (("requests", "ada-moreau"), "feedback/2026-h2/ada-moreau/requests.yaml"),
        (("self", "ada-moreau"), "feedback/2026-h2/ada-moreau/self.md"),
        (("peer", "ada-moreau", "wei-zhang"), "feedback/2026-h2/ada-moreau/peers/wei-zhang.md"),
        (("synthesis", "ada-moreau", "2026-h1"), "feedback/2026-h1/ada-moreau/synthesis.md"),
        (("plan", "ada-moreau"), "feedback/2026-h2/ada-moreau/plan.md"),
        (("skip-level", "ada-moreau"), "feedback/2026-h2/ada-moreau/skip-level.md"),
        (("assessment", "ada-moreau"), "talent/2026-h2/ada-moreau.yaml"),
        (("assessment", "tomas-lindqvist", "2026-h1"), "talent/2026-h1/tomas-lindqvist.yaml"),
        (("session", "l1-l2"), "talent/2026-h2/sessions/l1-l2.yaml"),
        (("session", "l1-l2", "2026-h1"), "talent/2026-h1/sessions/l1-l2.yaml"),
    ],
)
def test_every_kind_of_record_is_sound_as_it_is_written(
    site: SiteFolder, arguments: tuple[str, ...], path: str
) -> None:
    agree(grown(site))
    ran = site.run("new", *arguments, "--today", "2026-12-02")
    assert (ran.status, ran.out) == (0, f"content/{path}\n")
    assert errors(site) == []
    again = site.run("new", *arguments)
    assert (again.status, again.out) == (1, "")
    assert again.err.endswith("is there already, and nothing is overwritten\n")


def test_a_growth_file_says_what_is_missing(site: SiteFolder) -> None:
    ran = grown(site).run("new", "self", "ada-moreau")
    assert ran.err == "nothing is agreed yet for ada-moreau and 2026-h2: see `waypoints agree`\n"
    ran = site.run("new", "expectations", "ada-morau")
    assert (ran.status, ran.err) == (1, "Error: there is no person “ada-morau”; did you mean “ada-moreau”?\n")
    assert site.run("new", "peer", "ada-moreau").status == 2
    assert (site.root / PATH).is_file()


def test_a_file_of_talent_says_why_it_is_not_written(site: SiteFolder) -> None:
    ran = grown(site).run("new", "assessment", "wei-zhang")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("Error: wei-zhang has no level: write `track` and `level`")
    assert site.run("new", "session", "l1-l2", "2026-h1").status == 0
    ran = site.run("new", "session", "l1-l2")
    assert ran.err == "Error: there is a session “l1-l2” in 2026-h1: an id stands for one, over all periods\n"
    assert site.run("new", "session").status == site.run("new", "assessment").status == 2
