"""Work in a process of its own: what may crash, hang or eat memory does so there, and the window goes on.

A thread cannot be stopped from outside, and a decoder that crashes takes its whole process along. So files
that somebody else made are looked at in a second process. The two speak through its standard input and
output; nothing is in its arguments, and nothing is written to the disk.
"""

import json
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from safeplan.errors import Bug
from safeplan.progress import Progress

APART_FLAG = "--apart"
READY = "ready"
"""What the process says once, when it can begin."""

_LENGTHS = struct.Struct(">IQ")
_START_S = 30.0
_GLANCE_S = 0.02
_PIECE = 1 << 18


@dataclass(frozen=True)
class Parcel:
    """What is handed to the other process, and what comes back.

    Args:
        head: plain JSON values.
        body: bytes.
    """

    head: dict[str, Any] = field(default_factory=dict)
    body: bytes | bytearray = field(default=b"", repr=False)


def write_parcel(stream: BinaryIO, parcel: Parcel) -> None:
    """Write a parcel, and see it off.

    Raises:
        OSError: if nobody is there to take it.
    """
    head = json.dumps(parcel.head).encode()
    stream.write(_LENGTHS.pack(len(head), len(parcel.body)) + head)
    stream.write(parcel.body)
    stream.flush()


def read_parcel(stream: BinaryIO) -> Parcel | None:
    """Return the next parcel; None where the other side ended."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_bytes, body_bytes = _LENGTHS.unpack(lengths)
    head, body = _read(stream, head_bytes), _read(stream, body_bytes)
    return None if head is None or body is None else Parcel(json.loads(head), body)


def _read(stream: BinaryIO, size: int) -> bytearray | None:
    """Return so many bytes, or None where the other side ended.

    Piece by piece: joined at once, they would hold up the window's thread.
    """
    data = bytearray(size)
    view, filled = memoryview(data), 0
    while filled < size:
        count = stream.readinto(view[filled : filled + _PIECE])  # type: ignore[attr-defined]
        if not count:
            return None
        filled += count
    return data


def command(kind: str) -> list[str]:
    """Return the command that starts such a process."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "safeplan"]
    return [*program, APART_FLAG, kind]


class Apart:
    """One process that does one kind of work, started when it is first asked.

    It ends by itself when ours ends, and when nothing was asked of it for a while. Any thread may ask;
    one at a time is served.

    Args:
        kind: what it does; see `safeplan.app.apart`.
        program: how it is started; None for a copy of this program.
    """

    def __init__(self, kind: str, program: Sequence[str] | None = None) -> None:
        self._program = list(program or command(kind))
        self._turn = threading.Lock()
        self._process: _Process | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process that runs, or None."""
        process = self._process
        return process.pid if process is not None and process.is_alive else None

    def ask(self, parcel: Parcel, seconds: float, progress: Progress | None = None) -> Parcel | None:
        """Hand a parcel over and wait for the answer. Not for the window's thread.

        Args:
            parcel: what is asked.
            seconds: how long the work may take; then the process is ended.
            progress: where it is cancelled, the process is ended at once.

        Returns:
            The answer; None where the process crashed, ran out of memory, or took too long.

        Raises:
            Cancelled: if it was stopped.
        """
        progress = progress or Progress()
        while not self._turn.acquire(timeout=_GLANCE_S):
            progress.step(0)
        try:
            return self._ask(parcel, seconds, progress)
        except BaseException:
            self._end()
            raise
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process, whatever it does. It starts again when it is next asked."""
        self._end()

    def __del__(self) -> None:
        self._end()

    def _ask(self, parcel: Parcel, seconds: float, progress: Progress) -> Parcel | None:
        process = self._process
        if process is not None and process.is_alive:
            answer = process.exchange(parcel, seconds, progress)
            if answer is not None:
                return answer
            if not process.was_idle:
                self._end()
                return None
        # There is none yet, or it had gone to rest before it took the parcel.
        self._end()
        self._process = process = _Process(self._program)
        if process.hear(_START_S, progress) is None:
            self._end()
            return None
        answer = process.exchange(parcel, seconds, progress)
        if answer is None:
            self._end()
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()


class _Process:
    """The process that runs, and a thread that listens to it."""

    def __init__(self, program: Sequence[str]) -> None:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            self._popen = subprocess.Popen(  # noqa: S603 - our own program
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=flags,
            )
        except OSError as error:
            raise Bug(type(error).__name__) from None
        self._answers: queue.SimpleQueue[Parcel | None] = queue.SimpleQueue()
        self._has_ended = False
        self.was_idle = False
        threading.Thread(target=self._listen, name="apart", daemon=True).start()

    @property
    def pid(self) -> int:
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        return not self._has_ended and self._popen.poll() is None

    def exchange(self, parcel: Parcel, seconds: float, progress: Progress) -> Parcel | None:
        self.was_idle = False
        try:
            write_parcel(self._stdin, Parcel({**parcel.head, "seconds": seconds}, parcel.body))
        except OSError:
            self.was_idle = True
            return None
        answer = self.hear(seconds, progress)
        if answer is not None and answer.head.get("taken") is True:
            return self.hear(seconds, progress)
        self.was_idle = answer is None and self._has_ended
        return answer

    def hear(self, seconds: float, progress: Progress) -> Parcel | None:
        """Wait for an answer; None where none came in time, or the process ended."""
        left = seconds
        while left > 0:
            progress.step(0)
            try:
                answer = self._answers.get(timeout=_GLANCE_S)
            except queue.Empty:
                left -= _GLANCE_S
                continue
            self._has_ended = answer is None
            return answer
        return None

    def kill(self) -> None:
        with suppress(OSError):
            self._popen.kill()
        self._popen.wait()
        with suppress(OSError):
            self._stdin.close()

    @property
    def _stdin(self) -> BinaryIO:
        stream = self._popen.stdin
        if stream is None:
            raise Bug("no pipe")
        return stream  # type: ignore[return-value]

    def _listen(self) -> None:
        stream = self._popen.stdout
        if stream is None:
            return
        with stream, suppress(OSError, ValueError):
            while (parcel := read_parcel(stream)) is not None:  # type: ignore[arg-type]
                self._answers.put(parcel)
        self._answers.put(None)
