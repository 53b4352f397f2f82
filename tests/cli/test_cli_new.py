"""`waypoints new`: the path of the new file on standard output, what is left to do beside it."""

from tests.harness import SiteFolder


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
