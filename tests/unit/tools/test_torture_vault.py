"""A seeded slice of each long trial of the vault."""

import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from safeplan.places import Home
from tools import torture_bytes, torture_faults, torture_kills, torture_pairs, torture_seals
from tools.torture_truth import make

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="children are forked, to have many in a second"
)


def chance(seed: object) -> random.Random:
    return random.Random(str(seed))  # noqa: S311 - seeded on purpose


def test_bytes_changed_and_files_cut(tmp_path: Path) -> None:
    trials = torture_bytes.Trials(tmp_path)
    for number in range(torture_bytes.CUT_EVERY):
        trials.one(chance(f"slice:{number}"), number)


def test_killed_while_writing(tmp_path: Path) -> None:
    home = Home(tmp_path / "vault")
    make(home, 3)
    told = [torture_kills.killed(home, chance(f"slice:{number}"))["told"] for number in range(6)]
    assert sum(told) > 0


def test_killed_while_typing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home(tmp_path / "vault")
    make(home, 1)
    monkeypatch.setattr(torture_kills, "TYPED_S", (2.2, 2.3))
    assert torture_kills.typed(home, chance(7))["letters"] > 0


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace lets calls fail")
def test_writes_that_fail(tmp_path: Path) -> None:
    faults = torture_faults.Faults(tmp_path, only=("save", "evidence", "passphrase"))
    for name, call, error, every in (
        ("save", "pwrite64", "ENOSPC", 23),
        ("evidence", "fsync", "EIO", 4),
        ("passphrase", "rename", "ENOSPC", 1),
    ):
        assert faults.sweep(name, call, error, every=every)["came to"]


def test_a_second_process_and_a_backup_while_writing(tmp_path: Path) -> None:
    home = Home(tmp_path / "vault")
    make(home, 8)
    came_to = torture_pairs.one(home, tmp_path / "restored", chance(5))
    assert came_to["told"] == torture_pairs.TRIES


def test_sealed_bytes_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"COUNT": 4500, "ACTS": 10, "CHANGES": 5, "RECORDS": 2, "LONG": 60}.items():
        monkeypatch.setattr(torture_seals, name, value)
    figures: list[dict[str, Any]] = []
    torture_seals.run(tmp_path / "stage", 1, [0], figures.append)
    assert figures[0]["bytes"] > 9
    assert figures[0]["changes"] == 5
    assert figures[0]["long"]["versions"] == 60
    assert "all named" in torture_seals.verdict(figures)
