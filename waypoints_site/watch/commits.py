"""The last commit of a site's files, asked of git once for each state of the repository.

A file that was saved since counts as changed until git is asked again, when there is time. Absent: any other history.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from waypoints_site.discover import last_commit
from waypoints_site.records import Commit
from waypoints_site.watch.folders import canonical
from waypoints_site.watch.repository import State, folders_of_git, state_of


@dataclass(frozen=True, slots=True)
class _Known:
    """What git said of some paths, and in which state."""

    commit: Commit | None
    paths: tuple[str, ...]
    files: frozenset[str]
    state: State


@dataclass(slots=True, eq=False)
class Commits:
    """Knows the last commit of the files of one site; `is_guess` where a file may be as it was committed after all."""

    folders: tuple[Path, ...]
    is_guess: bool = False
    _known: _Known | None = None
    _saved: set[str] = field(default_factory=set)

    def last(self, root: Path, paths: Sequence[str]) -> Commit | None:
        """The newest commit that touched one of `paths` (relative to `root`), and whether one was changed since."""
        state, known = state_of(self.folders), self._known
        if known is None or known.state != state or known.paths != tuple(paths):
            files = frozenset(canonical(f"{root}/{path}") for path in paths)
            known = self._known = _Known(last_commit(root, paths), tuple(paths), files, state)
            self._saved.clear()
            self.is_guess = False
        if known.commit is None or known.files.isdisjoint(self._saved):
            return known.commit
        self.is_guess = True
        return replace(known.commit, amended=True)

    def note(self, files: Iterable[str]) -> None:
        """Notes files that were saved."""
        self._saved.update(files)

    def settle(self) -> None:
        """Asks git the next time, whatever is known."""
        self._known = None


def commits_of(root: Path) -> Commits:
    """The commits of the repository around a site's root; nothing is known yet."""
    return Commits(folders_of_git(root))
