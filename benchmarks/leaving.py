"""How fast the cover comes: from the key to the pixel, as a second X client sees it; and the successor.

python -m benchmarks.leaving [ROUNDS]

Starts the real program on a virtual screen, opens a vault with some entries, leaves by Shift three
times from the diary, and watches single pixels. Prints milliseconds: median, 95th percentile, worst.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.person import Person, Stage
from tools.x_client import XClient

PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that is thrown away
CHEAP = Cost(memory_kib=8192, passes=3, lanes=4)
DEAD_SECONDS = 10.5
PATIENCE = 10.0


def main() -> int:
    """Measure and print; returns the exit code."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    covered, replaced = [], []
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder)) as stage:
        seed(Home(stage.data))
        stage.start()
        eye = XClient(stage.environment["DISPLAY"])
        stage.person.find("Lists…")
        for _ in range(rounds):
            come_in(stage.person)
            before = set(stage.processes())
            key, whole = leave_watched(eye, stage, before)
            covered.append(key)
            replaced.append(whole)
            time.sleep(DEAD_SECONDS)
        eye.close()
    report("key to cover", covered)
    report("key to the old process gone", replaced)
    return 0


def seed(home: Home) -> None:
    """Make a vault with some entries in it."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    journal = Journal(vault)
    for number in range(60):
        journal.add(Incident(what_happened=f"Entry {number}: they waited at the bus stop again."))
    vault.lock()


def come_in(person: Person) -> None:
    """Unlock, and go to the diary."""
    person.leave()
    person.find("Password")
    person.type(PASSPHRASE)
    person.press("Return")
    person.find("Leave", "push button")
    person.press("ctrl+2")
    time.sleep(1)


def leave_watched(eye: XClient, stage: Stage, before: set[int]) -> tuple[float, float]:
    """Leave, and return milliseconds from the third key's release to the cover, and to the end."""
    place = (900, 500)  # the entry beside the list; on the cover, an empty row
    for name in ("Shift_L", "Shift_R"):
        eye.strike(name)
        time.sleep(0.05)
    eye.press("Shift_L")
    time.sleep(0.05)
    inside = eye.pixel(*place)
    started = time.perf_counter()
    eye.release("Shift_L")
    while eye.pixel(*place) == inside:
        if time.perf_counter() - started > PATIENCE:
            raise SystemExit("the cover did not come")
    covered = time.perf_counter() - started
    cover = eye.pixel(*place)
    while before & set(stage.processes()):
        if eye.pixel(*place) != cover:
            raise SystemExit("something else than the cover was seen after leaving")
    return covered * 1000, (time.perf_counter() - started) * 1000


def report(what: str, milliseconds: list[float]) -> None:
    """Print the figures."""
    ordered = sorted(milliseconds)
    at_95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    median = statistics.median(ordered)
    print(
        f"{what}: median {median:.1f} ms, 95th {at_95:.1f} ms, worst {ordered[-1]:.1f} ms, n={len(ordered)}"
    )


if __name__ == "__main__":
    sys.exit(main())
