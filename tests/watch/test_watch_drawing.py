"""A site that is drawn again is the one that would be drawn for the first time, whatever has changed in between."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.harness import SiteFolder
from tests.organisation_sources import small
from tests.talent_sources import ASSESSMENT, DRAFT, MEETING, SESSION
from waypoints_site.build.drawn import Drawn
from waypoints_site.build.outcome import NoSuchPerson, Request
from waypoints_site.watch.drawing import Drawing, Site, drawing_of
from waypoints_site.watch.edition import Edition, following

DAY = date(2026, 9, 15)
PLAN = "content/expectations/2026-h2/ada.yaml"
EXPECTATIONS = "plan: period\nexpectations:\n  - {id: one, title: Faster builds, purpose: objective}\n"
SITES = [Site("framework"), Site("growth", "ada"), Site("talent", "tom"), Site("session", "l2")]
NAMES = [each.kind for each in SITES]
EDITS: dict[str, dict[str, str | None]] = {
    "a level": {"frameworks/eng/ic/L2.yaml": "level: L2\ntitle: Changed\nexpectations: {technical: {meets: Knows 2}}\n"},
    "an own document": {PLAN: EXPECTATIONS.replace("Faster", "Calmer")},
    "an own document with a fault": {PLAN: EXPECTATIONS.replace("purpose", "porpoise")},
    "an own document that does not parse": {PLAN: "plan: [\n"},
    "an own document gone": {PLAN: None},
    "an own document anew": {PLAN: EXPECTATIONS},
    "the person": {"content/people/ada.yaml": "name: Ada M.\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2024-02-05\n"},
    "somebody else": {"content/people/wei.yaml": "name: Wei\nfunction: design\nmanager: ada\nstarted: 2022-01-01\n"},
    "a new person": {"content/people/eva.yaml": "name: Eva\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2022-01-01\n"},
    "a person gone": {"content/people/eva.yaml": None},
    "an assessment": {ASSESSMENT: DRAFT + "ratings: []\n"},
    "a session": {SESSION: MEETING.replace("All at L2", "Everybody")},
    "a period": {"content/periods/2026-h2.yaml": "title: Autumn\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.1.0}\n"},
    "a guide": {"content/guides/start.md": "---\ntitle: Start\naudience: company\n---\nHello\n"},
    "a guide that links nowhere": {"content/guides/start.md": "[x](nowhere.md)\n"},
    "a guide for everyone": {"content/guides/start.md": "---\ntitle: Begin\n---\nHello\n"},
    "a layout": {"layouts/framework/prose.html": '{% extends "waypoints:framework/prose.html" %}{% block footer %}<p>x</p>{% endblock %}'},
    "a layout that does not work": {"layouts/base.html": "{{ nothing.at.all }}"},
    "a layout gone": {"layouts/base.html": None},
    "a style": {"layouts/assets/site.css": "body { color: red }\n"},
    "the settings": {"waypoints.yaml": "title: Renamed\nframework: eng\nperiod: 2026-h2\nurl: https://levels.example.com\n"},
    "settings that do not parse": {"waypoints.yaml": "title: [\n"},
    "settings again, with another content root": {
        "waypoints.yaml": "title: Levels\nframework: eng\nperiod: 2026-h2\ncontent: [content, more]\n",
        "more/people/kim.yaml": "name: Kim\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2022-01-01\n",
    },
}  # fmt: skip
"""Edits that are made one after another; None removes a file."""
OF_PEOPLE = (
    "an own",
    "the person",
    "somebody",
    "a new person",
    "a person",
    "an assessment",
    "a session",
    "a period",
)
"""Edits of which nothing reaches the framework site start so."""


@pytest.fixture
def sources(site: SiteFolder) -> SiteFolder:
    start = "---\ntitle: Start\n---\nHello\n"
    return site.write(
        {**small(), PLAN: EXPECTATIONS, ASSESSMENT: DRAFT, SESSION: MEETING, "content/guides/start.md": start}
    )


def drawing(sources: SiteFolder, shown: Site) -> Drawing:
    return drawing_of(Request(sources.root), DAY, shown)


def outcome(drawing: Drawing, edition: Edition) -> Drawn | str:
    try:
        return drawing.draw(edition)
    except NoSuchPerson as fault:
        return str(fault)


@pytest.mark.parametrize("shown", SITES, ids=NAMES)
def test_remembering_changes_nothing(sources: SiteFolder, shown: Site) -> None:
    again, edition = drawing(sources, shown), Edition()
    drawn = outcome(again, edition)
    for name, files in EDITS.items():
        if shown.kind == "framework" and name.startswith(OF_PEOPLE):
            continue
        edition = following(edition, drawn) if isinstance(drawn, Drawn) else edition
        for path, content in files.items():
            if content is None:
                (sources.root / path).unlink()
            else:
                sources.write({path: content})
        again.forget([os.path.realpath(sources.root / path) for path in files])
        drawn, fresh = outcome(again, edition), outcome(drawing(sources, shown), Edition())
        assert drawn == fresh, name


@pytest.mark.parametrize("shown", SITES[1:], ids=NAMES[1:])
def test_who_has_no_site_has_no_preview(sources: SiteFolder, shown: Site) -> None:
    with pytest.raises(NoSuchPerson):
        drawing(sources, Site(shown.kind, "nobody")).draw(Edition())


@pytest.mark.parametrize("shown", SITES, ids=NAMES)
def test_only_pages_that_show_something_else_are_drawn_again(sources: SiteFolder, shown: Site) -> None:
    again = drawing(sources, shown)
    edition = following(Edition(), again.draw(Edition()))
    asked = again.draw(edition)
    assert asked.site is not None
    pages = [path for path in edition.files if path.endswith(".html")]
    assert pages
    assert all(asked.site[path] is edition.files[path] for path in pages)


@pytest.mark.parametrize(
    ("shown", "closed"),
    [
        (SITES[0], {"people", "teams", "periods", "expectations", "talent"}),
        (SITES[1], {"talent"}),
        (SITES[2], set()),
        (SITES[3], {"feedback"}),
    ],
    ids=NAMES,
)
def test_folders_that_are_not_opened_are_not_watched(
    sources: SiteFolder, shown: Site, closed: set[str]
) -> None:
    sources.write({"content/feedback/2026-h2/ada/peers/wei.md": "x"})
    watched = {Path(each).name for each in drawing(sources, shown).folders().deep}
    assert watched.isdisjoint(closed)
    assert {"frameworks", "guides"} <= watched


def test_what_never_was_a_source_and_is_not_there_does_not_matter(sources: SiteFolder) -> None:
    root, again = os.path.realpath(sources.root), drawing(sources, SITES[1])
    again.draw(Edition())
    assert again.concerns(f"{root}/{PLAN}")
    assert again.concerns(f"{root}/content/guides")
    assert not again.concerns(f"{root}/content/guides/4913")
    assert again.concerns(f"{root}/layouts/gone.html")
    sources.remove(PLAN)
    assert again.concerns(f"{root}/{PLAN}")
    assert again.concerns(f"{root}/content/expectations")


def test_a_source_that_is_empty_or_gone_may_be_about_to_come(sources: SiteFolder) -> None:
    root, again = os.path.realpath(sources.root), drawing(sources, SITES[1])
    again.draw(Edition())
    assert again.is_complete(f"{root}/{PLAN}")
    sources.write({PLAN: ""})
    assert not again.is_complete(f"{root}/{PLAN}")
    sources.remove(PLAN)
    assert not again.is_complete(f"{root}/{PLAN}")
    assert again.is_complete(f"{root}/content/guides/4913")
