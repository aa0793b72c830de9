"""kill -9 at any moment: the vault opens, and what was committed is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
DRIVER = "tests.unit.vault.kill_driver"
COPIES = "tests.unit.vault.copies_kill_driver"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked, to have many in a second")
@pytest.mark.parametrize(
    ("driver", "scenario"),
    [
        (DRIVER, "drafts"),
        (DRIVER, "create"),
        (DRIVER, "evidence"),
        (DRIVER, "migrate"),
        (DRIVER, "renew"),
        (COPIES, "backup"),
        (COPIES, "export"),
        (COPIES, "restore"),
    ],
)
def test_nothing_committed_is_lost_and_nothing_half_done_stays(
    driver: str, scenario: str, tmp_path: Path
) -> None:
    count = 20
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            driver,
            scenario,
            str(tmp_path / "d"),
            "1",
            str(count),
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    result = json.loads(done.stdout)
    assert result["wrong"] == []
    # Otherwise the moments were all too late, and nothing was tried.
    assert result["killed"] > count / 4
