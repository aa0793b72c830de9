"""One table of records as a store: read, add, change, remove, each change to be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Generic, Self, TypeVar

from safeplan.errors import VaultDamaged
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.scribe import Value
from safeplan.vault.undoing import Undoing
from safeplan.vault.vault import Vault


@dataclass(frozen=True)
class Record:
    """One row of a shelf's table, as a value; subclasses add its fields, each with a default.

    Args:
        id: its number; 0 before it is kept.
    """

    id: int = field(default=0, kw_only=True)

    def to_row(self) -> dict[str, Value]:
        """Return what is stored, by column: the fields but for the number."""
        return {each.name: getattr(self, each.name) for each in fields(self) if each.name != "id"}

    @classmethod
    def from_row(cls, row: Mapping[str, Value]) -> Self:
        """Return the record that `to_row` made `row` of; a number may be in it too.

        Raises:
            TypeError: if it is no row of such a record.
            ValueError: likewise.
        """
        return cls(**row)  # type: ignore[arg-type]  # each record looks at its own fields


R = TypeVar("R", bound=Record)


class Shelf(Generic[R]):
    """The records of one table. Its columns bear the names that `Record.to_row` gives.

    Args:
        vault: open.
        undoing: takes changes back; several shelves may share one.
        kind: the record's class.
        table: its table.
        name: what a record is called in what can be undone, such as "person".
        change: the kind of `Change` it makes.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - where it is kept, and what
        self, vault: Vault, undoing: Undoing[str], kind: type[R], table: str, name: str, change: str
    ) -> None:
        self._database = vault.database
        self._clock = vault.clock
        self._undoing = undoing
        self._kind = kind
        self._table = table
        self._name = name
        self._change = change
        self._columns = ("id", *kind().to_row())

    def all(self) -> tuple[R, ...]:
        """Return every record, in the order in which they were added.

        Raises:
            VaultDamaged: if one is none we would have written.
        """
        with self._database.reading() as connection:
            return self.read(connection)

    def read(self, connection: Connection) -> tuple[R, ...]:
        """Return every record, as `all`, for whoever has the connection already."""
        rows = connection.execute(
            f"SELECT {', '.join(self._columns)} FROM {self._table} ORDER BY id"  # noqa: S608 - our own names
        ).fetchall()
        try:
            return tuple(self._kind.from_row(dict(zip(self._columns, row, strict=True))) for row in rows)
        except (TypeError, ValueError) as error:
            raise VaultDamaged(self._table) from error

    def add(self, record: R) -> Change:
        """Keep a new record.

        Returns:
            The change; its one id is the number the record got, which is never given to another.
        """
        now = self._now()
        with self._undoing.changing(f"{self._name} added") as (scribe, ids):
            ids.append(scribe.insert(self._table, {**record.to_row(), "added_at": now, "changed_at": now}))
        return Change(self._change, tuple(ids))

    def change(self, record: R) -> Change:
        """Keep a record in place of the one with its number.

        Raises:
            Bug: if there is none with its number.
        """
        with self._undoing.changing(f"{self._name} changed") as (scribe, ids):
            scribe.update(self._table, record.id, {**record.to_row(), "changed_at": self._now()})
            ids.append(record.id)
        return Change(self._change, (record.id,))

    def remove(self, number: int) -> Change:
        """Take a record away. Entries that name it keep the words that were written into them.

        Raises:
            Bug: if there is none with this number.
        """
        with self._undoing.changing(f"{self._name} removed") as (scribe, ids):
            scribe.delete(self._table, number)
            ids.append(number)
        return Change(self._change, (number,))

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")
