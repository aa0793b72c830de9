"""The entries that name a person, a place, an order or a report."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, FlowLayout, Label

_MOST = 40


class NamingEntries(QWidget):
    """A button an entry; hidden while there is none.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        opened: the number of the entry whose button she pressed.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = Label(theme, "", "label")
        self.buttons: list[Button] = []
        place = QWidget()
        self._flow = FlowLayout(theme.px(8), place)
        self._flow.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.words)
        column.addWidget(place)
        self.hide()

    def show_entries(self, entries: Sequence[int]) -> None:
        """Show these, the newest first; of very many only the newest."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(each) for each in sorted(entries, reverse=True)[:_MOST]]
        self.words.setText(self.tr("In %n entries", "", len(entries)))
        self.setVisible(bool(entries))

    def _button(self, entry: int) -> Button:
        button = Button(self._theme, self.tr("Entry {number}").format(number=entry), "link")
        button.clicked.connect(partial(self._press, entry))
        self._flow.addWidget(button)
        return button

    def _press(self, entry: int, _checked: bool = False) -> None:
        self.opened.emit(entry)
