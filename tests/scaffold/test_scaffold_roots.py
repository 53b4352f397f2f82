"""Which of several content roots a new file goes to."""

import pytest

from tests.harness import SiteFolder
from waypoints_site.scaffold import Refusal
from waypoints_site.scaffold.roots import first_root, root_of, root_with
from waypoints_site.scaffold.standing import settings_at


@pytest.mark.parametrize(
    ("there", "folders", "root"),
    [
        ((), ("teams", "people"), "one"),
        (("two/people/a",), ("teams", "people"), "two"),
        (("three/teams/a", "two/people/a"), ("teams", "people"), "three"),
        (("one/guides/a", "two/teams/a", "three/teams/a"), ("teams",), "two"),
    ],
)
def test_the_first_root_with_such_files(
    site: SiteFolder, there: tuple[str, ...], folders: tuple[str, ...], root: str
) -> None:
    site.write({"waypoints.yaml": "title: Levels\ncontent: [one, two, three]\n"})
    site.write({f"{path}.yaml": "" for path in there})
    assert root_with(site.root, settings_at(site.root), *folders) == root


def test_without_settings_it_is_the_default(site: SiteFolder) -> None:
    settings = settings_at(site.write({"waypoints.yaml": "title: Levels\n"}).root)
    assert root_with(site.root, settings, "people") == first_root(site.root, settings) == "content"


def test_a_root_outside_that_is_not_there_is_refused(site: SiteFolder) -> None:
    settings = settings_at(site.write({"waypoints.yaml": "title: L\ncontent: [../private]\n"}).root)
    with pytest.raises(Refusal, match=r"^the content root “\.\./private” is not there$"):
        root_with(site.root, settings, "people")


@pytest.mark.parametrize(
    ("path", "root"),
    [("content/people/a.yaml", "content"), ("../p/people/a.yaml", "../p"), ("people/a.yaml", ".")],
)
def test_the_root_of_a_file(path: str, root: str) -> None:
    assert root_of(path, 2) == root
