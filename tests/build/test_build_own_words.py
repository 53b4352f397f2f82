"""What a site says by itself."""

from pathlib import Path

import pytest

from tests.privacy.watching import laid_out
from waypoints_site.audit import pile
from waypoints_site.build.own_words import own_words


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("whomthisisfor", "an attribute of a layout"),
        ("skiptocontent", "a layout"),
        ("howsuretheratingis", "a schema"),
        ("aliasesmakethisfiletoolarge", "a module"),
    ],
)
def test_layouts_and_the_program_are_known(tmp_path: Path, words: str, where: str) -> None:
    assert pile(own_words(tmp_path, "framework")).holds(words), where


@pytest.mark.parametrize(
    ("layout", "kinds"),
    [
        ("base.html", {"framework", "growth", "talent", "session"}),
        ("assets/site.css", {"framework", "growth", "talent", "session"}),
        ("framework/home.html", {"framework", "growth", "talent", "session"}),
        ("restricted.html", {"growth", "talent", "session"}),
        ("growth/now.html", {"growth", "talent", "session"}),
        ("talent/map.html", {"talent", "session"}),
    ],
)
def test_a_layout_of_a_site_s_own_is_known_where_it_is_used(
    tmp_path: Path, layout: str, kinds: set[str]
) -> None:
    laid_out(tmp_path / "site", {f"layouts/{layout}": b"Words <b>of our own</b> &amp; more"})
    found = {
        kind
        for kind in ("framework", "growth", "talent", "session")
        if pile(own_words(tmp_path / "site", kind)).holds("wordsofourownmore")
    }
    assert found == kinds
