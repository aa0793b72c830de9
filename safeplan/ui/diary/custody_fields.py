"""Who handled a file: one line for each time it changed hands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.incident import Custody
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, IconButton, LabelledField, LineField


class CustodyFields(QWidget):
    """Lines with when, who and what; any number of them.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        touched: something was edited.
    """

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[_CustodyLine] = []
        self._removed: list[tuple[int, Custody]] = []
        self.add_button = Button(theme, self.tr("Add who handled it"), "secondary", "plus", small=True)
        self.put_back = Button(
            theme, self.tr("Put the line back"), "plain", "arrow-counter-clockwise", small=True
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignLeading)
        self.put_back.hide()
        self.add_button.clicked.connect(self._add_empty)
        self.put_back.clicked.connect(self._put_back)

    def value(self) -> tuple[Custody, ...]:
        """Return the lines that have words."""
        lines = (line.value() for line in self._lines)
        return tuple(line for line in lines if line != Custody())

    def lines(self) -> list["_CustodyLine"]:
        """Return the lines as they are shown."""
        return list(self._lines)

    def show_value(self, custody: Sequence[Custody]) -> None:
        """Show exactly these."""
        for line in self._lines:
            self._take_away(line)
        self._lines = []
        self._removed = []
        self.put_back.hide()
        for each in custody:
            self._insert(len(self._lines), each)

    def _insert(self, place: int, custody: Custody) -> "_CustodyLine":
        line = _CustodyLine(self._theme, custody)
        line.touched.connect(self.touched)
        line.remove.clicked.connect(partial(self._remove, line))
        self._lines.insert(place, line)
        self._column.insertWidget(place, line)
        return line

    def _add_empty(self) -> None:
        self._insert(len(self._lines), Custody()).when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, line: "_CustodyLine", _checked: bool = False) -> None:
        place = self._lines.index(line)
        if line.value() != Custody():
            self._removed.append((place, line.value()))
        self._lines.pop(place)
        self._take_away(line)
        self.put_back.setVisible(bool(self._removed))
        (self.put_back if self._removed else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.touched.emit()

    def _put_back(self) -> None:
        place, custody = self._removed.pop()
        line = self._insert(min(place, len(self._lines)), custody)
        self.put_back.setVisible(bool(self._removed))
        line.when.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touched.emit()

    def _take_away(self, line: QWidget) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class _CustodyLine(Card):
    """When, who, what, and a way to take the line out."""

    touched = Signal()

    def __init__(self, theme: Theme, custody: Custody) -> None:
        super().__init__(theme, "quiet", padding=12)
        self.when, self.who, self.what = (LineField(theme) for _ in range(3))
        self.remove = IconButton(theme, "x", self.tr("Take this line out"))
        for field, text in ((self.when, custody.when), (self.who, custody.who), (self.what, custody.what)):
            field.setText(text)
            field.textChanged.connect(self.touched)
        head = QHBoxLayout()
        head.addWidget(LabelledField(theme, self.tr("When"), "", self.when), 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.add(LabelledField(theme, self.tr("Who had it"), "", self.who))
        self.add(LabelledField(theme, self.tr("What they did with it"), "", self.what))

    def value(self) -> Custody:
        """Return what is typed."""
        return Custody(*(field.text().strip() for field in (self.when, self.who, self.what)))
