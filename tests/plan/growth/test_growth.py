"""A growth site as a whole: its pages, and that they show every field that its subject may read."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from tests.goldens_of_pages import shipped
from tests.organisation_sources import cycles, pages, small
from tests.varied_growth import pages as varied_pages
from waypoints_site import schemas
from waypoints_site.plan import Page
from waypoints_site.records import Text
from waypoints_site.render import Renderer

KINDS = ("person", "expectations", "self", "synthesis", "plan", "skip-level")

HIDDEN = {
    "expectations.expectations.id": "an id",
    "expectations.changes.expectation": "an id; the change stands with its expectation",
    "expectations.agreed.digests": "a technical key; it makes the seal",
    "self.outcomes.expectation": "an id; the outcome stands with its expectation",
    "plan.actions.id": "an id",
    "skip-level.items.expectation": "an id; the note stands with its expectation",
}

SHOWN = {
    "person.name": "Ada ☆name",
    "person.email": "☆email@example.com",
    "person.track": "☆Track",
    "person.level": "L2",
    "person.framework": "☆Framework 1.1.0",
    "person.title": "☆title",
    "person.team": "☆Team",
    "person.function": "tarfunction",
    "person.manager": "☆Tom",
    "person.started": "3 February 2003",
    "person.level_since": "since 4 March 2004",
    "person.earlier.level": "M1 (☆Former)",
    "person.earlier.since": "since 5 March 2003",
    "person.left": "6 June 2036",
    "expectations.plan": "Expectations",
    "expectations.unsettled": "☆unsettled",
    "expectations.agreed.on": "7 July 2026",
    "expectations.agreed.engineer": "☆Engineer",
    "expectations.agreed.manager": "☆Agreed",
    "expectations.expectations.title": "☆expectation",
    "expectations.expectations.detail": "☆detail",
    "expectations.expectations.purpose": "Out of interest",
    "expectations.expectations.observable": "☆observable",
    "expectations.expectations.measure": "☆measure",
    "expectations.expectations.cells": "☆cell",
    "expectations.expectations.objective": "☆objective",
    "expectations.expectations.opportunity": "☆opportunity",
    "expectations.expectations.follows": "☆followed",
    "expectations.expectations.support": "☆support",
    "expectations.expectations.key_steps.text": "☆step",
    "expectations.expectations.key_steps.due": "8 August 2026",
    "expectations.expectations.key_steps.state": "Under way",
    "expectations.expectations.key_steps.note": "☆stepnote",
    "expectations.changes.on": "9 September 2026",
    "expectations.changes.text": "☆change",
    "self.written": "10 October 2026",
    "self.outcomes.outcome": "Partly met",
    "self.outcomes.steps": "few steps done",
    "self.outcomes.why": "☆why",
    "self.outcomes.lesson": "☆lesson",
    "self.body": "☆selfbody",
    "synthesis.written": "11 August 2026",
    "synthesis.shared": "12 August 2026",
    "synthesis.themes.title": "☆theme",
    "synthesis.themes.kind": "strength",
    "synthesis.themes.text": "☆themetext",
    "synthesis.themes.from": "☆source",
    "synthesis.reflection": "☆reflection",
    "synthesis.body": "☆insight",
    "plan.actions.text": "☆action",
    "plan.actions.by": "13 January 2027",
    "plan.resources": "☆resource",
    "plan.support": "☆plansupport",
    "plan.body": "☆planbody",
    "skip-level.by": "☆Skip",
    "skip-level.on": "14 July 2026",
    "skip-level.items.text": "☆skipnote",
    "skip-level.items.aligned": "aligned",
    "skip-level.body": "☆skipbody",
}
"""Each field with what is seen of it."""

FILES = small(
    ada="""name: Ada ☆name
email: ☆email@example.com
track: ic
level: L2
framework: eng
title: ☆title
team: payments
function: starfunction
manager: tom
started: 2003-02-03
level_since: 2004-03-04
earlier: [{level: former/M1, since: 2003-03-05}]
left: 2036-06-06
""",
    tom="name: ☆Tom\nmanager: noor\nstarted: 2020-01-01\n",
    payments="title: ☆Team\n",
    h2=(
        "title: H2\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.1.0}\n"
        "objectives: [{id: faster, title: ☆objective, owner: identity}]\n"
    ),
    expectations="""plan: period
unsettled: ☆unsettled
agreed: {on: 2026-07-07, engineer: eve, manager: max, digests: {}}
expectations:
  - id: one
    title: ☆expectation
    detail: ☆detail
    purpose: interest
    observable: ☆observable
    measure: ☆measure
    cells: [L2/technical]
    objective: faster
    opportunity: ☆opportunity
    follows: act
    support: [☆support]
    key_steps: [{text: ☆step, due: 2026-08-08, state: doing, note: ☆stepnote}]
changes: [{on: 2026-09-09, expectation: one, text: ☆change}]
""",
    self="---\nwritten: 2026-10-10\noutcomes: [{expectation: one, outcome: partly, steps: few, why: ☆why, lesson: ☆lesson}]\n---\n☆selfbody\n",
    synthesis=(
        "---\nwritten: 2026-08-11\nshared: 2026-08-12\nreflection: ☆reflection\n"
        "themes: [{title: ☆theme, kind: strength, text: ☆themetext, from: [☆source]}]\n---\n☆insight\n"
    ),
    plan="---\nactions: [{text: ☆action, by: 2027-01-13}]\nresources: [☆resource]\nsupport: [☆plansupport]\n---\n☆planbody\n",
    plan_before="---\nactions: [{id: act, text: ☆followed}]\n---\n",
    skip_level="---\nby: sam\non: 2026-07-14\nitems: [{expectation: one, text: ☆skipnote, aligned: true}]\n---\n☆skipbody\n",
    **{
        **{
            f"content/people/{name}.yaml": f"name: {shown}\nstarted: 2020-01-01\nmanager: noor\n"
            for name, shown in {"eve": "☆Engineer", "max": "☆Agreed", "sam": "☆Skip"}.items()
        },
        "frameworks/eng/framework.yaml": (
            "title: ☆Framework\nversion: 1.1.0\ntracks: [{id: ic, title: ☆Track}, {id: former, title: ☆Former}]\n"
        ),
        "frameworks/eng/former/M1.yaml": "level: M1\ntitle: M\nexpectations: {}\n",
        "frameworks/eng/ic/L2.yaml": "level: L2\ntitle: L\nexpectations: {technical: {meets: ☆cell}}\n",
    },
)


def leaves(schema: Mapping[str, object], way: str) -> Iterator[str]:
    """Each field of a kind of file that has no fields of its own."""
    inner = schema.get("properties")
    items = schema.get("items")
    if isinstance(inner, dict):
        for name, part in inner.items():
            yield from leaves(part, f"{way}.{name}")
    elif isinstance(items, dict) and isinstance(items.get("properties"), dict):
        yield from leaves(items, way)
    else:
        yield way


def of_all_kinds() -> Iterator[str]:
    known = schemas.load_all()
    for kind in KINDS:
        yield from leaves(known[kind], kind)
        if "x-body" in known[kind]:
            yield f"{kind}.body"


def texts(value: object) -> Iterator[str]:
    """Every text within a view."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield value.source
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            found = getattr(value, each.name)
            yield from [each.name] if found is True else texts(found)


def test_every_field_is_shown_or_has_a_reason_not_to_be() -> None:
    assert set(of_all_kinds()) == SHOWN.keys() | HIDDEN.keys()


@pytest.fixture(scope="module")
def planned() -> Mapping[str, Page]:
    """The pages of somebody who has everything."""
    return pages(FILES)


@pytest.mark.parametrize("field", SHOWN)
def test_a_field_is_in_some_view(field: str, planned: Mapping[str, Page]) -> None:
    shown = [text for page in planned.values() for text in (*texts(page.view), *texts(page.frame))]
    assert any(SHOWN[field] in text for text in shown)


def test_a_field_is_on_some_page(planned: Mapping[str, Page]) -> None:
    renderer = Renderer(shipped(), elsewhere="https://levels.example.com")
    drawn = "".join(renderer.page(page).decode() for page in planned.values())
    shown = {**SHOWN, "skip-level.items.aligned": "In line with where we are going"}
    missing = {field for field, text in shown.items() if text not in drawn}
    assert missing == set()


def test_the_pages_of_a_site() -> None:
    assert list(varied_pages()) == [
        "index.html",
        "2025-h2.html",
        "2026-h1.html",
        "2027-h1.html",
        "level.html",
        "history.html",
        "packet-2025-h2.html",
        "packet-2026-h1.html",
        "packet-2026-h2.html",
        "packet-2027-h1.html",
        "guides/inside.html",
        "guides/other.html",
        "guides/docs/how.html",
    ]


def test_of_raw_feedback_nothing_is_shown() -> None:
    feedback = {
        "requests": "asked: [{who: wei, on: 2026-12-01}]\n",
        "peer": "---\ngiven: 2026-12-09\nmethod: form\nitems: [{expectation: one, text: ☠}]\ngrowth: {text: ☠}\n---\n☠\n",
    }
    with_feedback = {
        **FILES,
        **{path: text for path, text in small(**feedback).items() if "/feedback/" in path},
    }
    assert cycles(with_feedback) != cycles(FILES)
    assert pages(with_feedback) == pages(FILES)


def test_an_unshared_synthesis_is_as_one_that_is_not_there() -> None:
    path = "content/feedback/2026-h2/ada/synthesis.md"
    without = {name: text for name, text in FILES.items() if name != path}
    later = {**FILES, path: FILES[path].replace("shared: 2026-08-12", "shared: 2026-09-16")}
    assert pages(later) == pages(without)
    assert pages(FILES) != pages(without)


def test_nothing_of_anybody_else_is_shown() -> None:
    theirs = {
        "content/expectations/2026-h2/tom.yaml": "plan: period\nexpectations: [{id: x, title: ☠}]\n",
        "content/feedback/2026-h2/tom/self.md": "---\nwritten: 2026-12-01\n---\n☠\n",
    }
    assert pages({**FILES, **theirs}) == pages(FILES)
    raised = {
        **FILES,
        "content/people/tom.yaml": FILES["content/people/tom.yaml"]
        + "track: ic\nlevel: L2\nleft: 2026-01-01\n",
    }
    assert pages(raised) == pages(FILES)
