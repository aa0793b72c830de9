"""What she has written down before, as chips below a field: a press puts it in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ChipButton, FlowLayout

_MOST = 6
_LONGEST = 40


class Suggestions(QWidget):
    """A row of chips; hidden while there is nothing to suggest.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: the words of the chip she pressed.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        self._chips: list[ChipButton] = []
        self._flow = FlowLayout(theme.px(8), self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def suggest(self, texts: Sequence[str]) -> None:
        """Offer these, the first few of them."""
        shown = tuple(texts)[:_MOST]
        if shown == self._shown:
            return
        self._shown = shown
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(text) for text in shown]
        self.setVisible(bool(shown))

    def _chip(self, text: str) -> ChipButton:
        brief = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        name = self.tr("Put in {words}").format(words=text)
        chip = ChipButton(self._theme, brief.replace("&", "&&"), "toggle", name=name, parent=self)
        chip.setToolTip(text)
        chip.clicked.connect(partial(self._press, text))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _press(self, text: str, _checked: bool = False) -> None:
        self.chosen.emit(text)
