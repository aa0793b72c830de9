"""Text size and colours."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.settings.group import Group
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, CardRow, DropDown

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
AS_THE_COMPUTER = "computer"


class AppearanceGroup(Group):
    """How this window looks; the cover stays as it is.

    Args:
        theme: the look.
        appearance: how it looks now: "mode" and "text_scale".
        parent: the owner.

    Signals:
        appearance_asked: the look she chose; the window is built anew.
    """

    appearance_asked = Signal(dict)

    name = "appearance"

    def __init__(self, theme: Theme, appearance: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Text and colour"), "text-aa", parent)
        self._appearance = appearance
        sizes = [(str(size), self.tr("{number} %").format(number=size)) for size in TEXT_SIZES]
        self.text_size = DropDown(theme, sizes, self.tr("Text size"))
        self.text_size.set_value(str(round(theme.text_scale * 100)))
        self.text_size.chosen.connect(self._choose_size)
        colours = [
            (AS_THE_COMPUTER, self.tr("As this computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]
        self.colours = DropDown(theme, colours, self.tr("Colours"))
        self.colours.set_value(str(appearance.get("mode", AS_THE_COMPUTER)))
        self.colours.chosen.connect(self._choose_mode)
        self.column.addWidget(self._card())

    def _card(self) -> Card:
        card = Card(self._theme, padding=0)
        card.add_row(
            CardRow(
                self._theme,
                self.tr("Text size"),
                self.tr("All words and pictures in this window grow with it. The cover stays as it is."),
                self.text_size,
            )
        )
        card.add_row(
            CardRow(
                self._theme,
                self.tr("Colours"),
                self.tr("Only this window changes. The cover stays as it is."),
                self.colours,
            )
        )
        return card

    def _choose_size(self, key: str) -> None:
        self.appearance_asked.emit(self._appearance | {"text_scale": int(key) / 100})

    def _choose_mode(self, key: str) -> None:
        self.appearance_asked.emit(self._appearance | {"mode": key})
