"""Which framework and track a new level belongs to, and which level it grows from."""

import pytest

from tests.harness import FRAMEWORK, SiteFolder
from waypoints_site.scaffold import Refusal, new_level

SECOND: dict[str, str | bytes] = {
    "frameworks/design/framework.yaml": "title: Design\nversion: 1.0.0\ntracks: [{id: ic, title: Design}]\n",
    "frameworks/design/capabilities.yaml": "- {id: ic-craft, title: Craft}\n",
}


def text_of(site: SiteFolder, path: str) -> str:
    return (site.root / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ["ic/L3", "eng/ic/L3", "ic/L3.yaml"])
def test_the_file_stands_where_the_level_belongs(site: SiteFolder, address: str) -> None:
    new = new_level(site.small().root, address)
    assert new.file == site.root / "frameworks/eng/ic/L3.yaml"
    assert new.advice == ()
    text = new.file.read_text(encoding="utf-8")
    assert "At L2:" in text
    assert "At L2, as at L1:" in text
    assert "Explains a design in writing" in text


def test_the_new_level_is_of_good_form_and_says_what_is_missing(site: SiteFolder) -> None:
    new_level(site.small().root, "ic/L10")
    ran = site.check()
    assert ran.status == 0
    assert {each["rule"] for each in ran.findings} == {"cell-empty"}
    assert site.build().status == 0


@pytest.mark.parametrize(
    ("level", "below"), [("L0", None), ("L1.5", "L1"), ("L2-lead", "L2"), ("L3", "L2"), ("L10", "L2")]
)
def test_the_level_below_is_the_nearest_by_natural_order(
    site: SiteFolder, level: str, below: str | None
) -> None:
    text = new_level(site.small().root, f"ic/{level}").file.read_text(encoding="utf-8")
    assert (f"At {below}" in text) if below else ("At L" not in text)


def test_a_track_that_lists_its_levels_has_to_list_this_one(site: SiteFolder) -> None:
    site.small().edit("frameworks/eng/framework.yaml", "steady: [L2]", "levels: [L1, L2, principal]")
    new = new_level(site.root, "ic/L3")
    assert new.advice == (
        "frameworks/eng/framework.yaml lists the levels of ic: add L3 there, or it is not shown",
    )
    listed = new_level(site.root, "ic/principal")
    assert listed.advice == ()
    assert "At L2" in listed.file.read_text(encoding="utf-8")


def test_the_default_framework_is_the_one_that_is_meant(site: SiteFolder) -> None:
    site.small().write({**SECOND, "waypoints.yaml": "title: Levels\nframework: design\n"})
    assert new_level(site.root, "ic/D1").file == site.root / "frameworks/design/ic/D1.yaml"
    assert new_level(site.root, "eng/ic/L3").file == site.root / "frameworks/eng/ic/L3.yaml"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("L3", "“L3” is not of the form TRACK/LEVEL or FRAMEWORK/TRACK/LEVEL, such as ic/L4"),
        ("a/b/c/d", "“a/b/c/d” is not of the form TRACK/LEVEL or FRAMEWORK/TRACK/LEVEL, such as ic/L4"),
        ("ic/", "“ic/” is not of the form TRACK/LEVEL or FRAMEWORK/TRACK/LEVEL, such as ic/L4"),
        ("engg/ic/L3", "there is no framework “engg” in frameworks/; did you mean “eng”?"),
        ("eng@1.0.0/ic/L3", "there is no framework “eng@1.0.0” in frameworks/; frameworks: eng"),
        ("managr/M2", "there is no track “managr” in eng; did you mean “manager”?"),
        ("zzz/M2", "there is no track “zzz” in eng; tracks: ic, manager"),
        ("ic/3L", "“3L” is not an id for a level: a letter, then letters, digits, dots and hyphens"),
        ("ic/con", "“con” is a reserved name on Windows"),
        ("ic/index", "“index” is the name of another page of the site, so no level can have it"),
        ("ic/l2", "“l2” differs from frameworks/eng/ic/L2.yaml in letter case only"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_hint(site: SiteFolder, address: str, sentence: str) -> None:
    before = site.small().tree(".")
    with pytest.raises(Refusal) as refusal:
        new_level(site.root, address)
    assert str(refusal.value) == sentence
    assert site.tree(".") == before


def test_a_level_that_is_there_is_left_alone(site: SiteFolder) -> None:
    with pytest.raises(Refusal, match=r"L2\.yaml is there already"):
        new_level(site.small().root, "ic/L2")
    assert text_of(site, "frameworks/eng/ic/L2.yaml") == FRAMEWORK["frameworks/eng/ic/L2.yaml"]


def test_of_several_frameworks_one_has_to_be_named(site: SiteFolder) -> None:
    with pytest.raises(Refusal, match="there are several frameworks; name one of them: design, eng"):
        new_level(site.small().write(SECOND).root, "ic/L3")


def test_a_site_without_a_framework(site: SiteFolder) -> None:
    with pytest.raises(Refusal, match="there is no framework in frameworks/"):
        new_level(site.write({"waypoints.yaml": "title: Levels\n"}).root, "ic/L3")


@pytest.mark.parametrize("file", ["framework", "capabilities"])
def test_a_framework_that_cannot_be_read_is_refused(site: SiteFolder, file: str) -> None:
    site.small().write({f"frameworks/eng/{file}.yaml": "- [\n"})
    with pytest.raises(
        Refusal, match=rf"frameworks/eng/{file}\.yaml cannot be read; `waypoints check` says why"
    ):
        new_level(site.root, "ic/L3")


def test_the_first_level_of_a_track(site: SiteFolder) -> None:
    text = new_level(site.small().write(SECOND).root, "design/ic/D1").file.read_text(encoding="utf-8")
    assert text.endswith("  # Craft\n  craft:\n    meets: []\n")
