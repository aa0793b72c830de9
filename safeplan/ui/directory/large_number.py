"""A number so large that it can be read and dialled from across a room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safeplan.directory.numbers import spoken
from safeplan.directory.service import Contact, Service
from safeplan.ui.directory import words
from safeplan.ui.directory.row_delegate import broken_lines
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label

_LARGEST, _SMALLEST = 220, 44


class LargeNumber(QWidget):
    """A page inside the window with one number on it.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        closed: she is done with it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, "", "section")
        self._kind = Label(theme, "", "body", "ink2")
        self._digits = _Digits(theme)
        self.done = Button(theme, self.tr("Done"), "secondary", "arrow-left")
        self.done.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        edge = theme.px(32)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self._kind)
        column.addWidget(self._digits, 1)
        column.addWidget(self.done)

    def show_contact(self, service: Service, contact: Contact) -> None:
        """Show a contact's number, and take the keyboard's focus."""
        self._title.setText(service.title)
        self._kind.setText(words.kind_name(contact.kind))
        self._digits.show_number(contact.value)
        self.setAccessibleName(self._digits.accessibleName())
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def number(self) -> str:
        """Return the number that is shown."""
        return self._digits.number

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class _Digits(QWidget):
    """Digits as large as the place allows, over several lines if that makes them larger."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.number = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_number(self, number: str) -> None:
        self.number = number
        self.setAccessibleName(spoken(number))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        font, lines = self.largest()
        metrics = QFontMetrics(font)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        top = (self.height() - len(lines) * metrics.height()) // 2
        for number, line in enumerate(lines):
            place = self.rect()
            place.setTop(top + number * metrics.height())
            place.setHeight(metrics.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()

    def largest(self) -> tuple[QFont, list[str]]:
        """Return the largest font in which the number fits, broken only between its groups."""
        font = self._theme.font("number")
        widest_group = max(self.number.split(), key=len, default="")
        for size in range(round(_LARGEST * self._theme.text_scale), _SMALLEST, -4):
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            if metrics.horizontalAdvance(widest_group) > self.width():
                continue
            lines = broken_lines(self.number, font, self.width())
            if len(lines) * metrics.height() <= self.height():
                return font, lines
        return font, broken_lines(self.number, font, self.width())
