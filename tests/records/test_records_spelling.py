"""A value that is spelt plainly reads like any other of its form."""

from dataclasses import dataclass

from waypoints_site.records.spelling import spelt_plainly


@dataclass(frozen=True, slots=True)
class Usual:
    """A value of two fields."""

    name: str
    parts: tuple[object, ...]


@spelt_plainly
@dataclass(frozen=True, slots=True)
class Plain:
    """The same."""

    name: str
    parts: tuple[object, ...]


def test_it_reads_as_the_library_has_it() -> None:
    usual, plain = Usual("a", (Usual("b", ()), None)), Plain("a", (Plain("b", ()), None))
    assert repr(plain) == repr(usual).replace("Usual", "Plain")


def test_nothing_stands_between_the_fields_and_the_text() -> None:
    assert not hasattr(Plain.__repr__, "__wrapped__")
