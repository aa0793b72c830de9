"""The table of items: keys, mouse, editing and moving."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from safeplan.cover import style
from safeplan.cover.header import Header
from safeplan.cover.icons import Icons
from safeplan.cover.item_delegate import ItemDelegate
from safeplan.cover.item_model import FIRST, TICK, ItemModel
from safeplan.cover.row_painter import Look, Row, RowPainter
from safeplan.cover.sheets import COLUMNS, Item

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint
_TICK_WIDTH = 31
# The second and third column's width, and the most of the table they may take.
_WIDTHS = ((120, 0.22), (140, 0.26))


class ItemView(QTreeView):
    """Shows the items of the open list.

    Signals:
        tick_asked: keys of items, and whether they are to be ticked.
        move_asked: keys of items, and the place they are to go before.
        sort_asked: a column of the list.
        sort_done_asked: the head of the tick column was clicked.

    Args:
        model: the items.
        icons: gives the plus sign.
        parent: the face.
    """

    tick_asked = Signal(object, bool)
    move_asked = Signal(object, int)
    sort_asked = Signal(int)
    sort_done_asked = Signal()

    def __init__(self, model: ItemModel, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self._icons = icons
        self._painter: RowPainter | None = None
        self._current_row = -1
        self._scrolled = 0
        self.setObjectName("items")
        self.setAccessibleName(self.tr("Items"))
        self.setModel(model)
        self.setHeader(Header(self))
        self.delegate = ItemDelegate(model, self.tr("Text"), self)
        self.setItemDelegate(self.delegate)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)
        self._text_size = 100
        self._by_hand = False
        self._prepare_header()

    # ---- columns and rows

    def show_columns(self, names: tuple[str, str, str]) -> None:
        """Show the columns that have a name."""
        for column, name in enumerate(names):
            self.setColumnHidden(FIRST + column, not name)

    def show_only(self, fits: Callable[[Item], bool]) -> None:
        """Show the items that fit, and the row for a new one."""
        for row in range(self._items.new_row):
            item = self._items.item_at(row)
            hidden = item is not None and not fits(item)
            if hidden != self.isRowHidden(row, QModelIndex()):
                self.setRowHidden(row, QModelIndex(), hidden)

    def set_text_size(self, per_cent: int) -> None:
        """Let the columns grow with the text."""
        self._text_size = per_cent
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out between the columns."""
        super().resizeEvent(event)
        self._share_width()

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows; what is the same for all of them is found out once."""
        header, text = self.header(), self.tr("Type to add an item")
        sections = tuple(
            (header.sectionViewportPosition(number), header.sectionSize(number))
            for number in range(FIRST + COLUMNS)
        )
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        look = Look(self.font(), self.devicePixelRatioF(), sections, flags, text)
        if self._painter is None or self._painter.look != look:
            self._painter = RowPainter(self._icons, look)
        self._current_row = self.currentIndex().row() if self.hasFocus() else -1
        self._scrolled = self.verticalScrollBar().value()
        super().paintEvent(event)

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row, all columns at once."""
        if self._painter is None:
            return
        row, place = index.row(), options.rect
        # Hidden rows take no part in the stripes, so the place decides, not the number.
        striped = (place.y() + self._scrolled) // max(1, place.height()) % 2 == 1
        chosen = self.selectionModel().isRowSelected(row, QModelIndex())
        item = self._items.item_at(row)
        self._painter.draw(painter, Row(place, item, striped, chosen, row == self._current_row))

    def _prepare_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        # Here, not in the header: a tree view that is not to sort by itself switches this off.
        header.setSectionsClickable(True)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(TICK, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FIRST, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(FIRST + 1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(FIRST + 2, QHeaderView.ResizeMode.Interactive)
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionResized.connect(self._on_section_resized)

    def _share_width(self) -> None:
        header, room = self.header(), self.viewport().width()
        header.resizeSection(TICK, style.scaled(_TICK_WIDTH, self._text_size))
        if self._by_hand:
            return
        for column, (width, share) in zip((FIRST + 1, FIRST + 2), _WIDTHS, strict=True):
            header.resizeSection(column, min(style.scaled(width, self._text_size), round(room * share)))

    def _on_header_clicked(self, section: int) -> None:
        if section == TICK:
            self.sort_done_asked.emit()
        else:
            self.sort_asked.emit(section - FIRST)

    def _on_section_resized(self) -> None:
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._by_hand = True

    # ---- what is chosen

    def chosen_keys(self) -> list[int]:
        """Return the keys of the selected items, in their order."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [key for key in (self._items.key_at(row) for row in rows) if key is not None]

    def choose(self, key: int) -> None:
        """Select one item and bring it into view."""
        row = self._items.row_of(key)
        if row is not None:
            self._go(self._items.index(row, FIRST))

    def add_item(self) -> None:
        """Open the row in which a new item is typed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit(self._items.index(self._items.new_row, FIRST))

    def edit_chosen(self) -> None:
        """Edit the current item, or the new one."""
        index = self.currentIndex()
        if index.isValid():
            column = index.column() if index.column() != TICK else FIRST
            self._edit(self._items.index(index.row(), column))

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, edit with Enter, type in the last row; elsewhere typing finds a row."""
        if self.delegate.editing:
            # What the editor has no use for is meant for it all the same.
            event.accept()
            return
        index = self.currentIndex()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if not index.isValid() or not plain:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_chosen()
        elif index.row() == self._items.new_row:
            if not event.text().isprintable() or not event.text():
                super().keyPressEvent(event)
            elif event.text() != " ":
                self.edit(index.siblingAtColumn(FIRST), _Trigger.AnyKeyPressed, event)
        elif event.key() == Qt.Key.Key_Space:
            self.tick_chosen()
        elif event.text() and event.text().isprintable():
            self.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 - Qt's name
        """Write what is in the editor, unless it is closed already."""
        if self.delegate.owns(editor):
            super().commitData(editor)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go on to the next cell with Tab, and to the next new item with Enter."""
        if not self.delegate.owns(editor):
            return
        index = QPersistentModelIndex(self.currentIndex())
        added = self._items.take_added()
        super().closeEditor(editor, _Hint.NoHint)
        following = self._after_editing(index, added, hint)
        if following.isValid():
            # The editor that closes has to be gone before the next one opens.
            cell = QPersistentModelIndex(following)
            QTimer.singleShot(0, self, lambda: self._edit(self._items.index(cell.row(), cell.column())))

    # ---- mouse

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged right now."""
        return self.state() == QAbstractItemView.State.DraggingState

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged items to where they were dropped."""
        if event.source() is not self:
            event.ignore()
            return
        index = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() == QTreeView.DropIndicatorPosition.BelowItem
        to = self._items.new_row if not index.isValid() else index.row() + (1 if below else 0)
        # Said to be a copy: a move would have the view remove the rows it dragged.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.move_asked.emit(self.chosen_keys(), min(to, self._items.new_row))

    # ---- inside

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() == self._items.new_row:
            self.add_item()

    def tick_chosen(self) -> None:
        """Ask to tick the selected items, or to untick them where all are ticked."""
        keys = self.chosen_keys()
        items = [self._items.item_at(row) for row in map(self._items.row_of, keys) if row is not None]
        self.tick_asked.emit(keys, not all(item is not None and item.done for item in items))

    def _after_editing(
        self, index: QPersistentModelIndex, added: int | None, hint: QAbstractItemDelegate.EndEditHint
    ) -> QModelIndex:
        nowhere = QModelIndex()
        if hint == _Hint.SubmitModelCache:
            return self._items.index(self._items.new_row, FIRST) if added is not None else nowhere
        if hint not in (_Hint.EditNextItem, _Hint.EditPreviousItem) or not index.isValid():
            return nowhere
        row = self._items.row_of(added) if added is not None else index.row()
        column = FIRST if added is not None else index.column()
        if row is None:
            return nowhere
        return self._neighbour(row, column, 1 if hint == _Hint.EditNextItem else -1)

    def _neighbour(self, row: int, column: int, by: int) -> QModelIndex:
        """Return the next cell to edit in reading order."""
        shown = [n for n in range(FIRST, FIRST + COLUMNS) if not self.isColumnHidden(n)]
        while 0 <= row <= self._items.new_row:
            column += by
            if column > shown[-1] or column < FIRST:
                row += by
                column = shown[0] if by > 0 else shown[-1]
            index = self._items.index(row, column)
            hidden = column not in shown or self.isRowHidden(row, QModelIndex())
            if index.isValid() and not hidden and index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index
        return QModelIndex()

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid():
            self._go(index)
            self.edit(index)

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
