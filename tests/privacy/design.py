"""The design's table of who may read what, written down once more: the labels of the schemas must say the same."""

from collections.abc import Iterator

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
    for kind, fields in (("person", OF_PEOPLE), ("settings", OF_SETTINGS)):
        properties = schemas.load(kind)["properties"]
        assert isinstance(properties, dict)
        labels = {name: frozenset(part["x-audience"]) for name, part in properties.items()}
        found += [f"{kind}:{name}" for name in {*labels, *fields} if labels.get(name) != fields.get(name)]
    return found


def _labels(schema: object) -> Iterator[frozenset[str]]:
    if isinstance(schema, dict):
        if "x-audience" in schema:
            yield frozenset(schema["x-audience"])
        for part in schema.values():
            yield from _labels(part)
