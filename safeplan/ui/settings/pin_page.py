"""Switching a PIN on, with what it can do and what it cannot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import KeyringTrouble, SafePlanError, WrongPassphrase
from safeplan.ui.messages import sentence_of_ways_in
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, LabelledField, SecretField
from safeplan.vault.device import is_pin, is_too_easy


class PinPage(SubPage):
    """Passphrase, and the PIN twice.

    Args:
        theme: the look.
        tasks: runs what touches the vault and the keyring.
        desk: her ways in.
        parent: the owner.

    Signals:
        done: the PIN is on.
    """

    done = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, desk: WaysDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Short PIN on this account"), parent)
        self._tasks = tasks
        self._desk = desk
        self.passphrase, self.passphrase_row = self._secret(self.tr("Your passphrase"))
        self.pin, self.pin_row = self._secret(self.tr("PIN"), self.tr("Six digits or more"))
        self.again, self.again_row = self._secret(self.tr("The same again"))
        for field in (self.pin, self.again):
            field.setInputMethodHints(field.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        self.switch_button = Button(theme, self.tr("Switch the PIN on"), "primary")
        self._lay_out()
        self.passphrase.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._switch_on)
        self.switch_button.clicked.connect(self._switch_on)

    def start(self) -> None:
        """Put the cursor into the first field, and find out whether a PIN is possible at all."""
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tasks.run(self._desk.check_keyring, None, self._impossible, owner=self, lane=Lane.FREE)

    def busy(self, on: bool) -> None:
        """Take nothing while it is switched on."""
        super().busy(on)
        for part in (self.passphrase_row, self.pin_row, self.again_row, self.switch_button):
            part.setEnabled(not on)

    def _lay_out(self) -> None:
        theme = self._theme
        can = self.tr(
            "A PIN opens this quickly, on this computer and in this account only. It keeps out somebody "
            "who copies your files. Five wrong PINs switch it off. Your passphrase always works."
        )
        self.column.addWidget(Label(theme, can))
        self.limits = Banner(
            theme,
            "warn",
            self.tr("It does not keep out somebody who can sign in to this account."),
            self.tr("With the right program they find a short PIN. Then use the passphrase alone."),
        )
        self.column.addWidget(self.limits)
        for row in (self.passphrase_row, self.pin_row, self.again_row):
            self.column.addWidget(row)
        self.add_verbs(self.switch_button)

    def _secret(self, name: str, hint: str = "") -> tuple[SecretField, LabelledField]:
        field = SecretField(self._theme, name)
        row = LabelledField(self._theme, name, hint, field)
        field.textEdited.connect(row.clear_error)
        return field, row

    def _switch_on(self) -> None:
        passphrase, pin = self.passphrase.text(), self.pin.text()
        if not passphrase:
            self._refuse(self.passphrase, self.passphrase_row, self.tr("Type your passphrase first."))
        elif not is_pin(pin):
            self._refuse(self.pin, self.pin_row, self.tr("Use six digits or more, and nothing else."))
        elif is_too_easy(pin):
            self._refuse(
                self.pin, self.pin_row, self.tr("Rows such as 123456 are tried first. Choose another one.")
            )
        elif self.again.text() != pin:
            self._refuse(self.again, self.again_row, self.tr("The two are not the same. Type it again."))
        else:
            self.result.hide()
            self.busy(True)
            self._tasks.run(
                lambda: self._desk.switch_pin_on(passphrase, pin), self._is_on, self._failed, owner=self
            )

    def _refuse(self, field: SecretField, row: LabelledField, text: str) -> None:
        row.show_error(text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_on(self, _nothing: None) -> None:
        self.busy(False)
        self.closed.emit()
        self.done.emit()

    def _failed(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, WrongPassphrase):
            self.passphrase.clear()
            text = self.tr("This is not your passphrase. Nothing has changed.")
            self._refuse(self.passphrase, self.passphrase_row, text)
        elif isinstance(error, KeyringTrouble):
            self._impossible(error)
        else:
            message = sentence_of_ways_in(error)
            self.say("danger", message.title, message.text)

    def _impossible(self, error: SafePlanError) -> None:
        if not isinstance(error, KeyringTrouble):
            self._failed(error)
            return
        for part in (self.passphrase_row, self.pin_row, self.again_row, self.switch_button, self.limits):
            part.hide()
        self.say(
            "warn",
            self.tr("This computer cannot keep its part of a PIN just now."),
            self.tr("Its keyring is missing or locked. The PIN is off. Your passphrase works as always."),
        )
