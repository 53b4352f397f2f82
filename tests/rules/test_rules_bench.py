"""A lead's role that nobody covers."""

from tests.organisation_sources import company_of, small
from tests.sources import unmarked
from waypoints_site.findings import Finding
from waypoints_site.rules import BENCH_RULES, Lead, run
from waypoints_site.viewers import KEEPER

TEAM = "content/teams/payments.yaml"
FILES = small(**{TEAM: "title: Payments\nlead: ⟦tom⟧\n"})


def found(*, covered: bool) -> list[Finding]:
    team = company_of(FILES, KEEPER)[0].roster.teams["payments"]
    return list(run(BENCH_RULES, Lead(team, covered), {}))


def test_nobody_covers_it() -> None:
    (finding,) = found(covered=False)
    assert (finding.rule, finding.severity) == ("bench-empty", "information")
    assert finding.message == "nobody could take over from the lead of Payments"
    assert finding.hint == "name “payments-lead” under “bench” in somebody's assessment"
    assert (finding.span,) == unmarked(FILES).marked


def test_somebody_does() -> None:
    assert found(covered=True) == []
