"""What programs a build is made by: their versions, and of Waypoints itself the very files.

Absent: sources of a site.
"""

import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from waypoints_site import __version__
from waypoints_site.cache import stamps

LIBRARIES = ("jinja2", "markupsafe", "markdown_it", "yaml", "jsonschema", "jsonschema_rs", "rfc8785")
_INSTALLED = re.compile(
    r"(jinja2|markupsafe|markdown_it_py|pyyaml|jsonschema|jsonschema_rs|rfc8785)-.*\.dist-info\Z",
    re.IGNORECASE,
)


def identity() -> str:
    """A text that is another one wherever the same sources might be built in another way."""
    package = Path(str(files("waypoints_site")))
    folders = {"package": package, "layouts": package.parent / "layouts"}
    own = sorted(
        (path, stamp[1], stamp[2]) for path, stamp in stamps(folders).items() if not path.endswith(".pyc")
    )
    return "\n".join((__version__, sys.version, platform.system(), *sorted(_installed()), repr(own)))


def _installed() -> Iterator[str]:
    """Name and version of each library, as the folder says that describes it; nothing of it is read."""
    specs = (find_spec(name) for name in LIBRARIES)
    folders = {Path(spec.origin).parent.parent for spec in specs if spec and spec.origin}
    for folder in folders:
        yield from filter(_INSTALLED.match, os.listdir(folder))
