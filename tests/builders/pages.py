"""What lies in a vault's files once decrypted, unused parts of pages included."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from safeplan.places import Home
from tests.builders.vault import PAGE, data_key

_SALT = 16
_RESERVED = 80  # at a page's end: 16 bytes that begin the cipher, 64 of its check
_LOG_HEAD, _FRAME_HEAD = 32, 24


def raw_pages(home: Home, key: bytes | None = None) -> Iterator[bytes]:
    """Yield every page of the database and of its log, decrypted, as they lie on the disk.

    Args:
        home: of the vault.
        key: its data key; None for a vault with the passphrase of the tests.
    """
    key = bytes(data_key(home)) if key is None else key
    yield from (_decrypted(page, key) for page in _of_database(home.database))
    log = home.database.with_name(home.database.name + "-wal")
    if log.exists():
        yield from (_decrypted(page, key) for page in _of_log(log))


def found_in_pages(home: Home, *words: bytes) -> list[bytes]:
    """Return those of `words` that are found in any decrypted page."""
    pages = list(raw_pages(home))
    return [each for each in words if any(each in page for page in pages)]


def _of_database(path: Path) -> Iterator[bytes]:
    content = path.read_bytes()
    # The first page begins with the salt, which is no part of what is encrypted.
    yield content[_SALT:PAGE]
    yield from (content[at : at + PAGE] for at in range(PAGE, len(content), PAGE))


def _of_log(path: Path) -> Iterator[bytes]:
    content = path.read_bytes()
    for at in range(_LOG_HEAD, len(content), _FRAME_HEAD + PAGE):
        number = int.from_bytes(content[at : at + 4])
        page = content[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE]
        yield page[_SALT:] if number == 1 else page


def _decrypted(page: bytes, key: bytes) -> bytes:
    body, start = page[:-_RESERVED], page[-_RESERVED : -_RESERVED + 16]
    cipher = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    return cipher.update(body) + cipher.finalize()
