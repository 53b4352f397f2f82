"""A small framework that uses everything the framework site can show, and a small one with almost nothing.

Fixed, since golden pages are drawn from it: a change here changes them.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tests.sources import site_of
from waypoints_site.plan import Page
from waypoints_site.plan.framework.pages import plan_framework
from waypoints_site.plan.framework.reference import Audiences, KindAudience
from waypoints_site.records import Commit, Site

FILES = {
    "waypoints.yaml": (
        "title: Harbour Levels\norganisation: Harbour\nurl: https://levels.example.com\nframework: eng\n"
    ),
    "frameworks/eng/framework.yaml": """title: Engineering
version: 1.2.0
effective: 2026-07-01
licence: CC-BY-4.0
attribution: The *Harbour* engineers
description: |
  What we expect. Start with [the guide](../../content/guides/start.md).
ratings: {misses: Falls short, meets: Meets it, exceeds: Goes beyond}
tracks:
  - {id: ic, title: Individual contributor, description: For makers., steady: [L3]}
  - id: manager
    title: Manager
    from: [{level: ic/L2, to: M2}]
  - {id: data, title: Data, from: [{level: ic/L2, to: L2}]}
  - {id: empty, title: Not yet}
benchmarks:
  - {title: Radford, levels: {ic/L1: P1, ic/L2: P2, manager/M2: M2}}
""",
    "frameworks/eng/capabilities.yaml": """- id: ic-technical
  title: Technical expertise
  area: Craft
  description: Knowing *how*.
- {id: ic-traits, title: Traits & habits, area: Craft!}
- {id: ic-impact, title: Impact, code: IM}
- {id: manager-technical, title: Technical judgement, area: Craft, formerly: [manager-craft]}
- {id: manager-people, title: People}
- {id: shared, title: Shared, tracks: [ic, data]}
- {id: empty-nothing, title: Nothing}
""",
    "frameworks/eng/ic/L1.yaml": """level: L1
title: Engineer
expectations:
  technical:
    meets: [Fixes a small defect with help from a colleague., Writes a test for each defect.]
    exceeds: Finds the cause.
    misses: Leaves <b>defects</b> behind.
  traits: {meets: Asks early.}
  impact: {meets: Says what a change does., exceeds: Foresees it.}
""",
    "frameworks/eng/ic/L2.yaml": """level: L2
title: Senior engineer
summary: Leads a *project*.
description: |
  Two paragraphs.

  With `code`, and a [cell](cell:L1/technical).
facts: {Holds: One system, Plans in: Months}
misreadings: [{title: Nearly senior, text: It is a complete job.}]
responsibilities: [Leading projects, "Writing [designs](../../../content/guides/start.md#designs)"]
expectations:
  technical:
    meets:
      - Fixes a defect without help from a colleague.
      - id: design
        text: Designs a service.
        examples: [The queue., The *other* queue.]
      - Writes a test for each defect.
    exceeds: Finds the cause.
  traits: {inherits: L1}
  impact: {inherits: L1, meets: Measures what a change does.}
  shared: {inherits: data/L2}
traits: [Curious]
management:
  goal: Let them lead.
  tips: [Ask first.]
  areas: [Design]
  measurement: [Look at designs.]
  pitfalls: [Haste.]
""",
    "frameworks/eng/ic/L3.yaml": """level: L3
title: Staff engineer & friend
facts: {Holds: Several systems}
expectations:
  technical: {meets: Sets a direction.}
  traits: {meets: Asks late., misses: Never asks.}
  shared: {meets: Shares.}
""",
    "frameworks/eng/manager/M2.yaml": """level: M2
title: Engineering manager
expectations:
  technical: {meets: Fixes a defect without any help from others.}
  people: {meets: Hires., exceeds: Hires well.}
""",
    "frameworks/eng/data/L2.yaml": (
        "level: L2\ntitle: Analyst\nexpectations: {shared: {meets: Shares data.}}\n"
    ),
    "frameworks/ops/framework.yaml": "title: Operations\nversion: 0.1.0\n",
    "content/guides/start.md": """---
title: Start
description: Where to begin
order: 1
---
# Start *here*

See [next](next.md) and [L2](cell:ic/L2/technical).

## Designs

![Map](map.png)

### Deeper

- [x] done
- [ ] to do

## Tables

| a | b |
| --- | --- |
| 1 | 2 |
""",
    "content/guides/next.md": "---\ntitle: Next\norder: 2\n---\nThe end.\n",
    "content/docs/about.md": "---\ntitle: About\n---\nWho we are.\n",
    "content/guides/map.png": "",
    "content/guides/draft.md": "---\ntitle: Draft\ndraft: true\n---\nNot yet.\n",
    "content/guides/inside.md": "---\ntitle: Inside\naudience: company\n---\nOurs.\n",
}

EMPTY = {"waypoints.yaml": "title: Nothing yet\n"}

AUDIENCES = Audiences(
    (("public", "anyone"), ("chain", "each manager above")),
    (
        KindAudience("Level", "frameworks/…", (("title", "The title.", ("public",)), ("a.b", "Deep.", ()))),
        KindAudience("Team file", "", ()),
    ),
)


@cache
def varied() -> Site:
    """The site that uses everything, from a fixed commit."""
    site = site_of(FILES)
    return Site(
        site.title, site.frameworks, site.pages, site.organisation, site.url, Commit("abc1234", "2026-07-02")
    )


@cache
def pages() -> Mapping[str, Page]:
    """Its pages by path."""
    return MappingProxyType({page.path: page for page in plan_framework(varied(), AUDIENCES)})
