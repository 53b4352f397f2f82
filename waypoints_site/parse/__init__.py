"""Text → documents with marks: pure functions from bytes to data and findings.

Absent: the file system, schemas, and any judgement of what the data means.
"""

from waypoints_site.parse.decoding import decode
from waypoints_site.parse.document import Parsed, parse, says_company

__all__ = ["Parsed", "decode", "parse", "says_company"]
