"""A whole, checked copy of the open database with its key file: the core of every backup."""

import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from safeplan.errors import BackupUnusable
from safeplan.places import Home
from safeplan.vault import keyfile, migrations
from safeplan.vault.atomic import make_private_file, sorted_os_errors, sync_folder
from safeplan.vault.connection import Access, Connection, refuse_damage, sorted_database_errors
from safeplan.vault.copying import Steps, Tally
from safeplan.vault.database import Database
from safeplan.vault.evidence_rows import KnownFile, known_files
from safeplan.vault.keyfile import KeySlots

PAUSE_S = 0.001
"""Between two steps, for whoever waits for the connection: a lock that is taken again at once never
lets others in."""

_PAGE_BYTES = 4096


@dataclass(frozen=True)
class Facts:
    """What can be told of a database in a moment, whatever its size.

    Args:
        version: the steps it has taken.
        pages: how many it has.
        schema: each table with its SQL.
        rows: of each table the highest row number; of those without such, how many rows there are.
    """

    version: int
    pages: int
    schema: tuple[tuple[str, str], ...]
    rows: tuple[int | None, ...]


@dataclass(frozen=True)
class Snapshot:
    """A copy that was checked.

    Args:
        home: where it lies; evidence is not there yet.
        known: the evidence files its rows know.
    """

    home: Home
    known: tuple[KnownFile, ...]


def take(database: Database, source: Home, target: Home, tally: Tally) -> Generator[None, None, Snapshot]:
    """Copy the database and the key file as they are at the last step, and check the copy by opening it.

    Args:
        database: open.
        source: where it lies.
        target: an empty folder that is there.
        tally: counts bytes.

    Raises:
        Cancelled: if it was stopped, or the vault was closed. What is in `target` is then, and with
            every other error, of no worth: the caller removes it.
        BackupUnusable: if the copy does not come out as the vault is.
        VaultDamaged: if the vault is damaged.
        DiskError: if a disk fails.
    """
    make_private_file(target.database)
    facts = yield from _copy(database, source, target, tally)
    with closing(database.open_other(target.database, Access.AS_IT_IS)) as copy:
        yield
        known = _checked(copy, target.database, facts)
    sync_folder(target.folder)
    return Snapshot(target, known)


def check(database: Database, copy: Home, original: Home) -> Steps:
    """Check a copy of a snapshot, on a disk that may have altered it, by opening it.

    Args:
        database: open; its key opens both.
        copy: what to check.
        original: the snapshot it was copied from.

    Raises:
        BackupUnusable: if it is not the same.
        DiskError: if a disk fails.
    """
    with closing(database.open_other(original.database, Access.AS_IT_IS)) as connection:
        facts = facts_of(connection)
    with closing(database.open_other(copy.database, Access.AS_IT_IS)) as connection:
        yield
        _checked(connection, copy.database, facts)
    with sorted_os_errors():
        if copy.key_file.read_bytes() != original.key_file.read_bytes():
            raise BackupUnusable("another key file")


def _copy(database: Database, source: Home, target: Home, tally: Tally) -> Generator[None, None, Facts]:
    copy = database.begin_copy(target.database)
    try:
        done = 0
        while True:
            tally.add()
            with database.reading() as connection:
                more = copy.step()
                if not more:
                    # In the same breath: nothing may be written between the copy and its description.
                    facts, slots = facts_of(connection), _sound_slots(source)
            now_done = (copy.pages - copy.pages_left) * _PAGE_BYTES
            tally.add(max(now_done - done, 0))
            done = max(now_done, done)
            if not more:
                break
            yield
            time.sleep(PAUSE_S)
        copy.finish()
        keyfile.write_copies(target, slots)
        return facts
    finally:
        database.end_copy(copy)


def _sound_slots(source: Home) -> KeySlots:
    copies = keyfile.read_copies(source)
    if copies is None or not all(copies.slots.sound):
        raise BackupUnusable("the key file is damaged")
    return copies.slots


def facts_of(connection: Connection) -> Facts:
    """Return what a copy has to agree with. Takes a millisecond or two."""
    version = migrations.version_of(connection)
    pages = connection.execute("PRAGMA page_count").fetchone()
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name"
    ).fetchall()
    schema = tuple((str(name), str(sql)) for name, sql in rows)
    return Facts(
        version, pages[0] if pages else 0, schema, tuple(_rows(connection, name, sql) for name, sql in schema)
    )


def _rows(connection: Connection, name: str, sql: str) -> int | None:
    if sql.startswith("CREATE VIRTUAL"):
        return None
    quoted = name.replace('"', '""')
    # Counting walks through a whole table, so it is for those alone that are small.
    what = "count(*)" if "WITHOUT ROWID" in sql else "max(rowid)"
    row = connection.execute(f'SELECT {what} FROM "{quoted}"').fetchone()  # noqa: S608 - its own table
    return None if row is None else row[0]


def _checked(copy: Connection, path: Path, facts: Facts) -> tuple[KnownFile, ...]:
    with sorted_database_errors(path):
        if copy.execute("PRAGMA cipher_integrity_check").fetchall():
            raise BackupUnusable("a page does not open")
        if facts_of(copy) != facts:
            raise BackupUnusable("not the same as the vault")
        known = known_files(copy)
        refuse_damage(copy)
        return known
