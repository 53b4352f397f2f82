"""An organisation that is wrong everywhere, with a canary in the place of every value: what a message quotes shows.

Absent: builds. What may not be quoted is whatever looks like a canary.
"""

import re

import yaml

from tests.privacy.canaries import word
from tests.privacy.organisation import GIVER, MEETINGS, Files

KEPT = ("manager", "team", "track", "level")


def quoted(text: str) -> bool:
    """Whether a message holds a frame of code, or a canary; the name of a file may be that of a giver."""
    return " | " in text or re.search(r"zq[0-9a-f]{10,}", text.replace(GIVER, "")) is not None


def wrong(files: Files) -> dict[str, bytes]:
    """What is said of Ada with a canary in the place of every value, under every key; and with keys that are canaries.

    What says who may read of her stays.
    """
    made = dict(files)
    for path in files:
        if "/ada" not in path:
            continue
        head = files[path].decode().removeprefix("---\n").split("---\n")[0]
        data = {
            key: value if key in KEPT else {word(path, key, 1): [word(path, key, 2)]}
            for key, value in yaml.safe_load(head).items()
        }
        shared = {"shared": "2026-01-01"} if "synthesis" in path else {}
        text = yaml.safe_dump({**data, **shared, word(path, "key"): word(path, "value")})
        body = f"[{word(path, 3)}]({word(path, 4)}.md) <javascript:{word(path, 5)}>\n"
        made[path] = (f"---\n{text}---\n{body}" if path.endswith(".md") else text).encode()
    meeting = MEETINGS["alphas"].path("alphas")
    made[meeting] = yaml.safe_dump(_wrong_session(yaml.safe_load(files[meeting]))).encode()
    made["content/teams/alpha.yaml"] = f"title: x\n{word('team')}: {word('value')}\n".encode()
    page = f"---\ntitle: x\naudience: company\n---\n[{word('a')}]({word('b')})\n"
    return {**made, "content/guides/inside.md": page.encode()}


def _wrong_session(session: dict[str, object]) -> dict[str, object]:
    """A session, by whoever it discusses, with canaries in the place of all else."""
    decided = {each: word("decided", each) for each in ("cell", "from", "to", "why", word("key"))}
    return {**session, "title": {word("title"): 1}, "decisions": [{"person": "ada", **decided}]}
