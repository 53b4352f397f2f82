"""A framework that has changed says so in its version: what breaks that, exactly where, and a twin that does not."""

import pytest

from tests.sources import TRACKS, Files, level, resolved, small, unmarked
from waypoints_site.findings import Finding
from waypoints_site.records import Framework
from waypoints_site.rules import VERSION_RULES, Succession, run

FRAMEWORK = "frameworks/eng/framework.yaml"
CAPABILITIES = (
    "- {id: ic-technical, title: Technical}\n- {id: ic-impact, title: Impact}\n"
    "- {id: manager-technical, title: Technical}\n"
)
L3 = {"frameworks/eng/ic/L3.yaml": level("L3", technical="{meets: Finds more}", impact="{meets: Counts}")}
REWORDED = level("L1", technical="{meets: Fixes a large defect}", impact="{meets: Says what a change does}")


def version(stated: str, **more: str) -> Files:
    """The framework in a version, marked; `more` as in `small`."""
    return small(framework=f"title: Engineering\nversion: ⟦{stated}⟧\n{TRACKS}", **more)


def at(files: Files, name: str = "eng") -> Framework:
    made = resolved(files)
    return next(each for each in (*made.site.frameworks, *made.kept) if each.id == name)


def found(now: Files, before: Files, name: str = "eng") -> list[Finding]:
    return list(run(VERSION_RULES, Succession(at(now, name), at(before, name)), {}))


WAS = version("1.2.0")
STILL = "the version is still 1.2.0, and this has changed: "

BREACHES = {
    "a cell": (
        version("1.2.0", L1=REWORDED),
        WAS,
        f"warning: {STILL}ic/L1/technical [version-bump] raise it",
    ),
    "a level": (version("1.2.0", L1=small()["frameworks/eng/ic/L1.yaml"].replace("Level L1", "First")), WAS, f"{STILL}ic/L1 "),
    "a track": (
        {**WAS, FRAMEWORK: WAS[FRAMEWORK].replace("Individual", "Maker")}, WAS, f"{STILL}ic "
    ),
    "a capability": (
        version("1.2.0", capabilities=CAPABILITIES.replace("Impact", "Effect")), WAS, f"{STILL}ic-impact "
    ),
    "the names of ratings": (
        {**WAS, FRAMEWORK: f"{WAS[FRAMEWORK]}ratings: {{meets: Fine}}\n"}, WAS, f"{STILL}the names of ratings "
    ),
    "a level came, and the version stayed": (
        version("1.2.0", **L3), WAS, f"{STILL}ic/L3 is new [version-bump] raise it to 2.0.0"
    ),
    "a level came": (
        version("1.3.0", **L3),
        WAS,
        "warning: 1.3.0 is no new major version after 1.2.0, and yet: ic/L3 is new [version-bump] raise it to 2.0.0",
    ),
    "a level went": (version("1.3.0"), version("1.2.0", **L3), "and yet: ic/L3 is gone"),
    "a capability came": (
        version("1.3.0", capabilities=f"{CAPABILITIES}- {{id: ic-product, title: Product}}\n"), WAS, "ic-product is new"
    ),
    "a capability went": (
        version("1.3.0", capabilities=CAPABILITIES.replace("- {id: manager-technical, title: Technical}\n", "")),
        WAS,
        "manager-technical is gone",
    ),
    "a capability was renamed, and nothing says so": (
        version("1.3.0", capabilities=CAPABILITIES.replace("ic-impact", "ic-effect")),
        WAS,
        "ic-effect is new, ic-impact is gone",
    ),
    "a level came before 1.0.0": (
        version("0.2.1", **L3), version("0.2.0"), "0.2.1 is no new major version after 0.2.0, and yet: ic/L3 is new [version-bump] raise it to 0.3.0"
    ),
    "more than is named": (
        version("1.2.0", L1=level("L1"), L2=level("L2")), WAS,
        f"{STILL}ic/L1/technical, ic/L1/impact, ic/L2/technical and 1 more",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("now", "before", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(now: Files, before: Files, expected: str) -> None:
    (finding,) = found(now, before)
    assert expected in f"{finding.severity}: {finding.message} [{finding.rule}] {finding.hint}"
    assert (finding.span,) == unmarked(now).marked


SILENT = {
    "nothing": (WAS, WAS),
    "a cell, in a new version": (version("1.2.1", L1=REWORDED), WAS),
    "line breaks and places alone": (
        version("1.2.0", L1="\n" + small()["frameworks/eng/ic/L1.yaml"].replace("small", "\n        small")), WAS
    ),
    "the same text, inherited": (
        version("1.2.0", L2=level("L2", technical="{inherits: L1}", impact="{meets: Measures a change}")),
        version("1.2.0", L2=level("L2", technical="{meets: Fixes a small defect}", impact="{meets: Measures a change}")),
    ),
    "what is no demand on anybody": (
        {**WAS, FRAMEWORK: f"{WAS[FRAMEWORK]}effective: 2026-07-01\n"}, WAS
    ),
    "a level came, in a new major version": (version("2.0.0", **L3), WAS),
    "a level went, in a new major version": (version("2.0.0"), version("1.9.0", **L3)),
    "a level came before 1.0.0, in a new minor version": (version("0.3.0", **L3), version("0.2.7")),
    "a level came with 1.0.0": (version("1.0.0", **L3), version("0.9.0")),
    "a capability was renamed, and says so": (
        version(
            "1.3.0",
            capabilities=CAPABILITIES.replace("{id: ic-impact,", "{id: ic-effect, formerly: [ic-impact],"),
            L1=small()["frameworks/eng/ic/L1.yaml"].replace("impact", "effect"),
            L2=small()["frameworks/eng/ic/L2.yaml"].replace("impact", "effect"),
        ),
        WAS,
    ),
    "no version is stated": (small(framework=f"title: E\n{TRACKS}", L1=REWORDED), small(framework=f"title: E\n{TRACKS}")),
}  # fmt: skip


@pytest.mark.parametrize(("now", "before"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(now: Files, before: Files) -> None:
    assert found(now, before) == []


def test_a_renamed_capability_is_a_change_too() -> None:
    renamed = CAPABILITIES.replace("{id: ic-impact,", "{id: ic-effect, formerly: [ic-impact],")
    levels = {
        name: small()[f"frameworks/eng/ic/{name}.yaml"].replace("impact", "effect") for name in ("L1", "L2")
    }
    (finding,) = found(version("1.2.0", capabilities=renamed, **levels), WAS)
    assert finding.message == f"{STILL}ic-effect"


def test_a_kept_version_stays_as_it_was() -> None:
    def kept(meets: str) -> Files:
        folder = "frameworks/eng@1.0.0"
        return small(
            **{
                f"{folder}/framework.yaml": "title: E\nversion: ⟦1.0.0⟧\n",
                f"{folder}/ic/L1.yaml": level("L1", technical=f"{{meets: {meets}}}"),
                f"{folder}/capabilities.yaml": "- {id: ic-technical, title: Technical}\n",
            }
        )

    now = kept("Fixed it all")
    (finding,) = found(now, kept("Fixed it"), "eng@1.0.0")
    assert finding.message == "the version is still 1.0.0, and this has changed: ic/L1/technical"
    assert finding.hint == "a version that is kept stays as it was; change the current one"
    assert (finding.span,) == unmarked(now).marked
