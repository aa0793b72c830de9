"""What a backup costs beside plainly copying the file, and how long it holds the connection.

    python -m benchmarks.backup [ENTRIES]

Each entry has 60 words. In one temporary folder, one after the other, several times:

- "plain copy": the bytes of the database file read and written, synced: what the disk alone takes;
- "plain read and check": its pages decrypted once by SQLCipher's own check, nothing written;
- "backup in one go": SQLite's backup into a keyed file, as the library does it, unchecked, the
  connection held all the while;
- "backup": `Backups.make`: SQLite's backup into a keyed file, synced, every page's HMAC checked;
- "export": `Backups.export` into a folder on the same disk;
- "restore": `prepare` and `swap` from that backup, one derivation of the passphrase left out.

Times in milliseconds, the median; "held" is how long the connection was not free at a time.
"A draft" is what keeping one takes for somebody who types meanwhile, and when nothing else goes on.
"""

import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TypeVar

from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault import restore
from safeplan.vault.backup import Backups
from safeplan.vault.connection import Access, Connection, copy_database
from safeplan.vault.export import remove_export
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

PASSPHRASE = "for measuring only"  # noqa: S105 - of a vault that lasts for a minute
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
RUNS = 5
WORDS = ("parked", "across", "from", "the", "shop", "again", "when", "came", "out", "and", "followed", "me")

T = TypeVar("T")


def run(work: Generator[None, None, T]) -> T:
    """Take all steps of a generator and return what it made."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made


def main() -> None:
    """Measure and print a table."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = Home(folder / "lists-data")
        vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
        fill(vault, entries)
        vault.lock()
        vault = Vault.unlock(home, PASSPHRASE)
        measure(vault, folder, entries)
        vault.lock()


def fill(vault: Vault, entries: int) -> None:
    """Write entries of 60 words."""
    journal = Journal(vault)
    for number in range(entries):
        words = (f"{WORDS[(number + place) % len(WORDS)]}" for place in range(60))
        journal.add(Incident(what_happened=" ".join(words)))


def measure(vault: Vault, folder: Path, entries: int) -> None:
    """Print how long each thing takes."""
    home, backups = vault.home, Backups(vault, reserve_bytes=0)
    size = home.database.stat().st_size
    plain = median(lambda: copy(home.database, folder / "plain"))
    check = median(lambda: read_and_check(vault, folder / "plain"))
    whole = median(lambda: in_one_go(vault, folder / "whole"))
    held = Held(vault)
    backup = median(lambda: run(backups.make()))
    exported = median(lambda: remove_export(run(backups.export(folder)).folder))
    free = drafts(vault, lambda: time.sleep(backup / 1000))
    busy = drafts(vault, lambda: run(backups.make()))
    latest = backups.list()[0].path
    other = Home(folder / "other")
    restored = median(lambda: run(restore.restore(other, latest, PASSPHRASE)))
    print(f"{entries} entries, {size / 1e6:.1f} MB, {os.cpu_count()} cores")
    for name, value in (
        ("plain copy", plain),
        ("plain read and check", check),
        ("backup in one go", whole),
        ("backup", backup),
        ("export", exported),
        ("restore", restored),
    ):
        print(f"{name:<22} {value:9.1f} ms  {value / plain:6.2f} of a plain copy")
    times = sorted(each * 1000 for each in held.times)
    print(
        f"{'held at a time':<22} {statistics.median(times):9.1f} ms"
        f"  99th {times[int(len(times) * 0.99)]:6.1f}  longest {times[-1]:6.1f}"
    )
    print(f"{'a draft, else':<22} {free[0]:9.1f} ms  95th {free[1]:6.1f}  longest {free[2]:6.1f}")
    print(f"{'a draft, meanwhile':<22} {busy[0]:9.1f} ms  95th {busy[1]:6.1f}  longest {busy[2]:6.1f}")


class Held:
    """Watches how long a vault's connection is held for reading at a time, in seconds."""

    def __init__(self, vault: Vault) -> None:
        self.times: list[float] = []
        self._whole = vault.database.reading
        vault.database.reading = self._timed  # type: ignore[method-assign]

    @contextmanager
    def _timed(self) -> Iterator[Connection]:
        with ExitStack() as stack:
            connection = stack.enter_context(self._whole())
            since = time.perf_counter()
            yield connection
        self.times.append(time.perf_counter() - since)


def median(work: Callable[[], object]) -> float:
    """Return the median time in milliseconds of several runs."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def copy(source: Path, target: Path) -> None:
    """Copy a file's bytes and sync them."""
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def read_and_check(vault: Vault, path: Path) -> None:
    """Decrypt every page once."""
    with closing(vault.database.open_other(path, Access.AS_IT_IS)) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []


def in_one_go(vault: Vault, path: Path) -> None:
    """Back up as the library does it when asked once."""
    path.unlink(missing_ok=True)
    path.touch()
    with vault.database.raw_key() as key, vault.database.reading() as connection:
        copy_database(connection, path, key)


def drafts(vault: Vault, meanwhile: Callable[[], object]) -> tuple[float, float, float]:
    """Keep drafts while something goes on; return median, 95th percentile, longest in milliseconds."""
    other = threading.Thread(target=meanwhile)
    other.start()
    times = []
    while other.is_alive():
        started = time.perf_counter()
        vault.drafts.keep("write", {"text": "what she types " * 20})
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(0.005)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)], times[-1]


if __name__ == "__main__":
    main()
