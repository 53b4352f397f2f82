"""Findings of the rules about expectations and feedback, from sources as data: the case of one person, Ada.

A digest is written `«id»` and computed, so that a case may change a wording without counting what follows.
Everybody else is there to be referred to; what they owe themselves is left out.
"""

import re
from datetime import date

from tests.sources import Files, kind_of_source, level, said, unmarked
from waypoints_site.digest import digest
from waypoints_site.discover.kinds import record_kind
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, ordered
from waypoints_site.organisation import Member, Organisation
from waypoints_site.parse import parse
from waypoints_site.records import Cycle
from waypoints_site.resolve import Permitted, resolve
from waypoints_site.resolve.growth import GrowthBook, cycles
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.outline import Names, outlines
from waypoints_site.resolve.roster import Roster, roster
from waypoints_site.resolve.targets import LinkBook
from waypoints_site.rules import REVIEW_RULES, Review, reviews, run
from waypoints_site.settings import Settings, settings_of

_DIGEST = re.compile("«([a-z0-9-]+)»")
_NO_DIGEST = "sha256-" + 64 * "0"

FRAMEWORK = {
    "frameworks/eng/framework.yaml": (
        "title: Engineering\nversion: 1.0.0\ntracks:\n  - {id: ic, title: Individual, steady: [L3]}\n"
        "  - {id: manager, title: Manager, from: [{level: ic/L2, to: M1}]}\n"
    ),
    "frameworks/eng/capabilities.yaml": (
        "- {id: ic-technical, title: Technical}\n- {id: ic-impact, title: Impact}\n"
        "- {id: manager-coaching, title: Coaching}\n"
    ),
    **{
        f"frameworks/eng/ic/{name}.yaml": level(
            name, technical=f"{{meets: T{name}}}", impact=f"{{meets: I{name}}}"
        )
        for name in ("L1", "L2", "L3", "L4")
    },
    **{
        f"frameworks/eng/manager/{name}.yaml": level(name, coaching=f"{{meets: C{name}}}")
        for name in ("M1", "M2")
    },
}

SHORT = {
    "ada": "content/people/ada.yaml",
    "tom": "content/people/tom.yaml",
    "noor": "content/people/noor.yaml",
    "wei": "content/people/wei.yaml",
    "kit": "content/people/kit.yaml",
    "lena": "content/people/lena.yaml",
    "h1": "content/periods/h1.yaml",
    "h2": "content/periods/h2.yaml",
    "h3": "content/periods/h3.yaml",
    "plan1": "content/expectations/h1/ada.yaml",
    "plan2": "content/expectations/h2/ada.yaml",
    "rest2": "content/expectations/h2/ada.remainder.yaml",
    "plan3": "content/expectations/h3/ada.yaml",
    "skip": "content/feedback/h2/ada/skip-level.md",
    "self": "content/feedback/h2/ada/self.md",
    "asked": "content/feedback/h2/ada/requests.yaml",
    "from_wei": "content/feedback/h2/ada/peers/wei.md",
    "from_kit": "content/feedback/h2/ada/peers/kit.md",
    "from_lena": "content/feedback/h2/ada/peers/lena.md",
    "synthesis": "content/feedback/h2/ada/synthesis.md",
    "development": "content/feedback/h2/ada/plan.md",
}
"""The files of a case by short names; a case of a file that is not here writes its path."""

H1 = "title: First half\nstarts: 2026-01-01\nends: 2026-06-30\n"
H2 = (
    "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\n"
    "dates: {agree_by: 2026-07-15, self_by: 2026-12-04, synthesis_by: 2026-12-18}\n"
    "objectives: [{id: fast, title: Faster}]\n"
)
H3 = "title: Third half\nstarts: 2027-01-01\nends: 2027-06-30\n"


def expectation(name: str, **fields: str) -> str:
    """An expectation without a fault; `fields` replace its own, and one that is empty is left out."""
    parts = {
        "title": f"Title of {name}",
        "purpose": "objective",
        "observable": "The board shows it",
        "cells": "[L2/technical]",
        "objective": "fast",
        "opportunity": "The rewrite",
        "support": "[An hour a week]",
        "key_steps": "[{text: Step, due: 2026-09-15, state: done}]",
        **fields,
    }
    listed = ", ".join(f"{key}: {value}" for key, value in {"id": name, **parts}.items() if value)
    return f"  - {{{listed}}}\n"


def whole(expectation: str) -> str:
    """The same expectation, marked from its brace to its brace."""
    return expectation.replace("- {", "- ⟦{").replace("}\n", "}⟧\n")


def plan(*expectations: str, kind: str = "period", on: str = "2026-07-10", **more: str) -> str:
    """A plan that is agreed on a day, or a draft where that is empty; `more` are lines after it."""
    names = [_DIGEST_OF.findall(each)[0] for each in expectations]
    digests = ", ".join(f"{name}: «{name}»" for name in names)
    agreed = f"agreed: {{on: {on}, engineer: ada, manager: tom, digests: {{{digests}}}}}\n" if on else ""
    listed = f"expectations:\n{''.join(expectations)}" if expectations else "expectations: []\n"
    rest = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"plan: {kind}\n{agreed}{listed}{rest}"


_DIGEST_OF = re.compile(r"\{id: ([a-z0-9-]+)")
A, B, C = expectation("a"), expectation("b"), expectation("c")

ORGANISATION = {
    **FRAMEWORK,
    "content/teams/one.yaml": "title: One\n",
    SHORT["h2"]: H2,
    SHORT[
        "ada"
    ]: "name: Ada Moreau\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\nlevel_since: 2024-02-05\n",
    SHORT["tom"]: "name: Tom Lind\ntrack: manager\nlevel: M1\nmanager: noor\nstarted: 2020-01-01\n",
    SHORT["noor"]: "name: Noor Haddad\ntrack: manager\nlevel: M2\nstarted: 2020-01-01\n",
    SHORT["wei"]: "name: Wei Zhang\ntrack: ic\nlevel: L3\nmanager: tom\nstarted: 2020-01-01\n",
    SHORT["kit"]: "name: Kit Orr\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2020-01-01\n",
    SHORT["lena"]: "name: Lena Hoff\nfunction: design\nmanager: noor\nstarted: 2020-01-01\n",
}

AGREED = {
    **ORGANISATION,
    SHORT["plan2"]: plan(A, B, C),
    SHORT[
        "skip"
    ]: "---\nby: noor\non: 2026-07-20\nitems:\n  - {expectation: a, text: Good, aligned: true}\n---\n",
}
"""Ada's second half, agreed and under way; nothing is wrong on any day up to the first of December."""

CLOSED = {
    **AGREED,
    SHORT["self"]: (
        "---\nwritten: 2026-12-02\noutcomes:\n  - {expectation: a, outcome: met}\n  - {expectation: b, outcome: met}\n"
        "  - {expectation: c, outcome: met}\n---\nA good half.\n"
    ),
    SHORT[
        "asked"
    ]: "asked: [{who: wei, on: 2026-11-20}, {who: kit, on: 2026-11-20}, {who: lena, on: 2026-11-20}]\n",
    SHORT["from_wei"]: (
        "---\ngiven: 2026-12-05\nitems:\n  - {expectation: a, text: She asked first, example: On 3 October}\n"
        "  - {expectation: b, text: She drew it, example: On 4 October}\n---\n"
    ),
    SHORT["from_kit"]: (
        "---\ngiven: 2026-12-05\nitems:\n  - {expectation: a, text: She waited, example: On 5 October}\n"
        "growth: {text: Could speak up}\n---\n"
    ),
    SHORT["from_lena"]: (
        "---\ngiven: 2026-12-05\nitems:\n  - {expectation: c, text: She drew with me, example: On 6 October}\n"
        "role_fit: {text: At home in it}\n---\n"
    ),
    SHORT["synthesis"]: (
        "---\nwritten: 2026-12-15\nshared: 2026-12-18\nthemes:\n"
        "  - {title: Questions, kind: strength, text: You ask early, from: [self, peers]}\n"
        "reflection: I had not seen that\n---\nA half-year of questions.\n"
    ),
    SHORT["development"]: (
        "---\nactions:\n  - {id: lead, text: Lead an incident, by: 2027-03-01}\nresources: [A course]\n"
        "support: [Tom sits beside]\n---\n"
    ),
}
"""The same with all feedback; nothing is wrong on any day of the period or after it."""


def changed(files: Files, **more: str) -> dict[str, str]:
    """The files with some added or replaced, by short names; those that are empty are left out."""
    paths = {SHORT[name]: text for name, text in more.items()}
    return {path: text for path, text in {**files, **paths}.items() if text}


def edited(files: Files, name: str, old: str, new: str) -> dict[str, str]:
    """The files with one place of one of them changed, by its short name; `old` stands there once."""
    text = files[SHORT[name]]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {SHORT[name]}"
    return {**files, SHORT[name]: text.replace(old, new)}


def at_start(files: Files, name: str) -> dict[str, str]:
    """The files with the first character of one of them marked, by its short name."""
    return {**files, SHORT[name]: f"⟦⟧{files[SHORT[name]]}"}


def sealed(files: Files) -> dict[str, str]:
    """The files with each `«id»` replaced by the digest of that file's expectation."""
    return {path: _sealed(path, text) if "«" in text else text for path, text in files.items()}


def _sealed(path: str, text: str) -> str:
    plain = unmarked({path: _DIGEST.sub(_NO_DIGEST, text)}).texts[path]
    document = parse(path, "expectations", ("", ""), plain.encode()).document
    assert document is not None, f"{path} does not parse"
    assert isinstance(document.data, dict)
    known = {each["id"]: digest(each) for each in document.data["expectations"]}
    return _DIGEST.sub(lambda found: known[found[1]], text)


def kind_of(path: str) -> tuple[str, tuple[str, ...]]:
    """The kind and the name of a source, by its path."""
    found = record_kind(tuple(path.split("/")[1:])) if path.startswith("content/") else None
    return found or kind_of_source(path)


def everybodys_reviews(files: Files, today: str) -> tuple[Review, ...]:
    """The reviews that some files make; a file that does not parse is one that could not be read."""
    documents: list[Document] = []
    unread: set[tuple[str, tuple[str, ...]]] = set()
    for path, text in unmarked(sealed(files)).texts.items():
        kind, name = kind_of(path)
        document = parse(path, kind, name, text.encode()).document
        if document is None:
            unread.add((kind, name))
        else:
            documents.append(document)
    known, own = _cycles(tuple(documents), frozenset(unread))
    members = {
        name: Member(each.manager, bool(each.held), each.left, each.team)
        for name, each in known.people.items()
    }
    return reviews(own, known, Organisation(members), date.fromisoformat(today))


def _cycles(documents: tuple[Document, ...], unread: Names) -> tuple[Roster, tuple[Cycle, ...]]:
    frameworks = tuple(each for each in documents if each.kind in ("framework", "capabilities", "level"))
    made, _ = resolve(Permitted(frameworks, unread))
    outlined = {each.id: each for each in outlines(frameworks, unread)}
    default = next(iter(outlined), None)
    linker = Linker(LinkBook({}, {}, outlined, default))
    known = roster(documents, unread, linker)
    records = {each.id: each for each in (*made.site.frameworks, *made.kept)}
    return known, cycles(documents, GrowthBook(known, records, default, linker))


def adas(files: Files, period: str, today: str) -> Review:
    """Ada's review of a period."""
    (found,) = (
        review
        for review in everybodys_reviews(files, today)
        if (review.cycle.person.id, review.cycle.period.id) == ("ada", period)
    )
    return found


def judged(files: Files, today: str, tuning: str = "") -> tuple[Finding, ...]:
    """The findings about Ada on a day, in order; `tuning` is what the settings say under `rules`, as YAML."""
    settings = Settings()
    if tuning:
        text = f"title: T\nrules:\n  {tuning}\n"
        settings = settings_of(parse("waypoints.yaml", "settings", (), text.encode()).document)
    return ordered(
        finding
        for review in everybodys_reviews(files, today)
        if review.cycle.person.id == "ada"
        for finding in run(REVIEW_RULES, review, settings.rules)
    )


def found_at_marks(files: Files, today: str, tuning: str = "") -> list[str]:
    """What is found, as `severity: message [rule] hint`; each finding stands exactly where a mark is."""
    found = judged(files, today, tuning)
    assert tuple(each.span for each in found) == unmarked(sealed(files)).marked, said(found)
    return [
        f"{each.severity}: {each.message} [{each.rule}]" + (f" {each.hint}" if each.hint else "")
        for each in found
    ]


def rules_of(files: Files, today: str, tuning: str = "") -> list[str]:
    """The names of the rules that are not kept, in the order of the findings."""
    return [each.rule for each in judged(files, today, tuning)]
