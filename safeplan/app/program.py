"""The program as the cover: one window, and the way to what is behind it.

Nothing of the vault is imported here until the gesture asks for it.
"""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from safeplan.app.half_erased import finish_in_background
from safeplan.app.translator import install_language
from safeplan.clock import SystemClock
from safeplan.cover.opening import open_cover
from safeplan.cover.session import stay_out_of_session
from safeplan.cover.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from safeplan.app.door import Door
    from safeplan.cover.quiet import DeadTimes
    from safeplan.cover.window import CoverWindow
    from safeplan.places import Home
    from safeplan.vault.keys import Cost

PAINTED = b"painted\n"


class Program(QObject):
    """Owns the window, and opens the door behind the cover when asked.

    Args:
        home: where everything is kept.
        settings: the cover's settings.
        dead_times: how long the cover is deaf after leaving; tests pass short ones.
        cost: the price of key derivation for a new vault; None measures this computer.
        successor: the command that starts the process after this one; None starts this program again.
    """

    def __init__(
        self,
        home: Home,
        settings: SettingsFile,
        dead_times: DeadTimes | None = None,
        cost: Cost | None = None,
        successor: list[str] | None = None,
    ) -> None:
        super().__init__()
        self._home = home
        self._cost = cost
        self._successor = successor
        self._handed_on: dict[str, Any] = {}
        self._door: Door | None = None
        self.window: CoverWindow = open_cover(home, SystemClock(), settings, times=dead_times)
        self.window.asked_back.connect(self.come_back)
        finish_in_background(home)
        self.window.closing.connect(self._closing)

    def start(self) -> None:
        """Show the cover; while nothing of ours is on the disk, the first run opens by itself."""
        first = not self._home.holds_anything()
        self.window.show()
        if first:
            self.come_back()

    def go_on(self, handed_on: dict[str, Any]) -> None:
        """Take over the window of the process before this one.

        Args:
            handed_on: the cover's state, what is left of the dead times, and the stage that was left.
        """
        self._handed_on = handed_on.get("inside", {})
        left = handed_on.get("quiet", {})
        self.window.quiet.resume(left)
        # Once more when she can see it: on a slow computer hands type on while the window comes.
        _Painted(self.window, partial(self.window.quiet.resume, left))
        self.window.restore(handed_on.get("cover", {}))
        self.window.show()

    def come_back(self) -> None:
        """Open what is behind the cover."""
        if self._door is None:
            from safeplan.app.door import Door

            self._door = Door(self._home, self.window, self._handed_on, self._cost, self._successor)
        self._door.open()

    def _closing(self, event: QCloseEvent) -> None:
        if self._door is not None and self._door.guard.must_leave_first():
            event.ignore()


class _Painted(QObject):
    """Says on standard output, once, that the window is on the screen.

    Args:
        window: the window.
        first: done in the moment of painting.
    """

    def __init__(self, window: CoverWindow, first: Callable[[], None]) -> None:
        super().__init__(window)
        self._first = first
        self._window = window
        self._application = QApplication.instance()
        if self._application is not None:
            self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first painting of anything in the window; what fills it hides the window's own."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        if watched.window() is self._window and self._application is not None:
            self._application.removeEventFilter(self)
            self._first()
            QTimer.singleShot(0, _say_painted)
        return False


def _say_painted() -> None:
    QApplication.sync()
    os.write(1, PAINTED)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - the pipe ends with the process before us
        os.dup2(nowhere.fileno(), 1)


def run(home: Home, continued: bool, make: Callable[[Home, SettingsFile], Program] = Program) -> int:
    """Run the program until its window is closed.

    Args:
        home: where everything is kept.
        continued: whether the process before this one hands its window over on standard input.
        make: makes the program; tests make one that waits less.

    Returns:
        The exit code.
    """
    settings = SettingsFile(home.cover_settings)
    # The name of the window's class, which some task bars show, and of the program to screen readers.
    application = QApplication([settings.current.program])
    # From the first moment: the session must not bring the program back at the next sign-in.
    stay_out_of_session(application)
    install_language(application, settings.current.language or QLocale.system().name())
    program = make(home, settings)
    if continued:
        line = sys.stdin.readline()
        if not line:
            return 0
        program.go_on(json.loads(line))
    else:
        program.start()
    return application.exec()
