"""The exit status that findings ask for, and where they are written."""

import json

import pytest

from tests.harness import SiteFolder
from tests.organisation_sources import small


def test_check_writes_to_standard_output_and_build_to_standard_error(site: SiteFolder) -> None:
    site.small().edit("content/guides/start.md", "next.md", "nxt.md")
    check, build = site.run("check"), site.run("build")
    assert "broken-link" in check.out
    assert check.err == ""
    assert "broken-link" in build.err
    assert build.out == ""


@pytest.mark.parametrize("what", ["framework", "all"])
@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab"])
def test_of_a_build_a_program_reads_one_document_and_nothing_else(
    site: SiteFolder, what: str, format_: str
) -> None:
    site.small().edit("content/guides/start.md", "next.md", "nxt.md")
    broken = site.build(what, "--format", format_)
    assert "broken-link" in str(json.loads(broken.err))
    assert "framework site: not built; what stood there before still does\n" in broken.out
    assert broken.status == 1
    sound = site.edit("content/guides/start.md", "nxt.md", "next.md").build(what, "--format", format_)
    assert "broken-link" not in str(json.loads(sound.err))
    assert sound.status == 0


def test_a_finding_that_several_sites_share_is_in_the_document_once(site: SiteFolder) -> None:
    ran = site.write(small(**{"content/guides/bad.md": "no title"})).build("all", "--format", "json")
    findings = json.loads(ran.err)["findings"]
    assert {each["path"] for each in findings} == {"content/guides/bad.md"}
    assert len(findings) == len({each["message"] for each in findings}) == 2  # quoted for everyone, and not


def test_what_was_never_built_is_not_said_to_be_sound(site: SiteFolder) -> None:
    ran = site.write(small()).build("growth", "nobody", "--format", "json")
    assert (ran.status, ran.out) == (2, "")
    assert "findings" not in ran.err


def test_what_was_found_is_told_though_a_later_site_is_refused(site: SiteFolder) -> None:
    site.write(small(**{"output/growth/mine.txt": "mine"}))
    ran = site.build("all", "--format", "json")
    document, end = json.JSONDecoder().raw_decode(ran.err)
    assert document["errors"] == 0
    assert ran.err[end:].strip().startswith("Error: ")
