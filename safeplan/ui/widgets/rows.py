"""Rows of lists: what every delegate of ours paints beneath its own words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import KeyboardFocus

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """A list of rows painted by a delegate: whole rows, smooth scrolling, keyboard ring.

    Args:
        theme: the look.
        name: what it lists, for assistive technology.
        parent: the owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focus = KeyboardFocus(self)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        # What is still in sight is moved along and only new rows are painted, if nothing shines through.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("surface"))
        painter.end()
        super().paintEvent(event)

    @property
    def shows_ring(self) -> bool:
        """Whether the current row should have the keyboard's ring."""
        return self._focus.shown


def paint_row(theme: Theme, painter: QPainter, option: QStyleOptionViewItem, line: bool = True) -> bool:
    """Paint a row's ground: hover, chosen tint with its bar, hairline below, keyboard ring.

    Args:
        theme: the look.
        painter: where to paint.
        option: the delegate's option; `option.widget` should be a `RowList`.
        line: whether a hairline stands below the row.

    Returns:
        Whether the row is chosen.
    """
    place = QRectF(option.rect)
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(place, theme.colour("tint" if chosen else "hover" if hovered else "surface"))
    if line:
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), theme.colour("line"))
    if chosen:
        bar = theme.size("bar")
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        left = place.right() - bar if right_to_left else place.left()
        painter.fillRect(QRectF(left, place.top(), bar, place.height()), theme.colour("accent"))
    view = option.widget
    if isinstance(view, RowList) and view.shows_ring and state & QStyle.StateFlag.State_HasFocus:
        painter.save()
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -2))
        painter.restore()
    return chosen
