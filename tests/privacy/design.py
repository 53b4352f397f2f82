"""The design's table of who may read what, written down once more: the labels of the schemas must say the same."""

from collections.abc import Iterator, Mapping

from waypoints_site import schemas

TABLE: dict[str, frozenset[str]] = {
    **dict.fromkeys(("framework", "capabilities", "level", "prose"), frozenset({"public"})),
    **dict.fromkeys(("team", "period"), frozenset({"company"})),
    "expectations": frozenset({"subject", "chain", "calibration"}),
    **dict.fromkeys(("self", "plan", "skip-level"), frozenset({"subject", "chain"})),
    "synthesis": frozenset({"subject-once-shared", "chain"}),
    **dict.fromkeys(("requests", "peer"), frozenset({"chain"})),
}
"""The design's table of labels, by kind (who may read what, 5)."""
OF_ASSESSMENTS = frozenset({"chain", "calibration"})
NARROWED = {"assessment:cells.*.evidence[].ref": frozenset({"chain"})}
"""Narrower than the design asks: the document behind a piece of evidence may be named by whoever gave feedback."""
OF_SESSIONS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("title", "on", "facilitator", "participants", "scope"), frozenset({"calibration"})),
    "decisions": frozenset({"chain", "calibration"}),
}
OF_PEOPLE: dict[str, frozenset[str]] = {
    **dict.fromkeys(("name", "team", "function", "title", "manager"), frozenset({"company"})),
    **dict.fromkeys(
        ("email", "track", "level", "framework", "started", "level_since", "earlier", "left"),
        frozenset({"subject", "chain", "calibration"}),
    ),
}
OF_SETTINGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("title", "organisation", "url", "framework"), frozenset({"public"})),
    "period": frozenset({"company"}),
    **dict.fromkeys(("content", "access", "rules"), frozenset({"nobody"})),
}


def labels_at_odds() -> list[str]:
    """The kinds and fields whose labels are not those of the design."""
    found = [
        kind for kind, readers in TABLE.items() if {*_labels(schemas.load(kind))} != {frozenset(readers)}
    ]
    for kind, fields in (("person", OF_PEOPLE), ("settings", OF_SETTINGS), ("session", OF_SESSIONS)):
        properties = schemas.load(kind)["properties"]
        assert isinstance(properties, dict)
        labels = {name: frozenset(part["x-audience"]) for name, part in properties.items()}
        found += [f"{kind}:{name}" for name in {*labels, *fields} if labels.get(name) != fields.get(name)]
    return [*found, *_of_talent_at_odds()]


def _of_talent_at_odds() -> Iterator[str]:
    """Everything in an assessment is for those who may read it, but for what is narrowed; a decision is about a person."""
    found = {f"assessment:{path}": readers for path, readers in _paths(schemas.load("assessment"))}
    for path, readers in found.items():
        if readers != NARROWED.get(path, OF_ASSESSMENTS):
            yield path
    yield from NARROWED.keys() - found
    for path, readers in _paths(schemas.load("session")):
        if readers != OF_SESSIONS.get(path.partition(".")[0].partition("[")[0], OF_ASSESSMENTS):
            yield f"session:{path}"
    decisions = schemas.load("session")["properties"]
    if not isinstance(decisions, dict) or decisions["decisions"]["items"].get("x-subject") != "person":
        yield "session:decisions[]"


def _paths(schema: Mapping[str, object], path: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """Every labelled part of a schema, by its path."""
    label = schema.get("x-audience")
    if isinstance(label, list):
        yield path, frozenset(label)
    properties = schema.get("properties")
    parts = {f".{name}": part for name, part in properties.items()} if isinstance(properties, dict) else {}
    for step, part in {**parts, ".*": schema.get("additionalProperties"), "[]": schema.get("items")}.items():
        if isinstance(part, dict):
            yield from _paths(part, f"{path}{step}".removeprefix("."))


def _labels(schema: object) -> Iterator[frozenset[str]]:
    if isinstance(schema, dict):
        if "x-audience" in schema:
            yield frozenset(schema["x-audience"])
        for part in schema.values():
            yield from _labels(part)
