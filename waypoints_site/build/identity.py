"""What programs a build is made by: their versions, and of Waypoints itself the very files.

Absent: sources of a site.
"""

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from waypoints_site import __version__
from waypoints_site.cache import stamps

LIBRARIES = ("jinja2", "markupsafe", "markdown-it-py", "pyyaml", "jsonschema", "jsonschema-rs", "rfc8785")


def identity() -> str:
    """A text that is another one wherever the same sources might be built in another way."""
    package = Path(str(files("waypoints_site")))
    folders = {"package": package, "layouts": package.parent / "layouts"}
    own = sorted(
        (path, stamp[1], stamp[2]) for path, stamp in stamps(folders).items() if not path.endswith(".pyc")
    )
    libraries = [f"{name} {_version(name)}" for name in LIBRARIES]
    return "\n".join(
        (__version__, sys.version, platform.system(), os.fsencode("é").hex(), *libraries, repr(own))
    )


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
