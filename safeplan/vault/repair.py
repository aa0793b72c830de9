"""Repairing a damaged vault: a new database from what can be read and from the newest backup.

The damaged one is read page by page (`safeplan.vault.salvage`), so that each row that is given on was
checked. Where rows are lacking, those of the backup stand in, only there and only those. Everything is
built beside and checked; the damaged vault is then put aside as it was.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safeplan.clock import Clock, SystemClock
from safeplan.errors import (
    DiskError,
    NotAVault,
    SafePlanError,
    TriedTooSoon,
    VaultDamaged,
    VaultError,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import founding, keyfile, keys, migrations, renewal, swap
from safeplan.vault.account import Account, TableAccount
from safeplan.vault.aside import new_place
from safeplan.vault.atomic import make_private_file, make_private_folder, sorted_os_errors
from safeplan.vault.backup_shelf import Shelf
from safeplan.vault.connection import connect, refuse_damage, sorted_database_errors
from safeplan.vault.copying import remove_tree
from safeplan.vault.entering import open_slot
from safeplan.vault.evidence_mending import mend_evidence
from safeplan.vault.instance_lock import InstanceLock
from safeplan.vault.keyfile import KeyCopies
from safeplan.vault.opening import APPLICATION_ID
from safeplan.vault.pages import PageFile, State
from safeplan.vault.refilling import Refill, Subject
from safeplan.vault.salvage import Salvage
from safeplan.vault.tries import TryRecord

__all__ = ["Account", "Subject", "repair"]


@dataclass(frozen=True)
class _Backup:
    """A backup whose database belongs to the same key."""

    database: Path
    when: datetime


def repair(
    home: Home,
    secret: str,
    progress: Progress | None = None,
    *,
    subject: Subject | None = None,
    clock: Clock | None = None,
) -> Account:
    """Repair a vault that is locked or does not open. Takes about a minute for each 100 MB.

    Call `safeplan.diary.rebuild.repair`, which knows what the diary needs; this alone repairs a vault
    without one.

    Args:
        home: where it lies.
        secret: a passphrase or recovery code.
        progress: told in pages; stops it.
        subject: what is derived from what, and made anew.
        clock: for the name of the folder aside.

    Returns:
        What was saved and what was not. The vault can be unlocked now.

    Raises:
        WrongPassphrase: if it opens no slot; the record of wrong tries is all that changes.
        TriedTooSoon: if it has to wait after wrong tries.
        VaultMissing: if there is no vault here.
        VaultDamaged: if no key file opens, a backup's included; or there is nothing to repair from.
        VaultTooNew: if a newer SafePlan wrote it.
        VaultInUse: if it is open.
        Cancelled: if it was stopped; everything is as before.
        DiskError: if the disk fails; everything is as before, or the next unlocking goes on.
    """
    clock = clock or SystemClock()
    with _held(home):
        copies, data_key = _opened_keys(home, secret, clock.now())
        try:
            return _Repair(home, data_key, copies, progress or Progress(), subject or Subject()).run(clock)
        finally:
            keys.wipe(data_key)


@contextmanager
def _held(home: Home) -> Iterator[None]:
    """Keep everybody else out, with what was cut short before finished."""
    if not founding.is_founded(home):
        raise VaultMissing("no vault")
    lock = InstanceLock(home.instance_lock)
    try:
        swap.settle(home)
        yield
    finally:
        lock.release()


class _Repair:
    def __init__(
        self, home: Home, key: bytearray, copies: KeyCopies, progress: Progress, subject: Subject
    ) -> None:
        self._home = home
        self._key = key
        self._copies = copies
        self._progress = progress
        self._subject = subject
        self._staged = Home(swap.staging(home))
        self._new = self._staged.database

    def run(self, clock: Clock) -> Account:
        make_private_folder(self._staged.folder)
        try:
            with self._damaged_pages() as pages:
                bad = self._bad_pages(pages)
                salvage = Salvage(pages) if pages is not None else None
                backup = self._newest_backup()
                tables, used = self._fill(salvage, backup)
                count = pages.count if pages is not None else 0
            self._check()
            folder = new_place(self._home, clock.now())
            evidence = mend_evidence(self._home, self._new, self._key, folder, self._progress)
            # Written anew: what is put aside can then be opened by itself.
            if all(self._copies.slots.sound):
                keyfile.write_copies(self._staged, self._copies.slots)
            swap.begin(self._home, clock.now(), folder)
        except BaseException:
            if not swap.is_pending(self._home):
                with suppress(DiskError):
                    remove_tree(self._staged.folder)
            raise
        when = backup.when if backup is not None and used else None
        return Account(tables, evidence, count, bad, when, folder)

    def _fill(self, salvage: Salvage | None, backup: _Backup | None) -> tuple[tuple[TableAccount, ...], bool]:
        """Build the new database; return what came of each table, and whether the backup was needed."""
        version = self._version(salvage)
        make_private_file(self._new)
        with (
            closing(connect(self._new, self._key)) as connection,
            sorted_database_errors(self._new),
            self._pages_of(backup) as backup_pages,
        ):
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.migrate(connection, migrations.STEPS[:version])
            older = Salvage(backup_pages) if backup_pages is not None else None
            if salvage is None and older is None:
                raise VaultDamaged("no database, and no backup")
            refill = Refill(connection, salvage, older, self._subject, self._progress)
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            accounts = refill.run()
            connection.execute("COMMIT")
            # The steps that were lacking; what is derived is derived as the newest version does.
            migrations.migrate(connection, migrations.STEPS)
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            refill.rebuild()
            connection.execute("COMMIT")
        return accounts, refill.used_backup

    def _version(self, salvage: Salvage | None) -> int:
        version = salvage.version if salvage is not None else None
        if version is not None and version > len(migrations.STEPS):
            raise VaultTooNew("database")
        # Page 1 is lost: the newest layout, whose lacking tables then count as empty.
        return version or len(migrations.STEPS)

    def _bad_pages(self, pages: PageFile | None) -> int:
        if pages is None:
            return 0
        count = 0
        for number in pages.numbers():
            if number % 64 == 1:
                self._progress.step(number, pages.count)
            count += pages.state(number) is State.BAD
        if count == pages.count:
            return count
        in_use, _ = Salvage(pages).touched()
        return count + sum(pages.state(each) is State.EMPTY for each in in_use)

    def _check(self) -> None:
        """Open the new database as the next unlocking will, and read all of it."""
        with closing(connect(self._new, self._key)) as connection, sorted_database_errors(self._new):
            for pragma, good in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
                if connection.execute(f"PRAGMA {pragma}").fetchall() != good:
                    raise VaultDamaged(f"the repaired database: {pragma}")
            refuse_damage(connection)
        with sorted_os_errors(), self._new.open("rb+") as file:
            os.fsync(file.fileno())

    @contextmanager
    def _damaged_pages(self) -> Iterator[PageFile | None]:
        if not self._home.database.is_file():
            yield None
            return
        with PageFile(self._home.database, self._key) as pages:
            yield pages

    @contextmanager
    def _pages_of(self, backup: _Backup | None) -> Iterator[PageFile | None]:
        if backup is None:
            yield None
            return
        with PageFile(backup.database, self._key) as pages:
            yield pages

    def _newest_backup(self) -> _Backup | None:
        for moment, folder in _backup_folders(self._home):
            database = Home(folder).database
            with suppress(SafePlanError), PageFile(database, self._key) as pages:
                if pages.state(1) is State.SOUND:
                    return _Backup(database, moment)
        return None


def _backup_folders(home: Home) -> Sequence[tuple[datetime, Path]]:
    shelf = Shelf(home.backups)
    return [(moment, shelf.path_of(moment)) for moment in shelf.moments()]


def _opened_keys(home: Home, secret: str, now: datetime) -> tuple[KeyCopies, bytearray]:
    """Open the key file; where both copies are beyond use, one of a backup's that fits the database."""
    record = TryRecord(home.tries)
    seconds = record.wait_s(now)
    if seconds:
        raise TriedTooSoon(seconds)
    problem: VaultError = VaultDamaged("no key file")
    try:
        copies = keyfile.read_copies(home)
        if copies is not None:
            return _opened(home, copies, secret)
    except WrongPassphrase:
        record.note_wrong(now)
        raise
    except (VaultDamaged, NotAVault) as error:
        problem = error
    for _, folder in _backup_folders(home):
        with suppress(VaultError):
            copies = keyfile.read_copies(Home(folder))
            if copies is None:
                continue
            data_key = open_slot(copies.slots, secret).data_key
            if _fits(home, data_key):
                return KeyCopies(copies.slots, to_mend=True), data_key
    raise problem


def _opened(home: Home, copies: KeyCopies, secret: str) -> tuple[KeyCopies, bytearray]:
    opened = open_slot(copies.slots, secret)
    try:
        # A renewal of the keys that was cut short is finished or undone first.
        settled = renewal.settle(home, copies, opened)
        return keyfile.read_copies(home) or copies, bytearray(settled.data_key)
    finally:
        opened.wipe()


def _fits(home: Home, data_key: bytearray) -> bool:
    """Whether any of the database's pages belongs to a key; True where there is no database."""
    if not home.database.is_file():
        return True
    with PageFile(home.database, data_key) as pages:
        return any(pages.state(number) is State.SOUND for number in pages.numbers())
