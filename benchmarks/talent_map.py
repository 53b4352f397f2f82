"""What the map of many people weighs, and how soon its filters answer: `python -m benchmarks.talent_map [PEOPLE]`.

Absent: judgement; figures are printed, and the weight alone is tested.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, which
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

from benchmarks.people import Member, members, teams
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.map import map_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import (
    Assessment,
    Capability,
    Case,
    Cell,
    Criterion,
    DataNeed,
    Evidence,
    Framework,
    Held,
    Level,
    LevelAddress,
    Period,
    Person,
    RatedCell,
    Rating,
    RatingNames,
    Site,
    Team,
    Text,
    Track,
)
from waypoints_site.records.talent import Confidence
from waypoints_site.render import Layouts, Renderer

LAYOUTS = Path(__file__).resolve().parent.parent / "layouts"
CAPABILITIES = (
    "Technical expertise", "System design", "Quality and testing", "Ownership", "Planning", "Operations", "Impact",
    "Product sense", "Security and privacy", "Communication", "Mentoring and support", "Ways of working",
)  # fmt: skip
PERIOD = Period("2026-h2", "Second half of 2026", date(2026, 7, 1), date(2026, 12, 31))
KEYS = tuple(each.lower().replace(" ", "-") for each in CAPABILITIES)
RATINGS: tuple[Rating | None, ...] = ("meets", "meets", "exceeds", "meets", "misses", None, "meets")
SURE: tuple[Confidence | None, ...] = ("high", "medium", "high", "low", None)


def room_of(size: int) -> Room:
    """A room of so many people on one track, all of them rated against twelve capabilities."""
    framework = _framework()
    people = members(size)
    cases = [_case(each, framework) for each in people]
    return Room(
        Site("Levels", (), ()),
        people[0].id,
        date(2026, 11, 20),
        PERIOD,
        cases=tuple(sorted(cases, key=lambda case: (case.person.team or "", case.person.name))),
        managers={each.id: each.managers[0] for each in people},
        names={each.id: each.name for each in people},
        teams={name: Team(name, name.replace("-", " ").capitalize()) for name, _ in teams(size)},
    )


def drawn(room: Room) -> bytes:
    """The map of a room as a page."""
    sources = {
        path.relative_to(LAYOUTS).as_posix(): path.read_text("utf-8") for path in LAYOUTS.rglob("*.html")
    }
    return Renderer(Layouts(sources)).page(map_page(room, Frames(room)))


def _framework() -> Framework:
    listed = tuple(
        Capability(key, title, title[:3].upper(), area=f"Area {at // 3}")
        for at, (key, title) in enumerate(zip(KEYS, CAPABILITIES, strict=True))
    )
    levels = tuple(
        Level(
            f"L{number}",
            f"Engineer {number}",
            tuple(Cell(each, (Criterion(Text("Does it")),)) for each in KEYS),
        )
        for number in range(1, 8)
    )
    track = Track("ic", "Individual contributor", levels, listed)
    names = RatingNames("Falls short", "Meets the level", "Goes beyond")
    return Framework("engineering", "Engineering", "1.2.0", (track,), ratings=names)


def _case(member: Member, framework: Framework) -> Case:
    track = framework.tracks[0]
    level = track.levels[member.number % 7]
    person = Person(
        member.id,
        member.name,
        held=(Held(LevelAddress(track.id, level.id), None),),
        team=member.team,
        started=date(2026, 10, 12) if member.number % 50 == 7 else date(2022, 3, 1),
    )
    case = Case(person, PERIOD, framework=framework, track=track, level=level)
    return case if member.number % 25 == 3 else replace(case, assessment=_assessment(member))


def _assessment(member: Member) -> Assessment:
    number = member.number
    cells = tuple(
        RatedCell(key, RATINGS[(number + 3 * at) % 7], SURE[(number + at) % 5], _evidence((number + at) % 4))
        for at, key in enumerate(KEYS)
    )
    needs = (DataNeed(Text("How often?")),) if number % 4 == 0 else ()
    return Assessment(
        member.managers[0], "refined", RATINGS[number // 3 % 7], SURE[number % 5], cells, data_needs=needs
    )


def _evidence(pieces: int) -> tuple[Evidence, ...]:
    return tuple(Evidence(date(2026, 8, 1 + at), "delivery", Text("Seen")) for at in range(pieces))


MANAGER = "const it = document.querySelector('#page\\\\.manager'); it.selectedIndex = {};"
CHANGE = MANAGER + "it.dispatchEvent(new Event('change', {{bubbles: true}}));"
STEPS = {
    "first filter": CHANGE.format(2),
    "second filter": CHANGE.format(3),
    "everyone again": CHANGE.format(0),
    "sort": "document.querySelectorAll('.heat .sort')[4].click();",
}
PICTURE = """step => new Promise(done => {
  const from = performance.now(), {port1, port2} = new MessageChannel();
  port1.onmessage = () => done(performance.now() - from);
  eval(step);
  requestAnimationFrame(() => port2.postMessage(0));
})"""
"""Does a step; the answer is how many milliseconds pass until the next picture stands."""


def in_browser(folder: Path) -> list[dict[str, float]]:
    """How long each step takes, in three runs, the page opened anew for each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        runs = [_run(browser, folder) for _ in range(3)]
        browser.close()
    return runs


def _run(browser: Browser, folder: Path) -> dict[str, float]:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    page.goto((folder / "map.html").as_uri())
    page.wait_for_timeout(500)
    took = {}
    for name, step in STEPS.items():
        took[name] = page.evaluate(PICTURE, step)
        page.wait_for_timeout(500)
    page.close()
    return took


def report(size: int) -> Iterator[str]:
    """The weight and the times, line by line."""
    room = room_of(size)
    start = perf_counter()
    html = drawn(room)
    yield f"{size} people: {len(html):,} bytes, made in {(perf_counter() - start) * 1000:.0f} ms"
    with TemporaryDirectory() as name:
        folder = Path(name)
        copytree(LAYOUTS / "assets", folder / "assets")
        (folder / "map.html").write_bytes(html)
        for run in in_browser(folder):
            yield ", ".join(f"{step} {took:.0f} ms" for step, took in run.items())


if __name__ == "__main__":
    for line in report(int(sys.argv[1]) if len(sys.argv) > 1 else 500):
        sys.stdout.write(f"{line}\n")
