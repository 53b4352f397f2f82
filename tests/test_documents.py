from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.documents import NOWHERE, Document, Origins, Place, Pointer, Unmarked, origins_of
from waypoints_site.findings import Span


class Recording:
    """Marks that answer with what they were asked."""

    def value(self, pointer: Pointer) -> Span:
        return Span(f"value {pointer}")

    def key(self, pointer: Pointer) -> Span:
        return Span(f"key {pointer}")

    def within(self, pointer: Pointer, start: int, end: int) -> Span:
        return Span(f"within {pointer} {start} {end}")


def test_a_place_asks_the_marks_for_its_pointer() -> None:
    place = Place(Recording()) / "cells" / 0
    assert place.value().path == "value ('cells', 0)"
    assert place.key().path == "key ('cells', 0)"
    assert place.within(1, 2).path == "within ('cells', 0) 1 2"


def test_what_stands_in_no_file_is_at_its_first_character() -> None:
    assert NOWHERE.value() == Span("")
    place = Place(Unmarked("waypoints.yaml")) / "title"
    assert {place.value(), place.key(), place.within(3, 4)} == {Span("waypoints.yaml", 1, 1)}


def test_documents_are_the_same_wherever_their_values_stand() -> None:
    one = Document("a.yaml", "team", ("a",), {"title": "A"}, Unmarked())
    other = Document("a.yaml", "team", ("a",), {"title": "A"}, Recording())
    assert one == other
    assert one.place == Place(one.marks, ())


def test_neither_marks_nor_text_are_shown_with_a_document() -> None:
    assert "secret" not in repr(Document("a.yaml", "team", (), {}, Unmarked("secret"), text="secret"))


def test_origins_follow_each_stretch() -> None:
    # "ab" from 10, "cd" from 20: the text is "abcd".
    origins = origins_of([(2, 10), (2, 20)])
    assert [origins.at(offset) for offset in range(4)] == [10, 11, 20, 21]
    assert origins.span(1, 3) == (11, 21)


def test_neighbouring_stretches_are_one() -> None:
    assert origins_of([(2, 10), (0, 99), (3, 12)]) == Origins([0], [10])


def test_the_beginning_may_be_dropped() -> None:
    origins = origins_of([(2, 10), (2, 20), (2, 30)], dropped=3)
    assert [origins.at(offset) for offset in range(3)] == [21, 30, 31]


def test_a_text_made_of_nothing_has_its_origin_at_the_start() -> None:
    assert origins_of([]) == Origins([0], [0])
    assert origins_of([]).span(0, 0) == (0, 0)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30))), st.integers(0, 8))
def test_origins_are_those_of_the_characters_copied(pieces: list[tuple[int, int]], dropped: int) -> None:
    source = "".join(chr(0x100 + number) for number in range(40))
    text = "".join(source[start : start + length] for length, start in pieces)[dropped:]
    origins = origins_of(pieces, dropped)
    assert "".join(source[origins.at(offset)] for offset in range(len(text))) == text
