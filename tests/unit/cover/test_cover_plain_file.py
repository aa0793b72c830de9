"""Whole small files: the old one or the new one, whatever happens in between."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from safeplan.cover.plain_file import read_whole, write_whole
from safeplan.errors import DiskError, DiskFull, DriveGone, FileUnreadable, FolderReadOnly

KILLED = 9
KILL_AT_STEP = """
import os, sys
from pathlib import Path
from safeplan.cover.plain_file import write_whole

left = int(sys.argv[2])

def dying(call):
    def wrapped(*arguments, **options):
        global left
        left -= 1
        if left == 0:
            os._exit(9)
        result = call(*arguments, **options)
        left -= 1
        if left == 0:
            os._exit(9)
        return result
    return wrapped

os.open = dying(os.open)
os.fsync = dying(os.fsync)
Path.replace = dying(Path.replace)
write_whole(Path(sys.argv[1]), b"new" * 1000)
"""


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.json", b"first")
    write_whole(tmp_path / "a.json", b"second")
    assert read_whole(tmp_path / "a.json") == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_no_file_is_none(tmp_path: Path) -> None:
    assert read_whole(tmp_path / "a.json") is None


def test_a_folder_in_its_place_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(FileUnreadable):
        read_whole(tmp_path / "a.json")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in other ways")
def test_file_and_folder_are_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_whole(tmp_path / "new" / "a.json", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "a.json").stat().st_mode) == 0o600


def test_what_a_killed_write_left_beside_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "a.json.new").write_bytes(b"half")
    write_whole(tmp_path / "a.json", b"whole")
    assert read_whole(tmp_path / "a.json") == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    seen = set()
    for step in range(1, 12):
        path.write_bytes(b"old")
        done = subprocess.run([sys.executable, "-c", KILL_AT_STEP, str(path), str(step)], check=False)
        content = path.read_bytes()
        assert content in (b"old", b"new" * 1000)
        seen.add((done.returncode, content))
        if done.returncode == 0:
            break
    assert (KILLED, b"old") in seen, "no kill came before the new file was in place"
    assert (KILLED, b"new" * 1000) in seen, "no kill came after it"
    assert (0, b"new" * 1000) in seen, "the write never went through"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EIO, DriveGone),
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
    ],
)
def test_a_failed_write_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[DiskError]
) -> None:
    write_whole(tmp_path / "a.json", b"old")

    def failing(_descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(kind):
        write_whole(tmp_path / "a.json", b"new")
    assert read_whole(tmp_path / "a.json") == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
