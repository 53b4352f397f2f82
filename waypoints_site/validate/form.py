"""What is wrong with a document's form, as findings at the exact place.

Absent: reading schemas; they come as values.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.documents import Document, Place
from waypoints_site.findings import Finding
from waypoints_site.markup import LONGEST, line_too_deep
from waypoints_site.validate.links import unsafe_links
from waypoints_site.validate.quick import accepts
from waypoints_site.validate.texts import texts_of

Schema = Mapping[str, object]


def validate(document: Document, schema: Schema) -> tuple[Finding, ...]:
    """Every fault of form of a document: what the schema minds, and what may not stand in Markdown."""
    return tuple(_faults(document, schema))


def _faults(document: Document, schema: Schema) -> Iterator[Finding]:
    if not accepts(document.data, schema):
        yield from _explained(document, schema)
    for place, text in texts_of(document.data, schema, document.place):
        yield from _in_text(text, place)
    if document.body:
        yield from _in_text(document.body, document.place)


def _explained(document: Document, schema: Schema) -> Iterator[Finding]:
    from waypoints_site.validate.messages import finding_of  # these two load a library that few runs need
    from waypoints_site.validate.validator import errors_of

    for error in errors_of(document.data, schema):
        yield from finding_of(error, document.place, document.kind)


def _in_text(text: str, place: Place) -> Iterator[Finding]:
    if len(text) > LONGEST:
        message = f"this text is longer than {LONGEST:,} characters; it is not read"
        yield Finding("wrong-value", place.within(LONGEST, LONGEST + 1), message)
        return
    yield from unsafe_links(text, place)
    line = line_too_deep(text)
    if line is not None:
        start = sum(len(each) + 1 for each in text.split("\n")[:line])
        message = "lists and quotes nest too deeply here; what is inside is not read"
        yield Finding("wrong-value", place.within(start, start + 1), message)
