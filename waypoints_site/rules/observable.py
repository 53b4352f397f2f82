"""The rules of how expectations are worded: can others see whether it came about, and who is meant?

They look for exact words, which the settings may replace, and rather say nothing than raise a false alarm.
Absent: grammar.
"""

import re
from collections.abc import Iterator
from functools import cache

from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review
from waypoints_site.rules.wording import sentences
from waypoints_site.settings import Tuning

VAGUE = (
    "improve", "improves", "improved", "improving", "improvement", "improvements", "enhance", "enhances",
    "help", "helps", "helped", "helping", "support", "supports", "supporting", "assist", "assists",
    "be better", "is better", "are better", "get better", "gets better", "getting better", "become better",
    "becomes better", "better at", "do more", "does more", "be more", "is more", "be good", "be a good",
    "contribute", "contributes", "contributing", "participate", "participates", "participating", "take part",
    "takes part", "get involved", "gets involved", "be involved", "is involved", "engage", "engages",
    "try to", "tries to", "strive", "strives", "work on", "works on", "working on", "focus on", "focuses on",
    "understand", "understands", "understanding", "learn", "learns", "learning", "be aware", "is aware",
    "be proactive", "is proactive", "grow as", "grows as", "strengthen", "strengthens", "as needed",
)  # fmt: skip
"""What nobody can see happen."""

ARTEFACTS = (
    "agenda", "alert", "article", "backlog", "board", "budget", "calendar", "chart", "checklist", "commit",
    "count", "dashboard", "decision", "design", "diagram", "document", "draft", "email", "figure", "file",
    "follow-up", "graph", "guide", "invoice", "ledger", "letter", "list", "log", "manual", "map", "memo",
    "message", "metric", "minutes", "note", "notes", "page", "paper", "patch", "playbook", "poll", "post",
    "post-mortem", "proposal", "protocol", "prototype", "pull request", "record", "register", "report",
    "repository", "roadmap", "rota", "runbook", "schedule", "script", "sheet", "sketch", "slide", "spec",
    "specification", "spreadsheet", "statement", "summary", "survey", "table", "template", "test", "ticket",
    "timeline", "trail", "wiki",
)  # fmt: skip
"""Things that can be shown."""

EVENTS = (
    "audit", "conference", "demo", "demonstration", "deploy", "deployment", "drill", "exam", "go-live",
    "handover", "incident", "interview", "launch", "meeting", "migration", "one-to-one", "outage",
    "planning round", "presentation", "rehearsal", "release", "retrospective", "review", "rollout", "session",
    "sign-off", "talk", "vote", "walkthrough", "workshop", "daily", "weekly", "fortnightly", "monthly",
    "quarterly", "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
)  # fmt: skip
"""Things that happen on a day; May is left out, for it is a verb as well."""

NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
    "twenty", "thirty", "fifty", "hundred", "thousand", "million", "half", "once", "twice", "nobody", "none",
    "never", "zero",
)  # fmt: skip
_DIGIT = re.compile(r"\d")

MENTORING = ("mentor", "mentors", "mentored", "mentoring", "mentorship")
_HAVING_ONE = re.compile(
    r"\b(?:a|an|the|as|my|his|her|their|our|your|with|from|by|find|finds)\s\Z", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NO_NAMES = frozenset((
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "I",
    "Easter", "Christmas",
))  # fmt: skip


def expectation_observable(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """An expectation says nothing that others could see, or says it in vague verbs alone.

    “Improve”, “help” and “be better” cannot be seen; a number, a thing that is there or an event that took place
    can: “the runbook has been followed by somebody else, once”. A text is reported only if it has a vague
    word and neither a number nor an artefact nor an event. The words are lists that `vague`, `artefacts` and
    `events` in the settings replace; artefacts and events may stand in the plural.
    """
    vague = _words(tuning.words("vague", VAGUE), plural=False)
    concrete = (
        _words(tuning.words("artefacts", ARTEFACTS), plural=True),
        _words(tuning.words("events", EVENTS), plural=True),
        _words(NUMBERS, plural=False),
        _DIGIT,
    )
    for expectation in review.cycle.expectations:
        text = expectation.observable.source
        if not text.strip():
            message = f"“{expectation.id}” says nothing that others could see"
            yield Breach(expectation.place, message, "write under “observable” what others will see")
        elif (found := vague.search(text)) and not any(each.search(text) for each in concrete):
            message = f"“{found[0]}” cannot be seen"
            hint = "name a number, something that will be there, or an event"
            yield Breach(expectation.place / "observable", message, hint)


def mentoring_without_mentee(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """An expectation about mentoring has an opportunity that names nobody.

    Mentoring starts with somebody who wants it. Name the person in `opportunity` (or in the title). A full or first
    name of anybody whom the site knows counts, as does any other word that looks like a name. Expectations
    about mentoring are those whose title says so; the words for it are a list that `words` in the settings
    replaces. Where there is no opportunity at all, `opportunity-missing` says that.
    """
    mentoring = _words(tuning.words("words", MENTORING), plural=False)
    for expectation in review.cycle.expectations:
        opportunity = expectation.opportunity.source
        about = any(
            not _HAVING_ONE.search(expectation.title[: found.start()])
            for found in mentoring.finditer(expectation.title)
        )
        if about and opportunity.strip() and not _names_somebody(review, expectation.title, opportunity):
            message = "this is about mentoring, and the opportunity names nobody"
            yield Breach(expectation.place / "opportunity", message, "name the person to be mentored")


def _names_somebody(review: Review, *texts: str) -> bool:
    own = review.cycle.person
    people = [each for each in review.roster.people.values() if each.id != own.id and each.name.strip()]
    names = {name for each in people for name in (each.name, each.name.split()[0])}
    no_names = _NO_NAMES.union(own.name.split())
    for text in texts:
        for sentence in sentences(text):
            words = [word[0].removesuffix("’s").removesuffix("'s") for word in _WORD.finditer(sentence)]
            if any(_looks_like_a_name(word) for word in words[1:] if word not in no_names):
                return True
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if name in text):
            return True
    return False


def _looks_like_a_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


@cache
def _words(words: tuple[str, ...], *, plural: bool) -> re.Pattern[str]:
    """A pattern that finds any of some words or phrases, whatever their letter case; none, where there are none."""
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    ending = "(?:s|es)?" if plural else ""
    return re.compile(rf"(?<!\w)(?:{either}){ending}(?!\w)" if words else r"(?!)", re.IGNORECASE)


OBSERVABLE_RULES: tuple[Rule[Review], ...] = (
    Rule("expectation-observable", "warning", expectation_observable),
    Rule("mentoring-without-mentee", "warning", mentoring_without_mentee),
)
