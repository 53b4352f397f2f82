"""Every rule explains itself."""

import re

import pytest

from tests.harness import SiteFolder
from waypoints_site.rules.catalogue import explanations


@pytest.mark.parametrize("rule", sorted(explanations()))
def test_a_rule_says_what_it_means(rule: str) -> None:
    said = explanations()[rule]
    assert said.startswith(f"{rule} (")
    assert len(said.split()) > 15


@pytest.mark.parametrize("rule", sorted(explanations()))
def test_no_explanation_names_a_person(rule: str) -> None:
    """They stand in the framework site, in which no person's id is."""
    said = explanations()[rule]
    assert not re.search(r"(feedback|expectations|talent|people)/([^/`\s]*/)?[a-z]+-[a-z]+", said)


def test_explain_prints_it(site: SiteFolder) -> None:
    ran = site.run("explain", "cell-empty")
    assert ran.status == 0
    assert ran.out == explanations()["cell-empty"] + "\n"
    assert "cell-empty: {off: " in ran.out


def test_explain_helps_with_a_spelling(site: SiteFolder) -> None:
    assert "did you mean “cell-empty”?" in site.run("explain", "cell-emty").err


def test_every_rule_that_the_code_reports_is_explained(repository: object) -> None:
    from pathlib import Path

    source = "".join(path.read_text() for path in (Path(str(repository)) / "waypoints_site").rglob("*.py"))
    named = set(re.findall(r"Finding\(\s*\"([a-z-]+)\"", source)) | set(
        re.findall(r"Fault\(\s*\"([a-z-]+)\"", source)
    )
    assert named - explanations().keys() == set()
