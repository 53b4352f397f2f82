"""The rules of level changes: to a level that there is, one at a time, and not left hanging.

Absent: whether somebody should change level at all.
"""

from collections.abc import Iterator

from waypoints_site.findings import did_you_mean
from waypoints_site.records import Case, Framework, LevelChange
from waypoints_site.rules.appraisal import Appraisal, followed
from waypoints_site.rules.limits import limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning

MOST = 1
PERIODS_IN_A_ROW = 2


def level_change_unknown(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """The level of a level change does not exist.

    It is read in the framework version of the period: `L4` on the person's own track, `manager/M3` on another
    one. Correct it; where the framework was changed since, name the level that the period knew.
    """
    case, framework = appraisal.case, appraisal.case.framework
    for change in _changes(case):
        if framework and change.to and change.level is None and not _unread(appraisal, change, framework):
            message = f"no level “{change.to}” in {framework.id.partition('@')[0]} {framework.version}"
            hint = did_you_mean(change.to, _addresses(case, framework, whole="/" in change.to))
            yield Breach(change.place / "to", message, hint)


def _addresses(case: Case, framework: Framework, *, whole: bool) -> list[str]:
    own = case.track.id if case.track and not whole else None
    return [
        level.id if track.id == own else f"{track.id}/{level.id}"
        for track in framework.tracks
        for level in track.levels
    ]


def _unread(appraisal: Appraisal, change: LevelChange, framework: Framework) -> bool:
    """Whether the level may be in a file that could not be read, which is reported by itself."""
    name = change.to.rpartition("/")[2]
    return any(
        found[:1] == (framework.id,) and (kind == "framework" or (kind == "level" and found[-1] == name))
        for kind, found in appraisal.around.roster.unread
    )


def level_change_jump(appraisal: Appraisal, tuning: Tuning) -> Iterator[Breach]:
    """A level change goes past more than one level of the track.

    A level is shown by working at it; who jumps has shown one of them at most. Recommend the next level, or, if the
    level was wrong all along, say so under `why` and leave the warning. `maximum` in the settings moves
    the limit. A change to another track is left alone.
    """
    most, case = limit(tuning, "maximum", MOST), appraisal.case
    for change in _changes(case):
        if case.track and case.level and change.track and change.level and change.track.id == case.track.id:
            rungs = [level.id for level in case.track.levels]
            if (
                case.level.id in rungs
                and abs(rungs.index(change.level.id) - rungs.index(case.level.id)) > most
            ):
                message = f"from {case.level.id} to {change.level.id} is more than {_counted(most)}"
                yield Breach(change.place / "to", message, "recommend the next level")


def _counted(levels: int) -> str:
    return "one level" if levels == 1 else f"{levels} levels"


def level_change_deferred(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A level change is deferred, and nothing says what it waits for.

    Somebody waits, and can do nothing about what nobody names. Write under `blocked_by` what has to be there first:
    a role, a budget, or something that is yet to be shown.
    """
    for change in _changes(appraisal.case):
        if change.status == "deferred" and not change.blocked_by:
            message = "this is deferred, and nothing says what it waits for"
            yield Breach(change.place, message, "say it under “blocked_by”")


def misleveled_waiting(appraisal: Appraisal, tuning: Tuning) -> Iterator[Breach]:
    """A level change has been recommended two periods in a row, and has not come.

    Somebody does the work of one level and stands at another. Carry the change out, or say that it is `deferred`
    and by what. `periods` in the settings says how many in a row are too many. Nothing is said once the person
    stands at another level, or has been assessed again.
    """
    row, case = 0, appraisal.case
    for each in reversed((*appraisal.earlier, case)):
        if not any(change.status == "recommended" for change in _changes(each)):
            break
        row += 1
    waiting = row >= max(limit(tuning, "periods", PERIODS_IN_A_ROW), 1)
    for change in (
        _changes(case) if waiting and _stands_there_still(appraisal) and not followed(appraisal) else ()
    ):
        message = f"a change of level has been recommended for {row} periods in a row"
        yield Breach(change.place, message, "carry it out, or say what it waits for")


def _stands_there_still(appraisal: Appraisal) -> bool:
    """Whether the person's level is today what it was for the period."""
    case = appraisal.case
    now = case.person.level_on(appraisal.around.today)
    return now is not None and now == case.person.level_on(case.period.level_day(case.person))


def _changes(case: Case) -> tuple[LevelChange, ...]:
    change = case.assessment.level_change if case.assessment else None
    return (change,) if change else ()


LEVEL_CHANGE_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("level-change-unknown", "error", level_change_unknown),
    Rule("level-change-jump", "warning", level_change_jump),
    Rule("level-change-deferred", "warning", level_change_deferred),
    Rule("misleveled-waiting", "information", misleveled_waiting),
)
