"""The items of the open list, for the table, and a last row in which a new one is typed."""

from typing import cast

from PySide6.QtCore import QObject, Qt

from safeplan.cover.desk import Desk
from safeplan.cover.keyed_model import Index, KeyedModel
from safeplan.cover.sheets import COLUMNS, Item

TICK = 0
FIRST = 1
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class ItemModel(KeyedModel):
    """A tick column and the list's own columns.

    Args:
        desk: what edits go to; `refresh` fetches what came of them.
        parent: the owner.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(fixed_rows=1, parent=parent)
        self._desk = desk
        self._sheet_key: int | None = None
        self._columns: tuple[str, ...] = ()
        self._added: int | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the open list as the desk has it now."""
        sheet = self._desk.sheet
        if sheet.columns != self._columns:
            self._columns = sheet.columns
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, FIRST, COLUMNS)
        if sheet.key != self._sheet_key:
            self._sheet_key = sheet.key
            self.reset_rows(sheet.items)
        else:
            self.set_rows(sheet.items)

    def item_at(self, row: int) -> Item | None:
        """Return the item of a row, or None for the row in which a new one is typed."""
        return cast(Item, self._rows[row]) if 0 <= row < len(self._rows) else None

    @property
    def new_row(self) -> int:
        """The row in which a new item is typed."""
        return len(self._rows)

    def take_added(self) -> int | None:
        """Return the key of the item that was just typed in the last row, once."""
        added, self._added = self._added, None
        return added

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are, shown or not."""
        return 0 if parent is not None and parent.isValid() else COLUMNS + FIRST

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return _Flag.ItemIsDropEnabled
        flags = _Flag.ItemIsEnabled | _Flag.ItemNeverHasChildren
        if index.row() >= self.new_row:
            return flags | _Flag.ItemIsEditable if index.column() == FIRST else flags
        flags |= _Flag.ItemIsSelectable | _Flag.ItemIsDragEnabled
        return flags | (_Flag.ItemIsUserCheckable if index.column() == TICK else _Flag.ItemIsEditable)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a cell shows and says."""
        if not index.isValid():
            return None
        item = self.item_at(index.row())
        if item is None:
            return self._new_row_data(index.column(), role)
        if index.column() == TICK:
            return self._tick_data(item, role)
        cell = item.cells[index.column() - FIRST]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return cell
        if role == _Role.AccessibleTextRole:
            return self._spoken(item, cell) if index.column() == FIRST else cell
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Write a cell, tick an item, or add what was typed in the last row."""
        if not index.isValid():
            return False
        item = self.item_at(index.row())
        if item is None:
            return role == _Role.EditRole and index.column() == FIRST and self._add(str(value))
        if index.column() == TICK:
            if role != _Role.CheckStateRole:
                return False
            self._desk.tick({item.key}, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != _Role.EditRole:
            return False
        self._desk.write(item.key, index.column() - FIRST, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= COLUMNS:
            return None
        if section == TICK:
            return self.tr("Done") if role == _Role.AccessibleTextRole else None
        return self._columns[section - FIRST] if role == _Role.DisplayRole else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows can be moved."""
        return Qt.DropAction.MoveAction

    def _add(self, text: str) -> bool:
        added = self._desk.add([(text, "", "")])
        if added:
            self._added = added[0]
        return bool(added)

    def _new_row_data(self, column: int, role: int) -> object:
        if column != FIRST:
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self.tr("Type to add an item")
        return "" if role == _Role.EditRole else None

    def _tick_data(self, item: Item, role: int) -> object:
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            return self.tr("Done") if item.done else self.tr("Not done")
        return None

    def _spoken(self, item: Item, cell: str) -> str:
        return self.tr("{item}, done").format(item=cell) if item.done else cell
