"""The program as the cover: one window, its gestures, and the door to what is behind it.

Nothing of the vault is imported here; the gesture does that.
"""

import json
import os
import sys
from typing import Any, TextIO

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from safeplan.app.translator import install_language
from safeplan.cover.gesture import GestureFilter
from safeplan.cover.quiet import DeadTimes, Quiet
from safeplan.cover.settings import CoverSettings
from safeplan.cover.window import CoverWindow
from safeplan.places import Home

PAINTED = "painted"


class Program(QObject):
    """Owns the window and decides what stands in it.

    Args:
        home: where everything is kept.
        dead_times: how long the cover is deaf after leaving.
    """

    def __init__(self, home: Home, dead_times: DeadTimes | None = None) -> None:
        super().__init__()
        self.home = home
        self.settings = CoverSettings.load(home)
        self.quiet = Quiet(dead_times or DeadTimes())
        self.gestures = GestureFilter(QApplication.instance())
        self.window = CoverWindow(home, self.settings, self.gestures, self.quiet)
        self.window.asked_back.connect(self.come_back)
        self._door: QObject | None = None

    def start(self, handed_on: dict[str, Any] | None) -> None:
        """Show the window.

        Args:
            handed_on: what the process before this one said, or None at an ordinary start.
        """
        if handed_on is None:
            first = not self.home.holds_anything()
            self.window.show_first()
            if first:
                self.come_back()
            return
        self.quiet.resume(handed_on.get("quiet", {}))
        self.window.restore(handed_on.get("cover", {}))
        self._handed_on = handed_on.get("inside", {})
        self.window.show()

    def come_back(self) -> None:
        """Open the door behind the cover."""
        from safeplan.app.door import Door

        if self._door is None:
            self._door = Door(self.home, self.window, self.gestures, self.quiet)


def run(home: Home, continued: bool) -> int:
    """Run the program until its window is closed.

    Args:
        home: where everything is kept.
        continued: whether a process before this one hands its window over on standard input.

    Returns:
        The exit code.
    """
    application = QApplication(["lists"])
    return application.exec()
