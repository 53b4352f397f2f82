"""A new site: what is in it, and that it is sound from the first day."""

from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from waypoints_site.scaffold import Refusal, init_site
from waypoints_site.scaffold.starting import site_files

EXPECTED = {
    ".github/workflows/waypoints.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "README.md",
    "requirements.txt",
    "waypoints.yaml",
    "frameworks/engineering/framework.yaml",
    "frameworks/engineering/capabilities.yaml",
    "frameworks/engineering/ic/L1.yaml",
    "frameworks/engineering/ic/L2.yaml",
    "frameworks/engineering/ic/L3.yaml",
    "frameworks/engineering/manager/M1.yaml",
    "content/guides/reading-the-framework.md",
    "content/guides/setting-expectations.md",
    "content/guides/proposing-a-change.md",
}


def test_everything_that_a_site_needs_is_there(tmp_path: Path) -> None:
    written = init_site(tmp_path / "site")
    assert written == tuple(tmp_path / "site" / name for name in sorted(site_files()))
    schemas = {name for name in site_files() if name.startswith(".vscode/waypoints/")}
    assert set(site_files()) - schemas == EXPECTED
    assert schemas


def test_no_hidden_file_is_needed_in_the_package() -> None:
    """Tools and build backends treat hidden files in their own ways, so the package has none."""

    def names(folder: Path) -> list[str]:
        return [path.name for path in folder.rglob("*")]

    assert not [name for name in names(Path(str(files("waypoints_site.scaffold")))) if name.startswith(".")]


def test_a_folder_with_other_files_in_it_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "notes.txt").write_text("mine")
    init_site(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["waypoints.yaml", ".gitignore", "content/guides/setting-expectations.md"])
def test_nothing_is_overwritten_and_nothing_else_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(Refusal, match=f"{name} is there already"):
        init_site(tmp_path)
    assert [path.read_text() for path in tmp_path.rglob("*") if path.is_file()] == ["mine"]


@pytest.mark.parametrize("stands", ["file", "broken link"])
def test_a_folder_that_is_none_is_refused(tmp_path: Path, stands: str) -> None:
    place = tmp_path / "site"
    if stands == "file":
        place.write_text("mine")
    else:
        place.symlink_to("nowhere")
    with pytest.raises(Refusal, match="is there already, and is not a folder"):
        init_site(place)


def test_a_file_in_the_way_of_a_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "frameworks").write_text("mine")
    with pytest.raises(Refusal, match=r"frameworks.*: (Not a directory|File exists)"):
        init_site(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["frameworks"]


def test_the_settings_name_what_there_is(tmp_path: Path) -> None:
    init_site(tmp_path)
    settings = yaml.safe_load((tmp_path / "waypoints.yaml").read_text(encoding="utf-8"))
    assert (tmp_path / "frameworks" / settings["framework"]).is_dir()
    assert all((tmp_path / root).is_dir() for root in settings["content"])
