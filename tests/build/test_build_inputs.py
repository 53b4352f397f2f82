"""Inputs in groups: whom a source is about is said by its path, and each change is in one group."""

import os
from pathlib import Path

import pytest

from waypoints_site.build.inputs import (
    ABOUT,
    LAYOUTS,
    PEOPLE,
    SESSIONS,
    SHARED,
    Group,
    Inputs,
    closed_to,
    group_of,
    take_stock,
)
from waypoints_site.cache import Store

ROOTS = ("content", "../private")


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("waypoints.yaml", SHARED),
        ("frameworks/eng/ic/L1.yaml", SHARED),
        ("content/guides/a.md", SHARED),
        ("content/", SHARED),
        ("layouts/a.html", LAYOUTS),
        ("content/people/ada.yaml", PEOPLE),
        ("content/teams/x.yaml", PEOPLE),
        ("../private/periods/x.yaml", PEOPLE),
        ("content/expectations/2026-h2/ada.yaml", ("expectations/2026-h2", "ada")),
        ("content/expectations/2026-h2/Ada.remainder.yaml", ("expectations/2026-h2", "ada")),
        ("content/feedback/2026-h2/ada/self.md", ("feedback/2026-h2", "ada")),
        ("../private/feedback/2026-h2/ada/peers/wei.md", ("peers/2026-h2", "ada")),
        ("content/feedback/2026-h2/ada/requests.yaml", ("peers/2026-h2", "ada")),
        ("content/feedback/2026-h2", ("feedback/2026-h2", "")),
        ("content/talent/2026-h2/ada.yaml", ("talent/2026-h2", "ada")),
        ("content/talent/2026-h2/sessions/l2.yaml", SESSIONS),
        ("content/talent", ("talent", "")),
    ],
)
def test_a_path_says_whom_it_is_about(path: str, group: Group) -> None:
    assert group_of(path, ROOTS) == group


def stock(root: Path, *, keep: bool = True) -> Inputs:
    store = Store(root, "1")
    found = take_stock(root, ("content",), store, root / "output", ABOUT)
    found.key(found.groups)
    if keep:
        store.keep(found.notes)
    store.close()
    return found


def laid(root: Path) -> Path:
    for path in (
        "waypoints.yaml",
        "content/people/ada.yaml",
        "content/expectations/p/ada.yaml",
        "content/talent/p/ada.yaml",
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("one")
    return root


def test_what_has_changed_since_the_last_time_is_told_by_group(tmp_path: Path) -> None:
    first = stock(laid(tmp_path))
    assert first.changes(first.groups) == tuple(sorted(first.stamps))
    again = stock(tmp_path)
    assert (again.key(again.groups), again.changes(again.groups)) == (first.key(first.groups), ())
    (tmp_path / "content/talent/p/ada.yaml").write_text("two")
    (tmp_path / "content/expectations/p/ada.yaml").unlink()
    now = stock(tmp_path, keep=False)
    assert now.changes([("talent/p", "ada")]) == ("content/talent/p/ada.yaml",)
    assert now.changes([("expectations/p", "ada")]) == ("content/expectations/p/ada.yaml",)
    assert now.changes([SHARED, PEOPLE, LAYOUTS]) == ()
    assert now.key([SHARED, PEOPLE]) == first.key([PEOPLE, SHARED])
    assert now.key([("talent/p", "ada")]) != first.key([("talent/p", "ada")])
    assert now.key([SHARED], "x") != now.key([SHARED])


def test_a_change_of_the_same_size_with_the_times_put_back_is_seen(tmp_path: Path) -> None:
    stock(laid(tmp_path))
    file = tmp_path / "content/people/ada.yaml"
    status = file.stat()
    file.write_text("two")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert stock(tmp_path).changes([PEOPLE]) == ("content/people/ada.yaml",)


def test_with_the_clock_set_back_everything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stock(laid(tmp_path))
    noted: list[int] = []

    def contents(stamps: dict[str, object], known: dict[str, object], _folders: object) -> dict[str, str]:
        noted.append(len(known))
        return dict.fromkeys(stamps, "")

    monkeypatch.setattr("waypoints_site.build.inputs.contents", contents)
    monkeypatch.setattr("waypoints_site.build.inputs.time.time_ns", lambda: 10)
    stock(tmp_path, keep=False)
    assert set(noted) == {0}


@pytest.mark.parametrize(
    ("kinds", "closed"),
    [
        (("framework",), {"people", "teams", "expectations/p", "feedback/p/ada/peers", "talent", "Talent"}),
        (("growth",), {"talent", "Talent", "feedback/p/ada/peers"}),
        (("session",), {"Talent", "feedback/p/ada/peers"}),
        (("framework", "talent"), {"Talent"}),
    ],
)
def test_a_folder_from_which_nothing_wanted_is_made_is_not_listed(
    kinds: tuple[str, ...], closed: set[str]
) -> None:
    closes = closed_to(kinds, ROOTS)
    folders = ["people", "teams", "expectations/p", "feedback/p/ada/peers", "talent", "Talent", "guides"]
    for root in ROOTS:
        assert {each for each in folders if closes(f"{root}/{each}")} == closed
    assert not closes("frameworks/people")


def test_a_group_is_opened_when_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path)
    read: list[str] = []

    def contents(stamps: dict[str, object], _known: object, _folders: object) -> dict[str, str]:
        read.extend(stamps)
        return dict.fromkeys(stamps, "")

    monkeypatch.setattr("waypoints_site.build.inputs.contents", contents)
    store = Store(tmp_path, "1")
    found = take_stock(tmp_path, ("content",), store, tmp_path / "output", ("growth",))
    store.close()
    assert read == []
    found.key([("expectations/p", "ada"), PEOPLE])
    assert read == ["content/expectations/p/ada.yaml", "content/people/ada.yaml"]
    assert not any(path.startswith("content/talent") for path in found.stamps)
    assert sorted(found.notes) == ["clock", "inputs/expectations/p/ada", "inputs/people/"]


def test_the_groups_about_somebody_are_of_all_periods_or_of_one(tmp_path: Path) -> None:
    laid(tmp_path)
    (tmp_path / "content/talent/q").mkdir()
    (tmp_path / "content/talent/q/ada.yaml").write_text("two")
    found = stock(tmp_path)
    everybody = set(found.about(["Ada"], ("talent", "expectations")))
    assert everybody == {
        (kind, whom) for kind in ("talent/p", "talent/q", "expectations/p") for whom in ("", "ada")
    }
    assert set(found.about(["ada"], ("talent",), "q")) == {("talent/q", ""), ("talent/q", "ada")}
