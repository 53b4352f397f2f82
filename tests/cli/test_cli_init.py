"""`waypoints init`: a site that is sound from the first day, into any folder, over nothing."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness import SiteFolder


def test_a_new_site_has_no_finding_and_builds(site: SiteFolder) -> None:
    ran = site.run("init", "levels")
    assert ran.status == 0
    assert ran.err == ""
    new = SiteFolder(site.root / "levels")
    assert ran.out.startswith(f"{len(new.tree('.'))} files in levels\n")
    assert new.run("check", "--strict").out == "no findings in 10 files\n"
    assert new.run("check", "--strict", "--format", "github").out == "no findings in 10 files\n"
    built = new.build("--strict")
    assert (built.status, built.err) == (0, "")
    for page in (
        "index.html",
        "engineering/ic/l3.html",
        "engineering/manager/index.html",
        "guides/proposing-a-change.html",
    ):
        assert (new.output / page).is_file()


def test_what_is_built_is_ignored_by_git(site: SiteFolder) -> None:
    site.run("init", ".")
    site.build()
    git = ["git", "-C", str(site.root)]
    subprocess.run([*git, "init", "-q"], check=True)
    command = [*git, "status", "--porcelain", "-uall"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "output" not in said
    assert ".waypoints" not in said
    assert "?? .gitlab-ci.yml" in said


@pytest.mark.parametrize("name", ["with space", "it's", "-dash", "ünïcode", "$HOME", "a/b/c", ".", "*"])
def test_what_it_says_to_type_next_works_in_any_folder(site: SiteFolder, name: str) -> None:
    ran = site.run("init", "--", name)
    assert ran.status == 0
    said = ran.out.splitlines()[-1].removeprefix("Next: ").partition(", then open ")[0]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-c", said]
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=site.root, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (site.root / name / "output/framework/index.html").is_file()


def test_the_next_step_is_quoted(site: SiteFolder) -> None:
    assert f"cd {shlex.quote('with space')} && waypoints build" in site.run("init", "with space").out
    assert "Next: waypoints build" in site.run("init", ".").out


def test_nothing_is_ever_overwritten(site: SiteFolder) -> None:
    site.run("init", "levels")
    before = site.tree("levels")
    ran = site.run("init", "levels")
    assert (ran.status, ran.out) == (1, "")
    assert (
        ran.err
        == "Error: levels/.github/workflows/waypoints.yml is there already, and nothing is overwritten\n"
    )
    assert site.tree("levels") == before


def test_a_file_is_no_folder(site: SiteFolder) -> None:
    ran = site.write({"levels": "mine"}).run("init", "levels")
    assert (ran.status, ran.err) == (1, "Error: levels is there already, and is not a folder\n")
    ran = site.run("init", "levels/below")
    assert (ran.status, ran.err) == (1, "Error: cannot write levels: File exists\n")
