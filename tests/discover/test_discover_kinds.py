"""Paths and what they say, without any file."""

import pytest

from waypoints_site.discover.kinds import faults_of_name, framework_kind, prose_kind


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("eng", "framework.yaml"), ("framework", ("eng",))),
        (("eng@1.0.0", "capabilities.yaml"), ("capabilities", ("eng@1.0.0",))),
        (("eng", "ic", "L3.yaml"), ("level", ("eng", "ic", "L3"))),
        (("eng", "ic", "L3.yml"), None),
        (("eng", "notes.yaml"), None),
        (("eng", "ic", "deep", "L3.yaml"), None),
        (("README.md",), None),
    ],
)
def test_files_of_frameworks(parts: tuple[str, ...], kind: object) -> None:
    assert framework_kind(parts) == kind


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("guides", "start.md"), ("prose", ("guides", "start"))),
        (("guides", "map.webp"), ("image", ("guides", "map.webp"))),
        (("guides", "drawing.svg"), None),
        (("guides", "deep", "start.md"), None),
        (("people", "ada.md"), None),
        (("People", "ada.md"), None),
        (("start.md",), None),
    ],
)
def test_files_of_content(parts: tuple[str, ...], kind: object) -> None:
    assert prose_kind(parts) == kind


@pytest.mark.parametrize("name", ["L3", "l10", "E.2-x", "M"])
def test_level_ids_may_be_short_and_have_capitals(name: str) -> None:
    assert list(faults_of_name("level", ("eng", "ic", name))) == []


@pytest.mark.parametrize("name", ["com1", "nul", "aux", "lpt9"])
def test_names_that_windows_reserves(name: str) -> None:
    assert list(faults_of_name("prose", ("guides", name))) == [f"“{name}” is a reserved name on Windows"]
