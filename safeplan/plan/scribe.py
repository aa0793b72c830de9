"""Writes rows of the plan in one transaction, and remembers what they were, so that it can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from safeplan.errors import Bug
from safeplan.vault.database import Connection

Table = Literal["plan_section", "plan_step", "plan_card"]
Value = str | int | None

COLUMNS: dict[Table, tuple[str, ...]] = {
    "plan_section": ("id", "title", "position", "changed_at"),
    "plan_step": (
        "id",
        "section",
        "text",
        "note",
        "idea",
        "done",
        "done_on",
        "off_paper",
        "position",
        "added_at",
        "changed_at",
    ),
    "plan_card": (
        "id",
        "section",
        "if_text",
        "then_text",
        "off_paper",
        "position",
        "added_at",
        "changed_at",
    ),
}
"""Every column of each table, so that undoing puts a whole row back."""


@dataclass(frozen=True)
class Before:
    """What a row was before it was written.

    Args:
        table: where the row is.
        row_id: its id.
        values: what its columns held, in the order of `COLUMNS`; () where the row did not exist.
    """

    table: Table
    row_id: int
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
        row_id = _number(self._connection.execute(sql, tuple(values.values())).fetchone())
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
        if before.values:
            names = ", ".join(COLUMNS[before.table])
            marks = ", ".join("?" for _ in before.values)
            sql = f"INSERT INTO {before.table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
            self._connection.execute(sql, before.values)

    def next_position(self, table: Table, section: str | None = None) -> int:
        """Return the position after the last row, of one section where it is given."""
        where = "" if section is None else " WHERE section = ?"
        sql = f"SELECT coalesce(max(position), -1) + 1 FROM {table}{where}"  # noqa: S608 - our own names
        return _number(self._connection.execute(sql, () if section is None else (section,)).fetchone())

    def _remember(self, table: Table, row_id: int) -> None:
        sql = f"SELECT {', '.join(COLUMNS[table])} FROM {table} WHERE id = ?"  # noqa: S608 - our own names
        row = self._connection.execute(sql, (row_id,)).fetchone()
        if row is None:
            raise Bug("no such row in the plan")
        self.before.append(Before(table, row_id, tuple(row)))

    def _drop(self, table: Table, row_id: int) -> None:
        self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - our own names


def _number(row: tuple[Any, ...] | None) -> int:
    if row is None:
        raise Bug("no answer from the vault")
    return int(row[0])
