"""Content roots are read from the settings once, and again when these have changed."""

from pathlib import Path

import pytest

from waypoints_site.build.roots import content_roots
from waypoints_site.cache import Store


def test_they_are_noted_as_long_as_the_settings_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, settings = Store(tmp_path, "1"), tmp_path / "waypoints.yaml"
    settings.write_text("title: x\n")
    roots, note = content_roots(tmp_path, store)
    assert roots == ("content",)
    store.keep(note)
    monkeypatch.setattr(
        "waypoints_site.build.roots._named", lambda _: pytest.fail("the settings are read again")
    )
    assert content_roots(tmp_path, store) == (("content",), {})
    monkeypatch.undo()
    settings.write_text("title: x\ncontent: [content, ../private, content]\n")
    assert content_roots(tmp_path, store)[0] == ("content", "../private")


@pytest.mark.parametrize("text", [None, "title: [\n", "content: 5\n"])
def test_settings_that_say_nothing_mean_the_default(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "waypoints.yaml").write_text(text)
    assert content_roots(tmp_path, Store(tmp_path, "1"))[0] == ("content",)
