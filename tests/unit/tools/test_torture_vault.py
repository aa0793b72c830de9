"""A seeded slice of each long trial of the vault."""

import os
import random
import shutil
from pathlib import Path

import pytest

from safeplan.places import Home
from tools import torture_bytes, torture_faults, torture_kills, torture_pairs
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
