"""The program's processes as the system sees them: how each ended, what is left, what memory it takes."""

import ctypes
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

_PR_SET_CHILD_SUBREAPER = 36


class Undertaker:
    """While it is here, every process whose parent ended becomes our child, and tells us how it ends.

    So a process that a later one leaves behind stays visible as what it is, whatever the first process
    of this computer does with orphans.
    """

    def __init__(self) -> None:
        self._ends: dict[int, int] = {}

    def __enter__(self) -> Self:
        """Begin to take orphans in."""
        _adopt(True)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Take no more in."""
        _adopt(False)

    def end_of(self, pid: int, started: Iterable[subprocess.Popen[bytes]] = ()) -> int | None:
        """Return the exit code of a process of ours, or None while it runs.

        Args:
            pid: of a child, or of a child's descendant whose parents have ended.
            started: the children that Python itself waits for.
        """
        for child in started:
            if child.pid == pid:
                return child.poll()
        if pid not in self._ends:
            try:
                found, status = os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                return None
            if found == 0:
                return None
            self._ends[pid] = os.waitstatus_to_exitcode(status)
        return self._ends[pid]


def _adopt(yes: bool) -> None:
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, int(yes), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "orphans cannot be taken in here")


def zombies(groups: Iterable[int]) -> list[int]:
    """Return the processes of these groups that have ended and that nobody has asked about.

    Not those whose parent has ended too: they became our children, and whoever starts the computer asks
    about such ones. A copy that is given up at the last moment is one, where it takes long to die.
    """
    wanted, found, adopted = set(groups), [], os.getpid()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[2]) in wanted and fields[0] == "Z" and int(fields[1]) != adopted:
            found.append(int(stat.parent.name))
    return found


def resident_kib(pid: int) -> int:
    """Return how much memory a process has in use, in KiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0
