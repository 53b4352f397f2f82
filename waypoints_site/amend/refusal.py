"""Why a file was not amended.

Absent: what is said of it on a terminal.
"""

from waypoints_site.findings import Finding


class Refused(Exception):
    """Nothing was written; the message is one plain sentence. `findings` are what has to be put right first."""

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.findings = findings
