"""Keeping one version with everything that follows from it: seal, list, search index."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from safeplan.clock import Steady
from safeplan.diary import attached, index, last_save, ledger, rows
from safeplan.diary.incident import Attachment, VersionKind
from safeplan.diary.text import clean
from safeplan.errors import Bug
from safeplan.vault.database import Connection


def next_entry_id(connection: Connection) -> int:
    """Return the number of the entry that is written next."""
    # Of all versions, not of the list: the number of an erased entry is not given again.
    row = connection.execute("SELECT max(entry_id) FROM diary_version").fetchone()
    return (row[0] or 0) + 1 if row else 1


def latest(connection: Connection, entry_id: int) -> ledger.State:
    """Return what an entry's newest version says.

    Raises:
        Bug: if there is no such entry.
    """
    found = ledger.latest(connection, entry_id)
    if found is None:
        raise Bug("no such entry")
    return found.state()


def keep(
    connection: Connection,
    now: datetime,
    state: ledger.State,
    why: str = "",
    steady: Steady | None = None,
) -> None:
    """Write one version.

    Args:
        connection: in a transaction.
        now: the clock's time, with its offset from UTC.
        state: what the version says; its time, zone and reason are set here.
        why: her reason.
        steady: the clock's steady count, where it has one: tells whether the clock was set meanwhile.
    """
    zone, why, note = clean(now.tzname() or ""), clean(why), last_save.take_note(connection, now, steady)
    state = replace(state, written=now, zone=zone, why=why, clock_note=note)
    stored = ledger.append(connection, state)
    rows.put(connection, stored, state)
    index.put(connection, state.entry_id, state.incident)


def attach(
    connection: Connection,
    now: datetime,
    entry_id: int,
    evidence: Sequence[int],
    steady: Steady | None = None,
) -> None:
    """Put evidence items that belong to no entry yet with one, as a version of its own.

    Args:
        connection: in a transaction.
        now: the clock's time.
        entry_id: the entry's number.
        evidence: ids of the items; none does nothing.
        steady: as in `keep`.

    Raises:
        Bug: if there is no such entry or item, or an item belongs to an entry already.
    """
    before = latest(connection, entry_id)
    more = attached.waiting(connection, evidence)
    if more:
        state = replace(before, kind=VersionKind.EVIDENCE, attachments=before.attachments + more)
        keep(connection, now, state, steady=steady)
        attached.take(connection, entry_id, evidence)


def describe(
    connection: Connection,
    now: datetime,
    entry_id: int,
    attachments: Sequence[Attachment],
    steady: Steady | None = None,
) -> bool:
    """Seal what is said of an entry's files now, as a version of its own.

    Args:
        connection: in a transaction.
        now: the clock's time.
        entry_id: the entry's number.
        attachments: all its files in their order, with what is said of each.
        steady: as in `keep`.

    Returns:
        Whether anything is said otherwise than before; if not, nothing was written.

    Raises:
        Bug: if there is no such entry, or these are not its files.
    """
    before = latest(connection, entry_id)
    files = [(each.sha256, each.size) for each in attachments]
    if files != [(each.sha256, each.size) for each in before.attachments]:
        raise Bug("other files than the entry has")
    if tuple(attachments) == before.attachments:
        return False
    state = replace(before, kind=VersionKind.EVIDENCE, attachments=tuple(attachments))
    keep(connection, now, state, steady=steady)
    return True
