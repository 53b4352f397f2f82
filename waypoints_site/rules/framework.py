"""The rules of a framework: does it say something everywhere, and only once?

Absent: people. The source of each rule is the table “Framework” of the process rules.
"""

import re
from collections.abc import Iterator

from waypoints_site.documents import Place
from waypoints_site.records import Criterion, Framework, Level, Rating, Track
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning

RATINGS: tuple[Rating, ...] = ("meets", "exceeds", "misses")

OPENINGS = ("can", "could", "is able to", "are able to", "able to", "is capable of", "has the ability to")

VERBS = (
    "agrees", "aligns", "anticipates", "builds", "brings", "breaks", "chooses", "coaches", "communicates", "contributes",
    "coordinates", "creates", "decides", "defines", "delegates", "delivers", "designs", "develops", "documents", "drives",
    "ensures", "establishes", "explains", "facilitates", "fixes", "gives", "guides", "handles", "helps", "hires",
    "identifies", "improves", "influences", "keeps", "leads", "maintains", "makes", "manages", "measures", "mentors",
    "negotiates", "owns", "plans", "prevents", "produces", "proposes", "provides", "raises", "removes", "reviews",
    "resolves", "runs", "seeks", "sets", "shapes", "shares", "simplifies", "solves", "suggests", "supports", "takes",
    "teaches", "tests", "tracks", "turns", "updates", "uses", "writes",
)  # fmt: skip


def cell_empty(framework: Framework, tuning: Tuning) -> Iterator[Breach]:  # noqa: ARG001 - every rule has this shape
    """A level says nothing of a capability of its track.

    People at that level cannot know what is asked of them, and nobody can assess it fairly. Write what the level
    `meets`, or say `inherits:` where another level's text holds unchanged.
    """
    for track in framework.tracks:
        for level in track.levels:
            for capability in track.capabilities:
                cell = level.cell(capability.key)
                if cell is not None and cell.says_nothing:
                    message = f"{level.id} says nothing of “{capability.key}” ({capability.title})"
                    yield Breach(
                        level.place, message, "write what the level meets, or inherit another level's text"
                    )


def criterion_duplicate(framework: Framework, tuning: Tuning) -> Iterator[Breach]:  # noqa: ARG001
    """The same text stands at two levels, or in two capabilities.

    A level that asks what the level below asks already tells nobody how to grow. Say what is different, or use
    `inherits:` where nothing is. Texts are compared rating by rating, whatever the letter case and punctuation.
    """
    for track in framework.tracks:
        seen: dict[tuple[Rating, str], str] = {}
        for level, capability, rating, criterion in _criteria(track):
            text = _normal(criterion.text.source)
            address = f"{level.id}/{capability}"
            first = seen.setdefault((rating, text), address)
            if first != address:
                yield Breach(
                    criterion.place, f"{address} asks the same as {first}", "say what is different here"
                )


def criterion_compound(framework: Framework, tuning: Tuning) -> Iterator[Breach]:
    """“and” joins two demands in one criterion.

    Somebody who meets the one and not the other cannot be assessed. Make them two criteria. The verbs that start
    a second demand are a list that `verbs` in the settings replaces.
    """
    verbs = "|".join(re.escape(verb) for verb in tuning.words("verbs", VERBS))
    joined = re.compile(rf"\band (?:\w+ly )?({verbs})\b", re.IGNORECASE)
    for track in framework.tracks:
        for _, _, _, criterion in _criteria(track):
            match = joined.search(criterion.text.source)
            if match:
                yield Breach(
                    criterion.place,
                    f"“and {match[1]}” joins a second demand",
                    "make it a criterion of its own",
                )


def criterion_can(framework: Framework, tuning: Tuning) -> Iterator[Breach]:
    """A criterion says what somebody can do (“can write”) where it should say what they do (“writes”).

    What somebody can do is not seen; what they do is. The openings to avoid are a list that `phrases` in the settings
    replaces.
    """
    phrases = "|".join(re.escape(phrase) for phrase in tuning.words("phrases", OPENINGS))
    opening = re.compile(rf"\s*({phrases})\b\s+(\w+)", re.IGNORECASE)
    for track in framework.tracks:
        for _, _, _, criterion in _criteria(track):
            match = opening.match(criterion.text.source)
            if match:
                message = f"“{match[1]} {match[2]}” says what is possible, not what is seen"
                yield Breach(criterion.place, message, "say what people do: “writes” for “can write”")


def _criteria(track: Track) -> Iterator[tuple[Level, str, Rating, Criterion]]:
    """The statements that stand in a track's own files, level by level; inherited ones stand elsewhere."""
    for level in track.levels:
        for cell in level.cells:
            for rating in RATINGS:
                for criterion in cell.rated(rating):
                    if cell.inherited_from is None or _own(criterion, cell.place):
                        yield level, cell.capability, rating, criterion


def _own(criterion: Criterion, place: Place) -> bool:
    return criterion.place.marks is place.marks


def _normal(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


FRAMEWORK_RULES: tuple[Rule[Framework], ...] = (
    Rule("cell-empty", "warning", cell_empty),
    Rule("criterion-duplicate", "warning", criterion_duplicate),
    Rule("criterion-compound", "information", criterion_compound),
    Rule("criterion-can", "information", criterion_can),
)
