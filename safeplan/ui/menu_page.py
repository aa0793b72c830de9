"""The places as a page of their own, where the window is too narrow for a side bar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from safeplan.ui.side_bar import SideButton, Stop
from safeplan.ui.theme import Theme


class MenuPage(QWidget):
    """A list of the places, and the saved line.

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
        for stop in stops:
            button = SideButton(theme, stop, self)
            button.setShortcut("")  # the side bar's own button keeps the keys
            button.setCheckable(False)
            button.set_rail(False)
            button.clicked.connect(lambda _checked=False, name=stop.name: self.chosen.emit(name))
            column.addWidget(button)
        column.addStretch(1)
        self.saved = QLabel(self)
        self.saved.setProperty("part", "note")
        self.saved.setFont(theme.font("note"))
        column.addWidget(self.saved)
        reminder = QLabel(self.tr("Shift three times leaves"), self)
        reminder.setProperty("part", "note")
        reminder.setFont(theme.font("note"))
        column.addWidget(reminder)
