"""Records → findings of process, one function a rule.

Absent: form and references, which cannot be switched off; and dates but those that come as arguments.
"""

from waypoints_site.rules.agreement import AGREEMENT_RULES
from waypoints_site.rules.appraisal import Appraisal, Surroundings, appraisals
from waypoints_site.rules.assessment import ASSESSMENT_RULES
from waypoints_site.rules.bench import BENCH_RULES, Lead
from waypoints_site.rules.coaching import COACHING_RULES
from waypoints_site.rules.doubts import DOUBT_RULES
from waypoints_site.rules.evidence import EVIDENCE_RULES
from waypoints_site.rules.framework import FRAMEWORK_RULES
from waypoints_site.rules.level_change import LEVEL_CHANGE_RULES
from waypoints_site.rules.observable import OBSERVABLE_RULES
from waypoints_site.rules.onboarding import ONBOARDING_RULES
from waypoints_site.rules.partner import PARTNER_RULES
from waypoints_site.rules.peers import PEER_RULES
from waypoints_site.rules.registry import Rule, run
from waypoints_site.rules.replacement import REPLACEMENT_RULES, Replacement
from waypoints_site.rules.review import Review, reviews
from waypoints_site.rules.revisions import REVISION_RULES
from waypoints_site.rules.self_assessment import SELF_RULES
from waypoints_site.rules.setting import SETTING_RULES
from waypoints_site.rules.skip_level import SKIP_LEVEL_RULES
from waypoints_site.rules.synthesis import SYNTHESIS_RULES
from waypoints_site.rules.tracks import TRACK_RULES
from waypoints_site.rules.versions import VERSION_RULES, Succession

__all__ = [
    "BENCH_RULES",
    "FRAMEWORK_RULES",
    "REPLACEMENT_RULES",
    "REVIEW_RULES",
    "TALENT_RULES",
    "VERSION_RULES",
    "Appraisal",
    "Lead",
    "Replacement",
    "Review",
    "Rule",
    "Succession",
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

TALENT_RULES = (
    *ASSESSMENT_RULES,
    *EVIDENCE_RULES,
    *PARTNER_RULES,
    *DOUBT_RULES,
    *REVISION_RULES,
    *LEVEL_CHANGE_RULES,
    *COACHING_RULES,
)
