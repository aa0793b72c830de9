"""Opening the database: telling ours from others', sound from damaged, and bringing it up to date.

Nothing is written before every check has passed.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from safeplan.errors import DiskError, NotAVault, VaultDamaged, VaultTooNew
from safeplan.places import Home
from safeplan.vault import migrations
from safeplan.vault.atomic import UNFINISHED, make_private_file, sorted_os_errors, sync_folder
from safeplan.vault.connection import (
    SALT_BYTES,
    Access,
    Connection,
    connect,
    copy_database,
    file_salt,
    refuse_damage,
    sorted_database_errors,
)
from safeplan.vault.database import Database
from safeplan.vault.pages import PageFile

APPLICATION_ID = 0x49445831
SIDE_FILES = ("", "-journal", "-wal", "-shm")

_PAGE_BYTES = 4096
_PLAIN_SQLITE = b"SQLite format 3\0"


def look_at_database(path: Path) -> None:
    """Find what can be told without a key, before she waits for the derivation.

    Raises:
        NotAVault: if it is no file, or another program's database.
        VaultDamaged: if it is missing, or shorter than anything that was ever a vault.
        DiskError: if it cannot be read.
    """
    if path.is_dir():
        raise NotAVault("a folder in place of the database")
    with sorted_os_errors():
        if not path.exists():
            raise VaultDamaged("no database")
        with path.open("rb") as file:
            start = file.read(_PAGE_BYTES)
    if start.startswith(_PLAIN_SQLITE):
        raise NotAVault("a database without encryption")
    if len(start) < _PAGE_BYTES:
        raise VaultDamaged("shorter than a page")


def open_database(home: Home, data_key: bytearray) -> Database:
    """Open, check and migrate.

    Args:
        home: where it lies; the instance lock is held.
        data_key: the raw key; the caller may wipe it afterwards.

    Raises:
        NotAVault: if the file never belonged to this key.
        VaultDamaged: if it did, but is cut short or altered where it shows at once.
        VaultTooNew: if a newer SafePlan wrote it.
        DiskError: if the disk fails.
    """
    path = home.database
    _look_first(path, data_key)
    with foreign_named(path, data_key):
        connection = connect(path, data_key)
    try:
        with foreign_named(path, data_key), sorted_database_errors(path):
            version = checked_version(connection, path)
            refuse_truncated(connection, path)
            if version < len(migrations.STEPS):
                _back_up(connection, path, data_key, version)
                migrations.migrate(connection, migrations.STEPS)
            use_journal(connection)
        return Database(connection, path, data_key)
    except BaseException:
        connection.close()
        raise


def use_journal(connection: Connection) -> None:
    """Choose the journal mode: see `benchmarks/journal_mode.py` for why.

    Where the disk cannot have it, SQLite stays with the mode it has, which is slower and as safe.
    """
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def refuse_newer(path: Path, data_key: bytearray) -> None:
    """Look whether a newer SafePlan wrote a database, and change nothing.

    Raises:
        VaultTooNew: if so.
        VaultDamaged: if it does not open.
        DiskError: if it cannot be read.
    """
    with closing(connect(path, data_key, access=Access.AS_IT_IS)) as connection:
        checked_version(connection, path)


def refuse_unlike(copy: Connection, source: Connection) -> None:
    """Compare what a copy says of itself with its source.

    Raises:
        VaultDamaged: if they differ.
    """
    for what in ("PRAGMA user_version", "PRAGMA application_id", "SELECT count(*) FROM sqlite_schema"):
        if copy.execute(what).fetchone() != source.execute(what).fetchone():
            raise VaultDamaged("the copy differs")


def checked_version(connection: Connection, path: Path) -> int:
    """Return how many steps a database has taken.

    Raises:
        NotAVault: if it is another program's.
        VaultTooNew: if a newer SafePlan wrote it.
        VaultDamaged: if it does not open, or says nothing of steps.
        DiskError: if it cannot be read.
    """
    with sorted_database_errors(path):
        version = migrations.version_of(connection)
        application = connection.execute("PRAGMA application_id").fetchone()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        refuse_damage(connection)
    if application != (APPLICATION_ID,):
        raise NotAVault("another kind of database")
    if version > len(migrations.STEPS):
        raise VaultTooNew("database")
    if version < 1:
        raise VaultDamaged("no version")
    return version


def refuse_truncated(connection: Connection, path: Path) -> None:
    """Raise if the file is shorter than its pages.

    Raises:
        VaultDamaged: if so.
        DiskError: if it cannot be told.
    """
    # Pages may still be in the log that a killed process left: they are put in place first.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    pages = connection.execute("PRAGMA page_count").fetchone()
    with sorted_os_errors():
        if pages is None or path.stat().st_size < pages[0] * _PAGE_BYTES:
            raise VaultDamaged("cut short")


def _refuse_damaged_log(path: Path, data_key: bytearray) -> None:
    """Raise where SQLite would drop commits that were on the disk, without a word."""
    with PageFile(path, data_key) as pages:
        if pages.log.damaged:
            raise VaultDamaged("the log")


def _look_first(path: Path, data_key: bytearray) -> None:
    """Check a file that a killed process left with a side file, before SQLite joins the two.

    It would do so, and drop the side file, even if neither fits this program or each other.
    """
    log, journal = (path.with_name(path.name + side) for side in ("-wal", "-journal"))
    index = path.with_name(path.name + "-shm")
    with sorted_os_errors():
        has_log, has_journal = log.exists(), journal.exists()
    if has_log:
        _refuse_damaged_log(path, data_key)
        try:
            # Where the disk cannot map the log's index, there is no such look.
            with (
                suppress(DiskError),
                foreign_named(path, data_key),
                closing(connect(path, data_key, access=Access.LOOK)) as connection,
            ):
                checked_version(connection, path)
        finally:
            with sorted_os_errors():
                index.unlink(missing_ok=True)
    elif has_journal:
        # Perhaps only half-written: then the journal will mend it.
        with (
            suppress(VaultDamaged, NotAVault),
            closing(connect(path, data_key, access=Access.AS_IT_IS)) as connection,
        ):
            checked_version(connection, path)


def _back_up(connection: Connection, path: Path, data_key: bytearray, version: int) -> None:
    """Keep the older vault beside the one that is about to be migrated, with the same key."""
    backup = path.with_suffix(f".{version}.bak")
    unfinished = backup.with_name(backup.name + UNFINISHED)
    try:
        with sorted_os_errors():
            unfinished.unlink(missing_ok=True)
        make_private_file(unfinished)
        copy_database(connection, unfinished, data_key)
        _refuse_other_version(unfinished, data_key, version)
        with sorted_os_errors():
            unfinished.replace(backup)
    except BaseException:
        with sorted_os_errors():
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _refuse_other_version(path: Path, data_key: bytearray, version: int) -> None:
    with closing(connect(path, data_key)) as copy, sorted_database_errors(path):
        if migrations.version_of(copy) != version:
            raise VaultDamaged("the backup does not open")


@contextmanager
def foreign_named(path: Path, data_key: bytearray) -> Iterator[None]:
    """Tell a file that never belonged to this key from one that did and was altered.

    Raises:
        NotAVault: in place of VaultDamaged, if it never did.
    """
    try:
        yield
    except VaultDamaged:
        with sorted_os_errors(), path.open("rb") as file:
            ours = file.read(SALT_BYTES) == file_salt(data_key)
        if ours:
            raise
        raise NotAVault("the database is another's") from None
