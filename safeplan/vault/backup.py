"""Automatic backups of an open vault, inside its own folder: making, listing, removing."""

import time
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safeplan.errors import DiskFull
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import keyfile, rotation, snapshot
from safeplan.vault.atomic import UNFINISHED, make_private_folder, sorted_os_errors
from safeplan.vault.backup_shelf import Backup, Shelf, salt_of, write_list
from safeplan.vault.copying import EvidenceCopy, LeftOut, Tally, Why, folder_size, room, size_of
from safeplan.vault.evidence_rows import KnownFile
from safeplan.vault.export import Exported, export
from safeplan.vault.half_made import give_name, half_made, my_turn
from safeplan.vault.vault import Vault

__all__ = ["Backup", "BackupMade", "Backups", "Exported", "LeftOut", "Why"]

RESERVE_BYTES = 1024 * 1024 * 1024
"""So much of the disk stays free: backups must never be why something else cannot be kept."""

EVERY = timedelta(days=1)
MIGRATION_COPIES_FOR = timedelta(days=30)


@dataclass(frozen=True)
class BackupMade:
    """What came of making a backup.

    Args:
        backup: it lies in the backups' folder, checked.
        evidence_copied: how many evidence files were copied now; the others were there already.
        left_out: those that no backup holds, and why.
    """

    backup: Backup
    evidence_copied: int
    left_out: tuple[LeftOut, ...]


class Backups:
    """The automatic backups of an open vault.

    The generators may run on any thread beside other work on the vault: they take the connection for
    some milliseconds at a time. Leaving one at any point (cancelled, closed, the vault locked) leaves
    nothing half-made; what a killed process left goes when the next one is made.

    Args:
        vault: open.
        reserve_bytes: so much of the disk stays free.
    """

    def __init__(self, vault: Vault, *, reserve_bytes: int = RESERVE_BYTES) -> None:
        self._vault = vault
        self._shelf = Shelf(vault.home.backups)
        self._reserve = reserve_bytes

    def make(self, progress: Progress | None = None) -> Generator[None, None, BackupMade]:
        """Make a backup, check it, then let the oldest go as the rotation says.

        Args:
            progress: gets bytes.

        Raises:
            Cancelled: if it was stopped, or the vault was closed.
            BackupUnusable: if the copy did not come out as the vault is.
            VaultDamaged: if the vault is damaged.
            DiskFull: if the disk would be too full.
            DiskError: if the disk fails.
        """
        tally = Tally(progress or Progress(), closed=self._vault.closing)
        yield from my_turn(self._vault, tally)
        try:
            return (yield from self._make(tally))
        finally:
            self._vault.copying.release()

    def replace_all(self, progress: Progress | None = None) -> Generator[None, None, BackupMade]:
        """Make a backup, then remove all older ones, and the copies from before a migration.

        For after erasing: what was erased is in none of them then. Raises as `make`; nothing is
        removed where none could be made.
        """
        made = yield from self.make(progress)
        self.remove(each for each in self.list() if each.when != made.backup.when)
        remove_migration_copies(self._vault.home, older_than=timedelta(0))
        return made

    def export(self, folder: Path, progress: Progress | None = None) -> Generator[None, None, Exported]:
        """Write a whole vault into a new folder on another drive; see `safeplan.vault.export`."""
        return export(self._vault, folder, progress or Progress())

    def due(self, now: datetime | None = None) -> bool:
        """Return whether the newest is older than a day and something was changed since.

        Args:
            now: the vault's clock's where not given.

        Raises:
            DiskError: if the folders cannot be read.
        """
        now = (now or self._vault.clock.now()).astimezone(UTC)
        moments = self._shelf.moments()
        # One from a time when the clock was wrong does not count.
        if any(now - EVERY < moment <= now for moment in moments):
            return False
        return not moments or self._changed_since(moments[0])

    def list(self) -> tuple[Backup, ...]:
        """Return all of them, the newest first.

        Raises:
            DiskError: if the folder cannot be read.
        """
        return self._shelf.backups(salt_of(self._vault.home))

    def latest(self) -> Backup | None:
        """Return the newest, or None where there is none."""
        found = self.list()
        return found[0] if found else None

    def older_than_key(self) -> tuple[Backup, ...]:
        """Return those from before the data key was renewed: an older passphrase opens them, alone."""
        return tuple(each for each in self.list() if not each.same_key)

    def remove(self, backups: Iterable[Backup]) -> None:
        """Remove backups, and evidence that none of the others has.

        Raises:
            DiskError: if something cannot be removed.
        """
        self._shelf.remove([each.when for each in backups])
        self._shelf.prune()

    def remove_all(self) -> None:
        """Remove all of them, their evidence, and the copies from before a migration.

        Raises:
            DiskError: if something cannot be removed.
        """
        self._shelf.remove_all()
        remove_migration_copies(self._vault.home, older_than=timedelta(0))

    def forget_evidence(self, names: Iterable[str]) -> None:
        """Remove evidence files from the backups' folder, whichever backups have them.

        Args:
            names: of the files, as their rows had them.

        Raises:
            DiskError: if one cannot be removed.
        """
        self._shelf.remove_evidence(names)

    def carry_keys(self) -> int:
        """Give each backup the present key file, where the data key is still the same.

        Call it after any change of the ways in: an older passphrase or code then opens no backup in
        this folder, and the present one opens all of them.

        Returns:
            How many had another one.

        Raises:
            DiskError: if one cannot be written; it then has its own still.
        """
        copies = keyfile.read_copies(self._vault.home)
        if copies is None or not all(copies.slots.sound):
            return 0
        content, changed = copies.slots.to_bytes(), 0
        for backup in self.list():
            if backup.same_key and not _has_keys(backup.home, content):
                keyfile.write_copies(backup.home, copies.slots)
                changed += 1
        return changed

    def _make(self, tally: Tally) -> Generator[None, None, BackupMade]:
        home, shelf = self._vault.home, self._shelf
        size = size_of(home.database) + size_of(_log_of(home))
        if size > room(shelf.folder) - self._reserve:
            raise DiskFull("the backup would fill it")
        shelf.tidy()
        moment = shelf.free_moment(self._vault.clock.now())
        path = shelf.path_of(moment)
        unfinished = path.with_name(path.name + UNFINISHED)
        tally.total = size + folder_size(home.evidence, but=shelf.pool)
        with half_made(self._vault, unfinished):
            make_private_folder(unfinished)
            copy = yield from snapshot.take(self._vault.database, home, Home(unfinished), tally)
            write_list(unfinished, (file.name for file in copy.known))
            give_name(unfinished, path)
        copied, left_out = yield from self._copy_evidence(copy.known, tally)
        shelf.remove(set(shelf.moments()) - rotation.kept(shelf.moments()) - {moment})
        shelf.prune()
        remove_migration_copies(home, older_than=MIGRATION_COPIES_FOR)
        return BackupMade(self._named(moment), copied, left_out)

    def _copy_evidence(
        self, known: tuple[KnownFile, ...], tally: Tally
    ) -> Generator[None, None, tuple[int, tuple[LeftOut, ...]]]:
        source, pool = self._vault.home.evidence, self._shelf.pool
        with sorted_os_errors():
            lacking = [file for file in known if not (pool / file.name).exists()]
        if not lacking:
            return 0, ()
        tally.expect(sum(size_of(source / file.name) for file in lacking))
        with half_made(self._vault, pool / UNFINISHED.removeprefix(".")):
            left_out = yield from EvidenceCopy([source], pool, tally, self._reserve).run(lacking)
        return len(lacking) - len(left_out), left_out

    def _named(self, moment: datetime) -> Backup:
        return next(each for each in self.list() if each.when == moment)

    def _changed_since(self, moment: datetime) -> bool:
        home, backup = self._vault.home, Home(self._shelf.path_of(moment))
        made = _changed(backup.database)
        return made is None or any(
            (changed := _changed(path)) is not None and changed > made
            for path in (home.database, _log_of(home), home.evidence, home.key_file)
        )


def remove_migration_copies(home: Home, *, older_than: timedelta) -> None:
    """Remove the databases kept from before they were brought to a newer layout.

    Args:
        home: the vault's.
        older_than: younger ones stay.

    Raises:
        DiskError: if one cannot be removed.
    """
    with sorted_os_errors():
        for path in home.folder.glob(f"{home.database.stem}.*.bak"):
            if time.time() - path.stat().st_mtime >= older_than.total_seconds():
                path.unlink(missing_ok=True)


def _log_of(home: Home) -> Path:
    return home.database.with_name(home.database.name + "-wal")


def _changed(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _has_keys(home: Home, content: bytes) -> bool:
    try:
        return home.key_file.read_bytes() == content == home.key_file_copy.read_bytes()
    except OSError:
        return False
