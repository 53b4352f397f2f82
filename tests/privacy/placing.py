"""Where sites stand and who may open them: places that are refused, sites that are built again, notes of earlier builds.

Each is a check of `quick`: it builds in a folder and says in words what leaks. Absent: what a site says.
"""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from tests.privacy.canaries import PUBLIC, Reader, stands
from tests.privacy.hidden import Change, Decisions, Fields, Put, changed
from tests.privacy.organisation import GROWTH, MEETINGS, OLD, SESSION, TALENT, TODAY, organisation
from tests.privacy.watching import Tree, contents, laid_out, run

ADA, NOOR, ALPHAS = GROWTH["ada"], TALENT["noor"], SESSION["alphas"]
WITHDRAWN = Put(
    f"content/feedback/{OLD}/ada/synthesis.md",
    b"---\nwritten: 2026-06-01\nshared: 2027-01-01\n---\nA canary.\n",
)
SAID: list[Change] = [
    WITHDRAWN,
    Decisions(MEETINGS["alphas"].path("alphas"), frozenset({"wei"}), ()),
    Fields(MEETINGS["betas"].path("betas"), {"participants": ["noor"]}),
]
"""What is said is another thing: a synthesis is not shared after all, a session decides less, and has other readers."""
HELD: list[Change] = [
    Fields("content/people/ada.yaml", {"manager": "noor"}),
    Fields("content/people/wei.yaml", {"left": "2026-11-01", "team": "alpha"}),
]
"""Others read it: somebody goes to another manager, and somebody leaves, and a team that a session discusses before."""
DAY_AFTER = "2026-12-02"


def places(ground: Path) -> Iterator[str]:
    """A restricted site inside a public one, by whatever way; and a public one among, or over, restricted ones."""
    for place in ("open/inner", "open/inner/deep", "way", "way/deep"):
        root = laid_out(ground, {**organisation().files, "open/inner/x": b"", **_marked("open", "framework")})
        (root / "way").symlink_to("open/inner")
        yield from _refused(root, root / place, ADA, f"inside a public one, at {place}")
    for beside in ("place/ada", "place/framework"):
        root = laid_out(ground, {**organisation().files, **_marked(beside, "growth")})
        yield from _refused(root, root / "place", PUBLIC, f"where {beside} is a growth site")


def _marked(folder: str, kind: str) -> Tree:
    """The marker of a site of this kind, in a folder."""
    return {f"{folder}/.waypoints-site": b'{"waypoints": "%s"}\n' % kind.encode()}


def _refused(root: Path, output: Path, reader: Reader, where: str) -> Iterator[str]:
    status, _, err = run(root, "build", *reader.command, "--output", str(output))
    if not status or [*output.rglob("*.html")]:
        yield f"the site of {reader} is written {where}: {err}"


def built_again(ground: Path) -> Iterator[str]:
    """Whatever an earlier build leaves that a clean one would not write, or would close to others."""
    tree: Tree = organisation().files
    root = laid_out(ground, tree)
    run(root, "build", "all", "--jobs", "1")
    for changes in (SAID, HELD):
        before, tree = tree, changed(tree, [*changes])
        for path in (path for path in tree if tree[path] != before[path]):
            content = tree[path]
            assert isinstance(content, bytes)
            (root / path).write_bytes(content)
        run(root, "build", "all", "--jobs", "1")
        yield from _unlike_a_clean_build(root)
    yield from _touched(root)
    yield from _on_another_day(ground)


def _unlike_a_clean_build(root: Path) -> Iterator[str]:
    clean = root.parent / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    run(root, "build", "all", "--jobs", "1", "--clean", "--output", str(clean))
    stands, wanted = contents(root / "output"), contents(clean)
    different = sorted(path for path in {**stands, **wanted} if stands.get(path) != wanted.get(path))
    if different:
        yield f"{different[0]} is not what a clean build writes"


def _touched(root: Path) -> Iterator[str]:
    """Pages and folders that somebody opened, and a page in the place of another."""
    folder = root / "output/growth/ada"
    page = folder / "index.html"
    content = page.read_bytes()
    for path, mode in ((page, 0o644), (folder, 0o755)):
        path.chmod(mode)
        run(root, "build", *ADA.command)
        if path.stat().st_mode & 0o077:
            yield f"{path.name} stays open to others"
    page.write_bytes((root / "output/talent/noor/index.html").read_bytes())
    run(root, "build", *ADA.command)
    if page.read_bytes() != content:
        yield "a page of somebody else's site stays"


def _on_another_day(ground: Path) -> Iterator[str]:
    """The site of somebody who leaves tomorrow, on the day after that."""
    leaving = Fields("content/people/noor.yaml", {"left": "2026-12-01"})
    root = laid_out(ground, leaving(organisation().files))
    for day, status in ((TODAY, 0), (DAY_AFTER, 2)):
        if run(root, "build", *NOOR.command, day=day)[0] != status:
            yield f"on {day}, the site of who leaves on 1 December is not as it should be"


def notes(ground: Path) -> Iterator[str]:
    """What builds note for the next ones, where others may open it, or where it says what stands in a source."""
    root = laid_out(ground, organisation().files)
    for reader in (ADA, ALPHAS):
        run(root, "build", *reader.command)
    for path in (root / ".waypoints", *(root / ".waypoints").rglob("*")):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield f"{path.name} is open to others"
    text = (root / ".waypoints/built.db").read_bytes().decode("utf-8", "replace").casefold()
    for each in organisation().aviary.canaries:
        if not each.readable_by(ANYBODY) and stands(each, text):
            yield f"{each.name} of {each.document} in what builds note"


ANYBODY = Reader("company")
"""Who is in the organisation, and whom the names of its files tell nothing new."""
