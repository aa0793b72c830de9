"""Making a new vault, so that being cut short at any point leaves either no vault or a whole one.

The database is built under another name, then the key file is written twice, then the database
gets its name: only from then on is there a vault. While the other name is there, what lies beside
it is a creation cut short: nobody ever had that vault open, so it may be made anew.
"""

import os
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from safeplan.errors import Bug, DiskError, NotAVault, VaultExists
from safeplan.places import Home
from safeplan.vault import erase, keyfile, keys, migrations, swap
from safeplan.vault.atomic import (
    PRIVATE_FOLDER,
    UNFINISHED,
    make_private_file,
    make_private_folder,
    sorted_os_errors,
    sync_folder,
)
from safeplan.vault.connection import connect, sorted_database_errors
from safeplan.vault.database import Database
from safeplan.vault.keyfile import KeySlots, SlotKind
from safeplan.vault.keys import KEY_BYTES, Cost
from safeplan.vault.migrations import m0004_ways_in
from safeplan.vault.opening import APPLICATION_ID, SIDE_FILES, open_database, use_journal


def is_founded(home: Home) -> bool:
    """Return whether there is a vault, sound or not, and none that is being erased; see `Vault.exists`.

    Raises:
        NotAVault: if there is a file in the folder's place.
        DiskError: if the folder cannot be looked into.
    """
    with sorted_os_errors():
        if home.folder.exists() and not home.folder.is_dir():
            raise NotAVault("a file in the folder's place")
        if erase.is_begun(home):
            return False
        if home.database.exists() or swap.is_pending(home):
            return True
        has_keys = home.key_file.exists() or home.key_file_copy.exists()
        return has_keys and not _staged(home).exists()


def make_folder(home: Home) -> None:
    """Make the folder where it is missing; close it to others where it holds only what is ours.

    Raises:
        DiskError: if it cannot be made.
    """
    make_private_folder(home.folder)
    ours = {home.cover_lists.name, home.cover_settings.name, home.instance_lock.name}
    with sorted_os_errors():
        # A folder she chose that holds other things as well keeps its mode: others may need it.
        if all(path.name in ours for path in home.folder.iterdir()):
            home.folder.chmod(PRIVATE_FOLDER)


def found(home: Home, passphrase: str, cost: Cost, made: datetime) -> Database:
    """Make the vault's files and open its database. The instance lock is held.

    Args:
        home: where no vault is.
        passphrase: of at least one character.
        cost: of each try.
        made: the present moment.

    Raises:
        VaultExists: if there is one all the same: another process was quicker.
        DiskError: if the disk does not take it; what was begun is removed.
    """
    if is_founded(home):
        raise VaultExists("a vault is there")
    if not passphrase:
        raise Bug("an empty passphrase")
    if erase.is_begun(home):
        erase.clear_away(home)
    _clear(home)
    data_key = bytearray(os.urandom(KEY_BYTES))
    try:
        slots, mark = _slots(passphrase, cost, data_key)
        _build(_staged(home), data_key, mark, made)
        keyfile.write_copies(home, slots)
        with sorted_os_errors():
            _staged(home).replace(home.database)
        sync_folder(home.folder)
        return open_database(home, data_key)
    except BaseException:
        # Nobody ever had this vault open. The keys go last: a database without them would look damaged.
        with suppress(DiskError):
            _remove_database(home)
            _clear(home)
        raise
    finally:
        keys.wipe(data_key)


def _slots(passphrase: str, cost: Cost, data_key: bytearray) -> tuple[KeySlots, bytes]:
    slots, index = KeySlots.fresh(cost), keyfile.any_slot()
    key = slots.derive(passphrase)
    try:
        slots = slots.with_slot(index, SlotKind.PASSPHRASE, key, data_key)
    finally:
        keys.wipe(key)
    return slots, slots.mark(index)


def _build(path: Path, data_key: bytearray, mark: bytes, made: datetime) -> None:
    make_private_file(path)
    with closing(connect(path, data_key)) as connection, sorted_database_errors(path):
        use_journal(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.migrate(connection, migrations.STEPS)
        if m0004_ways_in.STEP in migrations.STEPS:
            connection.execute("INSERT INTO way_in VALUES (?, ?)", (mark, made.isoformat()))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    with sorted_os_errors():
        # Closing says nothing of pages that could not be put in place; the log would stay behind.
        if path.with_name(path.name + "-wal").exists():
            raise DiskError("the log could not be put in place")


def _remove_database(home: Home) -> None:
    with sorted_os_errors():
        for side in SIDE_FILES:
            home.database.with_name(home.database.name + side).unlink(missing_ok=True)


def _clear(home: Home) -> None:
    """Remove what a creation cut short left."""
    staged = _staged(home)
    with sorted_os_errors():
        home.tries.unlink(missing_ok=True)
        for copy in (home.key_file, home.key_file_copy):
            copy.unlink(missing_ok=True)
            copy.with_name(copy.name + UNFINISHED).unlink(missing_ok=True)
        # The marker itself comes last: until then the rest is known to be unfinished.
        for side in reversed(SIDE_FILES):
            staged.with_name(staged.name + side).unlink(missing_ok=True)


def _staged(home: Home) -> Path:
    return home.database.with_name(home.database.name + UNFINISHED)
