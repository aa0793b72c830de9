"""The parts of the Lists window around the table: tools, side column, foot."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSplitter,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from safeplan.cover import style
from safeplan.cover.grounds import line, tint
from safeplan.cover.header import Heading
from safeplan.cover.icons import Icons
from safeplan.cover.sheet_view import SheetView

_ICON = 20
_BUTTON = (68, 48)
_FIND = (220, 26)
_SMALL_ICON = 12
_SIDE, _MOST_SIDE = 231, 0.35
_GLASS, _FIELD_ICON = 12, 16


class ToolStrip(QWidget):
    """Buttons with a word below each icon, and a field to find items.

    Signals:
        find_left: Escape or Enter was struck in the field; Escape has emptied it.

    Where they do not fit side by side the words go; they are still there as tips and for screen
    readers.

    Args:
        groups: the buttons' actions; a line stands between groups.
        icons: gives the icon of the field.
        parent: the face.
    """

    find_left = Signal()

    def __init__(self, groups: Sequence[Sequence[QAction]], icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        tint(self, style.TOOL_BAR)
        self.buttons: list[QToolButton] = []
        self._text_size = 100
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 16, 5)
        layout.setSpacing(0)
        for number, group in enumerate(groups):
            if number:
                layout.addSpacing(8)
                layout.addWidget(line(self, style.LINE, upright=True))
                layout.addSpacing(8)
            for action in group:
                layout.addWidget(self._button(action))
        layout.addStretch(1)
        self.find_field = QLineEdit(self)
        self.find_field.setObjectName("find")
        self.find_field.setPlaceholderText(self.tr("Find in this list"))
        self.find_field.setAccessibleName(self.tr("Find in this list"))
        self.find_field.setClearButtonEnabled(True)
        glass = icons.padded("search", _GLASS, _FIELD_ICON, self.devicePixelRatioF())
        leading = self.find_field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        leading.setText(self.tr("Find"))
        self.find_field.returnPressed.connect(self.find_left)
        self.find_field.installEventFilter(self)
        layout.addWidget(self.find_field)

    def set_text_size(self, per_cent: int) -> None:
        """Let buttons and field grow with the text."""
        self._text_size = per_cent
        self.find_field.setMinimumHeight(style.scaled(_FIND[1], per_cent))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the words where there is no room for them."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Empty and leave the field with Escape."""
        escape = (
            watched is self.find_field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if escape:
            self.find_field.clear()
            self.find_left.emit()
        return escape

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setAccessibleName(action.iconText())
        self.buttons.append(button)
        return button

    def _arrange(self) -> None:
        side = style.scaled(_ICON, self._text_size)
        width, height = (style.scaled(length, self._text_size) for length in _BUTTON)
        words = [self.fontMetrics().horizontalAdvance(button.text()) + 10 for button in self.buttons]
        find = min(style.scaled(_FIND[0], self._text_size), max(140, self.width() // 3))
        self.find_field.setFixedWidth(find)
        fits = sum(max(width, word) for word in words) + find + 50 <= self.width()
        look = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if fits else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button, word in zip(self.buttons, words, strict=True):
            button.setIconSize(QSize(side, side))
            button.setToolButtonStyle(look)
            button.setFixedSize(max(width, word) if fits else side + 16, height if fits else side + 16)


class SideColumn(QWidget):
    """A heading, the lists, and a button for a new one.

    Args:
        lists: the view of the lists.
        new_list: the button's action.
        icons: gives the plus sign.
        parent: the face.
    """

    def __init__(self, lists: SheetView, new_list: QAction, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._icons = icons
        tint(self, style.BASE)
        self.heading = Heading(self.tr("My lists"), self)
        self.new_button = QToolButton(self)
        self.new_button.setAutoRaise(True)
        self.new_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.new_button.setText(self.tr("New list"))
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new_button.clicked.connect(new_list.trigger)
        colours = self.new_button.palette()
        colours.setColor(QPalette.ColorRole.ButtonText, QColor(style.CHOSEN))
        self.new_button.setPalette(colours)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(lists, 1)
        layout.addWidget(line(self, style.LINE_FAINT))
        below = QHBoxLayout()
        below.setContentsMargins(6, 0, 6, 0)
        below.addWidget(self.new_button)
        layout.addLayout(below)

    def set_text_size(self, per_cent: int) -> None:
        """Let the button grow with the text."""
        side = style.scaled(_SMALL_ICON, per_cent)
        self.new_button.setIconSize(QSize(side, side))
        self.new_button.setIcon(self._icons.coloured("plus", side, self.devicePixelRatioF(), style.CHOSEN))
        self.new_button.setFixedHeight(style.scaled(29, per_cent))
        self.heading.updateGeometry()


class Halves(QSplitter):
    """The side column and the table, side by side.

    Until she moves the line between them the side column has a width that fits the text and leaves
    room for the table.

    Args:
        side: the side column.
        items: the table.
        parent: the face.
    """

    def __init__(self, side: QWidget, items: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("halves")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(side)
        self.addWidget(items)
        self.setStretchFactor(1, 1)
        tint(self.handle(1), style.LINE_STRONG)
        self._text_size = 100
        self._by_hand = False
        self.splitterMoved.connect(self._on_moved)

    def set_text_size(self, per_cent: int) -> None:
        """Let the side column grow with the text."""
        self._text_size = per_cent
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._share()

    def _on_moved(self) -> None:
        self._by_hand = True

    def _share(self) -> None:
        if not self._by_hand:
            side = min(style.scaled(_SIDE, self._text_size), round(self.width() * _MOST_SIDE))
            self.setSizes([side, max(1, self.width() - side - 1)])


class Foot(QStatusBar):
    """How many items there are, and when the list was last changed.

    Args:
        parent: the face.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setSizeGripEnabled(False)
        self._counts = QLabel(self)
        self._changed = QLabel(self)
        for label in (self._counts, self._changed):
            label.setFrameShape(QFrame.Shape.NoFrame)
            label.setContentsMargins(10, 0, 8, 0)
        self.addWidget(self._counts)
        self.addPermanentWidget(self._changed)

    def show_counts(self, items: int, done: int) -> None:
        """Say how many items the list has, and how many of them are done."""
        if done:
            self._counts.setText(self.tr("%n items, {done} done", "", items).format(done=done))
        else:
            self._counts.setText(self.tr("%n items", "", items))

    def show_found(self, found: int) -> None:
        """Say how many items were found."""
        self._counts.setText(self.tr("%n items found", "", found))

    def show_changed(self, words: str) -> None:
        """Say when the list was last changed."""
        self._changed.setText(words)

    def show_unsaved(self) -> None:
        """Say that the disk did not take the lists."""
        self._changed.setText(self.tr("Could not save. The disk may be full."))
