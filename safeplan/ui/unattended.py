"""What leaves for her: idle time, and the computer that locks, sleeps or ends its session."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from safeplan.ui.guard import Guard
from safeplan.ui.idle import IdleWatch
from safeplan.ui.session_end import SessionEnd
from safeplan.ui.system_watch import Reach, SystemWatch

SLEEP_PATIENCE_MS = 4000
"""How long sleep may wait for the successor: less than the 5 seconds that logind waits for anybody."""


def watch_system(window: QWidget) -> SystemWatch:
    """Return the watch for this computer's system; it does nothing before `hold`.

    Args:
        window: the one window; it owns the watch.
    """
    # Written with one return at the end: mypy knows platforms by their branches.
    watch: SystemWatch
    if sys.platform == "linux":
        from safeplan.ui.logind_watch import LogindWatch, bus_answers

        watch = LogindWatch(answers=bus_answers, parent=window)
    elif sys.platform == "win32":
        from safeplan.ui.windows_watch import WindowsWatch

        watch = WindowsWatch(window)
    elif sys.platform == "darwin":
        from safeplan.ui.mac_watch import MacWatch

        watch = MacWatch(window)
    else:
        watch = SystemWatch(window)
    return watch


class Unattended(QObject):
    """Holds the watches, and asks the guard to leave when one of them tells.

    Args:
        window: the one window.
        guard: owns leaving.
        idle: tells when nobody touches the program.
        make_watch: makes the watch for this computer's system.
        patience_ms: how long sleep may be held up, in milliseconds.
    """

    def __init__(
        self,
        window: QWidget,
        guard: Guard,
        idle: IdleWatch | None = None,
        make_watch: Callable[[QWidget], SystemWatch] = watch_system,
        patience_ms: int = SLEEP_PATIENCE_MS,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._guard = guard
        self._make_watch = make_watch
        self._patience_ms = patience_ms
        self._system: SystemWatch | None = None
        self.idle = idle or IdleWatch(parent=self)
        self.session_end = SessionEnd(window, guard)
        self.idle.idle.connect(guard.leave)
        guard.left.connect(self.idle.stop)
        guard.stayed.connect(self._let_go)

    @property
    def reach(self) -> Reach:
        """How far the system's word can be relied on."""
        return self._system.reach if self._system is not None else Reach.SILENT

    def begin(self) -> None:
        """Something was opened behind the cover."""
        self.idle.start()
        # After what was opened is painted: the system's bus need not come before the password field.
        QTimer.singleShot(0, self, self._hold)

    def _hold(self) -> None:
        if not self._guard.is_inside:
            return
        if self._system is None:
            self._system = self._make_watch(self._window)
            self._system.gone.connect(self._gone)
        self._system.hold()

    def _gone(self, word: str) -> None:
        self._guard.leave()
        if word == "sleep":
            # Sleep comes then in any case, and may write to the disk what this process holds in memory.
            QTimer.singleShot(self._patience_ms, self, self._guard.wait_no_longer)

    def _let_go(self) -> None:
        if self._system is not None:
            self._system.let_go()
