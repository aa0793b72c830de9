"""The folder of automatic backups: its names, its lists of evidence, what may go.

Described in `docs/vault-format.md`. A backup is a folder named after the moment it was made. It is
laid out as a home, but for the evidence, which all backups share in a folder beside them.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from safeplan.errors import BackupUnusable, DiskError
from safeplan.places import Home
from safeplan.vault.atomic import UNFINISHED, sorted_os_errors, sync_folder, write_whole
from safeplan.vault.copying import remove_tree, size_of

_STAMP = "%Y%m%d-%H%M%S"
_STAMPED = re.compile(r"\d{8}-\d{6}")
_POOLED = re.compile(r"[0-9a-f]{32}")
_CLOCK_SLIP = timedelta(hours=1)
_NAME_BYTES = 16
_SHA256_BYTES = 32


@dataclass(frozen=True)
class Backup:
    """An automatic backup that was checked when it was made.

    Args:
        path: its folder.
        when: when it was made, in UTC.
        size: bytes of its database.
        evidence: how many evidence files its entries have.
        evidence_missing: how many of them the backups' folder lacks.
        same_key: whether its database has the same data key as the vault now. One that has not opens
            with an older passphrase only.
    """

    path: Path
    when: datetime
    size: int
    evidence: int
    evidence_missing: int
    same_key: bool

    @property
    def home(self) -> Home:
        """The backup's files, as those of a vault."""
        return Home(self.path)


class Shelf:
    """The backups' folder. Never opens a database, so it needs no key.

    Args:
        folder: may be missing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def pool(self) -> Path:
        """The evidence of all backups."""
        return Home(self.folder).evidence

    def moments(self) -> list[datetime]:
        """Return when each backup was made, the newest first.

        Raises:
            DiskError: if the folder cannot be read.
        """
        with sorted_os_errors():
            names = [each.name for each in self.folder.iterdir()] if self.folder.is_dir() else []
        found = (_moment(name) for name in names)
        return sorted((each for each in found if each is not None), reverse=True)

    def path_of(self, moment: datetime) -> Path:
        """Return the folder of the backup of a moment."""
        return self.folder / moment.astimezone(UTC).strftime(_STAMP)

    def free_moment(self, now: datetime) -> datetime:
        """Return `now` in whole seconds, or where there are later ones, the second after those.

        So the order of names is the order of making. One from a time when the clock was far ahead
        does not count.
        """
        moment = now.astimezone(UTC).replace(microsecond=0)
        near = [each for each in self.moments() if each - moment < _CLOCK_SLIP]
        return max([moment, *(each + timedelta(seconds=1) for each in near)])

    def backups(self, salt: bytes) -> tuple[Backup, ...]:
        """Return all backups, the newest first.

        Args:
            salt: the first bytes of the vault's database, which follow from its key.

        Raises:
            DiskError: if the folder cannot be read.
        """
        return tuple(self._backup(moment, salt) for moment in self.moments())

    def names_in(self, folder: Path) -> tuple[str, ...]:
        """Return the evidence files that a backup's list names.

        Raises:
            BackupUnusable: if the list is missing or altered.
        """
        try:
            content = list_of(folder).read_bytes()
        except OSError:
            raise BackupUnusable("no list") from None
        names, check = content[:-_SHA256_BYTES], content[-_SHA256_BYTES:]
        if sha256(names).digest() != check or len(names) % _NAME_BYTES:
            raise BackupUnusable("altered list")
        return tuple(names[at : at + _NAME_BYTES].hex() for at in range(0, len(names), _NAME_BYTES))

    def remove(self, moments: Iterable[datetime]) -> None:
        """Remove backups, each first losing its name, so that none is ever seen in part.

        Raises:
            DiskError: if one cannot be removed.
        """
        for moment in moments:
            path = self.path_of(moment)
            going = path.with_name(path.name + UNFINISHED)
            remove_tree(going)
            with sorted_os_errors(), suppress(FileNotFoundError):
                path.replace(going)
            remove_tree(going)
        self._sync()

    def remove_evidence(self, names: Iterable[str]) -> None:
        """Remove evidence files from the pool, whichever backups have them.

        Raises:
            DiskError: if one cannot be removed.
        """
        with sorted_os_errors():
            for name in names:
                (self.pool / name).unlink(missing_ok=True)

    def prune(self) -> int:
        """Remove from the pool what no backup knows; nothing if one backup's list cannot be read.

        Returns:
            How many files went.

        Raises:
            DiskError: if they cannot be removed.
        """
        try:
            known = {name for moment in self.moments() for name in self.names_in(self.path_of(moment))}
        except BackupUnusable:
            return 0
        with sorted_os_errors():
            there = [each.name for each in self.pool.iterdir()] if self.pool.is_dir() else []
        unknown = [name for name in there if _POOLED.fullmatch(name) and name not in known]
        self.remove_evidence(unknown)
        return len(unknown)

    def tidy(self) -> None:
        """Remove what a killed process left half-made.

        Raises:
            DiskError: if it cannot be removed.
        """
        with sorted_os_errors():
            there = list(self.folder.iterdir()) if self.folder.is_dir() else []
        for each in there:
            if each.name.endswith(UNFINISHED):
                remove_tree(each)
        remove_tree(self.pool / UNFINISHED.removeprefix("."))

    def remove_all(self) -> None:
        """Remove all backups, and the evidence in the pool.

        Raises:
            DiskError: if something cannot be removed.
        """
        self.remove(self.moments())
        self.tidy()
        remove_tree(self.pool)
        with suppress(OSError):
            self.folder.rmdir()

    def _backup(self, moment: datetime, salt: bytes) -> Backup:
        path = self.path_of(moment)
        home = Home(path)
        try:
            names = self.names_in(path)
        except BackupUnusable:
            names = ()
        missing = sum(not (self.pool / name).exists() for name in names)
        same_key = salt_of(home) == salt
        return Backup(path, moment, size_of(home.database), len(names), missing, same_key)

    def _sync(self) -> None:
        if self.folder.is_dir():
            sync_folder(self.folder)


def list_of(folder: Path) -> Path:
    """Return the file in a backup that names its evidence."""
    return folder / "archive.lst"


def write_list(folder: Path, names: Iterable[str]) -> None:
    """Write which evidence a backup has.

    Raises:
        DiskError: if it cannot be written.
    """
    content = b"".join(bytes.fromhex(name) for name in sorted(names))
    write_whole(list_of(folder), content + sha256(content).digest())


def salt_of(home: Home) -> bytes:
    """Return the first bytes of a database, which follow from its key; none where it is not there."""
    try:
        with home.database.open("rb") as file:
            return file.read(_NAME_BYTES)
    except OSError:
        return b""


def _moment(name: str) -> datetime | None:
    if _STAMPED.fullmatch(name) is None:
        return None
    try:
        return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def remove_quietly(folder: Path) -> None:
    """Remove a folder of ours; what cannot be removed goes with the next `tidy`."""
    with suppress(DiskError):
        remove_tree(folder)
