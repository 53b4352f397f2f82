"""The checks of this folder in a few seconds, over whichever package is on the path: `python -m tests.privacy.quick`.

Prints what leaks and ends with 1; with 0 where nothing does. `mutants` runs it over packages that leak.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tests.privacy.canaries import stands, word
from tests.privacy.design import labels_at_odds
from tests.privacy.hidden import TROUBLES, UNSHARED, Change, Fields, Put, changed, files_hidden_from
from tests.privacy.organisation import GIVER, NOW, OLD, TODAY, Files, organisation
from tests.privacy.watching import Link, Odd, Seen, Tree, laid_out, seen

BASES: Mapping[str, list[Change]] = {"sound": [], "troubled": TROUBLES}
SYNTHESIS = b"---\nwritten: 2026-11-01\nshared: %s\n---\nA canary of an insight.\n"


def leaks(ground: Path) -> Iterator[str]:
    """Every leak that is found, in words; the cheap ways to find one first."""
    yield from (f"the label of {each}" for each in labels_at_odds())
    for viewer in ("ada", None, "wei"):
        yield from _canaries(seen(laid_out(ground, organisation().files), viewer), viewer)
    yield from _openness(ground)
    yield from _quotes(ground)
    for base in BASES:
        for viewer in ("ada", None):
            yield from noticed(ground, base, viewer)
    yield from _peepholes(ground)
    yield from _commits(ground)


def _canaries(found: Seen, viewer: str | None) -> Iterator[str]:
    text = found.everything
    if found.status:
        yield f"the site of {viewer} is not built: {found.err}"
    for each in organisation().aviary.canaries:
        if not each.readable_by(viewer) and stands(each, text):
            yield f"{each.name} of {each.document} in the site of {viewer}"
    if GIVER in text:
        yield f"a giver in the site of {viewer}"


def _openness(ground: Path) -> Iterator[str]:
    """A growth site that others may open, or a page of it without its banner or for crawlers."""
    seen(laid_out(ground, organisation().files), "ada")
    for path in (ground / "output/growth").rglob("*"):
        if path.stat().st_mode & 0o077:
            yield f"{path.name} is open to others"
        page = path.read_text() if path.suffix == ".html" else 'content="noindex" Private: for'
        if 'content="noindex"' not in page or "Private: for" not in page:
            yield f"{path.name} does not say for whom it is"


def _quotes(ground: Path) -> Iterator[str]:
    err = seen(laid_out(ground, wrong(organisation().files)), "ada").err
    if " | " in err or re.search(r"zq[0-9a-f]{10,}", err):
        yield "a message quotes what stands in a file"


def noticed(ground: Path, base: str, viewer: str | None) -> Iterator[str]:
    """The changes to hidden files that a viewer notices."""
    before = seen(laid_out(ground, changed(organisation().files, BASES[base])), viewer)
    for name, changes in _hidden(viewer).items():
        after = seen(laid_out(ground, changed(organisation().files, [*BASES[base], *changes])), viewer)
        if after != before:
            yield f"{viewer} notices {name} ({base})"


def _hidden(viewer: str | None) -> Mapping[str, list[Change]]:
    hidden = files_hidden_from(viewer)
    settings: list[Change] = [Fields("waypoints.yaml", {"access": 5, "rules": {"x": 1}}, "# above\n\n")]
    cases: dict[str, list[Change]] = {
        "that all is broken": [*(Put(path, b"a: [") for path in hidden), *settings],
        "that all is gone": [*(Put(path, None) for path in hidden)],
    }
    if viewer is None:
        head = b"---\ntitle: x\naudience: company\n---\n[x](nowhere.md)\n"
        return {**cases, "a company page": [Put("content/guides/more.md", head)]}
    others = {"email": [1], "level": "L2", "earlier": 5}
    return {
        **cases,
        "what is hidden of others": [
            Fields(f"content/people/{each}.yaml", others, "\n# above\n") for each in ("wei", "tom")
        ],
        "that one document more is there": [
            Put(f"content/feedback/{OLD}/wei/peers/tom.md", b"---\ngiven: x\n---\n")
        ],
        "a pipe": [Put(f"content/feedback/{NOW}/wei/self.md", Odd("fifo"))],
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
        before = seen(laid_out(ground, base), None)
        if seen(laid_out(ground, change(base)), None) != before:
            yield f"{name} shows what is hidden"


def _commits(ground: Path) -> Iterator[str]:
    repository(laid_out(ground, organisation().files))
    commit(ground, "2026-05-05")
    before = [seen(ground, viewer) for viewer in ("ada", None)]
    for path in ("content/people/wei.yaml", "waypoints.yaml", UNSHARED):
        (ground / path).write_bytes((ground / path).read_bytes() + b"\n")
    commit(ground, "2026-06-06")
    if [seen(ground, viewer) for viewer in ("ada", None)] != before:
        yield "a commit of hidden things shows"


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


def wrong(files: Files) -> dict[str, bytes]:
    """Ada's files with a canary in the place of every value, under every key; and with keys that are canaries."""
    made = dict(files)
    for path in files:
        if "/ada" not in path or "/peers/" in path or "requests" in path:
            continue
        head = files[path].decode().removeprefix("---\n").split("---\n")[0]
        data = {key: {word(path, key, 1): [word(path, key, 2)]} for key in yaml.safe_load(head)}
        shared = {"shared": "2026-01-01"} if "synthesis" in path else {}
        text = yaml.safe_dump({**data, **shared, word(path, "key"): word(path, "value")})
        body = f"[{word(path, 3)}]({word(path, 4)}.md) <javascript:{word(path, 5)}>\n"
        made[path] = (f"---\n{text}---\n{body}" if path.endswith(".md") else text).encode()
    made["content/teams/alpha.yaml"] = f"title: x\n{word('team')}: {word('value')}\n".encode()
    page = f"---\ntitle: x\naudience: company\n---\n[{word('a')}]({word('b')})\n"
    return {**made, "content/guides/inside.md": page.encode()}


def main() -> int:
    """Prints the first leak, if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        leak = next(leaks(Path(folder) / "site"), None)
    sys.stdout.write(f"leak: {leak}\n" if leak else f"no leak on {TODAY}\n")
    return int(leak is not None)


if __name__ == "__main__":
    sys.exit(main())
