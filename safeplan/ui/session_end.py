"""The session ends: she signs out, the computer shuts down, or something asks the program to end."""

import os
import signal
import sys

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QWidget

from safeplan.cover.session import keep_out
from safeplan.ui.guard import Guard

_PATIENCE_MS = 3000


class SessionEnd(QObject):
    """Closes the window when the session ends: that leaves, and ends the program with no successor.

    That the session does not start the program again is seen to from the program's start (`cover.session`).

    Args:
        window: the one window; closing it must ask the guard.
        guard: owns leaving.
        patience_ms: how long the session may be held up while the vault is closed, in milliseconds.
    """

    def __init__(self, window: QWidget, guard: Guard, patience_ms: int = _PATIENCE_MS) -> None:
        super().__init__(window)
        self._window = window
        self._guard = guard
        self._patience_ms = patience_ms
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # Direct: the session goes on to its end when the last slot returns.
            direct = Qt.ConnectionType.DirectConnection
            application.commitDataRequest.connect(self.commit, direct)
        self._signals: _Signals | None = None
        if sys.platform != "win32":
            self._signals = _Signals(self)
            self._signals.heard.activated.connect(self._end)

    def stop(self) -> None:
        """Leave the process's signals as they were found."""
        if self._signals is not None:
            self._signals.stop()
            self._signals = None

    def commit(self, manager: QSessionManager) -> None:
        """The session is about to end: be closed when this returns.

        Args:
            manager: the session's.
        """
        keep_out(manager)
        self._window.close()
        if self._guard.occupied:
            closing = QEventLoop()
            self._guard.stayed.connect(closing.quit)
            QTimer.singleShot(self._patience_ms, closing.quit)
            closing.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _end(self) -> None:
        if self._signals is not None:
            self._signals.empty()
        self._window.close()


class _Signals:
    """Brings SIGTERM and SIGHUP into Qt's event loop.

    Args:
        owner: of the notifier.
    """

    def __init__(self, owner: QObject) -> None:
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self.heard = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, owner)
        self._wakeup_before = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _note)
            for number in (signal.SIGTERM, signal.SIGHUP)
            # Who started us may have asked for a signal not to matter, as nohup does.
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def empty(self) -> None:
        """Take what the signals wrote."""
        os.read(self._reading, 64)

    def stop(self) -> None:
        """Put back what was there before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self.heard.setEnabled(False)
        os.close(self._reading)
        os.close(self._writing)


def _note(_number: int, _frame: object) -> None:
    """Let the wake-up byte do the work."""
