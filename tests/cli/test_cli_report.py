"""The exit status that findings ask for, and where they are written."""

from tests.harness import SiteFolder


def test_check_writes_to_standard_output_and_build_to_standard_error(site: SiteFolder) -> None:
    site.small().edit("content/guides/start.md", "next.md", "nxt.md")
    check, build = site.run("check"), site.run("build")
    assert "broken-link" in check.out
    assert check.err == ""
    assert "broken-link" in build.err
    assert build.out == ""


def test_build_writes_machine_formats_too(site: SiteFolder) -> None:
    site.small().edit("content/guides/start.md", "next.md", "nxt.md")
    assert site.build("--format", "json", "--quiet").err.startswith('{\n  "findings": [')
