"""Swallows the keys that still come after leaving."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from safeplan.cover.gesture import OF_THE_SCREEN, now_ms
from safeplan.cover.quiet_timing import TURN_MS, DeadTimes, QuietTiming

__all__ = ["DeadTimes", "Quiet"]

_KEYS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
    }
)


class Quiet(QObject):
    """The dead times after leaving, for the whole application.

    It puts itself before every other event filter, the gestures' too, for as long as it swallows.

    Args:
        clock_ms: a clock in milliseconds that never goes back.
        times: how long; tests pass short ones.
        parent: the owner.
    """

    def __init__(
        self,
        clock_ms: Callable[[], int] = now_ms,
        times: DeadTimes | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock_ms = clock_ms
        self._timing = QuietTiming(times or DeadTimes())
        self._turns = QTimer(self, interval=TURN_MS)
        self._turns.timeout.connect(self.turn)

    def start(self) -> None:
        """Begin all times: she has just left."""
        self._timing.start(self._clock_ms())
        self._watch()

    def swallowing(self) -> bool:
        """Return whether keys are swallowed now."""
        return self._timing.swallowing(self._clock_ms())

    def dead(self) -> bool:
        """Return whether the way back is closed now."""
        return self._timing.dead(self._clock_ms())

    def remaining(self) -> dict[str, int]:
        """Return what is left of the times, in milliseconds, to hand to the process that follows."""
        return self._timing.remaining(self._clock_ms())

    def resume(self, left: dict[str, int]) -> None:
        """Go on where another process stopped.

        Args:
            left: what `remaining` gave there.
        """
        self._timing.resume(left, self._clock_ms())
        if self.swallowing():
            self._watch()

    def turn(self) -> None:
        """Note that the program is awake; its own timer calls it while keys are swallowed."""
        now = self._clock_ms()
        self._timing.turn(now)
        if not self._timing.swallowing(now):
            self._turns.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow keys, shortcuts and composed text while it is time."""
        del watched
        if type(event) in OF_THE_SCREEN or event.type() not in _KEYS:
            return False
        if self._timing.key(self._clock_ms()):
            # An accepted ShortcutOverride keeps the key from being looked up as a shortcut.
            event.accept()
            return True
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        return False

    def _watch(self) -> None:
        self._turns.start()
        application = QCoreApplication.instance()
        if application is None:
            return
        # What was installed last is asked first.
        application.removeEventFilter(self)
        application.installEventFilter(self)
        if isinstance(application, QGuiApplication):
            application.inputMethod().reset()
