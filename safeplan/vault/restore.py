"""Restoring: a backup or an export takes the place of the vault, which is kept aside.

Everything is copied and checked beside first (`prepare`), which changes nothing and may be done while
the vault is open. The swap itself takes a moment (`Prepared.swap`) and needs the vault locked. A
process killed at any moment leaves the old vault or the new one, whole; see `safeplan.vault.swap`.
"""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safeplan.clock import Clock, SystemClock
from safeplan.errors import DiskFull, VaultDamaged
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import keyfile, keys, opening, swap
from safeplan.vault.atomic import make_private_folder, sorted_os_errors
from safeplan.vault.connection import Access, connect, sorted_database_errors
from safeplan.vault.copying import (
    EvidenceCopy,
    LeftOut,
    Tally,
    copy_file,
    folder_size,
    remove_tree,
    room,
    size_of,
)
from safeplan.vault.evidence_rows import KnownFile, known_files
from safeplan.vault.founding import make_folder
from safeplan.vault.instance_lock import InstanceLock
from safeplan.vault.looking import Opened, Source, look, open_keys, vaults_in
from safeplan.vault.vault import Vault

__all__ = ["Prepared", "Restored", "look", "prepare", "restore", "vaults_in"]

_MARGIN_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class Restored:
    """What came of a restore.

    Args:
        evidence: how many evidence files are there.
        left_out: those that the backup lacks, or has damaged: their entries say so when asked.
        replaced: the folder of the vault that was there before, kept until she removes it; None if
            there was none.
    """

    evidence: int
    left_out: tuple[LeftOut, ...]
    replaced: Path | None


@dataclass(frozen=True)
class Prepared:
    """A vault that lies ready, checked, beside the one it will replace.

    Args:
        home: the vault's.
        evidence: how many evidence files came along.
        left_out: those that did not, and why.
    """

    home: Home
    evidence: int
    left_out: tuple[LeftOut, ...]

    def swap(self, now: datetime | None = None) -> Restored:
        """Put it in place. Takes a moment.

        Args:
            now: names the folder of the replaced vault; the present moment where not given.

        Raises:
            VaultInUse: if the vault is open, here or elsewhere; nothing has changed then.
            DiskError: if the disk fails: nothing has changed, or the next unlocking finishes it.
        """
        lock = InstanceLock(self.home.instance_lock)
        try:
            place = swap.begin(self.home, now or SystemClock().now())
        finally:
            lock.release()
        with sorted_os_errors():
            return Restored(self.evidence, self.left_out, place if place.exists() else None)

    def drop(self) -> None:
        """Remove it, when she decides otherwise.

        Raises:
            DiskError: if it cannot be removed; the next unlocking removes it.
        """
        if not swap.is_pending(self.home):
            remove_tree(swap.staging(self.home))


def restore(
    home: Home, folder: Path, secret: str, progress: Progress | None = None, *, clock: Clock | None = None
) -> Generator[None, None, Restored]:
    """Prepare and swap in one, for when the vault is locked, or there is none on this computer.

    Raises as `prepare` and `Prepared.swap`.
    """
    prepared = yield from prepare(home, folder, secret, progress)
    return prepared.swap((clock or SystemClock()).now())


def prepare(
    home: Home,
    folder: Path,
    secret: str,
    progress: Progress | None = None,
    *,
    vault: Vault | None = None,
) -> Generator[None, None, Prepared]:
    """Copy a backup beside the vault and check it by opening it. Nothing is changed yet.

    Args:
        home: where it shall be restored.
        folder: an automatic backup, an export, a replaced vault, or any copy of a home.
        secret: passphrase or recovery code; it opens the restored vault.
        progress: gets bytes.
        vault: the one in `home`, where it is open now: it stays open and may be written to. What is
            written from now on is in the vault that is kept aside.

    Raises:
        BackupUnusable: if there is no vault in `folder`.
        WrongPassphrase: if it does not open with that.
        VaultDamaged: if a page of it is damaged.
        VaultTooNew: if a newer SafePlan wrote it.
        VaultInUse: if the vault is open, and `vault` was not given.
        Cancelled: if it was stopped, or the vault was closed.
        DiskFull: if there is no room for a second vault.
        DiskError: if a disk fails. With every error what was copied is gone.
    """
    source = Source.at(folder)
    opening.look_at_database(source.home.database)
    tally = Tally(progress or Progress(), closed=None if vault is None else vault.closing)
    opened = open_keys(source, home, secret)
    yield
    try:
        with _beside(home, vault) as staged:
            known = yield from _copy_vault(source, opened, home, staged, tally)
            left_out = yield from _copy_evidence(source, home, known, staged, tally)
            return Prepared(home, len(known) - len(left_out), left_out)
    finally:
        keys.wipe(opened.data_key)


@contextmanager
def _beside(home: Home, vault: Vault | None) -> Iterator[Home]:
    """Give an empty folder to stage in; remove it if what is done with it fails."""
    lock = None
    if vault is None:
        make_folder(home)
        lock = InstanceLock(home.instance_lock)
    staged = swap.staging(home)
    try:
        if vault is None:
            swap.settle(home)
        remove_tree(staged)
        make_private_folder(staged)
        if vault is not None:
            vault.half_made.add(staged)
        yield Home(staged)
    except BaseException:
        remove_tree(staged)
        raise
    finally:
        if vault is not None:
            vault.half_made.discard(staged)
        if lock is not None:
            lock.release()


def _copy_vault(
    source: Source, opened: Opened, home: Home, staged: Home, tally: Tally
) -> Generator[None, None, tuple[KnownFile, ...]]:
    files = [source.home.database, *source.side_files]
    size = sum(size_of(path) for path in files)
    tally.expect(size + folder_size(source.evidence, but=home.evidence))
    if size + _MARGIN_BYTES > room(staged.folder):
        raise DiskFull("no room for a second database")
    for path in files:
        yield from copy_file(path, staged.folder / path.name, tally)
    keyfile.write_copies(staged, opened.slots)
    if len(files) > 1:
        # The log goes into the database; the copy then stands alone.
        with sorted_database_errors(staged.database):
            connection = connect(staged.database, opened.data_key)
            with closing(connection):
                opening.checked_version(connection, staged.database)
    yield
    return _checked(staged, opened.data_key)


def _checked(staged: Home, data_key: bytearray) -> tuple[KnownFile, ...]:
    path = staged.database
    with (
        opening.foreign_named(path, data_key),
        sorted_database_errors(path),
        closing(connect(path, data_key, access=Access.AS_IT_IS)) as connection,
    ):
        opening.checked_version(connection, path)
        opening.refuse_truncated(connection, path)
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise VaultDamaged("a page of the backup does not open")
        return known_files(connection)


def _copy_evidence(
    source: Source, home: Home, known: tuple[KnownFile, ...], staged: Home, tally: Tally
) -> Generator[None, None, tuple[LeftOut, ...]]:
    """Take evidence from the backup, else from what lies in this home anyway."""
    sources = [source.evidence, home.evidence, Home(home.backups).evidence]
    needed = sum(size_of(source.evidence / file.name) for file in known if not _has(home, file))
    if needed + _MARGIN_BYTES > room(staged.folder):
        raise DiskFull("no room for a second set of evidence")
    tally.expect(needed)
    copy = EvidenceCopy(sources, staged.evidence, tally, link_from=home.evidence)
    return (yield from copy.run(known))


def _has(home: Home, file: KnownFile) -> bool:
    with sorted_os_errors():
        return (home.evidence / file.name).is_file()
