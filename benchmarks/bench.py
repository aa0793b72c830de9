"""The real program with a large diary, beside plain SQLite and beside jrnl, in one run: `make bench`.

    python -m benchmarks.bench [--sizes 10000 100000] [--starts 3] [--no-jrnl]

For each size a vault is filled with invented entries (once; it stays in build/bench/), and the program is
started on it on a virtual screen: several times to its first list; once used at rest; once while it checks
the diary, as it does after each unlocking. Printed are medians in milliseconds; at the largest size also the
95th percentile, and the median processor time, which other programs do not lengthen; the goal, and whether
that processor time is within it; how it grows (cost ~ entries ** growth); the ratio to plain SQLite in the
same run. On a computer that does other things as well, trust processor times and ratios.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks import jrnl_peer, large_vault, plain_sqlite
from benchmarks.large_vault import KEPT
from benchmarks.real_app import PROCESSOR
from tools.person import Stage

SIZES = (10_000, 100_000)
MOST_FOR_JRNL = 10_000
STARTS = 2
PATIENCE_S = 400
BUSY = " (checking)"

Times = dict[str, list[float]]


@dataclass(frozen=True)
class Row:
    """A line of the table.

    Args:
        name: what is timed, as `real_app` calls it.
        goal: milliseconds it may take at most, or None.
    """

    name: str
    goal: float | None = None


ROWS = (
    Row("start to the cover", 500),
    Row("cold start to first list"),
    Row("key derivation"),
    Row("first list, beyond the key", 50),
    Row("search, rare word", 5),
    Row("search, common word", 50),
    Row("search, the letters before"),
    Row("search, rare word, key to painted"),
    Row("search, common word, key to painted"),
    Row("save", 10),
    Row("save, key to painted"),
    Row("scroll, a frame", 16),
    Row("scroll, a frame far down", 16),
)


def main() -> None:
    """Measure, and print the table."""
    reader = argparse.ArgumentParser(prog="benchmarks.bench")
    reader.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    reader.add_argument("--starts", type=int, default=STARTS)
    reader.add_argument("--no-jrnl", action="store_true")
    given = reader.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    ours: dict[int, Times] = {}
    plain: dict[int, dict[str, float]] = {}
    for size in sorted(given.sizes):
        say(f"{size:,} entries: filling a vault, or taking the one that is there")
        home, seconds = large_vault.kept(size)
        say(f"{size:,} entries: making them took {seconds:.0f} s; measuring")
        with tempfile.TemporaryDirectory(dir=KEPT) as name:
            folder = Path(name).resolve()
            with large_vault.copy_of(home, folder) as copy:
                ours[size] = used(copy.folder, folder, given.starts)
            plain[size] = plain_sqlite.figures(size, home.folder.parent / "plain.db", folder)
    peers = [size for size in ours if size <= MOST_FOR_JRNL]
    jrnl: dict[str, float] = {}
    note = ""
    if peers and not given.no_jrnl:
        say("jrnl: installing it if it is not there, then measuring")
        jrnl, note = jrnl_peer.figures(max(peers))
    for line in table(ours, plain, jrnl, max(peers, default=0)):
        print(line)
    print(
        f"\nLoad of this computer meanwhile: {os.getloadavg()[2]:.1f} on {os.cpu_count()} processors. {note}"
    )


def used(data: Path, folder: Path, starts: int) -> Times:
    """Start the program on a vault, use it, and return every time taken.

    Args:
        data: the vault's folder; entries are added to it.
        folder: for the screen's own files.
        starts: how often it is only started.
    """
    times: Times = defaultdict(list)
    with Stage(folder) as stage:
        for number in range(starts + 2):
            words = ["--at-rest"] if number != starts + 1 else []
            words += ["--first-list-only"] if number < starts else []
            words += ["--began-at", f"{time.time():.4f}"]
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.real_app", "--home", str(data), *words],
                env=stage.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                timeout=PATIENCE_S,
            )
            found: Times = json.loads(done.stdout.splitlines()[-1])
            busy = BUSY if number == starts + 1 else ""
            for name, taken in found.items():
                times[name.removesuffix(PROCESSOR) + busy + PROCESSOR * name.endswith(PROCESSOR)] += taken
    return times


def table(
    ours: dict[int, Times], plain: dict[int, dict[str, float]], jrnl: dict[str, float], jrnl_size: int
) -> list[str]:
    """Return the lines of the table.

    Args:
        ours: the program's times, by size.
        plain: plain SQLite's medians, by size.
        jrnl: jrnl's medians; may be empty.
        jrnl_size: with how many entries.
    """
    sizes = sorted(ours)
    titles = [f"{size:,}" for size in sizes] + ["95th", "processor", "goal", "growth"]
    titles += [f"SQLite {size:,}" for size in sizes] + ["ratio"] + [f"jrnl {jrnl_size:,}"] * bool(jrnl)
    lines = ["", f"{'milliseconds, medians':<46}" + "".join(f"{each:>15}" for each in titles)]
    rows = [row for row in ROWS if row.name in ours[sizes[-1]]]
    rows += [Row(row.name + BUSY, row.goal) for row in ROWS if row.name + BUSY in ours[sizes[-1]]]
    for row in rows:
        medians = [statistics.median(ours[size][row.name]) for size in sizes]
        alone = [statistics.median(ours[size][processor_name(row.name)]) for size in sizes]
        cells = [f"{each:.1f}" for each in medians]
        cells += [f"{at_95(ours[sizes[-1]][row.name]):.1f}", f"{alone[-1]:.1f}"]
        cells += [goal_words(row.goal, alone[-1]), growth(dict(zip(sizes, alone, strict=True)))]
        beside = [plain[size].get(row.name) for size in sizes]
        cells += ["" if each is None else f"{each:.2f}" for each in beside]
        cells.append("" if beside[-1] is None else f"{medians[-1] / beside[-1]:.1f}")
        cells += [f"{jrnl[row.name]:.0f}" if row.name in jrnl else ""] * bool(jrnl)
        lines.append(f"{row.name:<46}" + "".join(f"{each:>15}" for each in cells))
    last = ours[sizes[-1]]
    lines.append(f"\nPeak memory {max(last['peak memory, MB']):.0f} MB.")
    return lines


def processor_name(name: str) -> str:
    """Return how the processor time beside a time is called."""
    return name + PROCESSOR


def at_95(taken: list[float]) -> float:
    """Return the 95th percentile."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def growth(medians: dict[int, float]) -> str:
    """Return the exponent by which a cost grows between the smallest and the largest size, in words.

    Args:
        medians: by size.
    """
    small, large = min(medians), max(medians)
    if small == large or not medians[small] or not medians[large]:
        return ""
    return f"{math.log(medians[large] / medians[small]) / math.log(large / small):.2f}"


def goal_words(goal: float | None, median: float) -> str:
    """Return the goal, and whether it is met."""
    if goal is None:
        return ""
    return f"{goal:.0f} {'met' if median <= goal else 'MISSED'}"


def say(words: str) -> None:
    """Tell on standard error how far it is; the table alone goes to standard output."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
