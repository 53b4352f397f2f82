"""Letters found as whole words, and where they stand in the files."""

from collections.abc import Mapping

import pytest

from waypoints_site.audit.haystack import Match, decoded, haystack, pile
from waypoints_site.audit.letters import letters


def matched(files: Mapping[str, bytes], wanted: str) -> list[tuple[str, str]]:
    """What stands at each place that was found, with the file."""
    hay, sought = haystack(files), letters(wanted).all
    if not hay.may_hold(sought):
        return []
    finds = list(hay.pile.found(sought))
    found: dict[Match, None] = {}
    for row in {each.row for each in finds}:
        found.update(
            (match, None) for _, match in hay.matches(row, [each for each in finds if each.row == row])
        )
    return sorted((each.path, decoded(files[each.path])[each.start : each.end]) for each in found)


@pytest.mark.parametrize(
    ("path", "content", "place"),
    [
        ("a.html", "<p>So: on our terms.</p>", "on our terms"),
        ("a.html", "<p>on <b>our</b> terms</p>", "on <b>our</b> terms"),
        ("a.html", "<p title='on our terms'>", "on our terms"),
        ("a.html", "<!-- ON OUR\nTERMS -->", "ON OUR\nTERMS"),
        ("a.json", '{"a": "on\\nour\\u0020terms"}', "on\\nour\\u0020terms"),
        ("a.txt", "on%20our%20terms", "on%20our%20terms"),
        ("a.ics", "SUMMARY:on o\r\n ur terms", "on o\r\n ur terms"),
        ("b.bin", "\0\0on our terms\0", "on our terms"),
    ],
)
def test_a_text_is_found_with_its_place(path: str, content: str, place: str) -> None:
    assert matched({path: content.encode(), "c.html": b"<p>nothing</p>"}, "On our terms") == [(path, place)]


@pytest.mark.parametrize("content", ["decision our terms", "on our termsheet", "on our", "term ours on"])
def test_a_part_of_words_is_not_found(content: str) -> None:
    assert matched({"a.html": content.encode()}, "on our terms") == []


@pytest.mark.parametrize("between", ["</td><td>", "</p>\n<p>", "<br>", "</li><li class=x>"])
def test_a_few_words_count_in_one_block_alone_and_many_anywhere(between: str) -> None:
    assert matched({"a.html": f"<p>Wei Zhang{between}Payments</p>".encode()}, "Wei Zhang Payments") == []
    long = "Wei Zhang cannot be trusted with payments"
    assert len(matched({"a.html": f"<p>{long.replace(' be', between + 'be')}</p>".encode()}, long)) == 1


def test_a_pile_holds_whole_words_of_one_text_with_their_escapes_undone() -> None:
    known = pile(["Fast &amp; careful", "every day of it"])
    assert known.holds("fastcareful")
    assert known.holds("everyday")
    assert not known.holds("carefulevery")
    assert not known.holds("ofi")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_are_read_in_their_encoding(encoding: str) -> None:
    assert "Über" in decoded("Über".encode(encoding))


def test_what_is_no_text_is_read_all_the_same() -> None:
    assert decoded(b"\xff\xfa ok") == "\ufffd\ufffd ok"
