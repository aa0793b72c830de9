"""The field and its two signs, drawn by hand in the cover's manner."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from safeplan.cover import style
from safeplan.ui.unlock.caps_lock import CapsLock


class PasswordField(QLineEdit):
    """Dots, an eye that shows the letters, and an ear for Caps Lock.

    Args:
        text_px: the text's size in pixels.
        parent: the owner.

    Signals:
        caps_lock: Caps Lock is on, or no longer.
    """

    caps_lock = Signal(bool)

    def __init__(self, text_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = CapsLock()
        self._edge = text_px + 9
        self._hide_letters(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.eye = EyeButton(self._edge, self)
        self.eye.toggled.connect(self._show_letters)
        room = self._edge + 4
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        self._name_eye(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, and learn of Caps Lock by the way."""
        before = self._caps.on
        self._caps.learn(event)
        if self._caps.on != before:
            self.caps_lock.emit(self._caps.on)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the end."""
        super().resizeEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 8 if mirrored else self.width() - self._edge - 8
        self.eye.setGeometry(left, (self.height() - self._edge) // 2, self._edge, self._edge)

    def _show_letters(self, shown: bool) -> None:
        self._hide_letters(not shown)
        self._name_eye(shown)

    def _hide_letters(self, hidden: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        # After the mode: Qt takes the hints of a secret away with the dots.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def _name_eye(self, shown: bool) -> None:
        self.eye.setAccessibleName(self.tr("Hide password") if shown else self.tr("Show password"))


class _Sign(QPushButton):
    """A button with a drawing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)

    def _pen(self, painter: QPainter, colour: str, width: float) -> None:
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class EyeButton(_Sign):
    """Shows or hides the letters.

    Args:
        edge: its width and height in pixels.
        parent: the field.
    """

    def __init__(self, edge: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._edge, self._edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw an eye, struck through while the letters are shown."""
        painter = QPainter(self)
        self._pen(painter, style.QUIET, self._edge / 18)
        unit = self._edge / 24
        eye = QPainterPath(QPointF(3 * unit, 12 * unit))
        eye.cubicTo(7 * unit, 5.5 * unit, 17 * unit, 5.5 * unit, 21 * unit, 12 * unit)
        eye.cubicTo(17 * unit, 18.5 * unit, 7 * unit, 18.5 * unit, 3 * unit, 12 * unit)
        painter.drawPath(eye)
        painter.drawEllipse(QPointF(12 * unit, 12 * unit), 3 * unit, 3 * unit)
        if self.isChecked():
            painter.drawLine(QPointF(5 * unit, 20 * unit), QPointF(19 * unit, 4 * unit))
        if self.hasFocus():
            self._pen(painter, style.CHOSEN, 2)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()


class ArrowButton(_Sign):
    """Takes what was typed.

    Args:
        height: its height in pixels.
        parent: the owner.
    """

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(round(height * 1.2), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then an arrow along the line of reading."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._pen(painter, style.BASE, self.height() / 26)
        painter.translate(self.rect().toRectF().center())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.scale(-1, 1)
        reach = self.height() / 6.5
        painter.drawLine(QPointF(-reach, 0), QPointF(reach, 0))
        painter.drawPolyline(
            [QPointF(reach / 6, -reach * 0.85), QPointF(reach, 0), QPointF(reach / 6, reach * 0.85)]
        )
        painter.end()
