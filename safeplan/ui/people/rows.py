"""A list of people, places, orders or anything else with a title and a line under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from safeplan.letters import fold, words_of
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import EmptyState, RowList, ScrollColumn, paint_row
from safeplan.ui.widgets.rows import Index

_EDGE = 16
_AIR = 12
_ICON = 20
_INSET = 24
_MOST_LINES = 4


@dataclass(frozen=True)
class Row:
    """One row.

    Args:
        key: what the program calls it.
        title: the first line.
        second: the second line, or "".
        icon: its icon.
        searched: all words by which it is found.
        chosen: whether it is ticked; None where rows are not ticked.
        inset: whether it belongs to the row above.
    """

    key: str
    title: str
    second: str = ""
    icon: str = "user"
    searched: str = ""
    chosen: bool | None = None
    inset: bool = False


def matching(rows: Sequence[Row], text: str) -> list[Row]:
    """Return the rows that have every word typed; each may be the start of one of theirs."""
    wanted = words_of(fold(text))
    if not wanted:
        return list(rows)
    return [row for row in rows if _has(words_of(fold(row.searched or row.title)), wanted)]


def _has(there: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(want) for word in there) for want in wanted)


class RowModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        if [each.key for each in rows] == [each.key for each in self.rows]:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return where a row stands, or -1."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, what is spoken, or the row itself for painting."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.CheckStateRole and row.chosen is not None:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return row if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: Row) -> str:
        text = (
            self.tr("{title}, {note}").format(title=row.title, note=row.second) if row.second else row.title
        )
        return self.tr("{title}, chosen").format(title=text) if row.chosen else text


class RowDelegate(QStyledItemDelegate):
    """Icon or tick, a title, and a line under it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for one line or two."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return QSize()
        width = (
            option.widget.viewport().width() if isinstance(option.widget, RowList) else option.rect.width()
        )
        height = self._title_height(row, width - self._start(row) - self._theme.px(_EDGE))
        if row.second:
            height += QFontMetrics(self._theme.font("second")).height()
        return QSize(width, height + 2 * self._theme.px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        theme, place = self._theme, option.rect
        painter.save()
        # Names keep the direction of their own letters.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        strong = paint_row(theme, painter, self._ticked(option, row))
        edge, start = theme.scaled(_ICON), self._start(row)
        where = QRect(place.left() + start - edge - theme.px(_AIR), place.top(), edge, place.height())
        picture = theme.pixmap("check" if row.chosen else row.icon, "accent" if strong else "ink3", _ICON)
        left, top = self._mirrored(option, where).left(), place.top() + (place.height() - edge) // 2
        painter.drawPixmap(QPoint(left, top), picture)
        room = place.width() - start - theme.px(_EDGE)
        first = self._title_height(row, room)
        second = QFontMetrics(theme.font("second")).height() if row.second else 0
        top = place.top() + (place.height() - first - second) // 2
        title = QRect(place.left() + start, top, room, first)
        painter.setFont(theme.font("body" if row.inset else "body_strong"))
        painter.setPen(theme.colour("ink"))
        self._write(painter, option, self._mirrored(option, title), row.title, wrap=row.inset)
        painter.setFont(theme.font("second"))
        painter.setPen(theme.colour("ink2"))
        note = QRect(place.left() + start, top + first, room, second)
        self._write(painter, option, self._mirrored(option, note), row.second)
        painter.restore()

    def _start(self, row: Row) -> int:
        """Return where the words begin, from the row's edge."""
        inset = self._theme.px(_INSET) if row.inset else 0
        return self._theme.px(_EDGE) + inset + self._theme.scaled(_ICON) + self._theme.px(_AIR)

    def _title_height(self, row: Row, room: int) -> int:
        """Return how high the title is: one line, but what an order says may take some."""
        metrics = QFontMetrics(self._theme.font("body" if row.inset else "body_strong"))
        if not row.inset:
            return metrics.height()
        wrapped = metrics.boundingRect(0, 0, max(1, room), 10_000, int(Qt.TextFlag.TextWordWrap), row.title)
        return min(wrapped.height(), _MOST_LINES * metrics.lineSpacing())

    @staticmethod
    def _ticked(option: QStyleOptionViewItem, row: Row) -> QStyleOptionViewItem:
        """Let the tint say what is chosen, where rows are ticked; the ring says where the keyboard is."""
        ticked = QStyleOptionViewItem(option)
        if row.chosen is not None:
            selected = QStyle.StateFlag.State_Selected
            ticked.state = ticked.state | selected if row.chosen else ticked.state & ~selected
        return ticked

    @staticmethod
    def _write(
        painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, *, wrap: bool = False
    ) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        shown = " ".join(text.split())
        if wrap:
            flags |= int(Qt.TextFlag.TextWordWrap)
        else:
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, shown)

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, place)


class PressList(RowList):
    """A list whose rows are pressed: by the mouse (`clicked`), or by Return or Space (`keyed`).

    Not `activated`: some desktops send that with a click as well, and a row would be chosen and let go.
    """

    keyed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the row the keyboard stands on."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not held:
            if self.currentIndex().isValid():
                self.keyed.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def row_list(theme: Theme, name: str, parent: QWidget | None = None) -> tuple[PressList, RowModel]:
    """Return a list of such rows, and its model.

    Args:
        theme: the look.
        name: what it lists, for assistive technology.
        parent: the owner.
    """
    view = PressList(theme, name, parent)
    model = RowModel(view)
    view.setModel(model)
    view.setItemDelegate(RowDelegate(theme, view))
    return view, model


def scrolling(theme: Theme, state: EmptyState) -> ScrollColumn:
    """Return a place for an empty state in which it scrolls where it is higher than the room there is."""
    area = ScrollColumn(theme)
    area.column.addStretch(1)
    area.column.addWidget(state)
    area.column.addStretch(1)
    return area
