"""SQLCipher: the one place that knows its module.

Others see `Connection` and `Cursor`, which look like those of Python's sqlite3, and our errors.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2 as sqlcipher

from safeplan.errors import (
    Bug,
    Cancelled,
    DiskError,
    DiskFull,
    DriveGone,
    FolderReadOnly,
    SafePlanError,
    VaultDamaged,
    VaultInUse,
)
from safeplan.progress import Progress
from safeplan.vault import keys

Parameters = Sequence[Any] | Mapping[str, Any]

SALT_BYTES = 16
_NO_TEXT = "Could not decode to UTF-8"
"""Only text ever goes in: where pages of different times meet, the end of one may be anything."""
_NEARLY_FULL_BYTES = 1024 * 1024
_PAGES_A_STEP = 500

# The module's backup gives SQLite's words alone.
_NAMELESS = {
    "database or disk is full": "FULL",
    "disk I/O error": "IOERR",
    "attempt to write a readonly database": "READONLY",
    "unable to open database file": "CANTOPEN",
    "database disk image is malformed": "CORRUPT",
    "file is not a database": "NOTADB",
    "interrupted": "INTERRUPT",
    "database is locked": "BUSY",
}


class Cursor(Protocol):
    """The answer to a statement; rows are tuples."""

    @property
    def lastrowid(self) -> int:
        """The number of the row inserted last."""
        ...

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        ...

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row, or None after the last."""
        ...

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return all rows left."""
        ...

    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...


class Connection(Protocol):
    """An open database, as `Database.transaction` and `Database.reading` hand it out."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        ...

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Iterable[Parameters], /) -> Cursor:
        """Run one statement for each set of parameters."""
        ...

    def interrupt(self) -> None:
        """Stop what runs now; from any thread."""
        ...

    def close(self) -> None:
        """Let the file go."""
        ...


class Access(Enum):
    """How a file is opened; the value is SQLite's word for it."""

    ALONE = "mode=rw"
    """Read and write, and no other connection may."""
    LOOK = "mode=ro"
    """Change nothing, but see what a killed process left in the log beside the file."""
    AS_IT_IS = "immutable=1"
    """Change nothing, and see only the file itself."""


def connect(
    path: Path, key: bytes | bytearray, *, page_bytes: int = 4096, access: Access = Access.ALONE
) -> Connection:
    """Open a SQLCipher file that is there already, be it empty.

    Args:
        path: the file; it is never made here, so that its mode is the caller's affair.
        key: the raw 32-byte key.
        page_bytes: the file's page size.
        access: how it is opened.

    Raises:
        VaultDamaged: if its first page does not open with the key.
        DiskError: if it cannot be opened.
    """
    # The salt at the start of the file follows from the key. So a file whose first page does not
    # open can be told to be ours all the same, and a damaged salt does no harm.
    spec = bytearray(b"x'" + key.hex().encode() + file_salt(key).hex().encode() + b"'")
    address = f"{_address(path)}?{access.value}"
    with sorted_database_errors(path):
        connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        try:
            # First of all: without it each wrong key puts lines naming the cipher on standard error.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.set_key(spec)
            for pragma in _pragmas(page_bytes, access):
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        finally:
            keys.wipe(spec)
    return cast("Connection", connection)


def _address(path: Path) -> str:
    """Return a path as SQLite's own kind of address, be it on a share, or of bytes that are no text."""
    name = path.absolute().as_posix()
    if not name.startswith("/"):
        name = "/" + name  # a drive letter
    plain = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:"
    return "file://" + "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in os.fsencode(name))


def copy_database(
    source: Connection, path: Path, key: bytes | bytearray, progress: Progress | None = None
) -> None:
    """Copy all of an open database, as it is now, into a file that is there and empty.

    Args:
        source: from `connect`.
        path: gets the copy.
        key: the copy's raw key.
        progress: told in pages; may stop it.

    Raises:
        Cancelled: if it was stopped; the file is for the caller to remove.
        DiskError: if the disk does not take it.
        VaultDamaged: if the source is damaged.
    """
    step = (progress or Progress()).step

    def told(_: int, left: int, pages: int) -> None:
        step(pages - left, pages)

    with closing(connect(path, key)) as target, sorted_database_errors(path):
        cast("Any", source).backup(target, pages=_PAGES_A_STEP, progress=told, sleep=0)
        refuse_damage(source)
        # The copy says of itself what the source does; alone in its file it needs no log.
        target.execute("PRAGMA journal_mode = DELETE").fetchone()


def refuse_damage(connection: Connection) -> None:
    """Raise if any page read so far was not as it was written. Takes microseconds.

    SQLCipher gives zeros for such a page, and from then on for every page of that connection, and
    does not always say so by itself: the end of a long text would be missing without an error. After
    that the connection writes nothing any more; a new one does.

    Raises:
        VaultDamaged: if so.
    """
    if is_damaged(connection):
        raise VaultDamaged("a page is not as it was written")


def is_damaged(connection: Connection) -> bool:
    """Return what `refuse_damage` raises for."""
    status = connection.execute("PRAGMA cipher_status").fetchone()
    return status is None or str(status[0]) != "1"


def _pragmas(page_bytes: int, access: Access) -> Iterator[str]:
    # SQLCipher 4's format by name: a later release with other defaults still reads and writes it.
    yield "PRAGMA cipher_compatibility = 4"
    yield f"PRAGMA cipher_page_size = {page_bytes}"
    # Alone with the file, SQLite keeps the index of its log in memory, not in a file mapped into it:
    # a drive that is pulled out then gives an error and not the end of the process. This has to come
    # before anything that reads the file.
    if access is Access.ALONE:
        yield "PRAGMA locking_mode = EXCLUSIVE"
    # A commit is on the disk when it returns.
    yield "PRAGMA synchronous = FULL"
    # Anything else would put rows in the clear into a temporary file.
    yield "PRAGMA temp_store = MEMORY"
    yield "PRAGMA secure_delete = ON"
    yield "PRAGMA foreign_keys = ON"


def file_salt(key: bytes | bytearray) -> bytes:
    """Return the first 16 bytes of the file that belongs to `key`."""
    return bytes(keys.expand(key, b"file salt", SALT_BYTES))


@contextmanager
def sorted_database_errors(path: Path) -> Iterator[None]:
    """Turn any error of SQLCipher's inside into ours.

    Args:
        path: the file, looked at to tell a full disk from a vanished one.

    Raises:
        SafePlanError: of the kinds named at `safeplan.vault.database.Database.transaction`.
    """
    try:
        yield
    except sqlcipher.Error as error:
        raise _sort(error, path) from None


def _sort(error: Exception, path: Path) -> SafePlanError:
    name = getattr(error, "sqlite_errorname", None) or _NAMELESS.get(str(error)) or type(error).__name__
    code = str(name).removeprefix("SQLITE_")
    if code == "INTERRUPT":
        return Cancelled(code)
    if code.startswith(("CORRUPT", "NOTADB", "IOERR_SHORT_READ")) or str(error).startswith(_NO_TEXT):
        return VaultDamaged(code)
    if code.startswith(("BUSY", "LOCKED")):
        return VaultInUse(code)
    if code == "FULL":
        return DiskFull(code)
    if code.startswith(("READONLY", "CANTOPEN", "IOERR", "PERM", "AUTH")):
        return _disk_error(code, path)
    return Bug(f"{code}{_harmless_detail(str(error))}")


def _disk_error(code: str, path: Path) -> DiskError:
    if not _is_there(path) or code == "READONLY_DBMOVED":
        return DriveGone(code)
    if code.startswith("READONLY") or not os.access(path.parent, os.W_OK):
        return FolderReadOnly(code)
    if code.startswith("IOERR") and _nearly_full(path.parent):
        return DiskFull(code)
    return DiskError(code)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A drive pulled out may answer with an input/output error.
        return False


def _nearly_full(folder: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    try:
        room = os.statvfs(folder)
    except OSError:
        return False
    return room.f_bavail * room.f_frsize < _NEARLY_FULL_BYTES


def _harmless_detail(message: str) -> str:
    """Return those of SQLite's words that name our own tables; others may quote a search of hers."""
    harmless = (
        "no such table",
        "UNIQUE constraint",
        "NOT NULL constraint",
        "FOREIGN KEY",
        "CHECK constraint",
    )
    return f": {message}" if message.startswith(harmless) else ""
