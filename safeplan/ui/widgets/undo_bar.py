"""The line under a page that says what was done last and takes it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.button import Button
from safeplan.ui.widgets.labels import Label
from safeplan.ui.widgets.roles import Line


class UndoBar(QWidget):
    """What was done last, and a button that takes it back.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        asked: she wants it taken back.
    """

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(theme, "", "second")
        self.button = Button(theme, self.tr("Undo"), "quiet", "arrow-counter-clockwise", small=True)
        self.button.setToolTip(self.tr("Ctrl+Z"))
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(4), theme.px(16), theme.px(4))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(row)
        self.hide()

    def show_done(self, words: str) -> None:
        """Say what can be taken back.

        Args:
            words: a sentence; "" where there is nothing, and the bar is hidden.
        """
        self.setVisible(bool(words))
        if words:
            self.words.setText(words)
            self.button.setAccessibleDescription(words)
