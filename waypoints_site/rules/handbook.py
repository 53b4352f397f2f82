"""The reference pages of the rules, as more pages of a site's guides: rules of process, findings of form, of audits.

Absent: the rules' words; they are their explanations, which `waypoints explain` prints as well.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.records import ProsePage, Text
from waypoints_site.rules import BENCH_RULES, TALENT_RULES

SECTION = "guides"

_PROCESS = """\
`waypoints check` says what is wrong in the sources, each time with the name of a rule. An **error** fails the
check, a **warning** does so under `--strict`, and **information** never does. `waypoints explain RULE` prints
what stands here.

These rules are about frameworks, expectations and feedback. They can be switched off, with a reason, in
`waypoints.yaml`:

```yaml
rules:
  peers-one-level: {off: "all peers are at one level until 2027"}
```"""

_TALENT = """\
These rules are about talent mapping and leveling: assessments, sessions and the bench. They can be switched off like
the other rules."""

_FORM = """\
These findings are about the form of the sources: what does not parse, what a kind of file does not have, and
what leads nowhere. They are errors, and cannot be switched off. `waypoints explain RULE` prints what stands here."""

_AUDIT = """\
These findings are about sites that have been built. `waypoints audit DIR` reads one of them as bytes, whatever it was
made with, and reports what its viewer may not read, what it would fetch from elsewhere, and who else could open it.
They are errors, and cannot be switched off. A site that Waypoints built from the same sources has none, unless a layout
of its own brings them in. `waypoints explain RULE` prints what stands here."""


def with_handbook(pages: tuple[ProsePage, ...], explained: Mapping[str, str]) -> tuple[ProsePage, ...]:
    """The pages with the rules' own after the last of the guides; a site's own pages of those names stay."""
    own = {(page.section, page.id) for page in pages}
    added = tuple(page for page in _handbook(explained) if (page.section, page.id) not in own)
    last = max((at for at, each in enumerate(pages) if each.section == SECTION), default=len(pages) - 1)
    return (*pages[: last + 1], *added, *pages[last + 1 :])


def _handbook(explained: Mapping[str, str]) -> Iterator[ProsePage]:
    said = "What waypoints check minds, why, and how to satisfy or tune it"
    yield _page("rules", "Rules of the process", said, (_PROCESS, *_parts(explained, "process")))
    said = "What waypoints check minds in assessments and sessions"
    yield _page("rules-of-talent", "Rules of talent mapping", said, (_TALENT, *_parts(explained, "talent")))
    said = "What waypoints check minds in the form of the sources"
    yield _page("findings-of-form", "Findings of form", said, (_FORM, *_parts(explained, "form")))
    said = "What waypoints audit minds in a site that has been built"
    yield _page("findings-of-audits", "Findings of audits", said, (_AUDIT, *_parts(explained, "audit")))


def _page(name: str, title: str, description: str, parts: tuple[str, ...]) -> ProsePage:
    return ProsePage(SECTION, name, title, title, Text("\n\n".join(parts)), description, float("inf"))


# Words that stand in brackets behind the names of findings that are no rules of process.
_OTHERS = ("form", "audit")
_OF_TALENT = {*(rule.name for rule in TALENT_RULES), *(rule.name for rule in BENCH_RULES)}


def _parts(explained: Mapping[str, str], of: str) -> Iterator[str]:
    """What is said of those rules, or findings, that belong to a page."""
    for rule, text in sorted(explained.items()):
        title, _, said = text.partition("\n\n")
        kind = title.removeprefix(rule).strip(" ()")
        other = kind.partition(";")[0]
        if of == (other if other in _OTHERS else "talent" if rule in _OF_TALENT else "process"):
            severity = "" if of in _OTHERS else f"*{kind.capitalize()}.* "
            yield f"## {rule}\n\n{severity}{said.partition('To switch it off, in waypoints.yaml:')[0].strip()}"
