"""The rule of a replaced agreement: what stands now against what stood at an earlier revision.

Absent: git; both come as values.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.records import Agreement, Expectations
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


@dataclass(frozen=True, slots=True)
class Replacement:
    """A plan as it is now; of the same file earlier, its agreement and how many `changes` it had."""

    plan: Expectations
    before: Agreement | None
    changes_before: int = 0


def agreement_replaced(replacement: Replacement, _: Tuning) -> Iterator[Breach]:
    """An agreement was replaced since the revision that `--base` names, and nothing under `changes` says why.

    An agreement may be made again, if both want it. In review, others should see that it was, and why. Add
    an entry to `changes`; `waypoints agree PERSON --again --why "…"` does both. An entry counts that is dated on or
    after the day of the new agreement, or that was added since.
    """
    plan, before, now = replacement.plan, replacement.before, replacement.plan.agreed
    if before is None or (now is not None and _terms(now) == _terms(before)) or _says_why(replacement):
        return
    hint = "add an entry to “changes” that says why"
    if now is None:
        yield Breach(plan.place, "the agreement was taken out, and no change says why", hint, at="file")
    else:
        yield Breach(now.place, "this agreement replaces an earlier one, and no change says why", hint)


def _says_why(replacement: Replacement) -> bool:
    agreement = replacement.plan.agreed
    day = agreement.on if agreement else None
    return any(
        bool(change.text)
        and (number >= replacement.changes_before or bool(day and change.on and change.on >= day))
        for number, change in enumerate(replacement.plan.changes)
    )


def _terms(agreement: Agreement) -> tuple[object, ...]:
    return agreement.on, agreement.engineer, agreement.manager, dict(agreement.digests)


REPLACEMENT_RULES: tuple[Rule[Replacement], ...] = (
    Rule("agreement-replaced", "warning", agreement_replaced),
)
