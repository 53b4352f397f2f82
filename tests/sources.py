"""Sources as data: a dict of path → text becomes what a viewer may read of it, without a folder on disk.

A test marks the place of a finding in the text itself, `⟦like this⟧`, so that no test counts columns by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from waypoints_site import schemas
from waypoints_site.audiences import Label, body_label, compile_label
from waypoints_site.discover.kinds import IMAGES, framework_kind, prose_kind
from waypoints_site.findings import Finding, Span, ordered
from waypoints_site.parse import parse
from waypoints_site.project import project
from waypoints_site.records import Framework, Site
from waypoints_site.records.addresses import image_path
from waypoints_site.resolve import Permitted, Resolved, resolve
from waypoints_site.rules import FRAMEWORK_RULES, run
from waypoints_site.settings import Settings, settings_of
from waypoints_site.viewers import KEEPER, Viewer, relations

OPEN, CLOSE = "⟦", "⟧"

Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sources:
    """Files with their marks taken out, and the spans that were marked."""

    texts: Files
    marked: tuple[Span, ...]


def unmarked(files: Files) -> Sources:
    """Takes the marks out of some files; what was marked comes in the order of findings."""
    texts, spans = {}, []
    for path, text in files.items():
        rest, ranges = text, []
        while OPEN in rest:
            start, end = rest.index(OPEN), rest.index(CLOSE) - len(OPEN)
            rest = rest.replace(OPEN, "", 1).replace(CLOSE, "", 1)
            ranges.append((start, end))
        texts[path] = rest
        spans += [Span(path, *_position(rest, start), *_position(rest, end)) for start, end in ranges]
    return Sources(texts, tuple(sorted(spans)))


def _position(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1


def kind_of_source(path: str) -> tuple[str, tuple[str, ...]]:
    """The kind and the name of a source, by its path."""
    if path == "waypoints.yaml":
        return "settings", ()
    folder, *parts = path.split("/")
    found = framework_kind(tuple(parts)) if folder == "frameworks" else prose_kind(tuple(parts))
    assert found is not None, f"{path} is no source"
    return found


@cache
def _labels() -> Mapping[str, tuple[Label, frozenset[str]]]:
    return {kind: (compile_label(schema), body_label(schema)) for kind, schema in schemas.load_all().items()}


def permitted(files: Files, viewer: Viewer = KEEPER) -> Permitted:
    """What the viewer may read of some files; a file that does not parse is one that could not be read."""
    documents = []
    unread: set[tuple[str, tuple[str, ...]]] = set()
    images: dict[str, str] = {}
    settings = Settings()
    for path, text in files.items():
        kind, name = kind_of_source(path)
        if path.endswith(IMAGES):
            images[f"content/{'/'.join(name)}"] = image_path(*name)
            continue
        document = parse(path, kind, name, text.encode()).document
        if document is None:
            unread.add((kind, name))
            continue
        settings = settings_of(document) if kind == "settings" else settings
        read = project(document, *_labels()[kind], relations(viewer))
        documents += [read] if read is not None else []
    default = (settings.framework, settings.place / "framework") if settings.framework else None
    return Permitted(tuple(documents), frozenset(unread), images, default)


def resolved(files: Files, viewer: Viewer = KEEPER) -> Resolved:
    """The records of some files, whatever is wrong with them."""
    return resolve(permitted(unmarked(files).texts, viewer))[0]


def site_of(files: Files) -> Site:
    """The site that some files make, which have no fault."""
    made, findings = resolve(permitted(files))
    assert findings == ()
    return made.site


def framework_of(files: Files) -> Framework:
    """The only framework of some files, whatever is wrong with them."""
    (framework,) = resolved(files).site.frameworks
    return framework


def references(files: Files, viewer: Viewer = KEEPER) -> tuple[Finding, ...]:
    """The findings about references, in order."""
    return ordered(resolve(permitted(unmarked(files).texts, viewer))[1])


def process(files: Files) -> tuple[Finding, ...]:
    """The findings of the framework's process rules, tuned by `waypoints.yaml`, in order."""
    texts = unmarked(files).texts
    settings = Settings()
    if "waypoints.yaml" in texts:
        settings = settings_of(
            parse("waypoints.yaml", "settings", (), texts["waypoints.yaml"].encode()).document
        )
    frameworks = resolved(texts).site.frameworks
    return ordered(finding for each in frameworks for finding in run(FRAMEWORK_RULES, each, settings.rules))


def said(findings: tuple[Finding, ...]) -> list[str]:
    """Each finding as `path:line:column: severity: message [rule] hint`."""
    return [
        f"{each.span.path}:{each.span.line}:{each.span.column}: {each.severity}: {each.message} [{each.rule}]"
        + (f" {each.hint}" if each.hint else "")
        for each in findings
    ]


def at_marks(findings: tuple[Finding, ...], files: Files) -> bool:
    """Whether the findings stand exactly at what is marked, start and end."""
    return tuple(each.span for each in findings) == unmarked(files).marked


FRAMEWORK = "title: Engineering\nversion: 1.0.0\n"
TRACKS = "tracks:\n  - {id: ic, title: Individual}\n  - {id: manager, title: Manager}\n"
CAPABILITIES = (
    "- {id: ic-technical, title: Technical}\n- {id: ic-impact, title: Impact}\n"
    "- {id: manager-technical, title: Technical}\n"
)


def level(name: str, **cells: str) -> str:
    """A level's file, from its cells as YAML."""
    lines = "".join(f"\n  {key}: {cell}" for key, cell in cells.items())
    return f"level: {name}\ntitle: Level {name}\nexpectations:{lines or ' {}'}\n"


def small(**more: str) -> dict[str, str]:
    """A framework of two tracks without a fault; `more` puts texts in the place of its files, by short names.

    The names are `framework`, `capabilities`, `L1`, `L2`, `M1`, `start` and `next`.
    """
    texts = {
        "framework": FRAMEWORK + TRACKS,
        "capabilities": CAPABILITIES,
        "L1": level(
            "L1", technical="{meets: Fixes a small defect}", impact="{meets: Says what a change does}"
        ),
        "L2": level("L2", technical="{meets: Finds a cause}", impact="{meets: Measures a change}"),
        "M1": level("M1", technical="{meets: Judges a design}"),
        "start": "---\ntitle: Start\n---\nRead on.\n",
        "next": "---\ntitle: Next\n---\n## Some words\n\nThe end.\n",
        **more,
    }
    paths = {
        "framework": "frameworks/eng/framework.yaml",
        "capabilities": "frameworks/eng/capabilities.yaml",
        "L1": "frameworks/eng/ic/L1.yaml",
        "L2": "frameworks/eng/ic/L2.yaml",
        "M1": "frameworks/eng/manager/M1.yaml",
        "start": "content/guides/start.md",
        "next": "content/guides/next.md",
    }
    return {paths.get(name, name): text for name, text in texts.items()}
