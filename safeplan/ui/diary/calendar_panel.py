"""A month to choose a day from, inside the page: it pushes down what is below it."""

from datetime import date

from PySide6.QtCore import QDate, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from safeplan.ui.language import month_and_year
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import PRIVATE_HINTS, Card, IconButton, Label


class CalendarPanel(Card):
    """One month; arrows go on and back, Enter or a press chooses, Escape closes.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: the `date` she chose.
        closed: she closed it without choosing.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=8, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Calendar"))
        self.month = Label(theme, "", "body_strong", wrap=False)
        self.before = IconButton(theme, "caret-left", self.tr("Month before"))
        self.after = IconButton(theme, "caret-right", self.tr("Month after"))
        self.grid = _Month(theme)
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.month, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self.after)
        self.add(head)
        self.add(self.grid)
        self.before.clicked.connect(self.grid.showPreviousMonth)
        self.after.clicked.connect(self.grid.showNextMonth)
        self.grid.currentPageChanged.connect(self._show_month)
        self.grid.clicked.connect(self._choose)
        self.grid.activated.connect(self._choose)
        self.hide()

    def open(self, day: date | None, today: date) -> None:
        """Show the month of a day, with the keyboard on that day.

        Args:
            day: the day chosen so far, or None.
            today: the last day that can be chosen.
        """
        shown = day if day is not None and day <= today else today
        self.grid.setMaximumDate(QDate(today.year, today.month, today.day))
        self.grid.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._show_month(self.grid.yearShown(), self.grid.monthShown())
        self.show()
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_month(self, year: int, month: int) -> None:
        self.month.setText(month_and_year(date(year, month, 1)))

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


class _Month(QCalendarWidget):
    """The days of one month, in our colours; days to come cannot be chosen and look it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setNavigationBarVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        self.setDateEditEnabled(False)
        # The year's field of the bar that is never shown; it is one all the same.
        for year in self.findChildren(QLineEdit):
            year.setInputMethodHints(year.inputMethodHints() | PRIVATE_HINTS)
        self.setAccessibleName(self.tr("Days of the month"))
        theme.changed.connect(self._dress)
        self._dress()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:  # noqa: N802 - Qt's name
        """Paint one day."""
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("surface"))
        chosen = day == self.selectedDate()
        radius = theme.radius("control")
        inside = QRectF(rect).adjusted(2, 2, -2, -2)
        if chosen:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("tint"))
            painter.drawRoundedRect(inside, radius, radius)
        can_be_chosen = day <= self.maximumDate() and day.month() == self.monthShown()
        painter.setPen(theme.colour("accent" if chosen else "ink" if can_be_chosen else "ink3"))
        font = theme.font("second_strong" if chosen or day == self.maximumDate() else "second")
        font.setStrikeOut(day > self.maximumDate())
        painter.setFont(font)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.locale().toString(day.day()))
        painter.restore()

    def _dress(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("ink3"))
        plain.setBackground(self._theme.colour("surface"))
        self.setHeaderTextFormat(plain)
        for weekday in Qt.DayOfWeek:
            self.setWeekdayTextFormat(weekday, plain)
        self.setMinimumSize(self._theme.scaled(320), self._theme.scaled(240))
