"""The digest that fixes an agreed expectation: the canonical form of its wording, hashed.

Another tool can compute the same: the expectation without its `key_steps`, as canonical JSON (RFC 8785) with the
strings as parsed, SHA-256, lower-case hexadecimal, `sha256-` in front. Absent: what an expectation means.
"""

from collections.abc import Mapping
from hashlib import sha256

import rfc8785

FREE = ("key_steps",)
"""What may change after the agreement."""


def digest(expectation: Mapping[str, object]) -> str:
    """The digest of an expectation as it stands in its file; empty where it has no canonical form (a huge number)."""
    fixed = {key: value for key, value in expectation.items() if key not in FREE}
    try:
        canonical = rfc8785.dumps(fixed)  # type: ignore[arg-type]  # plain data, as every document's
    except rfc8785.CanonicalizationError:
        return ""
    return f"sha256-{sha256(canonical).hexdigest()}"
