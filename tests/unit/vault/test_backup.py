"""Automatic backups: whole, checked, private, rotated, and nothing half-made at any point."""

import os
import stat
import threading
from collections.abc import Generator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from safeplan.errors import (
    BackupUnusable,
    Cancelled,
    DiskError,
    DiskFull,
    VaultDamaged,
    WrongPassphrase,
)
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import backup
from safeplan.vault.backup import Backups, LeftOut, Why
from safeplan.vault.backup_shelf import Shelf, list_of, write_list
from safeplan.vault.restore import look, restore
from safeplan.vault.stepped_copy import SteppedCopy
from safeplan.vault.vault import Vault
from safeplan.vault.ways_in import WaysIn
from tests.builders.clock import FixedClock
from tests.builders.copies import (
    a_full_vault,
    add_evidence,
    content,
    evidence_names,
    fail_the_call,
    files_in,
    flip,
    run,
    seen,
    steps_of,
    take_steps,
)
from tests.builders.vault import CHEAP, PAGE, PASSPHRASE, FileState
from tests.builders.vault import snapshot as files_of
from tests.unit.vault.copy_trials import consistent_while_writing
from tests.unit.vault.test_disk import files_no_longer_than, fill

DAY = timedelta(days=1)


@pytest.fixture
def full(home: Home, clock: FixedClock) -> Generator[Vault]:
    vault = a_full_vault(home, clock)
    yield vault
    vault.lock()


@pytest.fixture
def backups(full: Vault) -> Backups:
    return Backups(full)


def shelf_names(vault: Vault) -> set[str]:
    folder = vault.home.backups
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


# What is in one


def test_a_backup_holds_all_there_is(full: Vault, backups: Backups, home: Home) -> None:
    made = run(backups.make())
    assert made.left_out == ()
    assert made.evidence_copied == 2
    assert made.backup == backups.latest()
    assert seen(home, made.backup.path) == content(full)


def test_nothing_of_a_backup_can_be_read_and_its_names_say_nothing(
    full: Vault, backups: Backups, home: Home
) -> None:
    run(backups.make())
    assert files_in(home.backups) == {
        "20261124-175200/archive.db",
        "20261124-175200/archive.idx",
        "20261124-175200/archive.idx2",
        "20261124-175200/archive.lst",
        *(f"archive/{name}" for name in evidence_names(home)),
    }
    for path in home.backups.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)
        if path.is_file():
            words = path.read_bytes()
            assert b"gate" not in words
            assert b"SQLite" not in words
            assert b"photo" not in words


def test_a_backup_bears_the_key_file_as_it_is(backups: Backups, home: Home) -> None:
    made = run(backups.make())
    assert made.backup.home.key_file.read_bytes() == home.key_file.read_bytes()
    assert made.backup.home.key_file_copy.read_bytes() == home.key_file.read_bytes()
    assert made.backup.home.database.read_bytes()[:16] == home.database.read_bytes()[:16]


def test_making_one_changes_nothing_of_the_vault(full: Vault, backups: Backups, home: Home) -> None:
    def all_else() -> dict[str, FileState]:
        return {name: each for name, each in files_of(home.folder).items() if "archive.old" not in name}

    before = all_else()
    run(backups.make())
    assert all_else() == before


def test_what_is_written_between_its_steps_is_in_it(full: Vault, backups: Backups, home: Home) -> None:
    full.drafts.keep("large", {"text": "x" * 2_000_000})
    making = backups.make()
    for number in range(3):
        next(making)
        full.drafts.keep("write", {"number": number})
        full.drafts.keep(f"editor:{number}", {"number": number})
    made = run(making)
    found = dict(seen(home, made.backup.path).drafts)
    assert found["write"] == "{'number': 2}"
    assert [found[f"editor:{number}"] for number in range(3)] == [f"{{'number': {n}}}" for n in range(3)]


def test_a_backup_made_while_another_thread_writes_is_of_one_moment(tmp_path: Path) -> None:
    """A slice; `make torture` asks it 200 times."""
    assert consistent_while_writing(tmp_path, seed=1, count=12) == []


def test_the_connection_is_free_between_the_steps(full: Vault, backups: Backups) -> None:
    full.drafts.keep("large", {"text": "x" * 2_000_000})
    making, got_in = backups.make(), []
    steps = 0
    for _ in making:
        steps += 1

        def ask() -> None:
            with full.database.reading() as connection:
                got_in.append(connection.execute("SELECT count(*) FROM drafts").fetchone())

        other = threading.Thread(target=ask)
        other.start()
        other.join(10)
        assert not other.is_alive()
    assert len(got_in) == steps > 5


# When one is due


def test_one_is_due_a_day_after_the_last_if_something_changed(
    full: Vault, backups: Backups, clock: FixedClock
) -> None:
    assert backups.due()
    run(backups.make())
    assert not backups.due()
    clock.advance(DAY * 2)
    assert not backups.due()
    full.drafts.keep("write", {"text": "new"})
    assert backups.due()
    run(backups.make())
    assert not backups.due()
    clock.advance(DAY - timedelta(minutes=1))
    full.drafts.keep("write", {"text": "newer"})
    assert not backups.due()


def test_new_evidence_alone_makes_one_due(full: Vault, backups: Backups, clock: FixedClock) -> None:
    run(backups.make())
    clock.advance(DAY * 2)
    add_evidence(full, b"a" * 50_000)
    assert backups.due()


def test_one_from_a_time_when_the_clock_was_wrong_does_not_keep_others_from_being_made(
    full: Vault, backups: Backups, clock: FixedClock
) -> None:
    now = clock.now()
    clock.advance(DAY * 400)
    run(backups.make())
    clock.set(now)
    full.drafts.keep("write", {"text": "new"})
    assert backups.due()
    made = run(backups.make())
    assert made.backup in backups.list()
    assert not backups.due()


def test_two_within_one_second_have_two_names(backups: Backups) -> None:
    first, second = run(backups.make()), run(backups.make())
    assert second.backup.when - first.backup.when == timedelta(seconds=1)


# Rotation


def test_older_ones_go_as_the_rotation_says(backups: Backups, full: Vault, clock: FixedClock) -> None:
    for day in range(20):
        full.drafts.keep("write", {"day": day})
        run(backups.make())
        clock.advance(DAY)
    found = backups.list()
    # Seven days, two Sundays more, and the last of November.
    assert [f"{each.when:%d.%m}" for each in found[7:]] == ["06.12", "30.11", "29.11"]
    assert len(found) == 10
    assert [each.when.day for each in found[:3]] == [13, 12, 11]
    assert all(each.evidence_missing == 0 for each in found)


def test_evidence_is_copied_once_and_stays_while_a_backup_knows_it(
    full: Vault, backups: Backups, home: Home, clock: FixedClock
) -> None:
    first = run(backups.make()).backup
    pool = home.backups / "archive"
    copied = {path.name: path.stat().st_ino for path in pool.iterdir()}
    gone = add_evidence(full, b"b" * 70_000)
    clock.advance(DAY)
    second = run(backups.make())
    assert second.evidence_copied == 1
    assert {path.name: path.stat().st_ino for path in pool.iterdir() if path.name != gone} == copied
    backups.remove([first])
    assert {path.name for path in pool.iterdir()} == {*copied, gone}
    backups.remove([second.backup])
    assert list(pool.iterdir()) == []
    assert backups.list() == ()


def test_evidence_is_a_copy_and_not_another_name_of_the_same_file(
    full: Vault, backups: Backups, home: Home
) -> None:
    run(backups.make())
    assert all(path.stat().st_nlink == 1 for path in (home.backups / "archive").iterdir())


def test_evidence_stays_where_a_list_cannot_be_read(full: Vault, backups: Backups, clock: FixedClock) -> None:
    first = run(backups.make()).backup
    clock.advance(DAY)
    second = run(backups.make()).backup
    flip(list_of(first.path), 3)
    backups.remove([second])
    assert len(list((full.home.backups / "archive").iterdir())) == 2


# What cannot be copied is named


def test_evidence_that_would_fill_the_disk_is_left_out_and_copied_when_there_is_room(
    full: Vault, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(backup, "room", lambda _: 50_000_000)
        patch.setattr("safeplan.vault.copying.room", lambda _: 40_000_000)
        made = run(Backups(full, reserve_bytes=39_950_000).make())
    assert {each.why for each in made.left_out} == {Why.NO_ROOM}
    assert {each.name for each in made.left_out} == evidence_names(home)
    assert made.evidence_copied == 0
    assert made.backup.evidence_missing == 2
    again = run(Backups(full).make())
    assert (again.evidence_copied, again.left_out, again.backup.evidence_missing) == (2, (), 0)


def test_no_backup_is_begun_that_would_fill_the_disk(full: Vault) -> None:
    with pytest.raises(DiskFull):
        run(Backups(full, reserve_bytes=2**60).make())
    assert shelf_names(full) == set()


def test_damaged_and_missing_evidence_is_named_and_the_rest_is_kept(full: Vault, backups: Backups) -> None:
    damaged = add_evidence(full, b"c" * 300_000)
    missing = add_evidence(full, b"d" * 1000)
    flip(full.home.evidence / damaged, 200_000)
    (full.home.evidence / missing).unlink()
    made = run(backups.make())
    assert set(made.left_out) == {LeftOut(damaged, Why.DAMAGED), LeftOut(missing, Why.MISSING)}
    assert made.evidence_copied == 2
    assert not (full.home.backups / "archive" / damaged).exists()


def test_a_copy_in_the_pool_outlives_the_original(full: Vault, backups: Backups, clock: FixedClock) -> None:
    run(backups.make())
    for path in full.home.evidence.iterdir():
        path.unlink()
    clock.advance(DAY)
    made = run(backups.make())
    assert made.left_out == ()
    assert made.backup.evidence_missing == 0


# What fails leaves nothing


def test_a_damaged_vault_makes_no_backup_and_the_ones_before_stay(home: Home, clock: FixedClock) -> None:
    vault = a_full_vault(home, clock)
    vault.drafts.keep("large", {"text": "x" * 500_000})
    run(Backups(vault).make())
    vault.lock()
    flip(home.database, home.database.stat().st_size - 60 * PAGE)
    vault = Vault.unlock(home, PASSPHRASE, clock=clock)
    before = files_of(home.backups)
    with pytest.raises((VaultDamaged, BackupUnusable)):
        run(Backups(vault).make())
    assert files_of(home.backups) == before
    vault.preferences.set("place", "she can still write elsewhere")
    vault.lock()


@pytest.mark.parametrize("what", ["page", "row"])
def test_a_copy_that_differs_does_not_count(
    full: Vault, backups: Backups, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a disk that takes writes and keeps something else."""
    whole = SteppedCopy.finish

    def altered(self: SteppedCopy) -> None:
        path = self._path
        if what == "row":
            self._target.execute("DELETE FROM drafts WHERE editor = 'editor:3'")
        whole(self)
        if what == "page":
            flip(path, path.stat().st_size - 2 * PAGE + 100)

    monkeypatch.setattr(SteppedCopy, "finish", altered)
    with pytest.raises(BackupUnusable):
        run(backups.make())
    assert shelf_names(full) == set()


def test_stopped_after_any_step_nothing_half_made_is_left(full: Vault, backups: Backups, home: Home) -> None:
    full.drafts.keep("large", {"text": "x" * 1_000_000})
    steps = steps_of(backups.make())
    backups.remove_all()
    for count in range(1, steps):
        making = backups.make()
        assert not take_steps(making, count)
        making.close()
        assert not full.copying.locked()
        assert_nothing_half_made(full, home)
    assert run(backups.make()).left_out == ()


def test_asked_to_stop_it_stops_at_its_next_step(full: Vault, backups: Backups, home: Home) -> None:
    steps = steps_of(backups.make())
    backups.remove_all()
    for count in range(1, steps, 3):
        progress = Progress()
        making = backups.make(progress)
        take_steps(making, count)
        progress.cancel()
        with suppress(Cancelled):
            run(making)
        assert_nothing_half_made(full, home)


def test_locking_the_vault_ends_it_and_leaves_nothing(home: Home, clock: FixedClock) -> None:
    """The generator is not asked any more when she leaves: the vault itself sees to it."""
    for count in range(1, 30, 4):
        vault = Vault.unlock(home, PASSPHRASE) if Vault.exists(home) else a_full_vault(home, clock)
        Backups(vault).remove_all()
        making = Backups(vault).make()
        take_steps(making, count)
        vault.lock()
        assert not [path for path in home.folder.rglob("*") if ".new" in path.name or path.name == "new"]
        with suppress(Cancelled):
            run(making)
        assert not [path for path in home.folder.rglob("*") if ".new" in path.name or path.name == "new"]


def assert_nothing_half_made(vault: Vault, home: Home) -> None:
    for name in shelf_names(vault):
        assert not name.endswith(".new")
    pool = home.backups / "archive"
    assert not (pool / "new").exists()
    for each in Backups(vault).list():
        assert drafts_in(home, each.path)
    Backups(vault).remove_all()


def test_what_a_killed_process_left_goes_with_the_next(full: Vault, backups: Backups, home: Home) -> None:
    left = home.backups / "20261101-120000.new"
    left.mkdir(parents=True)
    (left / "archive.db").write_bytes(b"half")
    (home.backups / "archive" / "new").mkdir(parents=True)
    (home.backups / "archive" / "new" / ("0" * 32)).write_bytes(b"half")
    run(backups.make())
    assert shelf_names(full) == {"20261124-175200", "archive"}
    assert not (home.backups / "archive" / "new").exists()


def test_two_at_a_time_come_one_after_the_other(full: Vault, backups: Backups) -> None:
    first, second = backups.make(), Backups(full).make()
    next(first)
    assert not take_steps(second, 3)
    made = [run(first).backup, run(second).backup]
    assert made[1].when - made[0].when == timedelta(seconds=1)
    assert backups.list() == (made[1],)  # one a day stays


# Disks


@pytest.mark.parametrize("name", ["write", "fsync", "replace", "mkdir", "unlink"])
def test_every_call_that_may_fail_leaves_the_backups_before_and_the_vault(
    full: Vault, backups: Backups, name: str, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> None:
    before = run(backups.make()).backup
    wanted = content(full)
    number = 0
    while True:
        number += 1
        clock.advance(DAY)
        extra = add_evidence(full, b"g" * 50_000)
        with monkeypatch.context() as patch:
            calls = fail_the_call(patch, name, number)
            with suppress(DiskError):
                run(backups.make())
        assert not [each for each in shelf_names(full) if each.endswith(".new")] or name == "unlink"
        assert before in backups.list()
        assert seen(full.home, before.path) == wanted
        backups.remove(each for each in backups.list() if each.when != before.when)
        with full.database.transaction() as connection:
            connection.execute("DELETE FROM diary_evidence WHERE file = ?", (extra,))
        full.evidence.remove(extra)
        if calls() < number:
            break
    assert number > 1 or name == "unlink"
    assert content(full) == wanted


@pytest.mark.parametrize("limit", [0, 1, 500, 1160, PAGE, 10 * PAGE, 30 * PAGE, 50 * PAGE])
def test_writes_that_fail_from_some_length_on_leave_the_one_before(
    full: Vault, backups: Backups, home: Home, limit: int, clock: FixedClock
) -> None:
    before = run(backups.make()).backup
    clock.advance(DAY)
    made = None
    with files_no_longer_than(limit), suppress(DiskError, BackupUnusable):
        made = run(backups.make()).backup
    assert backups.list() == ((made, before) if made else (before,))
    assert files_of(home.backups).keys() == {
        *(f"archive/{name}" for name in evidence_names(home)),
        *(
            f"{each.path.name}/{name}"
            for each in backups.list()
            for name in ("archive.db", "archive.idx", "archive.idx2", "archive.lst")
        ),
    }
    for each in backups.list():
        assert seen(home, each.path) == content(full)


@pytest.mark.parametrize("leave", [0, 2 * PAGE, 30 * PAGE, 60 * PAGE, 100 * PAGE])
def test_a_disk_that_fills_up_keeps_vault_and_backups(
    small_disk: Path, leave: int, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(small_disk / "lists-data")
    vault = a_full_vault(home, clock)
    before = run(Backups(vault, reserve_bytes=0).make()).backup
    clock.advance(DAY)
    vault.drafts.keep("write", {"text": "later"})
    add_evidence(vault, b"h" * 100_000)
    wanted = content(vault)
    filler = fill(small_disk, leave)
    monkeypatch.setattr(backup, "room", lambda _: 2**40)
    monkeypatch.setattr("safeplan.vault.copying.room", lambda _: 2**40)
    with suppress(DiskFull):
        run(Backups(vault, reserve_bytes=0).make())
    assert not [name for name in shelf_names(vault) if name.endswith(".new")]
    assert before in Backups(vault).list()
    filler.unlink()
    assert content(vault) == wanted
    assert run(Backups(vault, reserve_bytes=0).make()).left_out == ()
    vault.lock()


# Keys, erasing, and the copies from before a migration


def test_after_new_keys_older_ones_are_named_and_open_with_the_old_passphrase_alone(
    full: Vault, backups: Backups, home: Home, clock: FixedClock
) -> None:
    older = run(backups.make()).backup
    WaysIn(full).renew(PASSPHRASE, "a wholly new passphrase", cost=CHEAP)
    assert [each.path for each in backups.older_than_key()] == [older.path]
    clock.advance(DAY)
    newer = run(backups.make()).backup
    assert [each.path for each in backups.older_than_key()] == [older.path]
    assert backups.carry_keys() == 0
    assert drafts_in(home, older.path)
    with pytest.raises(WrongPassphrase), look(home, older.path, "a wholly new passphrase"):
        pass
    with look(home, newer.path, "a wholly new passphrase") as vault:
        assert vault.drafts.editors()
    backups.remove(backups.older_than_key())
    assert [each.path for each in backups.list()] == [newer.path]


def test_after_a_change_of_passphrase_the_old_one_opens_no_backup(
    full: Vault, backups: Backups, home: Home
) -> None:
    made = run(backups.make()).backup
    WaysIn(full).change_passphrase(PASSPHRASE, "another one")
    assert drafts_in(home, made.path)  # as the key file was
    assert backups.carry_keys() == 1
    with pytest.raises(WrongPassphrase), look(home, made.path, PASSPHRASE):
        pass
    with look(home, made.path, "another one") as vault:
        assert vault.drafts.editors()


def test_the_recovery_code_opens_a_backup_and_restores_it(
    full: Vault, backups: Backups, tmp_path: Path
) -> None:
    code = WaysIn(full).make_recovery(PASSPHRASE).text()
    made = run(backups.make()).backup
    other = Home(tmp_path / "other")
    run(restore(other, made.path, code))
    vault = Vault.unlock(other, code)
    assert content(vault) == content(full)
    vault.lock()


def test_a_changed_key_file_is_carried_to_all_backups_of_the_same_key(
    full: Vault, backups: Backups, home: Home
) -> None:
    made = run(backups.make())
    assert backups.carry_keys() == 0
    other = home.key_file.read_bytes()
    made.backup.home.key_file.write_bytes(b"older")
    assert backups.carry_keys() == 1
    assert made.backup.home.key_file.read_bytes() == other == made.backup.home.key_file_copy.read_bytes()


def test_one_under_another_data_key_is_named_and_keeps_its_own_key_file(
    full: Vault, backups: Backups
) -> None:
    made = run(backups.make())
    database = made.backup.home.database
    database.write_bytes(os.urandom(16) + database.read_bytes()[16:])
    made.backup.home.key_file.write_bytes(b"older")
    assert [each.path for each in backups.older_than_key()] == [made.backup.path]
    assert backups.carry_keys() == 0
    assert made.backup.home.key_file.read_bytes() == b"older"


def test_replacing_all_leaves_one_without_what_was_removed(
    full: Vault, backups: Backups, home: Home, clock: FixedClock
) -> None:
    gone = add_evidence(full, b"e" * 40_000)
    run(backups.make())
    clock.advance(DAY)
    (home.folder / "archive.1.bak").write_bytes(b"older layout")
    with full.database.transaction() as connection:
        connection.execute("DELETE FROM diary_evidence WHERE file = ?", (gone,))
        connection.execute("DELETE FROM drafts")
    full.evidence.remove(gone)
    made = run(backups.replace_all())
    assert backups.list() == (made.backup,)
    assert seen(home, made.backup.path).drafts == ()
    assert gone not in {path.name for path in (home.backups / "archive").iterdir()}
    assert not (home.folder / "archive.1.bak").exists()


def test_a_replacement_that_fails_removes_nothing(full: Vault, backups: Backups, home: Home) -> None:
    run(backups.make())
    before = files_of(home.backups)
    with pytest.raises(DiskFull):
        run(Backups(full, reserve_bytes=2**60).replace_all())
    assert files_of(home.backups) == before


def test_evidence_can_be_forgotten_at_once(full: Vault, backups: Backups, home: Home) -> None:
    name = add_evidence(full, b"f" * 10_000)
    made = run(backups.make())
    backups.forget_evidence([name])
    assert not (home.backups / "archive" / name).exists()
    assert backups.list()[0].evidence_missing == 1
    assert drafts_in(home, made.backup.path)


def drafts_in(home: Home, folder: Path) -> list[str]:
    with look(home, folder, PASSPHRASE) as vault:
        return vault.drafts.editors()


def test_all_can_be_removed(full: Vault, backups: Backups, home: Home) -> None:
    run(backups.make())
    backups.remove_all()
    assert not home.backups.exists()
    assert backups.list() == ()


@pytest.mark.parametrize(("days", "stays"), [(29, True), (31, False)])
def test_a_copy_from_before_a_migration_goes_with_the_first_backup_after_a_month(
    full: Vault, backups: Backups, home: Home, days: int, stays: bool
) -> None:
    older = home.folder / "archive.1.bak"
    older.write_bytes(b"older layout")
    then = older.stat().st_mtime - days * 24 * 60 * 60
    os.utime(older, (then, then))
    run(backups.make())
    assert older.exists() == stays


# The list of evidence


@given(some.sets(some.binary(min_size=16, max_size=16), max_size=20))
def test_a_list_gives_back_the_names_that_were_written(
    tmp_path_factory: pytest.TempPathFactory, names: set[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("list")
    wanted = {name.hex() for name in names}
    write_list(folder, wanted)
    assert set(Shelf(folder.parent).names_in(folder)) == wanted


@given(some.binary(max_size=200))
def test_any_other_list_is_refused_by_name(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    folder = tmp_path_factory.mktemp("list")
    list_of(folder).write_bytes(garbage)
    with pytest.raises(BackupUnusable):
        Shelf(folder.parent).names_in(folder)


@given(some.text(alphabet="0123456789-.new", max_size=20))
def test_a_folder_of_any_name_is_a_backup_or_is_left_alone(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    if name in ("", ".", ".."):
        return
    (folder / name).mkdir()
    for moment in Shelf(folder).moments():
        assert Shelf(folder).path_of(moment).name == name
