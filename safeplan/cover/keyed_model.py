"""A model whose rows have keys: it is given the whole new content and tells views just what changed."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex


class Keyed(Protocol):
    """A row's content; two contents of one row bear the same key."""

    @property
    def key(self) -> int:
        """Tells the rows of one model apart."""
        ...


class KeyedModel(QAbstractTableModel):
    """Rows with keys, of which the last few may be fixed rows without content.

    Selection, current row and editors stay with their rows: only what really came, went, moved or
    changed is told.

    Args:
        fixed_rows: how many rows without content stand after the others.
        parent: the owner.
    """

    def __init__(self, fixed_rows: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed_rows
        self._rows: list[Keyed] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are, the fixed ones too."""
        if parent is not None and parent.isValid():
            return 0
        return len(self._rows) + self._fixed

    def key_at(self, row: int) -> int | None:
        """Return the key of a row, or None for a fixed row or none."""
        return self._rows[row].key if 0 <= row < len(self._rows) else None

    def row_of(self, key: int) -> int | None:
        """Return the row of a key."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), None)

    def reset_rows(self, rows: Sequence[Keyed]) -> None:
        """Show something else altogether."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Keyed]) -> None:
        """Show the new content, telling what changed."""
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        if old != new:
            before, after = set(old), set(new)
            if before == after:
                self._rearrange(rows)
            elif after < before and [key for key in old if key in after] == new:
                self._take_out(after)
            elif before < after and [key for key in new if key in before] == old:
                self._put_in(rows, before)
            else:
                self.reset_rows(rows)
        self._change(rows)

    def _change(self, rows: Sequence[Keyed]) -> None:
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))

    def _rearrange(self, rows: Sequence[Keyed]) -> None:
        self.layoutAboutToBeChanged.emit()
        place = {row.key: number for number, row in enumerate(rows)}
        before = self.persistentIndexList()
        after = [
            index
            if index.row() >= len(self._rows)
            else self.index(place[self._rows[index.row()].key], index.column())
            for index in before
        ]
        self._rows = list(rows)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take_out(self, kept: set[int]) -> None:
        for number in range(len(self._rows) - 1, -1, -1):
            if self._rows[number].key not in kept:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()

    def _put_in(self, rows: Sequence[Keyed], present: set[int]) -> None:
        for number, row in enumerate(rows):
            if row.key not in present:
                self.beginInsertRows(QModelIndex(), number, number)
                self._rows.insert(number, row)
                self.endInsertRows()
