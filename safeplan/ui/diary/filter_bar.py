"""Which entries the list shows: by behaviour, by day, or those to finish; what is on shows its value."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from safeplan.diary import behaviours
from safeplan.ui.diary.calendar_panel import CalendarPanel
from safeplan.ui.diary.entry_source import Wish
from safeplan.ui.diary.time_fields import DayField
from safeplan.ui.language import day_and_month, say
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ChipButton, FlowLayout, Label


class FilterBar(QWidget):
    """Chips, and two days to fill in where she wants her own.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the owner.

    Signals:
        altered: another filter is on, or off.
        behaviours_asked: she wants to choose behaviours.
    """

    altered = Signal()
    behaviours_asked = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._behaviours: tuple[str, ...] = ()
        self._first: date | None = None
        self._last: date | None = None
        self._to_finish = False
        self._count = 0
        self._calendar_for: DayField | None = None
        self.behaviour_chip = ChipButton(theme, self.tr("Behaviour"))
        self.days_chip = ChipButton(theme, self.tr("Dates"))
        self.finish_chip = ChipButton(theme, "", "toggle", icon="flag")
        self.clear_button = Button(theme, self.tr("Show all"), "link")
        self.own_days = QWidget()
        self.first_field = DayField(theme, self.tr("From"), now)
        self.last_field = DayField(theme, self.tr("To"), now)
        self._make_menu()
        self._lay_out()
        self._connect()
        self._show_values()

    @cached_property
    def calendar(self) -> CalendarPanel:
        """Where a day is chosen; made when it is asked for, as the list is to be there soon."""
        calendar = CalendarPanel(self._theme)
        layout = self.own_days.layout()
        if layout is not None:
            layout.addWidget(calendar)
        calendar.chosen.connect(self._day_chosen)
        return calendar

    def wish(self, text: str) -> Wish:
        """Return what she wants to see.

        Args:
            text: the words she looks for.
        """
        return Wish(text, frozenset(self._behaviours), self._first, self._last, self._to_finish)

    @property
    def behaviours(self) -> tuple[str, ...]:
        """The behaviours chosen."""
        return self._behaviours

    def set_behaviours(self, ids: tuple[str, ...]) -> None:
        """Show only entries with any of these; none shows all."""
        self._behaviours = ids
        self._show_values()
        self.altered.emit()

    def set_days(self, first: date | None, last: date | None) -> None:
        """Show only entries from `first` to `last`; None leaves that side open."""
        self._first, self._last = first, last
        self._show_values()
        self.altered.emit()

    def say_count(self, count: int) -> None:
        """Say how many entries there are to finish; where there are none, nothing is said of it."""
        self._count = count
        self._show_to_finish()

    def set_to_finish(self, on: bool) -> None:
        """Show only entries she wants to finish another day, or all again."""
        self._to_finish = on
        self._show_values()
        self.altered.emit()

    def clear(self) -> None:
        """Show all."""
        self._behaviours = ()
        self._to_finish = False
        self.own_days.hide()
        self.set_days(None, None)

    def state(self) -> dict[str, Any]:
        """Return what is filtered, as plain data."""
        days = [None if day is None else day.isoformat() for day in (self._first, self._last)]
        return {"behaviours": list(self._behaviours), "days": days, "to_finish": self._to_finish}

    def restore(self, state: dict[str, Any]) -> None:
        """Filter as `state` says; what cannot be read of it is off."""
        self._behaviours = tuple(str(each) for each in state.get("behaviours") or ())
        try:
            first, last = (
                date.fromisoformat(day) if day else None for day in state.get("days") or (None, None)
            )
        except (TypeError, ValueError):
            first = last = None
        self._to_finish = state.get("to_finish") is True
        if self._behaviours or self._to_finish or first is not None or last is not None:
            self.set_days(first, last)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Any day"), self._any_day)
        for text, days in (
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last 12 months"), 365),
        ):
            menu.addAction(text, partial(self._last_days, days))
        menu.addAction(self.tr("Between two days"), self._ask_days)
        self.days_chip.setMenu(menu)

    def _lay_out(self) -> None:
        theme = self._theme
        chips = QWidget()
        flow = FlowLayout(theme.px(8), chips)
        for widget in (self.behaviour_chip, self.days_chip, self.finish_chip, self.clear_button):
            flow.addWidget(widget)
        days = QVBoxLayout(self.own_days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(theme.px(6))
        for text, field in ((self.tr("From"), self.first_field), (self.tr("To"), self.last_field)):
            row = QHBoxLayout()
            label = Label(theme, text, "label", wrap=False)
            label.setBuddy(field)
            row.addWidget(label)
            row.addStretch(1)
            row.addWidget(field)
            days.addLayout(row)
        self.own_days.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(chips)
        column.addWidget(self.own_days)

    def _connect(self) -> None:
        self.behaviour_chip.clicked.connect(self.behaviours_asked)
        self.clear_button.clicked.connect(self.clear)
        self.finish_chip.clicked.connect(lambda: self.set_to_finish(not self._to_finish))
        for field in (self.first_field, self.last_field):
            field.editingFinished.connect(self._take_days)
            field.calendar_asked.connect(self._open_calendar)

    def _any_day(self) -> None:
        self.own_days.hide()
        self.set_days(None, None)

    def _last_days(self, days: int) -> None:
        self.own_days.hide()
        self.set_days(self._now().date() - timedelta(days=days - 1), None)

    def _ask_days(self) -> None:
        self.first_field.set_typed("" if self._first is None else self._first.isoformat())
        self.last_field.set_typed("" if self._last is None else self._last.isoformat())
        self.own_days.show()
        self.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_days(self) -> None:
        for field in (self.first_field, self.last_field):
            field.show_wrong(bool(field.text().strip()) and field.day() is None)
        first, last = self.first_field.day(), self.last_field.day()
        if (first, last) != (self._first, self._last):
            self.set_days(first, last)

    def _open_calendar(self) -> None:
        field = self.sender()
        if isinstance(field, DayField):
            self._calendar_for = field
            self.calendar.open(field.day(), self._now().date())

    def _day_chosen(self, day: object) -> None:
        if self._calendar_for is not None:
            self._calendar_for.set_typed(str(day))
            self._calendar_for.setFocus(Qt.FocusReason.OtherFocusReason)
            self._take_days()

    def _show_values(self) -> None:
        name = self.tr("Behaviour")
        value = name
        if len(self._behaviours) == 1:
            value = behaviours.label(self._behaviours[0], say)
        elif self._behaviours:
            value = self.tr("%n behaviours", "", len(self._behaviours))
        on = bool(self._behaviours)
        spoken = self.tr("{filter}: {value}")
        self.behaviour_chip.set_value(value, on, spoken.format(filter=name, value=value) if on else name)
        name = self.tr("Dates")
        value = self._days_value() or name
        on = self._first is not None or self._last is not None
        self.days_chip.set_value(value, on, spoken.format(filter=name, value=value) if on else name)
        self.clear_button.setVisible(bool(self._behaviours) or on or self._to_finish)
        self._show_to_finish()

    def _show_to_finish(self) -> None:
        text = self.tr("%n to finish", "", self._count)
        spoken = (
            self.tr("Only those to finish, on") if self._to_finish else self.tr("Only those to finish, off")
        )
        self.finish_chip.set_value(text, self._to_finish, spoken)
        # It stays while it is on: the way back must not go with the last mark.
        self.finish_chip.setVisible(self._count > 0 or self._to_finish)

    def _days_value(self) -> str:
        first, last = self._first, self._last
        if first is not None and last is not None:
            return self.tr("{first} to {last}").format(first=day_and_month(first), last=day_and_month(last))
        if first is not None:
            return self.tr("From {day}").format(day=day_and_month(first))
        if last is not None:
            return self.tr("To {day}").format(day=day_and_month(last))
        return ""
