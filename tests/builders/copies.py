"""Vaults with something in them to back up, and ways to run and to read what backing up makes."""

import errno
import io
import os
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from safeplan.clock import Clock
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.restore import look
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary import incident
from tests.builders.vault import CHEAP, PASSPHRASE

T = TypeVar("T")


def run(work: Generator[None, None, T]) -> T:
    """Take all steps of a generator and return what it made."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made


def take_steps(work: Generator[None, None, T], count: int) -> bool:
    """Take so many steps; return whether it came to its end before."""
    for _ in range(count):
        try:
            next(work)
        except StopIteration:
            return True
    return False


def steps_of(work: Generator[None, None, T]) -> int:
    """Take all steps and return how many there were."""
    return sum(1 for _ in work)


@dataclass(frozen=True)
class Content:
    """What she would see of a vault: enough to tell two apart, and to find that something is lost."""

    entries: int
    texts: tuple[str, ...]
    drafts: tuple[tuple[str, str], ...]
    evidence: tuple[bytes, ...]


def content(vault: Vault) -> Content:
    """Read all of an open vault."""
    journal, locker = Journal(vault), EvidenceLocker(vault)
    rows = journal.page(None, limit=1000)
    items = [item for row in rows for item in locker.items(row.id)] + locker.items(None)
    drafts = tuple((name, str(vault.drafts.get(name))) for name in sorted(vault.drafts.editors()))
    return Content(
        journal.count(),
        tuple(journal.entry(row.id).incident.what_happened for row in rows),
        drafts,
        tuple(locker.content(item) for item in items),
    )


def content_of(home: Home, secret: str = PASSPHRASE) -> Content:
    """Open a vault, read all of it, lock it."""
    vault = Vault.unlock(home, secret)
    try:
        return content(vault)
    finally:
        vault.lock()


def seen(home: Home, folder: Path, secret: str = PASSPHRASE) -> Content:
    """Look into a backup and read all of it."""
    with look(home, folder, secret) as vault:
        return content(vault)


def add_evidence(vault: Vault, content: bytes, name: str = "photo.jpg") -> str:
    """Add a file that belongs to no entry yet; return its name in the folder of evidence."""
    locker = EvidenceLocker(vault)
    stored = locker.store_from(io.BytesIO(content), name, len(content))
    locker.attach(None, stored)
    return stored.file.name


def fill(vault: Vault, *, entries: int = 5, files: int = 2, drafts: int = 20) -> None:
    """Write entries, evidence of 100 kB each, and drafts of 3 kB."""
    journal = Journal(vault)
    for number in range(entries):
        journal.add(incident(what_happened=f"He stood at the gate, {number}."))
    for number in range(files):
        add_evidence(vault, bytes([number]) * 100_000)
    for number in range(drafts):
        vault.drafts.keep(f"editor:{number}", {"text": f"words {number} " * 300})


def a_full_vault(home: Home, clock: Clock | None = None) -> Vault:
    """Make a vault with entries, drafts and evidence, and leave it open."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock or FixedClock())
    fill(vault)
    return vault


def flip(path: Path, place: int) -> None:
    """Change one byte of a file."""
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)
        file.seek(place)
        file.write(bytes([byte[0] ^ 0x40]))


def evidence_names(home: Home) -> set[str]:
    """Return the names of the evidence files of a vault."""
    return {path.name for path in home.evidence.iterdir()}


def files_in(folder: Path) -> set[str]:
    """Return the names of all files below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def free_bytes(folder: Path) -> int:
    """Return the free bytes of a folder's disk."""
    about = os.statvfs(folder)
    return about.f_bavail * about.f_frsize


def fail_the_call(patch: pytest.MonkeyPatch, name: str, number: int) -> Callable[[], int]:
    """Let one call of `os` fail as on a broken disk; return how many there were."""
    whole, seen = getattr(os, name), [0]

    def faulty(*args: object, **more: object) -> object:
        seen[0] += 1
        if seen[0] == number:
            raise OSError(errno.EIO, "broken")
        return whole(*args, **more)

    patch.setattr(os, name, faulty)
    return lambda: seen[0]
