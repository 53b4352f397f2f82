"""The checks of this folder in a few seconds, over whichever package is on the path: `python -m tests.privacy.quick`.

Prints what leaks and ends with 1; with 0 where nothing does. `mutants` runs it over packages that leak.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.privacy import holding, placing, showing
from tests.privacy.canaries import PUBLIC, Reader, stands
from tests.privacy.design import labels_at_odds
from tests.privacy.hidden import UNSHARED, Change, Fields, Put, everything_hidden_from, files_hidden_from
from tests.privacy.organisation import (
    GIVER,
    GROWTH,
    MEETINGS,
    NOW,
    OLD,
    SESSION,
    STAND_IN,
    TALENT,
    TODAY,
    organisation,
)
from tests.privacy.quotations import quoted, wrong
from tests.privacy.unmoved import BASES, tree_of
from tests.privacy.watching import Link, Odd, Seen, Tree, laid_out, laid_over, run, seen

ADA = GROWTH["ada"]
OPEN = {"growth": "growth", "talent": "talent", "session": "talent/sessions"}
"""The folders of restricted sites, which somebody may have made before them."""
MANAGEMENT = (TALENT["tom"], TALENT["ivo"], SESSION["alphas"])
SYNTHESIS = b"---\nwritten: 2026-11-01\nshared: %s\n---\nA canary of an insight.\n"


def leaks(ground: Path, *names: str) -> Iterator[str]:
    """Every leak that is found, in words; by the checks that are named, or by all, cheap ones first."""
    for name in names or CHECKS:
        yield from CHECKS[name](ground)


def _labels(_ground: Path) -> Iterator[str]:
    yield from (f"the label of {each}" for each in labels_at_odds())


def _canaries(ground: Path) -> Iterator[str]:
    """Whatever stands in a site and is not for its reader; and each of a manager's and a session's people is there."""
    root = laid_out(ground, organisation().files)
    for reader in (ADA, PUBLIC, *MANAGEMENT, TALENT["noor"], SESSION["firsts"], GROWTH["wei"]):
        found = seen(root, reader)
        text = found.everything
        if found.status:
            yield f"the site of {reader} is not built: {found.err}"
        for each in organisation().aviary.canaries:
            of_a_giver = each.document == f"content/people/{GIVER}.yaml" and reader.site != "talent"
            if (of_a_giver or not each.readable_by(reader)) and stands(each, text):
                yield f"{each.name} of {each.document} in the site of {reader}"
        if GIVER in text and reader.site != "talent":
            yield f"a giver in the site of {reader}"
        if STAND_IN in text and STAND_IN not in {reader.name, *reader.circle}:
            yield f"who stands in for a chain in the site of {reader}"
        yield from _pages_of_others(found, reader)


def _pages_of_others(found: Seen, reader: Reader) -> Iterator[str]:
    paths = (path.partition("/people/")[2] or path.partition("/packets/")[2] for path in found.files)
    others = {re.split("[/.]", path)[0] for path in paths if path} - reader.circle
    if others:
        yield f"a page of {others} in the site of {reader}"


def _openness(ground: Path) -> Iterator[str]:
    """A restricted site that others may open, or a page of it without its banner or for crawlers."""
    for reader in (ADA, TALENT["tom"], SESSION["alphas"]):
        root = laid_out(ground, organisation().files)
        folder = root / "output" / OPEN[reader.site]
        folder.mkdir(parents=True)
        folder.chmod(0o755)
        run(root, "build", *reader.command)
        said = "Private: for" if reader.site == "growth" else "Restricted: for"
        top = root / "output" / OPEN[reader.site].partition("/")[0]
        for path in (top, *top.rglob("*")):
            if path.stat().st_mode & 0o077:
                yield f"{path.name} is open to others"
            page = path.read_text() if path.suffix == ".html" else f'content="noindex" {said}'
            if 'content="noindex"' not in page or said not in page:
                yield f"{path.name} does not say for whom it is"


def _quotes(ground: Path) -> Iterator[str]:
    for reader in (ADA, *MANAGEMENT):
        if quoted(seen(laid_out(ground, wrong(organisation().files)), reader).err):
            yield f"a message to {reader} quotes what stands in a file"


def _noticed(*readers: Reader) -> Callable[[Path], Iterator[str]]:
    return lambda ground: (
        each for reader in readers for base in BASES for each in noticed(ground, base, reader)
    )


def noticed(ground: Path, base: str, reader: Reader) -> Iterator[str]:
    """The changes to hidden files that a reader notices."""
    before = seen(laid_over(ground, tree_of(base, [])), reader)
    for name, changes in _hidden(reader).items():
        if seen(laid_over(ground, tree_of(base, changes)), reader) != before:
            yield f"{reader} notices {name} ({base})"


def _hidden(reader: Reader) -> Mapping[str, list[Change]]:
    cases = everything_hidden_from(reader)
    if reader == PUBLIC:
        head = b"---\ntitle: x\naudience: company\n---\n[x](nowhere.md)\n"
        return {
            **cases,
            "a company page": [Put("content/guides/more.md", head)],
            "an image that no page shows": [Put("content/guides/more.png", b"\x89PNG\r\n\x1a\n")],
        }
    if reader.site == "session":
        other = b"decisions: [{person: ada, cell: none, from: best}]\n"
        return {
            **cases,
            "a decision of another period": [Put(f"content/talent/{OLD}/sessions/more.yaml", other)],
        }
    if reader.site != "growth":
        return cases
    return {
        **cases,
        "a synthesis that is a pipe": [Put(UNSHARED, Odd("fifo"))],
        "a synthesis that is for tomorrow": [Put(UNSHARED, SYNTHESIS % b"2026-11-21")],
        "a synthesis that is shared and not": [Put(UNSHARED, SYNTHESIS % b"2030-01-01\nshared: 2026-11-01")],
    }


def _peepholes(ground: Path) -> Iterator[str]:
    """Links from what everybody reads to what is hidden; and a hidden page before a public one of its name."""
    hidden = f"content/feedback/{NOW}/wei"
    links: Tree = {"content/guides/peep.md": Link(f"../feedback/{NOW}/wei/way.md")}
    two = Fields("waypoints.yaml", {"content": ["content", "private"]})
    page: Tree = {"private/guides/p.md": b"---\ntitle: x\n---\n"}
    company = Put("content/guides/p.md", b"---\ntitle: x\naudience: company\n---\n")
    for name, base, change in (
        (
            "a link",
            {**organisation().files, **links},
            Put(f"{hidden}/way.md", Link("../../../guides/open.md")),
        ),
        ("a name", two({**organisation().files, **page}), company),
    ):
        before = seen(laid_out(ground, base), PUBLIC)
        if seen(laid_out(ground, change(base)), PUBLIC) != before:
            yield f"{name} shows what is hidden"


def _commits(ground: Path) -> Iterator[str]:
    """A commit of a file that a reader may not read to its end."""
    readers = (ADA, PUBLIC, TALENT["tom"], SESSION["alphas"])
    repository(laid_out(ground, organisation().files))
    commit(ground, "2026-05-05")
    before = [seen(ground, reader) for reader in readers]
    hidden = frozenset.intersection(*(frozenset(files_hidden_from(each)) for each in readers))
    for path in (*hidden, "content/people/wei.yaml", "waypoints.yaml", MEETINGS["alphas"].path("alphas")):
        (ground / path).write_bytes((ground / path).read_bytes() + b"\n")
    commit(ground, "2026-06-06")
    if [seen(ground, reader) for reader in readers] != before:
        yield "a commit of hidden things shows"
    for path in (f"content/talent/{NOW}/ada.yaml", f"content/feedback/{NOW}/ada/peers/{GIVER}.md"):
        (ground / path).write_bytes((ground / path).read_bytes() + b"\n")
    commit(ground, "2026-07-07")
    if [seen(ground, each) for each in (ADA, PUBLIC, SESSION["alphas"])] != [*before[:2], before[3]]:
        yield "a commit of what only managers read to its end shows"


CHECKS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "labels": _labels,
    "canaries": _canaries,
    "openness": _openness,
    "quotes": _quotes,
    "chains": holding.broken_ways,
    "leaving": holding.leaving,
    "levels": holding.later_levels,
    "places": placing.places,
    "again": placing.built_again,
    "notes": placing.notes,
    "preview": showing.preview,
    "audit": showing.audit,
    "growth": _noticed(ADA),
    "framework": _noticed(PUBLIC),
    "managers": _noticed(TALENT["tom"], TALENT["ivo"]),
    "sessions": _noticed(SESSION["alphas"]),
    "links": _peepholes,
    "commits": _commits,
}
"""By name, what is looked for; each works in a folder and says in words what it finds."""


def repository(root: Path) -> None:
    """Makes a folder a repository without history."""
    _git(root, "init", "-q")


def commit(root: Path, day: str) -> None:
    """Commits all sources on a day."""
    _git(root, "add", "content", "frameworks", "waypoints.yaml")
    _git(root, "commit", "-q", "-m", "x", day=day)


def _git(root: Path, *arguments: str, day: str = "2026-01-01") -> None:
    who = {f"GIT_{role}_{part}": "x" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": f"{day}T12:00:00 +0000" for role in ("AUTHOR", "COMMITTER")}
    command = ["git", "-C", str(root), *arguments]
    subprocess.run(command, env={**os.environ, **who, **when}, check=True, capture_output=True)


def main() -> int:
    """Prints the first leak, if there is one; arguments name checks, if not all of them are to run."""
    with tempfile.TemporaryDirectory() as folder:
        leak = next(leaks(Path(folder) / "site", *sys.argv[1:]), None)
    sys.stdout.write(f"leak: {leak}\n" if leak else f"no leak on {TODAY}\n")
    return int(leak is not None)


if __name__ == "__main__":
    sys.exit(main())
