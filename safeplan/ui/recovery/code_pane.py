"""The code, shown this once, to print or to write down."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, CodeBoxes, Label


class CodePane(QWidget):
    """One code, or the two halves below each other.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        print_asked: the index of the sheet she wants on paper.
        written: she has it on paper.
    """

    print_asked = Signal(int)
    written = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes: list[CodeBoxes] = []
        self.print_buttons: list[Button] = []
        self._sheets = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(16))
        self._words = Label(theme)
        self.written_button = Button(theme, self.tr("I have it on paper"), "primary")
        self.written_button.clicked.connect(self.written)
        self._column.addWidget(self._words)
        self._column.addWidget(self._sheets)
        self._column.addWidget(self.written_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_code(self, texts: Sequence[str]) -> None:
        """Show a whole code, or two halves.

        Args:
            texts: one or two, each of eight groups.
        """
        self._words.setText(
            self.tr(
                "This is shown only now. Print it, or write it down with its numbers. "
                "0 and 1 are figures; the letters I, L, O and U do not come up."
            )
            if len(texts) == 1
            else self.tr(
                "These are shown only now. Print them, or write them down with their numbers, on two "
                "sheets for two places. Neither opens anything alone. "
                "0 and 1 are figures; the letters I, L, O and U do not come up."
            )
        )
        self._forget_sheets()
        column = QVBoxLayout(self._sheets)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(20))
        for index, (name, text) in enumerate(zip(self.names(len(texts)), texts, strict=True)):
            column.addLayout(self._sheet(index, name, text))

    def names(self, count: int) -> list[str]:
        """Return what each sheet is called.

        Args:
            count: how many there are.
        """
        if count == 1:
            return [self.tr("Your code")]
        return [self.tr("First half"), self.tr("Second half")]

    def forget(self) -> None:
        """Show no code any more."""
        self._forget_sheets()

    def start(self) -> None:
        """Put the keyboard on the first way to get it on paper."""
        self.print_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self, index: int, name: str, text: str) -> QVBoxLayout:
        theme = self._theme
        boxes = CodeBoxes(theme, name)
        boxes.show_code(text.split())
        button = Button(theme, self.tr("Print"), icon="printer", small=True)
        button.setAccessibleName(self.tr("Print: {sheet}").format(sheet=name))
        button.clicked.connect(partial(self.print_asked.emit, index))
        self.boxes.append(boxes)
        self.print_buttons.append(button)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(theme, name, "label"), 1)
        head.addWidget(button)
        sheet = QVBoxLayout()
        sheet.setSpacing(theme.px(6))
        sheet.addLayout(head)
        sheet.addWidget(boxes)
        return sheet

    def _forget_sheets(self) -> None:
        self.boxes.clear()
        self.print_buttons.clear()
        gone, self._sheets = self._sheets, QWidget()
        self._column.replaceWidget(gone, self._sheets)
        gone.hide()
        gone.deleteLater()
