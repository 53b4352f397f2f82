"""The rules of evidence: it is there, others could look at it, and it is of more than one kind and one month.

They look for exact signs, and rather say nothing than raise a false alarm. Absent: whether evidence is true.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from waypoints_site.records import Assessment, Cell, Evidence, Framework, RatedCell
from waypoints_site.rules.appraisal import Appraisal, finished, followed, written
from waypoints_site.rules.limits import limit
from waypoints_site.rules.observable import NUMBERS
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning

FEWEST = 2
"""Pieces of evidence from which on something can be said of all of them."""

WORDS = (
    *NUMBERS, "first", "second", "third", "fourth", "fifth", "eleven", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen", "forty", "sixty", "seventy", "eighty", "ninety", "both", "quarter",
    "quarters",
)  # fmt: skip
"""Words that stand for a number."""

_MARKED = re.compile(
    r"\d|`[^`\n]+`|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」|(?<!\w)\"[^\"\n]+\"|(?<!\w)[‘'][^’'\n]+[’'](?!\w)"
    r"|\[[^\]]+\]\([^)]+\)|\w+://|\w_\w|\w\.[a-z]\w{0,4}\b"
)
"""A digit, a quotation, code, a link, an identifier, a file's name."""
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[.!?;:]")


def evidence_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment has a rating that no evidence stands behind.

    A rating without evidence is an impression, and nobody can question it. Write under `evidence` what was
    seen and when, or name a document with `ref`. The position is the capability.
    """
    for assessment in finished(appraisal):
        for cell in assessment.cells:
            if cell.rating and not cell.evidence:
                message = f"“{cell.capability}” is rated without evidence"
                yield Breach(cell.place, message, "write under “evidence” what was seen, and when", at="key")


def evidence_subjective(appraisal: Appraisal, tuning: Tuning) -> Iterator[Breach]:
    """A piece of evidence has no number, no link, no reference and no named artefact.

    “Very reliable” is a judgement; “answered 31 of 33 alarms within ten minutes” can be looked at. Name what
    others could look at: a number, a day, a `link`, a `ref`, or a thing by its name. A name is a text in
    quotation marks or `code`, a file, an identifier, or two capitalised words in a row (“Storm Idun”). Words
    that stand for a number are a list that `words` in the settings replaces.
    """
    numbers = {word.casefold() for word in tuning.words("words", WORDS)}
    for assessment in written(appraisal):
        for piece in _pieces(assessment):
            text = piece.text.source
            named = bool(piece.link or piece.source) or _names_something(text, numbers)
            if text.strip() and not named:
                message = "nothing here can be looked at: no number, no link, no reference, nothing named"
                yield Breach(piece.place / "text", message, "say what others could look at")


def _names_something(text: str, numbers: set[str]) -> bool:
    words = _WORD.findall(text)
    counted = any(part.casefold() in numbers for word in words for part in (word, *word.split("-")))
    names = any(one[0].isupper() and other[0].isupper() for one, other in pairwise(words))
    return counted or names or bool(_MARKED.search(text)) or any(map(_CAMEL.search, words))


def evidence_one_kind(appraisal: Appraisal, tuning: Tuning) -> Iterator[Breach]:
    """All evidence of an assessment is of one kind.

    Who delivers a lot may deliver it badly, and who is praised may have delivered nothing. Look for a second
    kind: `delivery`, `quality`, `objective`, `behaviour` or `feedback`. A single piece is left alone;
    `minimum` in the settings moves the limit.
    """
    for assessment in written(appraisal):
        pieces = _pieces(assessment)
        kinds = {piece.kind for piece in pieces}
        if _enough(pieces, tuning) and len(kinds) == 1 and None not in kinds:
            message = f"all {len(pieces)} pieces of evidence are of the kind “{pieces[0].kind}”"
            yield Breach(assessment.place / "cells", message, "look for another kind", at="key")


def evidence_recent(appraisal: Appraisal, tuning: Tuning) -> Iterator[Breach]:
    """All evidence of an assessment comes from the last quarter of the period.

    What happened last is remembered best, and the rest of the period counts as much. Go back to its beginning:
    key steps, boards and peers' examples have days. A single piece is left alone (`minimum` in the settings),
    as is who started in that quarter.
    """
    person, period = appraisal.case.person, appraisal.case.period
    if person.started and person.started >= period.last_quarter:
        return
    for assessment in written(appraisal):
        pieces = _pieces(assessment)
        if _enough(pieces, tuning) and all(piece.on and piece.on >= period.last_quarter for piece in pieces):
            message = f"all evidence is of {period.last_quarter} or later, the last quarter of the period"
            yield Breach(assessment.place / "cells", message, "go back to the period's beginning", at="key")


def evidence_old_cell(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A cell's text has changed between the framework version of the period and the current one.

    The assessment is right to go by the version of its period. But what the evidence shows may not be what the
    cell asks for now, so it says less about a level change than it seems to. Read the cell again in the
    current version. Only what the level meets is compared; a capability that was renamed (`formerly`) is
    the same one. An assessment that a later one has followed is left alone. The position is the capability.
    """
    old = appraisal.case.framework
    current = appraisal.around.frameworks.get(old.id.partition("@")[0]) if old else None
    if old is None or current is None or current.version == old.version or followed(appraisal):
        return
    for assessment in written(appraisal):
        for rated in assessment.cells:
            now = _cell_now(appraisal, rated, current)
            if rated.cell and _meets(rated.cell) != _meets(now):
                became = (
                    f"reads otherwise in {current.version}"
                    if now
                    else f"is not in {current.version} any more"
                )
                message = f"“{rated.capability}” is rated by version {old.version}, and {became}"
                yield Breach(rated.place, message, "read the cell again in the current version", at="key")


def _cell_now(appraisal: Appraisal, rated: RatedCell, current: Framework) -> Cell | None:
    """The cell of the current version that takes the place of one that was rated."""
    case = appraisal.case
    track = current.track(case.track.id) if case.track else None
    level = track.level(case.level.id) if track and case.level else None
    if track is None or level is None:
        return None
    former = {rated.capability, f"{track.id}-{rated.capability}"}
    renamed = [each.key for each in track.capabilities if former & set(each.formerly)]
    return next(filter(None, map(level.cell, (rated.capability, *renamed))), None)


def _meets(cell: Cell | None) -> list[str]:
    return [" ".join(each.text.source.split()) for each in cell.meets] if cell else []


def _pieces(assessment: Assessment) -> tuple[Evidence, ...]:
    return tuple(piece for cell in assessment.cells for piece in cell.evidence)


def _enough(pieces: tuple[Evidence, ...], tuning: Tuning) -> bool:
    return len(pieces) >= max(limit(tuning, "minimum", FEWEST), 1)


EVIDENCE_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("evidence-missing", "error", evidence_missing),
    Rule("evidence-subjective", "warning", evidence_subjective),
    Rule("evidence-one-kind", "warning", evidence_one_kind),
    Rule("evidence-recent", "warning", evidence_recent),
    Rule("evidence-old-cell", "warning", evidence_old_cell),
)
