"""Where she is on the form, and what is filled: a tick, never a percentage."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import KeyboardFocus

_ICON = 16
_EDGE = 10
_GAP = 8


class Anchors(QWidget):
    """One line a group of the form.

    Args:
        theme: the look.
        groups: id, title, and the icon shown instead of a tick, or "".
        parent: the owner.

    Signals:
        chosen: the id of the group she wants to go to.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, groups: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of the entry"))
        self._lines: dict[str, AnchorLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group_id, title, icon in groups:
            line = AnchorLine(theme, title, icon)
            line.clicked.connect(partial(self._choose, group_id))
            self._lines[group_id] = line
            column.addWidget(line)
        column.addStretch(1)

    def line(self, group_id: str) -> "AnchorLine":
        """Return the line of a group."""
        return self._lines[group_id]

    def set_current(self, group_id: str) -> None:
        """Show which group is in sight."""
        for key, line in self._lines.items():
            line.setChecked(key == group_id)

    def current(self) -> str:
        """Return the id of the group in sight, or ""."""
        return next((key for key, line in self._lines.items() if line.isChecked()), "")

    def set_filled(self, group_id: str, filled: bool) -> None:
        """Show whether a group has anything in it."""
        self._lines[group_id].set_filled(filled)

    def _choose(self, group_id: str, _checked: bool = False) -> None:
        self.set_current(group_id)
        self.chosen.emit(group_id)


class AnchorLine(QAbstractButton):
    """One line: a tick where it is filled, a dot where she is.

    Args:
        theme: the look.
        title: the group's name.
        icon: an icon shown while it is neither, or "".
    """

    def __init__(self, theme: Theme, title: str, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._filled = False
        self._focus = KeyboardFocus(self)
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_filled(False)
        theme.changed.connect(self.updateGeometry)

    def set_filled(self, filled: bool) -> None:
        """Show and say whether it has anything in it."""
        self._filled = filled
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Filled") if filled else self.tr("Empty"))
        self.update()

    @property
    def is_filled(self) -> bool:
        """Whether it has its tick."""
        return self._filled

    def sizeHint(self) -> QSize:
        """Return room for the boldest words."""
        metrics = QFontMetrics(self._theme.font("second_strong"))
        width = metrics.horizontalAdvance(self.text()) + self._words_left() + self._theme.px(_EDGE)
        return QSize(width, metrics.height() + 2 * self._theme.px(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setBrush(theme.colour("tint" if chosen else "fill"))
            radius = theme.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        self._paint_sign(painter)
        painter.setFont(theme.font("second_strong" if chosen else "second"))
        painter.setPen(theme.colour("accent" if chosen else "ink2"))
        left = self._words_left()
        place = self._mirrored(QRect(left, 0, self.width() - left, self.height()))
        left_to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags), self.text())
        if self._focus.shown:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        theme = self._theme
        edge = theme.scaled(_ICON)
        place = self._mirrored(QRect(theme.px(_EDGE), (self.height() - edge) // 2, edge, edge))
        if self.isChecked():
            painter.setBrush(theme.colour("accent"))
            radius = edge * 0.22
            painter.drawEllipse(QPointF(QRectF(place).center()), radius, radius)
        elif self._icon:
            painter.drawPixmap(place.topLeft(), theme.pixmap(self._icon, "ink2", _ICON))
        elif self._filled:
            painter.drawPixmap(place.topLeft(), theme.pixmap("check", "accent", _ICON))

    def _words_left(self) -> int:
        return self._theme.px(_EDGE) + self._theme.scaled(_ICON) + self._theme.px(_GAP)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
