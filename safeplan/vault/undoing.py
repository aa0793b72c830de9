"""Changes that can be taken back until the vault is closed: each keeps what the rows were before."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from safeplan.vault.database import Connection, Database
from safeplan.vault.scribe import Before, Scribe

DEPTH = 50
"""How many changes can be undone; they are held in memory and end with it."""

What = TypeVar("What", bound=str)


@dataclass(frozen=True)
class _Undoable(Generic[What]):
    what: What
    ids: tuple[int, ...]
    before: tuple[Before, ...]


class Undoing(Generic[What]):
    """Writes rows in transactions, and takes the last ones back, one at a time.

    Args:
        database: the vault's.
        finish: called at the end of each transaction, for what follows from any change.
    """

    def __init__(self, database: Database, finish: Callable[[Connection], None] | None = None) -> None:
        self._database = database
        self._finish = finish
        self._undoables: deque[_Undoable[What]] = deque(maxlen=DEPTH)

    @contextmanager
    def changing(self, what: What) -> Iterator[tuple[Scribe, list[int]]]:
        """Give a scribe in a transaction, and a list for the ids of what it changes.

        Once committed, what it wrote can be undone.

        Args:
            what: what kind of change it is; the window words it.
        """
        ids: list[int] = []
        with self._database.transaction() as connection:
            scribe = Scribe(connection)
            yield scribe, ids
            if self._finish is not None:
                self._finish(connection)
        self._undoables.append(_Undoable(what, tuple(ids), tuple(scribe.before)))

    @property
    def undoable(self) -> What | None:
        """What kind of change `undo` would take back, or None."""
        return self._undoables[-1].what if self._undoables else None

    def undo(self) -> tuple[What, tuple[int, ...]] | None:
        """Take back the last change.

        Returns:
            What kind it was, and the ids it had changed; None where there is nothing to take back.
        """
        if not self._undoables:
            return None
        last = self._undoables[-1]
        with self._database.transaction() as connection:
            scribe = Scribe(connection)
            for before in reversed(last.before):
                scribe.put_back(before)
            if self._finish is not None:
                self._finish(connection)
        self._undoables.pop()
        return last.what, last.ids
