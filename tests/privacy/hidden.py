"""Changes to what a viewer may not read, as data: which files and fields, and what can become of them.

A change takes a tree to another one. Whatever a list of them does, the viewer must not notice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

import yaml
from hypothesis import strategies as st

from tests.privacy.canaries import PUBLIC, Reader, word
from tests.privacy.organisation import GIVER, MEETINGS, NOW, OLD, STAND_IN, TEAMS, organisation
from tests.privacy.watching import Link, Odd, Tree

Change = Callable[[Tree], Tree]
UNSHARED = f"content/feedback/{NOW}/ada/synthesis.md"
HIDDEN_OF_PEOPLE = ("email", "track", "level", "framework", "started", "level_since", "earlier", "left")
HIDDEN_OF_SETTINGS = ("access", "rules")


@dataclass(frozen=True)
class Put:
    """Another content at a path, whatever stood there; None for nothing at all."""

    path: str
    content: bytes | Link | Odd | None

    def __call__(self, tree: Tree) -> Tree:
        rest = {
            path: content
            for path, content in tree.items()
            if path != self.path and not path.startswith(f"{self.path}/")
        }
        return rest if self.content is None else {**rest, self.path: self.content}


@dataclass(frozen=True)
class Fields:
    """Other values for fields of a YAML file, the hidden ones first; and lines that stand above them all."""

    path: str
    values: Mapping[str, object]
    above: str = ""

    def __call__(self, tree: Tree) -> Tree:
        content = tree[self.path]
        assert isinstance(content, bytes)
        data = {key: value for key, value in yaml.safe_load(content).items() if key not in self.values}
        kept = {key: value for key, value in self.values.items() if value != "(gone)"}
        text = self.above + yaml.safe_dump(kept, sort_keys=False, default_flow_style=False) * bool(kept)
        return {**tree, self.path: (text + yaml.safe_dump(data, sort_keys=False)).encode()}


@dataclass(frozen=True)
class Decisions:
    """Other decisions of a session about people outside `circle`; those about the people in it stay, in their order.

    `others` stand among them, one before each, and the rest after the last one; `raw` is a text that ends the file.
    """

    path: str
    circle: frozenset[str]
    others: tuple[object, ...]
    raw: str = ""
    above: str = ""

    def __call__(self, tree: Tree) -> Tree:
        content = tree[self.path]
        assert isinstance(content, bytes)
        data = yaml.safe_load(content)
        kept = [each for each in data["decisions"] if _about(each) in self.circle]
        among = [each for pair in zip_longest(self.others, kept, fillvalue=None) for each in pair]
        data["decisions"] = [each for each in among if each is not None]
        text = self.above + yaml.safe_dump(data, sort_keys=False) + self.raw
        return {**tree, self.path: text.encode()}


def _about(decision: object) -> str | None:
    person = decision.get("person") if isinstance(decision, dict) else None
    return person if isinstance(person, str) else None


@dataclass(frozen=True)
class Sources:
    """Another document, or none, as the source of each piece of evidence in an assessment; and lines above it all."""

    path: str
    value: object
    above: str = ""

    def __call__(self, tree: Tree) -> Tree:
        content = tree[self.path]
        assert isinstance(content, bytes)
        data = yaml.safe_load(content)
        for cell in data["cells"].values():
            for each in cell["evidence"]:
                each["ref"] = self.value
                if self.value == "(gone)":
                    del each["ref"]
        return {**tree, self.path: (self.above + yaml.safe_dump(data, sort_keys=False)).encode()}


def files_hidden_from(reader: Reader) -> list[str]:
    """The files of the organisation of which somebody may read nothing; but for prose, which says so itself."""
    read = {each.file for each in organisation().aviary.canaries if each.readable_by(reader)}
    return [path for path in organisation().files if path not in read and "/guides/" not in path]


def folders_hidden_from(reader: Reader) -> list[str]:
    """The folders below those of the collections, every file of which is hidden."""
    hidden = frozenset(files_hidden_from(reader))
    parents = {parent for path in hidden for parent in _parents(path)}
    return sorted(
        each
        for each in parents
        if all(path in hidden for path in organisation().files if path.startswith(f"{each}/"))
    )


def _parents(path: str) -> Iterator[str]:
    steps = path.split("/")
    yield from ("/".join(steps[:depth]) for depth in range(2, len(steps)))


def places_hidden_from(reader: Reader) -> list[str]:
    """Paths at which no file stands, and of which the viewer may not know."""
    return [
        *_ODD_PLACES,
        *(_PLACES_OF_PEOPLE if reader == PUBLIC else ()),
        *(place for each in _strangers(reader) for place in _places_about(each)),
        *(_PEERS_OF_ADA if reader.site in ("framework", "growth", "session") else ()),
        *(_OTHER_PERIODS_OF_ADA if reader.site == "session" else ()),
    ]


def _strangers(reader: Reader) -> list[str]:
    """People of whom somebody may read nothing, as ids that documents are named by."""
    own = {reader.name} if reader.site == "growth" else set()
    return [each for each in ("wei", "noor", "tom", STAND_IN) if each not in reader.circle | own]


_ODD_PLACES = (
    f"content/talent/{NOW}/Ada.yaml",
    f"content/talent/{NOW}/nobody.yaml",
    f"content/talent/{NOW}/sessions/l1.yaml",
    f"content/talent/{NOW}/sessions/ODD name.yaml",
    f"content/talent/{NOW}/sessions/deep/er.yaml",
    f"content/talent/{NOW}/sessions/\udcff.yaml",
    f"content/talent/{OLD}/sessions/con.yaml",
    "content/talent/2019-h1/sessions/old.yaml",
    "content/talent/notes.md",
    f"content/feedback/{NOW}/Wei/self.md",
    f"content/feedback/{NOW}/zoë/synthesis.md",
    f"content/feedback/{NOW}/nobody/self.md",
    f"content/expectations/{NOW}/a\nb.yaml",
    f"content/expectations/{OLD}/con.yaml",
)
_PLACES_OF_PEOPLE = (
    "content/people/Odd One.yaml",
    "content/teams/x.yaml",
    f"content/feedback/{NOW}/ada/self.txt",
)
_PEERS_OF_ADA = tuple(
    f"content/feedback/{NOW}/ada/peers/{each}" for each in ("tom.md", "ada.md", "deep/er/x.md", "\udcff.md")
)
_OTHER_PERIODS_OF_ADA = (
    "content/talent/2019-h1/ada.yaml",
    "content/expectations/2019-h1/ada.yaml",
    f"content/expectations/{OLD}/ada.remainder.yaml",
)


def _places_about(person: str) -> Iterator[str]:
    yield f"content/feedback/{NOW}/{person}/peers/ODD name.md"
    yield f"content/feedback/2019-h1/{person}/self.md"
    yield f"content/expectations/{NOW}/{person}.remainder.yaml"
    yield f"content/talent/2019-h1/{person}.yaml"


BROKEN: list[bytes | Link | Odd | None] = [
    None,
    b"",
    b"a: [",
    b"---\ntitle: x\n",
    b"\x00\x01",
    b"caf\xe9: \xff",
    b"words\n",
    b"- words\n",
    b"decisions: words\n",
    b"decisions: {person: ada}\ncells: words\n",
    b"---\nwritten: *loop\n---\n[x](nowhere.md) <javascript:x>\n",
    b"? [a, b]\n: c\n",
    b"written: 1\nwritten: 2\nplan: 5\nexpectations: {}\nunknown: yes\n",
    b"---\ngiven: soon\nshared: 2031-99-99\nitems: 7\n---\n" + b"![x](x.png)" * 9,
    Odd("fifo"),
    Odd("huge"),
    Odd("folder"),
    Link("../../../guides/open.md"),
    Link("../../../../../outside.md"),
    Link("nowhere"),
    Link("."),
]
_VALUES: list[object] = [
    "(gone)",
    "x",
    5,
    None,
    True,
    [],
    {},
    [1, {"level": "x"}],
    {"a": [1]},
    word("new"),
    "2026-02-30",
]
_ABOVE = ["", "\n\n", "# a comment, and\n# another\n", "email: one\nemail: two\n"]


def changes_hidden_from(reader: Reader) -> st.SearchStrategy[list[Change]]:
    """One to five changes to what the viewer may not read."""
    hidden = files_hidden_from(reader)
    paths = [*hidden, *folders_hidden_from(reader), *places_hidden_from(reader)]
    texts = [organisation().files[path] for path in hidden if _is_about_nobody_known(path, reader)]
    put: st.SearchStrategy[Change] = st.builds(Put, st.sampled_from(paths), st.sampled_from(BROKEN))
    moved: st.SearchStrategy[Change] = st.builds(Put, st.sampled_from(paths), st.sampled_from(texts))
    kinds = [put, put, moved, _of_settings(reader), *_of_people(reader), *_of_sessions(reader)]
    kinds += _of_sources(reader)
    return st.lists(st.one_of(kinds), min_size=1, max_size=5)


def _is_about_nobody_known(path: str, reader: Reader) -> bool:
    """Whether a file may stand anywhere that is hidden: no synthesis that is shared, no decision about the circle."""
    decided = (meeting.decided for name, meeting in MEETINGS.items() if meeting.path(name) == path)
    return "synthesis" not in path and all(map(reader.circle.isdisjoint, decided))


def _of_settings(reader: Reader) -> st.SearchStrategy[Change]:
    entries: list[object] = [
        {"people": ["ada"], "over": "all", "as": "chain"},
        {"people": ["nobody-at-all"], "over": ["alpha", "none"], "as": "chain"},
        {"people": [GIVER], "over": 5},
        5,
    ]
    own = yaml.safe_load(organisation().files["waypoints.yaml"])["access"]
    access: list[object] = [*_VALUES, entries, entries[:1]]
    if reader.name == STAND_IN:  # what gives a relation to this reader stays
        access = [[*own, *entries], [*entries, *own], own]
    rules: list[object] = [
        *_VALUES,
        {"cell-empty": {"off": word("reason")}, "expectation-count": {"minimum": "three"}, "unheard-of": {}},
    ]
    values = {"access": access, "rules": rules, **({"period": _VALUES} if reader == PUBLIC else {})}
    return st.builds(
        Fields,
        st.just("waypoints.yaml"),
        st.fixed_dictionaries({}, optional={name: st.sampled_from(each) for name, each in values.items()}),
        st.sampled_from(_ABOVE[:3]),
    )


def _hidden_of_people(reader: Reader) -> Mapping[str, list[str]]:
    """The hidden fields of each person; who has left holds no relation, so that stays of the reader."""
    people = () if reader == PUBLIC else TEAMS
    return {
        each: [field for field in HIDDEN_OF_PEOPLE if field != "left" or each != reader.name]
        for each in people
        if each not in reader.circle and (each != reader.name or reader.site != "growth")
    }


def _of_people(reader: Reader) -> Iterator[st.SearchStrategy[Change]]:
    for each, fields in _hidden_of_people(reader).items():
        values = st.dictionaries(st.sampled_from(fields), st.sampled_from(_VALUES), max_size=4)
        yield st.builds(Fields, st.just(f"content/people/{each}.yaml"), values, st.sampled_from(_ABOVE))


def _sessions_in_part(reader: Reader) -> Mapping[str, str]:
    """The files, by session, of which somebody reads a decision or more."""
    read = {each.file for each in organisation().aviary.canaries if each.readable_by(reader)}
    paths = {name: meeting.path(name) for name, meeting in MEETINGS.items()}
    return {name: path for name, path in paths.items() if path in read}


def _of_sessions(reader: Reader) -> Iterator[st.SearchStrategy[Change]]:
    """Other values for what sessions say of themselves, but for the reader's own; and other decisions."""
    for name, path in _sessions_in_part(reader).items():
        if name != reader.name:
            fields = st.dictionaries(st.sampled_from(_OF_SESSIONS), st.sampled_from(_VALUES), max_size=4)
            above = st.sampled_from([*_ABOVE[:3], "title: one\ntitle: two\n"])
            yield st.builds(Fields, st.just(path), fields, above)
        yield st.builds(
            Decisions,
            st.just(path),
            st.just(reader.circle),
            st.lists(st.sampled_from(_decisions(reader)), max_size=4).map(tuple),
            st.sampled_from(["", f"- {{person: {_strangers(reader)[0]}, cell: x, cell: y}}\n"]),
            st.sampled_from(_ABOVE[:3]),
        )


_OF_SESSIONS = ("title", "on", "facilitator", "participants", "scope")


def _decisions(reader: Reader) -> list[object]:
    """Items of a session's decisions that are about nobody in the circle."""
    whole = {"cell": "technical", "from": "meets", "to": "exceeds", "why": word("why")}
    return [
        "words",
        5,
        [],
        {},
        whole,
        {"person": ["ada"], **whole},
        *({"person": each, **whole} for each in (*_strangers(reader), "nobody")),
        {"person": _strangers(reader)[0], "cell": "none", "from": "best", "unheard-of": 1},
    ]


def _assessments_in_part(reader: Reader) -> list[str]:
    """The assessments that a session reads without the sources of their evidence."""
    people = sorted(reader.circle) if reader.site == "session" else []
    return [f"content/talent/{reader.period}/{each}.yaml" for each in people]


def _of_sources(reader: Reader) -> Iterator[st.SearchStrategy[Change]]:
    """Other documents behind evidence: who is named there gave feedback, which a session does not read."""
    values = st.sampled_from([*_VALUES, f"feedback/{NOW}/ada/peers/wei", f"feedback/{NOW}/ada/self"])
    for path in _assessments_in_part(reader):
        yield st.builds(Sources, st.just(path), values, st.sampled_from(_ABOVE[:3]))


def everything_hidden_from(reader: Reader) -> Mapping[str, list[Change]]:
    """Changes to all that the viewer may not read, at once: gone, or broken in as many ways as there are."""
    files, places = files_hidden_from(reader), places_hidden_from(reader)
    folders = folders_hidden_from(reader)
    more = [f"content/talent/{NOW}/sessions/more-{number}.yaml" for number in range(len(BROKEN))]
    return {
        "that all is gone": [*(Put(path, None) for path in files), *_parts_hidden_from(reader, "(gone)")],
        "that all is broken": [
            *(Put(path, BROKEN[at % len(BROKEN)]) for at, path in enumerate([*more, *files, *places], 1)),
            *_parts_hidden_from(reader, [1, {"level": "x"}]),
        ],
        "that folders are links": [
            Put(path, Link(".."))
            for path in folders
            if not any(path.startswith(f"{each}/") for each in folders)
        ],
    }


def _parts_hidden_from(reader: Reader, value: object) -> Iterator[Change]:
    """Another value in each field that is hidden, of files of which the rest may be read."""
    above = "# above\n\n"
    if reader.name != STAND_IN:
        yield Fields("waypoints.yaml", dict.fromkeys(HIDDEN_OF_SETTINGS, value), above)
    for each, fields in _hidden_of_people(reader).items():
        yield Fields(f"content/people/{each}.yaml", dict.fromkeys(fields, value), above)
    for name, path in _sessions_in_part(reader).items():
        if name != reader.name:
            yield Fields(path, dict.fromkeys(_OF_SESSIONS, value), above)
        twice = f"- {{person: {_strangers(reader)[0]}, cell: x, cell: y}}\n"
        yield Decisions(path, reader.circle, tuple(_decisions(reader)), twice)
    for path in _assessments_in_part(reader):
        yield Sources(path, value, above)


TROUBLES: list[Change] = [
    Fields("waypoints.yaml", {"organisation": 5, "content": ["content", "../away"]}),
    Fields("content/teams/alpha.yaml", {"purpose": [1]}),
    Fields("content/people/wei.yaml", {"title": 5}),
    Fields("content/people/ada.yaml", {"email": 5}),
    Fields(f"content/talent/{NOW}/ada.yaml", {"rating": "best", "strengths": 5}),
    Fields(MEETINGS["alphas"].path("alphas"), {"title": 5}),
    Fields(f"content/expectations/{NOW}/ada.yaml", {"unheard-of": 1}),
    Put(f"content/feedback/{NOW}/ada/plan.md", b"\xff"),
    Put(f"content/feedback/{OLD}/ada/self.md", Odd("fifo")),
    Put("frameworks/eng/ic/L2.yaml", b"level: L2\ntitle: x\nexpectations: {no: {meets: x}}\n"),
    Put(
        "content/guides/open.md",
        b"---\ntitle: x\n---\n[a](inside.md) [b](../people/ada.yaml) [c](cell:L9/x)\n",
    ),
]
"""Mistakes in what everybody may read, in what is said of Ada, and in a session that discusses her: with them, a build has
something to say.
"""


def changed(tree: Tree, changes: list[Change]) -> Tree:
    """A tree after some changes, one after the other."""
    for change in changes:
        tree = change(tree)
    return tree
