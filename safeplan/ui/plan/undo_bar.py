"""The line under the plan that says what was done last and takes it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan_store import What
from safeplan.ui.plan.plan_words import done_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line


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

    def show_done(self, what: What | None) -> None:
        """Say what can be taken back; nothing to take back hides the bar."""
        self.setVisible(what is not None)
        if what is not None:
            self.words.setText(done_words(what))
            self.button.setAccessibleDescription(done_words(what))
