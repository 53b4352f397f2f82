"""Which of their own documents a person may know of; see `tests/privacy` for what follows from it."""

from datetime import date
from pathlib import Path

import pytest

from tests.privacy.canaries import word
from tests.privacy.organisation import NOW, OLD, organisation
from tests.privacy.watching import Odd, Tree, laid_out
from waypoints_site.build.files import SourceFile, known_kinds
from waypoints_site.build.own import KINDS, Own, is_shared, own_documents, shelved
from waypoints_site.discover import Source, discover
from waypoints_site.parse import parse

DAY = date(2026, 11, 20)


def own(root: Path, person: str, files: Tree | None = None) -> Own:
    laid_out(root, {**organisation().files, **(files or {})})
    return own_documents(person, (), shelved(discover(root, (), KINDS), KINDS), known_kinds(), DAY)


def test_everything_but_requests_peers_and_what_is_not_shared(tmp_path: Path) -> None:
    found = own(tmp_path, "ada")
    assert {(each.kind, each.name[0]) for each in found.documents} == {
        *((kind, period) for kind in KINDS for period in (OLD, NOW)),
    } - {("synthesis", NOW)}
    assert found.findings == ()
    assert all("/ada" in path for path in found.paths)
    assert len(found.paths) == len(found.documents)


def test_what_cannot_be_read_is_told_unless_it_is_a_synthesis(tmp_path: Path) -> None:
    broken: Tree = {
        f"content/feedback/{NOW}/ada/plan.md": Odd("fifo"),
        f"content/feedback/{NOW}/ada/self.md": b"\xff",
        f"content/feedback/{OLD}/ada/synthesis.md": Odd("fifo"),
    }
    found = own(tmp_path, "ada", broken)
    assert {(each.rule, each.span.path) for each in found.findings} == {
        ("unsafe-file", f"content/feedback/{NOW}/ada/plan.md"),
        ("encoding", f"content/feedback/{NOW}/ada/self.md"),
    }
    assert found.unread == {("plan", (NOW, "ada")), ("self", (NOW, "ada"))}


def test_of_others_nothing(tmp_path: Path) -> None:
    found = own(tmp_path, "ada", {f"content/feedback/{NOW}/wei/plan.md": b"\xff"})
    assert found.findings == ()
    assert word("plan", f"content/feedback/{OLD}/wei/plan.md", "(body)") not in repr(found)


@pytest.mark.parametrize("shared", ["2026-11-20", "2026-11-19"])
def test_shared_from_the_day_on(shared: str) -> None:
    assert _shared(shared)


@pytest.mark.parametrize("shared", ["2026-11-21", "2026-W47-5", "20261120", "yes"])
def test_not_shared_before_nor_on_a_day_that_is_none(shared: str) -> None:
    assert not _shared(shared)


def _shared(shared: str) -> bool:
    text = f"---\nwritten: 2026-11-01\nshared: {shared}\n---\n".encode()
    parsed = parse("x/synthesis.md", "synthesis", (NOW, "ada"), text)
    file = SourceFile(Source("x/synthesis.md", "synthesis", (NOW, "ada"), Path()), parsed, company=False)
    return is_shared(file, DAY)
