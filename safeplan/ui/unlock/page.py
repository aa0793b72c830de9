"""The password field behind the cover. It looks like the cover and says nothing of what it opens."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from safeplan.cover import style
from safeplan.ui.announce import announce
from safeplan.ui.unlock.password_field import ArrowButton, PasswordField

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
QPushButton#arrow {{ background-color: {chosen}; border: 1px solid {chosen}; padding: 0; }}
QPushButton#arrow:focus {{ border: 2px solid {text}; }}
"""


class UnlockPage(QWidget):
    """One field, an arrow, and Back where the unlocked window has Leave.

    Args:
        text_size: per cent of the usual size, as in the cover.
        parent: the owner.

    Signals:
        tried: carries what was typed.
        back: to the cover.
        help_asked: it does not open at all; she wants to see what can be done.
    """

    tried = Signal(str)
    back = Signal()
    help_asked = Signal()

    def __init__(self, text_size: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = text_size
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
        self.field.returnPressed.connect(self._try)
        self.field.textEdited.connect(self.message_label.hide)
        self.field.caps_lock.connect(self._show_caps_lock)
        self.arrow.clicked.connect(self._try)
        self.back_button.clicked.connect(self.back)
        self.help_button.clicked.connect(self.help_asked)

    def wrong(self) -> None:
        """Empty the field and wait; nothing is said and nothing moves."""
        self.message_label.hide()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take no other try while one is under way.

        Args:
            on: whether one is.
        """
        self.field.setReadOnly(on)
        self.arrow.setEnabled(not on)
        if not on:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, title: str, text: str) -> None:
        """Say what is the matter, in the same plain style.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.field.clear()
        self.message_label.setText(f"{title}\n{text}")
        self.message_label.show()
        announce(self.message_label, self.message_label.text())
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
        middle = QVBoxLayout()
        middle.setSpacing(self._px(7))
        middle.addWidget(label)
        middle.addLayout(line)
        # What may appear below takes no part in the measuring, so that the field never moves.
        below = QWidget()
        below.setFixedWidth(self._px(_FIELD[0]) + self._px(8) + self.arrow.width())
        below.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        words = QVBoxLayout(below)
        words.setContentsMargins(0, self._px(7), 0, 0)
        words.addWidget(self.caps_label)
        words.addWidget(self.message_label)
        words.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        column.addLayout(top)
        column.addStretch(5)
        column.addLayout(_centred(middle))
        column.addLayout(_centred(below), 8)
        # The field comes first for the keyboard and for whoever listens.
        QWidget.setTabOrder(self.field, self.field.eye)
        QWidget.setTabOrder(self.field.eye, self.arrow)
        QWidget.setTabOrder(self.arrow, self.back_button)

    def _try(self) -> None:
        if self.field.text() and not self.field.isReadOnly():
            self.tried.emit(self.field.text())

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
        )


def _centred(part: QWidget | QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    if isinstance(part, QWidget):
        row.addWidget(part)
    else:
        row.addLayout(part)
    row.addStretch(1)
    return row
