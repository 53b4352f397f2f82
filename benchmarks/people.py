"""Who works with whom: a tree of managers, eight people to a team, and some colleagues of other functions.

Absent: files.
"""

from dataclasses import dataclass

REPORTS = 8
"""How many people report to a manager."""
FOUNDER = "imani-okafor"
"""Above everybody; without a level, and so without a site."""

_GIVEN = (
    "Ada", "Aiko", "Amara", "Anton", "Beatriz", "Bilal", "Carmen", "Chidi", "Dana", "Dmitri", "Elena", "Emeka",
    "Farah", "Filip", "Gita", "Goran", "Hana", "Hugo", "Ines", "Ivan", "Jana", "Jorge", "Kaya", "Kenji", "Leila",
    "Lars", "Mara", "Mateo", "Nadia", "Nils", "Olga", "Omar", "Paula", "Rafiq", "Rosa", "Sami", "Tove", "Viktor",
)  # fmt: skip
_FAMILY = (
    "Abara", "Almeida", "Andersen", "Baptiste", "Bergmann", "Castillo", "Dubois", "Eriksen", "Fernandez", "Gupta",
    "Haddad", "Ibarra", "Jansen", "Kovacs", "Laurent", "Mbeki", "Moreau", "Nakamura", "Okonkwo", "Petrov", "Quist",
    "Rossi", "Santos", "Takeda", "Umar", "Varga", "Weber", "Yilmaz", "Zhang",
)  # fmt: skip
_CRAFT = ("L3", "L2", "L4", "L3", "L1", "L2", "L4", "L5", "L3", "L6")


@dataclass(frozen=True, slots=True)
class Member:
    """One person with a level: managers by their names, nearest first, and those who give feedback."""

    number: int
    id: str
    name: str
    track: str
    level: str
    team: str
    managers: tuple[str, str]
    givers: tuple[str, ...]


def members(size: int) -> tuple[Member, ...]:
    """The people of an organisation: the first stands above all the others."""
    return tuple(_member(number, size) for number in range(size))


def partners(size: int) -> tuple[tuple[str, str], ...]:
    """Ids and functions of colleagues of other functions, one for each three teams."""
    functions = ("product", "design")
    return tuple((_partner(at), functions[at % 2]) for at in range(size // (3 * REPORTS) + 1))


def teams(size: int) -> tuple[tuple[str, str], ...]:
    """The teams with those who lead them: each manager leads one, and the founder the first."""
    managers = range((size + REPORTS - 2) // REPORTS)
    return (("team-0", FOUNDER), *((f"team-{number + 1}", id_of(number)) for number in managers))


def id_of(number: int) -> str:
    """A person's id."""
    return f"{_name(number).lower().replace(' ', '-')}-{number}"


def _name(number: int) -> str:
    return f"{_GIVEN[number % len(_GIVEN)]} {_FAMILY[number * 7 % len(_FAMILY)]}"


def _partner(at: int) -> str:
    return f"partner-{at}"


def _member(number: int, size: int) -> Member:
    above = (number - 1) // REPORTS
    height = _height(number, size)
    near = id_of(above) if number else FOUNDER
    far = id_of((above - 1) // REPORTS) if number and above else FOUNDER
    colleagues = [id_of((number + step) % size) for step in (1, 5, 11) if (number + step) % size != number]
    return Member(
        number,
        id_of(number),
        _name(number),
        "manager" if height else "ic",
        f"M{min(height + 2, 6)}" if height else _CRAFT[number % len(_CRAFT)],
        f"team-{above + 1 if number else 0}",
        (near, far),
        (*dict.fromkeys(colleagues), _partner(number // (3 * REPORTS))),
    )


def _height(number: int, size: int) -> int:
    """How many levels of people stand below somebody."""
    height = 0
    while number * REPORTS + 1 < size:
        number = number * REPORTS + 1
        height += 1
    return height
