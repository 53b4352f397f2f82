"""A small organisation for tests of growth: an engineer, the managers above, colleagues, two periods.

Absent: tests.
"""

from tests.harness import Ran, SiteFolder

PATH = "content/expectations/2026-h2/ada-moreau.yaml"
SELF = "content/feedback/2026-h2/ada-moreau/self.md"

ORGANISATION: dict[str, str | bytes] = {
    "waypoints.yaml": "title: Levels\nframework: eng\nperiod: 2026-h2\n",
    "content/people/ada-moreau.yaml": (
        "name: Ada Moreau\ntrack: ic\nlevel: L1\nteam: payments\nmanager: tomas-lindqvist\nstarted: 2024-02-05\n"
    ),
    "content/people/ben-new.yaml": (
        "name: Ben New\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tomas-lindqvist\nstarted: 2026-08-03\n"
    ),
    "content/people/tomas-lindqvist.yaml": (
        "name: Tomas Lindqvist\ntrack: manager\nlevel: M1\nmanager: noor-haddad\nstarted: 2022-01-10\n"
    ),
    "content/people/noor-haddad.yaml": "name: Noor Haddad\nstarted: 2020-01-06\n",
    "content/people/wei-zhang.yaml": (
        "name: Wei Zhang\nfunction: design\nmanager: noor-haddad\nstarted: 2023-04-03\n"
    ),
    "content/teams/payments.yaml": "title: Payments\n",
    "content/periods/2026-h1.yaml": (
        "title: First half of 2026\nstarts: 2026-01-01\nends: 2026-06-30\nframework: {eng: 1.0.0}\n"
    ),
    "content/periods/2026-h2.yaml": (
        "title: Second half of 2026\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.0.0}\n"
        "dates: {agree_by: 2026-07-15, self_by: 2026-12-04}\n"
        "objectives:\n  - {id: faster-checkout, title: Checkout under 300 ms, owner: payments}\n"
    ),
    "content/feedback/2026-h1/ada-moreau/plan.md": (
        "---\nactions:\n  - {id: lead-an-incident, text: Lead one incident, by: 2026-10-01}\n  - text: Read a book\n---\n"
    ),
}

EXPECTATIONS = """\
# what we want
plan: period # the usual

# three of them
expectations:
  - id: checkout-latency
    title: Bring checkout p99 under 300 ms # hard
    cells: [L1/technical]
    objective: faster-checkout
    observable: The board shows it
    key_steps:
      - {text: Profile, state: done}
      - {text: Fix, state: todo}
      - {text: Celebrate, state: dropped}
  - {id: incidents, title: 'Lead an incident', follows: lead-an-incident, observable: A report}
  - id: docs
    title: Write the handbook
    observable: >-
      The handbook is
      on the wiki
# the end
"""
"""A plan with nothing agreed."""


def grown(site: SiteFolder, expectations: str | bytes = EXPECTATIONS) -> SiteFolder:
    """The organisation, with a plan of Ada's."""
    return site.small().write({**ORGANISATION, PATH: expectations})


def agree(site: SiteFolder, *arguments: str) -> Ran:
    """Runs `agree` for Ada on a day in July."""
    return site.run("agree", "ada-moreau", "--today", "2026-07-10", *arguments)


def text_of(site: SiteFolder, path: str = PATH) -> str:
    """A file of the site, its line ends as they are."""
    return (site.root / path).read_bytes().decode()


def errors(site: SiteFolder) -> list[str]:
    """The errors that `check` finds, as `path:line:column rule`."""
    ran = site.check("--today", "2026-07-12")
    return [
        place for place, each in zip(ran.places, ran.findings, strict=True) if each["severity"] == "error"
    ]


def taken_in(text: str, *keys: str) -> str:
    """A new file with parts that are commented out taken in: the blocks that start with these keys.

    An empty list above a block gives way to it, as the file says.
    """
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        bare = "" if line == "#" else line.removeprefix("# ")
        inside = line.startswith("#") and (inside or bare.partition(":")[0].removeprefix("  - ") in keys)
        lines.append(bare if inside else line)
        if inside and bare.startswith("  - ") and lines[-2].endswith(": []"):
            lines[-2] = lines[-2].removesuffix(" []")
    return "\n".join(lines) + "\n"
