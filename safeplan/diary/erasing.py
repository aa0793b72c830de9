"""Erasing an entry for good: its words, salts, files and traces go; its commitments and seals stay.

It has two parts. `erase` takes a moment, and from then on nothing shows the entry any more. But the
words may still lie in parts of the encrypted file that nothing uses, and in older copies; `clear`
takes those away. What was not cleared is remembered, and cleared after the next unlocking.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from typing import TypeVar

from safeplan.diary import attached, index, ledger, reports, rows
from safeplan.errors import Bug, DiskError
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault

T = TypeVar("T")

_THE_FILE = 1
_OLDER_COPIES = 2


class Eraser:
    """Destroys what she wants gone. There is no way back.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def erase(self, entry_id: int, editors: Sequence[str] = ()) -> Change:
        """Destroy an entry: every version, its private note, its evidence, its drafts.

        Afterwards `clear` is due.

        Args:
            entry_id: the entry's number; it is never given to another.
            editors: names of drafts that belong to it.

        Returns:
            Of kind "entry", with its number.

        Raises:
            Bug: if there is no such entry.
        """
        with self._vault.database.transaction() as connection:
            if ledger.latest(connection, entry_id) is None:
                raise Bug("no such entry")
            files = attached.of_entry(connection, entry_id)
            for each in files:
                attached.delete(connection, each.id)
            index.remove(connection, entry_id)
            rows.remove(connection, entry_id)
            ledger.erase(connection, entry_id)
            reports.forget(connection, {entry_id})
            for editor in editors:
                connection.execute("DELETE FROM drafts WHERE editor = ?", (editor,))
            _set_next_step(connection, _THE_FILE)
        for each in files:
            # Its key is gone, so it tells nothing; the sweep after the next unlocking takes it away.
            with suppress(DiskError):
                self._vault.evidence.remove(each.file)
        return Change("entry", (entry_id,))

    def is_due(self) -> bool:
        """Return whether `clear` has something to do."""
        return self._next_step() is not None

    def clear(self, renew_copies: Callable[[], Generator[None, None, T]]) -> Generator[None, None, T | None]:
        """Take what was erased out of the file, then out of older copies: `clear_file`, `clear_copies`."""
        yield from self.clear_file()
        return (yield from self.clear_copies(renew_copies))

    def clear_file(self) -> Generator[None, None, None]:
        """Take what was erased out of unused parts of the file. Belongs on the connection's thread.

        Writes the search index and the file anew, which needs room for another copy of it on the
        disk, and holds the connection for up to some seconds at a time. May be stopped anywhere, and
        begun again.

        Raises:
            Cancelled: if it was stopped.
            DiskError: if the disk does not take it.
        """
        while self._next_step() == _THE_FILE:
            with self._vault.database.transaction() as connection:
                gone = _erased(connection)
                index.build_anew(connection)
            yield
            # Rows that were moved leave copies of themselves between the rows of a page, and
            # secure_delete does not overwrite those: only writing every page anew does.
            with self._vault.database.reading() as connection:
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            yield
            self._reach(_OLDER_COPIES, gone)

    def clear_copies(
        self, renew_copies: Callable[[], Generator[None, None, T]]
    ) -> Generator[None, None, T | None]:
        """Take what was erased out of older copies, once it is out of the file. On any thread.

        Args:
            renew_copies: makes a new backup and removes the older ones, in steps.

        Returns:
            What `renew_copies` came to; None if there was nothing to do.

        Raises:
            Cancelled: if it was stopped.
            DiskError: as `renew_copies`; it is still due then.
        """
        if self._next_step() != _OLDER_COPIES:
            return None
        gone = self._count()
        made = yield from renew_copies()
        self._reach(None, gone)
        return made

    def _next_step(self) -> int | None:
        with self._vault.database.reading() as connection:
            row = connection.execute("SELECT next_step FROM diary_clearing").fetchone()
        return row[0] if row else None

    def _count(self) -> int:
        with self._vault.database.reading() as connection:
            return _erased(connection)

    def _reach(self, step: int | None, gone: int) -> None:
        """Go on to the next step, unless more was erased since `gone` were counted."""
        with self._vault.database.transaction() as connection:
            if _erased(connection) == gone:
                _set_next_step(connection, step)


def _erased(connection: Connection) -> int:
    row = connection.execute("SELECT count(*) FROM diary_erased").fetchone()
    return row[0] if row else 0


def _set_next_step(connection: Connection, step: int | None) -> None:
    connection.execute("DELETE FROM diary_clearing")
    if step is not None:
        connection.execute("INSERT INTO diary_clearing VALUES (1, ?)", (step,))
