"""Which folders to watch, and which names in them: those of a site's sources, and of nothing else beside them.

Absent: what stands in them.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_LITTER = (".tmp", ".swp", ".bak", ".orig", "~")


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders to watch with all that is below them, and folders of which only some names matter, every name if None."""

    deep: frozenset[str]
    shallow: tuple[tuple[str, frozenset[str] | None], ...]

    def paths(self) -> tuple[list[str], list[str]]:
        """The folders: deep ones and shallow ones."""
        return sorted(self.deep), sorted(folder for folder, _ in self.shallow)

    def hold(self, path: str) -> bool:
        """Whether a change at a path is one of a source, or of a folder of sources."""
        names = dict(self.shallow)
        folder, name = os.path.split(path)
        if folder in names and path not in self.deep:
            wanted = names[folder]
            return not is_litter(name) and (wanted is None or name in wanted)
        around = next((each for each in self.deep if f"{path}/".startswith(f"{each}/")), None)
        return around is not None and not any(map(is_litter, path[len(around) + 1 :].split("/")))


def folders_of(root: Path, settings: str, content: Sequence[str], closed: frozenset[str]) -> Folders:
    """The folders of a site at `root` with some content roots, of which the folders in `closed` are left out."""
    deep = {_real(root / name) for name in ("frameworks", "layouts") if (root / name).is_dir()}
    shallow: dict[str, frozenset[str] | None] = {
        _real(root): frozenset(
            {settings, "frameworks", "layouts", *(Path(each).parts[0] for each in content if each)}
        )
    }
    for each in (root / name for name in content):
        if each.is_dir():
            deep |= set(_open(each, closed))
            shallow.setdefault(_real(each), None)
        elif each.parent.is_dir():
            shallow.setdefault(_real(each.parent), frozenset({each.name}))
    return Folders(frozenset(deep), tuple(sorted(shallow.items(), key=lambda pair: pair[0])))


def canonical(path: str) -> str:
    """A path by which a file is known, however it was come by: its folder's real path, and its own name."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder), name)


def _open(content: Path, closed: frozenset[str]) -> Iterator[str]:
    with os.scandir(content) as children:
        for child in children:
            if child.is_dir() and child.name.lower() not in closed and not is_litter(child.name):
                yield _real(Path(child.path))


def _real(folder: Path) -> str:
    return os.path.realpath(folder)


def is_litter(name: str) -> bool:
    """Whether a name is that of no source: it starts with a dot, or an editor leaves it behind."""
    return name.startswith((".", "#")) or name.endswith(_LITTER)


__all__ = ["Folders", "canonical", "folders_of", "is_litter"]
