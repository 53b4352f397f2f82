"""From one path to another, by their words alone.

Absent: the working directory, which `posixpath.relpath` asks for; and anything outside the site's root.
"""

from functools import lru_cache


@lru_cache(maxsize=4096)
def relative_path(target: str, folder: str) -> str:
    """The way from `folder` (empty for the root) to `target`, both written from the root."""
    steps, goal = _parts(folder), _parts(target)
    shared = 0
    while shared < min(len(steps), len(goal)) and steps[shared] == goal[shared]:
        shared += 1
    return "/".join((*[".."] * (len(steps) - shared), *goal[shared:])) or "."


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]
