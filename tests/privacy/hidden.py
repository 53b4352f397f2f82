"""Changes to what a viewer may not read, as data: which files and fields, and what can become of them.

A change takes a tree to another one. Whatever a list of them does, the viewer must not notice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import yaml
from hypothesis import strategies as st

from tests.privacy.canaries import word
from tests.privacy.organisation import CHAINS, GIVER, NOW, OLD, organisation
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


def files_hidden_from(viewer: str | None) -> list[str]:
    """The files of the organisation of which the viewer may read nothing."""
    paths = [*organisation().files]
    if viewer is None:
        folders = ("people/", "teams/", "periods/", "expectations/", "feedback/")
        return [path for path in paths if path.removeprefix("content/").startswith(folders)]
    return [
        path
        for path in paths
        if path.startswith(("content/expectations/", "content/feedback/"))
        and (f"/{viewer}" not in path or "/peers/" in path or "requests" in path or path == UNSHARED)
    ]


def places_hidden_from(viewer: str | None) -> list[str]:
    """Paths at which no file stands, and of which the viewer may not know."""
    others = [
        f"content/talent/{NOW}/ada.yaml",
        f"content/talent/{NOW}/sessions/l1.yaml",
        f"content/feedback/{NOW}/wei/peers/ODD name.md",
        f"content/feedback/{NOW}/ada/peers/tom.md",
        f"content/feedback/{NOW}/ada/peers/ada.md",
        f"content/feedback/{NOW}/ada/peers/deep/er/x.md",
        f"content/feedback/{NOW}/ada/peers/\udcff.md",
        f"content/feedback/{NOW}/Wei/self.md",
        f"content/feedback/{NOW}/zoë/synthesis.md",
        f"content/feedback/{NOW}/nobody/self.md",
        "content/feedback/2019-h1/wei/self.md",
        f"content/expectations/{NOW}/wei.remainder.yaml",
        f"content/expectations/{NOW}/a\nb.yaml",
        f"content/expectations/{OLD}/con.yaml",
    ]
    if viewer is None:
        return [
            *others,
            "content/people/Odd One.yaml",
            "content/teams/x.yaml",
            f"content/feedback/{NOW}/ada/self.txt",
        ]
    return others


BROKEN: list[bytes | Link | Odd | None] = [
    None,
    b"",
    b"a: [",
    b"---\ntitle: x\n",
    b"\x00\x01",
    b"caf\xe9: \xff",
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


def changes_hidden_from(viewer: str | None) -> st.SearchStrategy[list[Change]]:
    """One to five changes to what the viewer may not read."""
    paths = [*files_hidden_from(viewer), *places_hidden_from(viewer)]
    put: st.SearchStrategy[Change] = st.builds(Put, st.sampled_from(paths), st.sampled_from(BROKEN))
    values = st.sampled_from(_VALUES)
    settings = ("period", *HIDDEN_OF_SETTINGS) if viewer is None else HIDDEN_OF_SETTINGS
    access: list[object] = [
        *_VALUES,
        [{"people": ["ada"], "over": "all", "as": "chain"}],
        [{"people": ["nobody-at-all"], "over": ["alpha", "none"], "as": "chain"}],
        {"cell-empty": {"off": word("reason")}, "expectation-count": {"minimum": "three"}, "unheard-of": {}},
    ]
    kinds: list[st.SearchStrategy[Change]] = [
        put,
        put,
        st.builds(
            Fields,
            st.just("waypoints.yaml"),
            st.dictionaries(st.sampled_from(settings), st.sampled_from(access), max_size=3),
            st.sampled_from(_ABOVE[:3]),
        ),
    ]
    if viewer is not None:
        others = [f"content/people/{each}.yaml" for each in (*CHAINS, "gus", GIVER) if each != viewer]
        kinds.append(
            st.builds(
                Fields,
                st.sampled_from(others),
                st.dictionaries(st.sampled_from(HIDDEN_OF_PEOPLE), values, max_size=4),
                st.sampled_from(_ABOVE),
            )
        )
    return st.lists(st.one_of(kinds), min_size=1, max_size=5)


TROUBLES: list[Change] = [
    Fields("waypoints.yaml", {"organisation": 5, "content": ["content", "../away"]}),
    Fields("content/teams/alpha.yaml", {"purpose": [1]}),
    Fields("content/people/wei.yaml", {"title": 5}),
    Fields("content/people/ada.yaml", {"email": 5}),
    Fields(f"content/expectations/{NOW}/ada.yaml", {"unheard-of": 1}),
    Put(f"content/feedback/{NOW}/ada/plan.md", b"\xff"),
    Put(f"content/feedback/{OLD}/ada/self.md", Odd("fifo")),
    Put("frameworks/eng/ic/L2.yaml", b"level: L2\ntitle: x\nexpectations: {no: {meets: x}}\n"),
    Put(
        "content/guides/open.md",
        b"---\ntitle: x\n---\n[a](inside.md) [b](../people/ada.yaml) [c](cell:L9/x)\n",
    ),
]
"""Mistakes in what everybody may read, and in Ada's own files: with them, a build has something to say."""


def changed(tree: Tree, changes: list[Change]) -> Tree:
    """A tree after some changes, one after the other."""
    for change in changes:
        tree = change(tree)
    return tree
