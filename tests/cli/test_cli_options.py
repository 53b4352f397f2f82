"""The options that every command that reads a site has."""

import pytest

from tests.harness import SiteFolder


@pytest.mark.parametrize(
    "arguments",
    [("--today", "2026-03-01"), ("--color", "never"), ("--strict",), ("--format", "text"), ("--quiet",)],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_every_command_has_them(site: SiteFolder, command: str, arguments: tuple[str, ...]) -> None:
    assert site.small().run(command, *arguments).status == 0


def test_a_broken_epoch_is_wrong_usage(site: SiteFolder) -> None:
    ran = site.small().run("check", SOURCE_DATE_EPOCH="soon")
    assert ran.status == 2
    assert "SOURCE_DATE_EPOCH is not a number of seconds: soon" in ran.err
