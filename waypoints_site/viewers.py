"""Viewers: whom a site is built for, and what they are to the subject of a record.

Absent: documents and labels. A viewer of whom nothing is said here has no relation at all.
"""

from dataclasses import dataclass
from typing import Literal

from waypoints_site.audiences import expand


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whom a site is built for.

    The public reads the framework site; a person (`name`: their id) their own growth site; `company` stands for
    anybody in the organisation. A manager (or who stands in for one) reads a talent site, a session's participants
    (`name`: the session's id) the session's; `circle` are the people over whom they hold that relation. The keeper
    reads every source and no site.
    """

    kind: Literal["public", "company", "person", "manager", "session", "keeper"]
    name: str = ""
    circle: frozenset[str] = frozenset()


PUBLIC = Viewer("public")
COMPANY = Viewer("company")
KEEPER = Viewer("keeper")
"""Who runs `waypoints check` and reads the sources anyway, so everything is reported."""


def relations(viewer: Viewer, subject: str | None = None, *, shared: bool = False) -> frozenset[str]:
    """The relations of a viewer to the subject of a record, by the subject's id; None for what has no subject.

    `shared` where the record is a synthesis that its subject has been shown.
    """
    match viewer.kind:
        case "keeper":
            return expand({"public"})
        case "public":
            return frozenset({"public"})
        case "person" if subject == viewer.name:
            once = {"subject-once-shared"} if shared else set()
            return frozenset({"public", "company", "subject", *once})
        case "manager" if subject in viewer.circle and subject != viewer.name:
            return frozenset({"public", "company", "chain"})
        case "session" if subject in viewer.circle:
            return frozenset({"public", "company", "calibration"})
    return frozenset({"public", "company"})
