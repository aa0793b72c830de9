"""New keys for everything: another data key, salt and cost, and slots that are all new.

For when somebody may know the passphrase: a changed passphrase would not help against a copy of the
key file made before, since the data key in it still fits. The steps, each of which may be the last:

1. The database is copied to `archive.db.next` under the new key, synced, and looked through. She goes
   on writing meanwhile; what she writes goes into the copy too.
2. The key file is written anew; its one slot holds the new key and the old.
3. The copy takes the database's place.
4. The key file is written once more, without the old key.

Until 2 all is as it was; from 2 on, only the new passphrase opens it, and unlocking goes on with 3.
"""

import os
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from safeplan.errors import DiskError, NotAVault, SafePlanError, VaultDamaged
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import keyfile, keys, opening
from safeplan.vault.atomic import make_private_file, sorted_os_errors, sync_folder
from safeplan.vault.connection import (
    SALT_BYTES,
    Access,
    Connection,
    connect,
    copy_database,
    file_salt,
    sorted_database_errors,
)
from safeplan.vault.database import Database
from safeplan.vault.keyfile import KeyCopies, KeySlots, OpenedSlot, SlotKind
from safeplan.vault.keys import KEY_BYTES, Cost
from safeplan.vault.renewed_copy import RenewedCopy

RENEWED = "renewed"
"""The preference that names the last renewal, so that evidence can follow it."""


@dataclass(frozen=True)
class Plan:
    """What a renewal changes to what.

    Args:
        before: the key file as it is.
        slot: the number of the one slot that will be used.
        key: what will open it.
        data_key: the new one.
        empty: the new key file's slots before that one is written.
    """

    before: KeySlots
    slot: int
    key: bytearray = field(repr=False)
    data_key: bytearray = field(repr=False)
    empty: KeySlots = field(repr=False)

    def between(self, old_key: bytearray) -> KeySlots:
        """Return the key file while the database changes its key."""
        return self.empty.with_slot(self.slot, SlotKind.PASSPHRASE, self.key, self.data_key, old_key)

    def wipe(self) -> None:
        """Overwrite its keys with zeros."""
        keys.wipe(self.key, self.data_key)


def planned(before: KeySlots, passphrase: str, cost: Cost) -> Plan:
    """Choose new keys. Takes one derivation.

    Args:
        before: the key file as it is.
        passphrase: the new one.
        cost: of each try from now on.
    """
    # The newer of two copies is told by its number, so it goes on counting.
    empty = replace(KeySlots.fresh(cost), generation=before.generation + 1)
    data_key = bytearray(os.urandom(KEY_BYTES))
    return Plan(before, keyfile.any_slot(), empty.derive(passphrase), data_key, empty)


def renew(  # noqa: PLR0913, PLR0917 - all of it belongs to one vault
    home: Home, database: Database, plan: Plan, made: str, progress: Progress, half_made: set[Path]
) -> None:
    """Carry a plan out, and go on with the same database.

    Others read and write it while it is copied. The last of the copy, the key file and the swap are
    one moment in which nobody does.

    Args:
        home: where all lies.
        database: open.
        plan: from `planned`; its keys are wiped at the end.
        made: the time, for the record of ways in.
        progress: told in pages.
        half_made: names the copy as long as it is of no worth, for whoever locks the vault meanwhile.

    Raises:
        DiskError: if the disk does not take it; all is as it was, unless the disk does not even take
            that: then the database is closed, and the next unlocking finishes it.
        VaultDamaged: if the database is damaged; all is as it was.
        Cancelled: if it was stopped; all is as it was.
    """
    try:
        with database.raw_key() as old_key:
            between = plan.between(old_key)
        try:
            _begin(home, database, half_made)
            with closing(RenewedCopy(database, home.next_database, plan.data_key, progress)) as copy:
                copy.approach()
                with database.held():
                    copy.finish()
                    half_made.discard(home.next_database)
                    _go_over(home, database, plan, between, made)
        except BaseException:
            _give_up(home, database)
            raise
    finally:
        half_made.discard(home.next_database)
        plan.wipe()


def _begin(home: Home, database: Database, half_made: set[Path]) -> None:
    """Make the file that the copy goes into."""
    with database.held():
        # Once the vault is closed, another process may have it.
        database.refuse_closed()
        half_made.add(home.next_database)
        _make_private_next(home)


def _give_up(home: Home, database: Database) -> None:
    """Remove the copy; once the vault is closed, that is for whoever locks it."""
    with database.held(), suppress(DiskError):
        if not database.is_closed:
            _drop_next(home)


def _go_over(home: Home, database: Database, plan: Plan, between: KeySlots, made: str) -> None:
    """Let key file and database be the new ones, with the copy ready and the database held."""
    after = _without_old_key(between, plan.slot, plan.key, plan.data_key)
    mark = after.mark(plan.slot)
    _note(home.next_database, plan.data_key, mark, (mark, made))
    database.change_file(plan.data_key, lambda: _change(home, database, plan, between))
    with suppress(DiskError):
        keyfile.write_copies(home, after)
        _remove_older(home)


def settle(home: Home, copies: KeyCopies, opened: OpenedSlot) -> OpenedSlot:
    """Finish a renewal that was cut short, if there was one; if the disk cannot, undo it.

    Args:
        home: where all lies; the instance lock is held.
        copies: the key file.
        opened: its slot that opened.

    Returns:
        The slot with the data key that fits the database.

    Raises:
        DiskError: if the disk can do neither.
        VaultTooNew: if a newer SafePlan wrote the database.
    """
    keyfile.sweep(home)
    if opened.old_key is None:
        if home.next_database.exists():
            with suppress(DiskError):
                _drop_next(home)
        return opened
    if _is_under(home.database, opened.data_key):
        return _settled(home, copies, opened)
    with suppress(VaultDamaged, NotAVault):
        opening.refuse_newer(home.database, opened.old_key)
    try:
        if copies.to_mend:
            # The copy of the key file that is still the old one must not be met with the new database.
            keyfile.write_copies(home, copies.slots)
        if not _next_is_ready(home, opened.data_key):
            _copy_again(home, opened.old_key, opened.data_key)
        _swap(home)
    except (DiskError, VaultDamaged):
        if not _is_under(home.database, opened.data_key):
            return _undone(home, copies, opened, opened.old_key)
    return _settled(home, copies, opened)


def _make_private_next(home: Home) -> None:
    _drop_next(home)
    make_private_file(home.next_database)


def _stage(home: Home, source: Connection, data_key: bytearray) -> None:
    path = home.next_database
    _make_private_next(home)
    copy_database(source, path, data_key)
    with closing(connect(path, data_key)) as copy, sorted_database_errors(path):
        if copy.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise VaultDamaged("the copy is not as it was written")
        opening.refuse_unlike(copy, source)
        opening.use_journal(copy)
    _sync(path)


def _note(path: Path, data_key: bytearray, renewed: bytes, way: tuple[bytes, str] | None = None) -> None:
    """Write into the copy what only it has to know: that it is renewed, and when its way in was made."""
    with closing(connect(path, data_key)) as copy, sorted_database_errors(path):
        copy.execute("BEGIN IMMEDIATE")
        copy.execute("DELETE FROM way_in")
        if way is not None:
            copy.execute("INSERT INTO way_in VALUES (?, ?)", way)
        copy.execute(
            "INSERT INTO preferences VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (RENEWED, f'"{renewed.hex()}"'),
        )
        copy.execute("COMMIT")
    _sync(path)


def _change(home: Home, database: Database, plan: Plan, between: KeySlots) -> None:
    """Steps 2 and 3, with the database closed; on an error all is as it was, or the database stays closed."""
    try:
        keyfile.write_copies(home, between)
        _swap(home)
    except BaseException:
        if _is_under(home.database, plan.data_key):
            return
        if keyfile.is_in_force(home, between):
            try:
                keyfile.write_copies(home, replace(plan.before, generation=between.generation + 1))
            except BaseException:
                # Whatever was committed now would be missing from the copy that unlocking puts in place.
                database.shut()
                raise
        raise


def _swap(home: Home) -> None:
    with sorted_os_errors():
        home.next_database.replace(home.database)
    sync_folder(home.folder)


def _settled(home: Home, copies: KeyCopies, opened: OpenedSlot) -> OpenedSlot:
    with suppress(DiskError):
        if all(copies.slots.sound):
            after = _without_old_key(copies.slots, opened.index, opened.key, opened.data_key)
            keyfile.write_copies(home, after)
        _drop_next(home)
        _remove_older(home)
    return replace(opened, old_key=None)


def _undone(home: Home, copies: KeyCopies, opened: OpenedSlot, old_key: bytearray) -> OpenedSlot:
    """Stay with the old key; the passphrase is the new one all the same."""
    # This must not fail: were it met at the next unlocking, it would lack what she writes now.
    _drop_next(home)
    with suppress(DiskError):
        if all(copies.slots.sound):
            after = _without_old_key(copies.slots, opened.index, opened.key, old_key)
            keyfile.write_copies(home, after)
    return replace(opened, data_key=old_key, old_key=None)


def _without_old_key(slots: KeySlots, index: int, key: bytearray, data_key: bytearray) -> KeySlots:
    return slots.with_slot(index, SlotKind.PASSPHRASE, key, data_key)


def _next_is_ready(home: Home, data_key: bytearray) -> bool:
    """Return whether the copy is there, whole, and nothing was committed since it was made."""
    sides = (home.database.with_name(home.database.name + side) for side in opening.SIDE_FILES[1:])
    path = home.next_database
    try:
        if not path.exists() or any(side.exists() for side in sides):
            return False
        with closing(connect(path, data_key)) as copy, sorted_database_errors(path):
            row = copy.execute("SELECT value FROM preferences WHERE key = ?", (RENEWED,)).fetchone()
            bad = copy.execute("PRAGMA cipher_integrity_check").fetchone()
    except (OSError, SafePlanError):
        return False
    return row is not None and bad is None


def _copy_again(home: Home, old_key: bytearray, data_key: bytearray) -> None:
    with closing(connect(home.database, old_key)) as source, sorted_database_errors(home.database):
        _stage(home, source, data_key)
    _refuse_side_files(home.database)
    _note(home.next_database, data_key, os.urandom(KEY_BYTES))


def _is_under(path: Path, data_key: bytearray) -> bool:
    """Return whether a database belongs to a key, by how it begins; if that is damaged, by opening it."""
    try:
        with path.open("rb") as file:
            if file.read(SALT_BYTES) == file_salt(data_key):
                return True
        with (
            closing(connect(path, data_key, access=Access.AS_IT_IS)) as connection,
            sorted_database_errors(path),
        ):
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (OSError, SafePlanError):
        return False
    return True


def _drop_next(home: Home) -> None:
    with sorted_os_errors():
        for side in reversed(opening.SIDE_FILES):
            home.next_database.with_name(home.next_database.name + side).unlink(missing_ok=True)


def _remove_older(home: Home) -> None:
    """Remove what was kept of the vault before it was brought to a newer layout: nothing opens it now."""
    with sorted_os_errors():
        for path in home.folder.glob(f"{home.database.stem}.*.bak"):
            path.unlink(missing_ok=True)


def _refuse_side_files(path: Path) -> None:
    for side in opening.SIDE_FILES[1:]:
        if path.with_name(path.name + side).exists():
            raise DiskError("the log could not be put in place")


def _sync(path: Path) -> None:
    _refuse_side_files(path)
    with sorted_os_errors(), path.open("rb+") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)
