"""What tests of whole builds share: two versions of a small organisation, and where a fork's words go."""

from pathlib import Path

import pytest

from tests.versions import Versions, built, elsewhere


@pytest.fixture(scope="session")
def both_versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """Two versions of the sources, and what each person's site is in either."""
    return built(tmp_path_factory.mktemp("versions"))


@pytest.fixture(scope="module")
def versions(both_versions: Versions, tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """The two versions in folders of the module's own."""
    return elsewhere(both_versions, tmp_path_factory.mktemp("versions"))


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The file that takes what a fork prints."""
    return tmp_path / "told"
