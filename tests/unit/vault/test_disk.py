"""A disk that is full, read-only or broken: each its own error, and nothing of hers altered.

The real thing needs a small disk of its own, which root may mount; elsewhere those tests are
skipped, and the ones that limit the length of files still run.
"""

import io
import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from safeplan.errors import DiskError, DiskFull, EvidenceMissing, FolderReadOnly
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault import migrations
from safeplan.vault.evidence_file import StoredFile
from safeplan.vault.vault import Vault
from tests.builders.vault import CHEAP, PAGE, PASSPHRASE, a_draft, a_locked_vault, snapshot

MIB = 1024 * 1024


def fill(disk: Path, leave: int) -> Path:
    """Fill the disk up to `leave` bytes, rounded to pages."""
    filler = disk / "filler"
    room = os.statvfs(disk)
    filler.write_bytes(bytes(room.f_bavail * room.f_frsize - leave))
    return filler


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let every write past `size` bytes of any file fail."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def put(vault: Vault, size: int) -> StoredFile:
    return vault.evidence.put(io.BytesIO(os.urandom(size)), size, Progress())


def check(home: Home) -> None:
    """Open the vault and find all that `a_locked_vault` kept."""
    vault = Vault.unlock(home, PASSPHRASE)
    for number in range(30):
        assert vault.drafts.get(f"editor:{number}") == a_draft(number)
    vault.lock()


# A small disk


@pytest.mark.parametrize("leave", [0, PAGE, 4 * PAGE, 16 * PAGE])
def test_no_room_for_a_vault_leaves_none(small_disk: Path, leave: int) -> None:
    home = Home(small_disk / "lists-data")
    home.folder.mkdir()
    filler = fill(small_disk, leave)
    with pytest.raises(DiskFull):
        Vault.create(home, PASSPHRASE, cost=CHEAP)
    assert not Vault.exists(home)
    assert list(home.folder.iterdir()) == []
    filler.unlink()
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()


def test_a_full_disk_takes_no_draft_and_keeps_the_one_before(small_disk: Path) -> None:
    home = Home(small_disk / "lists-data")
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "before"})
    filler = fill(small_disk, 0)
    with pytest.raises(DiskFull):
        vault.drafts.keep("write", {"text": "x" * 200_000})
    assert vault.drafts.get("write") == {"text": "before"}
    filler.unlink()
    vault.drafts.keep("write", {"text": "after"})
    vault.lock()
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.drafts.get("write") == {"text": "after"}
    vault.lock()


def test_leaving_with_a_full_disk_loses_nothing(small_disk: Path) -> None:
    home = Home(small_disk / "lists-data")
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "x" * 300_000})
    filler = fill(small_disk, 0)
    with suppress(DiskError):
        vault.lock()
    filler.unlink()
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.drafts.get("write") == {"text": "x" * 300_000}
    vault.lock()


def test_opening_with_a_full_disk_works(small_disk: Path) -> None:
    home = Home(small_disk / "lists-data")
    a_locked_vault(home)
    before = snapshot(home.folder)
    fill(small_disk, 0)
    check(home)
    assert snapshot(home.folder) == before


def test_evidence_that_does_not_fit_leaves_nothing(small_disk: Path) -> None:
    home = Home(small_disk / "lists-data")
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    with pytest.raises(DiskFull):
        put(vault, 4 * MIB)
    assert list(home.evidence.iterdir()) == []
    stored = put(vault, MIB)
    assert vault.evidence.get(stored.name, stored.key, io.BytesIO(), Progress()) == stored.sha256
    vault.lock()


def test_no_room_for_the_backup_leaves_the_older_vault(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(small_disk / "lists-data")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:1])
        a_locked_vault(home)
    before = snapshot(home.folder)
    filler = fill(small_disk, 4 * PAGE)
    with pytest.raises(DiskFull):
        Vault.unlock(home, PASSPHRASE)
    assert snapshot(home.folder) == before
    filler.unlink()
    check(home)


def test_a_read_only_disk_is_named(small_disk: Path) -> None:
    home = Home(small_disk / "lists-data")
    a_locked_vault(home)
    before = snapshot(home.folder)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(FolderReadOnly):
        Vault.unlock(home, PASSPHRASE)
    with pytest.raises(FolderReadOnly):
        Vault.create(Home(small_disk / "other"), PASSPHRASE, cost=CHEAP)
    assert snapshot(home.folder) == before


# Writes that fail from some length on


@pytest.mark.parametrize("limit", [0, 1, 500, 1160, PAGE, 5 * PAGE, 20 * PAGE])
def test_a_creation_whose_writes_fail_leaves_no_vault(home: Home, limit: int) -> None:
    with files_no_longer_than(limit), pytest.raises(DiskError):
        Vault.create(home, PASSPHRASE, cost=CHEAP)
    assert not Vault.exists(home)
    Vault.create(home, PASSPHRASE, cost=CHEAP).lock()
    Vault.unlock(home, PASSPHRASE).lock()


def test_drafts_whose_writes_fail_are_all_there_as_far_as_they_were_kept(home: Home) -> None:
    """The log may grow up to the limit, at another place in a commit each time."""
    a_locked_vault(home)
    for limit in range(0, 60_000, 2_500):
        vault = Vault.unlock(home, PASSPHRASE)
        last = -1
        with files_no_longer_than(limit), suppress(DiskError):
            for number in range(40):
                vault.drafts.keep("write", {"number": number, "text": "x" * 2000})
                last = number
        found = vault.drafts.get("write") if last >= 0 else {"number": last}
        assert found is not None
        assert found["number"] == last
        vault.drafts.keep("write", {"number": "after"})
        vault.lock()
    check(home)


def test_a_migration_whose_writes_fail_goes_on_later(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:1])
        a_locked_vault(home)
    failed = 0
    for limit in range(0, 600_000, 30_000):
        with files_no_longer_than(limit):
            try:
                Vault.unlock(home, PASSPHRASE).lock()
            except DiskError:
                failed += 1
    assert failed
    check(home)


@pytest.mark.parametrize("limit", [0, 10_000, 100_000, MIB])
def test_evidence_whose_writes_fail_leaves_nothing(vault: Vault, limit: int) -> None:
    with files_no_longer_than(limit), pytest.raises(DiskError):
        put(vault, 2 * MIB)
    assert list(vault.home.evidence.iterdir()) == []
    stored = put(vault, MIB)
    assert vault.evidence.sweep(set()) == 0
    vault.evidence.remove(stored.name)
    with pytest.raises(EvidenceMissing):
        vault.evidence.get(stored.name, stored.key, io.BytesIO(), Progress())
