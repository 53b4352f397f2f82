"""What all tests share: a quiet environment, and how hard property tests try."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.harness import SiteFolder

# "steady" finds the same examples in every run; `HYPOTHESIS_PROFILE=search` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True, database=None)
settings.register_profile(
    "search", max_examples=2_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

ENVIRONMENT_THAT_CHANGES_OUTPUT = (
    "CI",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "NO_COLOR",
    "SOURCE_DATE_EPOCH",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program prints must not depend on where the tests run."""
    for name in ENVIRONMENT_THAT_CHANGES_OUTPUT:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """An empty folder for a site, and the commands to run on it."""
    root = tmp_path / "site"
    root.mkdir()
    return SiteFolder(root)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens` writes the golden pages anew instead of comparing with them."""
    parser.addoption("--update-goldens", action="store_true", help="write tests/goldens anew")
