"""A passphrase of her own: how strong it is in words, typed twice unless the letters are shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from safeplan.ui.setup.strength_words import refusal, strength
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Label, LabelledField, SecretField, announce
from safeplan.vault.passphrase import Level, judge

_PAUSE_MS = 200


class OwnPane(QWidget):
    """Her own passphrase, judged while she pauses; nothing is demanded of its letters.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        entered: Enter was pressed in a field, or she insists on a weak one.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insists = False
        self.field = SecretField(theme, self.tr("Your passphrase"))
        self.row = LabelledField(
            theme,
            self.tr("Your passphrase"),
            self.tr("Any letters, spaces and signs; longer is better"),
            self.field,
        )
        self.strength_label = Label(theme, "", "second", "ink2")
        self.again = SecretField(theme, self.tr("The same again"))
        self.again_row = LabelledField(theme, self.tr("The same again"), "", self.again)
        self.weak_banner = Banner(
            theme,
            "warn",
            self.tr("This one is weak."),
            self.tr("Someone who copies the files could open them within a day."),
            self.tr("Use it all the same"),
        )
        self.weak_banner.hide()
        hint = self.tr("Not a name, a birthday, a pet or a place: whoever knows you tries those first.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, hint, "body", "ink2"))
        column.addWidget(self.row)
        column.addWidget(self.strength_label)
        column.addWidget(self.again_row)
        column.addWidget(self.weak_banner)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()

    def passphrase(self) -> str | None:
        """Return it if it can be used; else say why not and return None."""
        self._pause.stop()
        typed = self.field.text()
        judgement = judge(typed)
        self.strength_label.clear()
        if judgement.level is Level.TRIVIAL:
            self.row.show_error(refusal(judgement))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self.strength_label.setText(strength(judgement))
        if not self._letters_shown() and self.again.text() != typed:
            self.again_row.show_error(
                self.tr("The two are not the same. Type it again, or show the letters above.")
            )
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if judgement.level is Level.WEAK and not self._insists:
            self.weak_banner.show()
            return None
        return typed

    def start(self) -> None:
        """Put the focus into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def judge_now(self) -> None:
        """Show the strength of what stands in the field."""
        typed = self.field.text()
        self.strength_label.setText("" if not typed else strength(judge(typed)))
        announce(self.strength_label, self.strength_label.text())

    def _connect(self) -> None:
        self._pause.timeout.connect(self.judge_now)
        self.field.textEdited.connect(self._changed)
        self.again.textEdited.connect(self.again_row.clear_error)
        self.field.letters_shown.connect(lambda shown: self.again_row.setVisible(not shown))
        self.field.returnPressed.connect(self._next)
        self.again.returnPressed.connect(self.entered)
        self.weak_banner.acted.connect(self._insist)

    def _changed(self) -> None:
        self._insists = False
        self.weak_banner.hide()
        self.row.clear_error()
        self.again_row.clear_error()
        self._pause.start()

    def _next(self) -> None:
        if self._letters_shown() or self.again.text():
            self.entered.emit()
        else:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insist(self) -> None:
        self._insists = True
        self.entered.emit()

    def _letters_shown(self) -> bool:
        return self.field.echoMode() == QLineEdit.EchoMode.Normal
