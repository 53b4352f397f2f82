"""YAML text → data alone, where there is nothing about it to be reported, as in most files.

Absent: nodes, and everything unusual: it is left to `nodes`, which reads the text again and says the same of the rest.
"""

from collections.abc import Callable

import yaml
from yaml import CollectionEndEvent, CollectionStartEvent, ScalarEvent
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name what cyaml re-exports

from waypoints_site.parse.characters import BREAKS, UNUSUAL, unprintable
from waypoints_site.parse.nodes import DEPTH, VALUES, Data
from waypoints_site.parse.values import value_of


class _Unusual(Exception):
    """Something stands here that has to be looked at."""


def quick_data(text: str) -> tuple[Data] | None:
    """The data of a YAML text, in a tuple; None where `compose` has to read it."""
    if UNUSUAL.search(text) and (unprintable(text) or BREAKS.search(text)):
        return None
    parser = CParser(text)
    try:
        return (_data(parser.get_event),)
    except (yaml.YAMLError, _Unusual):
        return None
    finally:
        parser.dispose()


def _data(following: Callable[[], yaml.Event | None]) -> Data:
    """The data of a stream of events."""
    root: list[Data] = []
    here: list[Data] | dict[str, Data] = root
    key: str | None = None
    around: list[tuple[list[Data] | dict[str, Data], str | None]] = []
    for _ in range(VALUES):
        event = following()
        if isinstance(event, ScalarEvent):
            if key is None and isinstance(here, dict):
                key = _key(event, here)
                continue
            value = _scalar(event)
        elif isinstance(event, CollectionStartEvent):
            _look_at_start(event, len(around), key_wanted=key is None and isinstance(here, dict))
            around.append((here, key))
            here, key = ({} if isinstance(event, yaml.MappingStartEvent) else []), None
            continue
        elif isinstance(event, CollectionEndEvent):
            value = here
            here, key = around.pop()
        elif isinstance(event, yaml.StreamEndEvent):
            return root[0] if root else None
        elif isinstance(event, yaml.AliasEvent) or (isinstance(event, yaml.DocumentStartEvent) and root):
            raise _Unusual
        else:
            continue
        if isinstance(here, list):
            here.append(value)
        elif key is not None:
            here[key] = value
            key = None
    raise _Unusual


def _scalar(event: ScalarEvent) -> Data:
    if event.anchor or event.tag:
        raise _Unusual
    if not event.style:
        return value_of(event.value)
    if event.style == '"' and unprintable(event.value):
        raise _Unusual
    return event.value


def _key(event: ScalarEvent, mapping: dict[str, Data]) -> str:
    key = event.value
    if event.anchor or event.tag or key in mapping or key == "<<":
        raise _Unusual
    if event.style == '"' and unprintable(key):
        raise _Unusual
    return key


def _look_at_start(event: CollectionStartEvent, depth: int, *, key_wanted: bool) -> None:
    if event.anchor or event.tag or key_wanted or depth >= DEPTH:
        raise _Unusual
