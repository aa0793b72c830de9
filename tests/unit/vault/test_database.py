"""Transactions, reading, interrupting, and SQLCipher's errors sorted into ours."""

import os
import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from safeplan.errors import Bug, Cancelled, DiskError, DriveGone, VaultDamaged
from safeplan.vault.connection import Access, Connection, connect
from safeplan.vault.database import Database
from safeplan.vault.vault import Vault
from tests.builders.vault import PAGE, PASSPHRASE

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
KEY = bytes(range(32))


@pytest.fixture
def database(vault: Vault) -> Database:
    with vault.database.transaction() as connection:
        connection.execute("CREATE TABLE t (a TEXT NOT NULL UNIQUE)")
    return vault.database


def rows(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row[0] for row in connection.execute("SELECT a FROM t ORDER BY a").fetchall()]


def add(database: Database, *texts: str) -> None:
    with database.transaction() as connection:
        connection.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let every write past `size` bytes of any file fail, as a broken or full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_transaction_commits_at_its_end(database: Database) -> None:
    add(database, "a", "b")
    assert rows(database) == ["a", "b"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, GeneratorExit, Cancelled])
def test_any_exception_rolls_all_of_it_back(database: Database, error: type[BaseException]) -> None:
    def change() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES ('a')")
            raise error

    with pytest.raises(error):
        change()
    assert rows(database) == []
    add(database, "b")
    assert rows(database) == ["b"]


def test_a_broken_rule_rolls_back_and_is_our_mistake(database: Database) -> None:
    with pytest.raises(Bug, match=r"UNIQUE constraint failed: t\.a"):
        add(database, "a", "a")
    assert rows(database) == []


def test_a_transaction_within_another_is_refused_and_nothing_is_lost(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO t VALUES ('a')")
        with pytest.raises(Bug), database.transaction():
            pass
    assert rows(database) == ["a"]


def test_words_of_hers_never_reach_an_errors_text(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(body)")
    for typed in ('he said "come', "he AND", "him:", "harbour street("):
        with pytest.raises(Bug) as caught, database.reading() as connection:
            connection.execute("SELECT * FROM found WHERE found MATCH ?", (typed,)).fetchall()
        assert str(caught.value) == "ERROR"
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__


def test_foreign_keys_are_held_to(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE child (id INTEGER REFERENCES parent)")
    with pytest.raises(Bug, match="FOREIGN KEY"), database.transaction() as connection:
        connection.execute("INSERT INTO child VALUES (7)")


def test_interrupting_stops_the_statement_and_rolls_back(database: Database) -> None:
    begun = threading.Event()
    caught: list[BaseException] = []

    def work() -> None:
        try:
            with database.transaction() as connection:
                connection.execute("INSERT INTO t VALUES ('a')")
                begun.set()
                connection.execute(ENDLESS).fetchall()
        except Cancelled as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait()
    while thread.is_alive():
        database.interrupt()
        thread.join(0.001)
    assert caught
    assert rows(database) == []
    add(database, "b")
    assert rows(database) == ["b"]


def test_interrupting_when_nothing_runs_harms_nothing(database: Database) -> None:
    database.interrupt()
    add(database, "a")
    database.close()
    database.interrupt()


def test_two_threads_take_turns(database: Database) -> None:
    def work(name: str) -> None:
        for number in range(50):
            add(database, f"{name}{number}")

    threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(rows(database)) == 100


def test_a_closed_database_cancels_what_comes_late(database: Database) -> None:
    database.close()
    database.close()
    with pytest.raises(Cancelled):
        add(database, "a")
    with pytest.raises(Cancelled):
        rows(database)


def test_a_cursor_left_half_read_holds_no_file_open(database: Database, vault: Vault) -> None:
    add(database, *(str(number) for number in range(100)))

    def leave_in_the_middle() -> None:
        with database.reading() as connection:
            connection.execute("SELECT * FROM t").fetchone()
            vault.lock()

    with pytest.raises(Cancelled):
        leave_in_the_middle()
    names = {path.name for path in vault.home.folder.iterdir()}
    assert names == {vault.home.database.name, vault.home.key_file.name, vault.home.key_file_copy.name}


def test_a_commit_the_disk_does_not_take_leaves_the_old_rows(database: Database) -> None:
    add(database, "kept")
    with files_no_longer_than(8 * PAGE), pytest.raises(DiskError):
        add(database, *("x" * 3000 + str(number) for number in range(500)))
    assert rows(database) == ["kept"]
    add(database, "later")
    assert rows(database) == ["kept", "later"]


def test_sorting_more_than_fits_the_cache_writes_no_temporary_file(database: Database) -> None:
    """In the clear it would be: with files limited to nothing, any write would fail."""
    large = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) "
        "SELECT count(*) FROM (SELECT hex(randomblob(400)) AS r FROM n ORDER BY r LIMIT 39999)"
    )
    with files_no_longer_than(0), database.reading() as connection:
        assert connection.execute(large).fetchall() == [(39999,)]


def test_a_database_removed_while_open_is_a_vanished_drive(database: Database, vault: Vault) -> None:
    vault.home.database.unlink()
    with pytest.raises(DriveGone):
        add(database, "a")


def test_another_file_put_in_its_place_is_not_written_past(database: Database, vault: Vault) -> None:
    content = vault.home.database.read_bytes()
    vault.home.database.unlink()
    vault.home.database.write_bytes(content)
    with pytest.raises(DriveGone):
        add(database, "a")
    assert vault.home.database.read_bytes() == content


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 2),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("application_id", 0x49445831),
        ("cipher_status", "1"),
    ],
)
def test_the_vaults_own_settings(vault: Vault, pragma: str, value: object) -> None:
    with vault.database.reading() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchall() == [(value,)]


def raw(path: Path, key: bytes, access: Access = Access.ALONE) -> Connection:
    if not path.exists():
        path.touch()
    return connect(path, key, access=access)


def test_a_wrong_key_says_nothing_on_standard_error(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    connection = raw(path, KEY)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    for key, content in ((KEY[::-1], path.read_bytes()), (KEY, os.urandom(3 * PAGE))):
        path.write_bytes(content)
        with pytest.raises(VaultDamaged):
            raw(path, key)
    assert capfd.readouterr() == ("", "")


def test_nothing_readable_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    connection = raw(path, KEY)
    connection.execute("CREATE TABLE her_table (a)")
    connection.execute("INSERT INTO her_table VALUES ('her own words')")
    side_files = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    connection.close()
    for content in (side_files, path.read_bytes()):
        assert b"SQLite format" not in content
        assert b"her" not in content


def test_a_damaged_start_of_the_file_does_no_harm(tmp_path: Path) -> None:
    """The salt there follows from the key, so it need not be read."""
    path = tmp_path / "file"
    connection = raw(path, KEY)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    connection = raw(path, KEY, Access.LOOK)
    assert connection.execute("SELECT count(*) FROM t").fetchall() == [(0,)]
    connection.close()


@pytest.fixture
def damaged(database: Database, vault: Vault) -> Iterator[Database]:
    """A vault of which the last page of a long text is damaged, opened anew."""
    with database.transaction() as connection:
        connection.execute("CREATE TABLE long (id INTEGER PRIMARY KEY, body TEXT)")
        connection.executemany("INSERT INTO long (body) VALUES (?)", [("x" * 9000,), ("y" * 9000,)])
    vault.lock()
    content = bytearray(vault.home.database.read_bytes())
    content[-PAGE + 700] ^= 1
    vault.home.database.write_bytes(content)
    again = Vault.unlock(vault.home, PASSPHRASE)
    yield again.database
    again.lock()


def long_text(database: Database, number: int) -> str:
    with database.reading() as connection:
        row = connection.execute("SELECT body FROM long WHERE id = ?", (number,)).fetchone()
    assert row is not None
    return str(row[0])


def test_sqlcipher_gives_zeros_for_a_damaged_page_without_an_error(damaged: Database) -> None:
    """Why `refuse_damage` is there. Once this fails, SQLCipher has mended it."""
    read: list[str] = []
    with pytest.raises(VaultDamaged), damaged.reading() as connection:
        read += connection.execute("SELECT body FROM long WHERE id = 2").fetchall()[0]
    assert read[0].startswith("yyy")
    assert read[0].endswith("\0")


def test_a_text_with_a_damaged_end_is_never_handed_out(damaged: Database) -> None:
    assert long_text(damaged, 1) == "x" * 9000
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            long_text(damaged, 2)
    assert long_text(damaged, 1) == "x" * 9000


def test_after_meeting_damage_what_she_writes_is_kept_all_the_same(damaged: Database, vault: Vault) -> None:
    add(damaged, "before")
    with pytest.raises(VaultDamaged):
        long_text(damaged, 2)
    add(damaged, "her next words")
    assert rows(damaged) == ["before", "her next words"]
    damaged.close()
    assert not list(vault.home.folder.glob("*-wal"))


def test_nothing_that_came_from_a_damaged_page_is_written(damaged: Database) -> None:
    with pytest.raises(VaultDamaged), damaged.transaction() as connection:
        connection.execute("INSERT INTO t SELECT body FROM long WHERE id = 2")
    assert rows(damaged) == []


def test_a_mistake_that_follows_from_damage_is_called_damage(damaged: Database) -> None:

    def understand() -> None:
        with damaged.reading() as connection:
            connection.execute("SELECT body FROM long WHERE id = 2").fetchall()
            raise ValueError("no such kind of entry")

    with pytest.raises(VaultDamaged):
        understand()


def test_damage_met_in_an_inner_reading_ends_the_outer_one(damaged: Database) -> None:

    def read_both() -> None:
        with damaged.reading() as connection:
            with suppress(VaultDamaged):
                long_text(damaged, 2)
            connection.execute("SELECT count(*) FROM t").fetchall()

    with pytest.raises(VaultDamaged):
        read_both()
    assert rows(damaged) == []


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(DriveGone):
        connect(tmp_path / "file", KEY)
    assert list(tmp_path.iterdir()) == []
