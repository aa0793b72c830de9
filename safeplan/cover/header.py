"""Headings of Lists: the columns' names, and the heading beside them that looks the same."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QWidget

from safeplan.cover import style

_AIR = 10
_MARGIN = 3
LONG_PRESS_MS = 800


def _height(widget: QWidget) -> int:
    return widget.fontMetrics().height() + style.grown(_AIR, widget.font())


class Header(QHeaderView):
    """Column names in bold on a flat ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")

    def sizeHint(self) -> QSize:
        """Return the height of one line of text with some air."""
        size = super().sizeHint()
        size.setHeight(_height(self))
        return size

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        """Draw one column's name."""
        painter.save()
        painter.fillRect(rect, QColor(style.HEADER))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(style.TEXT))
        text = self.model().headerData(logical_index, Qt.Orientation.Horizontal) or ""
        inside = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        shown = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, _leading(self.layoutDirection()), shown)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(style.LINE))
        painter.restore()


class Heading(QLabel):
    """A heading that looks like a column's name, and notices a long press.

    Signals:
        long_pressed: the mouse button was held on it for `LONG_PRESS_MS` without moving away.
    """

    long_pressed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("heading")
        self._pressed_at = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.long_pressed)

    def is_waiting(self) -> bool:
        """Return whether it is being pressed and not yet long enough."""
        return self._timer.isActive()

    def let_go(self) -> None:
        """Stop waiting for a long press."""
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """Return the same height as the columns' names."""
        return QSize(super().sizeHint().width() + 2 * _AIR, _height(self))

    def minimumSizeHint(self) -> QSize:
        """Return the same height as the columns' names, and any width."""
        return QSize(0, _height(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as the columns' names are drawn."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(style.HEADER))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(style.TEXT))
        painter.drawText(
            self.rect().adjusted(_AIR, 0, -_AIR, 0), _leading(self.layoutDirection()), self.text()
        )
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(style.LINE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to wait."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._timer.start()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stop waiting when the mouse goes away."""
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved > QApplication.startDragDistance():
            self._timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop waiting."""
        del event
        self._timer.stop()


def _leading(direction: Qt.LayoutDirection) -> int:
    right = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int((side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value)
