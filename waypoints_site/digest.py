"""The digest that fixes an agreed expectation: the canonical form of its wording, hashed.

Another tool can compute the same: the expectation without its `key_steps`, as canonical JSON (RFC 8785) with the
strings as parsed, SHA-256, lower-case hexadecimal, `sha256-` in front. Absent: what an expectation means.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

import rfc8785

FREE = ("key_steps",)
"""What may change after the agreement."""


def digest(expectation: Mapping[str, object]) -> str:
    """The digest of an expectation as it stands in its file; empty where it has no canonical form (a huge number)."""
    fixed = {key: value for key, value in expectation.items() if key not in FREE}
    try:
        canonical = _of_texts(fixed) if _holds_texts(fixed) else rfc8785.dumps(fixed)  # type: ignore[arg-type]  # plain data, as every document's
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        return ""
    return f"sha256-{sha256(canonical).hexdigest()}"


def _of_texts(fixed: Mapping[str, object]) -> bytes:
    """The canonical form of texts and lists of texts; the standard library writes them the same, and quickly."""
    return json.dumps(fixed, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _holds_texts(fixed: Mapping[str, object]) -> bool:
    """Whether that is all it holds, under keys that everybody sorts alike."""
    return all(
        key.isascii()
        and (
            isinstance(value, str)
            or (isinstance(value, list) and all(isinstance(each, str) for each in value))
        )
        for key, value in fixed.items()
    )
