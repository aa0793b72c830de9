"""Papers are made in a process of their own, so that the window stays free: leaving above all.

It is this program again, with no window (`safeplan.app.press`), and the two speak by lines on its standard
input and output: an order in, the PDF back, and in between it asks for words in her language. So it is not
asked through `apart.Apart`, and no thread of ours waits for it. It goes on to the next order, ends when there
was none for a while, and is killed where a paper is no longer wanted.
"""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer

from safeplan.documents.order import Made, Order
from safeplan.documents.parcel import packed
from safeplan.errors import PaperNotMade, SafePlanError
from safeplan.ui import apart
from safeplan.ui.language import middle_date, say

PAPERS = "papers"
IDLE_MS = 60_000
"""How long the process waits for another order."""
PATIENCE_MS = 120_000
"""How long nothing may be heard of it while it is at work."""

_KILLED_MS = 200


@dataclass(eq=False)
class Errand:
    """A paper that was ordered, and may be given up.

    Args:
        order: which.
        on_done: gets it.
        on_failed: gets the error.
        press: where it was ordered.
    """

    order: Order
    on_done: Callable[[Made], None]
    on_failed: Callable[[SafePlanError], None]
    press: "PaperPress"

    def cancel(self) -> None:
        """Want it no longer: nobody is called any more, and what is being made of it is gone."""
        self.press.give_up(self)


class PaperPress(QObject):
    """Has papers made, one after the other.

    Args:
        parent: the owner.
        command: starts the process; None starts this program.
    """

    def __init__(self, parent: QObject | None = None, command: list[str] | None = None) -> None:
        super().__init__(parent)
        self._command = command or apart.command(PAPERS)
        self._waiting: deque[Errand] = deque()
        self._running: Errand | None = None
        self._process: QProcess | None = None
        self._heard = b""
        self._coming: dict[str, Any] | None = None
        self._closed = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.end)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._broke)

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being made or waits for it."""
        return self._running is not None or bool(self._waiting)

    def make(
        self, order: Order, on_done: Callable[[Made], None], on_failed: Callable[[SafePlanError], None]
    ) -> Errand:
        """Have a paper made.

        Args:
            order: which.
            on_done: gets it, later.
            on_failed: gets the error, later; always `PaperNotMade`.

        Returns:
            What can be cancelled.
        """
        errand = Errand(order, on_done, on_failed, self)
        if not self._closed:
            self._waiting.append(errand)
            QTimer.singleShot(0, self._next)
        return errand

    def give_up(self, errand: Errand) -> None:
        """Make a paper no further."""
        if errand is self._running:
            self._running = None
            self._kill()
            self._next()
        elif errand in self._waiting:
            self._waiting.remove(errand)

    def end(self) -> None:
        """Give everything up, and the process with it."""
        self._waiting.clear()
        self._running = None
        self._kill()

    def close(self) -> None:
        """End, and make nothing more: she leaves."""
        self._closed = True
        self.end()

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._idle.stop()
        self._running = errand = self._waiting.popleft()
        line = json.dumps({"order": type(errand.order).__name__, "value": packed(errand.order)})
        self._patience.start()
        self._ready_process().write(line.encode() + b"\n")

    def _ready_process(self) -> QProcess:
        if self._process is not None:
            return self._process
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._listen)
        process.errorOccurred.connect(self._broke)
        process.finished.connect(self._broke)
        process.start(self._command[0], self._command[1:])
        return process

    def _listen(self) -> None:
        if self._process is None:
            return
        self._patience.start()
        self._heard += self._process.readAllStandardOutput().data()
        while self._take():
            pass

    def _take(self) -> bool:
        """Take one thing that was said; returns whether there was one whole."""
        if self._coming is not None:
            return self._take_paper(self._coming)
        line, newline, rest = self._heard.partition(b"\n")
        if not newline:
            return False
        self._heard = rest
        what = json.loads(line)
        if "say" in what:
            self._answer(say(*what["say"]))
        elif "day" in what:
            self._answer(middle_date(date.fromisoformat(what["day"])))
        elif "made" in what:
            self._coming = what
        else:
            self._settle(PaperNotMade(what["failed"]))
        return True

    def _take_paper(self, what: dict[str, Any]) -> bool:
        size = what["made"]
        if len(self._heard) < size:
            return False
        data, self._heard, self._coming = self._heard[:size], self._heard[size:], None
        self._settle(Made(data, **what["notes"]))
        return True

    def _answer(self, text: str) -> None:
        if self._process is not None:
            self._process.write(json.dumps({"said": text}).encode() + b"\n")

    def _settle(self, result: Made | SafePlanError) -> None:
        errand, self._running = self._running, None
        self._patience.stop()
        self._idle.start()
        QTimer.singleShot(0, self._next)
        if errand is None:
            return
        if isinstance(result, Made):
            errand.on_done(result)
        else:
            errand.on_failed(result)

    def _broke(self) -> None:
        self._kill()
        if self._running is not None:
            self._settle(PaperNotMade("ended in the middle"))

    def _kill(self) -> None:
        """End the process; it has nothing to put in order."""
        process, self._process = self._process, None
        self._heard, self._coming = b"", None
        self._idle.stop()
        self._patience.stop()
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._listen)
        process.errorOccurred.disconnect(self._broke)
        process.finished.disconnect(self._broke)
        process.kill()
        process.waitForFinished(_KILLED_MS)
        process.deleteLater()
