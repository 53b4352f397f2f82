"""Documents filled from their schemas: every field holds a text, a day or an id that stands nowhere else.

A field that a schema gains is filled by itself; only references, which must lead somewhere, are written by hand.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from waypoints_site import schemas
from waypoints_site.plan.days import in_words

RELATIONS = frozenset({"public", "company", "subject", "chain", "subject-once-shared", "calibration"})
Schema = Mapping[str, object]
Hand = Mapping[str, object]


@dataclass(frozen=True)
class About:
    """Whom a document, or an item of one, is about, and in which period; None where that is nobody, or none.

    `shared` where they have been shown it; `session` where it is what a calibration session says of itself.
    """

    subject: str | None = None
    period: str | None = None
    shared: bool = False
    session: str | None = None


NOBODY = About()


@dataclass(frozen=True)
class Reader:
    """For whom a site is built: `framework`; `growth`, `talent` or `session`, and whose.

    `circle` are the people about whom a talent site is, `period` the one that a session reads.
    """

    site: str
    name: str = ""
    circle: frozenset[str] = frozenset()
    period: str | None = None

    @property
    def command(self) -> tuple[str, ...]:
        """What is said to the build."""
        return tuple(filter(None, (self.site, self.name)))

    def __str__(self) -> str:
        return " ".join(self.command)

    def held(self, about: About) -> frozenset[str]:
        """The relations to a subject. Written from the design, not from the package."""
        held = {"public"} if self.site == "framework" else {"public", "company"}
        if self.site == "growth" and about.subject == self.name:
            held |= {"subject"} | ({"subject-once-shared"} if about.shared else set())
        if self.site == "talent" and about.subject in self.circle:
            held.add("chain")
        if self.site == "session" and self._discusses(about):
            held.add("calibration")
        return frozenset(held)

    def _discusses(self, about: About) -> bool:
        if about.session is not None:
            return about.session == self.name
        return about.subject in self.circle and about.period in (None, self.period)


PUBLIC = Reader("framework")


@dataclass(frozen=True)
class Canary:
    """A value that stands in one field of one document: what it looks like on a page, and who may read it.

    `document` is the path of a file, with `#` and a number for one item of it.
    """

    kind: str
    path: str
    forms: tuple[str, ...]
    readers: frozenset[str]
    about: About
    document: str

    @property
    def name(self) -> str:
        """The field, as `kind:path`."""
        return f"{self.kind}:{self.path}"

    @property
    def file(self) -> str:
        """The path of the file that holds it."""
        return self.document.partition("#")[0]

    def readable_by(self, reader: Reader) -> bool:
        """Whether it may stand in somebody's site."""
        return bool(reader.held(self.about) & self.readers)


@dataclass
class Aviary:
    """All canaries, and every property of each schema that some document fills."""

    canaries: list[Canary] = field(default_factory=list)
    filled: set[tuple[str, str]] = field(default_factory=set)
    by_hand: set[tuple[str, str]] = field(default_factory=set)

    def document(self, kind: str, name: str, hand: Hand, about: About = NOBODY) -> object:
        """The data of a document of this kind.

        `hand` gives values by path, None for what is to be left out, and the keys of a mapping at its path and `{}`.
        """
        schema = schemas.load(kind)
        at = _Filling(self, kind, name, hand, schema, about)
        return at.value(schema, "", at.readers())

    def body(self, kind: str, name: str, hand: Hand, about: About) -> str:
        """The Markdown below the front matter of such a document."""
        schema = schemas.load(kind)
        part = schema["x-body"]
        assert isinstance(part, dict)
        at = _Filling(self, kind, name, hand, schema, about)
        return at.text("(body)", _named(part, at.readers()))


def word(*where: object) -> str:
    """A word that stands for one place and no other: letters and digits, so that no page writes it differently."""
    return "zq" + hashlib.sha256("/".join(map(str, where)).encode()).hexdigest()[:14]


@dataclass(frozen=True)
class _Filling:
    aviary: Aviary
    kind: str
    document: str
    hand: Hand
    root: Schema
    about: About

    def readers(self) -> frozenset[str]:
        """Who may read the document at all: of prose, whoever it says itself."""
        readers = _named(self.root, RELATIONS)
        return readers - {"public"} if self.hand.get("audience") == "company" else readers

    def value(self, schema: Schema, path: str, readers: frozenset[str]) -> object:
        schema = {**self._referred(schema), **schema}
        if path:
            self.aviary.filled.add((self.kind, path))
        if path in self.hand:
            self.aviary.by_hand.add((self.kind, path))
            return self.hand[path]
        types = schema.get("type", "string")
        types = types if isinstance(types, list) else [types]
        if "array" in types and isinstance(schema.get("items"), dict):
            part = schema["items"]
            assert isinstance(part, dict)
            return [self.value(part, f"{path}[]", _named(part, readers))]
        if "object" in types:
            return dict(self._members(schema, path, readers))
        return self._scalar(schema, types[0], path, readers)

    def _members(self, schema: Schema, path: str, readers: frozenset[str]) -> Iterator[tuple[str, object]]:
        properties = schema.get("properties", {})
        assert isinstance(properties, dict)
        for name, part in properties.items():
            inner = f"{path}.{name}".removeprefix(".")
            if self.hand.get(inner, part) is not None:
                yield name, self.value(part, inner, _named(part, readers))
        others = schema.get("additionalProperties")
        if isinstance(others, dict):
            keys = self.hand.get(f"{path}{{}}") or [self.text(f"{path}{{}}", readers)]
            assert isinstance(keys, list)
            for key in keys:
                yield key, self.value(others, f"{path}.*".removeprefix("."), _named(others, readers))

    def _scalar(self, schema: Schema, of: object, path: str, readers: frozenset[str]) -> object:
        choices = schema.get("enum")
        if isinstance(choices, list):
            return choices[int(word(self.document, path)[2:6], 16) % len(choices)]
        if of == "boolean":
            return False
        if of in ("number", "integer"):
            return 7
        if schema.get("format") == "date":
            return self._day(path, readers)
        pattern = str(schema.get("pattern", ""))
        formed = _ADDRESS if pattern.startswith("^https?://") else _PATTERNS.get(pattern, str)
        return self.text(path, readers, formed)

    def text(self, path: str, readers: frozenset[str], formed: Callable[[str], str] = str) -> str:
        """A text for a field, formed as its pattern asks."""
        text = formed(word(self.kind, self.document, path))
        self._keep(path, (text,), readers)
        return text

    def _day(self, path: str, readers: frozenset[str]) -> str:
        day = date(2031, 1, 1) + timedelta(days=int(word(self.kind, self.document, path)[2:8], 16) % 300_000)
        self._keep(path, (day.isoformat(), f"{day:%Y%m%d}", in_words(day)), readers)
        return day.isoformat()

    def _keep(self, path: str, forms: tuple[str, ...], readers: frozenset[str]) -> None:
        self.aviary.canaries.append(Canary(self.kind, path, forms, readers, self.about, self.document))

    def _referred(self, schema: Schema) -> Schema:
        reference = schema.get("$ref")
        definitions = self.root.get("$defs")
        if not isinstance(reference, str) or not isinstance(definitions, dict):
            return {}
        found = definitions[reference.rpartition("/")[2]]
        assert isinstance(found, dict)
        return found


_ADDRESS = "https://{}.example".format
_PATTERNS: Mapping[str, Callable[[str], str]] = {
    "^[A-Za-z0-9]{1,8}$": lambda text: text[:8].upper(),
    "^sha256-[0-9a-f]{64}$": lambda text: f"sha256-{text[2:] * 5}"[:71],
    "^[A-Za-z][A-Za-z0-9.-]*$": str,
}


def _named(schema: Schema, readers: frozenset[str]) -> frozenset[str]:
    """Who of the readers may read a part that says so itself."""
    label = schema.get("x-audience")
    if not isinstance(label, list):
        return readers
    if "public" in label:
        return readers
    return readers & (RELATIONS - {"public"} if "company" in label else frozenset(label))


def properties_of(kind: str) -> set[tuple[str, str]]:
    """Every property of a kind's schema, as (kind, path)."""
    root = schemas.load(kind)
    return {(kind, path) for path in _properties(root, root, "")}


def _properties(schema: Schema, root: Schema, path: str) -> Iterator[str]:
    reference = schema.get("$ref")
    definitions = root.get("$defs")
    if isinstance(reference, str) and isinstance(definitions, dict):
        schema = {**definitions[reference.rpartition("/")[2]], **schema}
    properties = schema.get("properties")
    for name, part in properties.items() if isinstance(properties, dict) else ():
        inner = f"{path}.{name}".removeprefix(".")
        yield inner
        yield from _properties(part, root, inner)
    others, items = schema.get("additionalProperties"), schema.get("items")
    if isinstance(others, dict):
        yield f"{path}.*".removeprefix(".")
        yield from _properties(others, root, f"{path}.*".removeprefix("."))
    if isinstance(items, dict):
        yield from _properties(items, root, f"{path}[]")


_FORM = re.compile(
    r"sha256-[0-9a-f]{64}|https://zq[0-9a-f]{14}\.example|zq[0-9a-f]{14}|zq[0-9a-f]{6}"
    r"|(?<!\d)(?:\d{1,2} [a-z]+ \d{4}|\d{4}-\d\d-\d\d|\d{8})(?!\d)"
)
"""Whatever looks like a canary; `5 June 2031` does not stand in `15 June 2031`."""


@cache
def _forms(text: str) -> frozenset[str]:
    return frozenset(_FORM.findall(text))


def stands(canary: Canary, text: str) -> bool:
    """Whether any form of a canary stands in a text."""
    return any(form.casefold() in _forms(text) for form in canary.forms)


def is_form(text: str) -> bool:
    """Whether a text is what a canary looks like, in small letters."""
    return _FORM.fullmatch(text) is not None
