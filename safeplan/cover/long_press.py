"""Notices a long press on any widget."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from safeplan.cover.header import LONG_PRESS_MS


class LongPress(QObject):
    """Watches a widget, which goes on to get every event.

    Signals:
        pressed: the mouse button was held on it for `LONG_PRESS_MS` without moving away.

    Args:
        widget: what is watched; it owns the watcher.
    """

    pressed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._pressed_at = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.pressed)
        widget.installEventFilter(self)

    def is_waiting(self) -> bool:
        """Return whether it is being pressed and not yet long enough."""
        return self._timer.isActive()

    def let_go(self) -> None:
        """Stop waiting for a long press."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse."""
        del watched
        if isinstance(event, QMouseEvent):
            self._follow(event)
        elif event.type() in {QEvent.Type.Hide, QEvent.Type.Leave}:
            self._timer.stop()
        return False

    def _follow(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._timer.start()
        elif event.type() == QEvent.Type.MouseMove:
            moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
            if moved > QApplication.startDragDistance():
                self._timer.stop()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._timer.stop()
