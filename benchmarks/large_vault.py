"""A vault with the invented diary in it, made once and kept in build/bench/ for the next run.

Every entry goes through the real `Journal.add`, and every photo through the real `EvidenceLocker`; only the
commits are joined, some hundred entries in one. Each commit waits for the disk, and 100,000 of them would
measure nothing but that. Each entry's own transaction is what `save` measures.
"""

import hashlib
import io
import shutil
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import invented_diary
from benchmarks.invented_diary import Written
from safeplan.app.room import PLACE
from safeplan.diary import sealed_fields
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.people.people import People
from safeplan.places import Home
from safeplan.vault.database import Connection
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

KEPT = Path("build/bench")
PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
COST = Cost(memory_kib=65536, passes=3, lanes=4)
"""The least a real vault has."""
IN_ONE_COMMIT = 500


class _Clock:
    """Says what it is set to."""

    def __init__(self) -> None:
        self.moment = invented_diary.BEGIN

    def now(self) -> datetime:
        return self.moment


class _Joined:
    """The vault as the journal sees it, while many of its transactions are one."""

    def __init__(self, vault: Vault, connection: Connection) -> None:
        self._connection = connection
        self.clock = vault.clock
        self.home = vault.home
        self.evidence = vault.evidence
        self.database = self

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        yield self._connection

    reading = transaction


def fill(home: Home, count: int) -> Generator[int, None, None]:
    """Make a vault with `count` entries, or go on with one that was begun; yield how many are there now."""
    clock: Any = _Clock()
    vault = _begun(home, clock) if Vault.exists(home) else _begin(home, clock)
    try:
        there = Journal(vault).count()
        waiting = islice(invented_diary.entries(count), there, None)
        while there < count:
            with vault.database.transaction() as connection:
                joined: Any = _Joined(vault, connection)
                journal, locker = Journal(joined), EvidenceLocker(joined)
                for written in islice(waiting, IN_ONE_COMMIT):
                    clock.moment = written.at
                    keep(journal, locker, written)
            there = Journal(vault).count()
            yield there
    finally:
        vault.lock()


def _begin(home: Home, clock: Any) -> Vault:  # noqa: ANN401 - as in `fill`
    vault = Vault.create(home, PASSPHRASE, cost=COST, clock=clock)
    people = People(vault)
    for person in invented_diary.persons():
        people.persons.add(person)
    for place in invented_diary.places():
        people.places.add(place)
    vault.preferences.set(PLACE, {"page": "diary", "there": {}})
    return vault


def _begun(home: Home, clock: Any) -> Vault:  # noqa: ANN401 - as in `fill`
    """Open a vault that is there; an older one is brought up to now, and its copy removed."""
    vault = Vault.unlock(home, PASSPHRASE, clock=clock)
    for older in home.folder.glob("*.bak"):
        older.unlink()
    return vault


def keep(journal: Journal, locker: EvidenceLocker, written: Written) -> None:
    """Keep one entry as the window does: its photo first, then the words with it."""
    evidence: tuple[int, ...] = ()
    if written.photo:
        stored = locker.store_from(io.BytesIO(written.photo), "IMG_0412.jpg", len(written.photo))
        evidence = locker.attach(None, stored).ids
    journal.add(written.incident, written.private, evidence, to_finish=written.to_finish)


def kept(count: int) -> tuple[Home, float]:
    """Return a vault with `count` entries, made now or before, and how many seconds its making took."""
    folder = KEPT / f"vault-{count}-{_version()}"
    home, said = Home(folder / "home"), folder / "seconds.txt"
    for older in set(KEPT.glob(f"vault-{count}-*")) - {folder}:
        shutil.rmtree(older)
    folder.mkdir(parents=True, exist_ok=True)
    before = float(said.read_text()) if said.exists() else 0.0
    began = time.perf_counter()
    for _ in fill(home, count):
        # Written as it goes: making them may be cut short, and goes on in the next run.
        said.write_text(f"{before + time.perf_counter() - began:.0f}")
    return home, float(said.read_text() if said.exists() else "0")


@contextmanager
def copy_of(home: Home, folder: Path) -> Iterator[Home]:
    """Lend a copy that may be written to; evidence files are linked, as nothing changes them."""

    def copy(source: str, target: str) -> None:
        if ".ev" in source or Path(source).parent != home.folder:
            Path(target).hardlink_to(source)
        else:
            shutil.copy2(source, target)

    place = folder / "data"
    shutil.copytree(home.folder, place, copy_function=copy)
    try:
        yield Home(place)
    finally:
        shutil.rmtree(place)


def _version() -> str:
    """Return what changes when other entries would come of it."""
    some = [*invented_diary.persons(), *invented_diary.places(), *invented_diary.entries(60)]
    return hashlib.sha256(f"{some} {sealed_fields.FORMAT}".encode()).hexdigest()[:8]
