"""A reader of vaults that shares nothing with the program: written from docs/vault-format.md alone."""

import hashlib
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2 as sqlcipher


def data_key(folder: Path, passphrase: str) -> bytes:
    """Return the key of the vault in `folder`."""
    copies = [(folder / name).read_bytes() for name in ("archive.idx", "archive.idx2")]
    whole = [each for each in copies if each[1128:] == hashlib.sha256(each[:1128]).digest()]
    newest = max(whole, key=lambda each: each[96:104])
    header = newest[:64]
    magic, version, slots, derivation, memory, passes, lanes, salt = struct.unpack(">8sHBBIII32s8x", header)
    assert magic == bytes.fromhex("93 49 44 58 0D 0A 1A 0A")
    assert (version, slots, derivation) == (1, 8, 1)
    assert newest[64:96] == hashlib.sha256(header).digest()
    secret = unicodedata.normalize("NFC", passphrase).encode()
    cost = {"iterations": passes, "lanes": lanes, "memory_cost": memory}
    cipher = ChaCha20Poly1305(Argon2id(salt=salt, length=32, **cost).derive(secret))
    for start in range(104, 1128, 128):
        slot, check = newest[start : start + 124], newest[start + 124 : start + 128]
        assert zlib.crc32(slot) == int.from_bytes(check)
        try:
            inside = cipher.decrypt(slot[:12], slot[12:], header)
        except InvalidTag:
            continue
        assert inside[0] in (1, 2)
        new, old = inside[1:33], inside[34:66]
        begins = (folder / "archive.db").read_bytes()[:16]
        return old if inside[33] and begins == file_salt(old) else new
    raise ValueError("wrong passphrase")


def file_salt(key: bytes) -> bytes:
    """Return how the file of a key begins."""
    return HKDF(algorithm=SHA256(), length=16, salt=None, info=b"file salt").derive(key)


def opened(path: Path, key: bytes, page_bytes: int = 4096) -> Any:  # noqa: ANN401 - the module has no types
    """Return a connection to one of the vault's files."""
    connection = sqlcipher.connect(str(path))
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute(f"PRAGMA cipher_page_size = {page_bytes}")
    return connection


def rows(folder: Path, key: bytes, query: str) -> list[Any]:
    """Return what a query of the main database gives."""
    connection = opened(folder / "archive.db", key)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x49445831,)
    found: list[Any] = connection.execute(query).fetchall()
    assert connection.execute("PRAGMA cipher_status").fetchone() == ("1",)
    connection.close()
    return found


def evidence(folder: Path, name: str, key: bytes) -> Iterator[bytes]:
    """Yield an item's content."""
    connection = opened(folder / "archive" / name, key, 65536)
    size, digest = connection.execute("SELECT size, sha256 FROM whole").fetchone()
    pieces = [row[0] for row in connection.execute("SELECT content FROM piece ORDER BY number")]
    connection.close()
    assert len(b"".join(pieces)) == size
    assert hashlib.sha256(b"".join(pieces)).digest() == digest
    yield from pieces
