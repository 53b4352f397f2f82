"""Loops, orphans, and who stands in for a chain."""

from tests.harness import SiteFolder

PERSON = "name: X\nstarted: 2024-01-01\n"
LEVELLED = f"{PERSON}track: ic\nlevel: L1\n"


def people(site: SiteFolder, **files: str) -> SiteFolder:
    return site.small().write({f"content/people/{name}.yaml": text for name, text in files.items()})


def test_a_loop_is_reported_at_every_manager_in_it_and_nowhere_else(site: SiteFolder) -> None:
    people(
        site,
        ada=f"{LEVELLED}manager: bo\n",
        bo=f"{LEVELLED}manager: cy\n",
        cy=f"{LEVELLED}manager: bo\n",
    )
    assert [each for each in site.check().places if "loop" in each] == [
        "content/people/bo.yaml:5:10 reporting-loop",
        "content/people/cy.yaml:5:10 reporting-loop",
    ]


def test_who_reports_to_themselves_is_a_loop(site: SiteFolder) -> None:
    people(site, ada=f"{LEVELLED}manager: ada\n")
    [finding] = [each for each in site.check().findings if each["rule"] == "reporting-loop"]
    assert finding["message"] == "this reports to itself: ada → ada"


def test_an_orphan_has_a_level_and_nobody_above_or_below(site: SiteFolder) -> None:
    people(site, ada=LEVELLED, bo=f"{LEVELLED}manager: cy\n", cy=LEVELLED, dee=PERSON)
    assert [each for each in site.check().places if "orphan" in each] == [
        "content/people/ada.yaml:1:1 orphan"
    ]


def test_access_names_people_and_teams_that_are_there(site: SiteFolder) -> None:
    people(site, ada=PERSON)
    site.write({"content/teams/payments.yaml": "title: Payments\n"})
    settings = "title: x\naccess:\n  - {people: [ada], over: [payments, ada], as: chain}\n"
    assert site.write({"waypoints.yaml": settings}).check().places == []
    site.edit("waypoints.yaml", "people: [ada]", "people: [adda]").edit(
        "waypoints.yaml", "[payments,", "[paymnts,"
    )
    found = {each["line"]: (each["rule"], each["hint"]) for each in site.check().findings}
    assert [each["hint"] for each in site.check().findings] == [
        "did you mean “ada”?",
        "did you mean “payments”?",
    ]
    assert found == {3: ("unknown-person", "did you mean “payments”?")}
