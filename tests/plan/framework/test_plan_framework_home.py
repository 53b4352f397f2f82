"""The home page."""

from dataclasses import replace

from tests.varied import AUDIENCES, pages, varied
from waypoints_site.plan.framework.home import HomeView, data_files
from waypoints_site.plan.framework.pages import plan_framework
from waypoints_site.records import Framework, Site, Text


def home(site: Site | None = None) -> HomeView:
    view = plan_framework(site or varied(), AUDIENCES)[0].view
    assert isinstance(view, HomeView)
    return view


def test_every_framework_is_there_the_default_one_first() -> None:
    assert [each.title for each in home().frameworks] == ["Engineering", "Operations"]
    assert home().heading == "Harbour Levels"
    assert [each.title for each in home().sections] == ["Guides", "Docs"]


def test_a_framework_with_its_tracks_pairs_and_files() -> None:
    sheet = home().frameworks[0]
    assert (sheet.version, sheet.effective) == ("1.2.0", "1 July 2026")
    assert [each.title for each in sheet.tracks] == ["Individual contributor", "Manager", "Data", "Not yet"]
    assert [each.label for each in sheet.compare] == ["L1 to L2", "L2 to L3", "L2 to M2", "L2 to L2"]
    assert sheet.data == data_files("eng")
    assert [each.target for each in sheet.data] == [
        "data/eng.json",
        "data/eng.csv",
        "data/framework.schema.json",
    ]
    assert sheet.example is not None
    assert (sheet.example.label, sheet.example.target) == ("L2·TEC", "eng/ic/l2.html#technical")


def test_a_tracks_levels_with_their_facts_and_what_stands_beside_them() -> None:
    track = home().frameworks[0].tracks[0]
    assert track.fact_labels == ("Holds", "Plans in")
    assert [each.facts for each in track.rows] == [
        ("", ""),
        ("One system", "Months"),
        ("Several systems", ""),
    ]
    assert track.has_beside
    assert [[link.target for link in each.beside] for each in track.rows] == [
        [],
        ["eng/manager/m2.html", "eng/data/l2.html"],
        [],
    ]


def test_a_track_and_a_framework_without_anything() -> None:
    empty = home().frameworks[0].tracks[-1]
    assert (empty.rows, empty.has_beside, len(empty.areas)) == ((), False, 1)
    bare = home().frameworks[1]
    assert (bare.tracks, bare.compare, bare.example, bare.map.waypoints) == ((), (), None, ())


def test_the_description_is_short_and_ends_between_words() -> None:
    long = replace(varied().frameworks[0], description=Text("word " * 100))
    frame = plan_framework(replace(varied(), frameworks=(long,)), AUDIENCES)[0].frame
    assert len(frame.description) <= 300
    assert frame.description.endswith("word…")
    assert pages()["index.html"].frame.description == "What we expect. Start with the guide."


def test_a_site_without_a_framework() -> None:
    view = home(Site("Nothing yet", (), ()))
    assert (view.frameworks, view.sections, view.heading) == ((), (), "Nothing yet")
    assert home(Site("T", (Framework("f", "F", "1", ()),), ())).frameworks[0].title == "F"
