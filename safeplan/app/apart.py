"""The process that `safeplan.ui.apart` starts: it answers what it is asked, and ends with who started it."""

import faulthandler
import os
import sys
from collections.abc import Callable
from typing import BinaryIO, TextIO

from safeplan.app.hardening import die_with_starter
from safeplan.ui.apart import READY, Parcel, read_parcel, write_parcel

Answer = Callable[[Parcel], Parcel]

MEMORY_BYTES = 420 << 20
"""What it may take for itself. A decoder that asks for more is told that there is none, or ends."""
IDLE_S = 20.0
_GRACE_S = 2.0


def serve(kind: str) -> int:
    """Answer one parcel after the other until there are no more.

    Args:
        kind: what is asked: "pictures" or "papers".

    Returns:
        The exit code.
    """
    if kind == "papers":
        from safeplan.app.press import make_papers

        make_papers()
    die_with_starter()
    answer = _answerer(kind)
    _limit_memory()
    # What a library says goes nowhere, and never between two parcels.
    out = os.fdopen(os.dup(1), "wb")
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
    os.dup2(nowhere.fileno(), 1)
    write_parcel(out, Parcel({READY: True}))
    while True:
        _end_after(IDLE_S, nowhere)
        parcel = read_parcel(sys.stdin.buffer)
        if parcel is None:
            return 0
        # Who asked may be gone: nothing here outlasts the time it was given.
        _end_after(float(parcel.head.get("seconds", IDLE_S)) + _GRACE_S, nowhere)
        _say(out, Parcel({"taken": True}))
        _say(out, _answered(answer, parcel))


def _answered(answer: Answer, parcel: Parcel) -> Parcel:
    try:
        return answer(parcel)
    except Exception as error:  # noqa: BLE001 - whatever a strange file does, who asked gets an answer
        return Parcel({"failed": type(error).__name__})


def _answerer(kind: str) -> Answer:
    if kind == "pictures":
        from safeplan.ui.diary.evidence_decoder import Decoder

        return Decoder().answer
    raise SystemExit(2)


def _say(out: BinaryIO, parcel: Parcel) -> None:
    try:
        write_parcel(out, parcel)
    except OSError:
        raise SystemExit(0) from None


def _end_after(seconds: float, nowhere: TextIO) -> None:
    """End the process in so many seconds unless called again, even while a library holds the interpreter."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard in {resource.RLIM_INFINITY, -1} or hard > MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    os.nice(5)
