"""Packets: a period on paper."""

from tests.organisation_sources import pages, small
from tests.varied_growth import pages as varied
from waypoints_site.plan.growth.packet import PacketView


def packet(files: dict[str, str] | None, period: str) -> PacketView:
    view = (pages(files) if files else varied())[f"packet-{period}.html"].view
    assert isinstance(view, PacketView)
    return view


def test_each_period_with_anything_in_it_has_one() -> None:
    names = [path for path in varied() if path.startswith("packet-")]
    assert names == [f"packet-{each}.html" for each in ("2025-h2", "2026-h1", "2026-h2", "2027-h1")]
    assert not [path for path in varied("cy") if path.startswith("packet-")]


def test_it_holds_what_the_page_of_the_period_holds() -> None:
    found = packet(None, "2026-h1")
    page = varied()["2026-h1.html"].view
    for name in ("head", "period", "plans", "self_assessment", "synthesis", "development", "notes"):
        assert getattr(found, name) == getattr(page, name)
    assert found.empty == ""


def test_it_says_where_nothing_was_agreed() -> None:
    files = small(
        self="---\nwritten: 2026-12-01\n---\n", skip_level="---\nby: noor\non: 2026-07-20\n---\nWell.\n"
    )
    found = packet(files, "2026-h2")
    assert found.empty == "Nothing has been agreed for this period."
    assert [each.text.source.strip() for each in found.notes] == ["Well."]


def test_its_page_leads_back() -> None:
    frame = varied()["packet-2026-h1.html"].frame
    assert frame.title == "Packet: First half of 2026"
    assert [(each.label, each.target) for each in frame.crumbs] == [
        ("Now", "index.html"),
        ("Packet: First half of 2026", "packet-2026-h1.html"),
    ]
    assert [each.label for each in frame.nav if each.here] == ["Now"]
