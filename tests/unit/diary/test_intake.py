"""Several files at once: one piece of work, one can be left out of it, and stopped it leaves nothing."""

import io
import os
import random
from pathlib import Path

import pytest

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.folder import FolderFiles, files_in
from safeplan.diary.intake import Intake, Source
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled, DiskFull, FileUnreadable
from safeplan.progress import Progress
from safeplan.vault.vault import Vault
from tests.builders.diary import incident
from tests.builders.vault import snapshot

MIB = 1024 * 1024


class _Stopping(Progress):
    """Asks the work to stop at its step of a number."""

    def __init__(self, at: int) -> None:
        super().__init__(self._count)
        self._left = at

    def _count(self, _done: int, _total: int) -> None:
        if self._left == 0:
            self.cancel()
        self._left -= 1


@pytest.fixture
def locker(vault: Vault) -> EvidenceLocker:
    return EvidenceLocker(vault)


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    """Three files and something pasted, 6 MiB and 12 bytes of them."""
    made = []
    for name, size in (("one.bin", 3 * MIB), ("two.bin", 2 * MIB), ("three.bin", MIB)):
        (tmp_path / name).write_bytes(os.urandom(size))
        made.append(Source(name, tmp_path / name))
    return [*made, Source("Pasted words", data=b"Pasted words")]


def test_all_of_them_are_one_step_of_the_entry(
    vault: Vault, locker: EvidenceLocker, sources: list[Source]
) -> None:
    Journal(vault).add(incident())
    told: list[tuple[int, int]] = []
    taken = Intake(locker, sources, Progress(lambda done, total: told.append((done, total)))).run()
    locker.attach(1, taken.stored)
    assert [each.name for each in locker.items(1)] == [each.name for each in sources]
    assert len(Journal(vault).versions(1)) == 2
    assert taken.left_out == ()
    assert told == sorted(told)
    assert {total for _, total in told} == {6 * MIB + 12}
    assert told[-1][0] == 6 * MIB + 12


def test_it_tells_which_file_is_under_way(locker: EvidenceLocker, sources: list[Source]) -> None:
    places: list[tuple[int, int, Source | None]] = []
    intake = Intake(locker, sources, Progress(lambda _done, _total: places.append(intake.place)))
    assert intake.place == (0, 4, None)
    intake.run()
    assert places[0] == (1, 4, sources[0])
    assert places[-1] == (4, 4, sources[3])


def test_one_can_be_left_out_while_it_goes_in(
    vault: Vault, locker: EvidenceLocker, sources: list[Source]
) -> None:
    def leave_second_out(done: int, _total: int) -> None:
        if done >= 4 * MIB:
            intake.skip(2)

    intake = Intake(locker, sources, Progress(leave_second_out))
    taken = intake.run()
    assert [each.name for each in taken.stored] == ["one.bin", "three.bin", "Pasted words"]
    assert [each.source.name for each in taken.left_out] == ["two.bin"]
    assert isinstance(taken.left_out[0].error, Cancelled)
    assert len(list(vault.home.evidence.iterdir())) == 3


def test_what_is_in_already_is_not_left_out(locker: EvidenceLocker, sources: list[Source]) -> None:
    intake = Intake(locker, sources, Progress(lambda done, _: intake.skip(1) if done > 3 * MIB else None))
    assert len(intake.run().stored) == 4


def test_one_that_cannot_be_read_leaves_the_others(
    locker: EvidenceLocker, sources: list[Source], tmp_path: Path
) -> None:
    gone = Source("gone.jpg", tmp_path / "gone.jpg")
    taken = Intake(locker, [sources[2], gone, sources[3]]).run()
    assert [each.name for each in taken.stored] == ["three.bin", "Pasted words"]
    assert [(each.source, type(each.error)) for each in taken.left_out] == [(gone, FileUnreadable)]


def test_what_has_no_room_is_not_begun(
    vault: Vault, locker: EvidenceLocker, sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 2 * MIB

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage)
    told: list[int] = []
    taken = Intake(locker, sources[:2], Progress(lambda done, _: told.append(done))).run()
    assert [type(each.error) for each in taken.left_out] == [DiskFull, DiskFull]
    assert set(told) <= {0, 3 * MIB}
    assert not list(vault.home.evidence.glob("*"))


def test_stopped_at_ten_moments_it_leaves_no_trace(
    vault: Vault, locker: EvidenceLocker, sources: list[Source]
) -> None:
    Journal(vault).add(incident())
    locker.attach(1, locker.store_from(io.BytesIO(b"before"), "before"))
    before = snapshot(vault.home.folder)
    for at in random.Random(6).sample(range(12), 10):  # noqa: S311 - no secret
        with pytest.raises(Cancelled):
            Intake(locker, sources, _Stopping(at)).run()
        assert snapshot(vault.home.folder) == before
    assert len(locker.items(1)) == 1
    assert locker.items(None) == []
    assert Journal(vault).verify().holds


def test_the_same_bytes_twice_are_noticed_at_once_and_later(vault: Vault, locker: EvidenceLocker) -> None:
    Journal(vault).add(incident())
    taken = Intake(locker, [Source("a", data=b"x"), Source("b", data=b"y"), Source("c", data=b"x")]).run()
    assert [each.name for each in taken.twice] == ["c"]
    locker.attach(1, taken.stored)
    again = locker.store_from(io.BytesIO(b"x"), "again", 1)
    found = locker.same(again.file.sha256)
    assert [(each.name, each.entry_id) for each in found] == [("a", 1), ("c", 1)]
    assert [each.name for each in locker.same(found[0].sha256, but=found[0].id)] == ["c"]
    locker.discard(again)
    assert locker.same(b"z" * 32) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Chat export"
    (folder / "pictures").mkdir(parents=True)
    for name in ("IMG 10.jpg", "IMG 2.jpg", "_chat.txt", "Thumbs.db", "pictures/1.jpg"):
        (folder / name).write_bytes(b"12345")
    (folder / "link.jpg").symlink_to(folder / "IMG 2.jpg")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    return folder


def names(found: FolderFiles) -> list[str]:
    return [each.name for each in found.sources]


def test_a_folder_gives_its_files_in_the_order_people_use(folder: Path) -> None:
    found = files_in(folder)
    assert names(found) == [
        "Chat export/_chat.txt",
        "Chat export/IMG 2.jpg",
        "Chat export/IMG 10.jpg",
        "Chat export/pictures/1.jpg",
    ]
    assert (found.size, found.skipped, found.unreadable, found.too_many) == (20, 4, 0, False)


def test_a_file_from_a_folder_keeps_its_path_and_suggests_its_name(
    locker: EvidenceLocker, folder: Path
) -> None:
    taken = Intake(locker, files_in(folder).sources[-1:]).run()
    locker.attach(None, taken.stored)
    (item,) = locker.items(None)
    assert (item.name, item.file_name) == ("Chat export/pictures/1.jpg", "1.jpg")


def test_a_folder_that_is_none_is_told_and_a_long_one_ends(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileUnreadable):
        files_in(tmp_path / "nowhere")
    monkeypatch.setattr("safeplan.diary.folder.MOST_FILES", 2)
    found = files_in(folder)
    assert found.too_many
    assert len(found.sources) == 2


def test_looking_through_a_folder_can_be_stopped(folder: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        files_in(folder, progress)
