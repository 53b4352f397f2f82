"""The content roots that a site's settings name, without reading the settings again where they are as they were.

Absent: what else the settings say.
"""

from hashlib import blake2b
from pathlib import Path

from waypoints_site.cache import Store
from waypoints_site.settings import FILE

NOTE = "roots"
DEFAULT = ("content",)


def content_roots(root: Path, store: Store) -> tuple[tuple[str, ...], dict[str, object]]:
    """The content roots as they are written, and a note for the next time."""
    digest = _digest(root / FILE)
    noted = store.note(NOTE)
    if isinstance(noted, list) and noted[0] == digest:
        return tuple(noted[1]), {}
    found = _named(root) or DEFAULT
    return found, {NOTE: [digest, list(found)]}


def _named(root: Path) -> tuple[str, ...]:
    from waypoints_site.build.files import source_file
    from waypoints_site.discover import Source
    from waypoints_site.settings import settings_of

    document = source_file(Source(FILE, "settings", (), root / FILE)).parsed.document
    return tuple(dict.fromkeys(name for name, _ in settings_of(document).content))


def _digest(file: Path) -> str:
    try:
        return blake2b(file.read_bytes(), digest_size=16).hexdigest()
    except OSError as fault:
        return f"unreadable {fault.errno}"
