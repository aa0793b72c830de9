"""Long trials of the real program: make torture, or make torture ARGS="cycles".

python -m tools.torture [SUITE …] [--seed N] [--count N] [--minutes N] [--again]

What is done is kept in build/torture/: a run that was stopped goes on where it was. A run that found a fault
begins at that fault again.
"""

import argparse
import json
import secrets
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tools import (
    torture_bytes,
    torture_cycles,
    torture_evidence,
    torture_faults,
    torture_kills,
    torture_leave,
    torture_memory,
    torture_pairs,
    torture_seals,
    torture_spoken,
    torture_traces,
)
from tools.person import NotSeen

OUT = Path("build/torture")
MINUTES = 55
"""No suite takes longer; the rest is for the next call."""

Tell = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Suite:
    """One kind of trial.

    Args:
        count: how many make it whole.
        run: goes through some of them: folder, seed, numbers, and where to tell what each came to.
        verdict: says what all came to together, or raises AssertionError.
    """

    count: int
    run: Callable[[Path, int, Iterable[int], Tell], None]
    verdict: Callable[[list[dict[str, Any]]], str]


SUITES = {
    "cycles": Suite(500, torture_cycles.run, torture_cycles.verdict),
    "leave": Suite(len(torture_leave.cases(0)), torture_leave.run, torture_leave.verdict),
    "memory": Suite(12, torture_memory.run, torture_memory.verdict),
    "bytes": Suite(2200, torture_bytes.run, torture_bytes.verdict),
    "evidence": Suite(2000, torture_evidence.run, torture_evidence.verdict),
    "faults": Suite(torture_faults.COUNT, torture_faults.run, torture_faults.verdict),
    "kills": Suite(1000, torture_kills.run, torture_kills.verdict),
    "pairs": Suite(200, torture_pairs.run, torture_pairs.verdict),
    "seals": Suite(torture_seals.COUNT, torture_seals.run, torture_seals.verdict),
    "spoken": Suite(12, torture_spoken.run, torture_spoken.verdict),
    "traces": Suite(3, torture_traces.run, torture_traces.verdict),
}


@dataclass
class Progress:
    """How far a suite has come, on the disk too.

    Args:
        path: of its file.
        seed: settles everything that is chosen.
        count: how many there will be.
        figures: what each came to so far.
    """

    path: Path
    seed: int
    count: int
    figures: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of(cls, suite: str, seed: int | None, count: int | None, *, again: bool) -> "Progress":
        """Return where a suite stopped, or a new beginning.

        Args:
            suite: its name.
            seed: None takes the one it stopped with, or any.
            count: None takes the suite's own.
            again: begin anew, whatever there is.
        """
        path = OUT / f"{suite}.json"
        wanted = count or SUITES[suite].count
        if not again and path.exists():
            kept = cls(path, **json.loads(path.read_text(encoding="utf-8")))
            same = seed in (None, kept.seed) and wanted == kept.count
            if same and len(kept.figures) < kept.count:
                return kept
        return cls(path, secrets.randbelow(10**6) if seed is None else seed, wanted)

    def add(self, figure: dict[str, Any]) -> None:
        """Take in one more, and write it down."""
        self.figures.append(figure)
        self.keep()

    def keep(self) -> None:
        """Write everything down; a stop in the middle leaves the file as it was."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".new")
        values = {name: value for name, value in asdict(self).items() if name != "path"}
        draft.write_text(json.dumps(values), encoding="utf-8")
        draft.replace(self.path)

    def still(self, minutes: float) -> Iterator[int]:
        """Yield the numbers that are left, until the time is up."""
        deadline = time.monotonic() + minutes * 60
        while len(self.figures) < self.count and time.monotonic() < deadline:
            yield len(self.figures)


def main() -> int:
    """Run what was asked for; returns the exit code."""
    options = _parser().parse_args()
    good = [_run(name, options) for name in options.suites or SUITES]
    return 0 if all(good) else 1


def _run(name: str, options: argparse.Namespace) -> bool:
    """Run one suite, and return whether nothing was found."""
    suite = SUITES[name]
    progress = Progress.of(name, options.seed, options.count, again=options.again)
    progress.keep()
    done = len(progress.figures)
    print(f"{name}: seed {progress.seed}, {done} of {progress.count} done before", flush=True)

    def tell(figure: dict[str, Any]) -> None:
        progress.add(figure)
        print(f"  {len(progress.figures)} of {progress.count}: {figure}", flush=True)

    try:
        with tempfile.TemporaryDirectory() as folder:
            suite.run(Path(folder) / "stage", progress.seed, progress.still(options.minutes), tell)
        print(suite.verdict(progress.figures), flush=True)
    except (AssertionError, NotSeen):
        traceback.print_exc()
        number = len(progress.figures)
        print(f"{name}: FOUND at number {number}, seed {progress.seed}", flush=True)
        return False
    if len(progress.figures) < progress.count:
        print(f"{name}: the time is up; the same command goes on", flush=True)
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make torture")
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"of {', '.join(SUITES)}; none means all")
    parser.add_argument("--seed", type=int, help="begin anew with this seed, or go on with it")
    parser.add_argument("--count", type=int, help="how many instead of the suite's own number")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="the longest a suite may take now")
    parser.add_argument("--again", action="store_true", help="begin anew, whatever was done")
    return parser


if __name__ == "__main__":
    sys.exit(main())
