"""Growth, talent and session sites are asked for, built and removed in the same way."""

from datetime import date
from pathlib import Path

import pytest

from tests.build.test_build_talent import FULL
from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.growth import NoSuchPerson
from waypoints_site.build.outcome import Request
from waypoints_site.build.restricted import Restricted, sites_of

KINDS = {
    "growth": ("growth", ("ada", "noor", "tom")),
    "talent": ("talent", ("noor", "tom")),
    "session": ("talent/sessions", ("l2",)),
}


def sites(site: SiteFolder, kind: str) -> Restricted:
    request = Request(site.root, site.root / "output")
    return sites_of(lay_groundwork(request, date(2026, 11, 20)), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_everyone_who_has_a_site_gets_one_in_its_folder(site: SiteFolder, kind: str) -> None:
    site.write(small(**FULL))
    folder, everyone = KINDS[kind]
    found = sites(site, kind)
    assert (found.folder, found.whose(None)) == (site.root / "output" / folder, everyone)
    built = found.build(everyone, 1)
    assert [each.viewer for each in built if each.published] == list(everyone)
    for each in everyone:
        assert (found.folder / each / "index.html").is_file()
    with pytest.raises(NoSuchPerson):
        found.whose(["zoe"])


@pytest.mark.parametrize("kind", KINDS)
def test_sites_of_the_gone_are_removed_and_no_others(site: SiteFolder, kind: str) -> None:
    site.write(small(**FULL))
    for each in KINDS:
        found = sites(site, each)
        found.build(found.whose(None), 1)
    gone = {"growth": "ada", "talent": "tom", "session": "l2"}[kind]
    site.edit("content/people/ada.yaml", "manager: tom", "manager: noor\nleft: 2026-11-01")
    site.remove("content/talent/2026-h2/sessions/l2.yaml")
    before = set((site.root / "output").rglob("index.html"))
    assert sites(site, kind).remove_the_gone() == (gone,)
    left = before - set((site.root / "output").rglob("index.html"))
    assert [path.parent for path in left] == [site.root / "output" / KINDS[kind][0] / gone]


def whole(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


@pytest.mark.parametrize("kind", ["talent", "session"])
def test_several_processes_build_what_one_does(site: SiteFolder, kind: str) -> None:
    site.write(small(**FULL))
    found = sites(site, kind)
    trees = []
    for jobs in (1, 3):
        built = found.build(found.whose(None), jobs)
        trees.append(([each.findings for each in built], whole(found.folder)))
    assert trees[0] == trees[1]
