"""The third page: a recovery code, or none. The vault is there already; this cannot undo it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label, ScrollColumn, settle


class SetupRecoveryPage(QWidget):
    """Gives the steps to a code a title and a place to scroll in.

    Args:
        theme: the look.
        steps: they know the passphrase, and let her decline.
        parent: the owner.

    Signals:
        done: she has a code, or goes on without one.
    """

    done = Signal()

    def __init__(self, theme: Theme, steps: RecoverySteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = steps
        self.body = ScrollColumn(theme, (40, 24, 40, 28), measure=theme.size("text_measure"))
        column = self.body.column
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, self.tr("A way back in"), "title"))
        column.addWidget(steps)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)
        steps.stepped.connect(self._to_top)
        steps.finished.connect(self.done)
        steps.declined.connect(self.done)

    def start(self) -> None:
        """Put the keyboard where she goes on."""
        self.steps.start()

    def _to_top(self) -> None:
        settle()
        self.body.to_top()
