"""How fast the vault is closed when the computer sleeps or locks: from logind's word to each step.

python -m benchmarks.sleeping [ROUNDS]

Starts the real program on a virtual screen with a mocked logind, opens a vault, leaves a sentence
unsaved and lets logind tell of sleep and of a lock in turn. Prints milliseconds: median, 95th
percentile, worst. The vault counts as closed when the side file of its database is gone.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.leaving import DEAD_SECONDS, come_in, report, seed
from safeplan.places import Home
from tests.builders.logind import MockedLogind
from tools.person import Stage
from tools.x_client import XClient

PLACE = (640, 24)
PATIENCE_S = 10.0
STEPS = ("cover", "vault closed", "old process gone")


def main() -> int:
    """Measure and print; returns the exit code."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    steps: dict[str, list[tuple[float, float, float]]] = {"sleep": [], "lock": []}
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder)) as stage:
        seed(Home(stage.data))
        with MockedLogind(stage.environment["DBUS_SYSTEM_BUS_ADDRESS"]) as logind:
            stage.start()
            eye = XClient(stage.environment["DISPLAY"])
            stage.person.find("Lists…")
            for number in range(2 * rounds):
                come_in(stage.person)
                stage.person.press("ctrl+1")
                stage.person.find("What happened?", "text", "focused")
                stage.person.type("They rang again and")
                what = "sleep" if number % 2 == 0 else "lock"
                steps[what].append(watch(eye, stage, logind.sleep if what == "sleep" else logind.lock))
                time.sleep(DEAD_SECONDS)
            eye.close()
    for what, times in steps.items():
        for step, values in zip(STEPS, zip(*times, strict=True), strict=True):
            report(f"{what} to {step}", list(values))
    return 0


def watch(eye: XClient, stage: Stage, tell: Callable[[], int]) -> tuple[float, float, float]:
    """Let it happen, and return the milliseconds to the cover, the closed vault and the end."""
    home = Home(stage.data)
    side_file = home.database.with_name(f"{home.database.name}-wal")
    before = set(stage.processes())
    inside = eye.pixel(*PLACE)
    if not side_file.exists():
        raise SystemExit("the vault is not open")
    began = tell()
    questions = (
        lambda: eye.pixel(*PLACE) != inside,
        lambda: not side_file.exists(),
        lambda: not before & set(stage.processes()),
    )
    covered, closed, gone = (wait_for(question, began) for question in questions)
    return covered, closed, gone


def wait_for(question: Callable[[], bool], began: int) -> float:
    """Ask until it is so, and return the milliseconds since `began`, in nanoseconds of the shared clock."""
    while not question():
        if time.monotonic_ns() - began > PATIENCE_S * 1e9:
            raise SystemExit("it did not come")
        # Asking without a pause would take a processor away from what is measured.
        time.sleep(0.001)
    return (time.monotonic_ns() - began) / 1e6


if __name__ == "__main__":
    sys.exit(main())
