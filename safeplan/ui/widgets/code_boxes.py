"""A code of eight groups in numbered boxes, as it stands on its sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets.focus_ring import FocusRing

_COLUMNS = 4
_FEW_COLUMNS = 2
_EDGE = 8
# A painter would turn "left" round where reading begins at the right.
_CORNER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop


class CodeBoxes(QWidget):
    """Shows a code. It cannot be selected, so it comes on no clipboard.

    A screen reader says one group when the keyboard is on its box, character by character, and never
    the whole: Tab comes to the first box, the arrow keys go on.

    Args:
        theme: the look.
        name: what the code is, for assistive technology.
        parent: the owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self.boxes: list[CodeBox] = []
        self.setAccessibleName(name)
        # Codes run from left to right in every language, on the sheet too.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def show_code(self, groups: Sequence[str]) -> None:
        """Show a code.

        Args:
            groups: in their order; none to show nothing.
        """
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = [CodeBox(self._theme, number, group) for number, group in enumerate(groups, 1)]
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where four do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from box to box."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Up: -self._columns,
        }
        here = next((index for index, box in enumerate(self.boxes) if box.hasFocus()), -1)
        there = here + steps.get(Qt.Key(event.key()), 0)
        if here < 0 or there == here or not 0 <= there < len(self.boxes):
            super().keyPressEvent(event)
            return
        self.boxes[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        if not self.boxes:
            return
        columns = _COLUMNS if self.width() >= _COLUMNS * self.boxes[0].sizeHint().width() else _FEW_COLUMNS
        if columns == self._columns:
            return
        self._columns = columns
        for index, box in enumerate(self.boxes):
            self._grid.addWidget(box, *divmod(index, columns))
            box.set_edges(right=index % columns == columns - 1, bottom=index + columns >= len(self.boxes))
        self.updateGeometry()


class CodeBox(QLabel):
    """One group with its number.

    Args:
        theme: the look.
        number: from 1.
        group: its characters.
        parent: the owner.
    """

    def __init__(self, theme: Theme, number: int, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = str(number)
        self._right = self._bottom = True
        self.group = group
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if number == 1 else Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        spelt = " ".join(group)
        self.setAccessibleName(self.tr("Group {number}: {letters}").format(number=number, letters=spelt))
        FocusRing.watch(theme, self)
        theme.changed.connect(self.updateGeometry)

    def set_edges(self, *, right: bool, bottom: bool) -> None:
        """Say which edges are this box's own; the others belong to its neighbours.

        Args:
            right: whether no box stands at its right.
            bottom: whether none stands below.
        """
        self._right, self._bottom = right, bottom
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for four letters and the number above them."""
        code = QFontMetrics(self._theme.font("code"))
        width = code.horizontalAdvance("0000") + 2 * self._theme.px(20)
        return QSize(width, round(code.height() * 1.9) + self._theme.px(12))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a code is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the number in its corner, and the group."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("edge"), 1))
        edges = QRectF(self.rect()).adjusted(
            0.5, 0.5, -0.5 if self._right else 1, -0.5 if self._bottom else 1
        )
        painter.drawRect(edges)
        inside = self.rect().adjusted(theme.px(_EDGE), theme.px(5), -theme.px(_EDGE), -theme.px(5))
        painter.setFont(theme.font("note"))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(inside, int(_CORNER), self._number)
        painter.setFont(theme.font("code"))
        painter.setPen(theme.colour("ink"))
        lower = self.rect().adjusted(0, theme.px(10), 0, 0)
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), self.group)
        painter.end()
