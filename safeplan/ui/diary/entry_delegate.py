"""Paints the list of entries: day, behaviours, first words, then time, evidence and marks."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from safeplan.diary.incident import EntryRow
from safeplan.diary.search import Part
from safeplan.ui.diary.entry_model import ITEM_ROLE, Listed, MonthHead
from safeplan.ui.diary.entry_words import behaviours_line, marks, to_finish
from safeplan.ui.diary.when_words import listed_time
from safeplan.ui.language import short_day_name
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import paint_row

AnyIndex = QModelIndex | QPersistentModelIndex

_EDGE = 16
_DAY_WIDTH = 32
_DAY_GAP = 16
_LINE_AIR = 3
_MARK_GAP = 14
_ICON_GAP = 5
_WORD_LINES = 2


@dataclass(frozen=True)
class _Ground:
    """The colours of the words on a row as it stands."""

    ink: QColor
    soft: QColor
    found: QColor


class EntryDelegate(QStyledItemDelegate):
    """Paints month headings and entries; heights follow the font.

    Args:
        theme: colours, fonts and icons.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[type, int] = {}
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a heading or an entry; the width is the list's."""
        kind = type(index.data(ITEM_ROLE))
        if kind not in self._heights:
            self._heights[kind] = self._head_height() if kind is MonthHead else self._row_height()
        return QSize(0, self._heights[kind])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text reads in its own direction; where it stands follows the list's.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if isinstance(item, MonthHead):
            self._paint_head(painter, option, item)
        elif isinstance(item, Listed):
            self._paint_entry(painter, option, item)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, head: MonthHead) -> None:
        theme = self._theme
        painter.fillRect(option.rect, theme.colour("side"))
        inner = option.rect.adjusted(theme.px(_EDGE), 0, -theme.px(_EDGE), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("note_strong"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(inner, int(self._leading(option) | middle), head.title)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(inner, int(self._trailing(option) | middle), head.count)
        self._hairline(painter, option.rect)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, item: Listed) -> None:
        ground = self._ground(paint_row(self._theme, painter, option))
        self._paint_day(painter, option, item.row, ground)
        area = self._text_area(option)
        title = behaviours_line(item.row.behaviours, item.row.own_behaviour)
        top = area.top()
        if title:
            painter.setFont(self._theme.font("body_strong"))
            painter.setPen(ground.ink)
            line = QRect(area.left(), top, area.width(), self._line("body_strong"))
            if item.row.to_finish:
                line = self._paint_to_finish(painter, option, line, ground)
            self._line_of_text(painter, option, line, title)
            top += line.height()
        words = item.parts or (Part(item.row.first_words),)
        room = _WORD_LINES if title else _WORD_LINES + 1
        self._paint_words(painter, option, QRect(area.left(), top, area.width(), 0), words, room, ground)
        shown = replace(item.row, to_finish=False) if title else item.row
        self._paint_marks(painter, option, shown, ground)

    def _paint_to_finish(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, ground: _Ground
    ) -> QRect:
        """Paint the mark at the end of the title's line; return what is left of the line."""
        icon, word = to_finish()
        painter.save()
        painter.setFont(self._theme.font("note"))
        painter.setPen(ground.soft)
        width = painter.fontMetrics().horizontalAdvance(word) + 1
        taken = self._theme.scaled(13) + self._theme.px(_ICON_GAP) + width
        # As it stands from left to right; what is painted is mirrored.
        whole = self._mirrored(option, line)
        end = QRect(whole.right() + 1 - taken, whole.top(), taken, whole.height())
        moved = self._paint_icon(painter, option, end, icon)
        place = end.adjusted(moved, 0, 0, 0)
        middle = int(self._leading(option) | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self._mirrored(option, place), middle, word)
        painter.restore()
        return self._mirrored(option, whole.adjusted(0, 0, -taken - self._theme.px(_MARK_GAP), 0))

    def _paint_day(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, ground: _Ground
    ) -> None:
        theme, rect = self._theme, option.rect
        left = rect.left() + theme.px(_EDGE)
        top = self._text_area(option).top()
        # The number's capitals stand level with those of the title beside it.
        lift = (
            QFontMetrics(theme.font("section")).ascent() - QFontMetrics(theme.font("body_strong")).ascent()
        ) // 2
        number = QRect(left, top - lift, self._day_width(), QFontMetrics(theme.font("section")).height())
        name = QRect(left, number.bottom() + 1, self._day_width(), self._line("note"))
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        painter.setFont(theme.font("section"))
        painter.setPen(ground.ink)
        painter.drawText(self._mirrored(option, number), middle, str(row.day.day))
        painter.setFont(theme.font("note"))
        painter.setPen(ground.soft)
        painter.drawText(self._mirrored(option, name), middle, short_day_name(row.day))

    def _paint_words(  # noqa: PLR0913, PLR0917 - what to paint, where, and how
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        words: tuple[Part, ...],
        most_lines: int,
        ground: _Ground,
    ) -> None:
        font = self._theme.font("second")
        text = "".join(part.text for part in words)
        layout = QTextLayout(text, font)
        layout.setFormats(_found_formats(words, ground))
        layout.setTextOption(_text_option(option))
        layout.beginLayout()
        lines: list[QTextLine] = []
        while len(lines) < most_lines and (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, len(lines) * self._line("second")))
            lines.append(line)
        layout.endLayout()
        painter.setPen(ground.soft)
        shown_to = lines[-1].textStart() + lines[-1].textLength() if lines else 0
        if shown_to < len(text.rstrip()):
            self._paint_cut_line(painter, option, area, layout, len(lines) - 1, ground)
            return
        layout.draw(painter, QPointF(area.topLeft()))

    def _paint_cut_line(  # noqa: PLR0913, PLR0917 - as above
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        layout: QTextLayout,
        last: int,
        ground: _Ground,
    ) -> None:
        """Paint the whole lines, then the last one cut with "…"."""
        for number in range(last):
            layout.lineAt(number).draw(painter, QPointF(area.topLeft()))
        line = layout.lineAt(last)
        start = line.textStart()
        rest = layout.text()[start:]
        shown = QFontMetrics(layout.font()).elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
        cut = QTextLayout(shown, layout.font())
        cut.setFormats(_moved(layout.formats(), start, len(shown)))
        cut.setTextOption(_text_option(option))
        cut.beginLayout()
        cut_line = cut.createLine()
        cut_line.setLineWidth(area.width() + 1)
        cut.endLayout()
        painter.setPen(ground.soft)
        cut.draw(painter, QPointF(area.left(), area.top() + line.y()))

    def _paint_marks(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, ground: _Ground
    ) -> None:
        """Paint time, evidence and marks, each with its word, as far as there is room."""
        theme = self._theme
        # Laid out from left to right; each part is mirrored as it is painted.
        area = self._mirrored(option, self._text_area(option))
        area.moveTop(area.top() + self._line("body_strong") + _WORD_LINES * self._line("second"))
        painter.setFont(theme.font("note"))
        painter.setPen(ground.soft)
        height = self._line("note")
        parts = [("", listed_time(row.when))]
        if row.evidence_count:
            parts.append(("paperclip", str(row.evidence_count)))
        parts += marks(row)
        metrics = painter.fontMetrics()
        x = area.left()
        for icon, word in parts:
            room = area.right() - x
            if room < metrics.height() * 2:
                break
            x += self._paint_icon(painter, option, QRect(x, area.top(), 0, height), icon)
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, area.right() - x)
            place = QRect(x, area.top(), metrics.horizontalAdvance(shown) + 1, height)
            middle = int(self._leading(option) | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self._mirrored(option, place), middle, shown)
            x += place.width() + theme.px(_MARK_GAP)

    def _paint_icon(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, name: str) -> int:
        """Paint a mark's icon; return how far its word moves along."""
        if not name:
            return 0
        edge = self._theme.scaled(13)
        pixmap = self._theme.pixmap(name, "ink2", 13, painter.device().devicePixelRatio())
        box = QRect(place.left(), place.top() + (place.height() - edge) // 2, edge, edge)
        painter.drawPixmap(self._mirrored(option, box), pixmap)
        return edge + self._theme.px(_ICON_GAP)

    def _line_of_text(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(self._leading(option) | Qt.AlignmentFlag.AlignTop), shown)

    def _ground(self, chosen: bool) -> _Ground:
        theme = self._theme
        found = theme.colour("found" if chosen else "tint")
        return _Ground(theme.colour("ink"), theme.colour("ink2"), found)

    def _text_area(self, option: QStyleOptionViewItem) -> QRect:
        """Return where the words stand, mirrored as the list is."""
        theme, rect = self._theme, option.rect
        left = rect.left() + theme.px(_EDGE) + self._day_width() + theme.px(_DAY_GAP)
        area = QRect(QPoint(left, rect.top() + theme.px(12)), rect.bottomRight() - QPoint(theme.px(_EDGE), 0))
        return self._mirrored(option, area)

    def _day_width(self) -> int:
        return self._theme.scaled(_DAY_WIDTH)

    def _line(self, role: str) -> int:
        return QFontMetrics(self._theme.font(role)).height() + self._theme.px(_LINE_AIR)

    def _row_height(self) -> int:
        lines = self._line("body_strong") + _WORD_LINES * self._line("second") + self._line("note")
        return lines + 2 * self._theme.px(12) + 1

    def _head_height(self) -> int:
        return QFontMetrics(self._theme.font("note_strong")).height() + self._theme.px(16)

    def _hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))

    def _mirrored(self, option: QStyleOptionViewItem, place: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, place)

    def _leading(self, option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
        return _side(option, at_start=True)

    def _trailing(self, option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
        return _side(option, at_start=False)


def _side(option: QStyleOptionViewItem, *, at_start: bool) -> Qt.AlignmentFlag:
    left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
    side = Qt.AlignmentFlag.AlignLeft if left_to_right == at_start else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute


def _text_option(option: QStyleOptionViewItem) -> QTextOption:
    text = QTextOption(_side(option, at_start=True))
    text.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    text.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return text


def _found_formats(words: tuple[Part, ...], ground: _Ground) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for part in words:
        if part.hit:
            formats.append(_format(start, len(part.text), _found_format(ground)))
        start += len(part.text)
    return formats


def _found_format(ground: _Ground) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(ground.ink)
    look.setBackground(ground.found)
    return look


def _moved(formats: list[QTextLayout.FormatRange], start: int, length: int) -> list[QTextLayout.FormatRange]:
    """Return the formats as they fall on a text that begins at `start` of the whole."""
    moved = []
    for each in formats:
        begin, end = max(each.start - start, 0), min(each.start + each.length - start, length)
        if end > begin:
            moved.append(_format(begin, end - begin, each.format))
    return moved


def _format(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, look
    return found
