"""`waypoints agree`: writes `agreed` into a plan of expectations, and with it what fixes them.

`agreed` holds the day, both names and for each expectation its digest: the expectation without its `key_steps`, as
canonical JSON (RFC 8785) with the strings as parsed, hashed by SHA-256; see `digest`. Absent: which file is meant.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from waypoints_site import schemas
from waypoints_site.amend.appending import append
from waypoints_site.amend.editing import ODD, put
from waypoints_site.amend.layout import Value
from waypoints_site.amend.refusal import Refused
from waypoints_site.amend.replacing import replace as replace_file
from waypoints_site.amend.source_text import source_text
from waypoints_site.digest import digest
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, ordered
from waypoints_site.parse import parse
from waypoints_site.resolve import Company
from waypoints_site.resolve.outline import Names
from waypoints_site.validate import validate

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file of expectations: its path from the site's root, period and person (and plan), place and content."""

    path: str
    name: tuple[str, ...]
    file: Path
    content: bytes


@dataclass(frozen=True, slots=True)
class Around:
    """What references in a plan may lead to: the company's records, and the same person's other documents.

    `unread` names files that are there and could not be read.
    """

    company: Company
    documents: tuple[Document, ...] = ()
    unread: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Terms:
    """Who agrees, and on which day; `why` where an agreement is replaced, else None."""

    engineer: str
    manager: str
    on: date
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many expectations are fixed now, and when they were before, if they were."""

    expectations: int
    replaced: bool = False


def agree(plan: PlanFile, terms: Terms, around: Around) -> Agreed:
    """Writes the agreement into the file; of the rest, not one byte changes.

    Refused with findings of form or reference in the file, with nothing to agree, while `unsettled` stands, and
    over an agreement unless the terms say why.
    """
    data = _sound(plan, around)
    _ready(plan, terms, data)
    agreed = _agreement(plan, terms, data)
    change: dict[str, Value] = {"on": terms.on.isoformat(), "text": terms.why or ""}
    source = put(source_text(plan.content), ("agreed",), agreed, _place(data))
    expected = {**data, "agreed": agreed}
    if terms.why is not None:
        source = append(source, "changes", change)
        expected["changes"] = [*_list(data.get("changes")), change]
    content = source.content()
    if not _says(content, plan, expected):
        raise Refused(f"{plan.path}: {ODD}")
    replace_file(plan.file, plan.content, content)
    return Agreed(len(_list(data["expectations"])), terms.why is not None)


def _sound(plan: PlanFile, around: Around) -> Data:
    """The data of a plan without a fault of form or reference; an agreement that stands there is not judged."""
    parsed = parse(plan.path, "expectations", plan.name, plan.content)
    findings: tuple[Finding, ...] = parsed.findings
    if parsed.document is not None:
        judged = _without_agreement(parsed.document)
        others = (each for each in around.documents if each.path != plan.path)
        _, references = around.company.cycles((judged, *others), around.unread)
        findings += validate(judged, schemas.load("expectations"))
        findings += tuple(each for each in references if each.span.path == plan.path)
    errors = ordered(each for each in findings if each.severity == "error")
    if errors or parsed.document is None or not isinstance(parsed.document.data, dict):
        raise Refused(f"{plan.path} has to be put right before it can be agreed", errors)
    return parsed.document.data


def _without_agreement(document: Document) -> Document:
    """The document as if nothing had been agreed: it is about to be, whatever stood there."""
    data = document.data
    if not isinstance(data, dict) or not isinstance(data.get("agreed"), dict | None):
        return document
    return replace(document, data={name: value for name, value in data.items() if name != "agreed"})


def _ready(plan: PlanFile, terms: Terms, data: Data) -> None:
    stands = bool(data.get("agreed"))
    if str(data.get("unsettled", "")).strip():
        raise Refused(f"{plan.path}: nothing is agreed while `unsettled` stands; settle it and take it out")
    if not data["expectations"]:
        raise Refused(f"{plan.path}: `expectations` is empty, so there is nothing to agree")
    if stands and terms.why is None:
        raise Refused(
            f'{plan.path} is agreed already; what follows goes into `changes`, or agree anew: --again --why "…"'
        )
    if not stands and terms.why is not None:
        raise Refused(f"{plan.path} is not agreed yet; leave out --again and --why")


def _agreement(plan: PlanFile, terms: Terms, data: Data) -> dict[str, Value]:
    digests: dict[str, Value] = {}
    for each in _list(data["expectations"]):
        expectation = each if isinstance(each, dict) else {}
        digests[str(expectation["id"])] = fixed = digest(expectation)
        if not fixed:
            raise Refused(f"{plan.path}: “{expectation['id']}” has no canonical form, so it cannot be fixed")
    names = {"engineer": terms.engineer, "manager": terms.manager}
    return {"on": terms.on.isoformat(), **names, "digests": digests}


def _place(data: Data) -> str:
    """The key behind which a new `agreed` goes: what stands before the expectations, as far as it is about the plan."""
    names = list(data)
    before = [name for name in names[: names.index("expectations")] if name in ("plan", "unsettled")]
    return before[-1] if before else "plan"


def _says(content: bytes, plan: PlanFile, expected: Data) -> bool:
    """Whether the content reads as expected: the old data, the new agreement, and no more."""
    parsed = parse(plan.path, "expectations", plan.name, content)
    if parsed.document is None or parsed.findings:
        return False
    return _exact(parsed.document.data) == _exact(expected)


def _exact(data: object) -> str:
    return json.dumps(data, sort_keys=True)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
