"""A whole vault on another drive: opens by itself, touches nothing, and gives way to no drive's tricks."""

import errno
import os
import shutil
import stat
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import pytest

from safeplan.errors import BackupUnusable, Cancelled, DiskError, DiskFull, DriveGone, TooBigForDrive
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import copying, export
from safeplan.vault.backup import Backups, LeftOut, Why
from safeplan.vault.export import Exported, earlier_exports, remove_export
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.copies import (
    a_full_vault,
    add_evidence,
    content,
    content_of,
    evidence_names,
    fail_the_call,
    files_in,
    flip,
    run,
    steps_of,
    take_steps,
)
from tests.builders.vault import snapshot
from tests.unit.vault.test_disk import files_no_longer_than, fill

MIB = 1024 * 1024
NAME = "lists-data-2026-11-24"


@pytest.fixture
def full(home: Home, clock: FixedClock) -> Generator[Vault]:
    vault = a_full_vault(home, clock)
    yield vault
    vault.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"hers")
    return folder


def exporting(vault: Vault, stick: Path, progress: Progress | None = None) -> Generator[None, None, Exported]:
    return Backups(vault).export(stick, progress)


def test_an_export_is_a_vault_that_opens_by_itself(full: Vault, stick: Path, home: Home) -> None:
    made = run(exporting(full, stick))
    assert made.folder == stick / NAME
    assert made.evidence == 2
    assert made.left_out == ()
    assert content_of(Home(made.folder)) == content(full)
    assert files_in(made.folder) == {
        "archive.db",
        "archive.idx",
        "archive.idx2",
        *(f"archive/{name}" for name in evidence_names(home)),
    }


def test_its_files_are_hers_alone_where_the_drive_knows_of_such(full: Vault, stick: Path) -> None:
    made = run(exporting(full, stick))
    for path in (made.folder, *made.folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_nothing_on_the_drive_or_in_the_vault_is_touched(full: Vault, stick: Path, home: Home) -> None:
    first = run(exporting(full, stick))
    before, vault_before = snapshot(stick), snapshot(home.folder)
    second = run(exporting(full, stick))
    assert second.folder == stick / "lists-data-2026-11-24-2"
    after = snapshot(stick)
    assert {name: state for name, state in after.items() if second.folder.name not in name} == before
    assert snapshot(home.folder) == vault_before
    assert content_of(Home(first.folder)) == content_of(Home(second.folder))


@pytest.mark.parametrize("taken", [NAME, "LISTS-DATA-2026-11-24", "lists-data-2026-11-24.new"])
def test_a_name_that_is_taken_is_not_used_whoever_has_it(full: Vault, stick: Path, taken: str) -> None:
    (stick / taken).mkdir()
    (stick / taken / "other").write_bytes(b"another's")
    made = run(exporting(full, stick))
    assert made.folder.name == "lists-data-2026-11-24-2"
    assert (stick / taken / "other").read_bytes() == b"another's"


def test_how_far_it_is_is_told_in_bytes_and_ends_at_the_whole(full: Vault, stick: Path) -> None:
    told: list[tuple[int, int]] = []
    run(exporting(full, stick, Progress(lambda done, total: told.append((done, total)))))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    done, total = told[-1]
    assert 0 < done <= total
    assert done > total * 0.9


def test_stopped_after_any_step_nothing_is_left_on_the_drive(full: Vault, stick: Path, home: Home) -> None:
    steps = steps_of(exporting(full, stick))
    shutil.rmtree(stick / NAME)
    before, at_home = snapshot(stick), files_in(home.folder)
    for count in range(1, steps):
        work = exporting(full, stick)
        assert not take_steps(work, count)
        work.close()
        assert snapshot(stick) == before
        assert list(stick.iterdir()) == [stick / "holiday.jpg"]
        assert files_in(home.folder) == at_home


def test_leaving_in_the_middle_leaves_nothing_on_the_drive(
    stick: Path, home: Home, clock: FixedClock
) -> None:
    a_full_vault(home, clock).lock()
    for count in range(1, 40, 3):
        vault = Vault.unlock(home, "correct horse battery staple", clock=clock)
        work = exporting(vault, stick)
        ended = take_steps(work, count)
        vault.lock()
        if ended:
            shutil.rmtree(stick / NAME)
        assert list(stick.iterdir()) == [stick / "holiday.jpg"]
        with suppress(Cancelled, StopIteration):
            next(work)
        assert list(stick.iterdir()) == [stick / "holiday.jpg"]


# Drives


def test_a_drive_that_is_too_small_is_told_before_anything_is_copied(
    full: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "room", lambda folder: MIB if stick in (folder, *folder.parents) else 2**40)
    with pytest.raises(DiskFull):
        run(exporting(full, stick))
    assert list(stick.iterdir()) == [stick / "holiday.jpg"]


@pytest.mark.parametrize("leave", [0, MIB // 4, MIB, 2 * MIB])
def test_a_drive_that_fills_up_leaves_nothing(
    full: Vault, small_disk: Path, leave: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may fill it after we asked."""
    add_evidence(full, os.urandom(3 * MIB))
    fill(small_disk, leave)
    monkeypatch.setattr(export, "room", lambda _: 2**40)
    monkeypatch.setattr(copying, "room", lambda _: 2**40)
    with suppress(DiskFull):
        made = run(exporting(full, small_disk))
        assert {each.why for each in made.left_out} == {Why.NO_ROOM}
        shutil.rmtree(made.folder)
    assert {path.name for path in small_disk.iterdir()} == {"filler"}
    full.drafts.keep("write", {"text": "she can still write"})


def test_where_this_computers_disk_is_full_the_drive_still_gets_everything(
    full: Vault, stick: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "room", lambda folder: 2**40 if stick in (folder, *folder.parents) else 0)
    made = run(exporting(full, stick))
    assert content_of(Home(made.folder)) == content(full)
    assert not home.backups.exists()


def test_a_drive_pulled_out_in_the_middle_is_named(full: Vault, stick: Path, home: Home) -> None:
    at_home = files_in(home.folder)
    steps = steps_of(exporting(full, stick))
    gone = stick.with_name("pulled out")
    for count in range(2, steps - 1):
        work = exporting(full, stick)
        take_steps(work, count)
        stick.rename(gone)
        with pytest.raises(DriveGone):
            run(work)
        gone.rename(stick)
        assert files_in(home.folder) == at_home
    content(full)


def test_a_drive_without_modes_and_without_syncing_of_folders_will_do(
    full: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As FAT is."""
    fsync = os.fsync

    def refuse(*args: object, **more: object) -> None:
        raise PermissionError(errno.EPERM, "no modes here")

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no such call")
        fsync(handle)

    monkeypatch.setattr(os, "fchmod", refuse)
    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr(os, "fsync", only_files)
    made = run(exporting(full, stick))
    assert content_of(Home(made.folder)) == content(full)


def test_a_file_the_drive_cannot_hold_is_left_out_and_named(full: Vault, stick: Path) -> None:
    big = add_evidence(full, os.urandom(2 * MIB))
    with files_no_longer_than(MIB):
        made = run(exporting(full, stick))
    assert made.left_out == (LeftOut(big, Why.TOO_BIG),)
    assert content_of_all_but_evidence(made.folder)
    assert made.evidence == 2


def content_of_all_but_evidence(folder: Path) -> list[str]:
    vault = Vault.unlock(Home(folder), "correct horse battery staple")
    names = vault.drafts.editors()
    vault.lock()
    return names


def test_a_database_the_drive_cannot_hold_is_an_error_of_its_own(full: Vault, stick: Path) -> None:
    for number in range(30):
        full.drafts.keep(f"big:{number}", {"text": "x" * 100_000})
    full.database.interrupt()
    work = exporting(full, stick)
    while not list(stick.glob("*.new/archive.db")):
        next(work)
    with files_no_longer_than(MIB), pytest.raises(TooBigForDrive):
        run(work)
    assert list(stick.iterdir()) == [stick / "holiday.jpg"]


def test_a_file_above_four_gigabytes_is_refused_before_it_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "video").touch()
    os.truncate(tmp_path / "video", 2**32)
    reads: list[int] = []

    def fat(handle: int, size: int) -> None:
        if size > 2**32 - 1:
            raise OSError(errno.EFBIG, "too big")

    monkeypatch.setattr(os, "ftruncate", fat)
    tally = copying.Tally(Progress(lambda done, _: reads.append(done)))
    with pytest.raises(TooBigForDrive):
        run(copying.copy_file(tmp_path / "video", tmp_path / "copy", tally))
    assert reads == []


def test_a_drive_that_keeps_something_else_than_it_was_given_is_found_out(
    full: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = export.copy_file

    def faulty(source: Path, target: Path, tally: copying.Tally) -> Generator[None, None, None]:
        yield from whole(source, target, tally)
        if target.name == "archive.db":
            flip(target, 9000)

    monkeypatch.setattr(export, "copy_file", faulty)
    with pytest.raises(BackupUnusable):
        run(exporting(full, stick))
    assert list(stick.iterdir()) == [stick / "holiday.jpg"]


@pytest.mark.parametrize("limit", [0, 1, 500, 1160, 4096, 40_000, 150_000, 250_000])
def test_writes_that_fail_from_some_length_on_leave_nothing_or_a_vault(
    full: Vault, stick: Path, limit: int, home: Home
) -> None:
    at_home = files_in(home.folder)
    with files_no_longer_than(limit), suppress(DiskError, BackupUnusable):
        shutil.rmtree(run(exporting(full, stick)).folder)
    assert list(stick.iterdir()) == [stick / "holiday.jpg"]
    assert files_in(home.folder) == at_home
    assert content_of(Home(run(exporting(full, stick)).folder)) == content(full)


@pytest.mark.parametrize("name", ["write", "fsync", "replace", "mkdir"])
def test_every_call_that_may_fail_leaves_the_drive_as_it_was(
    full: Vault, stick: Path, home: Home, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home = files_in(home.folder)
    fails_at = 0
    while True:
        fails_at += 1
        with monkeypatch.context() as patch:
            calls = fail_the_call(patch, name, fails_at)
            try:
                made = run(exporting(full, stick))
            except DiskError:
                made = None
        if calls() < fails_at:
            break
        if made is not None:
            assert content_of_all_but_evidence(made.folder)
            shutil.rmtree(made.folder)
        assert list(stick.iterdir()) == [stick / "holiday.jpg"]
        assert files_in(home.folder) == at_home
    assert fails_at > 2


# Earlier ones


def test_earlier_exports_of_this_vault_are_known_and_go_on_her_word_alone(
    full: Vault, stick: Path, tmp_path: Path, clock: FixedClock
) -> None:
    first = run(exporting(full, stick)).folder
    other = a_full_vault(Home(tmp_path / "other"), clock)
    run(exporting(other, stick))
    other.lock()
    third = run(exporting(full, stick)).folder
    assert earlier_exports(full, stick) == (first, third)
    remove_export(first)
    assert earlier_exports(full, stick) == (third,)
    assert (stick / "lists-data-2026-11-24-2").is_dir()
