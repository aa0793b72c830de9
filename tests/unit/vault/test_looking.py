"""Looking into backups: all is seen, and not a byte or a time of them changes."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from safeplan.errors import (
    BackupUnusable,
    Bug,
    EvidenceDamaged,
    EvidenceMissing,
    NotAVault,
    SafePlanError,
    VaultDamaged,
    VaultTooNew,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.vault import migrations
from safeplan.vault.backup import Backups
from safeplan.vault.restore import look, vaults_in
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.copies import Content, a_full_vault, content, content_of, flip, run, seen
from tests.builders.vault import CHEAP, PASSPHRASE, a_locked_vault, run_sql, snapshot

OLDER = migrations.STEPS[:2]


@pytest.fixture
def copies(home: Home, tmp_path: Path, clock: FixedClock) -> list[Path]:
    """A vault with an automatic backup and an export; it is locked."""
    vault = a_full_vault(home, clock)
    stick = tmp_path / "stick"
    stick.mkdir()
    made = run(Backups(vault).make()).backup.path, run(Backups(vault).export(stick)).folder
    vault.lock()
    return list(made)


def everything(*folders: Path) -> list[object]:
    """Return the files below folders with content, mode and times, and the times of the folders."""
    return [
        (snapshot(folder), [(path, path.stat().st_mtime_ns) for path in sorted(folder.rglob("*"))])
        for folder in folders
    ]


def test_everything_is_seen_and_nothing_changes(home: Home, copies: list[Path], tmp_path: Path) -> None:
    wanted = content_of(home)
    before = everything(tmp_path)
    for folder in copies:
        assert seen(home, folder) == wanted
    assert everything(tmp_path) == before


def test_a_backup_can_be_looked_at_while_the_vault_is_open(home: Home, copies: list[Path]) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("editor:3", {"text": "changed since"})
    found = seen(home, copies[0])
    assert dict(found.drafts)["editor:3"] != str(vault.drafts.get("editor:3"))
    vault.lock()


def test_nothing_can_be_written_into_it(home: Home, copies: list[Path]) -> None:
    for folder in copies:
        with look(home, folder, PASSPHRASE) as vault, pytest.raises(Bug):
            vault.drafts.keep("write", {"text": "not here"})


def test_a_drive_that_takes_no_writes_can_be_looked_at(
    home: Home, copies: list[Path], small_disk: Path
) -> None:
    import subprocess

    there = small_disk / "lists-data-2026-11-24"
    shutil.copytree(copies[1], there)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert seen(home, there).entries == 5


def test_it_needs_no_vault_on_this_computer_and_leaves_no_folder(copies: list[Path], tmp_path: Path) -> None:
    other = Home(tmp_path / "other" / "lists-data")
    assert seen(other, copies[1]).entries == 5
    assert not other.folder.exists()


# Older and newer ones, and such as were copied by hand


def test_one_of_an_older_layout_is_brought_up_to_date_beside(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Home(tmp_path / "older")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", OLDER)
        a_locked_vault(older)
    before = everything(older.folder)
    with look(home, older.folder, PASSPHRASE) as vault:
        assert vault.drafts.get("editor:7")
        with vault.database.reading() as connection:
            assert migrations.version_of(connection) == len(migrations.STEPS)
        assert home.backups.is_dir()
    assert everything(older.folder) == before
    assert not home.folder.exists()


def test_a_newer_one_is_refused_untouched(home: Home, copies: list[Path]) -> None:
    for folder in copies:
        run_sql(Home(folder), f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    before = everything(*copies)
    for folder in copies:
        with pytest.raises(VaultTooNew), look(home, folder, PASSPHRASE):
            pass
    assert everything(*copies) == before


def test_a_home_copied_while_it_was_open_shows_its_last_words(home: Home, tmp_path: Path) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "last words"})
    by_hand = tmp_path / "by hand"
    shutil.copytree(home.folder, by_hand)
    vault.lock()
    assert (by_hand / "archive.db-wal").stat().st_size > 0
    before = everything(by_hand)
    with look(home, by_hand, PASSPHRASE) as seen_vault:
        assert seen_vault.drafts.get("write") == {"text": "last words"}
    assert everything(by_hand) == before
    assert not home.backups.exists()


# What does not open


def test_a_wrong_passphrase_is_told_and_counted_nowhere(home: Home, copies: list[Path]) -> None:
    before = snapshot(home.folder)
    with pytest.raises(WrongPassphrase), look(home, copies[0], "not this"):
        pass
    assert snapshot(home.folder) == before


def test_a_folder_without_a_vault_is_told(home: Home, tmp_path: Path) -> None:
    with pytest.raises(BackupUnusable), look(home, tmp_path, PASSPHRASE):
        pass
    (tmp_path / "archive.db").write_bytes(bytes(5000))
    with pytest.raises(BackupUnusable), look(home, tmp_path, PASSPHRASE):
        pass


def test_a_database_of_another_key_is_told(home: Home, copies: list[Path]) -> None:
    (copies[1] / "archive.db").write_bytes(os.urandom(40_960))
    with pytest.raises(NotAVault), look(home, copies[1], PASSPHRASE):
        pass


def test_a_backup_with_an_older_key_file_opens_with_the_present_passphrase(
    home: Home, copies: list[Path], tmp_path: Path
) -> None:
    """Its key file was lost or is of another time; the data key is the same."""
    other = Home(tmp_path / "another")
    a_locked_vault(other)
    vault = Vault.create(Home(tmp_path / "third"), "quite another", cost=CHEAP)
    vault.lock()
    shutil.copy(tmp_path / "third" / "archive.idx", copies[0] / "archive.idx")
    shutil.copy(tmp_path / "third" / "archive.idx", copies[0] / "archive.idx2")
    assert seen(home, copies[0]).entries == 5
    with pytest.raises(WrongPassphrase), look(other, copies[0], PASSPHRASE):
        pass


def test_missing_and_damaged_evidence_is_told_when_it_is_asked_for(home: Home, copies: list[Path]) -> None:
    from safeplan.diary.evidence import EvidenceLocker

    with look(home, copies[1], PASSPHRASE) as vault:
        locker = EvidenceLocker(vault)
        first, second = locker.items(None)
        (copies[1] / "archive" / first.file).unlink()
        flip(copies[1] / "archive" / second.file, 70_000)
        with pytest.raises(EvidenceMissing):
            locker.content(first)
        with pytest.raises(EvidenceDamaged):
            locker.content(second)


FILES = ("archive.db", "archive.idx", "archive.idx2")


@pytest.fixture(scope="module")
def an_export(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Content]:
    folder = tmp_path_factory.mktemp("export")
    vault = a_full_vault(Home(folder / "lists-data"))
    made, wanted = run(Backups(vault).export(folder)), content(vault)
    vault.lock()
    return made.folder, wanted


@given(data=some.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_changed_byte_or_a_cut_is_told_or_does_no_harm(
    an_export: tuple[Path, Content], tmp_path_factory: pytest.TempPathFactory, data: some.DataObject
) -> None:
    folder, wanted = an_export
    copy = tmp_path_factory.mktemp("altered") / "copy"
    shutil.copytree(folder, copy)
    path = copy / data.draw(some.sampled_from(FILES))
    place = data.draw(some.integers(0, path.stat().st_size - 1))
    if data.draw(some.booleans()):
        flip(path, place)
    else:
        os.truncate(path, place)
    with suppress(VaultDamaged, NotAVault, WrongPassphrase, VaultTooNew, BackupUnusable):
        assert seen(Home(copy.parent / "none"), copy) == wanted
    shutil.rmtree(copy.parent)


# Finding them


def test_the_vaults_on_a_stick_are_found_the_newest_first(home: Home, copies: list[Path]) -> None:
    stick = copies[1].parent
    (stick / "holiday").mkdir()
    (stick / "lists-data-2026-11-25").mkdir()
    shutil.copytree(copies[1], stick / "lists-data-2026-12-01")
    assert vaults_in(stick) == (stick / "lists-data-2026-12-01", copies[1])
    assert vaults_in(copies[1]) == (copies[1],)
    assert vaults_in(home.folder) == (home.folder, copies[0])


def test_whatever_error_comes_is_one_of_ours(home: Home, tmp_path: Path) -> None:
    with pytest.raises(SafePlanError), look(home, tmp_path / "nowhere", PASSPHRASE):
        pass
