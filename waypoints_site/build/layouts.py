"""Layouts as values: templates by name, and assets that go into a site as they are.

Absent: rendering.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache

from waypoints_site.build.identity import identity
from waypoints_site.cache.code import KeptCode
from waypoints_site.discover import read_layouts
from waypoints_site.findings import Finding
from waypoints_site.parse import decode
from waypoints_site.render import Layouts

ASSETS = "assets/"


@dataclass(frozen=True, slots=True)
class SiteLayouts:
    """The layouts of one site; `texts` are those of its own templates, by path, for code frames.

    `code` is where the others' compiled code is kept.
    """

    templates: Layouts
    assets: Mapping[str, bytes]
    texts: Mapping[str, str]
    findings: tuple[Finding, ...]
    code: BytecodeCache


def take_layouts(root: Path) -> SiteLayouts:
    """The layouts that ship with Waypoints, and those of the site at `root` in their place."""
    originals, overrides, findings = read_layouts(root)
    own: dict[str, str] = {}
    faults = list(findings)
    for name, content in overrides.items():
        if not name.startswith(ASSETS):
            own[name], found = decode(f"layouts/{name}", content)
            faults += found
    shipped = {name: content.decode() for name, content in originals.items() if not name.startswith(ASSETS)}
    assets = {
        name: content for name, content in {**originals, **overrides}.items() if name.startswith(ASSETS)
    }
    texts = {f"layouts/{name}": text for name, text in own.items()}
    code = KeptCode(shipped.values(), identity())
    return SiteLayouts(Layouts(shipped, own), assets, texts, tuple(faults), code)
