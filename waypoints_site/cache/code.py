"""Compiled layouts of Waypoints itself, kept where Python keeps the compiled code of the program, beside it.

Whoever can write there can change the program as well, so that this code is trusted as the program is. Absent: a
site's own layouts, which run in a sandbox and are compiled by every command.
"""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

PACKAGE = Path(__file__).parents[1]
SEAL = 32
"""Bytes at the start of a file that tell whether the rest is as it was written, and by the same programs."""


class KeptCode(BytecodeCache):
    """Code of layouts with these sources; as with Python's own, nothing is written where Python is told not to."""

    def __init__(self, originals: Iterable[str], maker: str) -> None:
        """With `maker`, which is another text wherever layouts might be compiled in another way."""
        self._own = frozenset(map(self.get_source_checksum, originals))
        self._maker = blake2b(maker.encode("utf-8", "surrogateescape")).digest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, if there is code for it."""
        if not self._keeps(bucket):
            return
        try:
            content = _place(bucket).read_bytes()
        except OSError:
            return
        if content[:SEAL] == self._seal(content[SEAL:]):
            bucket.bytecode_from_string(content[SEAL:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Writes what the bucket holds, in one step, for another build may read it at this moment."""
        if not self._keeps(bucket) or sys.dont_write_bytecode:
            return
        content, place = bucket.bytecode_to_string(), _place(bucket)
        new = place.with_name(f"{place.stem}.{os.getpid()}.pyc")
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
                with os.fdopen(descriptor, "wb") as file:
                    file.write(self._seal(content) + content)
                new.replace(place)
            finally:
                new.unlink(missing_ok=True)

    def _keeps(self, bucket: Bucket) -> bool:
        """Whether it is for one of these sources; nothing is kept by a Python that keeps no compiled code at all."""
        return bucket.checksum in self._own and sys.implementation.cache_tag is not None

    def _seal(self, content: bytes) -> bytes:
        return blake2b(content, digest_size=SEAL, key=self._maker).digest()


def _place(bucket: Bucket) -> Path:
    """The file for a bucket, where Python would put it and under such a name, so that it is no part of the program."""
    return Path(cache_from_source(str(PACKAGE / f"layout-{bucket.key[:16]}.py")))
