"""What `check` prints, in which format, and what paths do to it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.harness import SiteFolder

START = "content/guides/start.md"


@pytest.fixture
def broken(site: SiteFolder) -> SiteFolder:
    """A site with one mistake in each of two files."""
    return (
        site.small()
        .edit(START, "next.md", "nxt.md")
        .edit("content/guides/next.md", "L1/technical", "L1/tecnical")
    )


def test_the_text_format(broken: SiteFolder) -> None:
    ran = broken.run("check")
    assert ran.status == 1
    assert ran.out == (
        "content/guides/next.md:5:5: error: “cell:L1/tecnical” leads nowhere [broken-link]\n"
        "    4 | ---\n"
        "    5 | See [L1](cell:L1/tecnical).\n"
        "      |     ^^^^^^^^^^^^^^^^^^^^^^ did you mean “cell:L1/technical”?\n"
        "\n"
        "content/guides/start.md:7:6: error: “nxt.md” leads nowhere [broken-link]\n"
        "    6 |\n"
        "    7 | Read [the next](nxt.md).\n"
        "      |      ^^^^^^^^^^^^^^^^^^ did you mean “next.md”?\n"
        "\n"
        "2 errors in 8 files\n"
    )


def test_json_counts_and_is_whole(broken: SiteFolder) -> None:
    data = json.loads(broken.check().out)
    assert {key: data[key] for key in ("errors", "warnings", "information")} == {
        "errors": 2,
        "warnings": 0,
        "information": 0,
    }
    assert data["findings"][1] == {
        "rule": "broken-link",
        "severity": "error",
        "path": START,
        "line": 7,
        "column": 6,
        "end_line": 7,
        "end_column": 24,
        "message": "“nxt.md” leads nowhere",
        "hint": "did you mean “next.md”?",
    }


def test_paths_limit_what_is_reported_not_what_is_read(broken: SiteFolder) -> None:
    assert broken.check(START).places == [f"{START}:7:6 broken-link"]
    assert len(broken.check("content/guides").places) == 2
    assert broken.check("frameworks").status == 0
    below = broken.run("check", "--format", "json", "start.md", cwd=broken.root / "content/guides")
    assert below.places == [f"{START}:7:6 broken-link"]


def test_github_annotates_by_itself(broken: SiteFolder) -> None:
    ran = broken.run("check", GITHUB_ACTIONS="true")
    assert (
        "::error file=content/guides/start.md,line=7,endLine=7,col=6,endColumn=24,title=broken-link::"
        in ran.out
    )
    assert "::error" not in broken.run("check", "--format", "text", GITHUB_ACTIONS="true").out


@pytest.mark.parametrize("format_", ["sarif", "gitlab"])
def test_other_machine_formats_are_json(broken: SiteFolder, format_: str) -> None:
    ran = broken.run("check", "--format", format_)
    assert ran.status == 1
    json.loads(ran.out)


def test_quiet_prints_findings_only(broken: SiteFolder) -> None:
    assert "2 errors" not in broken.run("check", "--quiet").out
    assert broken.run("check", "--quiet").out.count("broken-link") == 2
    broken.edit(START, "nxt.md", "next.md").edit("content/guides/next.md", "tecnical", "technical")
    assert broken.run("check", "--quiet").out == ""


def test_colours_are_asked_for_or_left_out(broken: SiteFolder) -> None:
    assert "\x1b[" not in broken.run("check").out
    assert "\x1b[" in broken.run("check", "--color", "always", NO_COLOR="1").out
    assert "\x1b[" not in broken.run("check", "--color", "never").out


def test_strict_fails_on_warnings(site: SiteFolder) -> None:
    site.small().edit(
        "frameworks/eng/manager/M1.yaml", "  technical: {meets: Judges a design}\n", "  technical: {}\n"
    )
    assert [site.check().status, site.check("--strict").status] == [0, 1]


def test_check_writes_nothing(site: SiteFolder, tmp_path: Path) -> None:
    before = sorted(str(path) for path in site.small().root.rglob("*"))
    site.check()
    assert sorted(str(path) for path in site.root.rglob("*")) == before


AGREED = (
    "plan: period\nagreed: {on: 2026-07-01, engineer: ada, manager: bo, digests: {a: sha256-%s}}\n"
    "expectations:\n  - {id: a, title: Something}\n"
)


def test_base_compares_agreements_with_an_earlier_revision(site: SiteFolder) -> None:
    plan = "content/expectations/2026-h2/ada.yaml"
    person = "name: X\nstarted: 2024-01-01\ntrack: ic\nlevel: L1\n"
    site.small().write(
        {
            "content/periods/2026-h2.yaml": "title: x\nstarts: 2026-07-01\nends: 2026-12-31\n",
            "content/people/ada.yaml": f"{person}manager: bo\n",
            "content/people/bo.yaml": person,
            plan: AGREED % ("0" * 64),
        }
    )
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "x"],
    ):
        subprocess.run(["/usr/bin/env", "git", "-C", str(site.root), *command], check=True)
    site.write({plan: AGREED % ("1" * 64)})
    found = site.check("--base", "HEAD", "--today", "2026-07-02").places
    assert f"{plan}:2:9 agreement-replaced" in found
    assert not [each for each in site.check("--today", "2026-07-02").places if "agreement-replaced" in each]
    wrong = site.run("check", "--base", "nowhere")
    assert wrong.status == 2
    assert "there is no revision “nowhere”" in wrong.err
