"""Paints the tree of behaviours: groups with their count, behaviours with a box and examples."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from safeplan.ui.diary.behaviour_model import COUNT_ROLE, EXAMPLES_ROLE
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import KeyboardFocus, paint_box

AnyIndex = QModelIndex | QPersistentModelIndex

_EDGE = 16
_BOX = 20
_GAP = 12


class BehaviourDelegate(QStyledItemDelegate):
    """Two lines for a behaviour, one for a group.

    Args:
        theme: colours, fonts and icons.
        view: the tree; it shows a ring round the row the keyboard is on.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._focus = KeyboardFocus(view)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row; the width is the tree's."""
        theme = self._theme
        strong = QFontMetrics(theme.font("body_strong")).height()
        if not index.parent().isValid():
            return QSize(0, strong + 2 * theme.px(10))
        return QSize(0, strong + QFontMetrics(theme.font("note")).height() + 2 * theme.px(5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if index.parent().isValid():
            self._paint_behaviour(painter, option, index)
        else:
            self._paint_group(painter, option, index)
        if self._focus.shown and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Tick with the space bar; presses of the mouse are the picker's, anywhere in the row."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        return bool(super().editorEvent(event, model, option, index))  # type: ignore[arg-type]

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = self._theme, option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme.colour("hover" if hovered else "surface"))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
        inside = rect.adjusted(theme.px(_EDGE), 0, -theme.px(_EDGE), 0)
        view = option.widget
        is_open = isinstance(view, QTreeView) and view.isExpanded(index.model().index(index.row(), 0))
        edge = theme.scaled(16)
        caret = QRect(inside.left(), inside.center().y() - edge // 2, edge, edge)
        picture = theme.pixmap("caret-down" if is_open else "caret-right", "ink2", 16)
        painter.drawPixmap(self._mirrored(option, caret), picture)
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("ink2"))
        count = str(index.data(COUNT_ROLE))
        count_width = painter.fontMetrics().horizontalAdvance(count)
        place = QRect(inside.right() - count_width, inside.top(), count_width + 1, inside.height())
        painter.drawText(self._mirrored(option, place), int(Qt.AlignmentFlag.AlignVCenter), count)
        title = inside.adjusted(edge + theme.px(8), 0, -count_width - theme.px(8), 0)
        painter.setFont(theme.font("body_strong"))
        painter.setPen(theme.colour("ink"))
        self._text(painter, option, title, str(index.data()))

    def _paint_behaviour(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = self._theme, option.rect
        chosen = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme.colour("tint" if chosen else "hover" if hovered else "surface"))
        inside = rect.adjusted(theme.px(_EDGE), theme.px(5), -theme.px(_EDGE), -theme.px(5))
        edge = theme.scaled(_BOX)
        box = QRect(inside.left(), inside.top(), edge, edge)
        paint_box(theme, painter, QRectF(self._mirrored(option, box)), chosen)
        words = inside.adjusted(edge + theme.px(_GAP), 0, 0, 0)
        label = QRect(words.left(), words.top(), words.width(), QFontMetrics(theme.font("body")).height())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        self._text(painter, option, label, str(index.data()))
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("ink2"))
        examples = QRect(words.left(), label.bottom() + 1, words.width(), words.bottom() - label.bottom())
        self._text(painter, option, examples, str(index.data(EXAMPLES_ROLE)))

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(option, place), int(flags), shown)

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, place)
