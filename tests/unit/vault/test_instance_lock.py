"""One process a vault, and no stale lock."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from safeplan.errors import DiskError, VaultInUse
from safeplan.vault.instance_lock import InstanceLock

HOLD = """
import sys
from pathlib import Path
from safeplan.vault.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.lock"


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it is killed or its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_is_refused_until_the_first_gives_it_back(path: Path) -> None:
    first = InstanceLock(path)
    with pytest.raises(VaultInUse):
        InstanceLock(path)
    first.release()
    InstanceLock(path).release()


def test_another_process_is_refused(path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(VaultInUse):
        InstanceLock(path)


def test_a_killed_process_holds_nobody_up(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert path.exists()
    InstanceLock(path).release()


def test_the_file_is_empty_and_private_and_gone_afterwards(path: Path) -> None:
    before = os.umask(0)
    try:
        lock = InstanceLock(path)
    finally:
        os.umask(before)
    assert path.read_bytes() == b""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lock.release()
    lock.release()
    assert not path.exists()


def test_a_lock_whose_file_was_removed_meanwhile_is_taken_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last holder removes the name between our opening the file and our locking it."""
    from safeplan.vault import instance_lock

    try_lock = instance_lock._try_lock
    removed: list[Path] = []

    def remove_first(file: object) -> bool:
        if not removed:
            removed.append(path)
            path.unlink()
        return try_lock(file)  # type: ignore[arg-type]  # an open file

    monkeypatch.setattr(instance_lock, "_try_lock", remove_first)
    lock = InstanceLock(path)
    assert removed
    with pytest.raises(VaultInUse):
        InstanceLock(path)
    lock.release()


def test_a_folder_that_is_not_there_is_a_disk_error(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        InstanceLock(tmp_path / "gone" / "archive.lock")


def test_releasing_never_fails(path: Path) -> None:
    lock = InstanceLock(path)
    path.unlink()
    path.mkdir()
    lock.release()
