"""A value that is spelt plainly reads like any other of its form."""

from dataclasses import dataclass

from waypoints_site.records.spelling import spelt_once, spelt_plainly


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


class Counted:
    """Something that counts how often it is spelt."""

    times = 0

    def __repr__(self) -> str:
        self.times += 1
        return "counted"


@spelt_once
@dataclass(frozen=True, slots=True)
class Large:
    """A value that several pages show."""

    part: object


def test_a_large_value_is_spelt_once_and_another_one_for_itself() -> None:
    counted = Counted()
    large, other = Large(counted), Large(5)
    assert [repr(each) for each in (large, other, large, other)] == [
        "Large(part=counted)",
        "Large(part=5)",
        "Large(part=counted)",
        "Large(part=5)",
    ]
    assert counted.times == 1


def test_values_that_are_equal_and_yet_differ_are_spelt_apart() -> None:
    assert (repr(Large(1)), repr(Large(True))) == ("Large(part=1)", "Large(part=True)")
