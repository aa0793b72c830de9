"""Whole small files, written so that a crash leaves the old one or the new one, never half of one."""

import errno
import os
from pathlib import Path

from safeplan.errors import DiskError, DiskFull, DriveGone, FileUnreadable, FolderReadOnly

_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def read_whole(path: Path) -> bytes | None:
    """Return what the file holds, or None if there is no such file.

    Raises:
        FileUnreadable: if it is there and cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileUnreadable(path.name) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in the file's place: written beside it, on the disk, then renamed.

    The file can be read by its owner alone, and so can its folder if this makes it.

    Raises:
        DiskFull: no space left.
        FolderReadOnly: the folder may not be written.
        DriveGone: the drive went away, or failed.
    """
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_through(beside, content)
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _sorted(error) from error


def _write_through(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sorted(error: OSError) -> DiskError:
    if error.errno in _FULL:
        return DiskFull("small file")
    if error.errno in _GONE or isinstance(error, FileNotFoundError):
        return DriveGone("small file")
    return FolderReadOnly("small file")
