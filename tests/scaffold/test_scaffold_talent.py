"""Where new assessments and sessions go, and when they are not written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.harness import SiteFolder
from tests.scaffold.calibrating import BEFORE, NOW, SESSION, rated
from tests.scaffold.growing import grown
from waypoints_site.scaffold import NewFile, Refusal, Whose, new_assessment, new_session

TODAY = date(2026, 12, 2)
PRIVATE = "content: [content, private]\ntitle:"


def assessment(root: Path, person: str = "ada-moreau", period: str | None = None) -> NewFile:
    return new_assessment(root, Whose(person, period, TODAY))


def session(root: Path, name: str = "l1-l2", period: str | None = None) -> NewFile:
    return new_session(root, name, period, TODAY)


@pytest.mark.parametrize("new", [assessment, session])
def test_it_stands_in_the_folder_of_the_period_and_is_never_overwritten(
    site: SiteFolder, new: Callable[[Path], NewFile]
) -> None:
    written = new(rated(site).root)
    path = "sessions/l1-l2.yaml" if new is session else "ada-moreau.yaml"
    assert written == NewFile(site.root / "content/talent/2026-h2" / path)
    before = site.tree(".")
    with pytest.raises(
        Refusal, match=rf"^content/talent/2026-h2/{path} is there already, and nothing is overwritten$"
    ):
        new(site.root)
    assert site.tree(".") == before


def test_a_file_that_cannot_be_read_is_there_too(site: SiteFolder) -> None:
    rated(site).write({NOW: "by: [\n", SESSION: "title: [\n"})
    with pytest.raises(Refusal, match=f"^{NOW} is there already"):
        assessment(site.root)
    with pytest.raises(Refusal, match=r"^there is a session “spring” in 2026-h1"):
        session(site.root, "spring")


@pytest.mark.parametrize(
    ("files", "folder"),
    [
        ({"private/talent/2025-h1/x.yaml": "by: x\nstate: draft\n"}, "private"),
        ({"private/teams/x.yaml": "title: X\n"}, "content"),
    ],
)
def test_it_goes_to_the_root_that_holds_such_files_else_to_the_person(
    site: SiteFolder, files: dict[str, str | bytes], folder: str
) -> None:
    grown(site).edit("waypoints.yaml", "title:", PRIVATE).write(files)
    assert assessment(site.root).file == site.root / folder / "talent/2026-h2/ada-moreau.yaml"


def test_the_persons_own_root_comes_before_another_one(site: SiteFolder) -> None:
    zoe = "name: Zoe\ntrack: ic\nlevel: L1\nmanager: noor-haddad\nstarted: 2024-01-01\n"
    rated(site).edit("waypoints.yaml", "title:", PRIVATE).write(
        {"private/people/zoe.yaml": zoe, "private/talent/2026-h1/zoe.yaml": "by: noor-haddad\nstate: draft\n"}
    )
    assert assessment(site.root, "zoe").file == site.root / "private/talent/2026-h2/zoe.yaml"
    assert session(site.root).file.is_relative_to(site.root / "content/talent")


def test_another_period_can_be_named(site: SiteFolder) -> None:
    assert assessment(rated(site).remove(BEFORE).root, period="2026-h1").file == site.root / BEFORE
    assert session(site.root, period="2026-h1").file == site.root / SESSION.replace("spring", "l1-l2")


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (lambda root: assessment(root, "ada"), "there is no person “ada”"),
        (lambda root: assessment(root, "../ada"), "there is no person “../ada”"),
        (
            lambda root: assessment(root, period="2026-h"),
            "there is no period “2026-h”; did you mean “2026-h2”?",
        ),
        (
            lambda root: assessment(root, "wei-zhang"),
            "wei-zhang has no level: write `track` and `level` into content/people/wei-zhang.yaml",
        ),
        (
            lambda root: assessment(root, "ben-new", "2026-h1"),
            "content/talent/2026-h1/ben-new.yaml is there already, and nothing is overwritten",
        ),
        (
            lambda root: assessment(root, "zoe", "2026-h1"),
            "zoe does not work here in 2026-h1: see `started` and `left`",
        ),
        (
            lambda root: assessment(root, "zoe"),
            "there is no manager of zoe: name one in content/people/zoe.yaml",
        ),
        (
            lambda root: session(root, "spring"),
            "there is a session “spring” in 2026-h1: an id stands for one",
        ),
        (lambda root: session(root, "Spring"), "“Spring” is not an id for a session: lower-case words"),
        (lambda root: session(root, "../x"), "“../x” is not an id for a session: lower-case words"),
        (lambda root: session(root, ""), "“” is not an id for a session: lower-case words"),
        (lambda root: session(root, "con"), "“con” is a reserved name on Windows"),
        (lambda root: session(root, "x" * 81), "this session's id is longer than 80 characters"),
        (lambda root: session(root, period="2027-h1"), "there is no period “2027-h1”; did you mean"),
    ],
)
def test_what_cannot_be_written_is_refused(
    site: SiteFolder, new: Callable[[Path], NewFile], sentence: str
) -> None:
    zoe = "name: Zoe\ntrack: ic\nlevel: L1\nstarted: 2026-08-01\n"
    ben = ("content/people/ben-new.yaml", "2026-08-03", "2026-02-02")
    before = rated(site).write({"content/people/zoe.yaml": zoe}).edit(*ben).tree(".")
    with pytest.raises(Refusal) as refusal:
        new(site.root)
    assert str(refusal.value).startswith(sentence)
    assert site.tree(".") == before


@pytest.mark.parametrize("new", [assessment, session])
def test_without_a_current_period_one_has_to_be_named(
    site: SiteFolder, new: Callable[[Path], NewFile]
) -> None:
    rated(site).write({"waypoints.yaml": "title: Levels\nframework: eng\n"})
    with pytest.raises(Refusal, match=r"^there is no current period: name one, or set `period`"):
        new(site.root)
