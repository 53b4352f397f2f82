"""What a site holds already, as far as new files depend on it."""

import os

import pytest

from tests.harness import SiteFolder
from waypoints_site.scaffold import Refusal
from waypoints_site.scaffold.standing import settings_at, standing_at


def test_documents_of_the_kinds_that_were_asked_for(site: SiteFolder) -> None:
    site.small().write({"content/people/ada.yaml": "name: Ada\n"})
    standing = standing_at(site.root, "prose")
    assert {document.kind for document in standing.documents} == {"prose"}
    assert standing.paths[("prose", ("guides", "start"))] == "content/guides/start.md"
    assert not standing.unread


def test_what_cannot_be_read_is_known_by_name(site: SiteFolder) -> None:
    site.small().write({"content/guides/broken.md": "---\ntitle: [\n---\n", "content/guides/Odd.md": "Odd\n"})
    standing = standing_at(site.root, "prose")
    assert {name for _, name in standing.unread} == {("guides", "broken"), ("guides", "Odd")}
    assert ("prose", ("guides", "broken")) in standing.paths


@pytest.mark.parametrize(
    ("access", "people"),
    [
        ("", ()),
        (
            "access: [{people: [imani, yaw], over: all, as: chain}, {people: [zoe]}]\n",
            ("imani", "yaw", "zoe"),
        ),
        ("access: [{people: imani}, 3, {over: all}, {people: [4, zoe]}]\n", ("zoe",)),
        ("access: imani\n", ()),
    ],
)
def test_whom_the_settings_let_stand_in(site: SiteFolder, access: str, people: tuple[str, ...]) -> None:
    site.small().write({"waypoints.yaml": f"title: T\n{access}"})
    assert standing_at(site.root, "prose").access == people


def test_assessments_of_others_are_not_read(site: SiteFolder) -> None:
    site.small().write(
        {
            f"content/talent/2026-h1/{name}.yaml": "by: x\nstate: draft\n"
            for name in ("ada", "ben", "sessions/spring")
        }
    )
    standing = standing_at(site.root, "assessment", "session", person="ada")
    assert {each.name for each in standing.documents} == {("2026-h1", "ada"), ("2026-h1", "spring")}


def test_settings_that_cannot_be_read_are_refused(site: SiteFolder) -> None:
    site.write({"waypoints.yaml": "title: [\n"})
    with pytest.raises(Refusal, match=r"^waypoints\.yaml cannot be read; `waypoints check` says why$"):
        settings_at(site.root)


def test_no_pipe_is_waited_for(site: SiteFolder) -> None:
    os.mkfifo(site.root / "waypoints.yaml")
    with pytest.raises(Refusal):
        standing_at(site.root, "prose")
