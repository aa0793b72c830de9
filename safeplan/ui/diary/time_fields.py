"""A field for a day and one for a time, which read what people type."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from safeplan.ui.diary.typed_when import understood_day, understood_time
from safeplan.ui.diary.when_words import typed_day
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import LineField, set_mark

_BUTTON = 28


class TimeField(LineField):
    """A time of day. What was understood is written back as 17:05 when the field is left.

    Args:
        theme: the look.
        name: what the time is of, for assistive technology.
        parent: the owner.
    """

    touched = Signal()
    """She typed in it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "clock", parent)
        self.setAccessibleName(name)
        self.textEdited.connect(self._edited)
        theme.changed.connect(self._measure)
        self._measure()

    def typed(self) -> str:
        """Return the time in ISO form, or the words as they are."""
        return understood_time(self.text().strip())

    def set_typed(self, text: str) -> None:
        """Show a time.

        Args:
            text: as `typed` gave it.
        """
        self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write back what was understood."""
        self.setText(self.typed())
        super().focusOutEvent(event)

    def _edited(self) -> None:
        self.show_wrong(False)
        self.touched.emit()

    def _measure(self) -> None:
        words = QFontMetrics(self._theme.font("body")).horizontalAdvance("00:00")
        self.setFixedWidth(words + self._theme.scaled(26) + self._theme.px(38))


class DayField(LineField):
    """A day. What was understood is written back in full when the field is left.

    Args:
        theme: the look.
        name: what the day is of, for assistive technology.
        now: this computer's clock.
        parent: the owner.

    Signals:
        touched: she typed in it.
        calendar_asked: she wants to choose from a calendar.
    """

    touched = Signal()
    calendar_asked = Signal()

    def __init__(
        self, theme: Theme, name: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        self._button: QToolButton | None = None
        super().__init__(theme, "", "calendar-blank", parent)
        self._now = now
        self._understood = ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Type a day, or press the down arrow for a calendar"))
        self._make_button()
        self.textEdited.connect(self._edited)
        theme.changed.connect(self._measure)
        self._measure()

    def typed(self) -> str:
        """Return the day in ISO form, or the words as they are."""
        return self._understood or understood_day(self.text().strip(), self._today())

    def set_typed(self, text: str) -> None:
        """Show a day.

        Args:
            text: as `typed` gave it.
        """
        self._understood = ""
        self.setText(text)
        self._write_back()

    def day(self) -> date | None:
        """Return the day, or None where it is not understood."""
        try:
            return date.fromisoformat(self.typed())
        except ValueError:
            return None

    def end_room(self) -> int:
        """Return the room of the calendar's button."""
        return self._theme.scaled(22)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write back what was understood."""
        self._write_back()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with the down arrow."""
        if event.key() == Qt.Key.Key_Down:
            self._write_back()
            self.calendar_asked.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Mark the whole day: nobody wants half of it."""
        del event
        self.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        if self._button is not None:
            edge = self._theme.scaled(_BUTTON)
            at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = 5 if at_left else self.width() - edge - 5
            self._button.setGeometry(left, (self.height() - edge) // 2, edge, edge)

    def _make_button(self) -> None:
        self._button = QToolButton(self)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setAccessibleName(self.tr("Choose a day"))
        self._button.setToolTip(self.tr("Choose a day"))
        set_mark(self._button, "kind", "plain")
        set_mark(self._button, "measure", "inside")
        self._button.clicked.connect(self.calendar_asked)

    def _edited(self) -> None:
        self._understood = ""
        self.show_wrong(False)
        self.touched.emit()

    def _write_back(self) -> None:
        day = self.day()
        if day is not None:
            self._understood = day.isoformat()
            self.setText(typed_day(day, self._today()))
            self.setCursorPosition(0)

    def _today(self) -> date:
        return self._now().date()

    def _measure(self) -> None:
        if self._button is not None:
            self._button.setIcon(self._theme.icon("caret-down", "ink2", 16))
            self._button.setIconSize(self._theme.icon_size(16))
        words = QFontMetrics(self._theme.font("body")).horizontalAdvance("Yesterday, Wed 30 September")
        self.setFixedWidth(words + self._theme.scaled(26) + self._theme.px(38) + self.end_room())
