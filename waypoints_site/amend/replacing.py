"""A file's new content in the place of its old one, in one step.

The content is written beside it, and takes its place only if the file is still what was read; its mode stays.
Absent: what has changed.
"""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from waypoints_site.amend.refusal import Refused


def replace(file: Path, old: bytes, new: bytes) -> None:
    """Replaces a file, or the one that a link leads to.

    Refused where its content is not `old` any more, and when the system does not let it be written.
    """
    target = Path(os.path.realpath(file))
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        beside = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(new)
                stream.flush()
                os.fsync(stream.fileno())
            status = target.stat()
            beside.chmod(stat.S_IMODE(status.st_mode))
            if not stat.S_ISREG(status.st_mode) or target.read_bytes() != old:
                raise Refused(f"{file} has changed while it was read; nothing was written, so try again")
            beside.replace(target)
        except BaseException:  # Ctrl-C too
            with suppress(OSError):
                beside.unlink()
            raise
    except OSError as fault:
        raise Refused(f"cannot write {file}: {fault.strerror or fault}") from fault
