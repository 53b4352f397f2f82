"""A small organisation in two versions, for builds that replace one with the other.

Between them pages change, one is new, one is gone, and others stay, so that they are hard-linked.
"""

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.forks import waypoints
from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.publish import RestrictedSite, publish_restricted
from waypoints_site.publish.marker import MARKER

OLD, NEW = "old", "new"
PEOPLE = ("ada", "noor", "tom")
TODAY = ("--today", "2026-09-15")
GUIDE = "---\ntitle: {0}\naudience: company\n---\n# {0}\n\nFor everybody here.\n"

Tree = Mapping[str, tuple[int, bytes | None]]
"""All that stands below a folder, itself as `.`: permissions, and what a file holds."""


def tree(folder: Path) -> Tree:
    """What stands there; nothing where no folder is. A link counts with where it leads to."""
    if not folder.is_dir():
        return {}
    return {
        each.relative_to(folder).as_posix(): (stat.S_IMODE(each.lstat().st_mode), _content(each))
        for each in (folder, *folder.rglob("*"))
    }


def _content(path: Path) -> bytes | None:
    if path.is_symlink():
        return str(path.readlink()).encode()
    return path.read_bytes() if path.is_file() else None


def names(folder: Path) -> list[str]:
    """The names in a folder, temporary ones too."""
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


def leftovers(folder: Path) -> list[Path]:
    """Whatever a build may leave behind, anywhere below a folder."""
    return [each for each in folder.rglob(".waypoints*") if each.name != ".waypoints-site"]


@dataclass(frozen=True, slots=True)
class Versions:
    """Two roots with sources, and each person's site as it is built from either."""

    root: Path
    sites: Mapping[str, Mapping[str, Tree]]

    @property
    def output(self) -> Path:
        """Where both versions are published."""
        return self.root / "output"

    @property
    def growth(self) -> Path:
        """The folder for growth sites in it."""
        return self.output / "growth"

    def arguments(self, version: str, *what: str) -> tuple[str, ...]:
        """The arguments of a command that builds something from a version."""
        root = str(self.root / version)
        return ("build", *what, "--root", root, "--output", str(self.output), *TODAY)

    def files(self, version: str, person: str) -> Mapping[str, bytes]:
        """A person's site as it is handed to `publish`."""
        there = self.sites[version][person]
        return {
            path: content for path, (_, content) in there.items() if content is not None and path != MARKER
        }

    def put(self, version: str, person: str) -> None:
        """Publishes a person's site as it is in a version, and sees to it that nothing else is left there."""
        publish_restricted(RestrictedSite(person, self.files(version, person)), self.growth)
        assert self.standing(person) == version
        assert leftovers(self.output) == []

    def standing(self, person: str) -> str:
        """Which version of a person's site stands there; otherwise what is odd about it."""
        found = tree(self.growth / person)
        if not found:
            return "none"
        for version, sites in self.sites.items():
            if found == sites[person]:
                return version
        return f"neither: {sorted(found)}"


def written(root: Path) -> Path:
    """Writes the sources of both versions below a root."""
    files = small()
    for version, title in ((OLD, "Levels"), (NEW, "Ladders")):
        settings = files["waypoints.yaml"].replace("Levels", title)
        guide = {f"content/guides/{version}.md": GUIDE.format(version.title())}
        same = {"content/guides/same.md": GUIDE.format("Same")}
        SiteFolder(root / version).write({**files, **guide, **same, "waypoints.yaml": settings})
    return root


def built(root: Path, people: Iterable[str] = PEOPLE) -> Versions:
    """Builds both versions, each into a folder of its own, to have something to compare with."""
    sites = {}
    for version in (OLD, NEW):
        arguments = ("build", "growth", *people, "--root", str(written(root) / version), *TODAY)
        assert waypoints(*arguments) == 0
        sites[version] = {each: tree(root / version / "output/growth" / each) for each in people}
    return Versions(root, sites)
