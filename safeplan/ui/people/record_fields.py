"""The editors of a record's fields."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.diary.chip_field import ChipField, ChosenChip
from safeplan.ui.diary.typed_when import understood_day
from safeplan.ui.language import middle_date, say
from safeplan.ui.people.kinds import RecordField, RecordKind, Shape
from safeplan.ui.people.suggestions import Suggestions
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, DropDown, GrowingText, Label, LineField


class Editor(Protocol):
    """Holds one field's value as plain data."""

    def value(self) -> Any:  # noqa: ANN401 - as its field has it
        """Return what stands in it."""
        ...

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as its field has it
        """Show a value; nothing is signalled."""
        ...


class LineEditor(LineField):
    """One line of words."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.textEdited.connect(self.touched)

    def value(self) -> str:
        """Return the words."""
        return self.text()

    def show_value(self, value: str) -> None:
        """Show words."""
        self.setText(value)


class DayEditor(LineEditor):
    """A day, or words where no day is understood. What was understood is written back in full."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._now = now
        self._shown = ("", "")

    def value(self) -> str:
        """Return the day in ISO form, or the words as they are."""
        text, stored = self._shown
        return stored if self.text() == text else understood_day(self.text().strip(), self._now().date())

    def show_value(self, value: str) -> None:
        """Show a day in full, or words."""
        self.setText(day_words(value))
        self._shown = (self.text(), value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write back what was understood."""
        self.show_value(self.value())
        super().focusOutEvent(event)


class TextEditor(GrowingText):
    """Some lines of words."""

    touched = Signal()

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, parent=parent)
        self.textChanged.connect(self.touched)

    def value(self) -> str:
        """Return the words."""
        return self.text()

    def show_value(self, value: str) -> None:
        """Show words."""
        was_blocked = self.blockSignals(True)
        self.set_text(value)
        self.blockSignals(was_blocked)


class KindEditor(DropDown):
    """A choice of kinds."""

    touched = Signal()

    def __init__(self, theme: Theme, kind: RecordKind, label: str, parent: QWidget | None = None) -> None:
        said = (kind.kinds or {}).items()
        super().__init__(
            theme, [(str(key), say(kind.kinds_context, text)) for key, text in said], label, parent
        )
        self.chosen.connect(self.touched)

    def show_value(self, value: str) -> None:
        """Show a kind."""
        self.set_value(str(value))


class OfficerEditor(QWidget):
    """A line, and the officers she has written down to choose from."""

    touched = Signal()

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineEditor(theme)
        self.line.setAccessibleName(label)
        self.suggestions = Suggestions(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.line)
        column.addWidget(self.suggestions)
        self.setFocusProxy(self.line)
        self.line.touched.connect(self.touched)
        self.suggestions.chosen.connect(self._take)

    def value(self) -> str:
        """Return the words."""
        return self.line.value()

    def show_value(self, value: str) -> None:
        """Show words."""
        self.line.show_value(value)

    def _take(self, name: str) -> None:
        self.line.setText(name)
        self.touched.emit()


class TermsEditor(QWidget):
    """The terms of an order: a field each, with its number; a new one at the end when asked."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = 0
        self._fields: list[tuple[int, TextEditor]] = []
        self._rows: list[QWidget] = []
        self.add_button = Button(theme, self.tr("Add a point"), "quiet", "plus", small=True)
        self.add_button.clicked.connect(self._add_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.add_button)

    def value(self) -> list[list[Any]]:
        """Return number and words of each term; those without words are left out."""
        return [[number, field.text()] for number, field in self._fields if field.text().strip()]

    def show_value(self, value: list[list[Any]]) -> None:
        """Show terms."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fields, self._rows = [], []
        for number, text in value:
            self._add(int(number)).show_value(str(text))

    def show_last(self, last: int) -> None:
        """Set the highest number a term ever had."""
        self._last = last

    def last(self) -> int:
        """Return the highest number a term ever had."""
        return max([self._last, *(number for number, field in self._fields if field.text().strip())])

    def _add_asked(self) -> None:
        numbers = [number for number, _field in self._fields]
        self._add(max([self._last, *numbers]) + 1).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, number: int) -> TextEditor:
        name = self.tr("Point {number}").format(number=number)
        field = TextEditor(self._theme, name)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addWidget(Label(self._theme, name, "note"))
        column.addWidget(field)
        self._column.insertWidget(self._column.count() - 1, row)
        self._fields.append((number, field))
        self._rows.append(row)
        field.touched.connect(self.touched)
        QWidget.setTabOrder(field, self.add_button)
        return field


class EntriesEditor(ChipField):
    """Numbers of entries as chips.

    Signals:
        touched: she took one away.
    """

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.add_button.setText(self.tr("Choose entries"))
        self._entries: tuple[int, ...] = ()
        self.removed.connect(self._take_away)

    def value(self) -> list[int]:
        """Return the numbers."""
        return list(self._entries)

    def show_value(self, value: list[int]) -> None:
        """Show numbers."""
        self._entries = tuple(value)
        shown = [(str(each), self.tr("Entry {number}").format(number=each)) for each in self._entries]
        remove = self.tr("Take away {name}")
        self.show_chips([ChosenChip(key, text, remove.format(name=text)) for key, text in shown])

    def choose(self, entries: tuple[int, ...]) -> None:
        """Take exactly these."""
        self.show_value(list(entries))
        self.touched.emit()

    def _take_away(self, key: str) -> None:
        self.choose(tuple(each for each in self._entries if str(each) != key))


def make_editor(
    theme: Theme, kind: RecordKind, about: RecordField, label: str, now: Callable[[], datetime]
) -> Any:  # noqa: ANN401 - a widget that is an `Editor` and has `touched`
    """Return the editor of a field.

    Args:
        theme: the look.
        kind: the record's kind.
        about: the field.
        label: what it is called, in her language.
        now: this computer's clock.
    """
    makers: dict[Shape, Callable[[], QWidget]] = {
        Shape.LINE: partial(LineEditor, theme),
        Shape.TEXT: partial(TextEditor, theme, label),
        Shape.KIND: partial(KindEditor, theme, kind, label),
        Shape.DAY: partial(DayEditor, theme, now),
        Shape.TERMS: partial(TermsEditor, theme),
        Shape.ENTRIES: partial(EntriesEditor, theme),
        Shape.OFFICER: partial(OfficerEditor, theme, label),
    }
    return makers[about.shape]()


def day_words(value: str) -> str:
    """Return a day in full where it is one in ISO form, else the words as they are."""
    try:
        return middle_date(date.fromisoformat(value))
    except ValueError:
        return value
