"""Records → findings of process, one function a rule.

Absent: form and references, which cannot be switched off; and dates but those that come as arguments.
"""

from waypoints_site.rules.framework import FRAMEWORK_RULES
from waypoints_site.rules.registry import Rule, run

__all__ = ["FRAMEWORK_RULES", "Rule", "run"]
