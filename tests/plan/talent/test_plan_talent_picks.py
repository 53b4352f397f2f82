"""Opaque ids: one for each person with a level, the same wherever they are picked."""

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.picks import picks


def test_everybody_with_a_level_can_be_picked() -> None:
    more = "name: {0}\ntrack: ic\nlevel: {1}\nmanager: tom\nstarted: 2024-02-05\n"
    files = {
        f"content/people/{name.lower()}.yaml": more.format(name, level)
        for name, level in (("Bo", "L2"), ("Cy", "L9"))
    }
    found = picks(room_of(sources(assessment(), **files)))
    assert {person: (each.id, each.name, each.page, each.level) for person, each in found.items()} == {
        "ada": ("p1", "Ada Moreau", "compare/l2.html", "L2"),
        "bo": ("p2", "Bo", "compare/l2.html", "L2"),
        "tom": ("p4", "Tom Lind", "compare/m1.html", "M1"),
    }
