"""Comparing what list, search and evidence hold of entries with what their versions say."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from safeplan.diary import attached, index, rows
from safeplan.diary.attached import Said
from safeplan.diary.incident import Attachment, Incident, VersionKind
from safeplan.diary.ledger import State, StoredVersion
from safeplan.diary.proof import Fault
from safeplan.vault.database import Connection

LISTS = (("diary_entry", Fault.LIST), ("diary_order", Fault.LIST), ("diary_search_text", Fault.SEARCH))
"""The tables that have one row for each entry of the list, with what is wrong if one has more."""

# As bytes: what was put there need not be text.
_SHOWN = (
    "SELECT e.version_id, CAST(e.written AS BLOB), "  # noqa: S608 - constants
    f"{', '.join(f'CAST(e.{each} AS BLOB)' for each in rows.COLUMNS[1:])}, CAST(o.happened AS BLOB), "
    "CAST(s.words AS BLOB), CAST(s.marks AS BLOB) FROM diary_entry e "
    "LEFT JOIN diary_order o ON o.id = e.id LEFT JOIN diary_search_text s ON s.id = e.id WHERE e.id = ?"
)

_FILES = (
    "SELECT sha256, size, CAST(caption AS BLOB), CAST(original AS BLOB), CAST(custody AS BLOB) "
    "FROM diary_evidence WHERE entry_id = ? ORDER BY position, id"
)


def faults_of(connection: Connection, stored: StoredVersion, state: State) -> Iterator[Fault]:
    """Yield what is wrong with what is shown of an entry, as far as one of its versions tells.

    Args:
        connection: for reading.
        stored: the version.
        state: what it says.
    """
    shown = connection.execute(_SHOWN, (stored.entry_id,)).fetchone()
    if shown is None or shown[0] < stored.seal_number:
        yield Fault.LIST
        return
    if state.kind is VersionKind.FIRST and shown[1] != _bytes(stored.values["written"]):
        yield Fault.LIST
        return
    if shown[0] != stored.seal_number:
        return
    if shown[2:-2] != _in_list(state, shown[1]):
        yield Fault.LIST
    if shown[-2:] != _in_search(state.incident):
        yield Fault.SEARCH
    if connection.execute(_FILES, (stored.entry_id,)).fetchall() != _as_rows(state.attachments):
        yield Fault.EVIDENCE


def is_listed(connection: Connection, entry_id: int) -> bool:
    """Return whether the list has an entry of that number."""
    return connection.execute("SELECT 1 FROM diary_entry WHERE id = ?", (entry_id,)).fetchone() is not None


def month_of(state: State, first_written: str) -> int:
    """Return the month under which the list counts an entry, as `diary_month` has it."""
    day = state.incident.when.listed_day(datetime.fromisoformat(first_written))
    return day.year * 12 + day.month - 1


def months(connection: Connection) -> dict[int, int]:
    """Return how many entries the list counts in each month."""
    return dict(connection.execute("SELECT month, entries FROM diary_month WHERE entries <> 0").fetchall())


def listed(connection: Connection, table: str, above: int, limit: int) -> list[tuple[int, int | None]]:
    """Return the next entries that a table has a row of.

    Args:
        connection: for reading.
        table: one of `LISTS`.
        above: the number below the first.
        limit: how many at most.

    Returns:
        Their numbers; with each, the version that the list says is its newest, if there is none such.
    """
    if table == "diary_entry":
        sql = (
            "SELECT e.id, iif(v.id IS NULL, e.version_id, NULL) FROM diary_entry e "
            "LEFT JOIN diary_version v ON v.id = e.version_id WHERE e.id > ? ORDER BY e.id LIMIT ?"
        )
    else:
        sql = f"SELECT id, NULL FROM {table} WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608 - a name of LISTS
    return connection.execute(sql, (above, limit)).fetchall()


def _in_list(state: State, first_written: bytes) -> tuple[bytes, ...] | None:
    try:
        written = datetime.fromisoformat(first_written.decode("utf-8"))
    except ValueError:
        return None
    shown = (*rows.summary(state, written), state.incident.when.sort_key(written))
    return tuple(_bytes(each) for each in shown)


def _in_search(incident: Incident) -> tuple[bytes, ...]:
    return (_bytes(index.words_in(incident)), _bytes(index.marks_in(incident)))


def _as_rows(files: Sequence[Attachment]) -> list[tuple[Any, ...]]:
    return [
        (
            each.sha256,
            each.size,
            *map(_bytes, attached.columns(Said(each.caption, each.original, each.custody))),
        )
        for each in files
    ]


def _bytes(value: Any) -> bytes:  # noqa: ANN401 - a text or a number
    return str(value).encode("utf-8")
