"""Banners: they stand in the page, push content down, and do not vanish alone."""

import html
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.announce import announce
from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.picture import Picture
from safeplan.ui.widgets.roles import set_mark

BannerKind = Literal["know", "warn", "danger"]
_ICONS = {"know": "info", "warn": "warning-circle", "danger": "warning-circle"}
_TONES = {"know": "ink", "warn": "warn", "danger": "danger"}
_ICON_TONES = {"know": "accent", "warn": "warn", "danger": "danger"}
_ONE_LINE = 90  # title and text up to this many letters run on in one paragraph


class Banner(QFrame):
    """A few sentences on a tint: to know, to think of first, or that something failed.

    Args:
        theme: the look.
        kind: "know", "warn" or "danger"; danger's first sentence says what is safe.
        title: the first words, in bold; "" for none.
        text: the rest; "" for none.
        action: a button's words, or None.
        icon: another icon than the kind's own, or None.
        parent: the owner.
    """

    acted = Signal()
    """The button was pressed."""

    def __init__(  # noqa: PLR0913, PLR0917 - a banner is its words
        self,
        theme: Theme,
        kind: BannerKind,
        title: str,
        text: str = "",
        action: str | None = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Label(theme, "", "body")
        self._title = Label(theme, "", "body_strong")
        self._picture = Picture(theme, icon or _ICONS[kind], _ICON_TONES[kind])
        self._own_icon = icon
        self._kind: BannerKind = kind
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(11))
        row.setSpacing(theme.px(12))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if action is not None:
            button = Button(theme, action, "secondary", small=True)
            button.clicked.connect(self.acted)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_words(kind, title, text)

    def show_words(self, kind: BannerKind, title: str, text: str = "") -> None:
        """Show other words.

        Args:
            kind: as at construction.
            title: the first words, in bold.
            text: the rest.
        """
        self._kind = kind
        set_mark(self, "banner", kind)
        self._picture.set_icon(self._own_icon or _ICONS[kind], _ICON_TONES[kind])
        run_on = bool(title and text) and len(title) + len(text) <= _ONE_LINE
        self._title.setVisible(bool(title) and not run_on)
        self._title.setText(title)
        self._title.set_tone(_TONES[kind])
        self._words.setVisible(bool(text))
        if run_on:
            colour = self._theme.colour(_TONES[kind]).name()
            self._words.setTextFormat(Qt.TextFormat.RichText)
            bold = f'<span style="font-weight:600;color:{colour}">{html.escape(title)}</span>'
            self._words.setText(f"{bold} {html.escape(text)}")
        else:
            self._words.setTextFormat(Qt.TextFormat.PlainText)
            self._words.setText(text)
        self._words.setAccessibleName(f"{title} {text}" if run_on else text)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        announce(self, self.accessibleName())

    def showEvent(self, event: QShowEvent) -> None:
        """Tell its words when it appears by itself, not when its whole page does."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and parent.isVisible() and not event.spontaneous():
            announce(self, self.accessibleName())

    def words(self) -> str:
        """Return title and text, as they are spoken."""
        return self.accessibleName()

    def kind(self) -> BannerKind:
        """Return its kind."""
        return self._kind
