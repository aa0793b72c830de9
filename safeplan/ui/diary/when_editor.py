"""The fields for when something happened: as exact as she knows it, and no more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.when import Kind, When
from safeplan.ui.diary.calendar_panel import CalendarPanel
from safeplan.ui.diary.time_fields import DayField, TimeField
from safeplan.ui.diary.typed_when import Problem, TypedWhen, read_when
from safeplan.ui.diary.zone_panel import ZoneChoice
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Button,
    DropDown,
    FlowLayout,
    IconButton,
    Label,
    LabelledField,
    LineField,
    Option,
    Picture,
    SegmentedChoice,
)

_LEAST_WIDTH = 300
_WITH_TIME = (Kind.EXACT, Kind.ABOUT, Kind.BETWEEN)


class WhenEditor(QWidget):
    """How well the time is known, then the day and the time; more fields only where they are needed.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the owner.

    Signals:
        touched: she changed something.
        opened: a part that was just opened, to be brought into sight.
    """

    touched = Signal()
    opened = Signal(QWidget)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._kept: tuple[TypedWhen, When] | None = None
        self._fresh = TypedWhen()
        self._always_compact = False
        self._calendar_for: DayField | None = None
        self._make_choice()
        self._make_fields()
        self._lay_out()
        self._connect()
        self.set_typed(TypedWhen())

    def typed(self) -> TypedWhen:
        """Return what stands in the fields."""
        return TypedWhen(
            kind=Kind(self.choice.value() or Kind.ABOUT),
            day=self.day.typed(),
            time=self.time.typed(),
            end_day=self.end_day.typed(),
            end_time=self.end_time.typed(),
            words=self.words.text(),
            noticed=not self.noticed_row.isHidden(),
            noticed_day=self.noticed_day.typed(),
            noticed_time=self.noticed_time.typed(),
            zone=self.zone.value(),
        )

    def set_typed(self, typed: TypedWhen) -> None:
        """Show what stood in the fields before; nothing is signalled."""
        self.zone.set_value(typed.zone)
        self.choice.set_value(typed.kind.value)
        self.short_choice.set_value(typed.kind.value)
        self.day.set_typed(typed.day)
        self.time.set_typed(typed.time)
        self.end_day.set_typed(typed.end_day)
        self.end_time.set_typed(typed.end_time)
        self.words.setText(typed.words)
        self.noticed_row.setVisible(typed.noticed)
        self.noticed_day.set_typed(typed.noticed_day)
        self.noticed_time.set_typed(typed.noticed_time)
        self._clear_problem()
        self._show_parts()

    def set_when(self, when: When) -> None:
        """Show a time that was kept; left alone, it comes back as it was, to the second."""
        self.set_typed(TypedWhen.of(when))
        self._kept = (self.typed(), when)

    def start_fresh(self) -> None:
        """Show today, and no time yet."""
        self._kept = None
        self._fresh = TypedWhen(day=self._now().date().isoformat())
        self.set_typed(self._fresh)

    @property
    def is_fresh(self) -> bool:
        """Whether it stands as `start_fresh` left it."""
        return self.typed() == self._fresh

    def read(self) -> When | None:
        """Return the time; where it cannot be told, say why, go to the field, and return None."""
        typed = self.typed()
        if self._kept is not None and self._kept[0] == typed:
            return self._kept[1]
        found = read_when(typed, self._now())
        if isinstance(found, Problem):
            self._show_problem(found)
            self._field(found.field).setFocus(Qt.FocusReason.ShortcutFocusReason)
            return None
        self._clear_problem()
        return found

    def set_compact(self, compact: bool) -> None:
        """Offer the kinds as a drop-down list, always or only where they do not fit side by side."""
        self._always_compact = compact
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the kinds may be a list, and the height it needs now."""
        return QSize(self._theme.scaled(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between segments and list."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        compact = self._always_compact or self.choice.sizeHint().width() > self.width()
        self.choice.setVisible(not compact)
        self.short_choice.setVisible(compact)

    def _make_choice(self) -> None:
        name = self.tr("How well do you know the time?")
        options = [
            (Kind.EXACT.value, self.tr("Exactly")),
            (Kind.ABOUT.value, self.tr("About")),
            (Kind.BETWEEN.value, self.tr("Between")),
            (Kind.DAY_ONLY.value, self.tr("Day only")),
            (Kind.NOT_SURE.value, self.tr("Not sure")),
        ]
        self.choice = SegmentedChoice(self._theme, [Option(*each) for each in options], name)
        self.short_choice = DropDown(self._theme, options, name)
        self.short_choice.hide()

    def _make_fields(self) -> None:
        theme, now = self._theme, self._now
        self.day = DayField(theme, self.tr("Day"), now)
        self.time = TimeField(theme, self.tr("Time"))
        self.just_now = Button(theme, self.tr("Just now"), "link")
        self.to = Label(theme, self.tr("to"), "body", "ink2", wrap=False)
        self.end_day = DayField(theme, self.tr("Last day"), now)
        self.end_time = TimeField(theme, self.tr("Last time"))
        self.later = Button(theme, self.tr("I noticed it later"), "link")
        self.zone = ZoneChoice(theme, now, self)
        self.words = LineField(theme)
        self.words_row = LabelledField(
            theme,
            self.tr("In your own words"),
            self.tr("If you like: “after the school run”"),
            self.words,
        )
        self.noticed_row = QWidget()
        self.noticed_day = DayField(theme, self.tr("Day you noticed"), now)
        self.noticed_time = TimeField(theme, self.tr("Time you noticed"))
        self.not_later = IconButton(theme, "x", self.tr("Take away when you noticed"))
        self.calendar = CalendarPanel(theme)
        self._problem_row = QWidget()
        self._problem = Label(theme, "", "note", "danger")

    def _lay_out(self) -> None:
        theme = self._theme
        first = QWidget()
        row = FlowLayout(theme.px(12), first)
        for widget in (self.short_choice, self.day, self.time, self.to, self.end_day, self.end_time):
            row.addWidget(widget)
        row.addWidget(self.just_now)
        for low in (self.to, self.just_now):
            low.setMinimumHeight(self.time.sizeHint().height())
        # What is seldom asked for stands below, small.
        more = QWidget()
        links = FlowLayout(theme.px(16), more)
        links.addWidget(self.later)
        links.addWidget(self.zone.button)
        self._lay_out_noticed()
        self._lay_out_problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.choice)
        column.addWidget(first)
        column.addWidget(more)
        column.addWidget(self.words_row)
        column.addWidget(self.noticed_row)
        column.addWidget(self._problem_row)
        column.addWidget(self.calendar)
        column.addWidget(self.zone.panel)
        self._tab_order()

    def _lay_out_noticed(self) -> None:
        theme = self._theme
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(12))
        for widget in (self.noticed_day, self.noticed_time, self.not_later):
            fields.addWidget(widget)
        fields.addStretch(1)
        column = QVBoxLayout(self.noticed_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, self.tr("When did you notice?"), "label"))
        column.addLayout(fields)

    def _lay_out_problem(self) -> None:
        row = QHBoxLayout(self._problem_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        row.addWidget(Picture(self._theme, "warning-circle", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._problem, 1)

    def _tab_order(self) -> None:
        order = [self.day, self.time, self.end_day, self.end_time, self.just_now, self.later]
        order += [self.zone.button, self.words]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._kind_chosen)
        self.short_choice.chosen.connect(self._kind_chosen)
        self.just_now.clicked.connect(self._set_now)
        self.later.clicked.connect(self._ask_noticed)
        self.not_later.clicked.connect(self._forget_noticed)
        self.zone.altered.connect(self._edited)
        self.zone.opened.connect(self.opened)
        self.words.textEdited.connect(self.touched)
        for day in (self.day, self.end_day, self.noticed_day):
            day.touched.connect(self._edited)
            day.calendar_asked.connect(self._open_calendar)
            day.editingFinished.connect(self._check)
        for time in (self.time, self.end_time, self.noticed_time):
            time.touched.connect(self._edited)
            time.editingFinished.connect(self._check)
        self.calendar.chosen.connect(self._day_chosen)
        self.calendar.closed.connect(self._calendar_closed)

    def _kind_chosen(self, key: str) -> None:
        self.choice.set_value(key)
        self.short_choice.set_value(key)
        self._clear_problem()
        self._show_parts()
        self.touched.emit()

    def _show_parts(self) -> None:
        kind = Kind(self.choice.value() or Kind.ABOUT)
        between = kind is Kind.BETWEEN
        self.day.setVisible(kind is not Kind.NOT_SURE)
        self.time.setVisible(kind in _WITH_TIME)
        for part in (self.to, self.end_day, self.end_time):
            part.setVisible(between)
        one_time = kind in {Kind.EXACT, Kind.ABOUT}
        self.just_now.setVisible(one_time and not self.time.text())
        self.later.setVisible(self.noticed_row.isHidden())
        in_words = kind in {Kind.DAY_ONLY, Kind.NOT_SURE}
        self.words_row.setVisible(in_words or bool(self.words.text()))
        self.calendar.hide()
        self.zone.show_for(kind is not Kind.NOT_SURE)

    def _edited(self) -> None:
        self._clear_problem()
        kind = Kind(self.choice.value() or Kind.ABOUT)
        self.just_now.setVisible(kind in {Kind.EXACT, Kind.ABOUT} and not self.time.text())
        self.touched.emit()

    def _set_now(self) -> None:
        now = self._now()
        self.day.set_typed(now.date().isoformat())
        self.time.set_typed(now.time().isoformat("minutes"))
        self.zone.set_value("")
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    def _ask_noticed(self) -> None:
        self.noticed_day.set_typed(self._now().date().isoformat())
        self.noticed_row.show()
        self.later.hide()
        self.opened.emit(self.noticed_row)
        self.noticed_day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.noticed_day.selectAll()
        self.touched.emit()

    def _forget_noticed(self) -> None:
        self.noticed_row.hide()
        self.later.show()
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)
        self._clear_problem()
        self.touched.emit()

    def _open_calendar(self) -> None:
        field = self.sender()
        if not isinstance(field, DayField):
            return
        if not self.calendar.isHidden() and self._calendar_for is field:
            self.calendar.hide()
            self._calendar_closed()
            return
        self._calendar_for = field
        self.calendar.open(field.day(), self._now().date())
        self.opened.emit(self.calendar)

    def _day_chosen(self, day: object) -> None:
        field = self._calendar_for
        if field is not None:
            field.set_typed(str(day))
            field.show_wrong(False)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._edited()

    def _calendar_closed(self) -> None:
        if self._calendar_for is not None:
            self._calendar_for.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        """A field was left: say what is the matter with it, and only with it."""
        field = self.sender()
        typed = self.typed()
        if not isinstance(field, DayField | TimeField) or not field.text().strip():
            return
        # A last field not reached yet is no problem of this one.
        if field in (self.day, self.time) and typed.kind is Kind.BETWEEN:
            typed = replace(typed, kind=Kind.ABOUT)
        if field not in (self.noticed_day, self.noticed_time):
            typed = replace(typed, noticed=False)
        found = read_when(typed, self._now())
        if isinstance(found, Problem) and self._field(found.field) is field:
            self._show_problem(found)

    def _show_problem(self, problem: Problem) -> None:
        self._clear_problem()
        field = self._field(problem.field)
        field.show_wrong(True)
        field.setAccessibleDescription(problem.text)
        self._problem.setText(problem.text)
        self._problem_row.show()

    def _clear_problem(self) -> None:
        self._problem_row.hide()
        for field in self._fields().values():
            field.show_wrong(False)

    def problem(self) -> str:
        """Return the sentence that is shown, or ""."""
        return "" if self._problem_row.isHidden() else self._problem.text()

    def _field(self, name: str) -> DayField | TimeField:
        return self._fields()[name]

    def _fields(self) -> dict[str, DayField | TimeField]:
        return {
            "day": self.day,
            "time": self.time,
            "end_day": self.end_day,
            "end_time": self.end_time,
            "noticed_day": self.noticed_day,
            "noticed_time": self.noticed_time,
        }
