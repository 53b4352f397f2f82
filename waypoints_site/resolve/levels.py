"""A level's file → its record.

Absent: the cells' own resolution; they come ready.
"""

from collections.abc import Iterator

from waypoints_site.documents import Document
from waypoints_site.records import Cell, Level, Management, Misreading, Text
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.targets import Surroundings


def level_record(
    level: str, document: Document, cells: tuple[Cell, ...], linker: Linker, around: Surroundings
) -> Level:
    """The level of a file, its id taken from the file's name."""
    fields = Fields(document.data, document.place)

    def text(part: Fields) -> Text:
        return linker.of(part, around)

    def texts(part: Fields) -> tuple[Text, ...]:
        return tuple(text(each) for each in part.texts() if each.text().strip())

    advice = fields["management"]
    return Level(
        level,
        fields["title"].text() or level,
        cells,
        text(fields["description"]),
        text(fields["summary"]),
        tuple(_facts(fields["facts"])),
        tuple(
            Misreading(each["title"].text(), text(each["text"]))
            for each in fields["misreadings"].items()
            if each["title"].text() or each["text"].text()
        ),
        texts(fields["responsibilities"]),
        texts(fields["traits"]),
        Management(
            text(advice["goal"]),
            texts(advice["tips"]),
            texts(advice["areas"]),
            texts(advice["measurement"]),
            texts(advice["pitfalls"]),
        ),
        fields["expectations"].place,
    )


def _facts(fields: Fields) -> Iterator[tuple[str, str]]:
    for label in fields.names():
        if fields[label].text().strip():
            yield label, fields[label].text()
