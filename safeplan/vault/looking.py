"""Looking into a backup, an export or a replaced vault, without changing a byte of it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from safeplan.clock import Clock, SystemClock
from safeplan.errors import BackupUnusable, DiskError, VaultError, WrongPassphrase
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import keyfile, keys, migrations, opening
from safeplan.vault.atomic import UNFINISHED, make_private_folder, sorted_os_errors
from safeplan.vault.backup_shelf import remove_quietly, salt_of
from safeplan.vault.connection import Access, connect, file_salt
from safeplan.vault.copying import Tally, copy_file, remove_tree
from safeplan.vault.database import Database
from safeplan.vault.entering import open_slot
from safeplan.vault.evidence_file import EvidenceStore
from safeplan.vault.keyfile import KeySlots
from safeplan.vault.vault import Vault

SIDE_FILES = ("-journal", "-wal")


@dataclass(frozen=True)
class Source:
    """A folder that a vault can be taken from.

    Args:
        home: its files.
        evidence: where its evidence is.
    """

    home: Home
    evidence: Path

    @classmethod
    def at(cls, folder: Path) -> "Source":
        """Return what a folder is: an automatic backup shares its evidence with those beside it.

        Raises:
            BackupUnusable: if there is no vault in it.
            DiskError: if it cannot be read.
        """
        home = Home(folder)
        with sorted_os_errors():
            has_keys = home.key_file.is_file() or home.key_file_copy.is_file()
            if not (home.database.is_file() and has_keys):
                raise BackupUnusable("no vault in this folder")
            is_backup = (folder / "archive.lst").is_file() and not home.evidence.is_dir()
        return cls(home, Home(folder.parent).evidence if is_backup else home.evidence)

    @property
    def side_files(self) -> list[Path]:
        """What a killed process left beside its database; some of its words may be only there."""
        database = self.home.database
        sides = (database.with_name(database.name + side) for side in SIDE_FILES)
        with sorted_os_errors():
            return [path for path in sides if path.exists()]


@dataclass(frozen=True)
class Opened:
    """The keys of a source, found with a secret.

    Args:
        slots: the key file that the secret opens.
        data_key: of its database; the caller wipes it.
    """

    slots: KeySlots
    data_key: bytearray


def vaults_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders that hold a vault: `folder` itself, those in it, and its automatic backups.

    Newest name first. Nothing is opened, so what looks like a vault may be none.

    Args:
        folder: as she chose it, such as the top of a USB stick.

    Raises:
        DiskError: if it cannot be read.
    """
    with sorted_os_errors():
        inside = sorted((each for each in folder.iterdir() if each.is_dir()), reverse=True)
        backups = Home(folder).backups
        older = sorted(backups.iterdir(), reverse=True) if backups.is_dir() else []
        return tuple(each for each in (folder, *inside, *older) if _looks_like_one(each))


def open_keys(source: Source, home: Home, secret: str) -> Opened:
    """Find the key of a source's database.

    An automatic backup that bears an older key file is opened with the present one as well, where
    the data key is still the same.

    Args:
        source: what to open.
        home: the vault of this computer, if there is one.
        secret: passphrase or recovery code.

    Raises:
        WrongPassphrase: if it opens neither key file.
        VaultError: as `Vault.unlock`.
        DiskError: if a disk fails.
    """
    copies = keyfile.read_copies(source.home)
    if copies is None:
        raise BackupUnusable("no key file")
    try:
        return _opened(copies.slots, source, secret)
    except WrongPassphrase:
        present = _present_slots(home)
        if present is None:
            raise
        opened = _opened(present, source, secret)
        if file_salt(opened.data_key) != salt_of(source.home):
            raise
        return opened


@contextmanager
def look(home: Home, folder: Path, secret: str, *, clock: Clock | None = None) -> Iterator[Vault]:
    """Open a backup for reading. Takes about half a second: work for a thread.

    Nothing in the folder is changed, not even a time. A backup of an older layout, or one with a log
    left beside it, is copied (encrypted as it is) to a private folder inside `home` and opened there;
    that copy is gone at the end.

    Args:
        home: of this computer; there need not be a vault in it.
        folder: an automatic backup, an export, a replaced vault, or any copy of a home.
        secret: passphrase or recovery code.
        clock: for the vault's face; this computer's where not given.

    Raises:
        BackupUnusable: if there is no vault in it.
        WrongPassphrase: if it does not open with that.
        VaultDamaged: if a file is cut short or altered where that shows at once.
        VaultTooNew: if a newer SafePlan wrote it.
        DiskError: if a disk fails.
    """
    source = Source.at(folder)
    opening.look_at_database(source.home.database)
    opened = open_keys(source, home, secret)
    try:
        if source.side_files or _version(source, opened.data_key) < len(migrations.STEPS):
            with _private_copy(home, source, opened) as copy:
                yield from _shown(copy, source, opening.open_database(copy, opened.data_key), clock)
        else:
            path = source.home.database
            connection = connect(path, opened.data_key, access=Access.AS_IT_IS)
            database = Database(connection, path, opened.data_key, Access.AS_IT_IS)
            yield from _shown(source.home, source, database, clock)
    finally:
        keys.wipe(opened.data_key)


def _shown(home: Home, source: Source, database: Database, clock: Clock | None) -> Iterator[Vault]:
    vault = Vault(home, clock or SystemClock(), None, database)
    vault.evidence = EvidenceStore(source.evidence, read_only=True)
    try:
        yield vault
    finally:
        vault.lock()


@contextmanager
def _private_copy(home: Home, source: Source, opened: Opened) -> Iterator[Home]:
    made_folder = not home.folder.exists()
    copy = Home(home.backups / f"look{UNFINISHED}")
    remove_tree(copy.folder)
    try:
        make_private_folder(copy.folder)
        keyfile.write_copies(copy, opened.slots)
        tally = Tally(Progress())
        for path in (source.home.database, *source.side_files):
            for _ in copy_file(path, copy.folder / path.name, tally):
                pass
        yield copy
    finally:
        remove_quietly(copy.folder)
        with suppress(OSError):
            home.backups.rmdir()
            if made_folder:
                home.folder.rmdir()


def _version(source: Source, data_key: bytearray) -> int:
    path = source.home.database
    with (
        opening.foreign_named(path, data_key),
        closing(connect(path, data_key, access=Access.AS_IT_IS)) as connection,
    ):
        version = opening.checked_version(connection, path)
        opening.refuse_truncated(connection, path)
        return version


def _opened(slots: KeySlots, source: Source, secret: str) -> Opened:
    opened = open_slot(slots, secret)
    start = salt_of(source.home)
    for key in (opened.data_key, opened.old_key):
        if key is not None and file_salt(key) == start:
            return Opened(slots, key)
    # Its first page may be damaged; whether it is, opening tells.
    return Opened(slots, opened.data_key)


def _present_slots(home: Home) -> KeySlots | None:
    with suppress(VaultError, DiskError):
        copies = keyfile.read_copies(home)
        return None if copies is None else copies.slots
    return None


def _looks_like_one(folder: Path) -> bool:
    home = Home(folder)
    return home.database.is_file() and (home.key_file.is_file() or home.key_file_copy.is_file())
