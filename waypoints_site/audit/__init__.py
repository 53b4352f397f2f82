"""What a built site holds that its viewer may not read: the bytes of its files, searched for texts and judged as pages.

Absent: the world, and which texts are hidden from whom; both come as values.
"""

from waypoints_site.audit.haystack import Find, Haystack, Match, Pile, decoded, haystack, pile
from waypoints_site.audit.judgement import judged
from waypoints_site.audit.needles import Needle, needles, spoken
from waypoints_site.audit.readings import readings
from waypoints_site.audit.texts import Shape, all_texts, free_texts, shape_of

__all__ = [
    "Find",
    "Haystack",
    "Match",
    "Needle",
    "Pile",
    "Shape",
    "all_texts",
    "decoded",
    "free_texts",
    "haystack",
    "judged",
    "needles",
    "pile",
    "readings",
    "shape_of",
    "spoken",
]
