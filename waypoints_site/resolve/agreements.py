"""An agreement as its file says it, whether or not its names stand for anybody.

Absent: the expectations that were agreed.
"""

from waypoints_site.documents import Document
from waypoints_site.records import Agreement
from waypoints_site.resolve.fields import Fields


def agreement(fields: Fields) -> Agreement | None:
    """The agreement at a place, if a mapping stands there."""
    if not isinstance(fields.data, dict):
        return None
    digests = fields["digests"]
    return Agreement(
        fields["on"].day(),
        fields["engineer"].text() or None,
        fields["manager"].text() or None,
        tuple((name, digests[name].text()) for name in digests.names() if digests[name].text()),
        fields.place,
    )


def agreement_of(document: Document) -> tuple[Agreement | None, int]:
    """The agreement of a file of expectations, and how many changes it lists."""
    fields = Fields(document.data, document.place)
    return agreement(fields["agreed"]), sum(1 for _ in fields["changes"].items())
