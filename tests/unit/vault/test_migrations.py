"""One step after the other, each whole or not at all, with the older vault kept beside."""

import stat
from contextlib import closing
from pathlib import Path

import pytest

from safeplan.errors import Bug, DiskFull, SafePlanError
from safeplan.places import Home
from safeplan.vault import migrations, opening
from safeplan.vault.connection import Access, Connection
from safeplan.vault.vault import Vault
from tests.builders.vault import CHEAP, PASSPHRASE, a_draft, a_locked_vault, opened_raw, snapshot

FIRST = migrations.STEPS[:1]
ADDS_A_TABLE = "CREATE TABLE added (a TEXT) STRICT; INSERT INTO added VALUES ('x;y')"
FAILS_HALFWAY = "CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1);"


@pytest.fixture
def older(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A locked vault that has taken the first step only."""
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", FIRST)
        a_locked_vault(home)
    return home


def steps(monkeypatch: pytest.MonkeyPatch, *more: str) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*FIRST, *more))


def tables(connection: Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def look(home: Home, path: Path | None = None) -> tuple[int, set[str]]:
    with closing(opened_raw(home, path, Access.AS_IT_IS)) as connection:
        return migrations.version_of(connection), tables(connection)


def test_a_new_vault_has_taken_all_steps(vault: Vault) -> None:
    with vault.database.reading() as connection:
        assert migrations.version_of(connection) == len(migrations.STEPS)
        assert tables(connection) >= {"drafts", "preferences"}


def test_an_older_vault_is_brought_up_to_date_with_all_it_holds(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(monkeypatch, ADDS_A_TABLE, "ALTER TABLE added ADD COLUMN b TEXT")
    vault = Vault.unlock(older, PASSPHRASE)
    assert vault.drafts.get("editor:7") == a_draft(7)
    with vault.database.reading() as connection:
        assert connection.execute("SELECT * FROM added").fetchall() == [("x;y", None)]
        assert connection.execute("PRAGMA foreign_keys").fetchall() == [(1,)]
    vault.lock()
    assert look(older)[0] == 3


def test_the_older_vault_is_kept_beside_encrypted_with_the_same_key(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(monkeypatch, ADDS_A_TABLE)
    Vault.unlock(older, PASSPHRASE).lock()
    backup = older.folder / "archive.1.bak"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert look(older, backup) == (1, {"drafts", "preferences"})
    with closing(opened_raw(older, backup, Access.AS_IT_IS)) as connection:
        assert connection.execute("SELECT count(*) FROM drafts").fetchall() == [(30,)]
    content = backup.read_bytes()
    assert b"words" not in content
    assert b"SQLite" not in content
    names = {path.name for path in older.folder.iterdir()}
    assert names == {"archive.db", "archive.idx", "archive.idx2", "archive.1.bak"}


def test_an_older_vault_left_by_a_kill_is_backed_up_with_its_last_words(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", FIRST)
        vault = Vault.unlock(older, PASSPHRASE)
        vault.drafts.keep("write", {"text": "last words"})
        left = snapshot(older.folder)
        vault.lock()
    for name, state in left.items():
        (older.folder / name).write_bytes(state.content)
    assert (older.folder / "archive.db-wal").stat().st_size > 0
    steps(monkeypatch, ADDS_A_TABLE)
    vault = Vault.unlock(older, PASSPHRASE)
    assert vault.drafts.get("write") == {"text": "last words"}
    vault.lock()
    with closing(opened_raw(older, older.folder / "archive.1.bak", Access.AS_IT_IS)) as connection:
        assert connection.execute("SELECT count(*) FROM drafts").fetchall() == [(31,)]


def test_a_failing_step_leaves_the_steps_before_it_and_nothing_of_its_own(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(monkeypatch, ADDS_A_TABLE, FAILS_HALFWAY, "CREATE TABLE never (a)")
    with pytest.raises(SafePlanError):
        Vault.unlock(older, PASSPHRASE)
    version, names = look(older)
    assert version == 2
    assert "added" in names
    assert not names & {"half", "never"}
    steps(monkeypatch, ADDS_A_TABLE, "CREATE TABLE mended (a)")
    vault = Vault.unlock(older, PASSPHRASE)
    assert vault.drafts.get("editor:7") == a_draft(7)
    vault.lock()


def test_a_step_that_leaves_a_row_without_its_parent_is_refused(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(
        monkeypatch,
        "CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (id REFERENCES parent);"
        "INSERT INTO child VALUES (7);",
    )
    with pytest.raises(Bug):
        Vault.unlock(older, PASSPHRASE)
    assert look(older) == (1, {"drafts", "preferences"})


def test_a_step_may_rebuild_a_table_that_others_point_to(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(
        monkeypatch,
        "CREATE TABLE parent (id INTEGER PRIMARY KEY); INSERT INTO parent VALUES (7);"
        "CREATE TABLE child (id REFERENCES parent ON DELETE CASCADE); INSERT INTO child VALUES (7);",
        "CREATE TABLE fresh (id INTEGER PRIMARY KEY, more TEXT); INSERT INTO fresh SELECT id, '' FROM parent;"
        "DROP TABLE parent; ALTER TABLE fresh RENAME TO parent;",
    )
    vault = Vault.unlock(older, PASSPHRASE)
    with vault.database.reading() as connection:
        assert connection.execute("SELECT * FROM child").fetchall() == [(7,)]
    vault.lock()


def test_nothing_is_migrated_when_the_backup_fails(older: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    steps(monkeypatch, ADDS_A_TABLE)
    before = snapshot(older.folder)

    def full(*args: object) -> None:
        raise DiskFull

    monkeypatch.setattr(opening, "copy_database", full)
    with pytest.raises(DiskFull):
        Vault.unlock(older, PASSPHRASE)
    assert snapshot(older.folder) == before


def test_a_backup_cut_short_last_time_is_made_anew(older: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    (older.folder / "archive.1.bak.new").write_bytes(b"half of it")
    steps(monkeypatch, ADDS_A_TABLE)
    Vault.unlock(older, PASSPHRASE).lock()
    assert look(older, older.folder / "archive.1.bak")[0] == 1
    assert not (older.folder / "archive.1.bak.new").exists()


def test_an_up_to_date_vault_is_not_backed_up(home: Home) -> None:
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    Vault.unlock(home, PASSPHRASE).lock()
    assert not list(home.folder.glob("*.bak*"))


def test_scripts_are_split_at_the_ends_of_statements_only() -> None:
    script = """
    -- a comment; with a semicolon
    INSERT INTO t VALUES ('a;b');
    CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM a; DELETE FROM b; END;
    DELETE FROM t
    """
    found = list(migrations.statements(script))
    assert [statement.split()[0] for statement in found] == ["--", "CREATE", "DELETE"]
    assert list(migrations.statements("\n  \n")) == []
