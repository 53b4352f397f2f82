"""Writing files that are not there yet, all or none; and putting a changed file in the place of one that is.

Absent: what is written.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


class Refusal(Exception):
    """Something is not written; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was written, and what is left to do elsewhere, a sentence each."""

    file: Path
    advice: tuple[str, ...] = ()


def write_new(root: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes files below `root`, by their relative paths, and makes the folders that they need.

    Refused where one of them is there already, be it a link or a folder, and when the system does not let it
    be written. Then nothing of them is left.
    """
    for name in files:
        if os.path.lexists(root / name):
            raise Refusal(f"{root / name} is there already, and nothing is overwritten")
    made: list[Path] = []
    try:
        return tuple(_write(root / name, content, made) for name, content in files.items())
    except OSError as fault:
        _remove(made)
        raise Refusal(f"cannot write {_named(fault, root)}: {fault.strerror or fault}") from fault
    except BaseException:  # Ctrl-C too
        _remove(made)
        raise


def put(file: Path, content: bytes) -> None:
    """Puts a file in the place of an old one in one step, where a link leads too; its mode stays.

    Refused when the system does not let it be written.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.waypoints")
    try:
        beside.write_bytes(content)
        shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise Refusal(f"cannot write {file}: {fault.strerror or fault}") from fault


def _write(file: Path, content: bytes, made: list[Path]) -> Path:
    """Writes one file; it and each folder that it needed are noted in `made` as soon as they are there."""
    for folder in reversed(file.parents):
        if not folder.is_dir():
            folder.mkdir()
            made.append(folder)
    with file.open("xb") as stream:
        made.append(file)
        stream.write(content)
    return file


def _remove(made: list[Path]) -> None:
    """Removes what was made, the last first. Where that fails too, the first fault is what is reported."""
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()


def _named(fault: OSError, root: Path) -> str:
    return str(fault.filename or root)
