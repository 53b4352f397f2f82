"""A talent site's pages: those of the design, each once, whatever is there to be shown."""

import pytest

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent import plan_talent
from waypoints_site.plan.talent.frame import MEETING

SESSION = {
    "content/talent/2026-h2/sessions/l2.yaml": "title: L2\non: 2026-12-20\nparticipants: [tom]\nscope: {levels: [ic/L2]}\n"
}


@pytest.mark.parametrize("session", ["", "l2"], ids=["manager", "session"])
@pytest.mark.parametrize("written", ["", assessment()], ids=["nothing written", "written"])
def test_a_site_has_every_page_of_the_meeting_and_of_its_people(session: str, written: str) -> None:
    paths = [page.path for page in plan_talent(room_of(sources(written, **SESSION), session=session))]
    assert paths[:4] == ["index.html", "map.html", "managers.html", "queue.html"]
    assert {path for _, path in MEETING} <= set(paths)
    assert {"people/ada.html", "compare/l2.html"} <= set(paths)
    assert len(paths) == len(set(paths))


def test_where_nobody_has_a_level_the_pages_of_the_meeting_stand_all_the_same() -> None:
    person = "name: {}\nmanager: noor\nstarted: 2022-01-01\n"
    nobody = {name: person.format(name.capitalize()) for name in ("ada", "tom")}
    paths = {page.path for page in plan_talent(room_of(sources(**nobody)))}
    assert paths == {path for _, path in MEETING}
