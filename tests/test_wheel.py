"""What is installed is what was tested: the wheel holds every file, works alone, writes the same bytes."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from waypoints_site import __version__

REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = "2026-11-16"
EXAMPLE = ("waypoints.yaml", "frameworks", "content")
# Whatever would make an installed Waypoints find this tree, or a child process measure another's coverage.
NOT_INHERITED = (
    "PYTHONPATH",
    "PYTHONHOME",
    "VIRTUAL_ENV",
    "COVERAGE_PROCESS_START",
    "COVERAGE_PROCESS_CONFIG",
)


@dataclass(frozen=True, slots=True)
class Installed:
    """A virtual environment that has the wheel and nothing of this tree."""

    python: Path

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return run(self.python, "-m", "waypoints_site", *arguments, cwd=cwd)


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end; one that fails fails the test, with all that it said."""
    environment = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} exited {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def sources(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, and the wheel built from it; so the sdist has all that a wheel needs."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPOSITORY, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(distributions: Path) -> Path:
    [wheel] = distributions.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip: tuple[str | Path, ...] = (sys.executable, "-m", "pip", "--python", python, "install")
    options = ("--quiet", "--disable-pip-version-check", "--no-input")
    run(*pip, *options, "-c", REPOSITORY / "constraints.txt", wheel, cwd=folder)
    return Installed(python)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example's sources, away from the repository."""
    site = tmp_path / "example"
    site.mkdir()
    for name in EXAMPLE:
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
    return site


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """An empty folder to stand in."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_the_wheel_holds_the_package_and_the_layouts(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("waypoints_site/")}
    package = {f"waypoints_site/{name}" for name in sources(REPOSITORY / "waypoints_site")}
    layouts = {f"waypoints_site/layouts/{name}" for name in sources(REPOSITORY / "layouts")}
    assert held == package | layouts


def test_the_sdist_holds_the_package_the_layouts_and_the_example(distributions: Path) -> None:
    [sdist] = distributions.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("waypoints_site", "layouts", "frameworks", "content"):
        assert {f"{folder}/{name}" for name in sources(REPOSITORY / folder)} <= held


def test_the_installed_command_says_its_version(installed: Installed, elsewhere: Path) -> None:
    assert __version__ in installed.run("--version", cwd=elsewhere).stdout
    script = installed.python.with_name("waypoints.exe" if os.name == "nt" else "waypoints")
    assert __version__ in run(script, "--version", cwd=elsewhere).stdout


def test_the_installed_wheel_builds_the_example_to_the_same_bytes(
    installed: Installed, example: Path, elsewhere: Path, tmp_path: Path
) -> None:
    build = ("build", "framework", "--root", str(example), "--today", TODAY)
    installed.run(*build, cwd=elsewhere)
    by_wheel = contents(example / "output" / "framework")
    assert {"index.html", "engineering/ic/l3.html"} <= by_wheel.keys()
    assert not contents(elsewhere)

    # Without what the first build may have kept, or the second would repeat the first one's bytes.
    shutil.rmtree(example / ".waypoints", ignore_errors=True)
    ours = tmp_path / "ours"
    run(sys.executable, "-m", "waypoints_site", *build, "--output", ours, cwd=REPOSITORY)
    by_tree = contents(ours / "framework")
    assert by_wheel.keys() == by_tree.keys()
    assert [name for name, data in by_wheel.items() if data != by_tree[name]] == []


def test_a_new_site_is_sound_and_builds(installed: Installed, elsewhere: Path) -> None:
    installed.run("init", "site", cwd=elsewhere)
    site = elsewhere / "site"
    installed.run("check", cwd=site)
    installed.run("build", cwd=site)
    assert (site / "output" / "framework" / "index.html").is_file()
