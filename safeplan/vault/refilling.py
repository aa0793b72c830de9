"""Filling a new database, table by table, with what can be read of a damaged one and of its backup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from safeplan.progress import Progress
from safeplan.vault.account import TableAccount
from safeplan.vault.btree import Gap, Values
from safeplan.vault.connection import Connection
from safeplan.vault.salvage import Found, Row, Salvage, Shape

_ROWS_A_STEP = 200
_REAL = frozenset({"table"})
_COUNTERS = "sqlite_sequence"
_KINDS: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "INT": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
}


class Subject:
    """What the owner of some tables knows of them. This one knows nothing: a table is its rows.

    Subclasses name what is derived, and make it anew.
    """

    derived: frozenset[str] = frozenset()
    """Tables that are not read: `rebuild` makes them from others."""

    unchanging: frozenset[str] = frozenset()
    """Tables whose rows never change once written: those of a backup are as good."""

    def may_take(self, table: str, row: Mapping[str, Any], so_far: Connection) -> Mapping[str, Any] | None:
        """Return a backup's row as it may stand in for one that is lacking, or None.

        Args:
            table: its table.
            row: by column.
            so_far: the new database, filled with what the damaged one gave of this and earlier tables.
        """
        del table, so_far
        return row

    def rebuild(self, connection: Connection, lost: Mapping[str, Found]) -> None:
        """Make what is derived, and mend references to rows that are lost.

        Args:
            connection: to the new database, in a transaction.
            lost: what is known of each table that has gaps.
        """
        del connection, lost


@dataclass(frozen=True)
class _Table:
    """A table as the new database has it.

    Args:
        name: its name.
        columns: in the order in which they were declared.
        stored: indexes of the columns, in the order in which a row stores them.
        shape: of a stored row.
        key: the columns of its key.
        rowid: index of the column that is the row's number, or None.
        unsaid: what each column holds where a row was written before there was such a column.
    """

    name: str
    columns: tuple[str, ...]
    stored: tuple[int, ...]
    shape: Shape
    key: tuple[int, ...]
    rowid: int | None
    unsaid: Mapping[str, Any]

    def row(self, stored: Row) -> dict[str, Any] | None:
        """Return a stored row by column; None if it is none of this table's."""
        rowid, values = stored
        if not self.shape.fits(values):
            return None
        row = dict(self.unsaid)
        for at, value in zip(self.stored, values, strict=False):
            row[self.columns[at]] = rowid if at == self.rowid else value
        return row

    def key_of(self, row: Mapping[str, Any], rowid: int | None) -> Values:
        """Return what the tree puts a row in order by."""
        return (rowid,) if rowid is not None else tuple(row[self.columns[at]] for at in self.key)


class Refill:
    """Fills a new database.

    Args:
        connection: to it, in a transaction; its tables are empty.
        damaged: what the damaged one gives; None if it is not there.
        backup: the backup, read the same way; None if there is none.
        subject: knows what is derived.
        progress: told in rows; stops it.
    """

    def __init__(
        self,
        connection: Connection,
        damaged: Salvage | None,
        backup: Salvage | None,
        subject: Subject,
        progress: Progress,
    ) -> None:
        self._connection = connection
        self._damaged = damaged
        self._backup = backup
        self._subject = subject
        self._progress = progress
        self._done = 0
        self._lost: dict[str, Found] = {}
        self._shapes = {each.name: each.shape for each in _tables(connection, _REAL | {"shadow"})}
        self.used_backup = False

    def run(self) -> tuple[TableAccount, ...]:
        """Fill every table that is not derived, and return what came of each."""
        accounts = [self._fill(table) for table in self._own_tables()]
        return tuple(each for each in accounts if each.name != _COUNTERS)

    def _own_tables(self) -> list[_Table]:
        tables = _tables(self._connection, _REAL)
        return [each for each in tables if each.name not in self._subject.derived]

    def rebuild(self) -> None:
        """Let the subject make what is derived."""
        self._subject.rebuild(self._connection, self._lost)

    def _fill(self, table: _Table) -> TableAccount:
        found = Found()
        saved = 0
        if self._damaged is None:
            found.gaps.append(Gap(None, None))
        else:
            for stored in self._damaged.rows(table.name, self._shapes, found):
                saved += self._put(table, stored)
        if not found.gaps or (not found.is_there and self._backup is None):
            return TableAccount(table.name, saved)
        self._lost[table.name] = found
        from_backup = self._fill_gaps(table, found) if self._backup is not None else 0
        self.used_backup = self.used_backup or from_backup > 0
        lost = len(found.known_keys - self._keys(table)) if found.known_keys else 0
        older = from_backup > 0 and table.name not in self._subject.unchanging
        return TableAccount(table.name, saved, from_backup, lost, not found.all_known, older)

    def _fill_gaps(self, table: _Table, found: Found) -> int:
        taken = 0
        if self._backup is None:
            return 0
        for stored in self._backup.rows(table.name, self._shapes, Found()):
            row = table.row(stored)
            if row is None or not any(gap.holds(table.key_of(row, stored[0])) for gap in found.gaps):
                continue
            may = self._subject.may_take(table.name, row, self._connection)
            if may is not None:
                taken += self._insert(table, may)
        return taken

    def _put(self, table: _Table, stored: Row) -> int:
        self._done += 1
        if self._done % _ROWS_A_STEP == 0:
            self._progress.step(self._done)
        row = table.row(stored)
        return 0 if row is None else self._insert(table, row)

    def _insert(self, table: _Table, row: Mapping[str, Any]) -> int:
        if table.name == _COUNTERS:
            # Rows that were put in have counted already; a removed one may have come further.
            self._connection.execute(
                "INSERT INTO sqlite_sequence SELECT ?1, 0 WHERE NOT EXISTS "
                "(SELECT * FROM sqlite_sequence WHERE name = ?1)",
                (row["name"],),
            )
            sql = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
            return self._connection.execute(sql, (row["seq"], row["name"])).rowcount
        marks = ", ".join("?" * len(row))
        names = ", ".join(f'"{name}"' for name in row)
        # What is there already was read from the damaged file itself, and is newer.
        sql = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - our own names
        return max(0, self._connection.execute(sql, tuple(row.values())).rowcount)

    def _keys(self, table: _Table) -> set[Values]:
        columns = "rowid" if table.shape.has_rowid else ", ".join(table.columns[at] for at in table.key)
        return set(self._connection.execute(f'SELECT {columns} FROM "{table.name}"'))  # noqa: S608


def _tables(connection: Connection, kinds: frozenset[str]) -> Iterator[_Table]:
    listed = connection.execute("SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main'")
    ordered = sorted(listed.fetchall(), key=lambda each: (each[0] == _COUNTERS, each[0]))
    for name, kind, without_rowid in ordered:
        if kind in kinds and name != "sqlite_schema":
            yield _table(connection, name, without_rowid=bool(without_rowid))


def _table(connection: Connection, name: str, *, without_rowid: bool) -> _Table:
    info = connection.execute(
        "SELECT name, type, [notnull], pk, dflt_value FROM pragma_table_info(?)", (name,)
    ).fetchall()
    key = tuple(sorted((at for at, each in enumerate(info) if each[3]), key=lambda at: info[at][3]))
    rest = tuple(at for at in range(len(info)) if at not in key)
    stored = key + rest if without_rowid else tuple(range(len(info)))
    rowid = key[0] if not without_rowid and len(key) == 1 and info[key[0]][1] == "INTEGER" else None
    kinds = tuple(_kinds(info[at], is_rowid=at == rowid) for at in stored)
    # Columns are added behind the others, and need something that stands in the rows before.
    fewest = next((at + 1 for at in reversed(range(len(stored))) if info[stored[at]][4] is None), 0)
    return _Table(
        name=name,
        columns=tuple(each[0] for each in info),
        stored=stored,
        shape=Shape(not without_rowid, max(1, len(key)), kinds, fewest),
        key=key,
        rowid=rowid,
        unsaid={each[0]: _unsaid(connection, each[4]) for each in info},
    )


def _kinds(column: tuple[Any, ...], *, is_rowid: bool) -> tuple[type, ...]:
    """Return the types a stored value may have; a row's own number is stored as nothing."""
    if is_rowid:
        return (type(None), int)
    kinds = _KINDS.get(str(column[1]).upper(), (int, float, str, bytes))
    may_lack = not column[2] and not column[3]
    return (*kinds, type(None)) if may_lack else kinds


def _unsaid(connection: Connection, default: str | None) -> Any:  # noqa: ANN401 - any value SQLite stores
    """Return the value that our own SQL gives as a column's default."""
    row = None if default is None else connection.execute(f"SELECT {default}").fetchone()
    return None if row is None else row[0]
