"""The reference pages of the rules, as two more pages of a site's guides: rules of process, and findings of form.

Absent: the rules' words; they are their explanations, which `waypoints explain` prints as well.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.records import ProsePage, Text

SECTION = "guides"

_PROCESS = """\
`waypoints check` says what is wrong in the sources, each time with the name of a rule. An **error** fails the
check, a **warning** does so under `--strict`, and **information** never does. `waypoints explain RULE` prints
what stands here.

These rules are about the process. They can be switched off, with a reason, in `waypoints.yaml`:

```yaml
rules:
  peers-one-level: {off: "all peers are at one level until 2027"}
```"""

_FORM = """\
These findings are about the form of the sources: what does not parse, what a kind of file does not have, and
what leads nowhere. They are errors, and cannot be switched off. `waypoints explain RULE` prints what stands here."""


def with_handbook(pages: tuple[ProsePage, ...], explained: Mapping[str, str]) -> tuple[ProsePage, ...]:
    """The pages with the rules' own after the last of the guides; a site's own pages of those names stay."""
    own = {(page.section, page.id) for page in pages}
    added = tuple(page for page in _handbook(explained) if (page.section, page.id) not in own)
    last = max((at for at, each in enumerate(pages) if each.section == SECTION), default=len(pages) - 1)
    return (*pages[: last + 1], *added, *pages[last + 1 :])


def _handbook(explained: Mapping[str, str]) -> Iterator[ProsePage]:
    said = "What waypoints check minds, why, and how to satisfy or tune it"
    yield _page("rules", "Rules of the process", said, (_PROCESS, *_parts(explained, of_form=False)))
    said = "What waypoints check minds in the form of the sources"
    yield _page("findings-of-form", "Findings of form", said, (_FORM, *_parts(explained, of_form=True)))


def _page(name: str, title: str, description: str, parts: tuple[str, ...]) -> ProsePage:
    return ProsePage(SECTION, name, title, title, Text("\n\n".join(parts)), description, float("inf"))


def _parts(explained: Mapping[str, str], *, of_form: bool) -> Iterator[str]:
    for rule, text in sorted(explained.items()):
        title, _, said = text.partition("\n\n")
        if title.startswith(f"{rule} (form") == of_form:
            kind = "" if of_form else f"*{title.removeprefix(rule).strip(' ()').capitalize()}.* "
            yield f"## {rule}\n\n{kind}{said.partition('To switch it off, in waypoints.yaml:')[0].strip()}"
