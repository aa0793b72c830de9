"""The list of entries in the database: what it shows, its order, and the kept counts."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from safeplan.diary.incident import EntryRow, Key
from safeplan.diary.ledger import State, StoredVersion
from safeplan.diary.text import first_words
from safeplan.diary.when import When
from safeplan.errors import VaultDamaged
from safeplan.vault.database import Connection

COLUMNS = (
    "version_id", "versions", "written", "happened", "first_words", "behaviours", "own_behaviour",
    "evidence", "breach", "reported", "withdrawn",
)  # fmt: skip
_MARKED = "EXISTS (SELECT 1 FROM diary_to_finish f WHERE f.entry_id = e.id)"
_SELECT = f"SELECT o.happened, e.id, {', '.join('e.' + each for each in COLUMNS)}, {_MARKED} FROM"
# The narrow table finds the ids by its index alone; only the rows shown are then read.
_PAGE = (
    f"{_SELECT} (SELECT id, happened FROM diary_order INDEXED BY diary_order_by_time "  # noqa: S608 - constants
    "WHERE (happened, id) < (?, ?) ORDER BY happened DESC, id DESC LIMIT ?) o "
    "CROSS JOIN diary_entry e ON e.id = o.id ORDER BY o.happened DESC, o.id DESC"
)
_PAGE_TO_FINISH = (
    f"{_SELECT} (SELECT o.id, o.happened FROM diary_to_finish f "  # noqa: S608 - constants
    "CROSS JOIN diary_order o ON o.id = f.entry_id "
    "WHERE (o.happened, o.id) < (?, ?) ORDER BY o.happened DESC, o.id DESC LIMIT ?) o "
    "CROSS JOIN diary_entry e ON e.id = o.id ORDER BY o.happened DESC, o.id DESC"
)
_PUT = (
    f"INSERT INTO diary_entry (id, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 1))}) "  # noqa: S608
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{each} = excluded.{each}' for each in COLUMNS)}"
)

LAST = Key(2**62, 2**62)
"""A key behind every entry: the newest page begins below it."""


def put(connection: Connection, stored: StoredVersion, state: State) -> None:
    """Show an entry's newest version in the list, and count it in its month.

    Args:
        connection: in a transaction.
        stored: the version as it was stored.
        state: the same version, as it was said.
    """
    entry_id, when = state.entry_id, state.incident.when
    before = connection.execute(
        "SELECT happened, written FROM diary_entry WHERE id = ?", (entry_id,)
    ).fetchone()
    first_written = state.written if before is None else datetime.fromisoformat(before[1])
    month_before = None if before is None else _month(When.from_data(json.loads(before[0])), first_written)
    connection.execute(_PUT, (entry_id, stored.seal_number, *summary(state, first_written)))
    connection.execute(
        "INSERT INTO diary_order (id, happened) VALUES (?, ?) "
        "ON CONFLICT (id) DO UPDATE SET happened = excluded.happened",
        (entry_id, when.sort_key(first_written)),
    )
    _count(connection, month_before, _month(when, first_written))


def remove(connection: Connection, entry_id: int) -> None:
    """Take an entry out of the list and out of its month's count.

    Args:
        connection: in a transaction, after the search index has let go of the entry.
        entry_id: the entry's number.
    """
    shown = connection.execute("SELECT happened, written FROM diary_entry WHERE id = ?", (entry_id,))
    for happened, written in shown.fetchall():
        month = _month(When.from_data(json.loads(happened)), datetime.fromisoformat(written))
        connection.execute("UPDATE diary_month SET entries = entries - 1 WHERE month = ?", (month,))
    connection.execute("DELETE FROM diary_month WHERE entries = 0")
    connection.execute("DELETE FROM diary_to_finish WHERE entry_id = ?", (entry_id,))
    connection.execute("DELETE FROM diary_order WHERE id = ?", (entry_id,))
    connection.execute("DELETE FROM diary_entry WHERE id = ?", (entry_id,))


def summary(state: State, first_written: datetime) -> tuple[Any, ...]:
    """Return what the list stores of a version, from `versions` on."""
    incident = state.incident
    return (
        state.number,
        first_written.isoformat(),
        _json(incident.when.to_data()),
        first_words(incident.what_happened or incident.exact_words),
        _json(list(incident.behaviours)),
        incident.own_behaviour,
        len(state.attachments),
        int(incident.breach),
        int(incident.reported),
        int(state.withdrawn),
    )


def page(connection: Connection, before: Key, limit: int, *, only_to_finish: bool = False) -> list[EntryRow]:
    """Return up to `limit` rows that come after `before` in the list, newest first.

    Args:
        connection: reading.
        before: a key.
        limit: how many at most.
        only_to_finish: only entries she wants to finish another day.
    """
    sql = _PAGE_TO_FINISH if only_to_finish else _PAGE
    return [_row(each) for each in connection.execute(sql, (*before, limit))]


def mark_to_finish(connection: Connection, entry_id: int, on: bool) -> None:
    """Mark an entry as one she wants to finish another day, or take the mark away.

    Args:
        connection: in a transaction.
        entry_id: an entry of the list.
        on: whether it is to be marked.
    """
    if on:
        connection.execute("INSERT OR IGNORE INTO diary_to_finish VALUES (?)", (entry_id,))
    else:
        connection.execute("DELETE FROM diary_to_finish WHERE entry_id = ?", (entry_id,))


def count_to_finish(connection: Connection) -> int:
    """Return how many entries she wants to finish another day."""
    row = connection.execute("SELECT count(*) FROM diary_to_finish").fetchone()
    return int(row[0]) if row else 0


def some(connection: Connection, ids: Sequence[int]) -> dict[int, EntryRow]:
    """Return the rows of entries by id; an id there is no entry of is left out."""
    sql = f"{_SELECT} diary_entry e JOIN diary_order o ON o.id = e.id WHERE e.id = ?"
    found: Iterable[tuple[Any, ...] | None] = (connection.execute(sql, (each,)).fetchone() for each in ids)
    return {row.id: row for row in (_row(each) for each in found if each is not None)}


def months(connection: Connection) -> dict[tuple[int, int], int]:
    """Return how many entries stand under each month's heading, by (year, month)."""
    counted = connection.execute(
        "SELECT month, entries FROM diary_month WHERE entries > 0 ORDER BY month DESC"
    )
    return {(month // 12, month % 12 + 1): entries for month, entries in counted}


def _row(values: tuple[Any, ...]) -> EntryRow:
    happened, entry_id, _version, versions, written, when, words, behaviours, own, evidence, *marks = values
    try:
        first_written = datetime.fromisoformat(written)
        time = When.from_data(json.loads(when))
        ids = tuple(json.loads(behaviours))
    except (ValueError, TypeError) as error:
        raise VaultDamaged("a row of the diary's list") from error
    return EntryRow(
        id=entry_id,
        when=time,
        written=first_written,
        first_words=words,
        behaviours=ids,
        own_behaviour=own,
        evidence_count=evidence,
        breach=bool(marks[0]),
        reported=bool(marks[1]),
        withdrawn=bool(marks[2]),
        to_finish=bool(marks[3]),
        versions=versions,
        key=Key(happened, entry_id),
        day=time.listed_day(first_written),
    )


def _count(connection: Connection, before: int | None, now: int) -> None:
    if before == now:
        return
    if before is not None:
        connection.execute("UPDATE diary_month SET entries = entries - 1 WHERE month = ?", (before,))
    connection.execute(
        "INSERT INTO diary_month (month, entries) VALUES (?, 1) "
        "ON CONFLICT (month) DO UPDATE SET entries = entries + 1",
        (now,),
    )


def _month(when: When, written: datetime) -> int:
    day = when.listed_day(written)
    return day.year * 12 + day.month - 1


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
