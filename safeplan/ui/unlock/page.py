"""The password field behind the cover. It looks like the cover and says nothing of what it opens."""

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from safeplan.cover import style
from safeplan.ui.announce import announce
from safeplan.ui.unlock.password_field import ArrowButton, PasswordField
from safeplan.ui.unlock.waiting import Waiting

if TYPE_CHECKING:
    from safeplan.ui.unlock.code_panel import CodePanel

_TEXT_PX = 15
_FIELD = (304, 40)
_SHEET = """
UnlockPage {{ background-color: #efefef; }}
QLabel, QLineEdit, QPushButton {{ color: {text}; font-size: {size}px; }}
QLineEdit {{
    background-color: {base}; border: 1px solid {box}; border-radius: 3px; padding: 1px {inner}px;
    selection-background-color: {chosen}; selection-color: {base};
}}
QLineEdit:focus {{ border: 2px solid {chosen}; padding: 0 {inner_focus}px; }}
QPushButton {{
    background-color: #fcfcfc; border: 1px solid {box}; border-radius: 3px;
    padding: {air}px {side}px {foot}px {side}px;
}}
QPushButton:hover {{ background-color: {base}; }}
QPushButton:pressed {{ background-color: {line}; }}
QPushButton:focus {{
    border: 2px solid {chosen}; padding: {air_focus}px {side_focus}px {foot_focus}px {side_focus}px;
}}
QPushButton#link {{ background-color: transparent; border: none; color: {quiet}; padding: {link}px 0; }}
QPushButton#link:hover {{ color: {text}; text-decoration: underline; }}
QPushButton#link:focus {{ border: none; color: {text}; text-decoration: underline; padding: {link}px 0; }}
QPushButton#arrow {{ background-color: {chosen}; border: 1px solid {chosen}; padding: 0; }}
QPushButton#arrow:focus {{ border: 2px solid {text}; }}
"""


class UnlockPage(QWidget):
    """One field, an arrow, and Back where the unlocked window has Leave.

    A link leads to eight groups in the field's place, for a code.

    Args:
        text_size: per cent of the usual size, as in the cover.
        parent: the owner.
        clock: a clock that only goes forward, in seconds, for the waiting after wrong tries.

    Signals:
        tried: carries what was typed, or a whole code.
        back: to the cover.
        help_asked: it does not open at all; she wants to see what can be done.
    """

    tried = Signal(str)
    back = Signal()
    help_asked = Signal()

    def __init__(
        self,
        text_size: int = 100,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._size = text_size
        self._lasting = ""
        self.waiting = Waiting(self, clock)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setPalette(style.palette())
        self.setFont(style.font(text_size))
        self.field = PasswordField(self._px(_TEXT_PX))
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setFixedWidth(self._px(_FIELD[0]))
        self.field.setMinimumHeight(self._px(_FIELD[1]))
        self.arrow = ArrowButton(self._px(_FIELD[1]))
        self.arrow.setObjectName("arrow")
        self.arrow.setAccessibleName(self.tr("Open"))
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setAutoDefault(False)
        self.forgotten = QPushButton(self.tr("Forgotten password?"))
        self.forgotten.setObjectName("link")
        self.forgotten.setAutoDefault(False)
        self._code: CodePanel | None = None
        self.caps_label = QLabel(self.tr("Caps Lock is on"))
        self.caps_label.hide()
        self.message_label = QLabel()
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setWordWrap(True)
        self.message_label.hide()
        self.help_button = QPushButton(self.tr("See what can be done"))
        self.help_button.setAutoDefault(False)
        self.help_button.hide()
        self.setStyleSheet(self._sheet())
        self._lay_out()
        self._connect()
        self.help_button.clicked.connect(self.help_asked)

    @property
    def asks_for_code(self) -> bool:
        """Whether the groups stand in the place of the field."""
        return self._code is not None and not self._code.isHidden()

    @property
    def code(self) -> "CodePanel":
        """The groups; made when they are first wanted, so that the field comes at once."""
        if self._code is None:
            from safeplan.ui.unlock.code_panel import CodePanel

            self._code = CodePanel(self._px, self.font())
            self._code.hide()
            self._code_place.addLayout(_centred(self._code))
            self._code.tried.connect(self._try_code)
            self._code.closed.connect(self.show_password)
        return self._code

    def wrong(self) -> None:
        """Empty the field and wait; nothing is said and nothing moves. Of a code it is said."""
        if self.asks_for_code:
            self.code.wrong()
            return
        self.message_label.hide()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, seconds: int) -> None:
        """Take no try for a while, and say how long.

        Args:
            seconds: none begins no waiting.
        """
        if seconds > 0:
            self.field.clear()
            self.waiting.begin(seconds)
            announce(self, self._wait_words(seconds))

    def ask_for_password(self) -> None:
        """Say that only the password helps now: the short way in does not work."""
        self._lasting = self.tr("Type your password instead.")
        self.show_line(self._lasting)

    def show_code(self, typed: str = "", _checked: bool = False) -> None:
        """Show the groups in the place of the field.

        Args:
            typed: half a code, or one with a slip in it; "" for none.
        """
        self._show_panel(self.code)
        self.code.begin(typed)
        if self.waiting.is_on:
            self._count(self.waiting.seconds)

    def show_password(self) -> None:
        """Show the field again."""
        self._show_panel(self.middle)
        self.field.clear()
        self.message_label.hide()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.waiting.is_on:
            self._count(self.waiting.seconds)

    def busy(self, on: bool) -> None:
        """Take no other try while one is under way.

        Args:
            on: whether one is.
        """
        self.field.setReadOnly(on)
        self.forgotten.setEnabled(not on)
        self.arrow.setEnabled(not on and not self.waiting.is_on)
        if self.asks_for_code:
            self.code.busy(on)
        elif not on:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, title: str, text: str) -> None:
        """Say what is the matter, in the same plain style.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.show_line(f"{title}\n{text}")

    def show_line(self, text: str) -> None:
        """Say something, empty the field, and leave the keyboard where she types.

        Args:
            text: plain words.
        """
        if self.asks_for_code:
            self.code.say(text)
            return
        self.field.clear()
        self.message_label.setText(text)
        self.message_label.show()
        announce(self.message_label, text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_help(self) -> None:
        """Offer a way on below the message: typing again would not help."""
        self.help_button.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor into the field."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self.back_button)
        line = QHBoxLayout()
        line.setSpacing(self._px(8))
        line.addWidget(self.field)
        line.addWidget(self.arrow)
        label = QLabel(self.tr("Password"))
        label.setBuddy(self.field)
        self.middle = QWidget()
        middle = QVBoxLayout(self.middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(self._px(7))
        middle.addWidget(label)
        middle.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        column.addLayout(top)
        column.addStretch(5)
        column.addLayout(_centred(self.middle))
        self._code_place = QVBoxLayout()
        column.addLayout(self._code_place)
        column.addLayout(_centred(self._below()), 8)
        # The field comes first for the keyboard and for whoever listens.
        order = (self.field, self.field.eye, self.arrow, self.forgotten, self.help_button, self.back_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _below(self) -> QWidget:
        """Return what may appear below; it takes no part in the measuring, so that the field never moves."""
        below = QWidget()
        below.setFixedWidth(self._px(_FIELD[0]) + self._px(8) + self.arrow.width())
        below.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        words = QVBoxLayout(below)
        words.setContentsMargins(0, self._px(7), 0, 0)
        words.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self.caps_label)
        words.addWidget(self.message_label)
        words.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        return below

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._try)
        self.field.textEdited.connect(self._typed)
        self.field.caps_lock.connect(self._show_caps_lock)
        self.arrow.clicked.connect(self._try)
        self.back_button.clicked.connect(self.back)
        self.forgotten.clicked.connect(partial(self.show_code, ""))
        self.waiting.left.connect(self._count)

    def _try(self) -> None:
        if self.field.text() and not self.field.isReadOnly() and not self.waiting.is_on:
            self.tried.emit(self.field.text())

    def _try_code(self, code: str) -> None:
        if self.waiting.is_on:
            self._count(self.waiting.seconds)
        else:
            self.tried.emit(code)

    def _typed(self) -> None:
        if not self.waiting.is_on:
            self._lasting = ""
            self.message_label.hide()

    def _show_panel(self, panel: QWidget) -> None:
        for one in (self.middle, self.forgotten):
            one.setVisible(panel is self.middle)
        for one in (self.caps_label, self.message_label, self.help_button):
            one.hide()
        if self._code is not None:
            self._code.setVisible(panel is self._code)

    def _count(self, seconds: int) -> None:
        """Say how long it is; only the words change, nothing moves and nothing blinks."""
        self.arrow.setEnabled(not seconds)
        words = "\n".join(part for part in (self._wait_words(seconds), self._lasting) if part)
        if self.asks_for_code:
            self.code.message.setText(words)
            return
        self.message_label.setText(words)
        self.message_label.setVisible(bool(words))

    def _wait_words(self, seconds: int) -> str:
        return self.tr("Try again in %n seconds.", "", seconds) if seconds else ""

    def _show_caps_lock(self, on: bool) -> None:
        self.caps_label.setVisible(on)
        announce(self.caps_label, self.caps_label.text())

    def _px(self, pixels: int) -> int:
        return style.scaled(pixels, self._size)

    def _sheet(self) -> str:
        return _SHEET.format(
            text=style.TEXT,
            base=style.BASE,
            box=style.BOX,
            line=style.LINE_FAINT,
            chosen=style.CHOSEN,
            size=self._px(_TEXT_PX),
            side=self._px(15),
            side_focus=self._px(15) - 1,
            inner=self._px(10),
            inner_focus=self._px(10) - 1,
            air=self._px(8),
            air_focus=self._px(8) - 1,
            foot=self._px(9),
            foot_focus=self._px(9) - 1,
            quiet=style.QUIET,
            link=self._px(4),
        )


def _centred(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    return row
