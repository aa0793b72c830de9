"""What strace saw is read rightly: sockets and where they lead, files that may be written, words written."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import system_calls
from tools.system_calls import Asked
from tools.whole_system import Needle

WORD = "qzkvjxwb"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")


def asked(folder: Path, program: str) -> Asked:
    """Run a program of Python's under strace, and return what it asked for."""
    out = folder / "calls.txt"
    subprocess.run(
        [*system_calls.command(out), sys.executable, "-c", program, folder], check=True, timeout=60
    )
    return system_calls.read(out, [Needle(WORD)])


def test_an_internet_socket_is_seen_though_it_is_refused(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        "import socket\nfor family in (socket.AF_INET, socket.AF_INET6):\n"
        "  try: socket.socket(family, socket.SOCK_DGRAM)\n  except OSError: pass",
    )
    assert {"AF_INET", "AF_INET6"} <= set(found.families)


def test_a_child_s_too(tmp_path: Path) -> None:
    child = "import socket\\ntry: socket.socket()\\nexcept OSError: pass"
    found = asked(tmp_path, f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{child}'])")
    assert "AF_INET" in found.families


def test_local_sockets_are_named(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        "import socket\nfor path in ('/run/nothing', '\\0/tmp/.X11-unix/X77'):\n"
        "  try: socket.socket(socket.AF_UNIX).connect(path)\n  except OSError: pass",
    )
    named = system_calls.places_named(found.places, {"/tmp/.X11-unix/": "the display"})  # noqa: S108 - where X has it
    assert named["the display"] == 1
    assert named["/run/nothing"] == 1


def test_files_that_are_written_are_named_and_read_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "read").touch()
    found = asked(
        tmp_path,
        "import os, pathlib, sys\nfolder = pathlib.Path(sys.argv[1])\n(folder / 'gone').write_text('x')\n"
        "(folder / 'gone').unlink()\n(folder / 'read').read_text()\n(folder / 'made').mkdir()\n"
        "(folder / 'made').rename(folder / 'moved')",
    )
    ours = {Path(path).name for path in found.written if path.startswith(str(tmp_path))}
    assert ours == {"gone", "made", "moved"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_word_in_a_file_that_is_gone_again(tmp_path: Path, encoding: str) -> None:
    found = asked(
        tmp_path,
        "import os, sys, pathlib\npath = pathlib.Path(sys.argv[1]) / 'gone'\n"
        f"path.write_bytes(bytes(5000) + 'é{WORD}é'.encode({encoding!r}))\npath.unlink()",
    )
    assert {Path(where).name for where, _ in found.spoken} == {"gone"}


def test_a_word_written_in_pieces_of_one_call(tmp_path: Path) -> None:
    found = asked(
        tmp_path,
        "import os, sys\nfile = os.open(sys.argv[1] + '/gone', os.O_CREAT | os.O_WRONLY)\n"
        f"os.writev(file, [b'some', b'{WORD}'])\nos.pwrite(file, b'milk', 0)",
    )
    assert len(found.spoken) == 1


@pytest.mark.parametrize(("flags", "seen"), [("--apart papers", False), ("--other papers", True)])
def test_the_pipe_to_a_process_of_its_own_is_told_from_one_to_another_program(
    flags: str, seen: bool, tmp_path: Path
) -> None:
    found = asked(
        tmp_path,
        "import subprocess, sys\n"
        f"command = [sys.executable, '-c', 'input()', *{flags.split()!r}]\n"
        f"subprocess.run(command, input=b'{WORD}\\n', check=True)",
    )
    assert bool(found.spoken) == seen
