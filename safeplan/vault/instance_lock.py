"""One SafePlan per vault: a lock the system itself gives back when a process ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from safeplan.errors import VaultInUse
from safeplan.vault.atomic import open_private, sorted_os_errors

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class InstanceLock:
    """Held while a vault is open. The file is empty, and gone after an orderly leave.

    A file left by a killed process holds nobody up: what counts is the system's lock on it, not
    that it is there.

    Args:
        path: the lock file.

    Raises:
        VaultInUse: if another process, or another part of this one, holds it.
        DiskError: if the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        with sorted_os_errors():
            while self._file is None:
                self._file = self._attempt()

    def release(self) -> None:
        """Give the lock back; safe twice. What keeps the empty file there does not matter."""
        file, self._file = self._file, None
        if file is None:
            return
        with suppress(OSError):
            try:
                # While it is still ours: whoever opened the same file meanwhile sees that the name
                # is gone, and tries anew.
                if sys.platform != "win32":
                    self._path.unlink(missing_ok=True)
            finally:
                file.close()

    def _attempt(self) -> IO[bytes] | None:
        handle = open_private(self._path, os.O_RDWR | os.O_CREAT)
        file = os.fdopen(handle, "rb+")
        if not _try_lock(file):
            file.close()
            raise VaultInUse("locked")
        if self._is_still_there(handle):
            return file
        file.close()
        return None

    def _is_still_there(self, handle: int) -> bool:
        """Whether the name still means the file we locked: its last holder may have removed it."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False
        return os.path.samestat(os.fstat(handle), there)
