"""Tells when the computer is locked, goes to sleep, or passes to somebody else."""

import sys
from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Reach(Enum):
    """How far the system's word can be relied on, for the settings to say."""

    HEARD = "heard"
    """The system answers, and its word was tried on this kind of system."""
    UNTRIED = "untried"
    """The system is asked as its makers say; nobody has tried it there yet."""
    SILENT = "silent"
    """The system tells nothing."""


class SystemWatch(QObject):
    """Hears nothing: the watch for a system that tells nothing. The others are made from it.

    Signals:
        gone: the computer is locked ("lock"), about to sleep ("sleep"), or is somebody else's now
            ("switch").
    """

    gone = Signal(str)

    @property
    def reach(self) -> Reach:
        """How far the system's word can be relied on."""
        return Reach.SILENT

    def hold(self) -> None:
        """Something is open: listen, and let no sleep begin before this process has ended."""

    def let_go(self) -> None:
        """Nothing is open any more in this process, which goes on: sleep need not wait for it."""


def watch_system(window: QWidget) -> SystemWatch:
    """Return the watch for this computer's system; it does nothing before `hold`.

    Args:
        window: the one window; it owns the watch.
    """
    # Written with one return at the end: mypy knows platforms by their branches.
    watch: SystemWatch
    if sys.platform == "linux":
        from safeplan.ui.logind_watch import LogindWatch

        watch = LogindWatch(parent=window)
    elif sys.platform == "win32":
        from safeplan.ui.windows_watch import WindowsWatch

        watch = WindowsWatch(window)
    elif sys.platform == "darwin":
        from safeplan.ui.mac_watch import MacWatch

        watch = MacWatch(window)
    else:
        watch = SystemWatch(window)
    return watch
