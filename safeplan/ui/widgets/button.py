"""Buttons. One primary a page; the words are verbs."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import FocusRing
from safeplan.ui.widgets.roles import set_mark

Kind = Literal["primary", "secondary", "quiet", "plain", "danger", "danger_outline", "leave", "link"]

_ICON_COLOURS = {
    "primary": "on_accent",
    "secondary": "ink",
    "quiet": "accent",
    "plain": "ink2",
    "danger": "danger",
    "danger_outline": "danger",
    "leave": "on_leave",
    "link": "accent",
}
_ICON = 18
_AIR = 5  # Qt leaves 4 between icon and words; together 9


class Button(QPushButton):
    """A push button in one of our kinds.

    Args:
        theme: the look.
        text: its words, a verb first.
        kind: primary, secondary, quiet (accent words only), plain (grey words only), danger (to
            destroy), danger_outline ("In danger now"), leave, or link (words in a line of text).
        icon: the name of an icon, or None.
        small: 32 high, for rows.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a button is its looks
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        icon: str | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._keys = ""
        self._words_left_out: str | None = None
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_mark(self, "kind", kind)
        if small:
            set_mark(self, "measure", "small")
        FocusRing.watch(theme, self)
        if icon is not None:
            self._show_icon()
            theme.changed.connect(self._show_icon)

    @property
    def leaves(self) -> bool:
        """Whether this is the button by which she leaves."""
        return self._kind == "leave"

    def set_icon_name(self, icon: str) -> None:
        """Show another icon.

        Args:
            icon: the icon's name.
        """
        if self._icon_name is None:
            self._theme.changed.connect(self._show_icon)
        self._icon_name = icon
        self._show_icon()

    def set_keys(self, keys: str) -> None:
        """Show the keys that do the same, in a small frame after the words.

        Args:
            keys: such as "Ctrl Enter"; only shown, not bound.
        """
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Show the icon alone where there is no room; the words are spoken, and shown as a tip.

        Args:
            brief: whether the words are left out; nothing happens to a button without an icon.
        """
        if self._icon_name is None or brief == (self._words_left_out is not None):
            return
        if brief:
            self._words_left_out = self.text()
            if not self.accessibleName():
                self.setAccessibleName(self._words_left_out)
            if not self.toolTip():
                self.setToolTip(self._words_left_out)
            self.setText("")
        else:
            words, self._words_left_out = self._words_left_out or "", None
            self.setText(words)
            if self.accessibleName() == words:
                self.setAccessibleName("")
            if self.toolTip() == words:
                self.setToolTip("")
        self._show_icon()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the button's size, with room for the keys."""
        hint = super().sizeHint()
        return (
            hint
            if not self._keys
            else QSize(hint.width() + self._keys_width() + self._theme.px(8), hint.height())
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button's words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; with keys, the words and the keys by hand."""
        if not self._keys:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = option.text
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter, words)
        painter.end()

    def _paint_words(self, painter: QPainter, words: str) -> None:
        words_width = self.fontMetrics().horizontalAdvance(words)
        keys_width = self._keys_width()
        air = self._theme.px(8)
        start = (self.width() - words_width - air - keys_width) // 2
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words_left = start + keys_width + air if right_to_left else start
        keys_left = start if right_to_left else start + words_width + air
        colour = self._theme.colour(_ICON_COLOURS[self._kind] if self.isEnabled() else "off")
        painter.setPen(colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic)
        painter.drawText(QRectF(words_left, 0, words_width + 1, self.height()), flags, words)
        metrics = QFontMetrics(self._theme.font("note"))
        height = metrics.height() + 4
        frame = QRectF(keys_left + 0.5, (self.height() - height) / 2, keys_width - 1, height)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(self._theme.font("note"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _keys_width(self) -> int:
        return QFontMetrics(self._theme.font("note")).horizontalAdvance(self._keys) + 12

    def _show_icon(self) -> None:
        if self._icon_name is not None:
            chosen = "accent" if self._kind in {"secondary", "plain"} else None
            air = _AIR if self.text() else 0
            colour = _ICON_COLOURS[self._kind]
            self.setIcon(self._theme.icon(self._icon_name, colour, _ICON, chosen, air))
            self.setIconSize(self._theme.icon_size(_ICON, air))


class IconButton(QToolButton):
    """A square button with an icon alone: close, drag, more. Its name is spoken and shown as a tip.

    Args:
        theme: the look.
        icon: the icon's name.
        name: what it does, a verb.
        small: 32 instead of 40 on each side.
        framed: whether it has a border at rest.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a button is its looks
        self,
        theme: Theme,
        icon: str,
        name: str,
        small: bool = True,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_mark(self, "kind", "secondary" if framed else "plain")
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_mark(self, "measure", "square")
        FocusRing.watch(theme, self)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def sizeHint(self) -> QSize:
        """Return a square as high as a control."""
        edge = self._theme.control_height(self._small)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def set_icon_name(self, icon: str, name: str) -> None:
        """Show another icon with another meaning.

        Args:
            icon: the icon's name.
            name: what the button does now.
        """
        self._icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._show_icon()

    def _show_icon(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, "ink2", 20, "accent"))
        self.setIconSize(self._theme.icon_size(20))
