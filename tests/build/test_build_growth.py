"""Growth sites from their files to their folders, through the command line: for whom, what is in them, who is gone."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.build.test_build_framework import dead_links
from tests.harness import SiteFolder
from tests.privacy.canaries import word
from tests.privacy.hidden import Change, Fields, Put, changed
from tests.privacy.organisation import CHAINS, GIVER, NOW, OLD, TODAY, organisation
from tests.privacy.quick import commit, repository
from tests.privacy.quotations import wrong
from tests.privacy.watching import Odd, laid_out, run
from waypoints_site.rules.catalogue import explanations

WITH_A_SITE = sorted(CHAINS)
WEI = "content/people/wei.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "site", organisation().files)


def sites(root: Path) -> list[str]:
    return sorted(os.listdir(root / "output/growth")) if (root / "output/growth").exists() else []


def pages(root: Path, person: str) -> dict[str, str]:
    folder = root / "output/growth" / person
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.html")}


def test_the_pages_stand_where_the_contract_says(root: Path) -> None:
    status, out, err = run(root, "build", "growth", "ada")
    assert (status, err) == (0, "")
    name = word("person", "content/people/ada.yaml", "name")
    folder = root / "output/growth/ada"
    assert out == f"growth site for {name} → {folder}: 14 written, 0 unchanged, 0 removed\n"
    assert pages(root, "ada").keys() == {
        *("index.html", "level.html", "history.html", f"{OLD}.html"),
        *(f"packet-{OLD}.html", f"packet-{NOW}.html", "guides/inside.html"),
    }
    assert (folder / "calendar.ics").exists()
    assert sites(root) == ["ada"]


def test_every_page_is_for_one_reader_and_asks_nobody_else(root: Path) -> None:
    run(root, "build", "growth", "--all")
    assert sites(root) == WITH_A_SITE
    for person in WITH_A_SITE:
        name = word("person", f"content/people/{person}.yaml", "name")
        for path, page in pages(root, person).items():
            assert page.count('<meta name="robots" content="noindex">') == 1, path
            assert f"Private: for {name} and the managers above" in page, path
            assert "Built on 20 November 2026" in page, path
            assert (
                re.findall(r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=\"(?:https?:)?//", page)
                == []
            )
            assert not re.search(r"<script(?![^>]*src=)", page), path
    folder = root / "output/growth"
    modes = {(each.is_dir(), each.stat().st_mode & 0o777) for each in (folder, *folder.rglob("*"))}
    assert modes == {(True, 0o700), (False, 0o600)}


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ("nobody", "there is no “nobody” in people/"),
        ("gus", "gus has left, and has no site any more"),
        (GIVER, f"{GIVER} has no level, and so no growth site"),
        ("../ada", "there is no “../ada” in people/"),
    ],
)
def test_who_has_no_site_is_told_before_anything_is_built(root: Path, person: str, said: str) -> None:
    status, out, err = run(root, "build", "growth", "ada", person)
    assert (status, out) == (2, "")
    assert said in err
    assert not (root / "output").exists()


def test_named_twice_is_built_once(root: Path) -> None:
    _, out, _ = run(root, "build", "growth", "ada", "ada")
    assert "14 written, 0 unchanged" in out


def test_an_error_in_one_persons_files_leaves_the_others_alone(root: Path) -> None:
    run(root, "build", "growth", "--all")
    (root / f"content/expectations/{NOW}/wei.yaml").write_text("plan: [")
    (root / "content/teams/alpha.yaml").write_text("title: Another\n")
    status, out, err = run(root, "build", "growth", "--all")
    assert status == 1
    assert "growth sites for 4 people" in out
    assert err.endswith("growth sites not built: 1; what stood there before still does\n")
    assert "Another" in pages(root, "ada")["index.html"]
    assert "Another" not in pages(root, "wei")["index.html"]


def test_settings_that_cannot_be_read_are_told_and_nothing_is_touched(root: Path) -> None:
    run(root, "build", "growth", "--all")
    (root / "waypoints.yaml").write_text("title: [")
    for what in (["growth", "ada"], ["growth", "--all"], ["all"]):
        status, out, err = run(root, "build", *what)
        assert (status, out) == (1, "")
        assert "waypoints.yaml:1:9: error: YAML, front matter or settings that do not parse. [syntax]" in err
        assert sites(root) == WITH_A_SITE


GONE: dict[str, tuple[Change, bool]] = {
    "whose file is gone": (Put(WEI, None), True),
    "who has left": (Fields(WEI, {"left": TODAY}), True),
    "who has no level any more": (Fields(WEI, {"level": "(gone)", "track": "(gone)"}), True),
    "who leaves tomorrow": (Fields(WEI, {"left": "2026-11-21"}), False),
    "whose file does not parse": (Put(WEI, b"a: ["), False),
    "whose file cannot be read": (Put(WEI, Odd("fifo")), False),
    "whose level is out of form": (Fields(WEI, {"level": 5}), False),
    "whose leaving is out of form": (Fields(WEI, {"left": "soon"}), False),
}


@pytest.mark.parametrize("case", GONE)
def test_all_removes_the_sites_of_the_gone_and_of_nobody_else(root: Path, case: str) -> None:
    change, gone = GONE[case]
    assert run(root, "build", "all")[0] == 0
    output = root.parent / "output"
    (root / "output").rename(output)
    laid_out(root, changed(organisation().files, [change]))
    _, out, _ = run(root, "build", "all", "--output", str(output))
    assert ("growth sites removed: 1, of people that are gone" in out) == gone
    assert sorted(os.listdir(output / "growth")) == [
        each for each in WITH_A_SITE if not (gone and each == "wei")
    ]
    assert (output / "framework/index.html").exists()


def test_only_all_removes(root: Path) -> None:
    run(root, "build", "growth", "--all")
    (root / WEI).unlink()
    run(root, "build", "growth", "--all")
    assert sites(root) == WITH_A_SITE


def test_nothing_is_removed_while_a_root_is_missing(root: Path, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir()
    (root / "content/people").rename(private / "people")
    settings = yaml.safe_load((root / "waypoints.yaml").read_text())
    (root / "waypoints.yaml").write_text(yaml.safe_dump({**settings, "content": ["content", "../private"]}))
    assert run(root, "build", "all")[0] == 0
    assert sites(root) == WITH_A_SITE
    private.rename(tmp_path / "away")
    _, out, err = run(root, "build", "all")
    assert "removed: " not in out
    assert "[missing-root]" in err
    assert sites(root) == WITH_A_SITE


def test_nothing_is_removed_while_people_cannot_be_listed(root: Path) -> None:
    run(root, "build", "all")
    (root / "content/people").rename(root / "content/.people")
    (root / "content/people").symlink_to(".people")
    status, _, err = run(root, "build", "all")
    assert status == 1
    assert "content/people:1:1: error: A file that is not read. [unsafe-file]" in err
    assert sites(root) == WITH_A_SITE


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_messages_quote_nothing_in_any_format(root: Path, form: str) -> None:
    laid_out(root, wrong(organisation().files))
    status, out, err = run(root, "build", "growth", "ada", "--format", form, "--color", "always")
    assert status == 1
    assert re.findall(r"zq[0-9a-f]{10,}", (out + err).replace(GIVER, "")) == []
    assert "javascript" not in err
    if form == "json":
        said = {each["message"] for each in json.loads(err.partition("\ngrowth sites")[0])["findings"]}
        assert said <= {text.split("\n\n")[1].split("\n")[0] for text in explanations().values()}
        assert len(said) >= 4
    if form == "text":
        assert " | " not in err, "a code frame quotes"


def test_every_rule_of_a_build_has_its_sentence() -> None:
    """A rule without one would be told with a sentence that helps nobody."""
    source = "\n".join(
        path.read_text() for path in Path("waypoints_site").rglob("*.py") if "rules" not in path.parts
    )
    named = set(re.findall(r'Finding\(\s*f?"([a-z]+(?:-[a-z]+)+)"', source))
    assert named - explanations().keys() == set()


def test_builds_at_the_same_time_end_as_one_after_the_other(root: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "waypoints_site",
        "build",
        "growth",
        "--all",
        "--today",
        TODAY,
        "--clean",
    ]
    running = [
        subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
    ]
    for each in running:
        _, err = each.communicate(timeout=100)
        assert (each.returncode, err) == (0, b"")
    together = SiteFolder(root).tree("output/growth")
    assert sites(root) == WITH_A_SITE
    run(root, "build", "growth", "--all", "--clean")
    assert SiteFolder(root).tree("output/growth") == together


def test_a_growth_site_is_not_built_inside_the_framework_site(root: Path) -> None:
    run(root, "build")
    status, out, err = run(root, "build", "growth", "ada", "--output", str(root / "output/framework"))
    assert (status, out) == (1, "")
    assert "lies inside another Waypoints site" in err
    assert not (root / "output/framework/growth").exists()


def test_the_same_sources_give_the_same_bytes(site: SiteFolder, tmp_path: Path) -> None:
    laid_out(site.root, organisation().files)
    trees = []
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        )
    ):
        output = tmp_path / str(number)
        command = ("build", "growth", "ada", "--today", TODAY, "--output", str(output))
        ran = SiteFolder(site.root, environment).run(*command)
        assert ran.status == 0, ran.err
        trees.append(SiteFolder(output).tree("growth"))
    assert trees[0] == trees[1]
    assert len(trees[0]) == 15


def test_no_link_of_a_site_is_dead(root: Path) -> None:
    plan = root / f"content/feedback/{NOW}/ada/plan.md"
    links = "![a map](../../../guides/map.png) [open](../../../guides/open.md) [inside](../../../guides/inside.md)"
    plan.write_text(f"{plan.read_text()}\n{links} [cell](cell:L1/technical)\n")
    (root / "content/guides/map.png").write_bytes(b"\x89PNG")
    inside = root / "content/guides/inside.md"
    inside.write_text(f"{inside.read_text()}\n![a map](map.png) [open](open.md)\n")
    assert run(root, "build", "growth", "ada")[0] == 0
    tree = SiteFolder(root).tree("output/growth/ada")
    assert dead_links(tree) == []
    assert tree["guides/map.png"] == b"\x89PNG"


def test_several_at_once_end_as_one_after_the_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository too, where what many sites need of its history is asked for once."""
    repository(root)
    commit(root, "2026-05-05")
    (root / WEI).write_bytes((root / WEI).read_bytes() + b"# mine\n")
    commit(root, "2026-06-06")
    requests = root / f"content/feedback/{NOW}/ada/requests.yaml"
    requests.write_bytes(requests.read_bytes() + b"# hidden\n")
    commit(root, "2026-07-07")
    for person in WITH_A_SITE:
        run(root, "build", "growth", person)
    alone = SiteFolder(root).tree("output/growth")
    assert b"6 June 2026" in alone["wei/index.html"]
    assert b"5 May 2026" in alone["ada/index.html"]
    monkeypatch.setattr("waypoints_site.build.everyone.FEW", 1)
    for jobs in ("1", "2"):
        status, _, err = run(root, "build", "growth", "--all", "--clean", "--jobs", jobs)
        assert (status, err, SiteFolder(root).tree("output/growth")) == (0, "", alone)
    folder = root / "output/growth"
    modes = {(each.is_dir(), each.stat().st_mode & 0o777) for each in (folder, *folder.rglob("*"))}
    assert modes == {(True, 0o700), (False, 0o600)}
