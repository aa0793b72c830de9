"""Tells when the computer is locked, goes to sleep, or passes to somebody else."""

from enum import Enum

from PySide6.QtCore import QObject, Signal


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
