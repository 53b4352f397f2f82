"""A framework as JSON for other tools; its schema is published beside it.

Absent: HTML. Texts are the Markdown of the sources.
"""

import json
from collections.abc import Sequence

from waypoints_site.export.origin import origin
from waypoints_site.records import Capability, Cell, Criterion, Framework, Level, Text, Track
from waypoints_site.records.addresses import cell_path, level_path

SCHEMA = "framework.schema.json"


def framework_json(framework: Framework) -> bytes:
    """The whole of a framework."""
    data = {
        "$schema": SCHEMA,
        "id": framework.id,
        "title": framework.title,
        "version": framework.version,
        "effective": framework.effective.isoformat() if framework.effective else None,
        "licence": framework.licence,
        "attribution": framework.attribution.source,
        "description": framework.description.source,
        "ratings": {
            "misses": framework.ratings.misses,
            "meets": framework.ratings.meets,
            "exceeds": framework.ratings.exceeds,
        },
        "tracks": [_track(framework, track) for track in framework.tracks],
        "benchmarks": [
            {"title": each.title, "levels": {f"{track}/{level}": name for track, level, name in each.levels}}
            for each in framework.benchmarks
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _track(framework: Framework, track: Track) -> dict[str, object]:
    return {
        "id": track.id,
        "title": track.title,
        "description": track.description.source,
        "steady": list(track.steady),
        "crossings": [
            {"from": f"{each.from_track}/{each.from_level}", "to": f"{track.id}/{each.to_level}"}
            for each in track.crossings
        ],
        "capabilities": [_capability(each) for each in track.capabilities],
        "levels": [_level(framework, track, each) for each in track.levels],
    }


def _capability(capability: Capability) -> dict[str, object]:
    return {
        "key": capability.key,
        "title": capability.title,
        "code": capability.code,
        "area": capability.area,
        "description": capability.description.source,
        "formerly": list(capability.formerly),
    }


def _level(framework: Framework, track: Track, level: Level) -> dict[str, object]:
    advice = level.management
    return {
        "id": level.id,
        "title": level.title,
        "page": level_path(framework.id, track.id, level.id),
        "summary": level.summary.source,
        "description": level.description.source,
        "facts": dict(level.facts),
        "responsibilities": _sources(level.responsibilities),
        "traits": _sources(level.traits),
        "misreadings": [{"title": each.title, "text": each.text.source} for each in level.misreadings],
        "management": {
            "goal": advice.goal.source,
            "tips": _sources(advice.tips),
            "areas": _sources(advice.areas),
            "measurement": _sources(advice.measurement),
            "pitfalls": _sources(advice.pitfalls),
        },
        "cells": [
            _cell(framework, track, level, capability, cell)
            for capability, cell in zip(track.capabilities, level.cells, strict=True)
        ],
    }


def _cell(
    framework: Framework, track: Track, level: Level, capability: Capability, cell: Cell
) -> dict[str, object]:
    return {
        "address": f"{framework.id}/{track.id}/{level.id}/{cell.capability}",
        "reference": f"{level.id}·{capability.code}",
        "page": cell_path(framework.id, track.id, level.id, cell.capability),
        "inherited_from": origin(cell, track),
        "misses": [_criterion(each) for each in cell.misses],
        "meets": [_criterion(each) for each in cell.meets],
        "exceeds": [_criterion(each) for each in cell.exceeds],
    }


def _criterion(criterion: Criterion) -> dict[str, object]:
    return {"id": criterion.id, "text": criterion.text.source, "examples": _sources(criterion.examples)}


def _sources(texts: Sequence[Text]) -> list[str]:
    return [text.source for text in texts]
