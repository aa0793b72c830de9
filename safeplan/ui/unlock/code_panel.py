"""Eight groups to type instead of a password; it names no purpose."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from safeplan.errors import MistypedCode
from safeplan.ui.announce import announce
from safeplan.ui.widgets.code_entry import CodeEntry
from safeplan.vault.recovery import Half, join, read

_WIDTH = 440


class CodePanel(QWidget):
    """A code, or its two halves one after the other. What cannot be a code is told at once and is no try.

    Args:
        px: turns pixels at 100 % text into pixels.
        font: the page's own.
        parent: the owner.

    Signals:
        tried: carries a whole code.
        closed: back to the password.
    """

    tried = Signal(str)
    closed = Signal()

    def __init__(self, px: Callable[[int], int], font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._half: Half | None = None
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setPixelSize(px(16))
        numbers = QFont(font)
        numbers.setPixelSize(px(12))
        self.label = QLabel()
        self.entry = CodeEntry(px, letters, numbers)
        self.message = QLabel()
        self.open_button = QPushButton(self.tr("Open"))
        self.close_button = QPushButton(self.tr("Use the password"))
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        # Room for what may have to be said, so that the groups never move.
        self.message.setMinimumHeight(px(48))
        self.setFixedWidth(px(_WIDTH))
        verbs = QHBoxLayout()
        verbs.setSpacing(px(8))
        verbs.addWidget(self.open_button)
        verbs.addWidget(self.close_button)
        verbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.label, self.entry):
            column.addWidget(part)
        column.addLayout(verbs)
        column.addWidget(self.message)
        self.entry.filled.connect(self._try)
        self.entry.entered.connect(self._try)
        self.entry.edited.connect(self.message.clear)
        self.open_button.clicked.connect(self._try)
        self.close_button.clicked.connect(self.closed)

    def begin(self, typed: str = "") -> None:
        """Start anew.

        Args:
            typed: what was typed into the password field, if it was half a code or had a slip in it.
        """
        self._half = None
        self.entry.clear()
        self._show_label()
        self.message.clear()
        if typed:
            self.entry.fields[0].setText(typed)
            self.entry.spread()
        self.entry.take_keyboard()

    def busy(self, on: bool) -> None:
        """Take nothing while a code is tried.

        Args:
            on: whether it is.
        """
        self.entry.set_read_only(on)
        for button in (self.open_button, self.close_button):
            button.setEnabled(not on)
        if not on:
            self.entry.take_keyboard()

    def wrong(self) -> None:
        """The code opens nothing: begin anew."""
        self.begin()
        self.say(self.tr("That did not open it. Look at each group."))

    def say(self, text: str) -> None:
        """Say something below the groups.

        Args:
            text: plain words.
        """
        self.message.setText(text)
        announce(self.message, text)

    def _try(self) -> None:
        if self.open_button.isEnabled() and self.entry.is_full():
            self._look_at(self.entry.text())

    def _look_at(self, typed: str) -> None:
        try:
            piece = read(typed)
        except MistypedCode:
            self.say(self.tr("One letter or figure is not right. Look at each group."))
            return
        if not isinstance(piece, Half):
            self.tried.emit(piece.text())
            return
        if self._half is None:
            self._half = piece
            self._next_sheet()
            return
        try:
            code = join(self._half, piece)
        except MistypedCode:
            self.say(self.tr("This one does not belong to the first. Type the other one."))
            return
        self.tried.emit(code.text())

    def _next_sheet(self) -> None:
        self.entry.clear()
        self._show_label()
        announce(self.label, self.label.text())
        self.entry.take_keyboard()

    def _show_label(self) -> None:
        words = self.tr("Reference") if self._half is None else self.tr("Reference, the second sheet")
        self.label.setText(words)
        self.entry.setAccessibleName(words)
