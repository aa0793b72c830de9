"""Restoring: all of the backup or all of what was there, at any moment, and nothing ever lost."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from safeplan.errors import (
    BackupUnusable,
    Cancelled,
    DiskError,
    DiskFull,
    SafePlanError,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultTooNew,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import migrations, swap
from safeplan.vault import restore as restoring
from safeplan.vault.aside import remove_replaced, replaced_vaults
from safeplan.vault.backup import Backups, LeftOut, Why
from safeplan.vault.restore import prepare, restore
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.copies import (
    Content,
    a_full_vault,
    add_evidence,
    content_of,
    evidence_names,
    fail_the_call,
    files_in,
    flip,
    run,
    seen,
    steps_of,
    take_steps,
)
from tests.builders.vault import CHEAP, PASSPHRASE, a_locked_vault, run_sql, snapshot
from tests.unit.vault.test_disk import files_no_longer_than, fill

MIB = 1024 * 1024


@pytest.fixture
def backup(home: Home, clock: FixedClock) -> Path:
    """A locked vault, changed since its backup was made; return the backup."""
    vault = a_full_vault(home, clock)
    made = run(Backups(vault).make()).backup.path
    vault.drafts.keep("editor:3", {"text": "changed since"})
    add_evidence(vault, b"later" * 20_000)
    vault.lock()
    return made


@pytest.fixture
def export(home: Home, backup: Path, tmp_path: Path) -> Path:
    """An export of the changed vault."""
    stick = tmp_path / "stick"
    stick.mkdir()
    vault = Vault.unlock(home, PASSPHRASE)
    folder = run(Backups(vault).export(stick)).folder
    vault.lock()
    return folder


# The whole of it


def test_the_backup_takes_the_vaults_place_and_the_vault_is_kept(home: Home, backup: Path) -> None:
    was, wanted = content_of(home), seen(home, backup)
    done = run(restore(home, backup, PASSPHRASE))
    assert (done.evidence, done.left_out) == (2, ())
    assert content_of(home) == wanted != was
    (kept,) = replaced_vaults(home)
    assert kept.path == done.replaced
    assert seen(home, kept.path) == was


def test_what_was_replaced_can_itself_be_restored(home: Home, backup: Path) -> None:
    was = content_of(home)
    done = run(restore(home, backup, PASSPHRASE))
    assert done.replaced is not None
    run(restore(home, done.replaced, PASSPHRASE))
    assert content_of(home) == was
    assert len(replaced_vaults(home)) == 2


def test_the_replaced_vault_goes_on_her_word_alone(home: Home, backup: Path) -> None:
    wanted = seen(home, backup)
    run(restore(home, backup, PASSPHRASE))
    for _ in range(3):
        Vault.unlock(home, PASSPHRASE).lock()
    (kept,) = replaced_vaults(home)
    assert kept.size > 100_000
    remove_replaced(kept)
    assert replaced_vaults(home) == ()
    assert not home.aside.exists()
    assert content_of(home) == wanted


def test_an_export_opens_on_a_computer_that_has_no_vault(export: Path, home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "new computer" / "lists-data")
    done = run(restore(other, export, PASSPHRASE))
    assert done.replaced is None
    assert content_of(other) == content_of(home)
    assert not other.aside.exists() or not list(other.aside.iterdir())
    names = {
        *(f"archive/{name}" for name in evidence_names(home)),
        *("archive.db", "archive.idx", "archive.idx2"),
    }
    assert files_in(other.folder) == names


def test_a_foreign_vault_is_replaced_and_kept_as_well(export: Path, home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    a_locked_vault(other)
    was = content_of(other)
    done = run(restore(other, export, PASSPHRASE))
    assert content_of(other) == content_of(home)
    assert done.replaced is not None
    assert seen(other, done.replaced) == was


def test_the_covers_own_files_and_the_backups_stay_where_they_are(home: Home, backup: Path) -> None:
    home.cover_lists.write_text("milk")
    before = snapshot(home.backups)
    run(restore(home, backup, PASSPHRASE))
    assert home.cover_lists.read_text() == "milk"
    assert snapshot(home.backups) == before


def test_it_can_be_made_ready_while_the_vault_is_open_and_written_to(home: Home, backup: Path) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    prepared = run(prepare(home, backup, PASSPHRASE, vault=vault))
    vault.drafts.keep("write", {"text": "written meanwhile"})
    with pytest.raises(VaultInUse):
        prepared.swap()
    vault.lock()
    done = prepared.swap()
    assert dict(content_of(home).drafts).get("write") is None
    assert done.replaced is not None
    assert dict(seen(home, done.replaced).drafts)["write"] == "{'text': 'written meanwhile'}"


def test_made_ready_and_dropped_nothing_has_changed(home: Home, backup: Path) -> None:
    before = snapshot(home.folder)
    run(prepare(home, backup, PASSPHRASE)).drop()
    assert snapshot(home.folder) == before


def test_made_ready_and_never_asked_for_it_goes_at_the_next_unlocking(home: Home, backup: Path) -> None:
    was = content_of(home)
    run(prepare(home, backup, PASSPHRASE))
    assert content_of(home) == was
    assert not swap.staging(home).exists()


def test_the_last_words_in_a_log_come_along(home: Home, tmp_path: Path) -> None:
    """A folder copied by hand while the vault was open, or left by a kill."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "last words"})
    by_hand = tmp_path / "by hand"
    shutil.copytree(home.folder, by_hand)
    vault.lock()
    before = snapshot(by_hand)
    other = Home(tmp_path / "other")
    run(restore(other, by_hand, PASSPHRASE))
    assert dict(content_of(other).drafts)["write"] == "{'text': 'last words'}"
    assert snapshot(by_hand) == before


def test_a_log_that_a_kill_left_beside_the_old_vault_goes_aside_with_it(home: Home, backup: Path) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("write", {"text": "last words"})
    left = snapshot(home.folder)
    vault.lock()
    for name, state in left.items():
        (home.folder / name).write_bytes(state.content)
    wanted = seen(home, backup)
    done = run(restore(home, backup, PASSPHRASE))
    assert content_of(home) == wanted
    assert done.replaced is not None
    assert dict(seen(home, done.replaced).drafts)["write"] == "{'text': 'last words'}"


def test_one_of_an_older_layout_is_brought_up_to_date_at_the_next_unlocking(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Home(tmp_path / "older")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:2])
        a_locked_vault(older)
    run(restore(home, older.folder, PASSPHRASE))
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.drafts.get("editor:7")
    vault.lock()


# What cannot be restored changes nothing


def unchanged(home: Home, folder: Path, secret: str, kind: type[SafePlanError]) -> None:
    before, there = snapshot(home.folder), snapshot(folder)
    with pytest.raises(kind):
        run(restore(home, folder, secret))
    assert snapshot(home.folder) == before
    assert snapshot(folder) == there


def test_a_wrong_passphrase_changes_nothing(home: Home, backup: Path) -> None:
    unchanged(home, backup, "not this", WrongPassphrase)


def test_a_newer_one_changes_nothing(home: Home, export: Path) -> None:
    run_sql(Home(export), f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    unchanged(home, export, PASSPHRASE, VaultTooNew)


def test_no_vault_changes_nothing(home: Home, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    unchanged(home, tmp_path / "empty", PASSPHRASE, BackupUnusable)


def test_any_damaged_page_is_found_before_anything_changes(home: Home, export: Path) -> None:
    size = (export / "archive.db").stat().st_size
    for page in range(0, size // 4096, 5):
        flip(export / "archive.db", page * 4096 + 1000)
        unchanged(home, export, PASSPHRASE, VaultDamaged)
        flip(export / "archive.db", page * 4096 + 1000)
    os.truncate(export / "archive.db", size - 4096)
    unchanged(home, export, PASSPHRASE, VaultDamaged)


def test_an_open_vault_is_not_replaced(home: Home, backup: Path) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    with pytest.raises(VaultInUse):
        run(restore(home, backup, PASSPHRASE))
    vault.drafts.keep("write", {"text": "still open"})
    vault.lock()


def test_missing_and_damaged_evidence_is_named_and_the_rest_restored(
    home: Home, export: Path, tmp_path: Path
) -> None:
    first, second, third = sorted(evidence_names(Home(export)))
    (export / "archive" / first).unlink()
    flip(export / "archive" / second, 70_000)
    other = Home(tmp_path / "other")
    done = run(restore(other, export, PASSPHRASE))
    assert set(done.left_out) == {LeftOut(first, Why.MISSING), LeftOut(second, Why.DAMAGED)}
    assert done.evidence == 1
    assert evidence_names(other) == {third}


def test_evidence_that_the_backup_lacks_is_taken_from_the_vault_it_replaces(home: Home, backup: Path) -> None:
    wanted = seen(home, backup)
    shutil.rmtree(home.backups / "archive")
    done = run(restore(home, backup, PASSPHRASE))
    assert done.left_out == ()
    assert content_of(home) == wanted


def test_damaged_evidence_in_the_vault_is_mended_from_the_backup(home: Home, backup: Path) -> None:
    wanted = seen(home, backup)
    for name in evidence_names(home):
        flip(home.evidence / name, 70_000)
    run(restore(home, backup, PASSPHRASE))
    assert content_of(home) == wanted


def test_evidence_that_stays_takes_no_second_room(home: Home, backup: Path) -> None:
    done = run(restore(home, backup, PASSPHRASE))
    assert done.replaced is not None
    for name in evidence_names(home):
        kept = Home(done.replaced).evidence / name
        assert kept.stat().st_ino == (home.evidence / name).stat().st_ino
    # The backups' own copy stays a copy.
    for path in (home.backups / "archive").iterdir():
        assert path.stat().st_nlink == 1


# Cut short


def test_stopped_after_any_step_nothing_has_changed(home: Home, backup: Path) -> None:
    before = snapshot(home.folder)
    steps = steps_of(prepare(home, backup, PASSPHRASE))
    shutil.rmtree(home.aside)
    for count in range(1, steps):
        work = prepare(home, backup, PASSPHRASE)
        assert not take_steps(work, count)
        work.close()
        assert snapshot(home.folder) == before


def test_asked_to_stop_it_stops_and_nothing_has_changed(home: Home, backup: Path) -> None:
    before = snapshot(home.folder)
    progress = Progress()
    work = restore(home, backup, PASSPHRASE, progress)
    take_steps(work, 3)
    progress.cancel()
    with pytest.raises(Cancelled):
        run(work)
    assert snapshot(home.folder) == before


def test_leaving_while_it_is_made_ready_leaves_nothing(home: Home, backup: Path) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    work = prepare(home, backup, PASSPHRASE, vault=vault)
    take_steps(work, 4)
    vault.lock()
    assert not swap.staging(home).exists()
    with pytest.raises(Cancelled):
        run(work)
    assert not swap.staging(home).exists()


class CutError(BaseException):
    """As if the process had ended here."""


def cut_at(patch: pytest.MonkeyPatch, name: str, number: int) -> Callable[[], int]:
    """End the process, as it were, at a call of `os`, and at each one after."""
    whole, seen_calls = getattr(os, name), [0]

    def cut(*args: object, **more: object) -> object:
        seen_calls[0] += 1
        if seen_calls[0] >= number:
            raise CutError
        return whole(*args, **more)

    patch.setattr(os, name, cut)
    return lambda: seen_calls[0]


def leave_a_log(home: Home) -> None:
    vault = Vault.unlock(home, PASSPHRASE)
    vault.drafts.keep("write", {"text": "last words"})
    left = snapshot(home.folder)
    vault.lock()
    for each, state in left.items():
        (home.folder / each).write_bytes(state.content)


@pytest.mark.parametrize("name", ["replace", "unlink", "fsync", "mkdir", "rmdir"])
@pytest.mark.parametrize("make_ready", [content_of, leave_a_log])
def test_cut_at_any_call_the_old_or_the_new_vault_is_there_whole(
    home: Home, backup: Path, name: str, make_ready: Callable[[Home], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_ready(home)
    start = home.folder.with_name("start")
    shutil.copytree(home.folder, start)
    old, new = content_of(home), seen(home, backup)
    number, outcomes = 0, set[str]()
    while True:
        number += 1
        shutil.rmtree(home.folder)
        shutil.copytree(start, home.folder)
        with monkeypatch.context() as patch:
            calls = cut_at(patch, name, number)
            with suppress(CutError):
                run(restore(home, backup, PASSPHRASE))
        if calls() < number:
            break
        outcomes.add(whole_vault(home, old, new))
    assert outcomes <= {"old", "new"}
    assert number > 1


def whole_vault(home: Home, old: Content, new: Content) -> str:
    """Unlock what is there, as a new process would, and tell which it is; the other must be there too."""
    (home.folder / "archive.lock").unlink(missing_ok=True)
    assert Vault.exists(home)
    found = content_of(home)
    assert not swap.is_pending(home)
    assert not swap.staging(home).exists()
    if found == old:
        assert replaced_vaults(home) == ()
        return "old"
    assert found == new
    (kept,) = replaced_vaults(home)
    assert seen(home, kept.path) == old
    return "new"


def test_a_swap_cut_short_is_no_place_for_a_new_vault(
    home: Home, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = seen(home, backup)
    run(prepare(home, backup, PASSPHRASE))
    with monkeypatch.context() as patch, suppress(CutError):
        cut_at(patch, "replace", 5)
        swap.begin(home, datetime.now(UTC))
    assert not home.database.exists()
    assert Vault.exists(home)
    with pytest.raises(VaultExists):
        Vault.create(home, PASSPHRASE, cost=CHEAP)
    assert content_of(home) == wanted


@pytest.mark.parametrize(
    "garbage", [b"", b"{}", b'{"place": "../..", "names": []}', b'{"place": "a", "names": ["../x"]}']
)
def test_a_marker_that_is_not_ours_moves_nothing(home: Home, backup: Path, garbage: bytes) -> None:
    home.aside.mkdir()
    (home.aside / "swap").write_bytes(garbage)
    before = snapshot(home.folder)
    with pytest.raises(VaultDamaged):
        Vault.unlock(home, PASSPHRASE)
    assert snapshot(home.folder) == before


# Disks


def test_no_room_for_a_second_vault_is_told_first(
    home: Home, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "room", lambda _: 100_000)
    unchanged(home, backup, PASSPHRASE, DiskFull)


@pytest.mark.parametrize("leave", [0, MIB // 8, MIB // 2])
def test_a_disk_that_fills_up_changes_nothing(
    export: Path, small_disk: Path, leave: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Home(small_disk / "lists-data")
    a_locked_vault(other)
    before = snapshot(other.folder)
    fill(small_disk, leave)
    monkeypatch.setattr(restoring, "room", lambda _: 2**40)
    monkeypatch.setattr("safeplan.vault.copying.room", lambda _: 2**40)
    done = None
    with suppress(DiskFull):
        done = run(restore(other, export, PASSPHRASE))
    if done is None:
        assert snapshot(other.folder) == before
    else:
        assert {each.why for each in done.left_out} == {Why.NO_ROOM}
    Vault.unlock(other, PASSPHRASE).lock()


@pytest.mark.parametrize("limit", [0, 1, 500, 1160, 4096, 40_000, 150_000])
def test_writes_that_fail_from_some_length_on_change_nothing(home: Home, backup: Path, limit: int) -> None:
    for path in home.evidence.iterdir():
        path.unlink()
    before = snapshot(home.folder)
    done = None
    with files_no_longer_than(limit), suppress(DiskError):
        done = run(restore(home, backup, PASSPHRASE))
    if done is None:
        assert snapshot(home.folder) == before
    run(restore(home, backup, PASSPHRASE))
    Vault.unlock(home, PASSPHRASE).lock()


@pytest.mark.parametrize("name", ["write", "fsync", "replace", "mkdir", "link"])
def test_every_call_that_may_fail_leaves_the_old_vault_or_the_new_one(
    home: Home, backup: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = content_of(home), seen(home, backup)
    start = tmp_path / "start"
    shutil.copytree(home.folder, start)
    number = 0
    while True:
        number += 1
        shutil.rmtree(home.folder)
        shutil.copytree(start, home.folder)
        with monkeypatch.context() as patch:
            calls = fail_the_call(patch, name, number)
            with suppress(DiskError):
                run(restore(home, backup, PASSPHRASE))
        if calls() < number:
            break
        whole_vault(home, old, new)
    assert number > 1
