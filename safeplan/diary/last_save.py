"""When the diary was last written to, so that the next save can say whether the clock was set meanwhile."""

import json
from datetime import datetime

from safeplan.clock import Steady
from safeplan.diary import clock_note, ledger
from safeplan.diary.clock_note import Save
from safeplan.vault.database import Connection


def take_note(connection: Connection, now: datetime, steady: Steady | None) -> str:
    """Return what the clock did since the last save ("": nothing odd), and remember this one.

    Args:
        connection: in a transaction, before this save's version is added.
        now: the time this save bears.
        steady: the clock's steady count, where it has one.
    """
    said = clock_note.note(_before(connection), Save(now, steady))
    count = steady or Steady("", 0.0)
    connection.execute(
        "INSERT INTO diary_clock (only_row, written, origin, seconds) VALUES (1, ?, ?, ?) "
        "ON CONFLICT (only_row) DO UPDATE SET written = excluded.written, origin = excluded.origin, "
        "seconds = excluded.seconds",
        (now.isoformat(), count.origin, count.seconds),
    )
    return said


def _before(connection: Connection) -> Save | None:
    row = connection.execute("SELECT written, origin, seconds FROM diary_clock").fetchone()
    if row is None:
        return _newest_version(connection)
    try:
        written = datetime.fromisoformat(row[0])
    except ValueError:
        return None
    return Save(written, Steady(row[1], row[2]) if row[1] else None)


def _newest_version(connection: Connection) -> Save | None:
    """Return the save before from the chain itself: the diary is older than this table."""
    row = connection.execute(
        "SELECT content FROM diary_version WHERE format > ? ORDER BY id DESC LIMIT 1", (ledger.ERASED,)
    ).fetchone()
    if row is None:
        return None
    try:
        return Save(datetime.fromisoformat(json.loads(row[0])["written"]))
    except (KeyError, TypeError, ValueError):
        # A damaged version is the check of the seals' matter; here it only tells no time.
        return None
