"""Fields filled with chips: the behaviours chosen, the earlier entries it belongs with."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ChipButton, FlowLayout


@dataclass(frozen=True)
class ChosenChip:
    """One chip.

    Args:
        key: what the program calls it.
        text: what she reads.
        remove: what pressing it does, such as "Take away Hanging about".
    """

    key: str
    text: str
    remove: str


class ChipField(QWidget):
    """A framed field of chips; a press on a chip takes it away, a press on the field asks for more.

    Args:
        theme: the look.
        add: the words of the button that asks for more.
        parent: the owner.

    Signals:
        more_asked: she wants to choose more.
        removed: the key of a chip she took away.
    """

    more_asked = Signal()
    removed = Signal(str)

    def __init__(self, theme: Theme, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open = False
        self._chips: list[ChipButton] = []
        self.add_button = Button(theme, add, "link")
        self._flow = FlowLayout(theme.px(8), self)
        edge = theme.px(8)
        self._flow.setContentsMargins(theme.px(10), edge, theme.px(10), edge)
        self._flow.addWidget(self.add_button)
        self.add_button.clicked.connect(self.more_asked)
        theme.changed.connect(self.update)

    def show_chips(self, chips: Sequence[ChosenChip]) -> None:
        """Show exactly these chips; the focus stays near the one that went."""
        had_focus = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._flow.removeWidget(self.add_button)
        for old in self._chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = [self._chip(each) for each in chips]
        self._flow.addWidget(self.add_button)
        self._keep_tab_order()
        if had_focus is not None:
            near = self._chips[min(had_focus, len(self._chips) - 1)] if self._chips else self.add_button
            near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def chips(self) -> list[ChipButton]:
        """Return the chips that are shown."""
        return list(self._chips)

    def set_open(self, is_open: bool) -> None:
        """Show that the drawer beside belongs to this field."""
        self._open = is_open
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for more on a press beside the chips."""
        super().mousePressEvent(event)
        self.more_asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame of a field."""
        thick = self._theme_border()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent" if self._open else "edge"), thick))
        painter.setBrush(self._theme.colour("field"))
        radius = self._theme.radius("control")
        half = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def _theme_border(self) -> int:
        return 2 if self._open else 1

    def _chip(self, each: ChosenChip) -> ChipButton:
        chip = ChipButton(self._theme, each.text, "behaviour", name=each.remove, parent=self)
        chip.setToolTip(each.remove)
        chip.clicked.connect(partial(self._remove, each.key))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _remove(self, key: str, _checked: bool = False) -> None:
        self.removed.emit(key)

    def _keep_tab_order(self) -> None:
        order = [*self._chips, self.add_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
