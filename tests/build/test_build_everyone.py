"""Many people's sites at once are, byte for byte, those of one after another."""

from tests.harness import SiteFolder

PERSON = "name: Person {0}\nstarted: 2024-01-01\ntrack: ic\nlevel: L1\nmanager: boss\n"


def people(site: SiteFolder, number: int) -> SiteFolder:
    site.small().write(
        {
            "content/people/boss.yaml": "name: Boss\nstarted: 2020-01-01\ntrack: manager\nlevel: M1\n",
            "content/periods/2026-h2.yaml": "title: x\nstarts: 2026-07-01\nends: 2026-12-31\n",
            "waypoints.yaml": "title: Levels\nperiod: 2026-h2\n",
        }
    )
    for each in range(number):
        site.write({f"content/people/p{each}.yaml": PERSON.format(each)})
    return site


def test_the_number_of_processes_changes_nothing(site: SiteFolder) -> None:
    people(site, 20)
    arguments = ("growth", "--all", "--today", "2026-08-01")
    alone = site.build(*arguments, "--jobs", "1")
    one_by_one = site.tree("output/growth")
    together = site.build(*arguments, "--jobs", "2", "--clean")
    assert (alone.status, together.status, alone.err, together.err) == (0, 0, "", "")
    assert alone.out == together.out
    assert site.tree("output/growth") == one_by_one
    assert len({path.partition("/")[0] for path in one_by_one}) == 21


def test_one_broken_file_fails_its_own_site_alone(site: SiteFolder) -> None:
    people(site, 20).write({"content/expectations/2026-h2/p3.yaml": "plan: ["})
    for jobs in ("1", "2"):
        ran = site.build("growth", "--all", "--today", "2026-08-01", "--jobs", jobs, "--clean")
        assert ran.status == 1
        assert ran.err.count("syntax") == 1
        assert "growth sites not built: 1" in ran.err
        assert not (site.root / "output/growth/p3").exists()
        assert (site.root / "output/growth/p4/index.html").exists()
