"""The fresh copy of the program that takes the window over after leaving.

Memory cannot be wiped, but a process that has ended holds nothing. The copy learns what it needs
(where the window stands, the cover's own state, what is left of the dead times) as one line of JSON
on its standard input, shows the cover in the same place and answers "painted"; nothing is in its
arguments or environment.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from safeplan.places import Home

CONTINUE_FLAG = "--continue"
PAINTED = b"painted"
PATIENCE_MS = 8000


def command(home: Home) -> list[str]:
    """Return the command that starts a fresh copy of this program on the same data folder."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "safeplan"]
    return [*program, "--home", str(home.folder), CONTINUE_FLAG]


class Successor(QObject):
    """Starts the copy, hands over to it, and tells whether it came.

    Args:
        command: the program and its arguments.

    Signals:
        painted: the copy's window is on the screen; this process may end.
        failed: no copy came, after one retry.
    """

    painted = Signal()
    failed = Signal()

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._tries_left = 2
        self._line: bytes | None = None
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._try_again)

    def prepare(self) -> None:
        """Start the copy; it loads while the last words are saved, and shows nothing yet."""
        self._start()

    def hand_over(self, state: dict[str, Any]) -> None:
        """Tell the copy to take over.

        Args:
            state: plain data about the cover's window; nothing of hers.
        """
        self._line = json.dumps(state).encode() + b"\n"
        self._patience.start()
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(self._line)
        elif self._process is not None:
            self._try_again()

    def cancel(self) -> None:
        """No copy is wanted after all."""
        self._patience.stop()
        self._tries_left = 0
        self._let_go()

    def _start(self) -> None:
        self._tries_left -= 1
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._heard)
        process.errorOccurred.connect(self._broke)
        process.finished.connect(self._broke)
        self._process = process
        process.start(self._command[0], self._command[1:])
        if self._line is not None:
            process.write(self._line)

    def _heard(self) -> None:
        if self._process is None:
            return
        if PAINTED in self._process.readAllStandardOutput().data():
            self._patience.stop()
            self.painted.emit()

    def _broke(self) -> None:
        if self._line is not None:
            self._try_again()

    def _try_again(self) -> None:
        self._patience.stop()
        self._let_go()
        if self._tries_left > 0:
            self._patience.start()
            self._start()
        else:
            self.failed.emit()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._heard)
        process.errorOccurred.disconnect(self._broke)
        process.finished.disconnect(self._broke)
        process.kill()
        process.waitForFinished(200)
        process.deleteLater()
