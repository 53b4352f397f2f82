"""What the schema says of a document, as findings at the exact place.

Absent: reading schemas; they come as values.
"""

from collections.abc import Iterable, Mapping

from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.validate.links import unsafe_links
from waypoints_site.validate.messages import finding_of
from waypoints_site.validate.validator import errors_of

Schema = Mapping[str, object]


def validate(document: Document, schema: Schema) -> tuple[Finding, ...]:
    """Every fault of form of a document: what the schema minds, and links that may not stand anywhere."""
    return (*_form(document, schema), *unsafe_links(document, schema))


def _form(document: Document, schema: Schema) -> Iterable[Finding]:
    for error in errors_of(document.data, schema):
        yield from finding_of(error, document.place)
