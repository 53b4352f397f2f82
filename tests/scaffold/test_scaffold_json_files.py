"""Adding to a JSON file that may be somebody else's."""

from pathlib import Path

import pytest

from waypoints_site.scaffold import Refusal
from waypoints_site.scaffold.json_files import Data, added, as_json


def with_b(data: Data) -> Data:
    return {**data, "b": [1]}


def file(folder: Path, text: str) -> Path:
    (folder / "x.json").write_text(text, encoding="utf-8")
    return folder


def test_a_missing_file_is_made(tmp_path: Path) -> None:
    assert added(tmp_path, "x.json", with_b) == b'{\n  "b": [\n    1\n  ]\n}\n'


@pytest.mark.parametrize("text", ["", "{}", "{\n}\n", "\ufeff{}"])
def test_an_empty_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    assert added(file(tmp_path, text), "x.json", with_b) == as_json({"b": [1]})


def test_other_keys_stay_in_their_order_and_the_indent_too(tmp_path: Path) -> None:
    text = '{\n\t"z": "ä",\n\t"b": 2,\n\t"a": {"k": null}\n}'
    assert added(file(tmp_path, text), "x.json", with_b) == (
        '{\n\t"z": "ä",\n\t"b": [\n\t\t1\n\t],\n\t"a": {\n\t\t"k": null\n\t}\n}\n'.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"b": [1], "a": 0}',
        '{\n// why\n"b": [1,], /* and */ "a": "// no comment, ] as it stands",\n}',
    ],
)
def test_what_has_everything_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert added(file(tmp_path, text), "x.json", with_b) is None


@pytest.mark.parametrize(
    "text", ['{"a": 1 /* why */}', "{", "[]", '{"a": 1, "a": 2}', '{"a": 1,}', "[" * 100_000, '{"a": "']
)
def test_what_cannot_be_written_anew_is_refused_with_what_to_add(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        added(file(tmp_path, text), "x.json", with_b)
    sentence, _, wanted = str(refusal.value).partition("\n")
    assert sentence == "x.json has comments or does not parse, so it stays as it is; add this to it:"
    assert wanted == '{\n  "b": [\n    1\n  ]\n}'


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(Refusal, match=r"^x\.json cannot be read"):
        added(tmp_path, "x.json", with_b)
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refusal, match=r"^folder cannot be read"):
        added(tmp_path, "folder", with_b)
