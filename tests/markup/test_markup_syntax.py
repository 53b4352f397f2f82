from waypoints_site.markup.syntax import new_reader


def test_raw_html_is_text() -> None:
    assert new_reader().render("<b>x</b>\n\n<div>\ny") == (
        "<p>&lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;div&gt;\ny</p>\n"
    )


def test_links_are_kept_as_they_are_written() -> None:
    """Whoever reads them judges them; a link that had been dropped here could not be told."""
    (_, words, _) = new_reader().parse("[a](javascript:x%20y) <data:z>")
    assert [child.attrs for child in words.children or [] if child.type == "link_open"] == [
        {"href": "javascript:x%20y"},
        {"href": "data:z"},
    ]


def test_addresses_in_running_text_are_no_links() -> None:
    assert new_reader().render("https://a.example and ~~b~~") == "<p>https://a.example and ~~b~~</p>\n"


def test_there_are_tables() -> None:
    assert "<td>c</td>" in new_reader().render("a|b\n-|-\nc|d")
