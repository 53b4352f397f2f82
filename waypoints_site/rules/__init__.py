"""Records → findings of process, one function a rule.

Absent: form and references, which cannot be switched off; and dates but those that come as arguments.
"""

from waypoints_site.rules.agreement import AGREEMENT_RULES
from waypoints_site.rules.appraisal import Appraisal, Surroundings, appraisals
from waypoints_site.rules.framework import FRAMEWORK_RULES
from waypoints_site.rules.observable import OBSERVABLE_RULES
from waypoints_site.rules.onboarding import ONBOARDING_RULES
from waypoints_site.rules.peers import PEER_RULES
from waypoints_site.rules.registry import Rule, run
from waypoints_site.rules.replacement import REPLACEMENT_RULES, Replacement
from waypoints_site.rules.review import Review, reviews
from waypoints_site.rules.self_assessment import SELF_RULES
from waypoints_site.rules.setting import SETTING_RULES
from waypoints_site.rules.skip_level import SKIP_LEVEL_RULES
from waypoints_site.rules.synthesis import SYNTHESIS_RULES
from waypoints_site.rules.tracks import TRACK_RULES

__all__ = [
    "FRAMEWORK_RULES",
    "REPLACEMENT_RULES",
    "REVIEW_RULES",
    "TALENT_RULES",
    "Replacement",
    "Review",
    "Rule",
    "Surroundings",
    "appraisals",
    "reviews",
    "run",
]

REVIEW_RULES = (
    *TRACK_RULES,
    *AGREEMENT_RULES,
    *SETTING_RULES,
    *OBSERVABLE_RULES,
    *SKIP_LEVEL_RULES,
    *ONBOARDING_RULES,
    *SELF_RULES,
    *PEER_RULES,
    *SYNTHESIS_RULES,
)

TALENT_RULES: tuple[Rule[Appraisal], ...] = ()
