"""The database copied under a new key while she goes on writing, and looked through before it counts."""

import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from safeplan.errors import BackupUnusable, VaultDamaged
from safeplan.progress import Progress
from safeplan.vault import opening
from safeplan.vault.atomic import sorted_os_errors
from safeplan.vault.connection import Connection, connect, sorted_database_errors
from safeplan.vault.database import Database
from safeplan.vault.pages import PAGE_BYTES, PageSeal, State
from safeplan.vault.snapshot import PAUSE_S
from safeplan.vault.stepped_copy import PAGES_A_STEP

_TAG_BYTES = 16
"""The end of a page's seal: it is another one each time the page is written, whatever is in it."""
_LOCK_BYTE = 2**30
"""SQLite leaves the page with this byte out of every file."""


class RenewedCopy:
    """A copy under way. `approach` copies nearly all, `finish` the last of it.

    What is committed between goes into the copy as well.

    Args:
        database: open; its key stays as it is.
        path: a file that is there and empty; gets the copy.
        key: the copy's raw key.
        progress: told in pages; may stop it, but for `finish`.

    Raises:
        Cancelled: if the vault is closed.
        DiskError: if the file cannot be opened.
    """

    def __init__(self, database: Database, path: Path, key: bytes | bytearray, progress: Progress) -> None:
        self._database = database
        self._path = path
        self._key = key
        self._progress = progress
        self._seal = PageSeal(key)
        self._tags: dict[int, bytes] = {}
        self._copy = database.begin_copy(path, key)

    def approach(self) -> None:
        """Copy until a moment's work is left; the connection is held for some milliseconds at a time.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            DiskError: if the disk does not take it.
            VaultDamaged: if the database is damaged.
        """
        self._come_near()
        # So that at the end, when nobody can write, next to nothing has to wait for the disk.
        with sorted_os_errors(), self._path.open("rb+") as file:
            os.fsync(file.fileno())
        self._look_through()
        self._come_near()

    def finish(self) -> None:
        """Copy the rest, have it on the disk and look through what is new in it.

        The caller holds the database, and does until the copy is in its place.

        Raises:
            Cancelled: if the vault was closed.
            DiskError: if the disk does not take it.
            VaultDamaged: if the database is damaged, or the copy is not as it was written.
        """
        with _damage_named(), self._database.reading() as source:
            while self._copy.step():
                pass
            self._copy.finish()
            self._refuse_bad_pages()
            self._compare(source)

    def close(self) -> None:
        """Let go of it, finished or not; safe twice. The file is the caller's."""
        self._database.end_copy(self._copy)

    def _come_near(self) -> None:
        more = True
        while more and (not self._copy.pages or self._copy.pages_left > PAGES_A_STEP):
            self._tell()
            with _damage_named(), self._database.reading():
                more = self._copy.step()
            time.sleep(PAUSE_S)
        self._tell()

    def _tell(self) -> None:
        self._database.refuse_closed()
        self._progress.step(self._copy.pages - self._copy.pages_left, self._copy.pages)

    def _look_through(self) -> None:
        """Remember which pages are sound so far; those still being written come at the end."""
        for number, page in self._pages():
            if number % PAGES_A_STEP == 1:
                self._tell()
            if self._seal.state(number, page) is State.SOUND:
                self._tags[number] = page[-_TAG_BYTES:]

    def _refuse_bad_pages(self) -> None:
        for number, page in self._pages():
            if page[-_TAG_BYTES:] == self._tags.get(number) and len(page) == PAGE_BYTES:
                continue
            if self._seal.state(number, page) is not State.SOUND and not _has_lock_byte(number):
                raise VaultDamaged("the copy is not as it was written")

    def _pages(self) -> Iterator[tuple[int, bytes]]:
        with sorted_os_errors(), self._path.open("rb") as file:
            number = 0
            while page := file.read(PAGE_BYTES):
                number += 1
                yield number, page

    def _compare(self, source: Connection) -> None:
        with closing(connect(self._path, self._key)) as copy, sorted_database_errors(self._path):
            opening.refuse_unlike(copy, source)
            said = copy.execute("PRAGMA page_count").fetchone()
            if said != (self._path.stat().st_size // PAGE_BYTES,):
                raise VaultDamaged("the copy is cut short")
            opening.use_journal(copy)


@contextmanager
def _damage_named() -> Iterator[None]:
    try:
        yield
    except BackupUnusable:
        # Other work met a damaged page, and the connection with which the copy was made is gone.
        raise VaultDamaged("a page is not as it was written") from None


def _has_lock_byte(number: int) -> bool:
    return number == _LOCK_BYTE // PAGE_BYTES + 1
