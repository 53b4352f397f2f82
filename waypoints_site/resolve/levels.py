"""A level's file → its record.

Absent: the cells' own resolution; they come ready.
"""

from waypoints_site.documents import Document
from waypoints_site.records import NOTHING, Cell, Level, Management, Misreading, Text
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker, Surroundings


def level_record(
    level: str, document: Document, cells: tuple[Cell, ...], linker: Linker, around: Surroundings
) -> Level:
    """The level of a file, its id taken from the file's name."""
    fields = Fields(document.data, document.place)

    def text(part: Fields) -> Text:
        return linker.text(part.text(), part.place, around) if part.text() else NOTHING

    def texts(part: Fields) -> tuple[Text, ...]:
        return tuple(text(each) for each in part.texts() if each.text().strip())

    advice = fields["management"]
    return Level(
        level,
        fields["title"].text() or level,
        cells,
        text(fields["description"]),
        text(fields["summary"]),
        tuple((label, fields["facts"][label].text()) for label in fields["facts"].keys()),
        tuple(Misreading(each["title"].text(), text(each["text"])) for each in fields["misreadings"].items()),
        texts(fields["responsibilities"]),
        texts(fields["traits"]),
        Management(
            text(advice["goal"]),
            texts(advice["tips"]),
            texts(advice["areas"]),
            texts(advice["measurement"]),
            texts(advice["pitfalls"]),
        ),
        Fields(document.data, document.place)["expectations"].place,
    )
