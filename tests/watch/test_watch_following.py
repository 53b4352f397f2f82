"""Changes → editions: what looks wrong for a moment is not shown, and what stays wrong is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest

from waypoints_site.build.drawn import Drawn
from waypoints_site.build.outcome import NoSuchPerson
from waypoints_site.findings import Finding, Span
from waypoints_site.watch.edition import Edition
from waypoints_site.watch.following import MOMENT, PATIENCE, REST, editions, first

BAD = "bad"


class End(Exception):
    """The script of a test is over."""


@dataclass
class Script:
    """A site whose text is `text`, and changes that come in turn: each a path and the text from then on, or silence."""

    changes: Iterator[tuple[str, str] | None]
    text: str = "0"
    waits: list[float | None] = field(default_factory=list)
    forgotten: list[frozenset[str]] = field(default_factory=list)
    drawn: int = 0
    guessed: bool = False

    def draw(self, edition: Edition) -> Drawn:  # noqa: ARG002 - the protocol's shape
        self.drawn += 1
        if self.text == "gone":
            raise NoSuchPerson("there is no “ada” in people/")
        if self.text == "race":
            raise FileNotFoundError
        if self.text == BAD:
            return Drawn("", "", (Finding("syntax", Span("a"), "it does not parse"),), 1)
        return Drawn("", "", (), 1, {"index.html": self.text.encode()})

    def forget(self, paths: Iterable[str]) -> None:
        self.forgotten.append(frozenset(paths))

    def guesses(self) -> bool:
        return self.guessed

    def settle(self) -> None:
        self.guessed, self.text = False, self.text.removesuffix("?")

    def concerns(self, path: str) -> bool:
        return path != "4913"

    def is_complete(self, path: str) -> bool:  # noqa: ARG002 - the protocol's shape
        return self.text != ""

    def wait(self, seconds: float | None) -> frozenset[str]:
        self.waits.append(seconds)
        change = next(self.changes, ("end", "end"))
        if change == ("end", "end"):
            raise End
        if change is None:
            assert seconds is not None, "nobody waits for ever for silence"
            return frozenset()
        path, self.text = change
        self.guessed = self.text.endswith("?")
        return frozenset({path})


def shown(*changes: tuple[str, str] | None) -> tuple[list[str], Script]:
    """What is shown, an edition at a time: the page, and whether there is a fault."""
    script = Script(iter(changes))
    found = list(_until_the_end(editions(first(script), script, script.wait)))
    return [
        each.files.get("index.html", b"nothing").decode() + "!" * bool(each.fault) for each in found
    ], script


def _until_the_end(found: Iterator[Edition]) -> Iterator[Edition]:
    try:
        yield from found
    except End:
        return


def test_a_good_change_is_shown_at_once() -> None:
    found, script = shown(("a", "1"), ("a", "2"))
    assert found == ["1", "2"]
    assert script.waits == [None, None, None]


def test_a_fault_is_shown_when_it_has_stood_for_a_moment() -> None:
    found, script = shown(("a", BAD), None, ("a", "2"))
    assert found == ["0!", "2"]
    assert script.waits == [None, MOMENT, None, None]


def test_a_half_written_file_is_never_shown() -> None:
    assert shown(("a", BAD), ("a", "1"))[0] == ["1"]


@pytest.mark.parametrize("meanwhile", ["", "gone", "race", BAD])
def test_what_an_editor_leaves_for_a_moment_is_never_shown(meanwhile: str) -> None:
    assert shown(("a", meanwhile), ("a.new", "1"))[0] == ["1"]


def test_a_file_that_is_emptied_for_good_is_shown_empty() -> None:
    assert shown(("a", ""), None)[0] == [""]


def test_a_site_that_is_no_more_is_withdrawn() -> None:
    assert shown(("a", "gone"), None, ("a", "1"))[0] == ["nothing!", "1"]


def test_what_goes_on_changing_is_shown_in_the_end() -> None:
    assert shown(*[("a", BAD)] * (PATIENCE + 1))[0] == ["0!"]


def test_a_file_that_goes_while_it_is_read_is_looked_for_again() -> None:
    found, script = shown(("a", "race"), None, None, ("a", "1"))
    assert found == ["1"]
    assert script.drawn == 5


def test_what_is_only_likely_is_made_certain_when_there_is_time() -> None:
    found, script = shown(("a", "1?"), ("a", "2?"), None, ("a", "3"))
    assert found == ["1?", "2?", "2", "3"]
    assert script.waits == [None, REST, REST, None, None]


def test_what_does_not_matter_draws_nothing() -> None:
    found, script = shown(("4913", "0"), ("a", "1"))
    assert found == ["1"]
    assert script.drawn == 2
    assert script.forgotten == [frozenset(), frozenset({"a"})]


def test_where_there_is_no_site_to_begin_with_it_is_said() -> None:
    script = Script(iter(()), "gone")
    with pytest.raises(NoSuchPerson):
        first(script)
