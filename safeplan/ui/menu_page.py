"""The places as a page of their own, where the window is too narrow for a side bar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.ui.gesture_words import USUAL, reminder
from safeplan.ui.side_bar import SavedLine
from safeplan.ui.side_button import SideButton, Stop
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label


class MenuPage(QWidget):
    """A list of the places, and the saved line.

    Args:
        theme: the look.
        stops: the places in their order.
        parent: the owner.

    Signals:
        chosen: the name of the place she chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, stops: Sequence[Stop], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        margin = theme.px(24)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(4))
        self._first: SideButton | None = None
        for stop in stops:
            button = SideButton(theme, stop, self)
            button.clicked.connect(lambda _checked=False, name=stop.name: self.chosen.emit(name))
            column.addWidget(button)
            self._first = self._first or button
        column.addStretch(1)
        self.saved = SavedLine(theme)
        column.addWidget(self.saved)
        self.reminder = Label(theme, reminder(USUAL), "note")
        column.addWidget(self.reminder)

    def show_gestures(self, settings: CoverSettings) -> None:
        """Remind of the keys that leave."""
        self.reminder.setText(reminder(settings))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first place."""
        if self._first is not None:
            self._first.setFocus()
