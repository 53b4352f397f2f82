"""Which part of a page is printed on which sheet, read from the PDF that Chromium makes.

Links are put at the start and the end of each part, and the PDF says on which sheet each link stands. Absent: a PDF
library; Chromium writes the objects that matter as plain text.
"""

import re
from collections.abc import Mapping

from playwright.sync_api import Page

MARK = "https://mark.invalid/"
_OBJECT = re.compile(rb"\n(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_SET_MARKS = """([selector, address]) => {
  const at = (part, name, edge) => {
    const link = document.createElement('a');
    link.href = address + name;
    link.textContent = 'x';
    link.style.cssText = 'position: absolute; left: 0; font-size: 1px; line-height: 1;' + edge;
    part.append(link);
  };
  const parts = [...document.querySelectorAll(selector)];
  parts.forEach((part, number) => {
    part.style.position = 'relative';
    at(part, number + '/start', 'top: 0');
    at(part, number + '/end', 'bottom: 0');
  });
  document.querySelectorAll('.banner p').forEach(part => {
    const link = document.createElement('a');
    link.href = address + 'banner';
    link.append(...part.childNodes);
    part.append(link);
  });
  return parts.map(part => part.className + ': ' + part.textContent.trim().slice(0, 40));
}"""


def mark(page: Page, selector: str) -> list[str]:
    """Marks each part that fits a selector, and the banner; for each its class and its first words."""
    return [str(each) for each in page.evaluate(_SET_MARKS, [selector, MARK])]


def sheets(pdf: bytes) -> list[frozenset[str]]:
    """The names of the marks on each sheet of a PDF."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(pdf)}
    return [_marks(text, objects) for text in objects.values() if b"/Type /Page\n" in text]


def broken(marks: list[frozenset[str]], parts: int) -> list[int]:
    """The numbers of the parts that start on one sheet and end on another; AssertionError for one that is nowhere."""
    found = []
    for number in range(parts):
        starts, ends = (
            [at for at, names in enumerate(marks) if f"{number}/{edge}" in names] for edge in ("start", "end")
        )
        assert starts, f"part {number} is on no sheet"
        if starts != ends:
            found.append(number)
    return found


def _marks(page: bytes, objects: Mapping[int, bytes]) -> frozenset[str]:
    annotations = re.search(rb"/Annots \[([^\]]*)\]", page)
    numbers = re.findall(rb"(\d+) 0 R", annotations[1]) if annotations else []
    links = [re.search(rb"/URI \(([^)]*)\)", objects[int(each)]) for each in numbers]
    addresses = [link[1].decode() for link in links if link]
    return frozenset(each.removeprefix(MARK) for each in addresses if each.startswith(MARK))
