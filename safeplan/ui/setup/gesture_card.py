"""How to leave, learnt by trying it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, Label, Picture


class GestureCard(Card):
    """Says how to hide the window and how to come back, and notes that she has done it.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._picture = Picture(theme, "sign-out", "accent")
        self.heading = Label(theme, self.tr("To hide this: Shift three times, then hands off"), "body_strong")
        self.text = Label(theme, "", "body", "ink2")
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        words.addWidget(self.heading)
        words.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add(row)
        self._practised = False
        self._say()

    @property
    def practised(self) -> bool:
        """Whether she has left and come back."""
        return self._practised

    def note_practised(self) -> None:
        """She left and came back."""
        self._practised = True
        self._picture.set_icon("check")
        self._say()

    def _say(self) -> None:
        if self._practised:
            self.text.setText(
                self.tr("You did it. It works on every page, also while you type. Escape twice does too.")
            )
            return
        self.text.setText(
            self.tr(
                "An ordinary list takes its place. To come back: wait ten seconds, then Shift three times. "
                "Try it now."
            )
        )
