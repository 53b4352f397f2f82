"""`waypoints audit`: what is printed where, in every format, and how it ends."""

import json

import pytest

from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.cli.options import FORMATS

DAY = ("--today", "2026-11-20")
TEXT = "Too slow to be trusted"
PEER = "content/feedback/2026-h2/ada/peers/wei.md"


@pytest.fixture
def built(site: SiteFolder) -> SiteFolder:
    site.write(small(peer=f"---\ngiven: 2026-11-01\n---\n{TEXT}\n"))
    assert site.build(*DAY).status == 0
    return site


def leak(site: SiteFolder) -> SiteFolder:
    """Writes the text into the home page, at the start of a line of its own, which is the last one."""
    page = site.output / "index.html"
    page.write_text(f"{page.read_text()}{TEXT}")
    return site


def test_a_site_that_passes_is_a_line(built: SiteFolder) -> None:
    files = len(built.tree())
    ran = built.run("audit", "output/framework", *DAY)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"output/framework: nothing found in {files} files that its viewer may not read\n"
    assert built.run("audit", "output/framework", "--quiet", *DAY).out == ""


def test_a_finding_says_where_and_from_which_line(built: SiteFolder) -> None:
    line = built.page("index.html").count("\n") + 1
    ran = leak(built).run("audit", "output/framework", *DAY)
    said = f"a text of {PEER}:4 that the viewer of this site may not read stands here [hidden-text]"
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"output/framework/index.html:{line}:1: error: {said}\n")
    assert ran.err.endswith(f"1 error in {len(built.tree())} files\n")


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_says_what_it_is(built: SiteFolder, name: str) -> None:
    ran = leak(built).run("audit", "output/framework", "--format", name, *DAY)
    assert ran.status == 1
    assert "hidden-text" in ran.err
    assert "output/framework/index.html" in ran.err
    assert "trusted" not in ran.out + ran.err
    if name in ("json", "gitlab", "sarif"):
        json.loads(ran.err)


def test_a_site_elsewhere_is_named_as_it_was_given(built: SiteFolder) -> None:
    leak(built).output.rename(built.root.parent / "framework")
    ran = built.run("audit", "../framework", "--format", "json", *DAY)
    assert [each["path"] for each in json.loads(ran.err)["findings"]] == ["../framework/index.html"]


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("output", "output is no site that Waypoints built: it holds no .waypoints-site"),
        ("nowhere", "nowhere is no site that Waypoints built"),
        (
            "output/growth/x",
            "for whom this growth site is cannot be told: its folder's name, “x”, is that of nobody",
        ),
    ],
)
def test_what_cannot_be_audited_is_a_plain_sentence(built: SiteFolder, folder: str, said: str) -> None:
    built.write({"output/growth/x/.waypoints-site": '{"waypoints": "growth"}\n'})
    ran = built.run("audit", folder, *DAY)
    assert (ran.status, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


def test_every_kind_of_site_passes_where_all_are_built(site: SiteFolder) -> None:
    from tests.build.test_build_talent import FULL

    site.write(small(**FULL))
    assert site.build("all", *DAY).status == 0
    for folder in ("framework", "growth/ada", "talent/tom", "talent/sessions/l2"):
        ran = site.run("audit", f"output/{folder}", *DAY)
        assert (ran.status, ran.err) == (0, "")
