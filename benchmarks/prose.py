"""Invented sentences, as long and as plain as those of the example: no two people have the same ones.

Absent: meaning.
"""

from random import Random

_WORDS = """
able account across after again agenda alarm answer archive asked away backlog bank basket before berth board
booking boundary bridge budget calendar cancelled careful carrier change checkout choice clock colleague column
commit copy corner counter crew customs cutover daily data decided deck delay deployment desk design diary door
draft earlier engine entry error estimate evening ferry field file finance first flag form frequent function fuel
gate harbour heavy hour index invoice island journal kept ladder later ledger letter lighter list loading log
longer manifest margin meeting message migration minute module morning narrow network nightly north note notice
number offer office order outage outline packet page paper part passenger path pattern payment pilot plain plan
platform port practice price printer private probe proof protocol quarter queue quiet quota radar ramp reader
ready record refund region rehearsal release report request result review rider road route runbook sailing sample
schedule schema search seat second section sensor service session shared shift shore signal small smoke source
south stable staff stage standby station steady step storage storm stream summary survey switch system table
team ticket tide timer together token tool tower trace traffic transfer trial trouble unit upgrade vehicle
version vessel visible voyage waiting weekly west window winter without word working written yard year zone
""".split()  # noqa: SIM905 - a list of so many words would take a line for each


def sentence(random: Random, words: int) -> str:
    """A sentence of so many words, with a number in it, and a comma where it is long."""
    chosen = random.choices(_WORDS, k=words)
    chosen[random.randrange(words)] = str(random.randint(2, 900))
    if words > 12:
        chosen[words // 2] += ","
    return " ".join(chosen).capitalize()


def text(random: Random, sentences: int) -> str:
    """Some sentences; now and then with words that Markdown emphasises, or a link to a guide."""
    parts = [sentence(random, random.randint(9, 17)) for _ in range(sentences)]
    if random.random() < 0.1:
        parts[0] += f" (*{random.choice(_WORDS)}*)"
    if random.random() < 0.03:
        parts[-1] += ", see [key steps](cell:L3/ownership)"
    return ". ".join(parts) + "."


def body(random: Random, paragraphs: int) -> str:
    """Markdown below the front matter: paragraphs in lines of a hundred characters, and now and then a list."""
    from textwrap import fill

    parts = [fill(text(random, random.randint(2, 3)), 100) for _ in range(paragraphs)]
    if random.random() < 0.2:
        parts.append("\n".join(f"- {sentence(random, 7)}" for _ in range(3)))
    return "\n\n".join(parts) + "\n"
