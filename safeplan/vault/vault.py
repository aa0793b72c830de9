"""The one class others see: create, unlock, lock.

Everything but a wrong order of calls ends in one of the errors of `safeplan.errors`, with her files
as they were.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from safeplan.clock import Clock, SystemClock
from safeplan.errors import (
    DiskError,
    TriedTooSoon,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.vault import device, entering, founding, keyfile, keys, opening, renewal, swap, told_tries
from safeplan.vault.copying import remove_tree
from safeplan.vault.database import Database
from safeplan.vault.device import OpenKeyring
from safeplan.vault.drafts import Drafts
from safeplan.vault.evidence_file import EvidenceStore
from safeplan.vault.instance_lock import InstanceLock
from safeplan.vault.keyfile import KeySlots, OpenedSlot, SlotKind
from safeplan.vault.keys import Cost
from safeplan.vault.os_keyring import system_keyring
from safeplan.vault.preferences import Preferences
from safeplan.vault.tries import TryRecord, TrySummary


class Vault:
    """An open vault; made by `create` or `unlock`, never directly.

    Args:
        home: where it lies.
        clock: tells when a draft was kept.
        lock: held until the vault is locked; None for one that is only looked at.
        database: open and checked.
    """

    def __init__(self, home: Home, clock: Clock, lock: InstanceLock | None, database: Database) -> None:
        self.home = home
        self.clock = clock
        self.database = database
        self.opened_by = SlotKind.PASSPHRASE
        """Which of her ways in opened it."""
        self.wrong_tries = TrySummary()
        """Wrong tries that she has not put away yet."""
        self.lost_pin = False
        """Whether a PIN was on that is off now, as after five wrong ones."""
        self.open_keyring: OpenKeyring = system_keyring
        """Finds the keyring that a PIN needs."""
        self.keys_turn = threading.Lock()
        """Held while the key file changes."""
        self.drafts = Drafts(database, clock)
        self.preferences = Preferences(database)
        self.evidence = EvidenceStore(home.evidence)
        self.closing = threading.Event()
        """Set once the vault is being locked: whatever still copies from it stops."""
        self.copying = threading.Lock()
        """Held by the one copy of this vault that is being made; see `safeplan.vault.half_made`."""
        self.half_made: set[Path] = set()
        """Files and folders of that copy, which go when the vault is locked."""
        self._lock = lock

    @staticmethod
    def exists(home: Home) -> bool:
        """Return whether there is a vault, sound or not, that must not be overwritten.

        What a creation left that was cut short is none.

        Raises:
            NotAVault: if there is a file in the folder's place.
            DiskError: if the folder cannot be looked into.
        """
        return founding.is_founded(home)

    @classmethod
    def create(
        cls, home: Home, passphrase: str, *, cost: Cost | None = None, clock: Clock | None = None
    ) -> Self:
        """Make a vault and leave it open. Takes about a second: work for a thread.

        Args:
            home: where; the folder is made.
            passphrase: opens it from now on; at least one character.
            cost: what each try of a passphrase costs; measured on this computer where not given.
            clock: this computer's where not given.

        Raises:
            VaultExists: if there is one, which is left alone.
            VaultInUse: if another process is making or using one here.
            DiskError: if the disk does not take it; nothing is left of it then.
        """
        if founding.is_founded(home):
            raise VaultExists("a vault is there")
        founding.make_folder(home)
        lock = InstanceLock(home.instance_lock)
        clock = clock or SystemClock()
        with _released_on_error(lock):
            database = founding.found(home, passphrase, cost or keys.calibrated_cost(), clock.now())
        return cls(home, clock, lock, database)

    @classmethod
    def unlock(
        cls,
        home: Home,
        secret: str,
        *,
        clock: Clock | None = None,
        open_keyring: OpenKeyring = system_keyring,
    ) -> Self:
        """Open a vault. Takes about half a second: work for a thread.

        Args:
            home: where it lies.
            secret: the passphrase, a recovery code, or the PIN.
            clock: this computer's where not given.
            open_keyring: finds the keyring; asked only where a PIN is on and may have been typed.

        Raises:
            WrongPassphrase: if it opens no slot; the record of wrong tries is all that changes.
            KeyringTrouble: if it may be the PIN, and the keyring does not answer; no try is noted.
            MistypedCode: if it was meant for a recovery code, and cannot be one.
            HalfOfCode: if it is one half of a recovery code.
            TriedTooSoon: if it has to wait after wrong tries.
            VaultMissing: if there is none here.
            NotAVault: if the files here are something else.
            VaultDamaged: if a file is missing, cut short or altered.
            VaultTooNew: if a newer SafePlan wrote it.
            VaultInUse: if another process has it open.
            DiskError: if the disk fails, or the folder may not be written.
        """
        if not founding.is_founded(home):
            raise VaultMissing("no vault")
        clock = clock or SystemClock()
        lock = InstanceLock(home.instance_lock)
        with _released_on_error(lock):
            database, kind, lost_pin = cls._open(home, secret, clock, open_keyring)
        vault = cls(home, clock, lock, database)
        vault.opened_by, vault.lost_pin, vault.open_keyring = kind, lost_pin, open_keyring
        vault._take_over_wrong_tries()
        return vault

    @classmethod
    def _open(
        cls, home: Home, secret: str, clock: Clock, open_keyring: OpenKeyring
    ) -> tuple[Database, SlotKind, bool]:
        swap.settle(home)
        copies = keyfile.read_copies(home)
        if copies is None:
            raise VaultDamaged("no key file")
        opening.look_at_database(home.database)
        opened = cls._tried(home, copies.slots, secret, clock, open_keyring)
        slots = None
        try:
            settled = renewal.settle(home, copies, opened)
            database = opening.open_database(home, settled.data_key)
            if opened.old_key is None:
                slots = device.settle(copies.slots, opened.data_key, TryRecord(home.tries))
        finally:
            opened.wipe()
        if opened.old_key is None and (copies.to_mend or slots is not None):
            # She gets in all the same; the next unlocking tries again.
            with suppress(DiskError):
                keyfile.write_copies(home, slots or copies.slots)
        return database, entering.kind_of(opened), slots is not None

    @staticmethod
    def _tried(
        home: Home, slots: KeySlots, secret: str, clock: Clock, open_keyring: OpenKeyring
    ) -> OpenedSlot:
        record = TryRecord(home.tries)
        seconds = record.wait_s(clock.now())
        if seconds:
            raise TriedTooSoon(seconds)
        half = device.ask_for_half(record.read(), secret, slots.salt, open_keyring)
        try:
            return entering.open_slot(slots, secret, half)
        except (WrongPassphrase, VaultDamaged) as error:
            if half is not None:
                device.note_wrong_pin(record, clock.now(), slots.salt, open_keyring)
            elif isinstance(error, WrongPassphrase):
                record.note_wrong(clock.now())
            raise

    def _take_over_wrong_tries(self) -> None:
        try:
            self.wrong_tries = told_tries.take_over(self.preferences, TryRecord(self.home.tries))
        except BaseException:
            self.lock()
            raise

    def put_away_wrong_tries(self) -> None:
        """Show the wrong tries told so far no more.

        Raises:
            DiskError: if the disk does not take it.
        """
        told_tries.put_away(self.preferences)
        self.wrong_tries = TrySummary()

    def lock(self) -> None:
        """Leave in order: nothing of the vault stays open, no side file stays. Safe twice.

        Work of other threads on evidence ends at its next piece; a statement that runs is waited
        for: `interrupt` first where that must not take long.

        Raises:
            DiskError: if the last pages could not be put in place. The vault is closed all the
                same, and nothing committed is lost.
        """
        self.closing.set()
        self.evidence.close()
        try:
            self.database.close()
        finally:
            self._remove_half_made()
            if self._lock is not None:
                self._lock.release()

    def _remove_half_made(self) -> None:
        # Whoever makes it sees to it as well, but perhaps not before this process has ended.
        for path in tuple(self.half_made):
            with suppress(DiskError, OSError):
                if path.is_dir():
                    remove_tree(path)
                else:
                    path.unlink(missing_ok=True)

    def interrupt(self) -> None:
        """Stop the statement that runs now, from any thread: `Cancelled` is raised where it runs."""
        self.database.interrupt()


@contextmanager
def _released_on_error(lock: InstanceLock) -> Iterator[None]:
    try:
        yield
    except BaseException:
        lock.release()
        raise
