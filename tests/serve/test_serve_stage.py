"""Editions one after another: their names, what differs, and who is told."""

import json
from contextlib import ExitStack

from waypoints_site.build.drawn import PageKey
from waypoints_site.serve.stage import LISTENERS, REMEMBERED, Stage, stage_for
from waypoints_site.watch.edition import Edition


def edition(fault: str = "", **files: str) -> Edition:
    contents = {f"{name}.html": text.encode() for name, text in files.items()}
    return Edition(contents, {path: PageKey("layout", path) for path in contents}, fault=fault)


def news(stage: Stage, since: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(stage.news(since)[1])
    return told


def test_who_knows_the_edition_on_show_learns_of_no_change() -> None:
    stage = stage_for(edition(a="1"))
    told = news(stage, stage.shown.name)
    assert told == {
        "edition": stage.shown.name, "styles": [], "contents": [], "layouts": [], "everything": False, "fault": "",
    }  # fmt: skip


def test_changes_add_up_since_the_edition_that_one_knows() -> None:
    stage = stage_for(edition(a="1", b="1", c="1"))
    first = stage.shown.name
    stage.show(edition(a="2", b="1", c="1"))
    second = stage.shown.name
    stage.show(edition(a="2", b="2", c="1"))
    assert news(stage, first)["contents"] == ["a.html", "b.html"]
    assert news(stage, second)["contents"] == ["b.html"]
    assert news(stage, stage.shown.name)["contents"] == []


def test_an_edition_without_a_difference_has_no_name_of_its_own() -> None:
    stage = stage_for(edition(a="1"))
    name = stage.shown.name
    stage.show(edition(a="1"))
    assert stage.shown.name == name


def test_a_fault_is_news_and_so_is_its_end() -> None:
    stage = stage_for(edition(a="1"))
    name = stage.shown.name
    stage.show(edition("a.yaml:1:1: error", a="1"))
    assert news(stage, name)["fault"] == "a.yaml:1:1: error"
    assert news(stage, name)["contents"] == []
    stage.show(edition(a="1"))
    assert news(stage, name)["fault"] == ""


def test_who_knows_nothing_that_is_still_known_loads_everything() -> None:
    stage = stage_for(edition(a="0"))
    first = stage.shown.name
    for number in range(1, REMEMBERED + 1):
        stage.show(edition(a=str(number)))
    assert not news(stage, first)["everything"]
    stage.show(edition(a="last"))
    ahead = f"{first.partition('.')[0]}.{REMEMBERED + 2}"
    for unknown in (first, ahead, "", "another-run.0", f"{first.partition('.')[0]}.-1", "x.²"):
        assert news(stage, unknown)["everything"], unknown


def test_listeners_are_rung_and_hear_the_end() -> None:
    stage = stage_for(edition(a="1"))
    with stage.listening() as heard:
        assert heard is not None
        heard.settimeout(10)
        stage.show(edition(a="2"))
        assert heard.recv(64)
        stage.close()
        assert heard.recv(64) == b""
    with stage.listening() as heard:
        assert heard is None


def test_only_so_many_listen_and_a_place_is_free_again() -> None:
    stage = stage_for(edition(a="1"))
    with ExitStack() as others:
        for _ in range(LISTENERS):
            assert others.enter_context(stage.listening()) is not None
        with stage.listening() as one_too_many:
            assert one_too_many is None
    with stage.listening() as later:
        assert later is not None


def test_who_never_reads_keeps_nobody_waiting() -> None:
    stage = stage_for(edition(a="0"))
    with stage.listening():
        for number in range(5000):
            stage.show(edition(a=str(number % 2)))
