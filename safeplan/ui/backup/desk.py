"""What the settings do with backups. No Qt; each thing is one piece of work for the task runner."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from safeplan.clock import Clock, SystemClock
from safeplan.diary.glance import Glance, glance
from safeplan.errors import SafePlanError
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import aside, restore
from safeplan.vault.aside import Replaced
from safeplan.vault.backup import Backup, BackupMade, Backups, Exported
from safeplan.vault.backup_shelf import Shelf, salt_of
from safeplan.vault.copying import size_of
from safeplan.vault.export import earlier_exports, remove_export
from safeplan.vault.restore import Prepared
from safeplan.vault.vault import Vault

AUTOMATIC = "backup_by_itself"
LAST_EXPORT = "last_export"


@dataclass(frozen=True)
class LastExport:
    """The copy on another drive that was made last.

    Args:
        when: when it was made.
        newest: the number of the newest entry in it.
        place: what the drive or folder was called.
        folder: what the new folder in it was called.
    """

    when: datetime
    newest: int
    place: str
    folder: str


@dataclass(frozen=True)
class BackupState:
    """How it stands with backups.

    Args:
        backups: those on this computer, the newest first.
        automatic: whether they are made by themselves.
        exported: the last copy elsewhere, or None.
        entries_since: how many entries were written after it.
        replaced: vaults that were replaced and are kept.
    """

    backups: tuple[Backup, ...] = ()
    automatic: bool = True
    exported: LastExport | None = None
    entries_since: int = 0
    replaced: tuple[Replaced, ...] = ()


@dataclass(frozen=True)
class Found:
    """A backup that could be brought back.

    Args:
        path: its folder.
        when: when it was made, or replaced.
        size: bytes of it.
        was_replaced: it is no backup but a diary that was replaced.
    """

    path: Path
    when: datetime
    size: int
    was_replaced: bool = False


@dataclass(frozen=True)
class Seen:
    """What a backup was found to hold.

    Args:
        found: which one.
        there: what it holds.
        here: what the diary holds now; None where there is none, or it is not open.
    """

    found: Found
    there: Glance
    here: Glance | None


class RestoreDesk:
    """Bringing a backup back, with a vault open or without one.

    Args:
        home: where it is brought back to.
        clock: tells the time.
        vault: the one in `home`, where it is open.
    """

    def __init__(self, home: Home, clock: Clock, vault: Vault | None = None) -> None:
        self.home = home
        self.clock = clock
        self._vault = vault

    def has_something_here(self) -> bool:
        """Return whether there is a vault that would be replaced, sound or not."""
        return self._vault is not None or self.home.database.exists()

    def here(self) -> tuple[Found, ...]:
        """Return what lies on this computer, the newest first. On a free lane.

        Raises:
            DiskError: if the folders cannot be read.
        """
        backups = Shelf(self.home.backups).backups(salt_of(self.home))
        found = [Found(each.path, each.when, each.size) for each in backups]
        found += [Found(each.path, each.when, each.size, True) for each in aside.replaced_vaults(self.home)]
        return tuple(sorted(found, key=lambda each: each.when, reverse=True))

    def elsewhere(self, place: Path) -> tuple[Found, ...]:
        """Return what lies in a folder of her choice. On a free lane.

        Raises:
            DiskError: if it cannot be read.
        """
        paths = restore.vaults_in(place)
        found = [Found(path, made_at(path), size_of(Home(path).database)) for path in paths]
        return tuple(sorted(found, key=lambda each: each.when, reverse=True))

    def look(self, found: Found, secret: str) -> Seen:
        """Look into a backup, beside what is there now. On a free lane; takes half a second.

        Raises:
            BackupUnusable: if there is nothing to bring back.
            VaultError: as for unlocking.
            DiskError: if a disk fails.
        """
        with restore.look(self.home, found.path, secret) as other:
            there = glance(other)
        return Seen(found, there, glance(self._vault) if self._vault is not None else None)

    def prepare(self, found: Found, secret: str, progress: Progress) -> Generator[None, None, Prepared]:
        """Make a backup ready to take the vault's place; raises as `restore.prepare`. On a free lane."""
        return restore.prepare(self.home, found.path, secret, progress, vault=self._vault)


class BackupDesk:
    """The backups of an open vault.

    Args:
        vault: open.
        backups: as `Backups(vault)`; given by tests.
    """

    def __init__(self, vault: Vault, backups: Backups | None = None) -> None:
        self.vault = vault
        self.backups = backups or Backups(vault)
        self.restoring = RestoreDesk(vault.home, vault.clock, vault)
        self.trouble: SafePlanError | None = None
        """Why the last automatic backup could not be made."""

    def state(self) -> BackupState:
        """Return how it stands. On the vault's lane.

        Raises:
            DiskError: if the folders cannot be read.
        """
        exported = last_export(self.vault.preferences.get(LAST_EXPORT, None))
        newest = glance(self.vault).newest if exported is not None else 0
        return BackupState(
            backups=self.backups.list(),
            automatic=self.vault.preferences.get(AUTOMATIC, True) is not False,
            exported=exported,
            entries_since=max(0, newest - exported.newest) if exported is not None else 0,
            replaced=aside.replaced_vaults(self.vault.home),
        )

    def set_automatic(self, on: bool) -> None:
        """Make them by themselves from now on, or not. On the vault's lane."""
        self.vault.preferences.set(AUTOMATIC, on)

    def is_due(self) -> bool:
        """Return whether an automatic one should be made now. On the vault's lane."""
        return self.vault.preferences.get(AUTOMATIC, True) is not False and self.backups.due()

    def make(self, progress: Progress) -> Generator[None, None, BackupMade]:
        """Make a backup on this computer; see `Backups.make`. On a free lane."""
        try:
            made = yield from self.backups.make(progress)
        except SafePlanError as error:
            self.trouble = error
            raise
        self.trouble = None
        return made

    def export(self, place: Path, progress: Progress) -> Generator[None, None, Exported]:
        """Write a whole copy into a new folder in `place`, and remember when. On a free lane."""
        newest = glance(self.vault).newest
        done = yield from self.backups.export(place, progress)
        said = {
            "when": self.vault.clock.now().isoformat(),
            "newest": newest,
            "place": place.name or str(place),
            "folder": done.folder.name,
        }
        self.vault.preferences.set(LAST_EXPORT, said)
        return done

    def earlier(self, done: Exported) -> tuple[Path, ...]:
        """Return older copies beside a new one. On a free lane."""
        found = earlier_exports(self.vault, done.folder.parent)
        return tuple(path for path in found if path != done.folder)

    def remove_exports(self, folders: Iterable[Path]) -> None:
        """Remove older copies. On a free lane."""
        for folder in folders:
            remove_export(folder)

    def remove(self, backup: Backup) -> None:
        """Remove one from this computer. On a free lane."""
        self.backups.remove([backup])

    def remove_replaced(self, replaced: Replaced) -> None:
        """Remove a vault that was replaced. On a free lane."""
        aside.remove_replaced(replaced)


def made_at(folder: Path) -> datetime:
    """Return when a backup was made, as its name or its file tells."""
    try:
        return datetime.strptime(folder.name, "%Y%m%d-%H%M%S").replace(tzinfo=UTC).astimezone()
    except ValueError:
        pass
    try:
        return datetime.fromtimestamp((folder / "archive.db").stat().st_mtime).astimezone()
    except OSError:
        return SystemClock().now()


def last_export(said: Any) -> LastExport | None:  # noqa: ANN401 - whatever the settings hold
    """Return what the settings remember of the last copy elsewhere; None if they cannot be read."""
    try:
        return LastExport(
            datetime.fromisoformat(said["when"]), int(said["newest"]), str(said["place"]), str(said["folder"])
        )
    except (TypeError, KeyError, ValueError):
        return None
