"""What a preview shows at one moment: the last good site, and what is wrong now.

Absent: the site as it would be without the error; it is not drawn.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from waypoints_site.build.drawn import Drawn, PageKey
from waypoints_site.findings import Finding
from waypoints_site.findings.report import Report
from waypoints_site.findings.text import as_text


@dataclass(frozen=True, slots=True)
class Edition:
    """The files of the last good site by path, none where there was none; with the keys of its pages.

    `findings` are those of the last drawing, over `read` sources, with the texts that they may quote. `fault` says in
    text what keeps the sources from being shown as they are; it is empty where these files are what they make.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    keys: Mapping[str, PageKey] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    read: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""

    def recall(self, path: str, key: PageKey) -> bytes | str:
        """The content of a page, if it is the one that is drawn under this key."""
        return self.files[path] if self.keys.get(path) == key else "it is not as it was"


def following(edition: Edition, drawn: Drawn) -> Edition:
    """The edition after another: what was drawn, or else the files that stood there, with the fault."""
    if drawn.site is None:
        fault = as_text(Report(drawn.findings, drawn.files, drawn.texts.get))
        return replace(
            edition, findings=drawn.findings, read=drawn.files, texts=drawn.texts, fault=fault.rstrip("\n")
        )
    return Edition(drawn.site, drawn.keys, drawn.findings, drawn.files, drawn.texts)


def withdrawn(sentence: str) -> Edition:
    """The edition where there is no such site any more: nothing of it is left to see."""
    return Edition(fault=sentence)
