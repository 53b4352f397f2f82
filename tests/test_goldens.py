"""Pages as they were last looked at.

Where a change is meant, `pytest tests/test_goldens.py --update-goldens` writes them anew, for review.
"""

import pytest

from tests.goldens_of_pages import GOLDENS, NAMES, golden_texts

PARTS = {"base", "case", "macros"}
"""Layouts that others are made with."""


@pytest.fixture(scope="module")
def drawn(request: pytest.FixtureRequest) -> dict[str, str]:
    """The goldens as they are drawn now; written, too, where that is asked for."""
    texts = golden_texts()
    if request.config.getoption("--update-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        for unused in set(GOLDENS.iterdir()) - {GOLDENS / f"{name}.html" for name in texts}:
            unused.unlink()
        for name, text in texts.items():
            (GOLDENS / f"{name}.html").write_text(text, encoding="utf-8")
    return texts


@pytest.mark.parametrize("name", NAMES)
def test_a_page_looks_as_it_did(name: str, drawn: dict[str, str]) -> None:
    golden = GOLDENS / f"{name}.html"
    assert golden.is_file(), f"{golden.name} is not there; --update-goldens writes it"
    assert drawn[name] == golden.read_text(encoding="utf-8")


def test_no_golden_is_unused(drawn: dict[str, str]) -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {f"{name}.html" for name in drawn}


@pytest.mark.parametrize("site", ["framework", "growth", "talent"])
def test_every_template_has_a_golden(site: str) -> None:
    prefix = "" if site == "framework" else f"{site}-"
    layouts = GOLDENS.parent.parent / "layouts" / site
    templates = {path.stem for path in layouts.glob("*.html")} - PARTS
    assert templates <= {
        name.removeprefix(prefix).partition("-")[0] for name in NAMES if name.startswith(prefix)
    }
