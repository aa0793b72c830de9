"""Seconds that are counted down after wrong tries."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 200


class Waiting(QObject):
    """Tells each second that is left, then that it is over.

    Args:
        parent: the owner.
        clock: a clock that only goes forward, in seconds.

    Signals:
        left: so many seconds are left; 0 when it is over.
    """

    left = Signal(int)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._end = 0.0
        self._told = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether there is still time to wait."""
        return self._timer.isActive()

    @property
    def seconds(self) -> int:
        """How many seconds are left."""
        return max(0, math.ceil(self._end - self._clock()))

    def begin(self, seconds: int) -> None:
        """Count down from here.

        Args:
            seconds: 1 or more.
        """
        self._end = self._clock() + seconds
        self._told = -1
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Tell how many seconds are left, if that has changed."""
        seconds = self.seconds
        if seconds == self._told:
            return
        self._told = seconds
        if not seconds:
            self._timer.stop()
        self.left.emit(seconds)
