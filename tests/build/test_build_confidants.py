"""Who, besides the managers above somebody, may read of them: stand-ins, and who takes part in a session about them."""

from datetime import date

from tests.organisation_sources import company_of, small
from tests.talent_sources import MEETING, SESSION
from waypoints_site.build.confidants import Confidants, discussions
from waypoints_site.organisation import Member, Organisation, StandIns
from waypoints_site.viewers import KEEPER

LEVEL = ((date(2020, 1, 1), "ic/L2"),)
PEOPLE = Organisation(
    {
        "ada": Member("tom", True, team="payments", held=LEVEL),
        "bo": Member("tom", True, team="identity", held=LEVEL),
        "tom": Member("noor", True),
        "noor": Member(None, True),
        "lost": Member("nobody", True, team="payments", held=LEVEL),
    }
)


def confidants(*stand_ins: StandIns, **sessions: str) -> Confidants:
    company, _, documents = company_of(small(**sessions), KEEPER)
    return Confidants(PEOPLE, stand_ins, discussions(documents, PEOPLE, company.roster.periods))


def test_stand_ins_over_the_person_and_never_the_person() -> None:
    found = confidants(
        StandIns(frozenset({"pia", "ada"}), everybody=True),
        StandIns(frozenset({"hr"}), over=frozenset({"bo"})),
    )
    assert {each: found.of(each, "2026-h2") for each in ("ada", "bo", "lost")} == {
        "ada": {"pia"},
        "bo": {"pia", "ada", "hr"},
        "lost": frozenset(),
    }


def test_participants_of_a_session_of_the_period_that_discusses_the_person() -> None:
    found = confidants(**{SESSION: MEETING + "facilitator: hr\n"})
    assert found.of("ada", "2026-h2") == {"tom", "hr"}
    assert found.of("ada", "2026-h1") == found.of("bo", "2026-h2") == frozenset()


def test_a_session_of_a_period_that_is_not_there_is_about_nobody() -> None:
    assert confidants(**{"content/talent/2027-h1/sessions/l2.yaml": MEETING}).discussions == ()
