"""Walking the chain of seals, and naming the first place where it does not hold."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from safeplan.diary import attached, index, ledger, rows, seal
from safeplan.diary.incident import VersionKind
from safeplan.errors import Bug, VaultDamaged
from safeplan.vault.database import Connection, Database


class Fault(StrEnum):
    """What does not hold."""

    MISSING = "missing"
    """A version is gone: the numbers of the seals have a gap, the newest ones are not there, or a repair
    could not save it."""
    ALTERED = "altered"
    """A version does not say what was sealed, or stands in another place than it was sealed in."""
    LIST = "list"
    """The list or the search index shows something else than the newest version says."""
    EVIDENCE = "evidence"
    """The files belonging to an entry are not those that were sealed."""


@dataclass(frozen=True)
class Break:
    """The first place where the chain does not hold.

    Args:
        fault: what does not hold.
        seal_number: the place in the chain.
        entry_id: the entry it is stored with; None where the version is gone and that is not known.
        version: which text of that entry, from 1; None where that cannot be told.
    """

    fault: Fault
    seal_number: int
    entry_id: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class Proof:
    """How far the chain was walked, and what was found.

    Args:
        checked: how many versions hold, from the first.
        total: how many versions there are.
        last_seal: the seal of the last version that holds.
        broken: the first place that does not hold, or None.
        erased: how many of the versions that hold were erased: their seals hold, their words are gone.
    """

    checked: int
    total: int
    last_seal: bytes
    broken: Break | None = None
    erased: int = 0

    @property
    def holds(self) -> bool:
        """Whether everything looked at holds."""
        return self.broken is None


def whole(walk_in_steps: Generator[Proof, None, Proof]) -> Proof:
    """Return the result of a walk, taking all its steps at once."""
    while True:
        try:
            next(walk_in_steps)
        except StopIteration as end:
            if not isinstance(end.value, Proof):
                raise Bug("a walk without a result") from None
            return end.value


def walk(database: Database, size: int) -> Generator[Proof, None, Proof]:
    """Walk the chain from the first version, pausing after every `size` versions."""
    walker = _Walker()
    while True:
        with database.reading() as connection:
            went_on = walker.step(connection, size)
            proof = walker.proof(connection)
        if not went_on:
            return proof
        yield proof


class _Walker:
    def __init__(self) -> None:
        self._checked = 0
        self._seal = seal.BEFORE_THE_FIRST
        self._newest: set[int] = set()
        self._broken: Break | None = None

    def proof(self, connection: Connection) -> Proof:
        row = connection.execute("SELECT max(id) FROM diary_version").fetchone()
        total = (row[0] or 0) if row else 0
        gone = connection.execute("SELECT count(*) FROM diary_erased WHERE version_id <= ?", (self._checked,))
        (erased,) = gone.fetchone() or (0,)
        return Proof(self._checked, total, self._seal, self._broken, erased)

    def step(self, connection: Connection, size: int) -> bool:
        """Look at the next versions; return whether there may be more to look at."""
        versions = list(ledger.rows_from(connection, self._checked + 1, size))
        for row in versions:
            self._broken = self._fault(connection, row)
            if self._broken is not None:
                return False
            self._checked, self._seal = row[0], row[5]
        if len(versions) == size:
            return True
        self._broken = self._end(connection)
        return False

    def _fault(self, connection: Connection, row: tuple[Any, ...]) -> Break | None:
        number, entry_id = row[0], row[1]
        if number != self._checked + 1 or row[2] == ledger.LOST:
            known = entry_id if number == self._checked + 1 and entry_id else None
            return Break(Fault.MISSING, self._checked + 1, known)
        if row[2] == ledger.ERASED:
            fault = _fault_of_erased(connection, row, self._seal)
            return None if fault is None else Break(fault, number, entry_id)
        try:
            stored = ledger.stored(row)
            state = stored.state()
        except (VaultDamaged, Bug):
            return Break(Fault.ALTERED, number, entry_id)
        if not _is_sealed(stored, row, self._seal):
            return Break(Fault.ALTERED, number, entry_id, state.number)
        fault = _shown_otherwise(connection, stored, state)
        if fault is not None:
            return Break(fault, number, entry_id, state.number)
        if _newest_of(connection, entry_id) == number:
            self._newest.add(entry_id)
        return None

    def _end(self, connection: Connection) -> Break | None:
        """Every entry of the list must have been met in the chain."""
        row = connection.execute("SELECT count(*) FROM diary_order").fetchone()
        # Some may have been erased since the walk came by.
        if row == (len(self._newest - ledger.erased_entries(connection)),):
            return None
        return Break(Fault.MISSING, self._checked + 1)


def _is_sealed(stored: ledger.StoredVersion, row: tuple[Any, ...], previous: bytes) -> bool:
    if stored.values["entry"] != stored.entry_id or row[6] == "":
        return False
    if len(stored.salts) != seal.SALT_BYTES * len(stored.values):
        return False
    # The stored text must be the very one we would write: nothing may hide between the values.
    if ledger.content_of(stored.values, stored.format) != stored.content:
        return False
    commitments = ledger.commitments(stored.values, stored.salts)
    return seal.seal(previous, seal.digest(commitments)) == stored.seal


def _fault_of_erased(connection: Connection, row: tuple[Any, ...], previous: bytes) -> Fault | None:
    """Check a version by the commitments that erasing left; nothing else of it may be there."""
    kept = ledger.erased_commitments(connection, row[0])
    if (row[3], row[4], row[6]) != ("", b"", None) or kept != sorted(kept):
        return Fault.ALTERED
    if not kept or seal.seal(previous, seal.digest(kept)) != row[5]:
        return Fault.ALTERED
    return None if _newest_of(connection, row[1]) is None else Fault.LIST


def _newest_of(connection: Connection, entry_id: int) -> int | None:
    row = connection.execute("SELECT version_id FROM diary_entry WHERE id = ?", (entry_id,)).fetchone()
    return row[0] if row else None


_SHOWN = (
    f"SELECT {', '.join('e.' + each for each in rows.COLUMNS)}, o.happened, s.words, s.marks "  # noqa: S608 - constants
    "FROM diary_entry e JOIN diary_order o ON o.id = e.id JOIN diary_search_text s ON s.id = e.id "
    "WHERE e.id = ?"
)


def _shown_otherwise(
    connection: Connection, stored: ledger.StoredVersion, state: ledger.State
) -> Fault | None:
    """Compare what list, search and evidence hold of an entry with what its versions say."""
    shown = connection.execute(_SHOWN, (stored.entry_id,)).fetchone()
    if shown is None or shown[0] < stored.seal_number:
        return Fault.LIST
    if state.kind is VersionKind.FIRST and shown[2] != stored.values["written"]:
        return Fault.LIST
    if shown[0] != stored.seal_number:
        return None
    if shown != _expected(stored, state, shown[2]):
        return Fault.LIST
    files = attached.of_entry(connection, stored.entry_id)
    if tuple(attached.sealed(each) for each in files) != state.attachments:
        return Fault.EVIDENCE
    return None


def _expected(
    stored: ledger.StoredVersion, state: ledger.State, first_written: str
) -> tuple[Any, ...] | None:
    try:
        written = datetime.fromisoformat(first_written)
    except ValueError:
        return None
    incident = state.incident
    return (
        stored.seal_number,
        *rows.summary(state, written),
        incident.when.sort_key(written),
        index.words_in(incident),
        index.marks_in(incident),
    )
