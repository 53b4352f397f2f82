"""`waypoints check`: form, references and process rules over everything; nothing is written.

Absent: a viewer's limits. Whoever checks reads the sources anyway.
"""

from waypoints_site.build.intake import known_schemas, take_in
from waypoints_site.build.outcome import Outcome, Request, outcome
from waypoints_site.resolve import resolve
from waypoints_site.rules import FRAMEWORK_RULES, run
from waypoints_site.viewers import KEEPER


def check(request: Request) -> Outcome:
    """Every finding about the sources at the request's root."""
    intake = take_in(request.root, KEEPER, known_schemas())
    if intake.broken:
        return outcome(intake.findings, len(intake.paths), intake.texts)
    resolved, references = resolve(intake.permitted)
    process = [
        finding
        for framework in resolved.site.frameworks
        for finding in run(FRAMEWORK_RULES, framework, intake.settings.rules)
    ]
    return outcome((*intake.findings, *references, *process), len(intake.paths), intake.texts)
