"""Draws the rows of items: tick boxes, struck-out words, and the row in which a new item is typed.

A whole row is drawn at once, with few calls: the list has to be on the screen in the next frame.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from safeplan.cover import style
from safeplan.cover.icons import Icons
from safeplan.cover.item_model import FIRST, TICK
from safeplan.cover.sheets import COLUMNS, Item

_BOX = 14
_PLUS = 10
_MARGIN = 3
_TICK_SHAPE = ((0.2, 0.5), (0.42, 0.74), (0.82, 0.28))


@dataclass(frozen=True)
class Row:
    """How one row is to look.

    Args:
        place: where it is.
        item: what it shows; None for the row in which a new item is typed.
        striped: whether its ground is the darker one.
        chosen: whether it is selected.
        current: whether the keys work on it.
    """

    place: QRect
    item: Item | None
    striped: bool
    chosen: bool
    current: bool


@dataclass(frozen=True)
class Look:
    """What all rows have in common.

    Args:
        font: of the text.
        ratio: device pixels a pixel.
        sections: left edge and width of each column, the tick column first; a hidden one is 0 wide.
        flags: how text is aligned.
        new_row_text: what the last row says.
    """

    font: QFont
    ratio: float
    sections: tuple[tuple[int, int], ...]
    flags: Qt.AlignmentFlag
    new_row_text: str


class RowPainter:
    """Draws rows of one look.

    Args:
        icons: gives the plus sign.
        look: see `Look`; where it changes another painter is needed.
    """

    def __init__(self, icons: Icons, look: Look) -> None:
        self.look = look
        font, ratio = look.font, look.ratio
        self._font, self._struck = font, QFont(font)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(font)
        self._ratio = ratio
        self._sections = look.sections
        self._flags = look.flags
        self._new_row_text = look.new_row_text
        self._boxes = (self._box(ticked=False), self._box(ticked=True))
        self._plus = icons.pixmap("plus", style.grown(_PLUS, font), ratio, style.HINT)
        self._colours = {
            name: QColor(name)
            for name in (
                style.BASE,
                style.STRIPE,
                style.CHOSEN,
                style.TEXT,
                style.DONE,
                style.HINT,
                style.LINE_FAINT,
            )
        }

    def draw(self, painter: QPainter, row: Row) -> None:
        """Draw one row."""
        ground = style.CHOSEN if row.chosen else style.STRIPE if row.striped else style.BASE
        painter.fillRect(row.place, self._colours[style.BASE if row.item is None else ground])
        if row.item is None:
            self._draw_new_row(painter, row.place)
        else:
            self._draw_item(painter, row, row.item)
        if row.current:
            painter.setPen(self._colours[style.TEXT if row.chosen else style.CHOSEN])
            painter.drawRect(row.place.adjusted(0, 0, -1, -1))

    def _draw_item(self, painter: QPainter, row: Row, item: Item) -> None:
        painter.drawPixmap(self._in_tick_column(_BOX, row.place), self._boxes[item.done])
        painter.setPen(self._colours[style.BASE if row.chosen else style.DONE if item.done else style.TEXT])
        painter.setFont(self._struck if item.done else self._font)
        self._draw_cell(painter, FIRST, row.place, item.cells[0])
        if item.done:
            painter.setFont(self._font)
        for number in range(1, COLUMNS):
            self._draw_cell(painter, FIRST + number, row.place, item.cells[number])

    def _draw_new_row(self, painter: QPainter, place: QRect) -> None:
        painter.fillRect(QRect(place.topLeft(), QSize(place.width(), 1)), self._colours[style.LINE_FAINT])
        painter.drawPixmap(self._in_tick_column(_PLUS, place), self._plus)
        painter.setPen(self._colours[style.HINT])
        painter.setFont(self._font)
        self._draw_cell(painter, FIRST, place, self._new_row_text)

    def _draw_cell(self, painter: QPainter, section: int, place: QRect, text: str) -> None:
        left, width = self._sections[section]
        room = width - 2 * _MARGIN
        if text and room > 0:
            shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left + _MARGIN, place.y(), room, place.height()), self._flags, shown)

    def _in_tick_column(self, side: int, place: QRect) -> QPoint:
        """Return the upper left corner of a square in the middle of the tick column."""
        length = style.grown(side, self._font)
        left, width = self._sections[TICK]
        return QPoint(left + (width - length) // 2, place.y() + (place.height() - length) // 2)

    def _box(self, *, ticked: bool) -> QPixmap:
        length = style.grown(_BOX, self._font)
        pixmap = QPixmap(QSize(length, length) * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(style.BASE))
        painter = QPainter(pixmap)
        painter.setPen(QPen(QColor(style.BOX), 1))
        painter.drawRect(QRectF(0.5, 0.5, length - 1, length - 1))
        if ticked:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(QColor(style.TICK), max(2.0, length / 6))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(length * x, length * y) for x, y in _TICK_SHAPE]))
        painter.end()
        return pixmap
