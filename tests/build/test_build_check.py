"""`check` over whole sites: every mistake of every file in one run, each at its exact place."""

import pytest

from tests.harness import SiteFolder

L1 = "frameworks/eng/ic/L1.yaml"
FW = "frameworks/eng/framework.yaml"
CAPS = "frameworks/eng/capabilities.yaml"
PAGE = "content/guides/start.md"
LEVEL = "level: L1\ntitle: Junior\nexpectations: {}\n"
CELLS = "level: L1\ntitle: Junior\nexpectations:\n"

CASES: list[tuple[str, str, str | bytes, str]] = [
    ("a bracket that never closes", L1, "level: [L1\n", f"{L1}:2:1 syntax"),
    ("a tab as indentation", L1, "level: L1\ntitle:\n\tx: y\n", f"{L1}:3:1 syntax"),
    ("a second document", L1, f"{LEVEL}---\nx: y\n", f"{L1}:4:1 syntax"),
    ("front matter that is not closed", PAGE, "---\ntitle: x\n", f"{PAGE}:1:1 syntax"),
    ("front matter that does not parse", PAGE, "---\ntitle: 'x\n---\nbody\n", f"{PAGE}:3:1 syntax"),
    ("bad UTF-8", L1, b"level: L1\ntitle: \xc3\xa9 \xff\n", f"{L1}:2:10 encoding"),
    ("a NUL", L1, "level: L1\r\ntitle: a\0b\r\n", f"{L1}:2:9 encoding"),
    ("a key twice", L1, f"{LEVEL}title: Again\n", f"{L1}:4:1 duplicate-key"),
    ("an unknown key", L1, f"{LEVEL}trates: []\n", f"{L1}:4:1 unknown-key"),
    ("a missing key", L1, "level: L1\nexpectations: {}\n", f"{L1}:1:1 missing-key"),
    (
        "a missing key, deeper",
        L1,
        f"{CELLS}  technical:\n    meets:\n      - id: a\n",
        f"{L1}:6:9 missing-key",
    ),
    ("a list for a text", L1, "level: L1\ntitle: [x]\nexpectations: {}\n", f"{L1}:2:8 wrong-type"),
    ("a number for a text", L1, "level: L1\ntitle: 12\nexpectations: {}\n", f"{L1}:2:8 wrong-type"),
    ("a text for a list", L1, f"{LEVEL}traits: one\n", f"{L1}:4:9 wrong-type"),
    ("nothing for a text", L1, "level: L1\ntitle:\nexpectations: {}\n", f"{L1}:2:7 wrong-type"),
    ("a day that is none", FW, "title: x\nversion: 1.0.0\neffective: 2024-13-45\n", f"{FW}:3:12 wrong-value"),
    ("a version that is none", FW, "title: x\nversion: 1.0.x\n", f"{FW}:2:10 wrong-value"),
    ("an audience that is none", PAGE, "---\ntitle: x\naudience: friends\n---\n", f"{PAGE}:3:11 wrong-value"),
    ("an id out of form", CAPS, "- id: ic-Technical\n  title: x\n", f"{CAPS}:1:7 bad-id"),
    ("an id that leaves", CAPS, "- id: ic-../../x\n  title: x\n", f"{CAPS}:1:7 bad-id"),
    ("an id twice", CAPS, "- {id: ic-a, title: x}\n- {id: ic-a, title: y}\n", f"{CAPS}:2:8 bad-id"),
    ("a level called otherwise than its file", L1, LEVEL.replace("L1", "L3"), f"{L1}:1:8 bad-id"),
    (
        "a script for a link",
        PAGE,
        "---\ntitle: x\n---\nsee [it](javascript:alert(1))\n",
        f"{PAGE}:4:5 unsafe-link",
    ),
    ("another host", PAGE, "---\ntitle: x\n---\nsee [it](//host/x)\n", f"{PAGE}:4:5 unsafe-link"),
    ("plain http", PAGE, "---\ntitle: x\n---\nsee <http://x.example>\n", f"{PAGE}:4:5 unsafe-link"),
    (
        "a remote image",
        PAGE,
        "---\ntitle: x\n---\na ![b](https://x.example/y.png)\n",
        f"{PAGE}:4:3 unsafe-link",
    ),
    (
        "a script in a cell",
        L1,
        f"{CELLS}  technical:\n    meets: |\n      a\n      [b](data:x)\n",
        f"{L1}:7:7 unsafe-link",
    ),
    ("a page that is not there", PAGE, "---\ntitle: x\n---\n[a](b.md)\n", f"{PAGE}:4:1 broken-link"),
    ("a heading that is not there", PAGE, "---\ntitle: x\n---\n[a](next.md#b)\n", f"{PAGE}:4:1 broken-link"),
    ("a cell that is not there", PAGE, "---\ntitle: x\n---\n- [a](cell:L1/x)\n", f"{PAGE}:4:3 broken-link"),
    ("a page from the root", PAGE, "---\ntitle: x\n---\n[a](/guides/next.md)\n", f"{PAGE}:4:1 broken-link"),
    ("an unknown capability", L1, f"{CELLS}  tecnical: {{meets: x}}\n", f"{L1}:4:3 unknown-capability"),
    ("an unknown level", L1, f"{CELLS}  technical: {{inherits: L9}}\n", f"{L1}:4:25 unknown-level"),
    ("a loop", L1, f"{CELLS}  technical: {{inherits: L1}}\n", f"{L1}:4:25 inherits-loop"),
    ("an unknown track", CAPS, "- {id: ops-technical, title: x}\n", f"{CAPS}:1:8 unknown-track"),
    (
        "an unknown framework",
        "waypoints.yaml",
        "title: x\nframework: engineerin\n",
        "waypoints.yaml:2:12 unknown-framework",
    ),
    ("settings that do not parse", "waypoints.yaml", "title: [\n", "waypoints.yaml:2:1 syntax"),
    (
        "an unknown rule",
        "waypoints.yaml",
        "title: x\nrules:\n  cell-emty: {}\n",
        "waypoints.yaml:3:3 unknown-key",
    ),
]


@pytest.mark.parametrize(
    ("path", "content", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_mistake_is_found_where_it_stands(
    site: SiteFolder, path: str, content: str | bytes, expected: str
) -> None:
    ran = site.small().write({path: content}).check()
    assert ran.status == 1
    assert ran.err == ""
    assert expected in ran.places


def test_every_mistake_of_every_file_in_one_run(site: SiteFolder) -> None:
    site.small().write({path: content for _, path, content, _ in (CASES[0], CASES[15], CASES[27], CASES[34])})
    found = site.check().places
    assert {CASES[0][3], CASES[15][3], CASES[27][3], CASES[34][3]} <= set(found)
    assert [place.split(" ")[0].rsplit(":", 2)[0] for place in found] == sorted(
        place.split(" ")[0].rsplit(":", 2)[0] for place in found
    )


def test_values_that_yaml_would_have_changed_stay_what_they_were(site: SiteFolder) -> None:
    site.small().edit(
        L1, "title: Junior", "title: no\nfacts: {Holds: 010, Plans in: 12:30, From: 2024-01-01, Code: 1_000}"
    )
    assert site.check().findings == []
    site.build()
    page = site.page("eng/ic/l1.html")
    for value in ("<dd>010</dd>", "<dd>12:30</dd>", "<dd>2024-01-01</dd>", "<dd>1_000</dd>"):
        assert value in page
    assert "</span>no</h1>" in page


def test_an_alias_bomb_ends_in_a_finding(site: SiteFolder) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    found = site.small().write({L1: "\n".join(lines)}).check().places
    assert any(place.startswith(L1) and place.endswith("syntax") for place in found)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_ends_in_a_finding(site: SiteFolder, opening: str) -> None:
    found = site.small().write({L1: opening * 50_000}).check().places
    assert any(place.startswith(L1) and place.endswith("syntax") for place in found)


def test_what_refers_to_an_unreadable_file_is_not_reported_again(site: SiteFolder) -> None:
    site.small().write({L1: "level: [", CAPS: b"\xff", "content/guides/next.md": "---\n"})
    assert sorted(place.split(" ")[1] for place in site.check().places) == ["encoding", "syntax", "syntax"]


def test_the_form_of_what_is_unreadable_alone_is_reported(site: SiteFolder) -> None:
    site.small().write({FW: "title: ["})
    assert site.check().places == [f"{FW}:2:1 syntax"] or site.check().places == [f"{FW}:1:9 syntax"]


def test_a_rule_is_tuned_or_switched_off_with_a_reason(site: SiteFolder) -> None:
    site.small().edit(L1, "  ownership: {meets: Finishes a task}\n", "")
    site.edit("frameworks/eng/ic/L2.yaml", "{inherits: L1}", "{meets: Finishes a project}")
    assert site.check().places == [f"{L1}:4:3 cell-empty"]
    site.write({"waypoints.yaml": "title: x\nrules: {cell-empty: {off: not yet written}}\n"})
    assert site.check().places == []
    site.write({"waypoints.yaml": "title: x\nrules: {cell-empty: {off: ''}}\n"})
    assert [place.split(" ")[1] for place in site.check().places] == ["cell-empty", "wrong-value"]


def test_the_company_s_own_pages_and_drafts_are_checked_too(site: SiteFolder) -> None:
    site.small(
        **{
            "content/guides/inside.md": "---\ntitle: x\naudience: company\n---\n[a](b.md)\n",
            "content/guides/later.md": "---\ntitle: x\ndraft: true\n---\n[a](b.md) [b](inside.md) [c](start.md)\n",
            "content/guides/open.md": "---\ntitle: x\n---\n[a](inside.md) [b](later.md)\n",
        }
    )
    assert site.check().places == [
        "content/guides/inside.md:5:1 broken-link",
        "content/guides/later.md:5:1 broken-link",
        "content/guides/later.md:5:11 broken-link",
        "content/guides/open.md:4:1 broken-link",
        "content/guides/open.md:4:16 broken-link",
    ]
