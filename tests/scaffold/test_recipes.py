"""The CI recipes of a new site: of good form by the vendors' own schemas, and run, step by step, as shell.

What stands in for a runner: a checkout, a PATH that has `waypoints`, and the installation left out.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.harness import Ran, SiteFolder
from waypoints_site.scaffold import init_site
from waypoints_site.scaffold.starting import site_files

GITHUB = ".github/workflows/waypoints.yml"
GITLAB = ".gitlab-ci.yml"
INSTALL = "pip install -r requirements.txt"
LEVEL = "frameworks/engineering/ic/L2.yaml"


@pytest.fixture
def fresh(site: SiteFolder) -> SiteFolder:
    """A new site, as `init` leaves it, in a repository of its own."""
    init_site(site.root)
    git = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "-C", str(site.root))
    for command in (("init", "-q", "-b", "trunk"), ("add", "."), ("commit", "-q", "-m", "A new site")):
        subprocess.run([*git, *command], check=True, capture_output=True)
    return site


@pytest.fixture
def broken(fresh: SiteFolder) -> SiteFolder:
    """The same with a key misspelt, in line 23 of L2."""
    text = (fresh.root / LEVEL).read_text(encoding="utf-8")
    assert text.splitlines()[22].startswith("    misses: ")
    return fresh.write({LEVEL: text.replace("    misses: ", "    mises: ", 1)})


def recipe(name: str) -> dict[str, object]:
    data: dict[str, object] = yaml.load(site_files()[name], yaml.BaseLoader)  # noqa: S506 - it makes texts and nothing else
    return data


def shell(site: SiteFolder, script: str, **environment: str) -> Ran:
    """Runs a script as both vendors' runners do: one bash that stops at the first failure."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]
    done = subprocess.run(
        [*bash, "-c", script],
        cwd=site.root,
        env={**os.environ, "PATH": path, "CI": "true", **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def github_steps(event: str) -> Iterator[dict[str, object]]:
    """The steps that have a condition that holds for an event, or none."""
    jobs = recipe(GITHUB)["jobs"]
    assert isinstance(jobs, dict)
    for step in jobs["check"]["steps"]:
        if not (event == "pull_request" and step.get("if") == "github.event_name != 'pull_request'"):
            yield step


def on_github(site: SiteFolder, event: str) -> Ran:
    """Runs the steps of the checking job until one fails."""
    out, err = "", ""
    for step in github_steps(event):
        command = step.get("run")
        if command == INSTALL:
            assert (site.root / "requirements.txt").is_file()
        elif isinstance(command, str):
            ran = shell(site, command, GITHUB_ACTIONS="true")
            out, err = out + ran.out, err + ran.err
            if ran.status:
                return Ran(ran.status, out, err)
    return Ran(0, out, err)


def on_gitlab(site: SiteFolder, job: str) -> Ran:
    data = recipe(GITLAB)
    default, script = data["default"], data[job]
    assert isinstance(default, dict)
    assert isinstance(script, dict)
    assert default["before_script"] == [INSTALL]
    assert (site.root / "requirements.txt").is_file()
    return shell(site, "\n".join(script["script"]), GITLAB_CI="true")


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("vendor.github-workflows", GITHUB),
        ("vendor.gitlab-ci", GITLAB),
    ],
)
def test_recipes_are_of_good_form(site: SiteFolder, schema: str, name: str) -> None:
    init_site(site.root)
    validated(schema, site.root / name)


@pytest.mark.parametrize("name", ["waypoints.yml", "ci.yml"])
def test_the_workflows_of_this_repository_are_of_good_form(repository: Path, name: str) -> None:
    validated("vendor.github-workflows", repository / ".github/workflows" / name)


def validated(schema: str, file: Path) -> None:
    """By the schemas that come with check-jsonschema, so without a network."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [GITHUB, GITLAB])
def test_this_repository_uses_the_recipes_that_it_gives_to_others(repository: Path, name: str) -> None:
    assert (repository / name).read_bytes() == site_files()[name]


def test_the_recipes_install_this_checkout_here(repository: Path) -> None:
    lines = (repository / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["."]


def test_every_action_is_pinned_to_a_major_version(repository: Path) -> None:
    for name in ("waypoints.yml", "ci.yml"):
        jobs = yaml.safe_load((repository / ".github/workflows" / name).read_text(encoding="utf-8"))["jobs"]
        uses = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
        assert uses
        assert all(use.startswith("actions/") and use.rpartition("@v")[2].isdigit() for use in uses)


def test_nobody_may_write_but_the_job_that_publishes() -> None:
    data = recipe(GITHUB)
    jobs = data["jobs"]
    assert isinstance(jobs, dict)
    assert data["permissions"] == {"contents": "read"}
    assert "permissions" not in jobs["check"]
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("timeout-minutes" in job for job in jobs.values())
    [checkout] = [step for step in jobs["check"]["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


def test_github_publishes_the_default_branch_and_no_pull_request() -> None:
    jobs = recipe(GITHUB)["jobs"]
    assert isinstance(jobs, dict)
    [upload] = [step for step in jobs["check"]["steps"] if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["with"] == {"path": "output/framework"}
    assert upload["if"] == jobs["publish"]["if"] == "github.event_name != 'pull_request'"
    assert "github.event.repository.default_branch" in jobs["check"]["if"]
    assert jobs["publish"]["needs"] == "check"


@pytest.mark.parametrize("event", ["pull_request", "push"])
def test_github_passes_a_clean_site_and_builds_it(fresh: SiteFolder, event: str) -> None:
    ran = on_github(fresh, event)
    assert ran.status == 0
    assert "::" not in ran.out + ran.err
    assert (fresh.root / "output/framework/index.html").is_file()


def test_github_annotates_the_line_of_a_mistake_and_fails(broken: SiteFolder) -> None:
    ran = on_github(broken, "pull_request")
    assert ran.status == 1
    assert ran.out.startswith(
        f"::error file={LEVEL},line=23,endLine=23,col=5,endColumn=10,title=unknown-key::"
    )
    assert "did you mean “misses”?" in ran.out
    assert not (broken.root / "output").exists()


def test_gitlab_passes_a_clean_site(fresh: SiteFolder) -> None:
    ran = on_gitlab(fresh, "check")
    assert (ran.status, ran.out) == (0, "no findings in 10 files\n")
    assert json.loads((fresh.root / "gl-code-quality-report.json").read_text(encoding="utf-8")) == []


def test_gitlab_reports_a_mistake_shows_it_and_fails(broken: SiteFolder) -> None:
    ran = on_gitlab(broken, "check")
    assert ran.status == 1
    assert f"{LEVEL}:23:5: error: " in ran.out
    [entry] = json.loads((broken.root / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert entry["check_name"] == "unknown-key"
    assert entry["location"] == {"path": LEVEL, "lines": {"begin": 23}}
    assert entry["severity"] == "major"
    assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_gitlab_uploads_the_report_whatever_came_of_it() -> None:
    job = recipe(GITLAB)["check"]
    assert isinstance(job, dict)
    assert job["artifacts"] == {"when": "always", "reports": {"codequality": "gl-code-quality-report.json"}}


def test_gitlab_publishes_the_site_from_the_default_branch(fresh: SiteFolder) -> None:
    job = recipe(GITLAB)["pages"]
    assert isinstance(job, dict)
    assert job["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert job["artifacts"] == {"paths": ["public"]}
    assert on_gitlab(fresh, "pages").status == 0
    assert (fresh.root / "public/index.html").is_file()
