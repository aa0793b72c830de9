"""The vault's own database: transactions, reading, interrupting, closing."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from safeplan.errors import Bug, Cancelled, DiskError, DriveGone, SafePlanError, VaultDamaged
from safeplan.vault import keys
from safeplan.vault.atomic import sorted_os_errors
from safeplan.vault.connection import (
    Access,
    Connection,
    Cursor,
    connect,
    is_damaged,
    refuse_damage,
    sorted_database_errors,
)
from safeplan.vault.pages import PageFile
from safeplan.vault.stepped_copy import SteppedCopy

__all__ = ["Connection", "Cursor", "Database"]


class Database:
    """One connection, handed out for a while at a time.

    It may be used from any thread, by one at a time; a second waits.

    Args:
        connection: open and checked.
        path: its file.
        key: its raw key; a copy is kept until `close`.
        access: as the connection was opened; `Access.AS_IT_IS` for a vault that is only looked at.

    Raises:
        DriveGone: if the file is not there.
    """

    def __init__(
        self, connection: Connection, path: Path, key: bytes | bytearray, access: Access = Access.ALONE
    ) -> None:
        self._connection: Connection | None = connection
        self._path = path
        self._key = bytearray(key)
        self._access = access
        self._copies: set[SteppedCopy] = set()
        with sorted_os_errors():
            self._file = path.stat()
        self._closed = False
        self._depth = 0
        self._turn = threading.RLock()
        self._guard = threading.Lock()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Begin at once, commit at the end, roll back on any exception.

        Do not let other work in between (no `yield` to the task runner inside).

        Raises:
            Cancelled: if it was interrupted, or the vault is closed.
            DiskError: if the disk fails.
            VaultDamaged: if what was read is not what was written.
            Bug: on a broken rule of the tables, wrong SQL, or a transaction within another.
        """
        with self._in_turn() as connection:
            if _in_transaction(connection):
                raise Bug("a transaction within another")
            if self._access is not Access.ALONE:
                raise Bug("a vault that is only looked at")
            self._refuse_vanished()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                self._refuse_untrue(connection)
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Hand out the connection for SELECTs.

        Fetch inside, and use what was fetched only after: whether it can be trusted is known, and
        raised, at the end.

        Raises:
            Cancelled: if it was interrupted, or the vault is closed.
            DiskError: if the disk fails.
            VaultDamaged: if what was read is not what was written.
            Bug: on wrong SQL.
        """
        with self._in_turn() as connection:
            yield connection
            self._refuse_untrue(connection)

    def begin_copy(self, path: Path, key: bytes | bytearray | None = None) -> SteppedCopy:
        """Return a copy that has not begun; take each step inside `reading`, and end with `end_copy`.

        Args:
            path: a file that is there and empty; gets the copy.
            key: the copy's raw key; the same where not given.

        Raises:
            Cancelled: if the vault is closed.
            DiskError: if the file cannot be opened.
        """
        with self._in_turn() as connection:
            copy = SteppedCopy(connection, path, key or self._key)
            self._copies.add(copy)
            return copy

    def end_copy(self, copy: SteppedCopy) -> None:
        """Let go of a copy, whether or not it was finished; safe twice."""
        with self._turn:
            self._copies.discard(copy)
            copy.give_up()

    def open_other(self, path: Path, access: Access) -> Connection:
        """Return a connection to another file with this database's key; the caller closes it.

        Raises:
            Cancelled: if the vault is closed.
            VaultDamaged: if its first page does not open with the key.
            DiskError: if it cannot be opened.
        """
        with self._turn:
            if self._closed:
                raise Cancelled("the vault is closed")
            return connect(path, self._key, access=access)

    def interrupt(self) -> None:
        """Stop the statement that runs now, if one does; from any thread."""
        with self._guard:
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let nobody else read or write meanwhile; whoever holds it may."""
        with self._turn:
            yield

    @contextmanager
    def raw_key(self) -> Iterator[bytearray]:
        """Hand out a copy of the raw key, wiped at the end.

        Raises:
            Cancelled: if the vault is closed.
        """
        with self._turn:
            if self._closed:
                raise Cancelled("the vault is closed")
            key = bytearray(self._key)
        try:
            yield key
        finally:
            keys.wipe(key)

    def change_file(self, key: bytes | bytearray, change: Callable[[], None]) -> None:
        """Go on with another file of the same name, under another key.

        Args:
            key: the other file's raw key.
            change: puts it in place, while the one before is closed and has no side file. If it
                raises, that one is opened again.

        Raises:
            DiskError: if the last pages could not be put in place before.
        """
        with self._turn:
            if self._closed:
                raise Cancelled("the vault is closed")
            self._drop_connection()
            if self._path.with_name(self._path.name + "-wal").exists():
                raise DiskError("the log could not be put in place")
            change()
            keys.wipe(self._key)
            self._key[:] = key
            with sorted_os_errors():
                self._file = self._path.stat()

    def shut(self) -> None:
        """Let nothing more be read or written."""
        with self._turn:
            self._closed = True

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be read or written."""
        return self._closed

    def look_at_pages(self, *, with_log: bool = True) -> PageFile:
        """Return the file's pages as they lie on the disk, for a look that needs no connection.

        Any thread may look while another writes: a page may then be half-written, so look twice.

        Args:
            with_log: see newer pages in the log, too.

        Raises:
            Cancelled: if the vault is closed.
            DiskError: if the file cannot be opened.
        """
        with self._guard:
            self.refuse_closed()
            return PageFile(self._path, self._key, with_log=with_log)

    def refuse_closed(self) -> None:
        """Raise if the vault is closed; from any thread.

        Raises:
            Cancelled: if so.
        """
        if self._closed:
            raise Cancelled("the vault is closed")

    def close(self) -> None:
        """Let the file go, leaving no side file; safe twice.

        Raises:
            DiskError: if the last pages could not be put in place; nothing committed is lost.
        """
        with self._turn:
            with self._guard:
                self._closed = True
                keys.wipe(self._key)
            self._drop_connection()

    @contextmanager
    def _in_turn(self) -> Iterator[Connection]:
        with self._turn, sorted_database_errors(self._path):
            connection = self._open_connection()
            self._depth += 1
            try:
                yield connection
            except Exception:
                # Whatever went wrong with what came from a damaged page, that is the reason.
                if self._is_poisoned(connection):
                    raise VaultDamaged("a page is not as it was written") from None
                raise
            finally:
                self._depth -= 1
                if not self._depth and self._is_poisoned(connection):
                    # It would write nothing more. A new one does: one damaged page must not cost
                    # her what she writes next.
                    with suppress(SafePlanError):
                        self._drop_connection()

    def _refuse_untrue(self, connection: Connection) -> None:
        if connection is not self._connection:
            raise Cancelled("the vault was closed meanwhile")
        refuse_damage(connection)

    def _is_poisoned(self, connection: Connection) -> bool:
        return connection is self._connection and is_damaged(connection)

    def _open_connection(self) -> Connection:
        self.refuse_closed()
        if self._connection is None:
            self._connection = connect(self._path, self._key, access=self._access)
        return self._connection

    def _drop_connection(self) -> None:
        with self._guard:
            connection, self._connection = self._connection, None
        for copy in self._copies:
            copy.give_up()
        self._copies.clear()
        if connection is not None:
            with sorted_database_errors(self._path):
                connection.close()

    def _refuse_vanished(self) -> None:
        """Raise where the name no longer means our file.

        The system would take writes to a file without a name, with no error, and drop them with it.
        """
        try:
            there = self._path.stat()
        except OSError:
            raise DriveGone("the database has gone") from None
        if not os.path.samestat(self._file, there):
            raise DriveGone("another file is in the database's place")


def _in_transaction(connection: Connection) -> bool:
    return connection.in_transaction


def _roll_back(connection: Connection) -> None:
    # SQLite may have rolled back by itself, as on a full disk. If it cannot now, the first error is
    # the one to tell, and the next opening rolls back.
    if connection.in_transaction:
        with suppress(SafePlanError), sorted_database_errors(Path()):
            connection.execute("ROLLBACK")
