"""Views hold what pages show, and nothing of the talent track or of raw feedback."""

import inspect
from dataclasses import fields, is_dataclass

import pytest

from waypoints_site.plan.growth import history, level, now, packet, timeline, views

MODULES = (history, level, now, packet, timeline, views)
VIEWS = sorted(
    {
        each
        for module in MODULES
        for _, each in inspect.getmembers(module, is_dataclass)
        if each.__module__.startswith("waypoints_site.plan.growth") and isinstance(each, type)
    },
    key=lambda view: view.__name__,
)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_view_cannot_be_changed(view: type) -> None:
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]  # each of them is a dataclass
    assert not hasattr(view, "__dict__") or "__slots__" in vars(view)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_no_view_has_room_for_what_its_reader_may_not_read(view: type) -> None:
    names = {each.name for each in fields(view)}
    assert not names & {"rating", "score", "confidence", "giver", "givers", "peers", "requests", "promotion"}
