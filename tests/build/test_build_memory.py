"""A site whose inputs and files are as they were is recalled with all that was said of it, and no other."""

from pathlib import Path

import pytest

from waypoints_site.build.drawn import Drawn, PageKey, published_as
from waypoints_site.build.memory import Memory, Recollection, recalled
from waypoints_site.cache import Store
from waypoints_site.findings import Finding, Span
from waypoints_site.publish import RestrictedSite, publish_restricted

FOUND = (Finding("syntax", Span("a.yaml", 2, 3, 2, 5), "x", "y", "warning"),)
PAGE = b"<p>page</p>"


def kept(root: Path) -> tuple[Memory, Path]:
    """A memory of one site, and where that stands."""
    site, keys = {"index.html": PAGE}, {"index.html": PageKey("t", "v")}
    (root / "a.yaml").write_text("text\n")
    drawn = Drawn("ada", "Ada", FOUND, 3, site, {"a.yaml": "text\n", "b.yaml": ""}, keys)
    built = published_as(drawn, publish_restricted(RestrictedSite("ada", site), root / "growth"))
    memory = Memory(Store(root, "1"), "out")
    memory.store.keep(memory.notes_of("growth", "key", built))
    return memory, root / "growth/ada"


def test_everything_that_was_said_is_said_again(tmp_path: Path) -> None:
    memory, place = kept(tmp_path)
    found = recalled("ada", "key", memory.sites("growth")["ada"], place, tmp_path)
    assert found is not None
    assert (found.name, found.findings, found.files, found.texts) == ("Ada", FOUND, 3, {"a.yaml": "text\n"})
    assert found.published
    assert (found.published.written, found.published.unchanged, found.published.removed) == (0, 1, 0)


@pytest.mark.parametrize("change", ["key", "page", "new page", "no page", "nothing there", "mode"])
def test_another_key_or_a_tree_that_somebody_touched_is_not_recalled(tmp_path: Path, change: str) -> None:
    memory, place = kept(tmp_path)
    page = place / "index.html"
    match change:
        case "page":
            page.write_bytes(PAGE.upper())
        case "new page":
            (place / "more.html").write_text("x")
        case "no page":
            page.unlink()
        case "nothing there":
            place.rename(tmp_path / "elsewhere")
        case "mode":
            page.chmod(0o644)
    key = "other" if change == "key" else "key"
    assert recalled("ada", key, memory.sites("growth")["ada"], place, tmp_path) is None


def test_a_site_that_could_not_be_listed_when_it_was_published_is_not_recalled(tmp_path: Path) -> None:
    memory, place = kept(tmp_path)
    note = {**memory.sites("growth")["ada"], "stamp": ""}
    assert recalled("ada", "key", note, place, tmp_path) is None
    place.rename(tmp_path / "elsewhere")
    assert recalled("ada", "key", note, place, tmp_path) is None


def test_notes_of_one_output_and_kind_are_no_other_s(tmp_path: Path) -> None:
    memory, _ = kept(tmp_path)
    assert memory.sites("talent") == Memory(memory.store, "elsewhere").sites("growth") == {}


def test_a_page_is_known_under_its_own_keys_and_as_it_was_drawn(tmp_path: Path) -> None:
    memory, place = kept(tmp_path)

    def asked(path: str = "index.html", template: str = "t", view: str = "v") -> bytes | str:
        return memory.recollection("growth", "ada", place, recall=True)(path, PageKey(template, view))

    assert asked() == PAGE
    assert asked("more.html") == "it was not there before"
    assert asked(template="u") == "a layout that takes part in it has changed"
    assert asked(view="w") == "what it shows has changed"
    (place / "index.html").write_bytes(b"other")
    assert asked() == "it does not stand there as it was left"
    (place / "index.html").unlink()
    assert asked() == "it does not stand there as it was left"


def test_without_recall_nothing_is_known(tmp_path: Path) -> None:
    memory, place = kept(tmp_path)
    assert memory.recollection("growth", "ada", place, recall=False).pages == {}
    assert Recollection(place, {})("index.html", PageKey("t", "v")) == "it was not there before"
