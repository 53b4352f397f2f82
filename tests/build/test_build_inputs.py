"""Inputs in groups: whom a source is about is said by its path, and each change is in one group."""

import os
from pathlib import Path

import pytest

from waypoints_site.build.inputs import LAYOUTS, PEOPLE, SESSIONS, SHARED, Group, Inputs, group_of, take_stock
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
        ("content/expectations/2026-h2/ada.yaml", ("growth", "ada")),
        ("content/expectations/2026-h2/Ada.remainder.yaml", ("growth", "ada")),
        ("../private/feedback/2026-h2/ada/peers/wei.md", ("growth", "ada")),
        ("content/feedback/2026-h2", ("growth", "")),
        ("content/talent/2026-h2/ada.yaml", ("talent", "ada")),
        ("content/talent/2026-h2/sessions/l2.yaml", SESSIONS),
        ("content/talent", ("talent", "")),
    ],
)
def test_a_path_says_whom_it_is_about(path: str, group: Group) -> None:
    assert group_of(path, ROOTS) == group


def stock(root: Path, *, keep: bool = True) -> Inputs:
    store = Store(root, "1")
    found = take_stock(root, ("content",), store, root / "output")
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
    assert first.changes(first.digests) == tuple(sorted(first.stamps))
    again = stock(tmp_path)
    assert (again.digests, again.changes(again.digests)) == (first.digests, ())
    (tmp_path / "content/talent/p/ada.yaml").write_text("two")
    (tmp_path / "content/expectations/p/ada.yaml").unlink()
    now = stock(tmp_path, keep=False)
    assert now.changes([("talent", "ada")]) == ("content/talent/p/ada.yaml",)
    assert now.changes([("growth", "ada")]) == ("content/expectations/p/ada.yaml",)
    assert now.changes([SHARED, PEOPLE, LAYOUTS]) == ()
    assert now.key([SHARED, PEOPLE]) == first.key([PEOPLE, SHARED])
    assert now.key([("talent", "ada")]) != first.key([("talent", "ada")])
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
    assert noted == [0]
