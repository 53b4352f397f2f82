"""The text of a new level's file: of good form whatever the framework says, and with nothing in its cells."""

from hypothesis import given
from hypothesis import strategies as st

from waypoints_site import schemas
from waypoints_site.parse import parse
from waypoints_site.records import Capability, Cell, Criterion, Level, LevelAddress, Text, Track
from waypoints_site.scaffold.level_text import level_text
from waypoints_site.validate import validate

TEXTS = st.text(max_size=60)


def criteria(*texts: str) -> tuple[Criterion, ...]:
    return tuple(Criterion(Text(text)) for text in texts)


def inheriting(capability: str, text: str, source: LevelAddress) -> Cell:
    return Cell(capability, criteria(text), inherited_from=source, inherited=("meets",))


def track(*capabilities: Capability) -> Track:
    return Track("ic", "Individual", (), capabilities)


TECHNICAL = Capability("technical", "Technical skill", "TEC", description=Text("Knowing\nthe system."))
OWNERSHIP = Capability("ownership", "Ownership", "OWN")


def test_each_capability_has_its_place_and_the_cell_below_as_a_comment() -> None:
    below = Level(
        "L3",
        "Senior",
        (
            Cell(
                "technical",
                criteria("Designs: well", "Reads\ncode"),
                criteria("Guesses"),
                criteria("Teaches"),
            ),
            inheriting("ownership", "Finishes", LevelAddress("ic", "L2")),
        ),
    )
    text = level_text("L4", track(TECHNICAL, OWNERSHIP), below)
    assert text.partition("expectations:\n")[2] == (
        "  # Technical skill: Knowing the system.\n"
        "  # At L3:\n"
        "  #   meets:\n"
        '  #     - "Designs: well"\n'
        "  #     - Reads code\n"
        "  #   misses:\n"
        "  #     - Guesses\n"
        "  #   exceeds:\n"
        "  #     - Teaches\n"
        "  technical:\n"
        "    meets: []\n"
        "\n"
        "  # Ownership\n"
        "  # At L3, as at L2:\n"
        "  #   meets:\n"
        "  #     - Finishes\n"
        "  ownership:\n"
        "    meets: []\n"
    )
    assert "write `inherits: L3`" in text


def test_text_of_another_track_says_so() -> None:
    cell = inheriting("technical", "Judges", LevelAddress("manager", "M1"))
    assert "  # At L3, as at manager/M1:\n" in level_text(
        "L4", track(TECHNICAL), Level("L3", "Senior", (cell,))
    )


def test_the_lowest_level_speaks_of_none_below() -> None:
    text = level_text("L1", track(TECHNICAL), None)
    assert "inherits" not in text
    assert text.endswith("  # Technical skill: Knowing the system.\n  technical:\n    meets: []\n")


def test_a_track_without_capabilities_is_of_good_form_too() -> None:
    assert not faults(level_text("L1", track(), None), "L1")


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), max_size=3), TEXTS)
def test_the_file_is_of_good_form_whatever_the_framework_says(
    rows: list[tuple[str, str, str, str]], name: str
) -> None:
    keys = [f"key-{index}" for index in range(len(rows))]
    capabilities = [
        Capability(key, title, "KEY", description=Text(about))
        for key, (title, about, _, _) in zip(keys, rows, strict=True)
    ]
    cells = [
        Cell(key, criteria(meets), criteria(misses))
        for key, (_, _, meets, misses) in zip(keys, rows, strict=True)
    ]
    text = level_text("null", Track("ic", name, (), tuple(capabilities)), Level("L1", "One", tuple(cells)))
    assert not faults(text, "null")
    document = parse("L.yaml", "level", ("eng", "ic", "null"), text.encode()).document
    assert document is not None
    assert document.data == {
        "level": "null",
        "title": "null",
        "expectations": {key: {"meets": []} for key in keys},
    }


def faults(text: str, level: str) -> list[object]:
    parsed = parse("L.yaml", "level", ("eng", "ic", level), text.encode())
    found: list[object] = list(parsed.findings)
    return found + list(validate(parsed.document, schemas.load("level"))) if parsed.document else found
