"""What looks at sites: a preview shows one to whoever started it alone, as its sources are now; an audit finds and is silent.

Each is a check of `quick`: it works in a folder and says in words what leaks. Absent: how sites are built.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from tests.privacy.canaries import Canary
from tests.privacy.hidden import Change, Fields
from tests.privacy.organisation import GROWTH, NOW, TODAY, organisation
from tests.privacy.placing import WITHDRAWN
from tests.privacy.quotations import quoted, wrong
from tests.privacy.watching import laid_out, run
from waypoints_site.build.outcome import Request
from waypoints_site.serve.address import Address
from waypoints_site.serve.answer import Answer, Asked, answer
from waypoints_site.serve.stage import Shown
from waypoints_site.watch import Drawing, Edition, Site, drawing_of, editions, first

ADA = GROWTH["ada"]
AT = Address(8000, "token")
OWN = {"host": ["127.0.0.1:8000"]}
ELSEWHERE: Mapping[str, tuple[str, dict[str, list[str]]]] = {
    "without its token": ("/index.html", OWN),
    "with another token": ("/tokens/index.html", OWN),
    "by another name": ("/token/index.html", {"host": ["elsewhere.example:8000"]}),
    "without a name": ("/token/index.html", {}),
    "to a page elsewhere": ("/token/index.html", {**OWN, "origin": ["https://elsewhere.example"]}),
    "to what is fetched elsewhere": (
        "/token/index.html",
        {**OWN, "sec-fetch-site": ["cross-site"], "sec-fetch-mode": ["no-cors"]},
    ),
    "with a file of its own": ("/token/_preview/server.py", OWN),
    "with a file above it": ("/token/../waypoints.yaml", OWN),
    "with a file above it, encoded": ("/token/%2e%2e/waypoints.yaml", OWN),
    "with its marker": ("/token/.waypoints-site", OWN),
}
"""What a preview must not answer."""


def preview(ground: Path) -> Iterator[str]:
    """A preview that answers others, or that shows what its viewer may not read any more."""
    root = laid_out(ground, organisation().files)
    drawing = _drawing(root)
    edition = first(drawing)
    yield from _answers(edition)
    text = WITHDRAWN.path
    before = [path for path, page in edition.files.items() if _words(organisation().files[text]) in page]
    edition = _following(root, drawing, edition, WITHDRAWN)
    if not before or any(_words(organisation().files[text]) in page for page in edition.files.values()):
        yield "a preview shows a synthesis that is not shared any more"
    edition = _following(root, drawing, edition, Fields("content/people/ada.yaml", {"left": TODAY}))
    if edition.files:
        yield "a preview goes on of somebody who has left"
    fault = first(_drawing(laid_out(ground, wrong(organisation().files)))).fault
    if not fault or quoted(fault):
        yield "a preview's message quotes what stands in a file"


def _drawing(root: Path) -> Drawing:
    return drawing_of(Request(root), date.fromisoformat(TODAY), Site("growth", ADA.name))


def _following(root: Path, drawing: Drawing, edition: Edition, change: Change) -> Edition:
    """The edition after a change, which is told at once."""
    before = organisation().files
    changed = {path: content for path, content in change(before).items() if content != before[path]}
    for path, content in changed.items():
        assert isinstance(content, bytes)
        (root / path).write_bytes(content)
    told = iter([frozenset(str(drawing.request.root / path) for path in changed)])
    return next(editions(edition, drawing, lambda _: next(told, frozenset())))


def _words(content: bytes) -> bytes:
    """The last line of a file, which is its text."""
    return content.strip().rpartition(b"\n")[2]


def _answers(edition: Edition) -> Iterator[str]:
    shown = Shown("run.0", edition)
    if _asked("/token/index.html", OWN, shown).status != 200:
        yield "a preview does not answer at all"
    for what, (target, headers) in ELSEWHERE.items():
        given = _asked(target, headers, shown)
        if given.status == 200 or b"zq" in given.body:
            yield f"a preview answers {what}"


def _asked(target: str, headers: dict[str, list[str]], shown: Shown) -> Answer:
    return answer(Asked("GET", target, headers), AT, shown, lambda _: False)


def audit(ground: Path) -> Iterator[str]:
    """Something hidden, or open, in a site that an audit does not find, or says."""
    root = laid_out(ground, organisation().files)
    run(root, "build", *ADA.command)
    site = root / "output/growth/ada"
    if run(root, "audit", str(site))[0]:
        yield "an audit finds something where there is nothing"
    hidden = _hidden_texts()
    for number, text in enumerate(hidden):
        _planted(site / f"{number}.txt", f"It says: {text}.\n", 0o600)
    _planted(site / f"{hidden[0]}.txt", "words\n", 0o640)
    (site / "level.html").chmod(0o640)
    said = run(root, "audit", str(site))[2].casefold()
    lines = [f"{number}.txt:1:10: " for number in range(len(hidden))]
    for wanted in (*lines, "in this name", "level.html:1:1: error: others may open"):
        if wanted not in said:
            yield f"an audit does not say: {wanted}"
    if any(text.casefold() in said for text in hidden):
        yield "an audit says what is hidden"


def _planted(file: Path, text: str, mode: int) -> None:
    file.write_text(text)
    file.chmod(mode)


def _hidden_texts() -> list[str]:
    """A text of each file that Ada may not read at all: of somebody else, of her synthesis, of what her managers write."""
    files = (
        f"content/feedback/{NOW}/wei/self.md",
        f"content/feedback/{NOW}/ada/synthesis.md",
        f"content/talent/{NOW}/ada.yaml",
    )
    words = [each for each in organisation().aviary.canaries if _is_a_word(each)]
    return [next(each.forms[0] for each in words if each.document == path) for path in files]


def _is_a_word(canary: Canary) -> bool:
    return len(canary.forms) == 1 and canary.forms[0].startswith("zq")
