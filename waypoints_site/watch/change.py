"""What differs between two editions, as a browser wants to know it: styles, contents, and what has to be loaded anew.

Absent: the differences themselves; a browser asks for what it shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from waypoints_site.watch.edition import Edition

DATA = (".json", ".csv", ".ics", ".txt", ".xml", "search-index.js")
"""How files end that no page shows of itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """Paths of files that differ: style sheets, pages that show something else, and pages whose layouts differ.

    With `everything`, every page has to be loaded anew: a script differs, say, or a picture.
    """

    styles: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    layouts: frozenset[str] = frozenset()
    everything: bool = False

    @property
    def is_none(self) -> bool:
        """Whether no browser has anything to do."""
        return not (self.styles or self.contents or self.layouts or self.everything)


ALL = Change(everything=True)


def between(old: Edition, new: Edition) -> Change:
    """The change from one edition to another."""
    if old.files is new.files:
        return Change()
    paths = [
        path for path in old.files.keys() | new.files.keys() if old.files.get(path) != new.files.get(path)
    ]
    pages = frozenset(path for path in paths if path.endswith(".html"))
    styles = frozenset(
        path for path in paths if path.endswith(".css") and path in old.files and path in new.files
    )
    layouts = frozenset(path for path in pages if not _same_layouts(old, new, path))
    others = (path for path in paths if path not in pages | styles and not path.endswith(DATA))
    return Change(styles, pages - layouts, layouts, any(others))


def _same_layouts(old: Edition, new: Edition, path: str) -> bool:
    before, after = old.keys.get(path), new.keys.get(path)
    return before is not None and after is not None and before.template == after.template


def together(changes: Iterable[Change]) -> Change:
    """Several changes, one after another, as one."""
    all_of_them = tuple(changes)
    layouts = frozenset[str]().union(*(each.layouts for each in all_of_them))
    return Change(
        frozenset[str]().union(*(each.styles for each in all_of_them)),
        frozenset[str]().union(*(each.contents for each in all_of_them)) - layouts,
        layouts,
        any(each.everything for each in all_of_them),
    )
