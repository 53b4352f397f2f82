import pytest

from waypoints_site.publish.sites import PublicSite, RestrictedSite


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/etc/passwd",
        "..",
        "../outside.html",
        "guides/../../outside.html",
        "guides/./index.html",
        "guides//index.html",
        "guides/",
        "guides\\index.html",
        "C:\\index.html",
        "index.html\0",
    ],
)
def test_a_path_stays_below_the_root(path: str) -> None:
    with pytest.raises(ValueError, match="not a path below a site's root"):
        PublicSite({path: b""})
    with pytest.raises(ValueError, match="not a path below a site's root"):
        RestrictedSite("ada-moreau", {path: b""})


@pytest.mark.parametrize("path", [".waypoints-site", ".Waypoints-Site", ".waypoints-site/index.html"])
def test_the_markers_place_is_taken(path: str) -> None:
    with pytest.raises(ValueError, match="keeps for itself"):
        PublicSite({path: b""})


def test_a_file_cannot_be_a_folder_too() -> None:
    with pytest.raises(ValueError, match=r"below another file: 'guides/a/index\.html'"):
        PublicSite({"guides/a": b"", "guides/a/index.html": b"", "guides/ab/index.html": b""})


def test_what_a_site_may_hold() -> None:
    files = {"index.html": b"a", ".nojekyll": b"", "guides/Größe …/a..b.html": b"c", "...": b"d"}
    assert PublicSite(files).files == files
    assert RestrictedSite("ada-moreau", files).viewer == "ada-moreau"
