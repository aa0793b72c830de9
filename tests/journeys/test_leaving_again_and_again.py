"""A slice of `make torture`: the same trials, few of each, always with the same seed."""

import os
import random
from pathlib import Path
from typing import Any

import pytest

from tools import torture_cycles, torture_leave, torture_memory, torture_spoken
from tools.memory_scan import marker, scan

pytestmark = pytest.mark.journey

SEED = 4
CYCLES = [torture_cycles.TRIGGERS.index(name) for name in ("shift", "escape", "shifts")]
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root reads the memory of our processes"
)


def test_leave_and_return_in_mid_typing(tmp_path: Path) -> None:
    figures: list[dict[str, Any]] = []
    torture_cycles.run(tmp_path / "stage", SEED, CYCLES, figures.append)
    torture_cycles.verdict(figures)
    assert [figure["trigger"] for figure in figures] == ["shift", "escape", "shifts"]


def test_leave_from_some_states_by_some_triggers(tmp_path: Path) -> None:
    figures: list[dict[str, Any]] = []
    torture_leave.run(tmp_path / "stage", SEED, range(4), figures.append)
    assert [(figure["kind"], figure["state"], figure["trigger"]) for figure in figures] == (
        torture_leave.cases(SEED)[:4]
    )


@as_root
def test_nothing_of_hers_stays_in_memory(tmp_path: Path) -> None:
    torture_memory.one_round(tmp_path, "shift", random.Random(SEED))  # noqa: S311 - no secret


def test_a_screen_reader_reads_only_the_cover(tmp_path: Path) -> None:
    figures: list[dict[str, Any]] = []
    torture_spoken.run(tmp_path, SEED, [1], figures.append)
    assert figures[0]["telling"], "the words that are kept inside were not seen inside"


@as_root
def test_the_scan_sees_every_way_of_keeping_a_word() -> None:
    ways = ("utf-8", "latin-1", "utf-16", "utf-32")
    kept = [marker(number, "é").encode(way) for number, way in enumerate(ways)]
    key = os.urandom(32)
    found = scan(os.getpid(), {"a key": key})
    assert {"UTF-8", "Latin-1", "UTF-16", "UTF-32"} <= set(found.encodings)
    assert set(range(len(kept))) <= set(found.markers)
    assert found.others["a key"]
