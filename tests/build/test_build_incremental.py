"""Whatever happens to the sources, and however often: what stands there in the end is what a clean build writes."""

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.build.test_build_talent import FULL
from tests.organisation_sources import small
from waypoints_site.build.drawn import Built
from waypoints_site.build.outcome import Request
from waypoints_site.build.run import Told, Wanted, run_build

TODAY = date(2026, 11, 20)
ALL = Wanted(("framework", "growth", "talent", "session"), remove=True)
CLEAN = Wanted(ALL.kinds, remove=True, recall=False)
ADA, H2 = "content/people/ada.yaml", "content/periods/2026-h2.yaml"
EXPECTATIONS = "content/expectations/2026-h2/ada.yaml"
PAGE = "---\ntitle: {0}\naudience: {1}\n---\n# {0}\n\nWords.\n"


@dataclass
class Ground:
    """A site's folder, what was done to it, and earlier contents to go back to."""

    root: Path
    said: list[str] = field(default_factory=list)
    before: dict[str, str] = field(default_factory=dict)

    def lay(self, files: Mapping[str, str]) -> "Ground":
        """Writes files."""
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding="utf-8")
        return self

    def change(self, path: str, old: str, new: str) -> None:
        """Replaces a text, if it is there."""
        file = self.root / path
        if file.exists():
            text = file.read_text(encoding="utf-8")
            self.before[path] = text
            file.write_text(text.replace(old, new), encoding="utf-8")

    def build(self, wanted: Wanted = ALL, output: str = "output", jobs: int = 1) -> list[Told]:
        """Builds; what is said beside goes to `said`."""
        request = Request(self.root, self.root / output, fresh=not wanted.recall)
        return list(run_build(request, TODAY, wanted, jobs, self.said.append))


CONTAINERS = ("growth", "talent", "talent/sessions")
"""Folders of sites, which may be empty where there is none any more."""


def tree(root: Path) -> dict[str, tuple[int, bytes]]:
    """Mode and content of everything below a folder."""
    return {
        each.relative_to(root).as_posix(): (
            stat.S_IMODE(each.lstat().st_mode),
            each.read_bytes() if each.is_file() else b"",
        )
        for each in sorted(root.rglob("*"))
        if each.name != ".lock" and each.relative_to(root).as_posix() not in CONTAINERS
    }


def plain(told: list[Told]) -> list[object]:
    """What was said, but for how many pages were written anew."""
    return [(each.kind, each.findings, [_plain(one) for one in each.built]) for each in told]


def _plain(one: Built) -> tuple[object, ...]:
    quoted = {each.span.path: one.texts.get(each.span.path) for each in one.findings}
    pages = one.published and one.published.written + one.published.unchanged
    return one.viewer, one.name, one.findings, one.files, quoted, pages


Edit = Callable[[Ground, Random], None]


def text(ground: Ground, chance: Random) -> None:
    ground.change(EXPECTATIONS, "title: ", f"title: {chance.choice('ABC')}")


def rename(ground: Ground, _: Random) -> None:
    old, new = ground.root / EXPECTATIONS, ground.root / EXPECTATIONS.replace("ada", "tom")
    if old.exists() and not new.exists():
        old.rename(new)


def delete(ground: Ground, chance: Random) -> None:
    (ground.root / chance.choice([EXPECTATIONS, "content/talent/2026-h2/ada.yaml"])).unlink(missing_ok=True)


def add(ground: Ground, chance: Random) -> None:
    name = f"p{chance.randrange(3)}"
    ground.lay(
        {
            f"content/people/{name}.yaml": f"name: {name}\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2020-01-01\n"
        }
    )


def level(ground: Ground, chance: Random) -> None:
    ground.change(ADA, "level: L2", f"level: L{chance.choice('123')}")


def manager(ground: Ground, chance: Random) -> None:
    ground.change(ADA, "manager: tom", f"manager: {chance.choice(['noor', 'wei', 'nobody', 'ada'])}")


def team(ground: Ground, _: Random) -> None:
    ground.change(ADA, "team: payments", "team: identity")


def title_of_team(ground: Ground, chance: Random) -> None:
    ground.change("content/teams/payments.yaml", "title: Pay", f"title: {chance.choice('XY')}Pay")


def cell(ground: Ground, chance: Random) -> None:
    ground.change("frameworks/eng/ic/L2.yaml", "Knows 2", f"Knows {chance.randrange(9)} more")


def layout(ground: Ground, chance: Random) -> None:
    ground.lay(
        {
            f"layouts/{chance.choice(['growth/history.html', 'prose.html', 'unused.html'])}": "{% extends 'restricted.html' %}{% block main %}Mine{% endblock %}"
        }
    )


def no_layout(ground: Ground, _: Random) -> None:
    shutil.rmtree(ground.root / "layouts", ignore_errors=True)


def broken_layout(ground: Ground, _: Random) -> None:
    ground.lay({"layouts/talent/map.html": "{{ view.nothing.at.all }}"})


def settings(ground: Ground, chance: Random) -> None:
    ground.change("waypoints.yaml", "title: ", f"title: {chance.choice('LM')}")


def access(ground: Ground, _: Random) -> None:
    ground.change(
        "waypoints.yaml", "framework:", "access: [{people: [wei], over: all, as: chain}]\nframework:"
    )


def rules(ground: Ground, _: Random) -> None:
    ground.change("waypoints.yaml", "framework:", "rules: {peers-few: {off: because}}\nframework:")


def prose(ground: Ground, chance: Random) -> None:
    ground.lay(
        {
            f"content/guides/{chance.choice('ab')}.md": PAGE.format(
                chance.choice("XY"), chance.choice(["public", "company"])
            )
        }
    )


def mistake(ground: Ground, chance: Random) -> None:
    ground.change(
        chance.choice([EXPECTATIONS, ADA, H2]),
        ": ",
        ": [",
    )


def revert(ground: Ground, _: Random) -> None:
    if ground.before:
        path = min(ground.before)
        ground.lay({path: ground.before.pop(path)})


def unseen(ground: Ground, chance: Random) -> None:
    """Another text of the same size, with all times put back that can be."""
    file = ground.root / EXPECTATIONS
    if file.exists():
        status, content = file.stat(), file.read_bytes()
        file.write_bytes(
            content.replace(b"title: O", f"title: {chance.choice('QRS')}".encode()).ljust(len(content))
        )
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def tampered(ground: Ground, _: Random) -> None:
    for name in ("growth/ada/index.html", "framework/index.html", "talent/tom/map.html"):
        file = ground.root / "output" / name
        if file.exists():
            file.write_bytes(file.read_bytes().replace(b"a", b"b", 1))


def removed(ground: Ground, _: Random) -> None:
    shutil.rmtree(ground.root / "output/growth/ada", ignore_errors=True)


EDITS: list[Edit] = [
    *(text, rename, delete, add, level, manager, team, title_of_team, cell, layout, no_layout, broken_layout),
    *(settings, access, rules, prose, mistake, revert, unseen, tampered, removed),
]


@pytest.mark.parametrize("seed", range(int(os.environ.get("SEEDS", "3"))))
def test_an_incremental_build_leaves_what_a_clean_one_writes(tmp_path: Path, seed: int) -> None:
    ground, chance = Ground(tmp_path).lay(small(**FULL)), Random(seed)  # noqa: S311 - nothing is kept secret
    ground.build()
    for _ in range(4):
        done = chance.sample(EDITS, chance.randrange(1, 3))
        for edit in done:
            edit(ground, chance)
        incremental = ground.build()
        clean = ground.build(CLEAN, "clean")
        names = [edit.__name__ for edit in done]
        assert plain(incremental) == plain(clean), names
        stands, wanted = tree(tmp_path / "output"), tree(tmp_path / "clean")
        kept = left_standing(ground, clean)
        for path in sorted(stands.keys() | wanted.keys()):
            if not path.startswith(kept):
                assert stands.get(path) == wanted.get(path), (path, names)
        shutil.rmtree(tmp_path / "clean")


def left_standing(ground: Ground, clean: list[Told]) -> tuple[str, ...]:
    """Where old sites stay: those that failed, and those of people whose file cannot be read."""
    failed = [f"{FOLDER[each.kind]}{one.viewer}" for each in clean for one in each.built if not one.published]
    people = (ground.root / "content/people").glob("*.yaml")
    unread = [
        each.stem for each in people if ": [" in each.read_text(encoding="utf-8").replace("access: [", "")
    ]
    return (*failed, *(f"{kind}/{name}" for name in unread for kind in ("growth", "talent")))


FOLDER = {"framework": "framework", "growth": "growth/", "talent": "talent/", "session": "talent/sessions/"}


@pytest.mark.parametrize(
    "edit",
    [text, delete, manager, cell, layout, broken_layout, access, mistake],
    ids=lambda edit: edit.__name__,
)
def test_nothing_is_left_to_do_after_a_build(tmp_path: Path, edit: Edit) -> None:
    ground, chance = Ground(tmp_path).lay(small(**FULL)), Random(1)  # noqa: S311 - nothing is kept secret
    ground.build()
    edit(ground, chance)
    first = ground.build()
    before = tree(tmp_path / "output")
    second = ground.build()
    assert plain(first) == plain(second)
    assert tree(tmp_path / "output") == before
    assert not any(
        one.why or (one.published and one.published.written) for each in second for one in each.built
    )


def test_only_what_an_edit_touches_is_drawn_again(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    text(ground, Random(0))  # noqa: S311 - nothing is kept secret
    why = {
        f"{FOLDER[each.kind]}{one.viewer}": one.why
        for each in ground.build()
        for one in each.built
        if one.why
    }
    assert why.keys() == {"growth/ada", "talent/tom", "talent/noor", "talent/sessions/l2"}
    assert set(why["growth/ada"].values()) == {"what it shows has changed"}
    assert "guides/a.html" not in why["growth/ada"]
    assert "packets/ada.html" in why["talent/tom"]
    assert why["talent/tom"].keys() <= {"expectations.html", "packets/ada.html"}


def test_a_layout_is_the_reason_for_the_pages_in_which_it_takes_part(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    ground.lay({"layouts/growth/history.html": "{% extends 'restricted.html' %}"})
    found = {(each.kind, one.viewer): one for each in ground.build() for one in each.built if one.why}
    assert {path: found["growth", "ada"].why[path] for path in found["growth", "ada"].why} == {
        "history.html": "a layout that takes part in it has changed"
    }
    assert {kind for kind, _ in found} == {"growth"}


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 5000, None])
def test_notes_that_are_broken_or_of_another_version_are_thrown_away_with_a_line(
    tmp_path: Path, damage: bytes | None
) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    first, file = ground.build(), tmp_path / ".waypoints/built.db"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2] if damage is None else damage)
    assert plain(ground.build()) == plain(first)
    assert len(ground.said) == 1
    assert plain(ground.build()) == plain(first)


def test_a_place_where_nothing_can_be_noted_is_built_all_the_same(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay({**small(**FULL), ".waypoints": "a file"})
    assert plain(ground.build()) == plain(ground.build())


def test_what_is_noted_for_one_output_says_nothing_of_another(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    ground.build(ALL, "elsewhere")
    assert tree(tmp_path / "output") == tree(tmp_path / "elsewhere")


def test_notes_hold_no_text_of_anybody_s(tmp_path: Path) -> None:
    words = "Nobody else may ever read this"
    ground = Ground(tmp_path).lay(
        {
            **small(**FULL),
            "content/talent/2026-h2/ada.yaml": FULL["content/talent/2026-h2/ada.yaml"]
            + f"strengths: [{words}]\n",
        }
    )
    ground.build()
    assert words in (tmp_path / "output/talent/tom/people/ada.html").read_text()
    assert words.encode() not in (tmp_path / ".waypoints/built.db").read_bytes()
