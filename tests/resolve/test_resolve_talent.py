"""There is a case for each person of each period, be anything written or not."""

from tests.organisation_sources import small
from tests.talent_sources import ASSESSMENT, DRAFT, judged


def test_everybody_with_a_level_has_a_case_in_each_period_of_theirs() -> None:
    ada = "name: Ada\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2026-07-15\n"
    gone = "name: Bo\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2020-01-01\nleft: 2026-03-31\n"
    cases, _, _ = judged(small(ada=ada, **{"content/people/bo.yaml": gone}))
    assert [(each.person.id, each.period.id) for each in cases] == [
        ("ada", "2026-h2"),
        ("bo", "2026-h1"),
        ("noor", "2026-h1"),
        ("noor", "2026-h2"),
        ("tom", "2026-h1"),
        ("tom", "2026-h2"),
    ]


def test_the_level_that_counts_is_that_of_the_period_s_start() -> None:
    ada = (
        "name: Ada\ntrack: ic\nlevel: L3\nlevel_since: 2026-09-01\nmanager: tom\nstarted: 2020-01-01\n"
        "earlier: [{level: ic/L1, since: 2020-01-01}, {level: ic/L2, since: 2026-04-01}]\n"
    )
    cases, _, found = judged(small(ada=ada, **{ASSESSMENT: DRAFT + "cells: {technical: {rating: meets}}\n"}))
    assert [(each.period.id, each.level and each.level.id) for each in cases if each.person.id == "ada"] == [
        ("2026-h1", "L1"),
        ("2026-h2", "L2"),
    ]
    assert found == ()
