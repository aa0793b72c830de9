"""Pages of a SQLCipher file, read and checked one by one, past SQLite.

SQLite cannot do it: a second connection is not let in while the vault is open, and after one damaged
page it gives zeros for all others. The format is SQLCipher 4's, see `docs/vault-format.md`.
"""

import hmac
import os
from collections.abc import Iterator
from enum import Enum
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from safeplan.vault.atomic import sorted_os_errors
from safeplan.vault.connection import SALT_BYTES, file_salt
from safeplan.vault.log import Log, read_log

PAGE_BYTES = 4096
_IV_BYTES = 16
_HMAC_BYTES = 64
RESERVED_BYTES = _IV_BYTES + _HMAC_BYTES
MAGIC = b"SQLite format 3\0"


class State(Enum):
    """What a page is found to be."""

    SOUND = "sound"
    EMPTY = "empty"
    """All zeros. SQLCipher takes it as it is: right for a page not in use, damage for one that is."""
    BAD = "bad"


class PageSeal:
    """Checks and opens single pages.

    Args:
        key: the file's raw key.
        page_bytes: the file's page size.
    """

    def __init__(self, key: bytes | bytearray, page_bytes: int = PAGE_BYTES) -> None:
        self._key = bytes(key)
        self._page_bytes = page_bytes
        salt = bytes(byte ^ 0x3A for byte in file_salt(key))
        self._hmac_key = pbkdf2_hmac("sha512", self._key, salt, 2, 32)

    def state(self, number: int, page: bytes) -> State:
        """Return whether a page is as it was written.

        Args:
            number: its place in the file, from 1.
            page: its bytes as they are on the disk.
        """
        if len(page) != self._page_bytes:
            return State.BAD
        start = SALT_BYTES if number == 1 else 0
        sealed = page[start:-_HMAC_BYTES] + number.to_bytes(4, "little")
        if hmac.compare_digest(hmac.digest(self._hmac_key, sealed, "sha512"), page[-_HMAC_BYTES:]):
            return State.SOUND
        return State.EMPTY if not any(page) else State.BAD

    def open(self, number: int, page: bytes) -> bytes | None:
        """Return the part of a page that SQLite uses, or None if the page is not sound."""
        if self.state(number, page) is not State.SOUND:
            return None
        start = SALT_BYTES if number == 1 else 0
        iv = page[-RESERVED_BYTES:-_HMAC_BYTES]
        opener = Cipher(AES256(self._key), CBC(iv)).decryptor()
        content = opener.update(page[start:-RESERVED_BYTES]) + opener.finalize()
        return (MAGIC if start else b"") + content


class PageFile:
    """A file's pages, and those of the log beside it. Changes nothing and locks nothing.

    Args:
        path: the database.
        key: its raw key.
        page_bytes: its page size.
        with_log: take newer pages from its log, as SQLite would.

    Raises:
        DiskError: if the file cannot be opened.
    """

    def __init__(
        self, path: Path, key: bytes | bytearray, page_bytes: int = PAGE_BYTES, *, with_log: bool = True
    ) -> None:
        self._seal = PageSeal(key, page_bytes)
        self._page_bytes = page_bytes
        self.log = read_log(path, page_bytes, self._is_sound) if with_log else Log()
        with sorted_os_errors():
            self._file = path.open("rb", 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def count(self) -> int:
        """How many pages there are to look at: by the file's length, what it says itself, or its log."""
        return max(self.count_on_disk(), self.count_said(), max(self.log.pages, default=0))

    def count_on_disk(self) -> int:
        """Return how many pages the file has, a last one that is cut off included."""
        with sorted_os_errors():
            return -(-os.fstat(self._file.fileno()).st_size // self._page_bytes)

    def count_said(self) -> int:
        """Return how many pages the file should have, as its first one says; 0 if that is unreadable."""
        first = self.content(1)
        return 0 if first is None else int.from_bytes(first[28:32])

    def raw(self, number: int) -> bytes:
        """Return a page as it is in the log or on the disk; too few bytes where that gives no more."""
        newer = self.log.pages.get(number)
        if newer is not None:
            return newer
        try:
            self._file.seek((number - 1) * self._page_bytes)
            return self._file.read(self._page_bytes)
        except OSError:
            return b""

    def state(self, number: int) -> State:
        """Return what a page is found to be."""
        if number in self.log.lost:
            return State.BAD
        return self._seal.state(number, self.raw(number))

    def content(self, number: int) -> bytes | None:
        """Return what SQLite uses of a page, or None if it is not sound."""
        if number in self.log.lost or number < 1:
            return None
        return self._seal.open(number, self.raw(number))

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of all pages."""
        yield from range(1, self.count + 1)

    def _is_sound(self, number: int, page: bytes) -> bool:
        return self._seal.state(number, page) is State.SOUND
