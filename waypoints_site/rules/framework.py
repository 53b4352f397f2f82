"""The rules of a framework: does it say something everywhere, and only once?

Absent: people. The source of each rule is the table “Framework” of the process rules.
"""

import re
from collections.abc import Iterator

from waypoints_site.records import Criterion, Framework, Rating, Track
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.wording import sentences
from waypoints_site.settings import Tuning

RATINGS: tuple[Rating, ...] = ("meets", "exceeds", "misses")
DEMANDS: tuple[Rating, ...] = ("meets", "exceeds")
"""The ratings that ask something of somebody; `misses` describes what it looks like when that is not done."""

OPENINGS = ("can", "could", "is able to", "are able to", "able to", "is capable of", "has the ability to")

VERBS = (
    "agrees", "aligns", "anticipates", "builds", "brings", "breaks", "chooses", "coaches", "communicates",
    "contributes", "coordinates", "creates", "decides", "defines", "delegates", "delivers", "designs",
    "develops", "documents", "drives", "ensures", "establishes", "explains", "facilitates", "fixes",
    "gives", "guides", "handles", "helps", "hires", "identifies", "improves", "influences", "keeps",
    "leads", "maintains", "makes", "manages", "measures", "mentors", "negotiates", "owns", "plans",
    "prevents", "produces", "proposes", "provides", "raises", "removes", "reviews", "resolves", "runs",
    "seeks", "sets", "shapes", "shares", "simplifies", "solves", "suggests", "supports", "takes", "teaches",
    "tests", "tracks", "turns", "updates", "uses", "writes",
)  # fmt: skip

_INTO_A_CLAUSE = (
    r"(?:that|which|who|whom|whose|what|where|when|while|how|why|whether|if|so|because|until|than|as|to)"
)
_NO_OBJECT = r"(?:as|of|in|for|from|with|by|at|on|or|and|are|is|that|which|when|before|after|during)"


def cell_empty(framework: Framework, tuning: Tuning) -> Iterator[Breach]:  # noqa: ARG001 - every rule has this shape
    """A level says nothing of a capability of its track.

    People at that level cannot know what is asked of them, and nobody can assess it fairly. Write what the
    level `meets`, or say `inherits:` where another level's text holds unchanged. The position is the
    level's `expectations`, or the cell where there is one with nothing in it.
    """
    for track in framework.tracks:
        for level in track.levels:
            for capability in track.capabilities:
                cell = level.cell(capability.key)
                if cell is not None and cell.says_nothing and cell.inherited_from is None:
                    message = f"{level.id} says nothing of “{capability.key}” ({capability.title})"
                    hint = "write what the level meets, or inherit another level's text"
                    yield Breach(cell.place, message, hint)


def criterion_duplicate(framework: Framework, tuning: Tuning) -> Iterator[Breach]:  # noqa: ARG001 - the same
    """The same text stands at two levels of a track, in two of its capabilities, or twice in one cell.

    A level that asks what the level below asks already tells nobody how to grow. Say what is different, or
    use `inherits:` where nothing is. Texts are compared rating by rating, whatever their letter case and
    punctuation; so what exceeds one level may well be what the next one asks for.
    """
    for track in framework.tracks:
        seen: dict[tuple[Rating, str], str] = {}
        for address, rating, criterion in _criteria(track, RATINGS):
            text = _normal(criterion.text.source)
            first = seen.get((rating, text))
            if text and first is not None:
                message = (
                    f"{address} says this twice"
                    if first == address
                    else f"{address} says the same as {first}"
                )
                yield Breach(criterion.place, message, "say what is different here")
            seen.setdefault((rating, text), address)


def criterion_compound(framework: Framework, tuning: Tuning) -> Iterator[Breach]:
    """“and” joins two demands in one criterion.

    Somebody who meets the one and not the other cannot be assessed. Make them two criteria: “Writes the
    design and reviews it with the team” is one of writing and one of reviewing. Only a demand with an
    object of its own counts, in a sentence whose main clause “and” continues: “plans and runs the
    migration” is one demand, as is “finds out what slows a service and makes it fail”. Texts of `misses`
    demand nothing. The verbs that start a second demand are a list that `verbs` in the settings replaces.
    """
    verbs = "|".join(re.escape(verb) for verb in tuning.words("verbs", VERBS))
    if not verbs:
        return
    second = re.compile(rf",? and (?:\w+ly )?({verbs}) (?!{_NO_OBJECT}\b)\w", re.IGNORECASE)
    for track in framework.tracks:
        for _, _, criterion in _criteria(track, DEMANDS):
            verb = next(
                filter(None, (_joined(each, second) for each in sentences(criterion.text.source))), ""
            )
            if verb:
                message = f"“and {verb}” joins a second demand"
                yield Breach(criterion.place, message, "make it a criterion of its own")


def _joined(sentence: str, second: re.Pattern[str]) -> str:
    """The verb that starts a second demand in a sentence, if one does."""
    for match in second.finditer(sentence):
        before = sentence[: match.start()]
        verb_and_object = len([word for word in before.split() if not word.endswith("ly")]) > 1
        if verb_and_object and not re.search(rf"\b{_INTO_A_CLAUSE}\b", before, re.IGNORECASE):
            return match[1]
    return ""


def criterion_can(framework: Framework, tuning: Tuning) -> Iterator[Breach]:
    """A criterion says what somebody can do (“can write”) where it should say what they do (“writes”).

    What somebody can do is not seen; what they do is. Only the openings of sentences count, and texts of
    `misses` do not. The openings to avoid are a list that `phrases` in the settings replaces.
    """
    phrases = "|".join(re.escape(phrase) for phrase in tuning.words("phrases", OPENINGS))
    if not phrases:
        return
    opening = re.compile(rf"({phrases}) (\w+)", re.IGNORECASE)
    for track in framework.tracks:
        for _, _, criterion in _criteria(track, DEMANDS):
            match = next(filter(None, map(opening.match, sentences(criterion.text.source))), None)
            if match:
                message = f"“{match[1]} {match[2]}” says what is possible, not what is seen"
                yield Breach(criterion.place, message, "say what people do: “writes” for “can write”")


def _criteria(track: Track, ratings: tuple[Rating, ...]) -> Iterator[tuple[str, Rating, Criterion]]:
    """The statements that stand in a track's files, each with its address; inherited ones stand elsewhere."""
    for level in track.levels:
        for cell in level.cells:
            for rating in ratings:
                if rating not in cell.inherited:
                    for criterion in cell.rated(rating):
                        yield f"{level.id}/{cell.capability}", rating, criterion


def _normal(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


FRAMEWORK_RULES: tuple[Rule[Framework], ...] = (
    Rule("cell-empty", "warning", cell_empty),
    Rule("criterion-duplicate", "warning", criterion_duplicate),
    Rule("criterion-compound", "information", criterion_compound),
    Rule("criterion-can", "information", criterion_can),
)
