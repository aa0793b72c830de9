"""Writes rows of the plan in one transaction, and remembers what they were, so that it can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from safeplan.errors import Bug
from safeplan.vault.database import Connection

Table = Literal["plan_section", "plan_step", "plan_card"]
Value = str | int | None


@dataclass(frozen=True)
class Before:
    """What a row was before it was written.

    Args:
        table: where the row is.
        row_id: its id.
        columns: the names of its columns, () where the row did not exist.
        values: what they held.
    """

    table: Table
    row_id: int
    columns: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()


class Scribe:
    """Writes rows and notes their former state in `before`, oldest first.

    Table and column names come only from this room's code, never from outside.

    Args:
        connection: inside a transaction.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.before: list[Before] = []

    def insert(self, table: Table, values: Mapping[str, Value]) -> int:
        """Add a row and return its id."""
        names = ", ".join(values)
        marks = ", ".join("?" for _ in values)
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING id"  # noqa: S608 - our own names
        row_id = int(self._connection.execute(sql, tuple(values.values())).fetchone()[0])
        self.before.append(Before(table, row_id))
        return row_id

    def update(self, table: Table, row_id: int, values: Mapping[str, Value]) -> None:
        """Change columns of a row.

        Raises:
            Bug: if there is no such row.
        """
        self._remember(table, row_id)
        names = ", ".join(f"{name} = ?" for name in values)
        sql = f"UPDATE {table} SET {names} WHERE id = ?"  # noqa: S608 - our own names
        self._connection.execute(sql, (*values.values(), row_id))

    def delete(self, table: Table, row_id: int) -> None:
        """Remove a row.

        Raises:
            Bug: if there is no such row.
        """
        self._remember(table, row_id)
        self._drop(table, row_id)

    def put_back(self, before: Before) -> None:
        """Make a row what it was."""
        self._drop(before.table, before.row_id)
        if before.columns:
            names = ", ".join(before.columns)
            marks = ", ".join("?" for _ in before.columns)
            sql = f"INSERT INTO {before.table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
            self._connection.execute(sql, before.values)

    def next_position(self, table: Table, section: str | None = None) -> int:
        """Return the position after the last row, of one section where it is given."""
        where = "" if section is None else " WHERE section = ?"
        sql = f"SELECT coalesce(max(position), -1) + 1 FROM {table}{where}"  # noqa: S608 - our own names
        return int(self._connection.execute(sql, () if section is None else (section,)).fetchone()[0])

    def _remember(self, table: Table, row_id: int) -> None:
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names
        row = cursor.fetchone()
        if row is None:
            raise Bug("no such row in the plan")
        columns = tuple(column[0] for column in cursor.description)
        self.before.append(Before(table, row_id, columns, tuple(row)))

    def _drop(self, table: Table, row_id: int) -> None:
        self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names
