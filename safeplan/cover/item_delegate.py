"""Draws the items: tick boxes, struck-out words, and the row in which a new item is typed."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from safeplan.cover import style
from safeplan.cover.cell_editor import EditingDelegate
from safeplan.cover.icons import Icons
from safeplan.cover.item_model import FIRST, TICK, ItemModel
from safeplan.cover.keyed_model import Index

_ROW_AIR = 12
_BOX = 14
_PLUS = 10
_FOREGROUNDS = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText)


class ItemDelegate(EditingDelegate):
    """Draws and edits the cells of the table.

    Args:
        model: whose items are drawn.
        icons: gives the plus sign.
        field_name: as in `EditingDelegate`.
        parent: the view.
    """

    def __init__(self, model: ItemModel, icons: Icons, field_name: str, parent: QWidget) -> None:
        super().__init__(field_name, parent)
        self._model = model
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height; the width is the column's own matter."""
        size = super().sizeHint(option, index)
        size.setHeight(option.fontMetrics.height() + self._px(_ROW_AIR, option))
        return size

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Strike out what is done; leave the tick box to `paint`."""
        super().initStyleOption(option, index)
        item = self._model.item_at(index.row())
        if item is None:
            self._colour(option, style.HINT)
        elif item.done:
            option.font.setStrikeOut(index.column() == FIRST)
            self._colour(option, style.DONE)
        if index.column() == TICK:
            option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        item = self._model.item_at(index.row())
        if item is None:
            painter.fillRect(option.rect, option.palette.base())
        super().paint(painter, option, index)
        painter.save()
        if item is None:
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), QColor(style.LINE_FAINT)
            )
            if index.column() == TICK:
                self._draw_plus(painter, option)
        elif index.column() == TICK:
            self._draw_box(painter, option, ticked=item.done)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick where the tick column is clicked; the whole cell counts, not only the box."""
        item = self._model.item_at(index.row())
        if index.column() != TICK or item is None or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.LeftButton or not option.rect.contains(
            event.position().toPoint()
        ):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            state = Qt.CheckState.Unchecked if item.done else Qt.CheckState.Checked
            return model.setData(model.index(index.row(), TICK), state, Qt.ItemDataRole.CheckStateRole)
        # A press or double click here neither selects, drags nor edits.
        return True

    def _draw_box(self, painter: QPainter, option: QStyleOptionViewItem, *, ticked: bool) -> None:
        box = QRectF(self._square(_BOX, option)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(box, QColor(style.BASE))
        painter.setPen(QPen(QColor(style.BOX), 1))
        painter.drawRect(box)
        if not ticked:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = box.width()
        corners = [
            QPointF(box.x() + side * x, box.y() + side * y)
            for x, y in ((0.2, 0.5), (0.42, 0.74), (0.82, 0.28))
        ]
        pen = QPen(QColor(style.TICK), max(2.0, side / 6))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(corners))

    def _draw_plus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        square = self._square(_PLUS, option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = style.BASE if chosen else style.HINT
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(square.topLeft(), self._icons.pixmap("plus", square.width(), ratio, colour))

    def _square(self, side: int, option: QStyleOptionViewItem) -> QRect:
        length = self._px(side, option)
        square = QRect(0, 0, length, length)
        square.moveCenter(option.rect.center())
        return square

    @staticmethod
    def _px(length: int, option: QStyleOptionViewItem) -> int:
        return style.grown(length, option.font)

    @staticmethod
    def _colour(option: QStyleOptionViewItem, colour: str) -> None:
        for role in _FOREGROUNDS:
            option.palette.setColor(role, QColor(colour))
