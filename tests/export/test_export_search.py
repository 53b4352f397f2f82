"""The search index is a script, whatever stands in the texts."""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.varied import varied
from waypoints_site.export.search import search_index
from waypoints_site.plan.framework.search import search_entries

NODE = shutil.which("node")

HOSTILE = (
    ("page", '"];alert(1);//', "</script><script>", "a.html", "\\"),
    ("page", "`${x}`", "<!-- -->", "a.html#'", "\u2028\u2029\u0085\ufeff"),
    ("page", "__proto__", "\x00\x07\x1b", "", "\U0001d518\U0001f6a2"),
    ("cell", "two\nlines\r\n", "\t", "", ""),
)


def entries_of(script: bytes) -> object:
    text = script.decode()
    found = re.fullmatch(r"window\.waypointsIndex=(\[\n.*\n\]);\n", text, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_a_script_leaves_the_entries_one_a_line() -> None:
    script = search_index([("level", "L1", "", "a.html", "x"), ("page", "P", "", "b.html", "y")])
    assert script.decode() == (
        'window.waypointsIndex=[\n["level","L1","","a.html","x"],\n["page","P","","b.html","y"]\n];\n'
    )
    assert entries_of(search_index([])) == []


@given(st.lists(st.tuples(st.text(max_size=10), st.text(max_size=10)), max_size=4))
def test_every_text_comes_back(entries: list[tuple[str, str]]) -> None:
    script = search_index(entries)
    assert entries_of(script) == [list(each) for each in entries]
    assert not re.search("[\u2028\u2029]", script.decode())


@pytest.mark.skipif(NODE is None, reason="no node is installed; the test above reads the same as JSON")
def test_a_browser_reads_it() -> None:
    entries = (*HOSTILE, *search_entries(varied()))
    program = (
        b"const window={};\n" + search_index(entries) + b";console.log(JSON.stringify(window.waypointsIndex))"
    )
    done = subprocess.run(["node", "-"], input=program, check=True, capture_output=True)  # noqa: S607 - wherever it is
    assert json.loads(done.stdout) == [list(each) for each in entries]
