"""The small organisation for tests of management's track: Ada as she was assessed, and what a session decided.

Absent: tests.
"""

from tests.harness import SiteFolder
from tests.scaffold.growing import ORGANISATION

BEFORE = "content/talent/2026-h1/ada-moreau.yaml"
NOW = "content/talent/2026-h2/ada-moreau.yaml"
SESSION = "content/talent/2026-h1/sessions/spring.yaml"

RECORDS: dict[str, str | bytes] = {
    BEFORE: (
        "by: tomas-lindqvist\nstate: final\nrating: meets\n"
        "cells:\n"
        "  technical:\n    rating: exceeds\n    confidence: high\n    evidence:\n"
        "      - {on: 2026-03-02, kind: delivery, text: Cut 3 calls}\n"
        "      - {on: 2026-05-04, kind: quality, text: Wrote 9 tests}\n"
        "  ownership:\n    rating: meets\n    evidence: [{on: 2026-04-01, kind: behaviour, text: Told 2 teams}]\n"
        "data_needs:\n"
        "  - {question: 'Does it hold: always?', cell: technical, source: trend, owner: noor-haddad,"
        " due: 2026-06-20, state: open}\n"
        "  - {question: Who asked?, cell: ownership, owner: tomas-lindqvist, state: done, result: Wei did}\n"
        "level_change: {to: L2, status: deferred, blocked_by: One more project}\n"
    ),
    SESSION: (
        "title: Spring\non: 2026-06-22\nparticipants: [noor-haddad]\nscope: {levels: [ic/L1, ic/L2]}\n"
        "decisions:\n"
        "  - {person: ada-moreau, cell: technical, from: exceeds, to: meets, why: Once}\n"
        "  - {person: ben-new, cell: ownership, from: meets, to: misses, why: A secret of Ben}\n"
    ),
    "content/talent/2026-h1/ben-new.yaml": (
        "by: tomas-lindqvist\nstate: draft\nstrengths: [A secret of Ben]\n"
        "data_needs: [{question: A secret of Ben, state: open}]\n"
    ),
}


def rated(site: SiteFolder) -> SiteFolder:
    """The organisation, with an assessment of Ada's and one of Ben's in the first half of the year."""
    return site.small().write({**ORGANISATION, **RECORDS})
