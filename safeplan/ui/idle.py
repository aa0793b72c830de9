"""Idle time: tells when nobody has touched the program for some minutes."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent

from safeplan.cover.gesture import OF_THE_SCREEN

CHOICES = (1, 2, 3, 5, 10)
"""The minutes she can choose from."""
USUAL_MINUTES = 3
"""As long as nothing else was chosen, and while the vault is closed."""

_LOOK_EVERY_MS = 2000
_FEW_PIXELS = 6
# A hand moves further within a second; what takes longer is a table that shakes.
_ONE_MOVEMENT_MS = 1000
_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
# ShortcutOverride too: a key that is a shortcut arrives as nothing else.
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_WATCHED = _TOUCHES | _KEYS | {QEvent.Type.MouseMove, QEvent.Type.InputMethod}


def minutes_from(kept: object) -> int:
    """Return one of the choices.

    Args:
        kept: what a setting holds; the usual minutes if it is none of the choices.
    """
    return kept if type(kept) is int and kept in CHOICES else USUAL_MINUTES


def steady_ms() -> int:
    """Return milliseconds of a clock that never goes back and, on Linux, goes on while it sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    else:  # noqa: RET505 - mypy knows platforms by their branches
        return time.monotonic_ns() // 1_000_000


class IdleWatch(QObject):
    """Sees every event of the application and tells when no touch of hers was among them for too long.

    Keys, buttons, wheel, touch, composed text and real movements of the mouse count. What the program
    does itself, a key that something lies on, and a mouse on a table that shakes do not.

    Args:
        minutes: how long nobody may touch it.
        clock_ms: a clock in milliseconds that never goes back.
        look_every_ms: how often to compare, in milliseconds.
        parent: the owner.

    Signals:
        idle: nobody has touched it for that long; it has stopped watching.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: int = USUAL_MINUTES,
        clock_ms: Callable[[], int] = steady_ms,
        look_every_ms: int = _LOOK_EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._clock_ms = clock_ms
        self._touched_ms = 0
        self._mouse = QPointF()
        self._mouse_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(look_every_ms)
        self._timer.timeout.connect(self.look)

    @property
    def minutes(self) -> int:
        """How long nobody may touch it."""
        return self._minutes

    def set_minutes(self, minutes: int) -> None:
        """Change how long nobody may touch it; the time begins again.

        Args:
            minutes: one of the choices.
        """
        self._minutes = minutes
        self._touched_ms = self._clock_ms()

    def start(self) -> None:
        """Begin to watch; the time begins now."""
        self._touched_ms = self._clock_ms()
        self._timer.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def look(self) -> None:
        """Tell, if it is time."""
        if self._timer.isActive() and self._is_time():
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note each touch, and let everything pass."""
        del watched
        if type(event) not in OF_THE_SCREEN and event.type() in _WATCHED and self._is_touch(event):
            # The first touch after a sleep comes before the timer: what lay open then must not stay.
            self.look()
            self._touched_ms = self._clock_ms()
        return False

    def _is_time(self) -> bool:
        return self._clock_ms() - self._touched_ms >= self._minutes * 60_000

    def _is_touch(self, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            # Input methods hand their text over as the program's own event; an empty one is a reset.
            return bool(event.commitString() or event.preeditString())
        if not event.spontaneous():
            return False
        if isinstance(event, QKeyEvent):
            return not event.isAutoRepeat()
        if event.type() == QEvent.Type.MouseMove:
            return isinstance(event, QMouseEvent) and self._is_movement(event.globalPosition())
        return True

    def _is_movement(self, place: QPointF) -> bool:
        now = self._clock_ms()
        if now - self._mouse_ms > _ONE_MOVEMENT_MS:
            self._mouse, self._mouse_ms = place, now
            return False
        return (place - self._mouse).manhattanLength() > _FEW_PIXELS
