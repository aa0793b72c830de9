"""Rows' height, ticking with the mouse and editing in the table of items."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from safeplan.cover import style
from safeplan.cover.cell_editor import EditingDelegate
from safeplan.cover.item_model import TICK, ItemModel
from safeplan.cover.keyed_model import Index

_ROW_AIR = 12


class ItemDelegate(EditingDelegate):
    """Edits the cells of the table; `RowPainter` draws them, a whole row at once.

    Args:
        model: whose items these are.
        field_name: as in `EditingDelegate`.
        parent: the view.
    """

    def __init__(self, model: ItemModel, field_name: str, parent: QWidget) -> None:
        super().__init__(field_name, parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height; the width is the column's own matter."""
        size = super().sizeHint(option, index)
        size.setHeight(option.fontMetrics.height() + style.grown(_ROW_AIR, option.font))
        return size

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick where the tick column is clicked; the whole cell counts, not only the box."""
        item = self._model.item_at(index.row())
        if index.column() != TICK or item is None or not isinstance(event, QMouseEvent):
            return False
        here = option.rect.contains(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not here:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            state = Qt.CheckState.Unchecked if item.done else Qt.CheckState.Checked
            return model.setData(model.index(index.row(), TICK), state, Qt.ItemDataRole.CheckStateRole)
        # A press or double click here does not edit.
        return True
