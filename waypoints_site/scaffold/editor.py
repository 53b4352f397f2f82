"""Settings for VS Code: which schema is for which files, so that mistakes show while somebody types.

What stands in its settings already is kept. Absent: front matter of Markdown, which no schema reaches there.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from waypoints_site import schemas
from waypoints_site.discover.sources import DEFAULT_CONTENT
from waypoints_site.scaffold.json_files import Data, added, as_json
from waypoints_site.scaffold.schema_edition import editor_edition
from waypoints_site.scaffold.standing import settings_at
from waypoints_site.scaffold.writing import Refusal, put, write_new
from waypoints_site.settings import FILE

EXTENSION = "redhat.vscode-yaml"
SETTINGS = ".vscode/settings.json"
EXTENSIONS = ".vscode/extensions.json"
SCHEMAS = ".vscode/waypoints"


def editor_files(roots: Iterable[str] = (DEFAULT_CONTENT,)) -> dict[str, bytes]:
    """All files of the editor's settings, for a site that has none of them."""
    return {SETTINGS: as_json(_settings({}, roots)), EXTENSIONS: as_json(_extensions({})), **_schema_files()}


def write_editor_settings(root: Path) -> tuple[str, ...]:
    """Writes the editor's settings below `root`, or adds to those that stand there; returns lines to print.

    Refused where a file of settings has comments, so that it cannot be written anew, and lacks something.
    """
    roots = tuple(_roots(root))
    wanted = {
        SETTINGS: added(root, SETTINGS, lambda now: _settings(now, roots)),
        EXTENSIONS: added(root, EXTENSIONS, _extensions),
        **_schema_files(),
    }
    changed = {
        name: content for name, content in wanted.items() if content and not _stands(root / name, content)
    }
    there = {name: content for name, content in changed.items() if os.path.lexists(root / name)}
    write_new(root, {name: content for name, content in changed.items() if name not in there})
    for name, content in there.items():
        put(root / name, content)
    return tuple(changed) or ("the editor's settings are up to date; nothing was written",)


def _settings(now: Mapping[str, object], roots: Iterable[str]) -> Data:
    """Settings with ours among them; a schema of ours that is no more is taken out."""
    others = now.get("yaml.schemas", {})
    if not isinstance(others, dict):
        raise Refusal(f"“yaml.schemas” in {SETTINGS} is not a mapping, so nothing is added to it")
    kept = {name: globs for name, globs in others.items() if not name.startswith(f"./{SCHEMAS}/")}
    return {**now, "yaml.yamlVersion": "1.2", "yaml.schemas": {**kept, **_globs(tuple(roots))}}


def _extensions(now: Mapping[str, object]) -> Data:
    named = now.get("recommendations", [])
    if not isinstance(named, list):
        raise Refusal(f"“recommendations” in {EXTENSIONS} is not a list, so nothing is added to it")
    return {**now, "recommendations": named if EXTENSION in named else [*named, EXTENSION]}


def _globs(roots: tuple[str, ...]) -> dict[str, list[str]]:
    """The files of each kind, as the editor's patterns; kinds that are Markdown have none."""
    patterns = {kind: list(_patterns(schema, roots)) for kind, schema in schemas.load_all().items()}
    return {f"./{SCHEMAS}/{kind}.json": globs for kind, globs in patterns.items() if globs}


def _patterns(schema: Mapping[str, object], roots: tuple[str, ...]) -> Iterator[str]:
    files = schema["x-files"]
    for file in files if isinstance(files, list) else ():
        first, _, rest = re.sub(r"<[^>]+>", "*", file).partition("/")
        if file.endswith(".yaml") and first == DEFAULT_CONTENT:
            yield from (f"{root}/{rest}".lstrip("/") for root in roots)
        elif file.endswith(".yaml"):
            yield f"{first}/{rest}" if rest else first


def _schema_files() -> dict[str, bytes]:
    return {
        f"{SCHEMAS}/{kind}.json": as_json(editor_edition(schema))
        for kind, schema in schemas.load_all().items()
        if any(_patterns(schema, (DEFAULT_CONTENT,)))
    }


def _roots(root: Path) -> Iterator[str]:
    """The content roots of the site at `root`, if there is one, as the ends of paths that an editor sees."""
    named = [name for name, _ in settings_at(root).content] if (root / FILE).exists() else []
    for name in named or [DEFAULT_CONTENT]:
        parts = PurePosixPath(os.path.normpath(name)).parts
        yield "/".join(part for part in parts if part not in ("..", ".", "/"))


def _stands(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content
