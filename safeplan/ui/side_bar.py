"""The side bar: the places of the window, the saved line, and the reminder how to leave."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from safeplan.ui.page import Width
from safeplan.ui.theme import Theme

BAR_WIDTH = 200
RAIL_WIDTH = 100
MARK_WIDTH = 3


@dataclass(frozen=True)
class Stop:
    """A place in the side bar.

    Args:
        name: the page's name.
        label: its word, in her language.
        icon: the icon's name.
        keys: the shortcut that goes there.
    """

    name: str
    label: str
    icon: str
    keys: str


class SideButton(QToolButton):
    """One place: icon and word, and a bar at the leading edge when chosen."""

    def __init__(self, theme: Theme, stop: Stop, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stop = stop
        self.setText(stop.label)
        self.setAccessibleName(stop.label)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setProperty("part", "side")
        self.setShortcut(QKeySequence(stop.keys))
        self.setToolTip(QKeySequence(stop.keys).toString(QKeySequence.SequenceFormat.NativeText))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._dress)
        self._dress()

    def set_rail(self, rail: bool) -> None:
        """Stand as a rail button, the icon above the word, or as a line."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if rail else style.ToolButtonTextBesideIcon)
        self.setProperty("rail", rail)
        self.style().unpolish(self)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the mark of the chosen one."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        inset = self.height() // 8
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - MARK_WIDTH if right_to_left else 0
        painter.fillRect(
            x, inset + 4, MARK_WIDTH, self.height() - 2 * inset - 8, self._theme.colour("accent")
        )
        painter.end()

    def _dress(self) -> None:
        icon: QIcon = self._theme.icon(self._stop.icon, "accent" if self.isChecked() else "ink2")
        self.setIcon(icon)
        side = round(20 * self._theme.text_scale)
        self.setIconSize(QSize(side, side))
        self.setFont(self._theme.font("body_strong" if self.isChecked() else "label"))


class SideBar(QWidget):
    """The places, one below the other.

    Args:
        theme: colours, icons and type.
        stops: the places in their order.

    Signals:
        chosen: the name of the place she chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, stops: Sequence[Stop], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        self._theme = theme
        self._buttons: dict[str, SideButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(4))
        for stop in stops:
            button = SideButton(theme, stop, self)
            button.clicked.connect(lambda _checked=False, name=stop.name: self._clicked(name))
            self._buttons[stop.name] = button
            column.addWidget(button)
        column.addStretch(1)
        self.saved = QLabel(self)
        self.saved.setProperty("part", "note")
        self.saved.setFont(theme.font("note"))
        self.saved.setWordWrap(True)
        self._reminder = QLabel(self.tr("Shift three times leaves"), self)
        self._reminder.setProperty("part", "note")
        self._reminder.setFont(theme.font("note"))
        self._reminder.setWordWrap(True)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(theme.px(12), 0, 0, theme.px(4))
        foot.setSpacing(2)
        foot.addWidget(self.saved)
        foot.addWidget(self._reminder)
        column.addWidget(self._foot)
        self.set_width(Width.WIDE)

    def set_current(self, name: str) -> None:
        """Mark the place that is shown; a name without a place marks none."""
        for each, button in self._buttons.items():
            button.setChecked(each == name)

    def set_width(self, width: Width) -> None:
        """Stand as a bar, as a rail, or not at all."""
        rail = width is Width.MIDDLE
        margin = self._theme.px(8 if rail else 12)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, self._theme.px(12), margin, self._theme.px(12))
        for button in self._buttons.values():
            button.set_rail(rail)
        self._foot.setVisible(not rail)
        self.setFixedWidth(round((RAIL_WIDTH if rail else BAR_WIDTH) * self._theme.text_scale))
        self.setVisible(width is not Width.NARROW)

    def _clicked(self, name: str) -> None:
        self._buttons[name].setChecked(True)
        self.chosen.emit(name)
