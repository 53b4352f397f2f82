"""Days as texts, the one format that schemas assert.

Absent: days as values; a record makes one where it needs it.
"""

import re
from datetime import date

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


def is_date(text: object) -> bool:
    """Whether a text is a day that exists, as YYYY-MM-DD; anything but a text is no concern of a format."""
    if not isinstance(text, str):
        return True
    try:
        return has_form_of_date(text) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def has_form_of_date(text: str) -> bool:
    """Whether a text is written as a day is, even if there is no such day."""
    return bool(_ISO.match(text))
