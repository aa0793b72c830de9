"""The diary's part in repairing a damaged vault: what is derived is made anew from the versions.

A version that is lost leaves its number, so that the chain of seals shows the gap for ever, and so that
its number is not given to another.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from safeplan.clock import Clock
from safeplan.diary import attached, index, ledger, reports, rows
from safeplan.errors import Bug, VaultDamaged
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault.account import Account
from safeplan.vault.connection import Connection
from safeplan.vault.refilling import Subject
from safeplan.vault.repair import repair as repair_vault
from safeplan.vault.salvage import Found

DERIVED = frozenset({"diary_entry", "diary_order", "diary_month", "diary_search_text"})
_BY_ENTRY = "diary_version_by_entry"


@dataclass(frozen=True)
class DiaryAccount:
    """What a repair came to, in entries.

    Args:
        vault: table by table, and the evidence files.
        entries: how many are in the list now.
        entries_lost: of how many nothing is left.
        entries_older: how many show an earlier text, because their newest is lost.
        versions_lost: how many saves are lost in all; a part of them may be older texts of entries.
        evidence_lost: how many files were sealed with an entry and have lost their key.
    """

    vault: Account
    entries: int
    entries_lost: int
    entries_older: int
    versions_lost: int
    evidence_lost: int

    @property
    def is_whole(self) -> bool:
        """Whether everything was saved, as far as can be told."""
        return self.vault.is_whole and not (self.versions_lost or self.evidence_lost)


def repair(
    home: Home, secret: str, progress: Progress | None = None, *, clock: Clock | None = None
) -> DiaryAccount:
    """Repair a vault that is locked or does not open; see `safeplan.vault.repair.repair`.

    Args:
        home: where it lies.
        secret: a passphrase or recovery code.
        progress: stops it.
        clock: for the name of the folder aside.

    Raises:
        SafePlanError: as `safeplan.vault.repair.repair` names them.
    """
    diary = DiarySubject()
    account = repair_vault(home, secret, progress, subject=diary, clock=clock)
    return DiaryAccount(
        account,
        entries=diary.entries,
        entries_lost=diary.entries_lost,
        entries_older=diary.entries_older,
        versions_lost=diary.versions_lost,
        evidence_lost=diary.evidence_lost,
    )


class DiarySubject(Subject):
    """What the diary knows of its tables; counts what it finds."""

    derived = DERIVED
    unchanging = frozenset({"diary_version", "diary_private_note", "diary_erased"})

    def __init__(self) -> None:
        self.entries = 0
        self.entries_lost = 0
        self.entries_older = 0
        self.versions_lost = 0
        self.evidence_lost = 0

    def may_take(self, table: str, row: Mapping[str, Any], so_far: Connection) -> Mapping[str, Any] | None:
        """Return a backup's row; of a version that was erased since, its seal alone."""
        if table == "diary_version" and _is_erased(so_far, row["id"]):
            return {**row, "format": ledger.ERASED, "content": "", "salts": b""}
        if table == "diary_private_note" and _is_erased(so_far, row["version_id"]):
            return None
        return row

    def rebuild(self, connection: Connection, lost: Mapping[str, Found]) -> None:
        """Make list, counts and search index from the versions, and mark the places of lost ones."""
        self._mark_lost(connection, lost.get("diary_version"))
        self._list(connection)
        connection.execute("DELETE FROM diary_to_finish WHERE entry_id NOT IN (SELECT id FROM diary_entry)")
        self._free_evidence(connection)
        reports.forget(connection, ledger.erased_entries(connection))
        self._count(connection)

    def _mark_lost(self, connection: Connection, found: Found | None) -> None:
        there = {row[0] for row in connection.execute("SELECT id FROM diary_version")}
        entries = _entries_by_index(found)
        wanted = set(range(1, max((*there, *entries), default=0))) | set(entries)
        for table in ("diary_private_note", "diary_erased"):
            wanted |= {row[0] for row in connection.execute(f"SELECT version_id FROM {table}")}  # noqa: S608
        if found is not None and not found.all_known and any(gap.until is None for gap in found.gaps):
            # Nobody knows how many are missing at the end: one stands for them.
            wanted.add(max((*there, *wanted), default=0) + 1)
        for number in sorted(wanted - there):
            connection.execute(
                "INSERT INTO diary_version (id, entry_id, format, content, salts, seal) "
                "VALUES (?, ?, ?, '', x'', ?)",
                (number, entries.get(number, 0), ledger.LOST, ledger.SEAL_LOST),
            )

    def _list(self, connection: Connection) -> None:
        newest: dict[int, ledger.State] = {}
        for stored in list(_versions(connection)):
            state = stored.state()
            rows.put(connection, stored, state)
            newest[state.entry_id] = state
        for entry_id, state in newest.items():
            index.put(connection, entry_id, state.incident)
            # A row from a backup may be older than what was said of the file since.
            for position, each in enumerate(state.attachments, start=1):
                attached.say_as_sealed(connection, entry_id, position, each)

    def _free_evidence(self, connection: Connection) -> None:
        """Let evidence of a lost entry belong to none; that of an erased one goes."""
        erased = [(each,) for each in sorted(ledger.erased_entries(connection))]
        connection.executemany("DELETE FROM diary_evidence WHERE entry_id = ?", erased)
        connection.execute(
            "UPDATE diary_evidence SET entry_id = NULL, position = 0 "
            "WHERE entry_id NOT IN (SELECT id FROM diary_entry)"
        )

    def _count(self, connection: Connection) -> None:
        there = {row[0] for row in connection.execute("SELECT id FROM diary_entry")}
        erased = ledger.erased_entries(connection)
        marked = connection.execute(
            "SELECT entry_id, max(id) FROM diary_version WHERE format = ? GROUP BY entry_id", (ledger.LOST,)
        ).fetchall()
        ever = max((*there, *erased, *(row[0] for row in marked)), default=0)
        self.entries = len(there)
        self.entries_lost = len(set(range(1, ever + 1)) - there - erased)
        self.entries_older = sum(
            entry_id in there and number > _shown(connection, entry_id) for entry_id, number in marked
        )
        count = "SELECT count(*) FROM diary_version WHERE format = ?"
        self.versions_lost = _number(connection, count, ledger.LOST)
        self.evidence_lost = _number(
            connection,
            "SELECT coalesce(sum(max(0, e.evidence - (SELECT count(*) FROM diary_evidence f "
            "WHERE f.entry_id = e.id))), 0) FROM diary_entry e",
        )


def _versions(connection: Connection) -> Iterator[ledger.StoredVersion]:
    """Yield the versions that say something, in the order of the chain."""
    size, last = 100, 0
    while True:
        batch = list(ledger.rows_from(connection, last + 1, size))
        for row in batch:
            last = row[0]
            if row[2] > ledger.ERASED:
                try:
                    stored = ledger.stored(row)
                    stored.state()
                except (VaultDamaged, Bug):
                    continue
                yield stored
        if len(batch) < size:
            return


def _entries_by_index(found: Found | None) -> dict[int, int]:
    """Return the entry of each version, as the index says that has both."""
    listed: Iterable[tuple[Any, ...]] = found.index_rows.get(_BY_ENTRY, ()) if found is not None else ()
    return {row[-1]: row[0] for row in listed}


def _is_erased(connection: Connection, version_id: int) -> bool:
    found = connection.execute("SELECT 1 FROM diary_erased WHERE version_id = ?", (version_id,)).fetchone()
    return found is not None


def _shown(connection: Connection, entry_id: int) -> int:
    return _number(connection, "SELECT version_id FROM diary_entry WHERE id = ?", entry_id)


def _number(connection: Connection, sql: str, *parameters: int) -> int:
    row = connection.execute(sql, parameters).fetchone()
    return int(row[0]) if row else 0
