"""Which file of expectations is meant."""

import pytest

from tests.harness import SiteFolder
from tests.scaffold.growing import EXPECTATIONS, PATH, grown
from waypoints_site.amend import PlanFile
from waypoints_site.scaffold import Refusal, organisation_at, plan_file


def found(site: SiteFolder, *, remainder: bool = False) -> PlanFile:
    known = organisation_at(site.root, "ada-moreau")
    return plan_file(known, known.person("ada-moreau"), known.period(None), remainder=remainder)


def test_the_periods_plan_and_the_remainder(site: SiteFolder) -> None:
    remainder = PATH.replace(".yaml", ".remainder.yaml")
    grown(site).write({remainder: "plan: remainder\nexpectations: []\n"})
    assert (found(site).path, found(site).content) == (PATH, EXPECTATIONS.encode())
    assert found(site, remainder=True).path == remainder
    assert found(site, remainder=True).name == ("2026-h2", "ada-moreau", "remainder")


def test_a_plan_that_is_not_there(site: SiteFolder) -> None:
    grown(site).remove(PATH)
    with pytest.raises(Refusal) as refusal:
        found(site)
    assert str(refusal.value) == (
        "ada-moreau has no expectations for 2026-h2 yet;"
        " `waypoints new expectations ada-moreau 2026-h2` makes the file"
    )


def test_a_link_that_leaves_the_site_is_not_followed(site: SiteFolder) -> None:
    grown(site).remove(PATH)
    (site.root.parent / "elsewhere.yaml").write_text(EXPECTATIONS)
    (site.root / PATH).symlink_to(site.root.parent / "elsewhere.yaml")
    with pytest.raises(Refusal, match=r"ada-moreau\.yaml cannot be read; `waypoints check` says why$"):
        found(site)
