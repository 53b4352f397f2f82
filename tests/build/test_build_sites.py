"""Framework, growth, talent and session sites are asked for and built in the same way."""

from datetime import date

import pytest

from tests.build.test_build_talent import FULL
from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.outcome import NoSuchPerson, Request
from waypoints_site.build.sites import Sites, framework_site, growth_sites, talent_sites
from waypoints_site.build.steps import silent

KINDS = {
    "growth": ("growth", {"ada": {"ada"}, "noor": {"noor"}, "tom": {"tom"}}),
    "talent": ("talent", {"noor": {"ada", "tom", "wei"}, "tom": {"ada", "wei"}}),
    "session": ("talent/sessions", {"l2": {"ada"}}),
}


def sites(site: SiteFolder, kind: str) -> Sites:
    ground = lay_groundwork(Request(site.root, site.root / "output"), date(2026, 11, 20))
    if kind == "growth":
        return growth_sites(ground)
    return talent_sites(ground, "session" if kind == "session" else "manager")


@pytest.mark.parametrize("kind", KINDS)
def test_everyone_who_has_a_site_gets_one_in_its_folder(site: SiteFolder, kind: str) -> None:
    site.write(small(**FULL))
    folder, circles = KINDS[kind]
    found = sites(site, kind)
    assert found.circles == circles
    assert found.complete
    built = found.build(tuple(circles), {}, 1, silent)
    assert [each.viewer for each in built if each.published] == list(circles)
    for each in circles:
        assert (site.root / "output" / folder / each / "index.html").is_file()
    assert found.whose(tuple(circles)) == tuple(circles)
    with pytest.raises(NoSuchPerson):
        found.whose(["zoe"])


@pytest.mark.parametrize("kind", ["growth", "talent"])
def test_whoever_cannot_be_read_is_not_gone(site: SiteFolder, kind: str) -> None:
    site.write({**small(**FULL), "content/people/tom.yaml": "name: [\n"})
    assert sites(site, kind).unread == {"tom"}
    site.write({"waypoints.yaml": "title: x\nframework: eng\ncontent: [content, elsewhere]\n"})
    assert not sites(site, kind).complete


def test_the_site_for_everyone_is_about_nobody(site: SiteFolder) -> None:
    site.write(small(**FULL))
    found = framework_site(Request(site.root, site.root / "output"))
    assert found.circles == {"": frozenset()}
    [built] = found.build(("",), {}, 1, silent)
    assert built.published
    assert (site.root / "output/framework/index.html").is_file()


@pytest.mark.parametrize("kind", ["talent", "session"])
def test_several_processes_build_what_one_does(site: SiteFolder, kind: str) -> None:
    site.write(small(**FULL))
    found = sites(site, kind)
    trees = []
    for jobs in (1, 3):
        built = found.build(tuple(found.circles), {}, jobs, silent)
        trees.append(([each.findings for each in built], site.tree("output/talent")))
    assert trees[0] == trees[1]
