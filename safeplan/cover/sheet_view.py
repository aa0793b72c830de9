"""The column at the side: the lists, with their pictures and how much is left."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from safeplan.cover import style
from safeplan.cover.cell_editor import EditingDelegate
from safeplan.cover.icons import PICTURES, Icons
from safeplan.cover.keyed_model import Index
from safeplan.cover.sheet_model import LEFT_ROLE, PICTURE_ROLE, SheetModel
from safeplan.cover.sheets import LIST_PICTURE

_ROW_AIR = 10
_MARGIN = 12
_PICTURE = 16
_GAP = 11
_COUNT_MARGIN = 10


class SheetDelegate(EditingDelegate):
    """Draws and renames the lists.

    Args:
        icons: gives the pictures.
        field_name: as in `EditingDelegate`.
        parent: the view.
    """

    def __init__(self, icons: Icons, field_name: str, parent: QWidget) -> None:
        super().__init__(field_name, parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height."""
        size = super().sizeHint(option, index)
        size.setHeight(option.fontMetrics.height() + style.grown(_ROW_AIR, option.font))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw picture, name and count."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        picture, name, count = self._parts(option, index)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(style.CHOSEN))
        ratio = painter.device().devicePixelRatio()
        file = str(index.data(PICTURE_ROLE))
        file = file if file in PICTURES else LIST_PICTURE
        colour = style.BASE if chosen else ""
        painter.drawPixmap(picture.topLeft(), self._icons.pixmap(file, picture.width(), ratio, colour))
        painter.setFont(option.font)
        painter.setPen(QColor(style.BASE if chosen else style.TEXT))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(style.BASE if chosen else style.QUIET))
        painter.drawText(count, Qt.AlignmentFlag.AlignCenter, str(index.data(LEFT_ROLE)))
        painter.restore()

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Let the field cover the name."""
        editor.setGeometry(self._parts(option, index)[1].adjusted(-4, 1, 4, -1))

    def _parts(self, option: QStyleOptionViewItem, index: Index) -> tuple[QRect, QRect, QRect]:
        """Return where picture, name and count stand, mirrored where reading goes to the left."""
        font, row = option.font, option.rect
        side, margin = style.grown(_PICTURE, font), style.grown(_MARGIN, font)
        picture = QRect(row.x() + margin, row.center().y() - side // 2 + 1, side, side)
        width = option.fontMetrics.horizontalAdvance(str(index.data(LEFT_ROLE)))
        count = QRect(row.right() - width - _COUNT_MARGIN + 1, row.y(), width, row.height())
        left = picture.right() + 1 + style.grown(_GAP, font)
        name = QRect(left, row.y(), max(0, count.x() - left - _COUNT_MARGIN), row.height())
        mirrored = [QStyle.visualRect(option.direction, row, part) for part in (picture, name, count)]
        return mirrored[0], mirrored[1], mirrored[2]


class SheetView(QListView):
    """Shows all lists.

    Signals:
        open_asked: the key of a list.
        move_asked: the key of a list, and the place it is to go before.

    Args:
        model: the lists.
        icons: gives the pictures.
        parent: the face.
    """

    open_asked = Signal(int)
    move_asked = Signal(int, int)

    def __init__(self, model: SheetModel, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = model
        self.setObjectName("lists")
        self.setAccessibleName(self.tr("My lists"))
        self.setModel(model)
        self.delegate = SheetDelegate(icons, self.tr("Name"), self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_open(self, key: int) -> None:
        """Mark the list that is open."""
        row = self._sheets.row_of(key)
        if row is not None and row != self.currentIndex().row():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._sheets.index(row, 0), flag)

    def rename(self, key: int) -> None:
        """Edit the name of a list in its place."""
        row = self._sheets.row_of(key)
        if row is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(self._sheets.index(row, 0))

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 - Qt's name
        """Write what is in the editor, unless it is closed already."""
        if self.delegate.owns(editor):
            super().commitData(editor)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Close the editor; no other opens after it."""
        del hint
        if self.delegate.owns(editor):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged right now."""
        return self.state() == QAbstractItemView.State.DraggingState

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged list to where it was dropped."""
        key = self._sheets.key_at(self.currentIndex().row())
        if event.source() is not self or key is None:
            event.ignore()
            return
        index = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() == QListView.DropIndicatorPosition.BelowItem
        to = self._sheets.rowCount() if not index.isValid() else index.row() + (1 if below else 0)
        # Said to be a copy: a move would have the view remove the row it dragged.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.move_asked.emit(key, to)

    def _on_current(self, current: QModelIndex) -> None:
        key = self._sheets.key_at(current.row())
        if key is not None:
            self.open_asked.emit(key)
