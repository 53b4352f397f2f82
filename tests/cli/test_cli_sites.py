"""`waypoints build talent` and `build session`: names, what is said, and how it ends."""

import re

import pytest

from tests.build.test_build_talent import FULL
from tests.harness import SiteFolder
from tests.organisation_sources import small
from tests.talent_sources import ASSESSMENT

DAY = ("--today", "2026-11-20")
EXPECTATIONS = "content/expectations/2026-h2/ada.yaml"
SYNTHESIS = "content/feedback/2026-h2/ada/synthesis.md"


def test_one_site_and_several_are_said_in_a_line(site: SiteFolder) -> None:
    site.write(small(**FULL))
    one = site.build("talent", "tom", *DAY)
    assert (one.status, one.err) == (0, "")
    assert one.out.startswith("talent site for Tom Lind → output/talent/tom: ")
    several = site.build("talent", "--all", *DAY)
    assert several.out.startswith("talent sites for 2 managers → output/talent: ")
    session = site.build("session", "l2", *DAY)
    assert session.out.startswith("session site for l2 → output/talent/sessions/l2: ")
    everything = site.build("all", *DAY).out.splitlines()
    assert [line.split(" site")[0] for line in everything] == ["framework", "growth", "talent", "session"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("talent",), "say whose talent site: `build talent MANAGER …`, or `build talent --all`"),
        (
            ("session", "l2", "--all"),
            "say whose session site: `build session SESSION …`, or `build session --all`",
        ),
        (("talent", "ada"), "ada stands above nobody who has a level, and so has no talent site"),
        (("session", "tom"), "there is no session “tom” in talent/"),
        (("talents",), "there is no site “talents”; there are: framework, growth, talent, session, all"),
    ],
)
def test_wrong_usage_is_a_plain_sentence(site: SiteFolder, arguments: tuple[str, ...], said: str) -> None:
    ran = site.write(small(**FULL)).build(*arguments, *DAY)
    assert (ran.status, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


def test_an_error_in_what_one_site_is_made_from_leaves_the_others(site: SiteFolder) -> None:
    files = small(
        **{**FULL, "content/talent/2026-h2/tom.yaml": "by: noor\nstate: x\nstrengths: [A secret]\n"}
    )
    ran = site.write(files).build("talent", "--all", *DAY)
    assert ran.status == 1
    assert "talent sites for 1 manager → output/talent: " in ran.out
    assert "talent sites not built: 1; what stood there before still does" in ran.err
    assert "content/talent/2026-h2/tom.yaml:2:8: error: " in ran.err
    assert "secret" not in ran.err
    assert " x" not in ran.err.split("error: ")[1].split("\n")[0]


def test_sites_of_the_gone_go_with_all(site: SiteFolder) -> None:
    site.write(small(**FULL)).build("all", *DAY)
    site.edit("content/people/ada.yaml", "manager: tom", "manager: noor").remove(ASSESSMENT)
    site.remove("content/talent/2026-h2/sessions/l2.yaml")
    ran = site.build("all", *DAY)
    assert "talent sites removed: 1, of managers that are gone" in ran.out
    assert "session sites removed: 1, of sessions that are gone" in ran.out
    assert not (site.root / "output/talent/tom").exists()
    assert (site.root / "output/talent/noor/index.html").is_file()


def test_explained_is_why_each_page_was_drawn_and_how_long_it_took(site: SiteFolder) -> None:
    site.write({**small(**FULL), SYNTHESIS: "---\nwritten: 2026-11-01\n---\nNot for Ada yet.\n"})
    build = ("build", "growth", "ada", "--today", "2026-11-20", "--explain")
    first = site.run(*build)
    assert "output/growth/ada/index.html: it was not there before\n" in first.out
    assert "growth: 0 files of sites in which nothing changed\n" in first.out
    assert re.search(r"^ +\d+\.\d{3} s  drawing growth/now\.html$", first.out, re.MULTILINE)
    again = site.run(*build)
    assert "index.html" not in again.out
    assert re.search(r"^growth: \d+ files of sites in which nothing changed$", again.out, re.MULTILINE)
    site.edit(EXPECTATIONS, "title: One", "title: The one").edit(SYNTHESIS, "yet", "for now")
    changed = site.run(*build)
    folder = SYNTHESIS.rpartition("/")[0]
    said = f"output/growth/ada/index.html: what it shows has changed ({EXPECTATIONS}, {folder}/)\n"
    assert said in changed.out
    assert "synthesis" not in changed.out
