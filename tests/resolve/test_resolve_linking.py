"""Links lead to pages, levels, cells and images, or they are reported at their opening bracket."""

import pytest

from tests.sources import (
    CAPABILITIES,
    FRAMEWORK,
    Files,
    at_marks,
    level,
    references,
    resolved,
    said,
    site_of,
    small,
)
from waypoints_site.records import Text
from waypoints_site.viewers import PUBLIC

COMPANY = {"content/guides/inside.md": "---\ntitle: Inside\naudience: company\n---\nOurs.\n"}
DRAFT = {"content/guides/plan.md": "---\ntitle: Plan\ndraft: true\n---\nNot yet.\n"}
IMAGE = {"content/guides/map.png": ""}
TWINS = {"frameworks/eng/manager/L1.yaml": level("L1", technical="{meets: Leads}")}
SECOND = {
    "frameworks/ops/framework.yaml": "title: Operations\nversion: 1.0.0\n",
    "frameworks/ops/capabilities.yaml": "- {id: sre-calm, title: Calm}\n",
    "frameworks/ops/sre/S1.yaml": level("S1", calm="{meets: Waits}"),
}
KEPT = {
    "frameworks/eng@0.9.0/framework.yaml": FRAMEWORK.replace("1.0.0", "0.9.0"),
    "frameworks/eng@0.9.0/capabilities.yaml": "- {id: ic-technical, title: Technical}\n",
    "frameworks/eng@0.9.0/ic/L1.yaml": level("L1", technical="{meets: Fixed}"),
}


def prose(body: str) -> dict[str, str]:
    return {"start": f"---\ntitle: Start\n---\n{body}\n"}


def links_of(files: Files) -> dict[str, str]:
    page = next(each for each in site_of(files).pages if each.id == "start")
    return dict(page.body.links)


LEADING = {
    "a page": ("[x](next.md)", {}, {"next.md": "guides/next.html"}),
    "a page, by a longer way": ("[x](../guides/./next.md)", {}, {"../guides/./next.md": "guides/next.html"}),
    "a heading": ("[x](next.md#some-words)", {}, {"next.md#some-words": "guides/next.html#some-words"}),
    "a heading here": ("[x](#here)\n\n## Here", {}, {"#here": "guides/start.html#here"}),
    "a level": (
        "[x](../../frameworks/eng/ic/L1.yaml)",
        {},
        {"../../frameworks/eng/ic/L1.yaml": "eng/ic/l1.html"},
    ),
    "a matrix": (
        "[x](../../frameworks/eng/capabilities.yaml)",
        {},
        {"../../frameworks/eng/capabilities.yaml": "eng/ic/index.html"},
    ),
    "a cell": ("[x](cell:L2/impact)", {}, {"cell:L2/impact": "eng/ic/l2.html#impact"}),
    "a cell with its track": (
        "[x](cell:ic/L1/technical)",
        TWINS,
        {"cell:ic/L1/technical": "eng/ic/l1.html#technical"},
    ),
    "a cell with its framework": (
        "[x](cell:ops/sre/S1/calm)",
        SECOND,
        {"cell:ops/sre/S1/calm": "ops/sre/s1.html#calm"},
    ),
    "a cell that one track alone has": (
        "[x](cell:L1/impact)",
        TWINS,
        {"cell:L1/impact": "eng/ic/l1.html#impact"},
    ),
    "an image": ("![x](map.png)", IMAGE, {"map.png": "guides/map.png"}),
    "an image, as a link": ("[x](map.png)", IMAGE, {"map.png": "guides/map.png"}),
    "elsewhere": ("[x](https://example.com) <mailto:a@example.com>", {}, {}),
}


@pytest.mark.parametrize(("body", "more", "expected"), LEADING.values(), ids=LEADING)
def test_where_a_link_leads(body: str, more: Files, expected: dict[str, str]) -> None:
    assert links_of(small(**prose(body), **more)) == expected


BROKEN = {
    "a page that is not there": (
        "See ⟦[x](nxt.md)⟧.",
        {},
        "“nxt.md” leads nowhere [broken-link] did you mean “next.md”?",
    ),
    "a page of the site instead of its source": ("⟦[x](next.html)⟧", {}, "did you mean “next.md”?"),
    "a heading that is not there": ("⟦[x](next.md#some-word)⟧", {}, "did you mean “next.md#some-words”?"),
    "a heading that is not here": ("⟦[x](#hre)⟧\n\n## Here", {}, "did you mean “#here”?"),
    "a draft": ("⟦[x](plan.md)⟧", DRAFT, "“plan.md” leads nowhere [broken-link] only drafts lead to drafts"),
    "a page of the company": (
        "⟦[x](inside.md)⟧",
        COMPANY,
        "[broken-link] only the company's own pages lead there",
    ),
    "a level that is not there": (
        "⟦[x](../../frameworks/eng/ic/L11.yaml)⟧",
        {},
        "did you mean “../../frameworks/eng/ic/L1.yaml”?",
    ),
    "a level with a fragment": (
        "⟦[x](../../frameworks/eng/ic/L1.yaml#technical)⟧",
        {},
        "did you mean “../../frameworks/eng/ic/L1.yaml”?",
    ),
    "a framework that is not there": (
        "⟦[x](../../frameworks/x/framework.yaml)⟧",
        {},
        "leads nowhere [broken-link]",
    ),
    "another file of a framework": (
        "⟦[x](../../frameworks/eng/notes.yaml)⟧",
        {},
        "leads nowhere [broken-link]",
    ),
    "a cell's level that is not there": ("⟦[x](cell:L9/technical)⟧", {}, "did you mean “cell:L2/technical”?"),
    "a cell's capability that is not there": (
        "⟦[x](cell:L1/tecnical)⟧",
        {},
        "did you mean “cell:L1/technical”?",
    ),
    "a cell of two tracks": (
        "⟦[x](cell:L1/technical)⟧",
        TWINS,
        "say which: “cell:ic/L1/technical” or “cell:manager/L1/technical”",
    ),
    "a cell in another letter case": ("⟦[x](cell:l1/technical)⟧", {}, "did you mean “cell:L1/technical”?"),
    "a cell of an unknown track": (
        "⟦[x](cell:icc/L1/technical)⟧",
        {},
        "did you mean “cell:ic/L1/technical”?",
    ),
    "a cell of an unknown framework": ("⟦[x](cell:x/ic/L1/technical)⟧", {}, "leads nowhere [broken-link]"),
    "a cell without a capability": ("⟦[x](cell:L1)⟧", {}, "leads nowhere [broken-link]"),
    "too long an address": ("⟦[x](cell:a/b/c/d/e)⟧", {}, "leads nowhere [broken-link]"),
    "a cell of a kept version": (
        "⟦[x](cell:eng@0.9.0/ic/L1/technical)⟧",
        KEPT,
        "leads nowhere [broken-link]",
    ),
    "a file of a kept version": (
        "⟦[x](../../frameworks/eng@0.9.0/ic/L1.yaml)⟧",
        KEPT,
        "did you mean “../../frameworks/eng/ic/L1.yaml”?",
    ),
    "an image that is not there": ("⟦![x](mpa.png)⟧", IMAGE, "did you mean “map.png”?"),
    "a page as an image": ("⟦![x](next.md)⟧", {}, "leads nowhere [broken-link]"),
    "a cell as an image": ("⟦![x](cell:L1/impact)⟧", {}, "leads nowhere [broken-link]"),
    "an absolute path": ("⟦[x](/content/guides/next.md)⟧", {}, "leads nowhere [broken-link]"),
    "a query": ("⟦[x](next.md?x)⟧", {}, "did you mean “next.md”?"),
    "nothing": ("⟦[x]()⟧", {}, "“” leads nowhere [broken-link]"),
    "above the root": ("⟦[x](../../../guides/next.md)⟧", {}, "leads nowhere [broken-link]"),
}


@pytest.mark.parametrize(("body", "more", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_link_that_leads_nowhere(body: str, more: Files, expected: str) -> None:
    files = small(**prose(body), **more)
    found = references(files)
    assert at_marks(found, files)
    (line,) = said(found)
    assert expected in line


def test_a_framework_with_only_a_kept_version_has_no_pages_to_lead_to() -> None:
    files = {**KEPT, "content/guides/start.md": "---\ntitle: Start\n---\n[x](cell:L1/technical)\n"}
    assert [each.rule for each in references(files)] == ["broken-link", "unknown-framework"]


def test_each_of_several_links_of_a_text_is_reported() -> None:
    files = small(**prose("⟦[a](a.md)⟧ [n](next.md)\n\n- ⟦[b](b.md)⟧\n\n> ⟦[c][c]⟧\n\n[c]: c.md"))
    assert at_marks(references(files), files)


def test_texts_of_yaml_are_read_too_wherever_they_stand() -> None:
    link = "Reads ⟦[it](no.md)⟧"
    files = small(
        framework=FRAMEWORK + f"attribution: {link}\ndescription: {link}\n"
        f"tracks:\n  - {{id: ic, title: I, description: '{link}'}}\n  - {{id: manager, title: M}}\n",
        capabilities=CAPABILITIES.replace("title: Impact", f"title: Impact, description: '{link}'"),
        L1=f"level: L1\ntitle: One\nsummary: {link}\ndescription: |\n  First\n  {link}\n"
        f"misreadings: [{{title: No, text: '{link}'}}]\nresponsibilities:\n  - {link}\ntraits: ['{link}']\n"
        "management: "
        f"{{goal: '{link}', tips: ['{link}'], areas: ['{link}'], "
        f"measurement: ['{link}'], pitfalls: ['{link}']}}\n"
        "expectations:\n  technical: "
        f"{{meets: '{link}', misses: ['{link}'], exceeds: [{{text: '{link}', examples: ['{link}']}}]}}\n"
        "  impact: {meets: Says}\n",
    )
    found = references(files)
    assert {each.rule for each in found} == {"broken-link"}
    assert at_marks(found, files)


def test_a_cells_short_address_on_a_track_means_that_track() -> None:
    source = "{meets: 'As [here](cell:L1/technical) and [there](cell:ic/L1/technical)'}"
    twins = {"frameworks/eng/manager/L1.yaml": level("L1", technical=source)}
    framework = site_of(small(**twins)).frameworks[0]
    (cell,) = framework.tracks[1].levels[0].cells
    assert dict(cell.meets[0].text.links) == {
        "cell:L1/technical": "eng/manager/l1.html#technical",
        "cell:ic/L1/technical": "eng/ic/l1.html#technical",
    }


def test_texts_of_a_framework_lead_to_prose_but_not_to_the_companys() -> None:
    link = "{meets: 'See [a](../../../content/guides/next.md) and ⟦[b](../../../content/guides/inside.md)⟧'}"
    files = small(L1=level("L1", technical=link, impact="{meets: Says}"), **COMPANY)
    assert at_marks(references(files), files)


def test_to_the_public_a_page_of_the_company_is_not_there_at_all() -> None:
    files = small(**prose("[x](inside.md)"), **COMPANY)
    (found,) = references(files, PUBLIC)
    assert found.hint is None or "company" not in found.hint


def test_pages_lead_to_their_like() -> None:
    files = small(
        **{
            "content/guides/inside.md": (
                "---\ntitle: Inside\naudience: company\n---\n[o](other.md) [n](next.md)\n"
            ),
            "content/guides/other.md": "---\ntitle: Other\naudience: company\n---\n[i](inside.md)\n",
            "content/guides/plan.md": "---\ntitle: Plan\ndraft: true\n---\n[l](later.md)\n",
            "content/guides/later.md": "---\ntitle: Later\ndraft: true\n---\n[n](next.md)\n",
        }
    )
    assert references(files) == ()


def test_only_images_that_a_published_text_shows_are_taken_along() -> None:
    more = {f"content/guides/{name}.png": "" for name in ("a", "b", "c", "d")}
    files = small(
        **prose("![a](a.png)"),
        **more,
        **{
            "content/guides/plan.md": "---\ntitle: Plan\ndraft: true\n---\n![b](b.png)\n",
            "frameworks/eng@0.9.0/framework.yaml": (
                "title: E\nversion: 0.9.0\ndescription: '![c](../../content/guides/c.png)'\n"
            ),
        },
    )
    assert resolved(files).images == {"content/guides/a.png"}


def test_a_broken_link_is_left_out_of_the_text_and_the_words_stay() -> None:
    page = next(
        each for each in resolved(small(**prose("[x](no.md) [n](next.md)"))).site.pages if each.id == "start"
    )
    assert page.body == Text("[x](no.md) [n](next.md)\n", (("next.md", "guides/next.html"),))


def test_texts_of_a_kept_version_lead_to_that_version() -> None:
    files = small(
        **{
            **KEPT,
            "frameworks/eng@0.9.0/ic/L1.yaml": level("L1", technical="{meets: '[x](cell:L1/technical)'}"),
        }
    )
    (kept,) = resolved(files).kept
    assert kept.tracks[0].levels[0].cells[0].meets[0].text.links == (
        ("cell:L1/technical", "eng@0.9.0/ic/l1.html#technical"),
    )


TO_TALENT = {
    "beside": "⟦[x](../talent/2026-h2/ada.yaml)⟧",
    "whether it is there or not": "⟦[x](../talent/never.yaml)⟧",
    "with a fragment and a query": "⟦[x](../talent/a.yaml?b#c)⟧",
    "in another letter case": "⟦[x](../Talent/2026-h2/ada.yaml)⟧",
    "with signs written otherwise": "⟦[x](../%74alent/a.yaml)⟧",
    "by a longer way": "⟦[x](./../guides/../talent/./a.yaml)⟧",
    "the folder": "⟦[x](../talent/)⟧",
    "an image": "⟦![x](../talent/a.png)⟧",
    "by its name below": "⟦[x][ada]⟧\n\n[ada]: ../talent/ada.yaml",
}


@pytest.mark.parametrize("body", TO_TALENT.values(), ids=TO_TALENT)
def test_a_link_to_the_talent_track_is_an_error_of_its_own(body: str) -> None:
    files = small(**prose(body))
    found = references(files)
    assert [each.rule for each in found] == ["talent-reference"]
    assert at_marks(found, files)


def test_a_framework_s_texts_may_not_lead_there_either() -> None:
    cell = "{meets: '⟦[x](../../../content/talent/2026-h2/ada.yaml)⟧'}"
    files = small(L1=level("L1", technical=cell, impact="{meets: Says}"))
    found = references(files)
    assert [each.rule for each in found] == ["talent-reference"]
    assert at_marks(found, files)


@pytest.mark.parametrize(
    "target", ["../talents/a.yaml", "talent/a.yaml", "../guides/talent.md", "../../talent/a.yaml"]
)
def test_what_only_sounds_like_it_is_a_broken_link(target: str) -> None:
    found = references(small(**prose(f"[x]({target})")))
    assert [each.rule for each in found] == ["broken-link"]
