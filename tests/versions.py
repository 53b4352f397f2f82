"""A small organisation in two versions, for builds that replace one with the other.

Between them pages change, one is new, one is gone, and others stay, so that they are hard-linked. A site is named by
its place below the output: `growth/ada`, `talent/tom`, `talent/sessions/room`.
"""

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.forks import waypoints
from tests.harness import SiteFolder
from tests.organisation_sources import small
from waypoints_site.publish import RestrictedSite, publish_restricted
from waypoints_site.publish.marker import MARKER
from waypoints_site.publish.restricted import RestrictedKind

OLD, NEW, NONE = "old", "new", "none"
GROWTH = ("growth/ada", "growth/noor", "growth/tom")
TALENT = ("talent/noor", "talent/tom")
SESSION = ("talent/sessions/room",)
EVERYBODY: dict[RestrictedKind, tuple[str, ...]] = {"growth": GROWTH, "talent": TALENT, "session": SESSION}
"""All sites of a kind."""
ONE: dict[RestrictedKind, str] = {"growth": "growth/ada", "talent": "talent/tom", "session": SESSION[0]}
"""One site of each kind."""

TODAY = ("--today", "2026-09-15")
GUIDE = "---\ntitle: {0}\naudience: company\n---\n# {0}\n\nFor everybody here.\n"
ROOM = "title: A room\non: 2026-09-10\nfacilitator: noor\nparticipants: [tom]\nscope: {teams: [payments], levels: [ic/L2]}\n"

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


def kind_of(site: str) -> RestrictedKind:
    """The kind of a site, by its place."""
    return next(kind for kind, sites in EVERYBODY.items() if site in sites)


@dataclass(frozen=True, slots=True)
class Versions:
    """Two roots with sources, and each site as it is built from either."""

    root: Path
    sites: Mapping[str, Mapping[str, Tree]]

    @property
    def output(self) -> Path:
        """Where both versions are published."""
        return self.root / "output"

    def arguments(self, version: str, *what: str) -> tuple[str, ...]:
        """The arguments of a command that builds something from a version; a site by its place."""
        root = str(self.root / version)
        named = (kind_of(what[0]), Path(what[0]).name, *what[1:]) if "/" in what[0] else what
        return ("build", *named, "--root", root, "--output", str(self.output), *TODAY)

    def handed(self, version: str, site: str) -> RestrictedSite:
        """A site as it is handed to `publish`."""
        there = self.sites[version][site]
        files = {path: content for path, (_, content) in there.items() if content is not None}
        return RestrictedSite(Path(site).name, {path: files[path] for path in files if path != MARKER})

    def put(self, version: str, *sites: str) -> None:
        """Publishes sites as they are in a version, and sees to it that nothing else is left there."""
        for each in sites:
            place = self.output / each
            publish_restricted(self.handed(version, each), place.parent, kind=kind_of(each))
            assert self.standing(each) == version
        assert leftovers(self.output) == []

    def standing(self, site: str) -> str:
        """Which version of a site stands there; otherwise what is odd about it."""
        found = tree(self.output / site)
        if not found:
            return NONE
        for version, sites in self.sites.items():
            if found == sites[site]:
                return version
        return f"neither: {sorted(found)}"


def written(root: Path) -> Path:
    """Writes the sources of both versions below a root."""
    files = {**small(), "content/talent/2026-h2/sessions/room.yaml": ROOM}
    for version, title in ((OLD, "Levels"), (NEW, "Ladders")):
        settings = files["waypoints.yaml"].replace("Levels", title)
        guide = {f"content/guides/{version}.md": GUIDE.format(version.title())}
        same = {"content/guides/same.md": GUIDE.format("Same")}
        SiteFolder(root / version).write({**files, **guide, **same, "waypoints.yaml": settings})
    return root


def built(root: Path) -> Versions:
    """Builds both versions, each into a folder of its own, to have something to compare with."""
    sites = {}
    for version in (OLD, NEW):
        assert waypoints("build", "all", "--root", str(written(root) / version), *TODAY) == 0
        output = root / version / "output"
        sites[version] = {each: tree(output / each) for several in EVERYBODY.values() for each in several}
        assert all(sites[version].values())
    return Versions(root, sites)


def elsewhere(versions: Versions, root: Path) -> Versions:
    """The same two versions with another root, at which nothing was ever built."""
    return Versions(written(root), versions.sites)
