"""Where pages stand: a contract with everyone who links to them."""

from waypoints_site.records import addresses


def test_paths() -> None:
    assert addresses.matrix_path("eng", "ic") == "eng/ic/index.html"
    assert addresses.level_path("eng", "ic", "L3") == "eng/ic/l3.html"
    assert addresses.cell_path("eng", "ic", "L3", "technical") == "eng/ic/l3.html#technical"
    assert addresses.capability_path("eng", "ic", "technical") == "eng/ic/capabilities/technical.html"
    assert addresses.prose_path("guides", "feedback") == "guides/feedback.html"
    assert addresses.image_path("guides", "map.png") == "guides/map.png"
