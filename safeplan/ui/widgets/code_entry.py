"""Eight small fields for a code, numbered as on its sheet. They take whatever look is put on them."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from safeplan.ui.widgets.fields import PRIVATE_HINTS
from safeplan.ui.widgets.roles import set_mark

GROUPS = 8
LETTERS = 4
_COLUMNS = 4
_FEW_COLUMNS = 2
_MEANT = str.maketrans("OIL", "011")


class CodeEntry(QWidget):
    """Takes a code as it is typed, pasted, or typed with O for 0 and I or L for 1.

    A full group leads to the next; what is pasted spreads over the groups.

    Args:
        px: turns a space at 100 % text into pixels.
        font: of the letters.
        number_font: of the numbers in the fields.
        parent: the owner.

    Signals:
        edited: something was typed.
        filled: the last letter of the last group was typed, and no group lacks one.
        entered: Enter was pressed.
    """

    edited = Signal()
    filled = Signal()
    entered = Signal()

    def __init__(
        self,
        px: Callable[[int], int],
        font: QFont,
        number_font: QFont,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = 0
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fields = [GroupField(px, font, number_font, number) for number in range(1, GROUPS + 1)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        for index, field in enumerate(self.fields):
            field.textEdited.connect(partial(self._take, index))
            field.returnPressed.connect(self.entered)
            field.went.connect(partial(self._go, index))
        self._arrange()

    def groups(self) -> list[str]:
        """Return what stands in the fields."""
        return [field.text() for field in self.fields]

    def text(self) -> str:
        """Return the groups with spaces between."""
        return " ".join(self.groups())

    def is_full(self) -> bool:
        """Return whether every group has its letters."""
        return all(len(group) == LETTERS for group in self.groups())

    def clear(self) -> None:
        """Empty all fields."""
        for field in self.fields:
            field.clear()
        self.mark_groups(())

    def take_keyboard(self) -> None:
        """Put the cursor into the first group that is not full."""
        first = next((field for field in self.fields if len(field.text()) < LETTERS), self.fields[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_groups(self, numbers: Collection[int]) -> None:
        """Mark groups, and put the cursor into the first of them.

        Args:
            numbers: from 1; none to take all marks away.
        """
        for number, field in enumerate(self.fields, 1):
            field.show_wrong(number in numbers)
        if numbers:
            field = self.fields[min(numbers) - 1]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.setCursorPosition(LETTERS)

    def set_read_only(self, on: bool) -> None:
        """Take nothing while work is under way.

        Args:
            on: whether it is.
        """
        for field in self.fields:
            field.setReadOnly(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where four do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def spread(self) -> None:
        """Let what was put into the first group take the others too."""
        self._take(0, "")

    def _take(self, index: int, _text: str) -> None:
        field = self.fields[index]
        typed, at = _plain(field.text()), field.cursorPosition()
        if len(typed) == LETTERS + 1 and index + 1 < GROUPS and self.fields[index + 1].text():
            # One letter too many goes nowhere; more than one was pasted and takes the groups that follow.
            typed = typed[:LETTERS]
        last = index
        for last in range(index, GROUPS):
            self.fields[last].put(typed[:LETTERS])
            typed = typed[LETTERS:]
            if not typed:
                break
        if last == index and at < LETTERS:
            field.setCursorPosition(at)
        elif len(self.fields[last].text()) == LETTERS and last + 1 < GROUPS:
            self._go(last, 1)
        else:
            self.fields[last].setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        if last == GROUPS - 1 and self.is_full():
            self.filled.emit()

    def _go(self, index: int, step: int) -> None:
        there = index + step
        if 0 <= there < GROUPS:
            field = self.fields[there]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.setCursorPosition(len(field.text()) if step < 0 else 0)

    def _arrange(self) -> None:
        air = self._grid.spacing()
        wide = self.width() >= _COLUMNS * (self.fields[0].sizeHint().width() + air) - air
        columns = _COLUMNS if wide else _FEW_COLUMNS
        if columns == self._columns:
            return
        self._columns = columns
        for index, field in enumerate(self.fields):
            self._grid.addWidget(field, *divmod(index, columns))
        self.updateGeometry()


class GroupField(QLineEdit):
    """One group: its number stands small at the start. What is in it goes on no clipboard.

    Args:
        px: turns a space at 100 % text into pixels.
        font: of the letters.
        number_font: of the number.
        number: from 1.
        parent: the owner.

    Signals:
        went: the cursor wants to the group before (-1) or after (1).
    """

    went = Signal(int)

    def __init__(
        self,
        px: Callable[[int], int],
        font: QFont,
        number_font: QFont,
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._px = px
        self._letters = font
        self._number_font = number_font
        self._number = str(number)
        self.setFont(font)
        set_mark(self, "role", "code")
        self.setAccessibleName(self.tr("Group {number} of 8").format(number=number))
        self.setInputMethodHints(
            PRIVATE_HINTS | Qt.InputMethodHint.ImhPreferUppercase | Qt.InputMethodHint.ImhLatinOnly
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(QFontMetrics(number_font).horizontalAdvance("8") + px(6), 0, 0, 0)

    def put(self, letters: str) -> None:
        """Hold other letters; a mark of error goes.

        Args:
            letters: at most four.
        """
        if self.text() != letters:
            self.setText(letters)
        self.show_wrong(False)

    def show_wrong(self, wrong: bool) -> None:
        """Give it the border of an error, or take it away.

        Args:
            wrong: whether the group is not right.
        """
        set_mark(self, "error", "true" if wrong else "false")
        self.setAccessibleDescription(self.tr("This group is not right") if wrong else "")

    def sizeHint(self) -> QSize:
        """Return room for the number and four letters."""
        metrics = QFontMetrics(self._letters)
        room = QFontMetrics(self._number_font).horizontalAdvance("8") + self._px(6) + 2 * self._px(12)
        return QSize(metrics.horizontalAdvance("0000") + room + 4, metrics.height() + 2 * self._px(8))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over the ends to the groups beside; copy nothing."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            return
        at, end = self.cursorPosition(), len(self.text())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not self.hasSelectedText()
        if plain and at == 0 and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Backspace}:
            self.went.emit(-1)
            return
        if plain and at == end and event.key() == Qt.Key.Key_Right:
            self.went.emit(1)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep what was marked with the mouse from the desktop's own clipboard of marked words."""
        self.deselect()
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then its number."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._number_font)
        painter.setPen(self.palette().placeholderText().color())
        place = self.rect().adjusted(self._px(9), 0, 0, 0)
        # A painter would turn "left" round where reading begins at the right.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, int(left | Qt.AlignmentFlag.AlignVCenter), self._number)
        painter.end()


def _plain(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_MEANT)
