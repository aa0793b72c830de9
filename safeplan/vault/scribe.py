"""Writes rows in one transaction, and remembers what they were, so that it can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from safeplan.errors import Bug
from safeplan.vault.database import Connection

Value = str | int | None


@dataclass(frozen=True)
class Before:
    """What a row was before it was written.

    Args:
        table: where the row is.
        row_id: its id.
        values: what each of its columns held; nothing where the row did not exist.
    """

    table: str
    row_id: int
    values: Mapping[str, Value] = field(default_factory=dict)


class Scribe:
    """Writes rows and notes their former state in `before`, oldest first.

    Table and column names come only from our own code, never from outside. The tables have an `id`.

    Args:
        connection: inside a transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.before: list[Before] = []

    def insert(self, table: str, values: Mapping[str, Value]) -> int:
        """Add a row and return its id."""
        row_id = self._put(table, values)
        self.before.append(Before(table, row_id))
        return row_id

    def update(self, table: str, row_id: int, values: Mapping[str, Value]) -> None:
        """Change columns of a row.

        Raises:
            Bug: if there is no such row.
        """
        self._remember(table, row_id)
        names = ", ".join(f"{name} = ?" for name in values)
        sql = f"UPDATE {table} SET {names} WHERE id = ?"  # noqa: S608 - our own names
        self._connection.execute(sql, (*values.values(), row_id))

    def delete(self, table: str, row_id: int) -> None:
        """Remove a row.

        Raises:
            Bug: if there is no such row.
        """
        self._remember(table, row_id)
        self._drop(table, row_id)

    def put_back(self, before: Before) -> None:
        """Make a row what it was."""
        self._drop(before.table, before.row_id)
        if before.values:
            self._put(before.table, before.values)

    def next_position(self, table: str, section: str | None = None) -> int:
        """Return the position after the last row, of one section where it is given."""
        where = "" if section is None else " WHERE section = ?"
        sql = f"SELECT coalesce(max(position), -1) + 1 FROM {table}{where}"  # noqa: S608 - our own names
        return _number(self._connection.execute(sql, () if section is None else (section,)).fetchone())

    def _put(self, table: str, values: Mapping[str, Value]) -> int:
        names = ", ".join(values)
        marks = ", ".join("?" for _ in values)
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING id"  # noqa: S608 - our own names
        return _number(self._connection.execute(sql, tuple(values.values())).fetchone())

    def _remember(self, table: str, row_id: int) -> None:
        info = self._connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        columns = [name for (name,) in info.fetchall()]
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?"  # noqa: S608 - our own names
        row = self._connection.execute(sql, (row_id,)).fetchone()
        if row is None:
            raise Bug("no such row")
        self.before.append(Before(table, row_id, dict(zip(columns, row, strict=True))))

    def _drop(self, table: str, row_id: int) -> None:
        self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names


def _number(row: tuple[Any, ...] | None) -> int:
    if row is None:
        raise Bug("no answer from the vault")
    return int(row[0])
