"""Walking the chain of seals in small steps, over gaps and breaks, and naming every wrong thing."""

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from safeplan.diary import ledger, seal, shown
from safeplan.diary.chain import Chain
from safeplan.diary.proof import Break, Fault, Proof
from safeplan.errors import VaultDamaged
from safeplan.vault.database import Connection, Database

_LISTED = 20
"""How many times more rows of the list than versions a step looks at: of them only the numbers count."""
_BELOW_ALL = -(2**63)

# As bytes: what was put there need not be text.
_SELECT = """
SELECT v.id, v.entry_id, v.format, CAST(v.content AS BLOB), v.salts, v.seal, CAST(p.note AS BLOB),
    x.commitments
FROM diary_version v LEFT JOIN diary_private_note p ON p.version_id = v.id
LEFT JOIN diary_erased x ON x.version_id = v.id
WHERE v.id > ? ORDER BY v.id LIMIT ?
"""


def walk(database: Database, size: int) -> Generator[Proof, None, Proof]:
    """Walk the chain from the first version, pausing after every `size` versions.

    Entries may be added, amended and erased between steps.
    """
    walker = _Walker()
    while True:
        with database.reading() as connection:
            went_on = walker.step(connection, size)
            proof = walker.so_far(connection)
        if not went_on:
            break
        yield proof
    for _ in walker.chain.place():
        yield proof
    with database.reading() as connection:
        return walker.end(connection)


@dataclass(frozen=True)
class _Read:
    """A row of the chain, as far as it can be read.

    Args:
        digest: of what it says; None if that cannot be read.
        fault: what is wrong with it by itself.
        stored: its values, where it has any that can be read.
        state: what it says, as `stored`.
    """

    digest: bytes | None = None
    fault: Fault | None = None
    stored: ledger.StoredVersion | None = None
    state: ledger.State | None = None


class _Walker:
    def __init__(self) -> None:
        self.chain = Chain()
        self._at = _BELOW_ALL
        self._checked = 0
        self._seal = seal.BEFORE_THE_FIRST
        self._own: dict[int, Fault] = {}
        self._whose: dict[int, tuple[int, int | None]] = {}
        self._others: list[Break] = []
        self._seen: list[Break] = []
        self._list = _ListWalk()

    def so_far(self, connection: Connection) -> Proof:
        """Return what is known while the walk goes on."""
        return Proof(self._checked, _last(connection), self._seal, tuple(self._seen))

    def step(self, connection: Connection, size: int) -> bool:
        """Look at the next versions, then at the list; return whether there is more to look at."""
        found = connection.execute(_SELECT, (self._at, size)).fetchall()
        for row in found:
            self._take(connection, row)
        if len(found) == size:
            return True
        # Nothing can come between: whatever the list has now must have been met.
        for wrong in self._list.step(connection, size * _LISTED):
            self._name(wrong)
        return self._list.goes_on

    def end(self, connection: Connection) -> Proof:
        """Return everything that was found."""
        faults = dict(self.chain.faults)
        for number, fault in self._own.items():
            if fault is Fault.ALTERED or number not in faults:
                faults[number] = fault
        named = [Break(fault, number, *self._whose[number]) for number, fault in faults.items()]
        # What an altered version says is no measure for the list.
        altered = {number for number, fault in faults.items() if fault is Fault.ALTERED}
        named += [each for each in _joined(self._others) if each.seal_number not in altered]
        if not named and not self._list.counts_agree(connection):
            named.append(Break(Fault.LIST, None))
        named.sort(key=lambda each: (each.seal_number is None, each.seal_number or 0, each.entry_id or 0))
        row = connection.execute("SELECT count(*) FROM diary_erased").fetchone()
        return Proof(self._checked, _last(connection), self._seal, tuple(named), row[0] if row else 0)

    def _take(self, connection: Connection, row: tuple[Any, ...]) -> None:
        self._at = number = row[0]
        entry_id, sealed = row[1], row[5]
        if number < 1:
            self._name(Break(Fault.ORDER, number, entry_id))
            return
        if number > self._checked + 1:
            self._name(Break(Fault.MISSING, self._checked + 1, count=number - self._checked - 1))
            self.chain.break_off()
        self._checked, self._seal = number, sealed
        if row[2] == ledger.LOST:
            self._name(Break(Fault.MISSING, number, entry_id or None))
            self.chain.break_off()
            return
        read = _read_erased(row) if row[2] == ledger.ERASED else _read(row)
        fault = self.chain.add(number, read.digest, sealed) or read.fault
        if read.fault is not None:
            self._own[number] = read.fault
        version = read.state.number if read.state else None
        if fault is not None:
            self._whose[number] = (entry_id, version)
            self._seen.append(Break(fault, number, entry_id, version))
        for other in self._list.faults_of(connection, entry_id, read):
            self._others.append(Break(other, number, entry_id, version))
            if fault is not Fault.ALTERED:
                self._seen.append(self._others[-1])

    def _name(self, wrong: Break) -> None:
        self._others.append(wrong)
        self._seen.append(wrong)


class _ListWalk:
    """Holds the list, the search and the evidence against the chain, once forwards and once backwards."""

    def __init__(self) -> None:
        self._months: dict[int, int | None] = {}
        self._first_written: dict[int, str] = {}
        self._tables = list(shown.LISTS)
        self._above = _BELOW_ALL
        self._named: set[int] = set()

    @property
    def goes_on(self) -> bool:
        """Whether there is more of it to look at."""
        return bool(self._tables)

    def faults_of(self, connection: Connection, entry_id: int, read: _Read) -> Iterator[Fault]:
        """Yield what is shown otherwise than a version says."""
        stored, state = read.stored, read.state
        if stored is None or state is None:
            if read.digest is None:
                self._months[entry_id] = None
            elif shown.is_listed(connection, entry_id):
                yield Fault.LIST
            return
        if state.entry_id != entry_id:
            self._months[entry_id] = None
            return
        first = self._first_written.setdefault(entry_id, stored.values["written"])
        self._months[entry_id] = shown.month_of(state, first)
        yield from shown.faults_of(connection, stored, state)

    def step(self, connection: Connection, size: int) -> Iterator[Break]:
        """Yield what the next rows of the list know and no version says."""
        while size > 0 and self._tables:
            table, fault = self._tables[0]
            found = shown.listed(connection, table, self._above, size)
            for entry_id, newest in found:
                if newest is not None:
                    yield Break(Fault.MISSING, newest, entry_id)
                elif entry_id in self._months or entry_id in self._named:
                    continue
                else:
                    yield Break(fault, None, entry_id)
                self._named.add(entry_id)
            if len(found) == size:
                self._above = found[-1][0]
            else:
                self._above = _BELOW_ALL
                del self._tables[0]
            size -= len(found)

    def counts_agree(self, connection: Connection) -> bool:
        """Return whether the entries counted by month are those that were met."""
        gone = ledger.erased_entries(connection)
        months = [month for entry_id, month in self._months.items() if entry_id not in gone]
        return None in months or shown.months(connection) == Counter(months)


def _read(row: tuple[Any, ...]) -> _Read:
    try:
        texts = row[3].decode("utf-8"), None if row[6] is None else row[6].decode("utf-8")
        stored = ledger.stored((*row[:3], texts[0], *row[4:6], texts[1]))
        state = stored.state()
        # The stored text must be the very one we would write: nothing may hide between the values.
        as_we_write = ledger.content_of(stored.values, stored.format) == stored.content
    except (VaultDamaged, RecursionError, UnicodeError):
        return _Read(fault=Fault.ALTERED)
    if not as_we_write or len(stored.salts) != seal.SALT_BYTES * len(stored.values):
        return _Read(None, Fault.ALTERED, stored, state)
    fault = Fault.ORDER if state.entry_id != stored.entry_id else None
    if row[6] == b"" or row[7] is not None:
        fault = Fault.ALTERED
    digest = seal.digest(ledger.commitments(stored.values, stored.salts))
    return _Read(digest, fault, stored, state)


def _read_erased(row: tuple[Any, ...]) -> _Read:
    """Read a version by the commitments that erasing left; nothing else of it may be there."""
    kept = ledger.in_parts(row[7] or b"")
    whole = kept and kept == sorted(kept) and (row[3], row[4], row[6]) == (b"", b"", None)
    return _Read(seal.digest(kept), None if whole else Fault.ALTERED)


def _joined(found: list[Break]) -> list[Break]:
    """Leave out a missing version where the list knows whose it was, and says so too."""
    known = {(each.fault, each.seal_number) for each in found if each.entry_id is not None}
    return [
        each
        for each in found
        if (each.entry_id, each.count) != (None, 1) or (each.fault, each.seal_number) not in known
    ]


def _last(connection: Connection) -> int:
    row = connection.execute("SELECT max(id) FROM diary_version").fetchone()
    return max(row[0] or 0, 0) if row else 0
