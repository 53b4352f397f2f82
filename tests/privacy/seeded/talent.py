"""Leaks seeded in talent sites: who is in a circle, what a manager or a session reads of them, and what is said of that.

Absent: where the sites go.
"""

from collections.abc import Mapping

from tests.privacy.seeded.mutant import Mutant

CIRCLES: Mapping[str, Mutant] = {
    "a chain goes past an unknown manager and a loop": Mutant(
        "chains", (("organisation.py", "            return ()\n", "            break\n"),)
    ),
    "stand-ins read about people whose way up is broken": Mutant(
        "chains", (("organisation.py", "or named) and not self.broken(person)", "or named)"),)
    ),
    "a session discusses people whose way up is broken": Mutant(
        "chains",
        (
            (
                "organisation.py",
                "if scope.holds(person, member, starts) and not self.broken(person)",
                "if scope.holds(person, member, starts)",
            ),
        ),
    ),
    "who reports to nobody has an unbroken way up": Mutant(
        "chains",
        (("organisation.py", "return member.levelled and person not in self.reports()", "return False"),),
    ),
    "whoever `access` names stands in, whatever as": Mutant(
        "chains",
        (
            (
                "build/organisation.py",
                'if isinstance(entry, dict) and entry.get("as") == "chain"',
                "if isinstance(entry, dict)",
            ),
        ),
    ),
    "`access` over nobody in particular is over everybody": Mutant(
        "chains",
        (("build/organisation.py", 'entry.get("over") == "all"', 'entry.get("over", "all") == "all"'),),
    ),
    "who stands in for a chain reads about themself": Mutant(
        "canaries",
        (
            ("organisation.py", "frozenset(found[viewer] - {viewer})", "frozenset(found[viewer])"),
            ("viewers.py", " and subject != viewer.name:", ":"),
        ),
    ),
    "who takes part in a session is discussed by it": Mutant(
        "canaries", (("organisation.py", "person in self.participants or ", ""),), sample=True
    ),
    "the facilitator does not count as taking part": Mutant(
        "canaries",
        (
            (
                "build/organisation.py",
                "*([facilitator] if isinstance(facilitator, str) else ())",
                "",
            ),
        ),
    ),
    "a manager who has left keeps their site": Mutant(
        "leaving", (("organisation.py", " and not self.members[each].gone_on(day))", ")"),), sample=True
    ),
    "who leaves is gone on the day after": Mutant(
        "leaving", (("organisation.py", "self.left <= day", "self.left < day"),)
    ),
    "a session goes by the level that is held now": Mutant(
        "levels", (("organisation.py", "return known[-1] if known", "return self.held[-1][1] if known"),)
    ),
    "a manager reads about whoever is there": Mutant(
        "canaries",
        (("build/talent.py", "talent.circles.get(name, frozenset())", "frozenset(talent.ground.people)"),),
    ),
    "a manager is in everybody's chain": Mutant(
        "canaries",
        (
            (
                "viewers.py",
                "if subject in viewer.circle and subject != viewer.name",
                "if subject != viewer.name",
            ),
        ),
    ),
    "a session is about whomever it decides": Mutant(
        "canaries", (("viewers.py", 'case "session" if subject in viewer.circle:', 'case "session":'),)
    ),
}

READING: Mapping[str, Mutant] = {
    "a session's decisions are permitted all or none": Mutant(
        "canaries",
        (
            (
                "project.py",
                "to(_subject(each, label.subject))",
                "relations | to(_subject(each, label.subject))",
            ),
        ),
    ),
    "a session's viewer counts as of the chain": Mutant(
        "canaries",
        (
            (
                "viewers.py",
                'return frozenset({"public", "company", "calibration"})',
                'return frozenset({"public", "company", "calibration", "chain"})',
            ),
        ),
    ),
    "the sources of evidence are for sessions": Mutant(
        "labels",
        (
            (
                "schemas/assessment.json",
                '                    "chain"\n                  ]',
                '                    "chain", "calibration"\n                  ]',
            ),
        ),
    ),
    "a session reads assessments of every period": Mutant(
        "sessions",
        (
            (
                "build/papers.py",
                'or (viewer.kind == "manager" and source.kind == "assessment")',
                'or source.kind == "assessment"',
            ),
        ),
    ),
    "a session looks back": Mutant(
        "canaries",
        (
            (
                "build/papers.py",
                'or (viewer.kind == "manager" and source.kind == "assessment")',
                'or source.kind == "assessment"',
            ),
            (
                "build/talent.py",
                '_earlier(cases, period) if viewer.kind == "manager" else {}',
                "_earlier(cases, period)",
            ),
        ),
    ),
    "a session reads what those of other periods decided": Mutant(
        "sessions",
        (
            (
                "build/papers.py",
                "and not own and file.source.name[0] != period:",
                "and not own and not period:",
            ),
        ),
    ),
    "every session is the viewer's own": Mutant(
        "sessions",
        (("build/papers.py", "and file.source.name[1] == viewer.name", ""),),
    ),
    "a manager reads what sessions say of themselves": Mutant(
        "managers",
        (
            (
                "build/papers.py",
                '*(("calibration",) if own else ())})',
                '"calibration"})',
            ),
        ),
    ),
    "a session opens requests and peers": Mutant(
        "sessions",
        (
            (
                "build/papers.py",
                '"session": frozenset({"expectations", ',
                '"session": frozenset({"requests", "peer", "expectations", ',
            ),
        ),
    ),
    "what a session reads in part is judged whole": Mutant(
        "sessions",
        (("build/papers.py", 'frozenset({("session", "assessment")})', "frozenset[tuple[str, str]]()"),),
    ),
    "hidden lines move what is said of an assessment": Mutant(
        "sessions",
        (
            (
                "build/papers.py",
                "return unplaced(permitted), kinds.form_of_part(unplaced(permitted), held)",
                "return permitted, kinds.form_of_part(permitted, held)",
            ),
        ),
    ),
    "refused files of other periods are told": Mutant(
        "sessions",
        (
            (
                "build/papers.py",
                "for each in shelf.refused.get(person, ()) if _is_opened(each[1], viewer, period)]",
                "for each in shelf.refused.get(person, ())]",
            ),
        ),
    ),
    "refused folders of other periods are told": Mutant(
        "sessions",
        (
            (
                "build/talent.py",
                'talent.shelf.faults(None if viewer.kind == "manager" else only or "")',
                "talent.shelf.faults()",
            ),
        ),
    ),
    "refused sessions of others are told": Mutant(
        "sessions",
        (
            (
                "build/talent.py",
                "for finding, session in talent.refused if session == name)",
                "for finding, _ in talent.refused)",
            ),
        ),
        sample=True,
    ),
    "sessions are counted before they are projected": Mutant(
        "managers",
        (
            (
                "build/talent.py",
                "len(ground.known | paths)",
                "len(ground.known | paths) + len(talent.sessions)",
            ),
        ),
    ),
    "messages to managers quote": Mutant(
        "quotes",
        (("build/talent.py", "unquoted(found.findings), found.files", "found.findings, found.files"),),
    ),
    "a session shows commits of what it reads in part": Mutant(
        "commits",
        (("build/talent.py", "for path in each.whole)", "for path in each.paths)"),),
    ),
    "the export names everybody": Mutant(
        "canaries",
        (
            (
                "export/assessments.py",
                '"today": room.today.isoformat(),',
                '"today": room.today.isoformat(), "people": dict(room.names),',
            ),
        ),
    ),
}

MUTANTS: Mapping[str, Mutant] = {**CIRCLES, **READING}
