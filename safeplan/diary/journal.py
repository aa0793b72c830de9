"""The diary: adding, amending, withdrawing, reading. Nothing that was kept is ever written over."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from safeplan.clock import steady_of
from safeplan.diary import attached, keeping, lately, ledger, rows, walk
from safeplan.diary.incident import (
    Entry,
    EntryRow,
    Incident,
    Key,
    PrivateNote,
    Version,
    VersionKind,
)
from safeplan.diary.lately import Lately
from safeplan.diary.proof import Proof, whole
from safeplan.diary.standing import Standing, standing
from safeplan.errors import Bug, VaultDamaged
from safeplan.vault.change import Change
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault

PAGE = 50
"""How many rows a page of the list has, if nothing else is asked for."""


class Journal:
    """The entries of an open vault.

    Each method that writes does so in one transaction: the version, its seal, the list and the
    search index are all there afterwards, or none of them.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(
        self,
        incident: Incident,
        private: PrivateNote | None = None,
        evidence: Sequence[int] = (),
        *,
        to_finish: bool = False,
    ) -> Change:
        """Keep a new entry.

        Args:
            incident: what is written.
            private: her private note.
            evidence: ids of evidence items that belong to no entry yet; they go with this one.
            to_finish: she wants to finish it another day.

        Returns:
            The change, of kind "entry"; its one id is the new entry's number.

        Raises:
            Bug: if such an evidence item is not there or belongs to another entry.
        """
        with self._vault.database.transaction() as connection:
            entry_id = keeping.next_entry_id(connection)
            state = ledger.State(
                entry_id=entry_id,
                number=1,
                kind=VersionKind.FIRST,
                written=self._vault.clock.now(),
                incident=incident,
                private=private or PrivateNote(),
                attachments=attached.waiting(connection, evidence),
            )
            self._keep(connection, state, evidence=evidence)
            rows.mark_to_finish(connection, entry_id, to_finish)
        return Change("entry", (entry_id,))

    def amend(  # noqa: PLR0913 - the whole of a change
        self,
        entry_id: int,
        incident: Incident,
        why: str = "",
        private: PrivateNote | None = None,
        evidence: Sequence[int] = (),
        *,
        to_finish: bool | None = None,
    ) -> Change:
        """Keep a new version of an entry; the earlier ones stay. Where nothing differs, do nothing.

        Args:
            entry_id: the entry's number.
            incident: the whole content from now on.
            why: her reason.
            private: her private note from now on; None leaves it as it is.
            evidence: as in `add`; the entry's earlier evidence stays.
            to_finish: as in `add`; None leaves the mark as it is.

        Raises:
            Bug: if there is no such entry, or as in `add`.
        """
        with self._vault.database.transaction() as connection:
            before = keeping.latest(connection, entry_id)
            state = replace(
                before,
                incident=incident,
                private=before.private if private is None else private,
                attachments=before.attachments + attached.waiting(connection, evidence),
            )
            if state != before:
                state = replace(state, kind=VersionKind.AMENDED, number=before.number + 1)
                self._keep(connection, state, why, evidence)
            if to_finish is not None:
                rows.mark_to_finish(connection, entry_id, to_finish)
        return Change("entry", (entry_id,))

    def attach(self, entry_id: int, evidence: Sequence[int]) -> Change:
        """Put evidence items that belong to no entry yet with an entry, sealed; its text stays.

        Args:
            entry_id: the entry's number.
            evidence: ids of the items.

        Raises:
            Bug: as in `amend`.
        """
        with self._vault.database.transaction() as connection:
            clock = self._vault.clock
            keeping.attach(connection, clock.now(), entry_id, evidence, steady_of(clock))
        return Change("entry", (entry_id,))

    def withdraw(self, entry_id: int, reason: str = "") -> Change:
        """Mark an entry as withdrawn; it stays where it is, with all its versions.

        Raises:
            Bug: if there is no such entry.
        """
        return self._mark(entry_id, withdrawn=True, why=reason)

    def restore(self, entry_id: int, reason: str = "") -> Change:
        """Take the mark away again; that she had withdrawn it stays among its versions.

        Raises:
            Bug: if there is no such entry.
        """
        return self._mark(entry_id, withdrawn=False, why=reason)

    def mark_to_finish(self, entry_id: int, on: bool) -> Change:
        """Mark an entry as one she wants to finish another day, or take the mark away. It is not sealed.

        Raises:
            Bug: if there is no such entry.
        """
        with self._vault.database.transaction() as connection:
            keeping.latest(connection, entry_id)
            rows.mark_to_finish(connection, entry_id, on)
        return Change("entry", (entry_id,))

    def entry(self, entry_id: int) -> Entry:
        """Return a whole entry.

        Raises:
            Bug: if there is no such entry.
            VaultDamaged: if only the list knows it, or only the list does not.
        """
        with self._vault.database.reading() as connection:
            versions = [each.version() for each in ledger.of_entry(connection, entry_id)]
            row = rows.some(connection, [entry_id]).get(entry_id)
        if not versions and row is None:
            raise Bug("no such entry")
        if not versions or row is None:
            # One page of the two was put back, or came from elsewhere.
            raise VaultDamaged("the list and the entries differ")
        return Entry(
            id=entry_id,
            incident=versions[-1].incident,
            first_written=versions[0].written,
            first_zone=versions[0].zone,
            latest=versions[-1],
            row=row,
        )

    def versions(self, entry_id: int) -> list[Version]:
        """Return every version of an entry, the first one first.

        Raises:
            Bug: if there is no such entry.
        """
        with self._vault.database.reading() as connection:
            found = [each.version() for each in ledger.of_entry(connection, entry_id)]
        if not found:
            raise Bug("no such entry")
        return found

    def private_note(self, entry_id: int) -> PrivateNote:
        """Return an entry's private note; it is empty if there is none.

        Raises:
            Bug: if there is no such entry.
        """
        with self._vault.database.reading() as connection:
            return keeping.latest(connection, entry_id).private

    def page(
        self, before: Key | None = None, limit: int = PAGE, *, only_to_finish: bool = False
    ) -> list[EntryRow]:
        """Return rows of the list, newest first.

        Args:
            before: the key of the last row so far; None begins at the top.
            limit: how many rows at most; fewer come only at the end of the list.
            only_to_finish: only entries she wants to finish another day.
        """
        with self._vault.database.reading() as connection:
            return rows.page(connection, before or rows.LAST, limit, only_to_finish=only_to_finish)

    def count_to_finish(self) -> int:
        """Return how many entries she wants to finish another day."""
        with self._vault.database.reading() as connection:
            return rows.count_to_finish(connection)

    def lately(self, limit: int = 8) -> Lately:
        """Return what she chose for the newest entries, the latest first.

        Args:
            limit: how many behaviours, and how many of her own words, at most.
        """
        with self._vault.database.reading() as connection:
            return lately.read(connection, limit)

    def row(self, entry_id: int) -> EntryRow:
        """Return the list's row of one entry, as after a change of it.

        Raises:
            Bug: if there is no such entry.
        """
        with self._vault.database.reading() as connection:
            row = rows.some(connection, [entry_id]).get(entry_id)
        if row is None:
            raise Bug("no such entry")
        return row

    def there(self, entry_ids: Sequence[int]) -> frozenset[int]:
        """Return those of the numbers that entries have; a linked one may have been erased."""
        with self._vault.database.reading() as connection:
            return frozenset(rows.some(connection, entry_ids))

    def count(self) -> int:
        """Return how many entries there are, the withdrawn ones included."""
        return sum(self.months().values())

    def months(self) -> dict[tuple[int, int], int]:
        """Return how many entries stand under each month's heading, by (year, month), newest first."""
        with self._vault.database.reading() as connection:
            return rows.months(connection)

    def verify(self) -> Proof:
        """Walk the whole chain of seals, and name every wrong thing.

        For long diaries, give `verify_in_steps` to the task runner instead.
        """
        return whole(self.verify_in_steps())

    def verify_in_steps(self, size: int = 25) -> Generator[Proof, None, Proof]:
        """Walk the chain, pausing after every `size` versions with what was seen so far.

        Entries may be added between steps; they are walked too. What a step says to be altered may turn
        out at the end to be a moved version, or one whose seal was altered.
        """
        return walk.walk(self._vault.database, size)

    def standing_in_steps(self, number: int | None = None) -> Generator[None, None, Standing | None]:
        """Count what a seal stands for; see `standing`.

        Args:
            number: the seal's; None for the last there is.
        """
        return standing(self._vault.database, number)

    def _mark(self, entry_id: int, *, withdrawn: bool, why: str) -> Change:
        with self._vault.database.transaction() as connection:
            before = keeping.latest(connection, entry_id)
            if before.withdrawn != withdrawn:
                kind = VersionKind.WITHDRAWN if withdrawn else VersionKind.RESTORED
                self._keep(connection, replace(before, kind=kind, withdrawn=withdrawn), why)
        return Change("entry", (entry_id,))

    def _keep(
        self, connection: Connection, state: ledger.State, why: str = "", evidence: Sequence[int] = ()
    ) -> None:
        clock = self._vault.clock
        keeping.keep(connection, clock.now(), state, why, steady_of(clock))
        attached.take(connection, state.entry_id, evidence)
