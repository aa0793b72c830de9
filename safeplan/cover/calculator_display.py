"""The calculator's display: the sum above, what is typed or the answer below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from safeplan.cover import style
from safeplan.cover.grounds import tint
from safeplan.cover.long_press import LongPress

_SUM, _LINE, _SMALLEST = 14, 34, 15
# In a low window the keys need the room more.
_OF_HEIGHT = 0.085
_LINE_HEIGHT = 1.35
_MARGINS = (14, 8, 14, 6)
_RIGHT = int(
    (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value
)


class FittingLabel(QLabel):
    """One line at the right, smaller where it is long; cut at its beginning where it is too long for that.

    Args:
        pixels: the size of short texts, at the usual text size.
        parent: the display.
    """

    def __init__(self, pixels: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = self._usual = pixels
        self._smallest = _SMALLEST
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_text_size(100)

    def set_text_size(self, per_cent: int, most: int = 1000) -> None:
        """Write at this size.

        Args:
            per_cent: of the usual size.
            most: no larger than this, in pixels.
        """
        self._smallest = style.scaled(_SMALLEST, per_cent)
        self._usual = min(style.scaled(self._asked, per_cent), max(self._smallest, most))
        self.setFixedHeight(round(self._usual * _LINE_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        """Return its height, and any width: the text takes what there is."""
        return QSize(0, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def fitted(self) -> QFont:
        """Return the font in which the text fits, unless that were too small to read."""
        font = QFont(self.font())
        font.setPixelSize(self._usual)
        needed = QFontMetrics(font).horizontalAdvance(self.text())
        if needed > self.width():
            fits = self._usual * self.width() // needed
            font.setPixelSize(min(self._usual, max(self._smallest, fits)))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the text."""
        del event
        painter = QPainter(self)
        # A sum has no letters; else Qt would write it in the direction of the language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(self.fitted())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self.width())
        painter.drawText(self.rect(), _RIGHT, text)


class Display(QWidget):
    """Shows the sum, the number, and whether the memory holds one.

    Args:
        parent: the face.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("display")
        # Numbers run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tint(self, style.BASE)
        self.long_press = LongPress(self)
        self.memory = QLabel(self)
        self.sum = FittingLabel(_SUM, self)
        self.line = FittingLabel(_LINE, self)
        for label, name in ((self.memory, "memory"), (self.sum, "sum"), (self.line, "line")):
            label.setObjectName(name)
        self.memory.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for label in (self.memory, self.sum):
            _colour(label, style.QUIET)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.memory)
        above.addWidget(self.sum, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.line)

    def set_text_size(self, per_cent: int, window_height: int) -> None:
        """Write everything at this size.

        Args:
            per_cent: of the usual size.
            window_height: in pixels.
        """
        self.sum.set_text_size(per_cent)
        self.line.set_text_size(per_cent, round(window_height * _OF_HEIGHT))

    def show_texts(self, above: str, line: str, memory: str) -> None:
        """Show these texts.

        Args:
            above: the small line, the sum that gave the answer.
            line: the large line.
            memory: at the side; says that the memory holds a number.
        """
        self.sum.setText(above)
        self.line.setText(line)
        self.memory.setText(memory)

    def say(self, text: str) -> None:
        """Let a screen reader, if one listens, say an answer."""
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _colour(label: QLabel, colour: str) -> None:
    colours = label.palette()
    colours.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(colours)
