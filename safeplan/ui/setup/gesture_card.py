"""How to leave, learnt by trying it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.ui.gesture_words import USUAL, back_words, cover_words, hide_words, works_words
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
        self.heading = Label(theme, "", "body_strong")
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
        self._settings = USUAL
        self._say()

    @property
    def practised(self) -> bool:
        """Whether she has left and come back."""
        return self._practised

    def show_gestures(self, settings: CoverSettings) -> None:
        """Teach the keys that leave, and name the cover that comes.

        Args:
            settings: the cover's; they are there already where everything else was erased.
        """
        self._settings = settings
        self._say()

    def note_practised(self) -> None:
        """She left and came back."""
        self._practised = True
        self._picture.set_icon("check")
        self._say()

    def _say(self) -> None:
        self.heading.setText(hide_words(self._settings))
        if self._practised:
            sentences = [self.tr("You did it."), works_words(self._settings)]
        else:
            sentences = [cover_words(self._settings), back_words(self._settings), self.tr("Try it now.")]
        self.text.setText(" ".join(sentences))
