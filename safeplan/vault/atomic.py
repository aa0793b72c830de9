"""Files and folders written whole or not at all, private from birth, on every system.

Python's own errors about files are turned into ours here, without the path: a path may hold
her name.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from safeplan.errors import DiskError, DiskFull, DriveGone, FolderReadOnly

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
UNFINISHED = ".new"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTDIR, errno.ENOTCONN, errno.ESTALE, errno.EIO}

_NO_SUCH_CALL = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}


def sort_os_error(error: OSError) -> DiskError:
    """Return our error for one of the system's about our own folder.

    Args:
        error: what the system said; its path is left behind.
    """
    name = errno.errorcode.get(error.errno or 0, "unknown")
    if error.errno in _FULL:
        return DiskFull(name)
    if error.errno in _READ_ONLY:
        return FolderReadOnly(name)
    if error.errno in _GONE:
        return DriveGone(name)
    return DiskError(name)


@contextmanager
def sorted_os_errors() -> Iterator[None]:
    """Turn any OSError inside into ours.

    Raises:
        DiskError: or one of its kinds, see `sort_os_error`.
    """
    try:
        yield
    except OSError as error:
        raise sort_os_error(error) from None


def make_private_folder(folder: Path) -> None:
    """Make `folder` and the missing ones above it, each readable by its owner alone.

    A folder that is there already keeps its mode: it may be one of hers.

    Raises:
        DiskError: if it cannot be made.
    """
    with sorted_os_errors():
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            # mkdir subtracts the umask, which may even take the owner's own rights away.
            with suppress(PermissionError):
                each.chmod(PRIVATE_FOLDER)
            sync_folder(each.parent)


def open_private(path: Path, flags: int) -> int:
    """Return a descriptor of a file that only its owner may read, whatever the umask.

    Args:
        path: the file.
        flags: for `os.open`.

    Raises:
        OSError: as the system says.
    """
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), PRIVATE_FILE)
    if hasattr(os, "fchmod"):
        # A stick with FAT has no such modes, and the system may say so.
        with suppress(PermissionError):
            os.fchmod(handle, PRIVATE_FILE)
    return handle


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read, whatever the umask.

    Raises:
        DiskError: if it cannot be made, or is there already.
    """
    with sorted_os_errors():
        os.close(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that after any crash either the old or the new is there, whole.

    Raises:
        DiskError: if it cannot be written; the old content is untouched then.
    """
    with sorted_os_errors():
        beside = stage(path, content)
        try:
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    sync_folder(path.parent)


def stage(path: Path, content: bytes) -> Path:
    """Write `content` beside `path`, on the disk when this returns, and return where.

    Raises:
        OSError: as the system says; nothing is left beside then.
    """
    beside = path.with_name(path.name + UNFINISHED)
    try:
        _write_synced(beside, content)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def sync_folder(folder: Path) -> None:
    """Make sure that names made, changed or removed in `folder` survive a power cut.

    Windows offers no such call and keeps its own journal of names.

    Raises:
        DiskError: if the system refuses.
    """
    if sys.platform == "win32":
        return
    with sorted_os_errors():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            # Some drivers of foreign file systems have no such call for folders.
            if error.errno not in _NO_SUCH_CALL:
                raise
        finally:
            os.close(handle)


def _write_synced(path: Path, content: bytes) -> None:
    handle = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
