"""Chips: small square-cornered words. Still ones say something, the others are buttons."""

from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import FocusRing
from safeplan.ui.widgets.labels import align_to_layout
from safeplan.ui.widgets.roles import set_mark

_ICON = 14
_AIR = 7
_EDGE = 10


class Chip(QLabel):
    """A still chip: a behaviour (tinted), or a person, place or mark (grey).

    Args:
        theme: the look.
        text: its words.
        kind: "behaviour" or "mark".
        icon: an icon's name before the words, such as "mark-breach", or None.
        parent: the owner.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Literal["behaviour", "mark"] = "mark",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        align_to_layout(self)
        set_mark(self, "chip", kind)
        if icon is not None:
            self._make_room()
            theme.changed.connect(self._make_room)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the icon before them."""
        super().paintEvent(event)
        if self._icon_name is None:
            return
        edge = self._theme.scaled(_ICON)
        start = self._theme.px(_EDGE)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - edge if right_to_left else start
        colour = "accent" if self._kind == "behaviour" else "ink2"
        painter = QPainter(self)
        place = QPoint(left, (self.height() - edge) // 2)
        painter.drawPixmap(place, self._theme.pixmap(self._icon_name, colour, _ICON))
        painter.end()

    def _make_room(self) -> None:
        self.setIndent(self._theme.scaled(_ICON) + _AIR)


class ChipButton(QToolButton):
    """A chip to press: a filter that opens a menu, one that is on or off, or a choice to take back.

    Args:
        theme: the look.
        text: its words; a filter shows its value.
        kind: "filter" (caret after the words), "filter_on" or "behaviour" (cross after the words),
            "toggle" (a filter without a menu: a cross while it is on, else nothing).
        icon: an icon's name before the words, or None.
        name: what pressing does where the words do not say it ("Take away Stalking"), or None.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a chip is its looks
        self,
        theme: Theme,
        text: str,
        kind: Literal["filter", "filter_on", "behaviour", "toggle"] = "filter",
        icon: str | None = None,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: str = kind
        self._leading = icon
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_mark(self, "chip", "filter" if kind == "toggle" else kind)
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)

    def set_value(self, text: str, on: bool, name: str | None = None) -> None:
        """Show a filter's value.

        Args:
            text: the value, or the filter's name while it is off.
            on: whether it filters.
            name: what is spoken, such as "Nation: England"; None for the text.
        """
        self.setText(text)
        self.setAccessibleName(name or text)
        set_mark(self, "on", "yes" if on else "no")
        set_mark(self, "chip", "filter_on" if on else "filter")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and sign."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self._theme.px(_EDGE)
        width += self._theme.scaled(_ICON) + _AIR
        if self._leading:
            width += self._theme.scaled(_ICON) + _AIR
        height = self.fontMetrics().height() + 2 * self._theme.px(5) + 1
        return QSize(width, max(height, self._theme.size("target")))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground by style sheet, the rest by hand."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        words = option.text
        option.text = ""
        option.features = QStyleOptionToolButton.ToolButtonFeature.None_
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        is_on = self.property("on") == "yes"
        colour = "ink2" if self._kind in {"filter", "toggle"} and not is_on else "accent"
        icon = self._theme.scaled(_ICON)
        x = self._theme.px(_EDGE)
        if self._leading:
            self._draw_icon(painter, self._leading, colour, x)
            x += icon + _AIR
        width = self.fontMetrics().horizontalAdvance(words)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(colour))
        left = self._from_start(x, width + 1)
        painter.drawText(left, 0, width + 1, self.height(), int(Qt.AlignmentFlag.AlignCenter), words)
        if self._kind != "toggle" or is_on:
            sign = "caret-down" if self._kind == "filter" else "x"
            self._draw_icon(painter, sign, colour, x + width + _AIR)
        painter.end()

    def _draw_icon(self, painter: QPainter, name: str, colour: str, x: int) -> None:
        edge = self._theme.scaled(_ICON)
        place = QPoint(self._from_start(x, edge), (self.height() - edge) // 2)
        painter.drawPixmap(place, self._theme.pixmap(name, colour, _ICON))

    def _from_start(self, x: int, width: int) -> int:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - x - width if right_to_left else x
