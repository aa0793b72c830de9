"""The column of past sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from safeplan.cover import style
from safeplan.cover.grounds import line, tint
from safeplan.cover.header import Heading
from safeplan.cover.icons import Icons

Index = QModelIndex | QPersistentModelIndex

_AIR = 5
_ANSWER_PX = 16
_WRAPPED = int(
    Qt.AlignmentFlag.AlignRight.value
    | Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.TextFlag.TextWrapAnywhere.value
)

_GOES_THROUGH_IT = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class SumDelegate(QStyledItemDelegate):
    """Draws a sum in small quiet letters and its answer below, larger; both at the right.

    Args:
        parent: the list.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of both texts, wrapped to the list's width."""
        width = option.rect.width() if option.rect.width() > 0 else 2 * _AIR
        parts = self._parts(option, index, QRect(0, 0, width, 0))
        return QSize(width, parts[-1].place.bottom() + _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw both texts on the row's ground."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        odd = index.row() % 2 == 1
        painter.fillRect(option.rect, QColor(style.CHOSEN if chosen else style.STRIPE if odd else style.BASE))
        for part in self._parts(option, index, option.rect):
            painter.setFont(part.font)
            painter.setPen(QColor(style.BASE if chosen else part.colour))
            painter.drawText(part.place, _WRAPPED, part.text)
        painter.restore()

    @staticmethod
    def _parts(option: QStyleOptionViewItem, index: Index, rect: QRect) -> list["_Part"]:
        small, large = QFont(option.font), QFont(option.font)
        large.setPixelSize(style.grown(_ANSWER_PX, option.font))
        top = rect.top() + _AIR
        parts = []
        for text, font, colour in zip(
            str(index.data()).split("\n"), (small, large), (style.QUIET, style.TEXT), strict=False
        ):
            room = QRect(rect.left() + 2 * _AIR, top, rect.width() - 4 * _AIR, 10_000)
            height = QFontMetrics(font).boundingRect(room, _WRAPPED, text).height()
            parts.append(_Part(text, font, colour, QRect(room.topLeft(), QSize(room.width(), height))))
            top += height
        return parts


@dataclass(frozen=True)
class _Part:
    text: str
    font: QFont
    colour: str
    place: QRect


class SumList(QListWidget):
    """The sums, newest first.

    Signals:
        chosen: a sum was clicked, or Enter was struck on it: its place in the list.

    Keys that mean nothing here go on to the calculator, so that typing works wherever the keyboard is.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sums")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(SumDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("History"))
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list, or choose; pass everything else on."""
        if event.key() in _GOES_THROUGH_IT:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
        else:
            event.ignore()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


class HistoryColumn(QWidget):
    """A heading, the sums, and a button that clears them.

    Args:
        clear: the button's action.
        icons: gives its icon.
        parent: the face.
    """

    def __init__(self, clear: QAction, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        tint(self, style.BASE)
        self.heading = Heading(self.tr("History"), self)
        self.sums = SumList(self)
        self._none = QLabel(self.tr("Nothing yet"), self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._none.setMargin(12)
        self._none.setForegroundRole(self._none.palette().ColorRole.PlaceholderText)
        self._clear = QToolButton(self)
        self._clear.setAutoRaise(True)
        self._clear.setIcon(icons.icon("trash"))
        self._clear.setText(self.tr("Clear history"))
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._clear.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(clear.trigger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self._none, 1)
        layout.addWidget(self.sums, 1)
        layout.addWidget(line(self, style.LINE_FAINT))
        below = QHBoxLayout()
        below.setContentsMargins(6, 0, 6, 0)
        below.addWidget(self._clear)
        layout.addLayout(below)

    def set_text_size(self, per_cent: int) -> None:
        """Let what does not grow by itself grow with the text."""
        side = style.scaled(12, per_cent)
        self._clear.setIconSize(QSize(side, side))
        self._clear.setMinimumHeight(style.scaled(29, per_cent))
        self.heading.updateGeometry()

    def show_sums(self, sums: Sequence[tuple[str, str]]) -> None:
        """Show these sums.

        Args:
            sums: each sum and its answer, newest first.
        """
        self.sums.clear()
        for formula, answer in sums:
            self.sums.addItem(f"{formula} =\n{answer}")
        self.sums.setVisible(bool(sums))
        self._none.setVisible(not sums)
        self._clear.setEnabled(bool(sums))
