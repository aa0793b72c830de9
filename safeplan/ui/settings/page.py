"""The settings that work so far: text size, colours, the ways to leave, and the cover."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.cover.settings import SettingsFile
from safeplan.ui.page import Page
from safeplan.ui.settings.cover_choice import CoverCard
from safeplan.ui.settings.leaving import USUAL, Leaving, LeavingCard
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, CardRow, DropDown, Label, ScrollColumn

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
AS_THE_COMPUTER = "computer"


class SettingsPage(Page):
    """Each row says its state in words, and what a change would do.

    Args:
        theme: the look.
        appearance: how it looks now: "mode" and "text_scale".
        leaving: how it stands with leaving.
        cover: the cover's settings; without them there is no choice of a cover.
        parent: the owner.

    Signals:
        appearance_asked: the look she chose; the window is built anew.
        idle_asked: after how many minutes without a touch she wants the window to leave.
    """

    appearance_asked = Signal(dict)
    idle_asked = Signal(int)

    name = "settings"

    def __init__(
        self,
        theme: Theme,
        appearance: dict[str, Any],
        leaving: Leaving = USUAL,
        cover: SettingsFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._appearance = appearance
        scroll = ScrollColumn(theme, (32, 20, 32, 24), 760)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = scroll.column
        column.addWidget(Label(theme, self.tr("Text and colour"), "section"))
        column.addWidget(self._looks())
        column.addSpacing(theme.px(16))
        column.addWidget(Label(theme, self.tr("Leaving"), "section"))
        self.leaving = LeavingCard(theme, leaving)
        self.leaving.idle_asked.connect(self.idle_asked)
        column.addWidget(self.leaving)
        if cover is not None:
            column.addSpacing(theme.px(16))
            column.addWidget(Label(theme, self.tr("Cover"), "section"))
            column.addWidget(CoverCard(theme, cover))
        column.addStretch(1)

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("Settings")

    def arrive(self, argument: object | None = None) -> None:
        """Put the keyboard on the first choice."""
        del argument
        self._text_size.setFocus()

    def _looks(self) -> Card:
        sizes = [(str(size), self.tr("{number} %").format(number=size)) for size in TEXT_SIZES]
        self._text_size = DropDown(self._theme, sizes, self.tr("Text size"))
        self._text_size.set_value(str(round(self._theme.text_scale * 100)))
        self._text_size.chosen.connect(self._choose_size)
        colours = [
            (AS_THE_COMPUTER, self.tr("As this computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]
        self._colours = DropDown(self._theme, colours, self.tr("Colours"))
        self._colours.set_value(str(self._appearance.get("mode", AS_THE_COMPUTER)))
        self._colours.chosen.connect(self._choose_mode)
        card = Card(self._theme, padding=0)
        card.add_row(
            CardRow(
                self._theme,
                self.tr("Text size"),
                self.tr("All words and pictures in this window grow with it. The cover stays as it is."),
                self._text_size,
            )
        )
        card.add_row(
            CardRow(
                self._theme,
                self.tr("Colours"),
                self.tr("Only this window changes. The cover stays as it is."),
                self._colours,
            )
        )
        return card

    def _choose_size(self, key: str) -> None:
        self.appearance_asked.emit(self._appearance | {"text_scale": int(key) / 100})

    def _choose_mode(self, key: str) -> None:
        self.appearance_asked.emit(self._appearance | {"mode": key})
