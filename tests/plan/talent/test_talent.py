"""A talent site has every page of the meeting, for a manager and for a session, and nobody's who is not before them."""

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent import plan_talent

MEETING = "title: L2\non: 2026-12-20\nparticipants: [noor]\nscope: {teams: [payments]}\n"
ALWAYS = (
    *("index.html", "map.html", "managers.html", "queue.html", "decisions.html", "levels.html", "bench.html"),
    *("actions.html", "since.html", "expectations.html"),
)


def paths(session: str = "", now: str = "") -> list[str]:
    plan = "plan: period\nexpectations: [{id: one, title: One}]\n"
    files = sources(now, expectations=plan, **{"content/talent/2026-h2/sessions/l2.yaml": MEETING})
    return [page.path for page in plan_talent(room_of(files, session))]


def test_the_pages_stand_where_the_contract_says_readiness_first() -> None:
    found = paths(now=assessment())
    assert found[0] == "index.html"
    assert {*ALWAYS, "people/ada.html", "compare/l2.html", "packets/ada.html"} <= {*found}
    assert len({*found}) == len(found)
    assert not [path for path in found if "noor" in path]


def test_a_session_has_the_same_pages_and_so_has_a_meeting_for_which_nothing_is_written() -> None:
    for found in (paths("l2", assessment()), paths()):
        assert {*ALWAYS} <= {*found}


def test_a_page_of_the_navigation_is_there() -> None:
    pages = [each.planned() for each in plan_talent(room_of(sources(assessment())))]
    there = {page.path for page in pages}
    assert {link.target for page in pages for link in page.frame.nav} <= there
    assert all(page.frame.noindex and page.frame.banner for page in pages)


def test_where_nobody_has_a_level_the_pages_of_the_meeting_stand_all_the_same() -> None:
    person = "name: {}\nmanager: noor\nstarted: 2022-01-01\n"
    nobody = {name: person.format(name.capitalize()) for name in ("ada", "tom")}
    assert {page.path for page in plan_talent(room_of(sources(**nobody)))} == {*ALWAYS}


def test_a_draft_s_path_is_that_of_its_page() -> None:
    for each in plan_talent(room_of(sources(assessment(), assessment("technical: misses")))):
        assert each.planned().path == each.path
