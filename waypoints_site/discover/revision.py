"""Files as they stood at an earlier revision of the repository.

Absent: what changed since; whoever asks compares.
"""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class NoSuchRevision(Exception):
    """Git knows no revision of this name here; the message is a sentence."""


def at_revision(root: Path, revision: str, paths: Sequence[str]) -> Mapping[str, bytes]:
    """Of `paths` (relative to `root`), the content of those that the revision has. Raises NoSuchRevision."""
    name = _commit(root, revision)
    prefix = (_run(root, ("rev-parse", "--show-prefix")) or b"").decode().strip()
    asked = "".join(f"{name}:{prefix}{path}\n" for path in paths if "\n" not in path)
    answer = _run(root, ("cat-file", "--batch"), asked.encode()) or b""
    return dict(_contents([path for path in paths if "\n" not in path], answer))


def files_at_revision(root: Path, revision: str, folder: str) -> Mapping[str, bytes | None]:
    """The content of each file that the revision has below a folder of `root`; None for links and what is no file.

    Raises NoSuchRevision.
    """
    name = _commit(root, revision)
    listed = (_run(root, ("ls-tree", "-r", "-z", name, "--", f"{folder}/")) or b"").split(b"\0")
    entries = [entry.partition(b"\t") for entry in listed if entry]
    plain = {path.decode("utf-8", "replace"): kind.startswith(_PLAIN) for kind, _, path in entries}
    contents = at_revision(root, name, [path for path, is_plain in plain.items() if is_plain])
    return {path: contents.get(path) for path in plain}


_PLAIN = (b"100644 ", b"100755 ")


def _commit(root: Path, revision: str) -> str:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    name = (_run(root, asked) or b"").decode("ascii", "replace").strip()
    if not name:
        raise NoSuchRevision(f"there is no revision “{revision}” in a git repository here")
    return name


def _contents(paths: Sequence[str], answer: bytes) -> "list[tuple[str, bytes]]":
    """The batch's answers in the order of the questions: a line, and a content where the line names a blob."""
    found = []
    at = 0
    for path in paths:
        end = answer.find(b"\n", at)
        words = answer[at:end].split(b" ") if end >= 0 else []
        at = end + 1
        if len(words) == 3 and words[1] == b"blob":
            size = int(words[2])
            found.append((path, answer[at : at + size]))
            at += size + 1
    return found


def _run(root: Path, words: Sequence[str], said: bytes = b"") -> bytes | None:
    command = ("git", "-C", str(root), *words)
    try:
        done = subprocess.run(command, input=said, capture_output=True, check=False, timeout=60)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
