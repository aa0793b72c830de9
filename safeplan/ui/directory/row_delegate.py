"""Paints the rows of the list. A name and a number are never cut; what follows them may be."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from safeplan.directory.hours import State
from safeplan.ui.directory.list_model import ROW, Head, Line
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import paint_row

Index = QModelIndex | QPersistentModelIndex

_SIDE, _TOP, _BETWEEN_LINES, _GAP, _ICON_GAP = 16, 14, 6, 10, 5
_HEAD_TOP = 8
_SHORTEST_REST = 48
_MARKS: dict[State, tuple[str, str, int]] = {
    State.OPEN: ("mark-open", "accent", 12),
    State.NOT_CERTAIN: ("question", "warn", 16),
    State.CLOSED: ("clock", "ink2", 16),
    State.ONLINE: ("mark-reported", "ink2", 12),
}


@dataclass(frozen=True)
class _Piece:
    """A few words on a line of a row, with an icon before them or without."""

    text: str
    role: str
    tone: str
    icon: str = ""
    icon_size: int = 0
    may_be_cut: bool = False


class ServiceDelegate(QStyledItemDelegate):
    """Paints heads and services.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics_of: dict[str, QFontMetrics] = {}
        self._widths: dict[tuple[str, str], int] = {}
        theme.changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a row takes: as many lines as its name and number need."""
        entry = index.data(ROW)
        width = _width_of(option)
        if isinstance(entry, Head):
            return QSize(width, self._metrics("note_strong").height() + 2 * self._theme.px(_HEAD_TOP))
        if not isinstance(entry, Line):
            return QSize(width, 0)
        inner = width - 2 * self._theme.px(_SIDE)
        lines = len(self._broken(entry.title, inner)) + len(self._lines(_pieces(entry), inner))
        height = 2 * self._theme.px(_TOP) + lines * self._line_height()
        return QSize(width, height + (lines - 1) * self._theme.px(_BETWEEN_LINES) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        entry = index.data(ROW)
        painter.save()
        if isinstance(entry, Head):
            self._paint_head(painter, option, entry)
        elif isinstance(entry, Line):
            self._paint_line(painter, option, entry)
        painter.restore()

    def widest_whole(self, line: Line, width: int) -> int:
        """Return the widest of what may not be cut, in pixels, once it is broken into lines of `width`."""
        names = [
            self._metrics("body_strong").horizontalAdvance(text) for text in self._broken(line.title, width)
        ]
        return max(*names, *(self._width(piece) for piece in _pieces(line) if not piece.may_be_cut))

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
        rect = _rect(option)
        painter.fillRect(rect, self._theme.colour("side"))
        self._hairline(painter, rect)
        inner = rect.adjusted(self._theme.px(_SIDE), 0, -self._theme.px(_SIDE), 0)
        room = inner.width() - self._metrics("note_strong").horizontalAdvance(head.text) - _GAP
        beside = self._metrics("note").elidedText(head.beside, Qt.TextElideMode.ElideRight, room)
        for text, role, tone, side in (
            (head.text, "note_strong", "ink2", Qt.AlignmentFlag.AlignLeft),
            (beside, "note", "ink2", Qt.AlignmentFlag.AlignRight),
        ):
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(tone))
            flags = QStyle.visualAlignment(_direction(option), side | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(inner, int(flags), text)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        rect = _rect(option)
        paint_row(self._theme, painter, option)
        inner = rect.adjusted(self._theme.px(_SIDE), self._theme.px(_TOP), -self._theme.px(_SIDE), 0)
        width = _width_of(option) - 2 * self._theme.px(_SIDE)
        height, step = self._line_height(), self._line_height() + self._theme.px(_BETWEEN_LINES)
        top = inner.top()
        for text in self._broken(line.title, width):
            place = QRect(inner.left(), top, inner.width(), height)
            self._words(painter, place, option, _Piece(text, "body_strong", "ink"))
            top += step
        for pieces in self._lines(_pieces(line), width):
            left = inner.left()
            for piece in pieces:
                room = min(self._width(piece), inner.right() + 1 - left)
                place = QRect(left, top, room, height)
                self._words(painter, QStyle.visualRect(_direction(option), inner, place), option, piece)
                left += room + self._theme.px(_GAP)
            top += step

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.colour("line"))

    def _words(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, piece: _Piece) -> None:
        direction = _direction(option)
        words = QRect(place)
        if piece.icon:
            edge = self._theme.scaled(piece.icon_size)
            mark = QRect(place.left(), place.top() + (place.height() - edge) // 2, edge, edge)
            painter.drawPixmap(
                QStyle.visualRect(direction, place, mark),
                self._theme.pixmap(piece.icon, piece.tone, piece.icon_size),
            )
            words.setLeft(place.left() + edge + _ICON_GAP)
            words = QStyle.visualRect(direction, place, words)
        painter.setFont(self._theme.font(piece.role))
        painter.setPen(self._theme.colour(piece.tone))
        metrics = self._metrics(piece.role)
        shown = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, words.width())
        flags = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, int(flags | Qt.TextFlag.TextSingleLine), shown)

    def _lines(self, pieces: list[_Piece], width: int) -> list[list[_Piece]]:
        """Return the pieces in lines; what may be cut stands only where there is room for some of it."""
        lines: list[list[_Piece]] = [[]]
        left = 0
        for piece in pieces:
            wanted = self._theme.scaled(_SHORTEST_REST) if piece.may_be_cut else self._width(piece)
            if lines[-1] and left + wanted > width:
                if piece.may_be_cut:
                    continue
                lines.append([])
                left = 0
            lines[-1].append(piece)
            left += self._width(piece) + self._theme.px(_GAP)
        return lines

    def _width(self, piece: _Piece) -> int:
        icon = self._theme.scaled(piece.icon_size) + _ICON_GAP if piece.icon else 0
        return self._advance(piece.text, piece.role) + 1 + icon

    def _advance(self, text: str, role: str) -> int:
        """Return the width of a text; measured once, since every minute asks again for every row."""
        key = (text, role)
        if key not in self._widths:
            self._widths[key] = self._metrics(role).horizontalAdvance(text)
        return self._widths[key]

    def _broken(self, text: str, width: int) -> list[str]:
        """Return a name in as many lines as it needs."""
        if self._advance(text, "body_strong") <= width:
            return [text]
        return broken_lines(text, self._theme.font("body_strong"), width)

    def _line_height(self) -> int:
        return self._metrics("body_strong").height()

    def _metrics(self, role: str) -> QFontMetrics:
        if role not in self._metrics_of:
            self._metrics_of[role] = QFontMetrics(self._theme.font(role))
        return self._metrics_of[role]

    def _forget(self) -> None:
        self._metrics_of.clear()
        self._widths.clear()


def broken_lines(text: str, font: QFont, width: int) -> list[str]:
    """Return `text` in lines of at most `width` pixels, broken between words; a longer word stays whole."""
    metrics = QFontMetrics(font)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _pieces(line: Line) -> list[_Piece]:
    icon, tone, size = _MARKS[line.found.opening.state]
    strong = "second_strong" if line.surely_open or tone == "warn" else "second"
    pieces = [_Piece(line.lead, "body_strong", "ink")] if line.lead else []
    pieces.append(_Piece(line.state, strong, tone, icon, size))
    if line.check:
        pieces.append(_Piece(line.check, "second_strong", "warn", "warning-circle", 16))
    if line.rest:
        pieces.append(_Piece(line.rest, "second", "ink2", may_be_cut=True))
    return pieces


def _rect(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect)


def _direction(option: QStyleOptionViewItem) -> Qt.LayoutDirection:
    direction: Qt.LayoutDirection = option.direction
    return direction


def _width_of(option: QStyleOptionViewItem) -> int:
    """Return the width of rows beside a scroll bar, whether there is one now or not."""
    view = option.widget
    if isinstance(view, QAbstractItemView):
        return view.width() - view.verticalScrollBar().sizeHint().width()
    return _rect(option).width()
