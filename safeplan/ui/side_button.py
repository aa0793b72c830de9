"""One place in the side bar: icon and word, and a mark at the leading edge when chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import PaintedButton

LINE_HEIGHT = 44
RAIL_HEIGHT = 60
MARK_WIDTH = 3
ICON = 20


@dataclass(frozen=True)
class Stop:
    """A place of the window.

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


class SideButton(PaintedButton):
    """A painted button: a line with the icon beside the word, or a rail's stop with it above.

    Args:
        theme: the look.
        stop: the place it goes to.
        parent: the owner.
    """

    def __init__(self, theme: Theme, stop: Stop, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon_name = stop.icon
        self._rail = False
        self.setText(stop.label)
        self.setAccessibleName(stop.label)
        self._current = False
        self.setToolTip(QKeySequence(stop.keys).toString(QKeySequence.SequenceFormat.NativeText))

    @property
    def current(self) -> bool:
        """Whether its place is the one that is shown."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Say, by look and to a screen reader, whether its place is the one that is shown.

        It is not a checkable button: a screen reader would call that a check box.
        """
        self._current = current
        self.setAccessibleDescription(self.tr("This place is shown") if current else "")
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Stand as a rail's stop, the icon above the word, or as a line."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that holds icon and word at this text scale."""
        metrics = QFontMetrics(self._font())
        if self._rail:
            height = max(self._theme.px(RAIL_HEIGHT), self._theme.scaled(ICON) + metrics.height() + 16)
            return QSize(metrics.horizontalAdvance(self.text()) + 8, height)
        width = self._theme.scaled(ICON) + metrics.horizontalAdvance(self.text()) + self._theme.px(48)
        return QSize(width, max(self._theme.px(LINE_HEIGHT), metrics.height() + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, self._current, "surface")
        if self._current:
            self._paint_mark(painter)
        colour = "accent" if self._current else "ink2"
        painter.setPen(self._theme.colour(colour))
        painter.setFont(self._font())
        pixmap = self._theme.pixmap(self._icon_name, colour, ICON)
        edge = self._theme.scaled(ICON)
        if self._rail:
            top = (self.height() - edge - painter.fontMetrics().height() - 4) // 2
            painter.drawPixmap((self.width() - edge) // 2, top, pixmap)
            below = QRect(0, top + edge + 4, self.width(), painter.fontMetrics().height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        else:
            self._paint_line(painter, edge)
        painter.end()

    def _paint_line(self, painter: QPainter, edge: int) -> None:
        start, gap = self._theme.px(14), self._theme.px(12)
        colour = "accent" if self._current else "ink2"
        icon = QRect(start, (self.height() - edge) // 2, edge, edge)
        words = QRect(start + edge + gap, 0, self.width() - start - edge - gap, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            icon.moveLeft(self.width() - icon.right() - 1)
            words.moveLeft(0)
        painter.drawPixmap(icon.topLeft(), self._theme.pixmap(self._icon_name, colour, ICON))
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), self.text()
        )

    def _paint_mark(self, painter: QPainter) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - MARK_WIDTH if right_to_left else 0
        height = self.height() - 2 * 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(x, 8, MARK_WIDTH, height), 1.5, 1.5)

    def _font_role(self) -> str:
        return ("note_strong" if self._current else "note") if self._rail else "control"

    def _font(self) -> QFont:
        return self._theme.font(self._font_role())
