"""The whole of a site: its default framework, kept versions, and data of any form, which trips nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources import (
    FRAMEWORK,
    Files,
    at_marks,
    level,
    permitted,
    process,
    references,
    resolved,
    said,
    site_of,
    small,
)
from waypoints_site.documents import Document, Unmarked
from waypoints_site.resolve import Permitted, resolve
from waypoints_site.rules import FRAMEWORK_RULES, run


def frameworks(*names: str) -> dict[str, str]:
    return {
        f"frameworks/{name}/framework.yaml": f"title: {name}\nversion: {name.partition('@')[2] or '2.0.0'}\n"
        for name in names
    }


def test_what_the_settings_say_to_readers() -> None:
    site = site_of({"waypoints.yaml": "title: Levels\norganisation: Pellwick\nurl: https://example.com/a/\n"})
    assert (site.title, site.organisation, site.url) == ("Levels", "Pellwick", "https://example.com/a")
    assert (site.frameworks, site.pages, site.commit) == ((), (), None)


def test_without_settings_there_is_still_a_site() -> None:
    site = site_of(frameworks("eng"))
    assert (site.title, site.organisation, site.url) == ("", "", "")


@pytest.mark.parametrize(
    ("settings_file", "expected"),
    [
        ("title: T\n", ["a", "b", "c"]),
        ("title: T\nframework: b\n", ["b", "a", "c"]),
        ("title: T\nframework: 5\n", ["a", "b", "c"]),
    ],
)
def test_the_default_framework_comes_first(settings_file: str, expected: list[str]) -> None:
    found = resolved({"waypoints.yaml": settings_file, **frameworks("c", "a", "b")})
    assert [each.id for each in found.site.frameworks] == expected


def test_an_unknown_default_framework() -> None:
    files = {
        "waypoints.yaml": "title: T\nframework: ⟦enginering⟧\n",
        **frameworks("engineering", "engineering@1.0.0"),
    }
    found = references(files)
    assert at_marks(found, files)
    assert said(found) == [
        (
            "waypoints.yaml:2:12: error: no framework “enginering” in "
            "frameworks/ [unknown-framework] did you mean “engineering”?"
        )
    ]
    assert resolved(files).site.frameworks[0].id == "engineering"


def test_a_default_framework_that_cannot_be_read_is_there() -> None:
    assert (
        references({"waypoints.yaml": "title: T\nframework: eng\n", "frameworks/eng/framework.yaml": "{"})
        == ()
    )


def test_cells_are_those_of_the_default_framework() -> None:
    other = {
        "frameworks/a/framework.yaml": FRAMEWORK,
        "frameworks/a/capabilities.yaml": "- {id: ic-technical, title: T}\n",
        "frameworks/a/ic/L1.yaml": level("L1", technical="{meets: Fixes}"),
    }
    start = {"start": "---\ntitle: S\n---\n[x](cell:L1/technical)\n"}
    for default in ("a", "eng"):
        site = site_of({"waypoints.yaml": f"title: T\nframework: {default}\n", **small(**start), **other})
        page = next(each for each in site.pages if each.id == "start")
        assert page.body.links == (("cell:L1/technical", f"{default}/ic/l1.html#technical"),)


def test_kept_versions_stand_apart() -> None:
    files = frameworks("eng", "eng@1.0.0", "eng@1.1.0")
    found = resolved(files)
    assert references(files) == ()
    assert [each.id for each in found.site.frameworks] == ["eng"]
    assert [(each.id, each.version) for each in found.kept] == [
        ("eng@1.0.0", "1.0.0"),
        ("eng@1.1.0", "1.1.0"),
    ]


def test_a_kept_version_says_the_version_of_its_folder() -> None:
    files = {**frameworks("eng"), "frameworks/eng@1.0.0/framework.yaml": "title: E\nversion: ⟦1.0.1⟧\n"}
    found = references(files)
    assert at_marks(found, files)
    assert said(found)[0].endswith(
        "this folder keeps version 1.0.0, and the file says 1.0.1 [unknown-version]"
    )


def test_a_kept_version_stands_beside_a_current_one() -> None:
    files = {"frameworks/eng@1.0.0/framework.yaml": "⟦title: E\nversion: 1.0.0⟧\n"}
    found = references(files)
    assert at_marks(found, files)
    assert said(found)[0].endswith("this keeps a version of “eng”, which is not there [unknown-framework]")


def test_references_and_rules_are_reported_over_all_frameworks() -> None:
    rows = {
        "frameworks/a/framework.yaml": FRAMEWORK,
        "frameworks/a/capabilities.yaml": "- {id: ic-x, title: X}\n",
        "frameworks/a/ic/L1.yaml": level("L1"),
    }
    files = small(**rows, L1=level("L1", technical="{inherits: L9}", impact="{meets: Says}"))
    assert [each.span.path for each in references(files)] == ["frameworks/eng/ic/L1.yaml"]
    assert [each.span.path for each in process(files)] == [
        "frameworks/a/ic/L1.yaml",
        "frameworks/eng/ic/L1.yaml",
    ]


# The keys that sources have, so that data of any form gets past the first of them.
KEYS = (
    "title", "version", "tracks", "id", "levels", "level", "steady", "from", "to", "benchmarks", "ratings",
    "meets", "misses", "exceeds", "inherits", "text", "examples", "expectations", "technical", "description",
    "code", "area", "formerly", "facts", "misreadings", "responsibilities", "traits", "management", "goal",
    "tips", "order", "draft", "audience", "effective", "url",
)  # fmt: skip
WORDS = (
    "ic",
    "L1",
    "L2",
    "ic/L1",
    "ic-technical",
    "[x](cell:L1/technical)",
    "![x](a.png#)",
    "[x](../x.md#y)",
    "2026-07-01",
)
LEAVES: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(WORDS)
)
DATA: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda parts: (
        st.lists(parts, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), parts, max_size=5)
    ),
    max_leaves=15,
)
ROWS = st.lists(
    st.fixed_dictionaries({"id": LEAVES}, optional={"tracks": DATA, "code": LEAVES, "area": LEAVES}) | DATA,
    max_size=4,
)
TRACK = st.fixed_dictionaries({"id": LEAVES}, optional={"levels": DATA, "steady": DATA, "from": DATA}) | DATA
ROOT = (
    st.fixed_dictionaries(
        {"tracks": st.lists(TRACK, max_size=3) | DATA}, optional={"benchmarks": DATA, "ratings": DATA}
    )
    | DATA
)
CELL = (
    st.fixed_dictionaries(
        {}, optional={"meets": DATA, "exceeds": DATA, "inherits": st.sampled_from(WORDS) | DATA}
    )
    | DATA
)
LEVEL = (
    st.fixed_dictionaries(
        {"expectations": st.dictionaries(st.sampled_from(("technical", "impact")), CELL) | DATA}
    )
    | DATA
)


def document(kind: str, *name: str, data: object, body: str = "") -> Document:
    path = "/".join((kind, *name))
    return Document(path, kind, name, data, Unmarked(path), body)


@settings(max_examples=150)
@given(ROOT, ROWS | DATA, st.tuples(LEVEL, LEVEL), DATA, st.text(max_size=20) | st.sampled_from(WORDS), DATA)
def test_data_of_any_form_trips_nothing(
    root: object, rows: object, levels: tuple[object, object], front: object, body: str, site: object
) -> None:
    one, two = levels
    documents = (
        document("settings", data=site),
        document("framework", "eng", data=root),
        document("capabilities", "eng", data=rows),
        document("level", "eng", "ic", "L1", data=one),
        document("level", "eng", "ic", "L2", data=two),
        document("level", "eng", "manager", "L1", data=one),
        document("framework", "eng@1.0.0", data=root),
        document("prose", "guides", "a", data=front, body=body),
        document("prose", "guides", "x", data=site, body=body),
    )
    found, findings = resolve(Permitted(documents, frozenset({("level", ("eng", "ic", "L3"))})))
    assert (found, findings) == resolve(Permitted(documents, frozenset({("level", ("eng", "ic", "L3"))})))
    for framework in found.site.frameworks:
        list(run(FRAMEWORK_RULES, framework, {}))


def test_nothing_at_all_is_a_site() -> None:
    found, findings = resolve(Permitted(()))
    assert (found.site.frameworks, found.site.pages, found.kept, findings) == ((), (), (), ())


def test_the_order_of_the_files_changes_nothing() -> None:
    files: Files = small(**{"content/docs/a.md": "---\ntitle: A\n---\n[x](cell:L1/impact)\n"})
    backwards = dict(reversed(list(files.items())))
    assert resolve(permitted(files)) == resolve(permitted(backwards))
