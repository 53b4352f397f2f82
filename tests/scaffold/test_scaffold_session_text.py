"""A new session: nobody in it, of good form, with those who may well take part and all that it may discuss."""

from datetime import date

import pytest

from tests.harness import SiteFolder
from tests.scaffold.calibrating import rated
from tests.scaffold.growing import taken_in
from waypoints_site.scaffold import new_session

PATH = "content/talent/2026-h2/sessions/l1-and-l2.yaml"
ACCESS = "access: [{people: [wei-zhang, ben-new], over: all, as: chain}]\n"


def written(site: SiteFolder) -> str:
    return new_session(site.root, "l1-and-l2", None, date(2026, 12, 2)).file.read_text(encoding="utf-8")


def found(site: SiteFolder) -> list[str]:
    """All that `check` says of the new file."""
    return [each for each in site.check("--today", "2026-12-03").places if each.startswith(PATH)]


def test_as_written_it_is_sound_and_discusses_nobody(site: SiteFolder) -> None:
    text = written(rated(site))
    assert found(site) == []
    assert text.startswith("# Calibration session for: Second half of 2026.\n")
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == [
        "title: L1 and l2",
        "on: 2026-12-02 # the day of the session",
        "participants: []",
        "scope: {}",
    ]


def test_filled_in_there_is_nothing_left_to_say(site: SiteFolder) -> None:
    text = taken_in(written(rated(site)), "facilitator", "decisions")
    text = text.replace("#   - ", "  - ", 1).replace("participants: []", "participants:")
    text = taken_in(text, "  teams", "  levels").replace("scope: {}", "scope:")
    text = text.replace("id-of-a-person", "ada-moreau").replace('""', "Once").replace(": # m", ": meets # m")
    site.write({PATH: text})
    assert found(site) == []
    assert (
        "\nscope:\n  teams:\n    - payments\n  levels:\n    - ic/L1\n    - ic/L2\n    - manager/M1\n" in text
    )
    assert "\ndecisions:\n  - person: ada-moreau\n    cell: technical\n    from: meets" in text
    assert "\nfacilitator: noor-haddad # " in text


def test_its_day_is_the_one_by_which_assessments_are_due(site: SiteFolder) -> None:
    rated(site).edit("content/periods/2026-h2.yaml", "dates: {", "dates: {talent_by: 2026-12-20, ")
    assert "\non: 2026-12-20 # " in written(site)


def test_those_who_may_well_take_part_once_each(site: SiteFolder) -> None:
    rated(site).edit("waypoints.yaml", "title:", f"{ACCESS}title:")
    site.write({"content/teams/payments.yaml": "title: Payments\nlead: tomas-lindqvist\n"})
    text = written(site)
    assert (
        "participants: []\n"
        "#   - wei-zhang # Wei Zhang, named in `access`\n"
        "#   - ben-new # Ben New, named in `access`\n"
        "#   - tomas-lindqvist # Tomas Lindqvist, lead of Payments\n"
        "#   - noor-haddad # Noor Haddad, manages people of the period\n"
    ) in text
    assert "# facilitator: wei-zhang # " in text


@pytest.mark.parametrize(("left", "there"), [("2026-12-02", False), ("2026-12-03", True)])
def test_who_has_left_takes_no_part(site: SiteFolder, left: str, *, there: bool) -> None:
    rated(site).edit("content/people/noor-haddad.yaml", "started", f"left: {left}\nstarted")
    assert ("noor-haddad" in written(site)) is there


def test_nothing_of_anybody_stands_in_it(site: SiteFolder) -> None:
    text = written(rated(site))
    assert "secret" not in text
    assert "ada-moreau" not in text


def test_with_nobody_and_nothing_known_it_is_sound_too(site: SiteFolder) -> None:
    period = "title: Half\nstarts: 2026-07-01\nends: 2026-12-31\n"
    site.write({"waypoints.yaml": "title: T\nperiod: 2026-h2\n", "content/periods/2026-h2.yaml": period})
    text = written(site)
    assert found(site) == []
    assert "participants: []\n#   - id-of-a-person\n" in text
