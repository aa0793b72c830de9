"""The filled fields of an entry, in two columns where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label


class FactsGrid(QWidget):
    """Names small, values below them; only what is filled.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[tuple[str, str], ...] = ()
        self._cells: list[QWidget] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(32))
        self._grid.setVerticalSpacing(theme.px(10))

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show exactly these, as name and value."""
        self._facts = tuple(facts)
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = [self._cell(name, value) for name, value in self._facts]
        self._place()
        self.setVisible(bool(self._cells))

    def set_columns(self, columns: int) -> None:
        """Use one column or two."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return what is shown."""
        return self._facts

    def _place(self) -> None:
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // self._columns, number % self._columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _cell(self, name: str, value: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, name, "note"))
        shown = Label(self._theme, value, "body")
        shown.setAccessibleName(self.tr("{name}: {value}").format(name=name, value=value))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        column.addWidget(shown)
        column.addStretch(1)
        return cell
