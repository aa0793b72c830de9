"""The strictness that every test relies on is itself tried: planted faults must be seen."""

import logging
import os
import socket
import subprocess
import sys
import warnings
from datetime import timedelta
from pathlib import Path

import pytest

from safeplan.places import find_home
from tests.builders.clock import FixedClock
from tests.conftest import REFUSED_BY_KERNEL
from tests.no_network import NetworkRefused, Watch

needs_kernel = pytest.mark.skipif(not REFUSED_BY_KERNEL, reason="this kernel takes no filter from us")
ASK = "import socket; socket.socket(socket.{family}).close(); print('given')"


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6, -1])
def test_an_internet_socket_is_refused_and_remembered(no_network: Watch, family: int) -> None:
    with pytest.raises(NetworkRefused):
        socket.socket(family)
    assert len(no_network.tries) == 1
    no_network.tries.clear()


def test_a_local_socket_is_given(no_network: Watch) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.send(b"here")
        assert other.recv(4) == b"here"
    assert no_network.tries == []


@needs_kernel
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_child_process_is_refused_by_the_kernel(family: str) -> None:
    child = subprocess.run(
        [sys.executable, "-c", ASK.format(family=family)], check=False, capture_output=True, text=True
    )
    assert "PermissionError" in child.stderr
    assert child.stdout == ""


@needs_kernel
def test_a_child_process_is_given_a_local_socket() -> None:
    child = subprocess.run(
        [sys.executable, "-c", ASK.format(family="AF_UNIX")], check=False, capture_output=True, text=True
    )
    assert child.stdout == "given\n", child.stderr


PLANTED = {
    "network": "import socket\ndef test():\n    try: socket.socket()\n    except AssertionError: pass\n",
    "log": "import logging\ndef test(): logging.getLogger('x.y').info('psst')\n",
    "python warning": "import warnings\ndef test(): warnings.warn('old')\n",
    "unclosed file": "def test(): open(__file__)\n",
    "qt warning": "from PySide6.QtCore import qWarning\ndef test(): qWarning('odd')\n",
    "unknown marker": "import pytest\n@pytest.mark.nonsense\ndef test(): pass\n",
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_fails_its_test(tmp_path: Path, fault: str) -> None:
    outcome = _run(tmp_path, PLANTED[fault])
    assert outcome.returncode == 1 or "error" in outcome.stdout, outcome.stdout
    assert "failed" in outcome.stdout or "error" in outcome.stdout


def test_without_a_fault_it_passes(tmp_path: Path) -> None:
    outcome = _run(tmp_path, "def test(): pass\n")
    assert "1 passed" in outcome.stdout, outcome.stdout


def _run(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Run one planted test under this project's own settings."""
    root = Path(__file__).resolve().parents[2]
    (folder / "conftest.py").write_text("from tests.conftest import *\n")
    (folder / "test_planted.py").write_text(source)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        root / "pyproject.toml",
        "--rootdir",
        folder,
        folder,
    ]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_home_is_a_fresh_folder(user_folder: Path) -> None:
    assert Path.home() == user_folder
    assert find_home(None).folder.is_relative_to(user_folder)
    assert list(user_folder.iterdir()) == []


def test_the_clock_moves_only_when_told(clock: FixedClock) -> None:
    before = clock.now()
    assert clock.now() == before
    clock.advance(timedelta(minutes=8))
    assert clock.now().strftime("%H:%M %Z") == "18:00 GMT"


def test_log_and_warnings_are_strict_here(no_log: list[str]) -> None:
    logging.getLogger("some.library").info("hello")
    assert no_log == ["some.library: hello"]
    no_log.clear()
    with pytest.raises(UserWarning):
        warnings.warn("x", stacklevel=1)
