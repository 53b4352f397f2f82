"""Where the pages of a framework site stand, as paths from the site's root.

Absent: anything relative to another page; that is the renderer's business.
"""


def matrix_path(framework: str, track: str) -> str:
    """The matrix of a track."""
    return f"{framework}/{track}/index.html"


def level_path(framework: str, track: str, level: str) -> str:
    """The page of a level."""
    return f"{framework}/{track}/{level.lower()}.html"


def cell_path(framework: str, track: str, level: str, capability: str) -> str:
    """The permalink of a cell."""
    return f"{level_path(framework, track, level)}#{capability}"


def capability_path(framework: str, track: str, capability: str) -> str:
    """The page of a capability."""
    return f"{framework}/{track}/capabilities/{capability}.html"


def prose_path(section: str, page: str) -> str:
    """The page of a prose source."""
    return f"{section}/{page}.html"


def image_path(section: str, file: str) -> str:
    """The place of an image of a section of prose."""
    return f"{section}/{file}"


def company_path(section: str, page: str) -> str:
    """A page of the company's own prose, in a restricted site: below `guides/`."""
    return f"guides/{page}.html" if section == "guides" else f"guides/{section}/{page}.html"
