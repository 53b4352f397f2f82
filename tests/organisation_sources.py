"""The sources of an organisation as data: what `check` finds in them, and what one person reads of themselves.

Everything goes through the same projection as in a build; a digest is written `«id»` and computed.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, partial

from tests.sources import FRAMEWORK, TRACKS, Files, kind_of_source, level, unmarked
from waypoints_site import schemas
from waypoints_site.audiences import Label, body_label, compile_label
from waypoints_site.digest import digest
from waypoints_site.discover.kinds import record_kind
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, ordered
from waypoints_site.organisation import Member, Organisation
from waypoints_site.parse import parse
from waypoints_site.plan import Page
from waypoints_site.plan.growth import Subject, plan_growth
from waypoints_site.project import project
from waypoints_site.records import Cycle, Site
from waypoints_site.resolve import Company, Permitted, company_records
from waypoints_site.settings import Settings, settings_of
from waypoints_site.viewers import COMPANY, KEEPER, Viewer, relations

SHARED = ("settings", "framework", "capabilities", "level", "prose", "person", "team", "period")
OWN = ("expectations", "self", "synthesis", "plan", "skip-level")
TODAY = date(2026, 9, 15)

_DIGEST = re.compile("«([a-z0-9-]+)»")


def small(**more: str) -> dict[str, str]:
    """An organisation of four without a fault; `more` puts texts in the place of its files, or beside them.

    Ada (L2) and Wei (design, no level) report to Tom, Tom to Noor. Framework 1.1.0 is in force in 2026-h2, 1.0.0,
    which is kept, in 2026-h1. Paths are written whole, with `ada`, `tom` … for people, and `h1` and `h2` for periods.
    """
    short = {
        **{name: f"content/people/{name}.yaml" for name in ("ada", "tom", "noor", "wei")},
        **{name: f"content/teams/{name}.yaml" for name in ("payments", "identity")},
        "h1": "content/periods/2026-h1.yaml",
        "h2": "content/periods/2026-h2.yaml",
        "expectations": "content/expectations/2026-h2/ada.yaml",
        "before": "content/expectations/2026-h1/ada.yaml",
        "self": "content/feedback/2026-h2/ada/self.md",
        "synthesis": "content/feedback/2026-h2/ada/synthesis.md",
        "plan": "content/feedback/2026-h2/ada/plan.md",
        "plan_before": "content/feedback/2026-h1/ada/plan.md",
        "skip_level": "content/feedback/2026-h2/ada/skip-level.md",
        "requests": "content/feedback/2026-h2/ada/requests.yaml",
        "peer": "content/feedback/2026-h2/ada/peers/wei.md",
        "settings": "waypoints.yaml",
    }
    return {**_BASE, **{short.get(name, name): text for name, text in more.items()}}


_CAPABILITIES = (
    "- {id: ic-technical, title: Technical}\n- {id: ic-impact, title: Impact, formerly: [ic-results]}\n"
    "- {id: manager-people, title: People}\n"
)
_BASE = {
    "waypoints.yaml": "title: Levels\nframework: eng\nperiod: 2026-h2\n",
    "frameworks/eng/framework.yaml": FRAMEWORK.replace("1.0.0", "1.1.0") + TRACKS,
    "frameworks/eng/capabilities.yaml": _CAPABILITIES,
    **{
        f"frameworks/eng/ic/L{number}.yaml": level(
            f"L{number}", technical=f"{{meets: Knows {number}}}", impact=f"{{meets: Moves {number}}}"
        )
        for number in (1, 2, 3)
    },
    "frameworks/eng/manager/M1.yaml": level("M1", people="{meets: Listens}"),
    "frameworks/eng@1.0.0/framework.yaml": FRAMEWORK + TRACKS,
    "frameworks/eng@1.0.0/capabilities.yaml": "- {id: ic-technical, title: Skill}\n- {id: ic-results, title: Results}\n",
    "frameworks/eng@1.0.0/ic/L1.yaml": level("L1", technical="{meets: Knew 1}"),
    "frameworks/eng@1.0.0/ic/L2.yaml": level("L2", technical="{meets: Knew 2}", results="{meets: Got 2}"),
    "frameworks/ops/framework.yaml": "title: Operations\nversion: 2.0.0\n",
    "frameworks/ops/capabilities.yaml": "- {id: run-calm, title: Calm}\n",
    "frameworks/ops/run/R1.yaml": level("R1", calm="{meets: Breathes}"),
    "content/people/ada.yaml": "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n",
    "content/people/tom.yaml": "name: Tom Lind\ntrack: manager\nlevel: M1\nmanager: noor\nstarted: 2020-01-01\n",
    "content/people/noor.yaml": "name: Noor Haddad\ntrack: manager\nlevel: M1\nstarted: 2019-01-01\n",
    "content/people/wei.yaml": "name: Wei Zhang\nfunction: design\nmanager: tom\nstarted: 2022-01-01\n",
    "content/teams/payments.yaml": "title: Payments\nlead: tom\n",
    "content/teams/identity.yaml": "title: Identity\nparent: payments\n",
    "content/periods/2026-h1.yaml": (
        "title: First half\nstarts: 2026-01-01\nends: 2026-06-30\nframework: {eng: 1.0.0}\n"
    ),
    "content/periods/2026-h2.yaml": (
        "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.1.0}\n"
        "objectives:\n  - {id: faster, title: Faster, owner: payments}\n  - {id: calmer, title: Calmer, owner: company}\n"
    ),
}


@cache
def _labels() -> Mapping[str, tuple[Label, frozenset[str]]]:
    return {kind: (compile_label(each), body_label(each)) for kind, each in schemas.load_all().items()}


def _permitted(document: Document, held: frozenset[str], viewer: Viewer = COMPANY) -> Document | None:
    return project(document, *_labels()[document.kind], held, partial(relations, viewer))


def kind_of(path: str) -> tuple[str, tuple[str, ...]]:
    """The kind and the name of a source, by its path."""
    found = record_kind(tuple(path.split("/")[1:])) if path.startswith("content/") else None
    return found or kind_of_source(path)


def sealed(text: str) -> str:
    """A file of expectations with each `«id»` replaced by the digest of that expectation."""
    if "«" not in text:
        return text
    document = parse("", "expectations", ("", ""), _DIGEST.sub("x", text).encode()).document
    assert document is not None
    assert isinstance(document.data, dict)
    known = {each["id"]: digest(each) for each in document.data["expectations"] if "id" in each}
    return _DIGEST.sub(lambda found: known[found[1]], text)


def _documents(files: Files) -> tuple[list[Document], set[tuple[str, tuple[str, ...]]]]:
    """The documents of some files, whole; and the names of those that do not parse."""
    documents, unread = [], set()
    for path, text in unmarked(files).texts.items():
        kind, name = kind_of(path)
        document = parse(path, kind, name, sealed(text).encode()).document
        if document is None:
            unread.add((kind, name))
        else:
            documents.append(document)
    return documents, unread


def _settings(documents: list[Document]) -> Settings:
    return settings_of(next((each for each in documents if each.kind == "settings"), None))


def company_of(files: Files, viewer: Viewer) -> tuple[Company, tuple[Finding, ...], tuple[Document, ...]]:
    """The company as a viewer reads it, findings, and every document that the viewer reads."""
    documents, unread = _documents(files)
    settings = _settings(documents)
    read = [_permitted(each, relations(viewer), viewer) for each in documents]
    seen = tuple(each for each in read if each is not None)
    default = (settings.framework, settings.place / "framework") if settings.framework else None
    shared = tuple(each for each in seen if each.kind in SHARED)
    permitted = Permitted(shared, frozenset(unread), {}, default)
    current = (settings.period, settings.place / "period") if settings.period else None
    company, findings = company_records(permitted, current)
    return company, findings, seen


def references(files: Files) -> tuple[Finding, ...]:
    """The findings about references, in the order of `check`, which reads everything."""
    company, findings, documents = company_of(files, KEEPER)
    records = tuple(each for each in documents if each.kind not in ("team", "period"))
    _, of_growth = company.cycles(records, company.roster.unread)
    return ordered((*findings, *of_growth))


def cycles(files: Files) -> tuple[Cycle, ...]:
    """The cycles of everybody, as who keeps the sources reads them."""
    company, _, documents = company_of(files, KEEPER)
    return company.cycles(documents, company.roster.unread)[0]


def cycle(files: Files, period: str = "2026-h2") -> Cycle:
    """Ada's cycle of a period."""
    return next(each for each in cycles(files) if (each.person.id, each.period.id) == ("ada", period))


def own_references(files: Files, person: str = "ada", today: date = TODAY) -> tuple[Finding, ...]:
    """The findings about references in what one person reads of themselves, as their build has them."""
    company, findings, _ = company_of(files, COMPANY)
    own, unread = _own(files, person, today)
    return ordered((*findings, *company.cycles(own, unread)[1]))


def subject_of(files: Files, person: str = "ada", today: date = TODAY) -> Subject:
    """One person's records as they read them, whatever is wrong with them."""
    company, _, _ = company_of(files, COMPANY)
    own, unread = _own(files, person, today)
    made, _ = company.cycles(own, unread)
    record = company.person(person, own)
    assert record is not None
    site = company.resolved.site
    pages = tuple(each for each in site.pages if each.audience == "company" and not each.draft)
    standing = company.standing(record)
    return Subject(
        Site(site.title, (), pages, site.organisation, site.url),
        record,
        made,
        today,
        company.period,
        organisation(files).chain(person),
        {each.id: each.name for each in company.roster.people.values()},
        {each.id: each.title for each in company.roster.teams.values()},
        standing.framework,
        standing.track,
        standing.level,
    )


def pages(files: Files, person: str = "ada", today: date = TODAY) -> Mapping[str, Page]:
    """The pages of one person's site, by path."""
    return {page.path: page for page in plan_growth(subject_of(files, person, today))}


def organisation(files: Files) -> Organisation:
    """Who stands above whom."""
    documents, unread = _documents(files)
    people = {each.name[0]: each.data for each in documents if each.kind == "person"}
    members = {
        name: Member(data.get("manager"), "level" in data)
        for name, data in people.items()
        if isinstance(data, dict)
    }
    return Organisation(members, frozenset(name[0] for kind, name in unread if kind == "person"))


def _own(
    files: Files, person: str, today: date
) -> tuple[tuple[Document, ...], frozenset[tuple[str, tuple[str, ...]]]]:
    documents, unread = _documents(files)
    mine = [
        each
        for each in documents
        if (each.kind == "person" and each.name[0] == person) or (each.kind in OWN and each.name[1] == person)
    ]
    viewer = Viewer("person", person)
    read = (_permitted(each, relations(viewer, person, shared=_is_shared(each, today))) for each in mine)
    theirs = {(kind, name) for kind, name in unread if kind in OWN and name[1] == person}
    return tuple(each for each in read if each is not None), frozenset(theirs)


def _is_shared(document: Document, today: date) -> bool:
    shared = document.data.get("shared") if isinstance(document.data, dict) else None
    return document.kind == "synthesis" and isinstance(shared, str) and shared <= today.isoformat()
