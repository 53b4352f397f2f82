"""`waypoints schema`: kinds, schemas, the table of audiences, settings for editors."""

import json

import pytest

from tests.harness import SiteFolder
from waypoints_site import schemas


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_a_schema_is_printed_whole(site: SiteFolder, kind: str) -> None:
    assert json.loads(site.run("schema", kind).out) == schemas.load(kind)


def test_without_a_kind_the_kinds_are_listed(site: SiteFolder) -> None:
    lines = site.run("schema").out.splitlines()
    assert [line.split()[0] for line in lines] == list(schemas.KINDS)
    assert lines[0].split() == ["settings", "waypoints.yaml"]


def test_the_audiences_are_a_table(site: SiteFolder) -> None:
    ran = site.run("schema", "--audiences")
    assert ran.status == 0
    tables = [table.splitlines() for table in ran.out.rstrip("\n").split("\n\n")]
    assert len(tables) == len(schemas.KINDS)
    assert tables[0][0] == "Settings: waypoints.yaml"
    rows = [line for table in tables for line in table[1:]]
    assert len({row.rindex("  ") for row in rows}) == 1, "the readers stand in one column"
    settings = {row.split()[0]: row.split()[1:] for row in tables[0][1:]}
    assert settings["title"] == ["public"]
    assert settings["period"] == ["company"]
    assert settings["access"] == ["nobody"]


def test_editor_settings_go_where_they_are_wanted(site: SiteFolder) -> None:
    ran = site.small().run("schema", "--editor", "vscode")
    assert ran.status == 0
    assert ran.out.splitlines()[0] == ".vscode/settings.json"
    assert (
        site.run("schema", "--editor", "vscode").out
        == "the editor's settings are up to date; nothing was written\n"
    )
    (site.root.parent / "other").mkdir()
    site.run("schema", "--editor", "vscode", "--root", "../other")
    assert (site.root.parent / "other/.vscode/settings.json").is_file()


def test_editor_settings_with_comments_are_told_what_they_lack(site: SiteFolder) -> None:
    ran = site.small().write({".vscode/settings.json": "{ // mine\n}\n"}).run("schema", "--editor", "vscode")
    assert ran.status == 1
    assert ran.err.startswith(
        "Error: .vscode/settings.json has comments or does not parse, so it stays as it is; add"
    )
    assert '"frameworks/*/*/*.yaml"' in ran.err
