"""The side bar: the places of the window, the saved line, and the reminder how to leave."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.ui.gesture_words import USUAL, reminder
from safeplan.ui.page import Width
from safeplan.ui.side_button import SideButton, Stop
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label, Line, Picture, set_ground, side_margins

BAR_WIDTH = 200
RAIL_WIDTH = 100


class SavedLine(QWidget):
    """Says when the last thing was saved; empty until then.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = Picture(theme, "check", "ink3", 14)
        self._words = Label(theme, "", "note", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._tick)
        row.addWidget(self._words)
        row.addStretch(1)
        self._tick.hide()

    def say(self, text: str) -> None:
        """Show the words; they change, and never flash."""
        self._words.setText(text)
        self._tick.setVisible(bool(text))


class SideBar(QWidget):
    """The places, one below the other.

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
        self.setAccessibleName(self.tr("Places"))
        self._theme = theme
        self._buttons: dict[str, SideButton] = {}
        self._ground = QWidget(self)
        set_ground(self._ground, "side")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._ground, 1)
        outer.addWidget(Line(upright=True))
        self._column = QVBoxLayout(self._ground)
        self._column.setSpacing(theme.px(4))
        for stop in stops:
            self._add(stop)
        self._column.addStretch(1)
        self.saved = SavedLine(theme)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(side_margins(theme.px(12), 0, 0, 0))
        foot.setSpacing(2)
        foot.addWidget(self.saved)
        self.reminder = Label(theme, reminder(USUAL), "note")
        foot.addWidget(self.reminder)
        self._column.addWidget(self._foot)
        self.set_width(Width.WIDE)

    def set_current(self, name: str) -> None:
        """Mark the place that is shown; a name without a place marks none."""
        for each, button in self._buttons.items():
            button.set_current(each == name)

    def show_gestures(self, settings: CoverSettings) -> None:
        """Remind of the keys that leave."""
        self.reminder.setText(reminder(settings))

    def set_width(self, width: Width) -> None:
        """Stand as a bar, as a rail, or not at all."""
        rail = width is Width.MIDDLE
        margin = self._theme.px(8 if rail else 12)
        self._column.setContentsMargins(margin, self._theme.px(12), margin, self._theme.px(16))
        widest = 0
        for button in self._buttons.values():
            button.set_rail(rail)
            widest = max(widest, button.sizeHint().width())
        self._foot.setVisible(not rail)
        wanted = self._theme.scaled(RAIL_WIDTH if rail else BAR_WIDTH)
        self.setFixedWidth(max(wanted, widest + 2 * margin))
        self.setVisible(width is not Width.NARROW)

    def _add(self, stop: Stop) -> None:
        button = SideButton(self._theme, stop, self._ground)
        button.clicked.connect(lambda _checked=False, name=stop.name: self.chosen.emit(name))
        # Not the button's own shortcut: that would be dead while the side bar is hidden.
        keys = QShortcut(QKeySequence(stop.keys), self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(lambda name=stop.name: self.chosen.emit(name))
        self._buttons[stop.name] = button
        self._column.addWidget(button)
