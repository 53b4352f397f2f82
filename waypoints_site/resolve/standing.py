"""Where a person stands in a period: framework, track and level, in the version in force then.

Absent: what was agreed there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from waypoints_site.findings import Finding
from waypoints_site.records import Framework, Level, Period, Person, Track
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.roster import Roster


@dataclass(frozen=True, slots=True)
class Standing:
    """Framework, track and level that count, as far as they are known.

    No framework where nothing can be said of its cells: its version is not there, or the person's track is none
    of its own, which was reported where it is named.
    """

    framework: Framework | None = None
    track: Track | None = None
    level: Level | None = None


@dataclass(slots=True)
class GrowthBook:
    """What growth documents are resolved against. `frameworks` holds kept versions too, as `engineering@1.1.0`."""

    roster: Roster
    frameworks: Mapping[str, Framework]
    default: str | None
    linker: Linker
    findings: list[Finding] = field(default_factory=list)

    def standing(self, person: Person, period: Period) -> Standing:
        """The level that counts for a person in a period, in the framework version in force then."""
        framework = self.in_force(person.framework or self.default or "", period)
        held = person.level_on(period.level_day(person))
        if framework is None or held is None:
            return Standing(framework)
        track = framework.track(held.track)
        if track is None and not self._has_track(framework, held.track):
            return Standing()
        return Standing(framework, track, track.level(held.level) if track else None)

    def in_force(self, name: str, period: Period) -> Framework | None:
        """A framework in the version that a period names; the current one where it names none."""
        version = dict(period.versions).get(name, "")
        current = self.frameworks.get(name)
        if current is None or version in ("", current.version):
            return current
        return self.frameworks.get(f"{name}@{version}")

    def _has_track(self, framework: Framework, track: str) -> bool:
        """Whether the framework has the track today, so that only the version of the period lacks it."""
        current = self.linker.book.frameworks.get(framework.id.partition("@")[0])
        return current is not None and track in current.tracks


def standing_now(person: Person, frameworks: Mapping[str, Framework], default: str | None) -> Standing:
    """Where a person stands now, in the current version of their framework."""
    framework = frameworks.get(person.framework or default or "")
    track = framework.track(person.level.track) if framework and person.level else None
    return Standing(framework, track, track.level(person.level.level) if track and person.level else None)
