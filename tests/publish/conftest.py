"""What tests of whole builds share: two versions of a small organisation, and where a fork's words go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.forks import compile_once
from tests.versions import Versions, built, elsewhere


@pytest.fixture(scope="session")
def both_versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """Two versions of the sources, and what each person's site is in either."""
    with pytest.MonkeyPatch.context() as patch:
        compile_once(patch)
        return built(tmp_path_factory.mktemp("versions"))


@pytest.fixture(scope="module")
def versions(both_versions: Versions, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Versions]:
    """The two versions in folders of the module's own."""
    with pytest.MonkeyPatch.context() as patch:
        compile_once(patch)
        yield elsewhere(both_versions, tmp_path_factory.mktemp("versions"))


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The file that takes what a fork prints."""
    return tmp_path / "told"
