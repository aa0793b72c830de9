"""Files written whole, private from birth, whatever the umask."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from safeplan.errors import DiskError, DiskFull, DriveGone, FolderReadOnly
from safeplan.vault import atomic


@pytest.fixture(params=[0o000, 0o022, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_new_content_takes_the_old_ones_place(tmp_path: Path) -> None:
    path = tmp_path / "file"
    atomic.write_whole(path, b"old")
    atomic.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_files_and_folders_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    atomic.make_private_folder(tmp_path / "a" / "b")
    atomic.write_whole(tmp_path / "a" / "b" / "file", b"content")
    atomic.make_private_file(tmp_path / "a" / "b" / "empty")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path / "a" / "b" / "file") == mode(tmp_path / "a" / "b" / "empty") == 0o600


def test_a_file_left_by_a_killed_write_is_taken_over_and_made_private(tmp_path: Path) -> None:
    left = tmp_path / "file.new"
    left.write_bytes(b"half of someth")
    left.chmod(0o644)
    atomic.write_whole(tmp_path / "file", b"content")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert mode(tmp_path / "file") == 0o600
    assert not left.exists()


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    atomic.make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o755


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_content_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "file"
    atomic.write_whole(path, b"old")

    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(errno.ENOSPC, "no room", "/home/her name/file")

    with monkeypatch.context() as patch:
        patch.setattr(Path if step == "replace" else os, step, fail)
        with pytest.raises(DiskFull) as caught:
            atomic.write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert "her name" not in str(caught.value)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.ENODEV, DriveGone),
        (errno.EIO, DriveGone),
        (errno.ELOOP, DiskError),
    ],
)
def test_the_systems_errors_are_sorted_without_their_paths(code: int, kind: type[DiskError]) -> None:
    error = atomic.sort_os_error(OSError(code, "text", "/home/her name"))
    assert type(error) is kind
    assert str(error) == errno.errorcode[code]


def test_a_missing_folder_is_a_vanished_drive(tmp_path: Path) -> None:
    with pytest.raises(DriveGone):
        atomic.write_whole(tmp_path / "gone" / "file", b"content")
