"""Seals: commitments to fields, the digest of a version, and the chain. See `docs/seals.md`."""

import json
import secrets
import struct
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Any

SALT_BYTES = 32
SEAL_BYTES = 32
BEFORE_THE_FIRST = bytes(SEAL_BYTES)
"""What stands in for the seal before the first."""

_NAME_LENGTH = struct.Struct(">H")
_VALUE_LENGTH = struct.Struct(">Q")
_CANONICAL = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def new_salts(count: int) -> bytes:
    """Return `count` random salts, one after the other."""
    return secrets.token_bytes(SALT_BYTES * count)


def canonical(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Return the one way to write a JSON value as bytes (RFC 8785; no fractions occur)."""
    # Most fields of a version are empty: these are quicker than asking the encoder.
    if value is None:
        return b"null"
    if value is False:
        return b"false"
    if value == [] and isinstance(value, list):
        return b"[]"
    return _CANONICAL.encode(value).encode("utf-8")


def commitment(salt: bytes, name: str, value: bytes) -> bytes:
    """Return SHA-256(salt, name, value), name and value each led by their length.

    Args:
        salt: 32 random bytes, known only to who may see the value.
        name: the field's name.
        value: the field's canonical bytes.
    """
    return sha256(salt + _framed(name) + _VALUE_LENGTH.pack(len(value)) + value).digest()


@lru_cache(maxsize=256)
def _framed(name: str) -> bytes:
    field = name.encode("utf-8")
    return _NAME_LENGTH.pack(len(field)) + field


def digest(commitments: Iterable[bytes]) -> bytes:
    """Return SHA-256 of a version's commitments, sorted: their order tells nothing."""
    return sha256(b"".join(sorted(commitments))).digest()


def seal(previous: bytes, version_digest: bytes) -> bytes:
    """Return the next seal of the chain."""
    return sha256(previous + version_digest).digest()


def short(whole: bytes) -> str:
    """Return the first six bytes of a seal for people to compare, such as "7C2E 91AF 40D8"."""
    return whole[:6].hex(" ", 2).upper()
