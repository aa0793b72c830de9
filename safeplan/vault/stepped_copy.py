"""SQLite's own backup, a few pages at a time, so that drafts and reading get in between.

The library's backup is one call that comes back when all is copied, and calls us between its steps.
So it runs in a thread of its own that stands still between two steps: one of the two threads works,
never both.
"""

import os
import threading
from pathlib import Path
from typing import Any, cast

from safeplan.errors import BackupUnusable
from safeplan.vault.atomic import sorted_os_errors
from safeplan.vault.connection import Connection, connect, sorted_database_errors

PAGES_A_STEP = 100
_TARGET_CACHE_PAGES = 50


class SteppedCopy:
    """A copy under way of an open database, into another file.

    What the source's connection commits between two steps goes into the copy as well: it shows the
    source as it is when the last step ends.

    Args:
        source: open; used by nobody else while `step` runs.
        path: a file that is there and empty; gets the copy.
        key: the copy's raw key, be it another than the source's.

    Raises:
        DiskError: if the file cannot be opened.
    """

    def __init__(self, source: Connection, path: Path, key: bytes | bytearray) -> None:
        self._source = source
        self._path = path
        self._target = connect(path, key)
        self._go = threading.Semaphore(0)
        self._stands = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._work, name="copy", daemon=True)
        self._stop = False
        self._ended = False
        self._error: BaseException | None = None
        self.pages_left = 0
        self.pages = 0
        with sorted_database_errors(path):
            # A copy cut short is thrown away, so it needs no journal. What is written goes on to the
            # system at once: the last step would otherwise hold the source until all of it is out.
            self._target.execute("PRAGMA journal_mode = OFF").fetchone()
            self._target.execute("PRAGMA synchronous = OFF")
            self._target.execute(f"PRAGMA cache_size = {_TARGET_CACHE_PAGES}")

    def step(self) -> bool:
        """Copy some pages; takes some milliseconds.

        Returns:
            Whether more are left.

        Raises:
            DiskError: if the disk does not take it.
            VaultDamaged: if a page of the source is not as it was written, where it shows at once.
            BackupUnusable: if the source was closed meanwhile, because other work met a damaged page
                or its key was changed.
        """
        if self._stop:
            raise BackupUnusable("the source was closed meanwhile")
        if self._ended:
            return False
        if not self._thread.is_alive():
            self._thread.start()
        self._go.release()
        self._stands.acquire()
        if self._error is not None:
            error, self._error = self._error, None
            with sorted_database_errors(self._path):
                raise error
        return not self._ended

    def finish(self) -> None:
        """Make the copy stand alone in its file, and lasting. Needs the source no more.

        Raises:
            DiskError: if the disk does not take it.
        """
        with sorted_database_errors(self._path):
            # The copy says of itself what the source does; alone in its file it needs no log.
            self._target.execute("PRAGMA journal_mode = DELETE").fetchone()
            self._target.close()
        with sorted_os_errors(), self._path.open("rb+") as file:
            os.fsync(file.fileno())

    def give_up(self) -> None:
        """Let go of source and copy, at whatever point; safe twice, and after `finish`.

        The caller removes the file.
        """
        self._stop = True
        if self._thread.is_alive():
            self._go.release()
            self._thread.join()
        self._target.close()

    def _work(self) -> None:
        self._go.acquire()
        try:
            if not self._stop:
                cast("Any", self._source).backup(self._target, pages=PAGES_A_STEP, progress=self._between)
        except _StoppedError:
            pass
        except BaseException as error:  # noqa: BLE001 - raised where the step was asked for
            self._error = error
        self._ended = True
        self._stands.release()

    def _between(self, status: int, left: int, pages: int) -> None:
        del status
        self.pages_left, self.pages = left, pages
        if left == 0:
            return
        self._stands.release()
        self._go.acquire()
        if self._stop:
            raise _StoppedError


class _StoppedError(Exception):
    """Ends the library's backup from within."""
