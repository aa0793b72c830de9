"""What stands in the place of a list that has no rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from safeplan.ui.people.kinds import RecordKind, words
from safeplan.ui.people.rows import scrolling
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import EmptyState


class EmptyStates(QWidget):
    """Nothing of a kind is kept yet, or nothing fits the words she looks for.

    Args:
        theme: the look.
        kind: what is listed.
        parent: the owner.

    Signals:
        add_asked: she wants to write the first one down.
        all_asked: she wants to see all of them again.
    """

    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, theme: Theme, kind: RecordKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        empty, add = words(kind.empty), words(kind.add)
        self.nothing_yet = EmptyState(theme, kind.icon, words(kind.many), empty, add, "plus")
        found = self.tr("Try fewer words, or the start of a word.")
        self.nothing_found = EmptyState(
            theme, "magnifying-glass", self.tr("Nothing fits"), found, self.tr("Show all")
        )
        self.nothing_yet.acted.connect(self.add_asked)
        self.nothing_found.acted.connect(self.all_asked)
        self._stack = QStackedWidget()
        for state in (self.nothing_yet, self.nothing_found):
            self._stack.addWidget(scrolling(theme, state))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_searched(self, searched: bool) -> None:
        """Say that nothing fits, or that there is nothing yet."""
        self._stack.setCurrentIndex(int(searched))
