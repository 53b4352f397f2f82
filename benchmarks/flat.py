"""A person's own documents, merged into one text of Markdown: what a generator without any idea of people is given.

Absent: what others wrote that the person may not read.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from benchmarks.organisation import CLOSED, CURRENT

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 5
_FEEDBACK = ("self", "synthesis", "plan", "skip-level")


def sections(root: Path, person: str) -> Iterator[tuple[str, str]]:
    """Title and Markdown of each part: who they are, and of each period what was agreed and how it went."""
    yield "Profile", "\n\n".join(_shown(_loaded(root / f"content/people/{person}.yaml"), 2))
    for period in (CURRENT.id, CLOSED.id):
        plan = _loaded(root / f"content/expectations/{period}/{person}.yaml")
        yield f"Expectations {period}", "\n\n".join(_shown(plan, 2))
        for kind in _FEEDBACK:
            file = root / f"content/feedback/{period}/{person}/{kind}.md"
            if file.is_file():
                yield f"{kind.capitalize()} {period}", _merged(file)


def _merged(file: Path) -> str:
    """A file's front matter, and then what stands below it."""
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    return "\n\n".join((*_shown(yaml.load(front, _LOADER), 2), body.strip())).strip()  # noqa: S506 - a safe one


def _loaded(file: Path) -> object:
    return yaml.load(file.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a safe one


def _shown(data: object, depth: int) -> Iterator[str]:
    """Blocks of Markdown: a heading for whatever has parts, a list of what is alike, a labelled line of the rest."""
    if not isinstance(data, Mapping):
        yield str(data)
        return
    for key, value in data.items():
        label = str(key).replace("_", " ").capitalize()
        if isinstance(value, Mapping):
            yield _heading(label, depth)
            yield from _shown(value, depth + 1)
        elif isinstance(value, list):
            yield from _listed(label, value, depth)
        else:
            yield f"**{label}:** {value}"


def _listed(label: str, items: Sequence[object], depth: int) -> Iterator[str]:
    yield _heading(label, depth)
    if all(isinstance(item, Mapping) and len(item) <= 4 for item in items):
        yield "\n".join(f"- {_line(item)}" for item in items if isinstance(item, Mapping))
    elif any(isinstance(item, Mapping) for item in items):
        for number, item in enumerate(items, start=1):
            yield _heading(f"{label} {number}", depth + 1)
            yield from _shown(item, depth + 2)
    else:
        yield "\n".join(f"- {item}" for item in items)


def _line(item: Mapping[object, object]) -> str:
    """A small part in one line, such as a step with its day and state."""
    return " · ".join(f"{key}: {value}" if key != "text" else str(value) for key, value in item.items())


def _heading(label: str, depth: int) -> str:
    return f"{'#' * min(depth, _DEEPEST)} {label}"
