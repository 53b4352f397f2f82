"""Writing files that are not there yet, all or none.

Absent: what is written.
"""


class Refusal(Exception):
    """Something is not written; the message is one plain sentence."""
