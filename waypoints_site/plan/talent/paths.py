"""Where the pages of a talent site stand, in the order of the meeting.

Absent: what is on them.
"""

READINESS, MAP, MANAGERS, QUEUE = "index.html", "map.html", "managers.html", "queue.html"
DECISIONS, LEVELS, BENCH, ACTIONS = "decisions.html", "levels.html", "bench.html", "actions.html"
SINCE, EXPECTATIONS = "since.html", "expectations.html"
CSV, JSON, SCHEMA = "data/assessments.csv", "data/assessments.json", "data/assessments.schema.json"


def person_path(person: str) -> str:
    """The page of one person's case."""
    return f"people/{person}.html"


def past_path(person: str, period: str) -> str:
    """The page of one person's case of an earlier period."""
    return f"people/{person}/{period}.html"


def packet_path(person: str) -> str:
    """The manager edition of a person's packet."""
    return f"packets/{person}.html"


def compare_path(level: str) -> str:
    """The page that compares people at one level, by the level's slug."""
    return f"compare/{level}.html"
