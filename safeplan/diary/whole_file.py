"""Writing a file outside the vault: whole, or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from safeplan.errors import DiskFull, FileUnwritable, SafePlanError

_UNFINISHED = ".part"
_SHARE_BESIDE = 64
"""For so many bytes one more has to be free: what encryption adds, and room for words meanwhile."""


@contextmanager
def whole_or_not(target: Path) -> Iterator[BinaryIO]:
    """Open a file beside `target` for writing, and give it that name at the end.

    Args:
        target: the file; one of that name is replaced at the end, when all is well. After an error
            nothing is left of what was written.

    Raises:
        FileUnwritable: if it cannot be written.
        DiskFull: if that is because there is no room.
    """
    beside = target.with_name(target.name + _UNFINISHED)
    try:
        # Hers alone to read, wherever she puts it.
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except OSError as error:
        raise _unwritable(error) from None
    try:
        with os.fdopen(handle, "wb") as sink:
            yield sink
            sink.flush()
            os.fsync(sink.fileno())
        beside.replace(target)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(error) from None
        raise


def refuse_without_room(folder: Path, size: int) -> None:
    """Raise before a long copy is begun for which there is no room.

    Args:
        folder: where it would go.
        size: how many bytes it has; a little is added.

    Raises:
        DiskFull: if the disk has less; where it does not tell, the copy is tried.
    """
    with suppress(OSError):
        if shutil.disk_usage(folder).free < size + size // _SHARE_BESIDE:
            raise DiskFull("no room")


def _unwritable(error: OSError) -> SafePlanError:
    name = errno.errorcode.get(error.errno or 0, "unknown")
    return DiskFull(name) if error.errno in (errno.ENOSPC, errno.EDQUOT) else FileUnwritable(name)
