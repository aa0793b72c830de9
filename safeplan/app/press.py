"""The process in which papers are made: the program's own, with no window and no vault.

It was started by the one that has them, because making a paper keeps Python busy, and leaving must not wait
for that: with a paper being made in a thread, every call into Qt waited for its turn, and a page that takes
35 ms to show took 120 (measured).

An order comes as a line on standard input. What is said on standard output are lines too: a text or a day to
be written in her language, each answered by a line; at last how the paper came out, and its bytes. When
standard input ends, or the other process does, this one is gone.
"""

import json
import os
import threading
from contextlib import suppress
from datetime import date
from queue import SimpleQueue
from typing import Any, BinaryIO, NoReturn

from safeplan.app.hardening import die_with_starter
from safeplan.documents.order import ORDERS, Made, make
from safeplan.documents.parcel import unpacked

_LOWER = 5


def make_papers() -> NoReturn:
    """Make papers until there are no more orders; then end at once, in the middle of one too."""
    die_with_starter()
    # The window's own process goes first, the cover above all.
    with suppress(AttributeError, OSError):
        os.nice(_LOWER)
    talk = _Talk(os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False))
    while True:
        _serve_one(talk, talk.heard())


class _Talk:
    """Reads beside the work, so that the end of the other process is noticed in the middle of it."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._sink = sink
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        threading.Thread(target=self._read, args=(source,), daemon=True).start()

    def heard(self) -> dict[str, Any]:
        """Return the next line."""
        line: dict[str, Any] = json.loads(self._lines.get())
        return line

    def tell(self, what: dict[str, Any], data: bytes = b"") -> None:
        """Say something, and bytes after it."""
        self._sink.write(json.dumps(what).encode() + b"\n" + data)
        self._sink.flush()

    def ask(self, what: dict[str, Any]) -> str:
        """Say something, and return the answer."""
        self.tell(what)
        return str(self.heard()["said"])

    def _read(self, source: BinaryIO) -> None:
        for line in source:
            self._lines.put(line)
        os._exit(0)


def _serve_one(talk: _Talk, line: dict[str, Any]) -> None:
    known: dict[tuple[str, str], str] = {}

    def said(context: str, text: str, /) -> str:
        if (context, text) not in known:
            known[context, text] = talk.ask({"say": [context, text]})
        return known[context, text]

    def dated(day: date) -> str:
        return talk.ask({"day": day.isoformat()})

    try:
        made = make(unpacked(ORDERS[line["order"]], line["value"]), said, dated)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other process tells her
        talk.tell({"failed": type(error).__name__})
    else:
        _hand_over(talk, made)


def _hand_over(talk: _Talk, made: Made) -> None:
    notes = {"lacks_letters": made.lacks_letters, "names_the_matter": made.names_the_matter}
    talk.tell({"made": len(made.data), "notes": notes}, made.data)
