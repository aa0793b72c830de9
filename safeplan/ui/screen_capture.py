"""Keeps what is inside out of screen pictures, where the system offers that.

Windows leaves a window out of pictures, recordings, shared screens and its own regular snapshots when the
window asks for it. NOT TRIED: nobody has run this on Windows yet. macOS (15 and later), X11 and Wayland
offer nothing that can be relied on, so there nothing is promised.

Only what is inside is left out, never the cover: a list that turns black in a picture would be noticed.
"""

import ctypes
import sys
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

WDA_NONE = 0x00
WDA_EXCLUDEFROMCAPTURE = 0x11


class Pictures(Enum):
    """How it stands with screen pictures, for the settings to say."""

    CANNOT = "cannot"
    """This system offers nothing."""
    HIDDEN = "hidden"
    """The system was asked to leave the window out."""
    SHOWN = "shown"
    """She let the window be seen."""


class Screen(Protocol):
    """What the system offers."""

    can_hide: bool

    def leave_out(self, window_id: int, out: bool) -> None:
        """Leave a window out of screen pictures, or let it be seen again."""
        ...


class PlainScreen:
    """A system that offers nothing."""

    can_hide = False

    def leave_out(self, window_id: int, out: bool) -> None:
        """Do nothing."""


class WindowsScreen:
    """Asks Windows. Not tried."""

    can_hide = True

    def leave_out(self, window_id: int, out: bool) -> None:
        """Leave a window out of screen pictures, or let it be seen again."""
        if sys.platform == "win32":
            ask = ctypes.WinDLL("user32").SetWindowDisplayAffinity
            ask.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
            ask(window_id, WDA_EXCLUDEFROMCAPTURE if out else WDA_NONE)


def this_screen() -> Screen:
    """Return what this computer's system offers."""
    return WindowsScreen() if sys.platform == "win32" else PlainScreen()


class ScreenCapture(QObject):
    """While something of hers is open, has every window of the program left out of screen pictures.

    Args:
        screen: what the system offers; this computer's if None.
        parent: the owner.
    """

    def __init__(self, screen: Screen | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = screen or this_screen()
        self._wanted = True
        self._inside = False

    @property
    def wanted(self) -> bool:
        """Whether she wants to be left out of screen pictures."""
        return self._wanted

    @property
    def pictures(self) -> Pictures:
        """How it stands."""
        if not self._screen.can_hide:
            return Pictures.CANNOT
        return Pictures.HIDDEN if self._wanted else Pictures.SHOWN

    def want(self, wanted: bool) -> None:
        """Take her choice; it counts at once."""
        self._wanted = wanted
        self._tell_all()

    def begin(self) -> None:
        """Something of hers is shown from now on."""
        if self._inside or not self._screen.can_hide:
            return
        self._inside = True
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._tell_all()

    def end(self) -> None:
        """The cover is shown: it is an ordinary window."""
        if not self._inside:
            return
        self._inside = False
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._tell_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See to each window that comes up, before anything is drawn in it."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._tell(watched)
        return False

    def _tell_all(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._tell(window)

    def _tell(self, window: QWidget) -> None:
        if self._screen.can_hide:
            self._screen.leave_out(int(window.winId()), self._inside and self._wanted)
