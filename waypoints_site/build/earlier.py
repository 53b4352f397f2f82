"""The frameworks as they stood at an earlier revision of the repository.

Absent: what is wrong with them; that was said then.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from waypoints_site.build.files import Kinds
from waypoints_site.discover import files_at_revision
from waypoints_site.discover.kinds import faults_of_name, framework_kind
from waypoints_site.documents import Document
from waypoints_site.parse import parse
from waypoints_site.records import Framework
from waypoints_site.resolve import Permitted, resolve
from waypoints_site.viewers import KEEPER, relations

FOLDER = "frameworks"
KINDS = frozenset({"framework", "capabilities", "level"})


def frameworks_at(root: Path, revision: str, kinds: Kinds) -> Mapping[str, Framework]:
    """The frameworks of a revision by id, kept versions too. Raises NoSuchRevision.

    One of which a file could not be read then, or was no plain file, is left out.
    """
    files = files_at_revision(root, revision, FOLDER)
    documents, broken = [], {path.split("/")[1] for path, content in files.items() if content is None}
    for path, document in _parsed(files):
        permitted = kinds.permitted(document, relations(KEEPER)) if document else None
        if permitted is None:
            broken.add(path.split("/")[1])
        else:
            documents.append(permitted)
    resolved, _ = resolve(Permitted(tuple(documents)))
    found = (*resolved.site.frameworks, *resolved.kept)
    return {each.id: each for each in found if each.id not in broken}


def readable(
    frameworks: Mapping[str, Framework], unread: frozenset[tuple[str, tuple[str, ...]]]
) -> Mapping[str, Framework]:
    """Those of some frameworks of which every file could be read."""
    broken = {name[0] for kind, name in unread if kind in KINDS}
    return {name: each for name, each in frameworks.items() if name not in broken}


def _parsed(files: Mapping[str, bytes | None]) -> Iterator[tuple[str, Document | None]]:
    for path, content in files.items():
        found = framework_kind(tuple(path.split("/")[1:]))
        if found and content is not None and not any(faults_of_name(*found)):
            yield path, parse(path, *found, content).document
