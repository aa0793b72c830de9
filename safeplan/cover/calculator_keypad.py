"""The calculator's keys on the screen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from safeplan.cover import style
from safeplan.cover.icons import Icons
from safeplan.cover.reckoner import Key

_ROWS = (
    (Key.MEMORY_CLEAR, Key.MEMORY_RECALL, Key.MEMORY_SUBTRACT, Key.MEMORY_ADD),
    (Key.OPEN, Key.CLOSE, Key.ROOT, Key.SQUARE),
    (Key.CLEAR, Key.BACK, Key.PERCENT, Key.OVER),
    (Key.SEVEN, Key.EIGHT, Key.NINE, Key.TIMES),
    (Key.FOUR, Key.FIVE, Key.SIX, Key.MINUS),
    (Key.ONE, Key.TWO, Key.THREE, Key.PLUS),
    (Key.NEGATE, Key.ZERO, Key.POINT, Key.EQUALS),
)
_FACES = {
    Key.MINUS: "−",
    Key.TIMES: "×",
    Key.OVER: "÷",
    Key.SQUARE: "x²",
    Key.MEMORY_SUBTRACT: "M−",
}
_DIGIT_GROUND, _OTHER_GROUND = "#fdfdfd", "#e9ebee"
# The style draws it lighter.
_EQUALS_GROUND = "#1d4779"
_SMALLEST_PX, _LARGEST_PX = 14, 24
_OF_HEIGHT = 0.36
_GAP = 4
_FIRST_STOP = Key.SEVEN
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class KeyButton(QPushButton):
    """One key. The mouse does not give it the keyboard; Enter on it means equals, as everywhere.

    Args:
        key: what it stands for.
        place: row and column.
        keypad: the keys.
    """

    def __init__(self, key: Key, place: tuple[int, int], keypad: "Keypad") -> None:
        super().__init__(keypad)
        self.key = key
        self.place = place
        self.setObjectName(key.name.lower().replace("_", "-"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(30, 24)
        colours = self.palette()
        digit = key.value.isdecimal() or key in {Key.POINT, Key.NEGATE}
        ground = _EQUALS_GROUND if key is Key.EQUALS else _DIGIT_GROUND if digit else _OTHER_GROUND
        colours.setColor(QPalette.ColorRole.Button, QColor(ground))
        if key is Key.EQUALS:
            colours.setColor(QPalette.ColorRole.ButtonText, QColor(style.BASE))
        self.setPalette(colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with the space bar alone; arrows go to the next key."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Keypad(QWidget):
    """All keys; for Tab they are one stop, arrows go from key to key.

    Signals:
        pressed: a key, as `Key`.

    Args:
        point: the decimal point of the language.
        icons: gives the icon of the key that takes back.
        parent: the face.
    """

    pressed = Signal(object)

    def __init__(self, point: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        # Keys keep their places in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._icons = icons
        self._text_size = 100
        self.buttons: dict[Key, KeyButton] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(_GAP)
        names = self._names()
        for row, keys in enumerate(_ROWS):
            layout.setRowStretch(row, 1)
            for column, key in enumerate(keys):
                layout.setColumnStretch(column, 1)
                button = KeyButton(key, (row, column), self)
                button.setText("" if key is Key.BACK else _fixed(_FACES.get(key, key.value)))
                button.setAccessibleName(names.get(key, key.value))
                button.setToolTip(names.get(key, ""))
                button.clicked.connect(lambda _checked=False, key=key: self.pressed.emit(key))
                layout.addWidget(button, row, column)
                self.buttons[key] = button
        self.buttons[Key.POINT].setText(_fixed(point))
        self._stop_at(self.buttons[_FIRST_STOP])

    def set_text_size(self, per_cent: int) -> None:
        """Let the words on the keys grow, as far as the keys do."""
        self._text_size = per_cent
        self._write()

    def show_memory(self, holds_number: bool) -> None:
        """Let only the keys be pressed that have something to do.

        Args:
            holds_number: whether the memory holds a number.
        """
        for key in (Key.MEMORY_CLEAR, Key.MEMORY_RECALL):
            button = self.buttons[key]
            if not holds_number and button.focusPolicy() == Qt.FocusPolicy.TabFocus:
                self._stop_at(self.buttons[_FIRST_STOP])
            button.setEnabled(holds_number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as the keys allow."""
        super().resizeEvent(event)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from key to key with the arrows."""
        button = self.focusWidget()
        step = _STEPS.get(event.key())
        if step is None or not isinstance(button, KeyButton):
            event.ignore()
            return
        row, column = button.place
        while True:
            row, column = row + step[0], column + step[1]
            if not (0 <= row < len(_ROWS) and 0 <= column < len(_ROWS[0])):
                return
            after = self.buttons[_ROWS[row][column]]
            if after.isEnabled():
                self._stop_at(after)
                after.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _stop_at(self, button: KeyButton) -> None:
        for other in self.buttons.values():
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is button else Qt.FocusPolicy.NoFocus)

    def _write(self) -> None:
        height = (self.height() - 16 - _GAP * (len(_ROWS) - 1)) / len(_ROWS)
        smallest, largest = (style.scaled(px, self._text_size) for px in (_SMALLEST_PX, _LARGEST_PX))
        # What is asked for comes before what looks well, and what fits before both.
        pixels = round(min(max(height * _OF_HEIGHT, smallest), largest, max(height * 0.62, 9)))
        for button in self.buttons.values():
            font = button.font()
            font.setPixelSize(pixels)
            button.setFont(font)
        back = self.buttons[Key.BACK]
        back.setIconSize(QSize(pixels, pixels))
        back.setIcon(self._icons.icon("backspace"))

    def _names(self) -> dict[Key, str]:
        return {
            Key.MEMORY_CLEAR: self.tr("Clear memory"),
            Key.MEMORY_RECALL: self.tr("Recall memory"),
            Key.MEMORY_SUBTRACT: self.tr("Take from memory"),
            Key.MEMORY_ADD: self.tr("Add to memory"),
            Key.OPEN: self.tr("Open bracket"),
            Key.CLOSE: self.tr("Close bracket"),
            Key.ROOT: self.tr("Square root"),
            Key.SQUARE: self.tr("Square"),
            Key.CLEAR: self.tr("Clear"),
            Key.BACK: self.tr("Take back"),
            Key.PERCENT: self.tr("Per cent"),
            Key.OVER: self.tr("Divide"),
            Key.TIMES: self.tr("Times"),
            Key.MINUS: self.tr("Minus"),
            Key.PLUS: self.tr("Plus"),
            Key.NEGATE: self.tr("Plus or minus"),
            Key.POINT: self.tr("Point"),
            Key.EQUALS: self.tr("Equals"),
        }


def _fixed(text: str) -> str:
    """Return a sign that is not turned round in languages that are written from the right."""
    return f"\u200e{text}\u200e"
