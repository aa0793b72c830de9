"""The groups of the settings by name, at the side or, where there is no room, above."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QStyle, QVBoxLayout, QWidget

from safeplan.ui.settings.group import Group
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import PaintedButton, ScrollColumn

_HEIGHT = 44
_ICON = 20
_EDGE = 12
_GAP = 8


class GroupNav(QWidget):
    """One line a group; arrow keys go from one to the next, Tab and Enter go into the group.

    Args:
        theme: the look.
        groups: in their order.
        parent: the owner.

    Signals:
        chosen: the name of the group she wants to see.
        entered: the name of the group the keyboard goes into.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of the settings"))
        self.lines: dict[str, GroupLine] = {}
        self._group = QButtonGroup(self)
        self._scroll = ScrollColumn(theme, (8, 16, 8, 16))
        self._scroll.column.setSpacing(0)
        for group in groups:
            line = GroupLine(theme, group)
            line.entered.connect(self.entered)
            self.lines[group.name] = line
            self._group.addButton(line)
            self._scroll.column.addWidget(line)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setFixedWidth(theme.scaled(theme.size("sections_pane")) + 8)
        self._group.buttonClicked.connect(self._tell)

    def set_current(self, name: str) -> None:
        """Show which group is in sight."""
        line = self.lines[name]
        if not line.isChecked():
            line.setChecked(True)
            self._scroll.ensureWidgetVisible(line)

    def current(self) -> str:
        """Return the name of the group in sight, or ""."""
        return next((name for name, line in self.lines.items() if line.isChecked()), "")

    def take_keyboard(self) -> None:
        """Put the keyboard on the group in sight."""
        line = self.lines.get(self.current())
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, line: QAbstractButton) -> None:
        self.chosen.emit(next(name for name, one in self.lines.items() if one is line))


class GroupLine(PaintedButton):
    """Icon and title of a group.

    Args:
        theme: the look.
        group: what it stands for.
        parent: the owner.

    Signals:
        entered: the keyboard wants to go into the group; carries its name.
    """

    entered = Signal(str)

    def __init__(self, theme: Theme, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = group.icon
        self.name = group.name
        self.setText(group.title)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return the height of a line at this text scale."""
        metrics = QFontMetrics(self._theme.font("body_strong"))
        return QSize(self._theme.scaled(120), max(self._theme.px(_HEIGHT), metrics.height() + 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the group on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            self.entered.emit(self.name)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with the group that is in sight, not with the first one."""
        if forward:
            self.entered.emit(self.name)
            return True
        return super().focusNextPrevChild(forward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the icon and the words."""
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, chosen, "tint")
        edge, start = theme.scaled(_ICON), theme.px(_EDGE)
        icon = QRect(start, (self.height() - edge) // 2, edge, edge)
        picture = theme.pixmap(self._icon, "accent" if chosen else "ink3", _ICON)
        painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), self.rect(), icon).topLeft(), picture)
        near = start + edge + theme.px(_GAP)
        words = QRect(near, 0, self.width() - near - start, self.height())
        painter.setFont(theme.font("body_strong" if chosen else "body"))
        painter.setPen(theme.colour("accent" if chosen else "ink"))
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        # A painter mirrors the near side by itself.
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
