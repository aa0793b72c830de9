"""A large file as evidence, in and out, beside `openssl enc` on the same file in the same run.

    python -m benchmarks.evidence [MEBIBYTES [FOLDER [CANCELS]]]

4,096 MiB and a few bytes by default, in a folder on the disk to measure, which needs room for three
more copies; all of it is removed at the end. In turn, and twice:

- "openssl enc": `openssl enc -aes-256-cbc -pbkdf2` reads the file and writes it encrypted; then synced,
  as the vault's copy is;
- "in": `EvidenceLocker.store` and `attach`;
- "openssl enc -d": back again, synced;
- "out": `EvidenceLocker.save_as`.

Then once more in and out while somebody types: a draft is kept every 50 ms, and the last one must be there.

Speeds are in MB (10^6 bytes) a second, ratios to openssl's in the same round; "by processor time" compares
what each took of the processors, which other programs do not lengthen. Memory is the peak of this
process above what it took before, with the vault open and idle. Then storing the file is stopped at
CANCELS seeded moments (10 by default), and after each the folder must be as it was, byte for byte.
"""

import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.errors import Cancelled
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

PASSPHRASE = "for measuring only"  # noqa: S105 - of a vault that lasts for minutes
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
MIB = 1024 * 1024
ODD = 12_345
ROUNDS = 2
SEED = 6


@dataclass
class Figures:
    """What was measured, a list of a value a round.

    Args:
        speeds: MB a second, by name.
        processor: seconds of processor time, by name.
        drafts_ms: how long keeping each draft took.
        memory_mb: peak above idle, by name.
    """

    speeds: dict[str, list[float]] = field(default_factory=dict)
    processor: dict[str, list[float]] = field(default_factory=dict)
    drafts_ms: list[float] = field(default_factory=list)
    memory_mb: dict[str, list[float]] = field(default_factory=dict)


def main() -> None:
    """Measure and print."""
    mebibytes = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
    where = sys.argv[2] if len(sys.argv) > 2 else None
    cancels = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    with tempfile.TemporaryDirectory(dir=where) as name:
        folder = Path(name)
        source = folder / "film.mp4"
        digest = make(source, mebibytes * MIB + ODD)
        vault = Vault.create(Home(folder / "lists-data"), PASSPHRASE, cost=CHEAP)
        Journal(vault).add(Incident(what_happened="For measuring."))
        figures = Figures()
        for _ in range(ROUNDS):
            one_round(vault, source, digest, figures)
        while_typing(vault, source, figures)
        print_figures(figures, source.stat().st_size)
        stop_often(vault, source, cancels)
        vault.lock()


def make(path: Path, size: int) -> str:
    """Write random bytes and return their SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for start in range(0, size, MIB):
            piece = os.urandom(min(MIB, size - start))
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def one_round(vault: Vault, source: Path, digest: str, figures: Figures) -> None:
    """Measure each thing once."""
    locker, size, folder = EvidenceLocker(vault), source.stat().st_size, source.parent
    coded, back, out = folder / "coded", folder / "back", folder / "out.mp4"

    def add(name: str, work: Callable[[], object]) -> None:
        with peak(name, figures):
            started, taken = time.perf_counter(), processor_s()
            work()
            figures.speeds.setdefault(name, []).append(size / (time.perf_counter() - started) / 1e6)
            figures.processor.setdefault(name, []).append(processor_s() - taken)

    add("openssl enc", lambda: openssl(source, coded))
    add("in", lambda: locker.attach(1, locker.store(source)))
    add("openssl enc -d", lambda: openssl(coded, back, "-d"))
    coded.unlink()
    back.unlink()
    item = locker.items(1)[-1]
    add("out", lambda: locker.save_as(item, out))
    assert item.sha256.hex() == digest == sha256_of(out), "not the same bytes"
    out.unlink()
    # The room is needed again.
    vault.evidence.remove(item.file)


def while_typing(vault: Vault, source: Path, figures: Figures) -> None:
    """Put the file in and get it out while drafts are kept."""
    locker, out = EvidenceLocker(vault), source.with_name("out.mp4")
    with typing(vault, figures), peak("typing", figures):
        locker.attach(1, locker.store(source))
        item = locker.items(1)[-1]
        locker.save_as(item, out)
    out.unlink()
    vault.evidence.remove(item.file)


def openssl(source: Path, target: Path, *more: str) -> None:
    """Let openssl encrypt or decrypt a file, and sync what it wrote."""
    program = shutil.which("openssl") or "openssl"
    with source.open("rb") as given, target.open("wb") as taken:
        command = [program, "enc", "-aes-256-cbc", "-pbkdf2", "-pass", f"pass:{PASSPHRASE}", *more]
        subprocess.run(command, stdin=given, stdout=taken, check=True)
        os.fsync(taken.fileno())


@contextmanager
def typing(vault: Vault, figures: Figures) -> Iterator[None]:
    """Keep drafts meanwhile; afterwards the last one must be there."""
    over, kept = threading.Event(), ["nothing yet"]

    def write() -> None:
        number = 0
        while not over.wait(0.05):
            number += 1
            words = f"words {number} " * 30
            started = time.perf_counter()
            vault.drafts.keep("write", {"text": words})
            figures.drafts_ms.append((time.perf_counter() - started) * 1000)
            kept[0] = words

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        over.set()
        writer.join()
    assert vault.drafts.get("write") == {"text": kept[0]}, "words were lost"


@contextmanager
def peak(name: str, figures: Figures) -> Iterator[None]:
    """Note the most memory this process takes meanwhile, above what it takes before."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    idle = memory_mb("VmRSS")
    yield
    figures.memory_mb.setdefault(name, []).append(memory_mb("VmHWM") - idle)


def processor_s() -> float:
    """Return the seconds of processor time that this process and its children took so far."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def memory_mb(kind: str) -> float:
    """Return what the system says of this process's memory, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(kind)) * 1024 / 1e6


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def stop_often(vault: Vault, source: Path, times: int) -> None:
    """Stop storing the file at seeded moments, and compare the folder each time."""
    chance, size = random.Random(SEED), source.stat().st_size  # noqa: S311 - no secret
    vault.lock()
    vault = Vault.unlock(vault.home, PASSPHRASE)
    before = contents(vault.home.folder)
    points = sorted(chance.randrange(size) for _ in range(times))
    for at in points:
        progress = Progress()
        progress_at = Stopping(progress, at)
        try:
            EvidenceLocker(vault).store(source, progress_at)
        except Cancelled:
            assert contents(vault.home.folder) == before, f"stopping at {at} left a trace"
        else:
            raise AssertionError("it was not stopped")
    vault.lock()
    shares = ", ".join(f"{at / size:.0%}" for at in points)
    print(f"stopped {times} times ({shares}): the folder was as before each time")


class Stopping(Progress):
    """Stops the work once it has come to a place.

    Args:
        progress: is told.
        at: the place, in bytes.
    """

    def __init__(self, progress: Progress, at: int) -> None:
        super().__init__(progress.step)
        self._at = at

    def step(self, done: int, total: int = 0) -> None:
        """Report; as `Progress.step`."""
        if done >= self._at:
            self.cancel()
        super().step(done, total)


def contents(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, by its relative name."""
    return {
        str(path.relative_to(folder)): sha256_of(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }


def print_figures(figures: Figures, size: int) -> None:
    """Print speeds, ratios, memory, and what typing meanwhile took."""
    print(f"{size / 1e9:.2f} GB, {os.cpu_count()} cores, {ROUNDS} rounds")
    for ours, theirs in (("in", "openssl enc"), ("out", "openssl enc -d")):
        ratios = [
            mine / other for mine, other in zip(figures.speeds[ours], figures.speeds[theirs], strict=True)
        ]
        costs = [
            other / mine
            for mine, other in zip(figures.processor[ours], figures.processor[theirs], strict=True)
        ]
        print(
            f"{theirs:<16}{rates(figures.speeds[theirs])} MB/s    {ours:<4}{rates(figures.speeds[ours])} MB/s"
            f"    ratio {rates(ratios, 2)}, by processor time {rates(costs, 2)}"
        )
    most = max(value for name in ("in", "out", "typing") for value in figures.memory_mb[name])
    print(f"peak memory {most:.0f} MB above idle")
    times = sorted(figures.drafts_ms)
    print(
        f"{len(times)} drafts kept meanwhile, none lost: median {statistics.median(times):.2f} ms, "
        f"95th {times[int(len(times) * 0.95)]:.2f} ms, longest {times[-1]:.1f} ms"
    )


def rates(values: list[float], places: int = 0) -> str:
    """Return a value for each round."""
    return " ".join(f"{value:6.{places}f}" for value in values)


if __name__ == "__main__":
    main()
