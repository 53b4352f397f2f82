"""Non-interference for talent sites: a manager's, a director's, that of who stands in for them, and a session's."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.privacy.canaries import Reader
from tests.privacy.hidden import Change, changes_hidden_from
from tests.privacy.organisation import SESSION, TALENT
from tests.privacy.unmoved import BASES, before, unmoved

EXAMPLES = settings.default.max_examples // 5 if settings.default else 20
"""As many as the profile asks for, in proportion: each is a whole build."""
READERS = {**TALENT, "alphas": SESSION["alphas"]}


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every tree is laid out in turn, so that messages name the same folder."""
    return tmp_path_factory.mktemp("hidden") / "site"


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_the_bases_are_what_they_should_be(ground: Path, reader: Reader) -> None:
    sound, troubled = before(ground, "sound", reader), before(ground, "troubled", reader)
    assert (sound.status, sound.err) == (0, "")
    assert len(sound.files) > 10
    assert (troubled.status, troubled.files) == (1, {})
    assert " errors, 1 warning in " in troubled.err


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@settings(max_examples=EXAMPLES)
@given(base=st.sampled_from([*BASES]), data=st.data())
def test_a_reader_of_talent_notices_nothing(
    ground: Path, reader: Reader, base: str, data: st.DataObject
) -> None:
    changes: list[Change] = data.draw(changes_hidden_from(reader))
    unmoved(ground, base, reader, changes)
