"""From a source's path to its kind and name.

Absent: files; a path is judged by its words alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Files that a page may show. SVG is not among them: it can hold scripts."""
RECORDS = ("people", "teams", "periods", "expectations", "feedback", "talent")
"""Folders of a content root that hold records, not prose."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z", re.ASCII)
_LEVEL = re.compile(r"[A-Za-z][A-Za-z0-9.-]*\Z", re.ASCII)
_KEPT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(@[0-9A-Za-z.-]+)?\Z", re.ASCII)
_IMAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z", re.ASCII)
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?\Z", re.IGNORECASE)
_LONGEST = 80
_TAKEN = {
    "level": ("index", "capabilities"),
    "track": ("compare",),
    "person": ("sessions",),
    "period": ("index", "level", "history"),
}

Kind = str
Name = tuple[str, ...]


def framework_kind(parts: Name) -> tuple[Kind, Name] | None:
    """The kind of a file below `frameworks/`, by the parts of its path there; None where it is no source."""
    match parts:
        case (framework, "framework.yaml"):
            return "framework", (framework,)
        case (framework, "capabilities.yaml"):
            return "capabilities", (framework,)
        case (framework, track, file) if file.endswith(".yaml"):
            return "level", (framework, track, file.removesuffix(".yaml"))
    return None


def prose_kind(parts: Name) -> tuple[Kind, Name] | None:
    """The kind of a file below a content root that is prose or an image of it; None for anything else."""
    if len(parts) != 2 or parts[0].lower() in RECORDS:
        return None
    section, file = parts
    if file.endswith(".md"):
        return "prose", (section, file.removesuffix(".md"))
    if file.lower().endswith(IMAGES):
        return "image", (section, file)
    return None


def record_kind(parts: Name) -> tuple[Kind, Name] | None:
    """The kind of a file below a content root that is a record; None for anything else."""
    match parts:
        case (("people" | "teams" | "periods") as folder, file) if file.endswith(".yaml"):
            return _FOLDERS[folder], (file.removesuffix(".yaml"),)
        case ("expectations", period, file) if file.endswith(".remainder.yaml"):
            return "expectations", (period, file.removesuffix(".remainder.yaml"), "remainder")
        case ("expectations", period, file) if file.endswith(".yaml"):
            return "expectations", (period, file.removesuffix(".yaml"))
        case ("feedback", period, person, file) if file in _FEEDBACK:
            kind = _FEEDBACK[file]
            rest = (file.removesuffix(".md"),) if kind == "skip-level" else ()
            return kind, (period, person, *rest)
        case ("feedback", period, person, "peers", file) if file.endswith(".md"):
            return "peer", (period, person, file.removesuffix(".md"))
        case ("talent", period, "sessions", file) if file.endswith(".yaml"):
            return "session", (period, file.removesuffix(".yaml"))
        case ("talent", period, file) if file.endswith(".yaml"):
            return "assessment", (period, file.removesuffix(".yaml"))
    return None


_FOLDERS = {"people": "person", "teams": "team", "periods": "period"}
_FEEDBACK = {
    "requests.yaml": "requests",
    "self.md": "self",
    "synthesis.md": "synthesis",
    "plan.md": "plan",
    "skip-level.md": "skip-level",
    "skip-skip-level.md": "skip-level",
}


_FORMS = {
    "framework": ((_KEPT, "framework"),),
    "capabilities": ((_KEPT, "framework"),),
    "level": ((_KEPT, "framework"), (_ID, "track"), (_LEVEL, "level")),
    "prose": ((_ID, "section"), (_ID, "page")),
    "image": ((_ID, "section"), (_IMAGE, "image")),
    "person": ((_ID, "person"),),
    "team": ((_ID, "team"),),
    "period": ((_ID, "period"),),
    "peer": ((_ID, "period"), (_ID, "person"), (_ID, "giver")),
    "session": ((_ID, "period"), (_ID, "session")),
}
"""The ids that the name of a kind of source is made of: the form of each, and whose it is."""
_OF_A_PERSON = ((_ID, "period"), (_ID, "person"), (_ID, "plan"))
"""Those of what is said of somebody, in all other kinds; the last one stands in few."""


def faults_of_name(kind: Kind, name: Name) -> Iterator[str]:
    """What is wrong with the ids that a path spells, in words."""
    for part, (form, what) in zip(name, _FORMS.get(kind, _OF_A_PERSON[: len(name)]), strict=True):
        fault = _fault(part, form, what)
        if fault:
            yield fault


@lru_cache(maxsize=4096)
def _fault(part: str, form: re.Pattern[str], what: str) -> str:
    """What is wrong with one id; the same one stands in the names of many files."""
    if not form.match(part):
        return f"“{part}” is not an id for a {what}: {_wanted(form)}"
    if _DEVICES.match(part):
        return f"“{part}” is a reserved name on Windows"
    if part.lower() in _TAKEN.get(what, ()):
        return f"“{part}” is the name of another page of the site, so no {what} can have it"
    return f"this {what}'s id is longer than {_LONGEST} characters" if len(part) > _LONGEST else ""


def _wanted(form: re.Pattern[str]) -> str:
    if form is _LEVEL:
        return "a letter, then letters, digits, dots and hyphens"
    return (
        "letters, digits, dots and hyphens"
        if form is _IMAGE
        else "lower-case words and digits joined by hyphens"
    )
