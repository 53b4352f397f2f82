"""Settings for VS Code: made, added to, left alone."""

import json
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.harness import FRAMEWORK, SiteFolder
from waypoints_site import schemas
from waypoints_site.scaffold import Refusal, write_editor_settings
from waypoints_site.scaffold.editor import EXTENSION, EXTENSIONS, SETTINGS, editor_files

UP_TO_DATE = ("the editor's settings are up to date; nothing was written",)


def settings(root: Path) -> dict[str, object]:
    data: dict[str, object] = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
    return data


def test_all_of_it_is_written_once(site: SiteFolder) -> None:
    written = write_editor_settings(site.small().root)
    assert written == tuple(editor_files())
    before = site.tree(".vscode")
    assert write_editor_settings(site.root) == UP_TO_DATE
    assert site.tree(".vscode") == before


def test_every_source_has_its_schema_and_no_other(site: SiteFolder) -> None:
    write_editor_settings(site.small().root)
    globs: dict[str, list[str]] = settings(site.root)["yaml.schemas"]  # type: ignore[assignment]  # what was written just now
    kinds = {"waypoints.yaml": "settings", "framework.yaml": "framework", "capabilities.yaml": "capabilities"}
    for path in FRAMEWORK:
        fitting = [
            name
            for name, patterns in globs.items()
            for pattern in patterns
            if fnmatchcase(path, pattern) and path.count("/") == pattern.count("/")
        ]
        expected = kinds.get(Path(path).name, "level")
        assert fitting == ([f"./.vscode/waypoints/{expected}.json"] if path.endswith(".yaml") else [])
    assert all((site.root / name).is_file() for name in globs)


def test_other_settings_stay_as_they_are_and_where_they_are(site: SiteFolder) -> None:
    theirs = {
        "editor.rulers": [80],
        "yaml.schemas": {
            "https://example.com/x.json": "x.yaml",
            "./.vscode/waypoints/gone.json": "gone.yaml",
        },
        "files.eol": "\n",
    }
    site.small().write({SETTINGS: json.dumps(theirs), EXTENSIONS: '{"recommendations": ["a.b"]}'})
    write_editor_settings(site.root)
    merged = settings(site.root)
    assert list(merged) == ["editor.rulers", "yaml.schemas", "files.eol", "yaml.yamlVersion"]
    files = merged["yaml.schemas"]
    assert isinstance(files, dict)
    assert files["https://example.com/x.json"] == "x.yaml"
    assert "./.vscode/waypoints/gone.json" not in files
    assert "./.vscode/waypoints/level.json" in files
    assert json.loads((site.root / EXTENSIONS).read_text()) == {"recommendations": ["a.b", EXTENSION]}
    assert write_editor_settings(site.root) == UP_TO_DATE


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SETTINGS, '{ // mine\n  "editor.rulers": [80]\n}\n'),
        (SETTINGS, "{"),
        (SETTINGS, '{"yaml.schemas": []}'),
        (EXTENSIONS, '{ /* mine */ "recommendations": [] }'),
        (EXTENSIONS, '{"recommendations": "a.b"}'),
    ],
)
def test_what_cannot_be_added_to_is_refused_and_nothing_written(
    site: SiteFolder, name: str, text: str
) -> None:
    site.small().write({name: text})
    with pytest.raises(Refusal, match=name.rpartition("/")[2]):
        write_editor_settings(site.root)
    assert site.tree(".vscode") == {name.removeprefix(".vscode/"): text.encode()}


def test_settings_with_comments_will_do_once_they_have_what_is_wanted(site: SiteFolder) -> None:
    commented = "// mine\n" + editor_files()[SETTINGS].decode()
    site.small().write({SETTINGS: commented})
    assert SETTINGS not in write_editor_settings(site.root)
    assert (site.root / SETTINGS).read_text(encoding="utf-8") == commented
    assert write_editor_settings(site.root) == UP_TO_DATE


def test_an_old_schema_is_brought_up_to_date(site: SiteFolder) -> None:
    write_editor_settings(site.small().root)
    site.write({".vscode/waypoints/level.json": "{}"})
    assert write_editor_settings(site.root) == (".vscode/waypoints/level.json",)


def test_records_are_looked_for_in_every_content_root(
    site: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No kind of record has a schema yet, so one is lent here."""
    person = {"x-files": ["content/people/<person>.yaml"], "type": "object"}
    monkeypatch.setattr(schemas, "load_all", lambda: {"person": person})
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [prose/en, ../private, .]\n"})
    write_editor_settings(site.root)
    assert settings(site.root)["yaml.schemas"] == {
        "./.vscode/waypoints/person.json": [
            "prose/en/people/*.yaml",
            "private/people/*.yaml",
            "people/*.yaml",
        ]
    }


def test_a_folder_that_is_no_site_will_do(tmp_path: Path) -> None:
    assert write_editor_settings(tmp_path) == tuple(editor_files())


def test_this_repository_has_them_too(repository: Path) -> None:
    """After a change to a schema: `waypoints schema --editor vscode`."""
    stale = [
        name
        for name, content in editor_files().items()
        if not (repository / name).is_file() or (repository / name).read_bytes() != content
    ]
    assert stale == []
