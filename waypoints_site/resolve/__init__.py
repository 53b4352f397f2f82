"""Permitted documents → records; see `site`.

Absent: whatever a viewer may not read; it was cut away before.
"""

from waypoints_site.resolve.agreements import agreement_of
from waypoints_site.resolve.chains import access_findings, chain_findings
from waypoints_site.resolve.company import Company, company_records
from waypoints_site.resolve.mounting import paper
from waypoints_site.resolve.placing import unlevelled
from waypoints_site.resolve.sessions import Decided
from waypoints_site.resolve.site import Permitted, Resolved, resolve

__all__ = [
    "Company",
    "Decided",
    "Permitted",
    "Resolved",
    "access_findings",
    "agreement_of",
    "chain_findings",
    "company_records",
    "paper",
    "resolve",
    "unlevelled",
]
