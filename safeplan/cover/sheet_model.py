"""The lists themselves, for the column at the side."""

from typing import cast

from PySide6.QtCore import QObject, Qt

from safeplan.cover.desk import Desk
from safeplan.cover.keyed_model import Index, KeyedModel
from safeplan.cover.sheets import Sheet

PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
LEFT_ROLE = Qt.ItemDataRole.UserRole + 2
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class SheetModel(KeyedModel):
    """One row a list: its name, its picture, and how many items are left.

    Args:
        desk: what edits go to; `refresh` fetches what came of them.
        parent: the owner.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.refresh()

    def refresh(self) -> None:
        """Show the lists as the desk has them now."""
        self.set_rows(self._desk.book.sheets)

    def sheet_at(self, row: int) -> Sheet | None:
        """Return the list of a row."""
        return cast(Sheet, self._rows[row]) if 0 <= row < len(self._rows) else None

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a list."""
        if not index.isValid():
            return _Flag.ItemIsDropEnabled
        return (
            _Flag.ItemIsEnabled
            | _Flag.ItemIsSelectable
            | _Flag.ItemIsEditable
            | _Flag.ItemIsDragEnabled
            | _Flag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what a list's row shows and says."""
        sheet = self.sheet_at(index.row()) if index.isValid() else None
        if sheet is None:
            return None
        if role in (_Role.DisplayRole, _Role.EditRole):
            return sheet.name
        if role == PICTURE_ROLE:
            return sheet.picture
        if role == LEFT_ROLE:
            return sheet.left
        if role == _Role.AccessibleTextRole:
            return self.tr("{list}, %n left", "", sheet.left).format(list=sheet.name)
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Rename a list."""
        key = self.key_at(index.row()) if index.isValid() else None
        if key is None or role != _Role.EditRole:
            return False
        self._desk.rename_sheet(key, str(value))
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows can be moved."""
        return Qt.DropAction.MoveAction
