"""The schemas, one JSON file a kind of source, read from the package.

Absent: judgement; see `validate` for that, and `audiences` for what the labels mean.
"""

import json
from collections.abc import Mapping

KINDS = (
    "settings", "framework", "capabilities", "level", "prose", "person", "team", "period",
    "expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level",
    "assessment", "session",
)  # fmt: skip
"""Every kind of source, in the order in which they are spoken of."""


def load(kind: str) -> Mapping[str, object]:
    """The schema of a kind of source."""
    from importlib.resources import files

    schema: Mapping[str, object] = json.loads(files(__package__).joinpath(f"{kind}.json").read_text("utf-8"))
    return schema


def export_schema(name: str) -> bytes:
    """The schema of what a site exports, as it is published beside the data."""
    from importlib.resources import files

    return files(__package__).joinpath("exports", f"{name}.json").read_bytes()


def load_all() -> Mapping[str, Mapping[str, object]]:
    """The schemas of every kind."""
    return {kind: load(kind) for kind in KINDS}
