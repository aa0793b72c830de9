"""The recovery code in the settings: making one, and taking it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import SafePlanError, WrongPassphrase
from safeplan.ui.messages import sentence_of_ways_in
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.settings.group import ground_of
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, ConfirmPanel, Label, LabelledField, SecretField, settle


class RecoveryPage(SubPage):
    """The steps to a code, with a question before she goes while it is shown.

    Args:
        theme: the look.
        tasks: runs what touches the vault, and the printer.
        desk: her ways in.
        replaces: whether there is a code that stops working then.
        parent: the owner.

    Signals:
        done: she has a code; whether she tried it.
    """

    done = Signal(bool)

    def __init__(
        self, theme: Theme, tasks: Tasks, desk: WaysDesk, replaces: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Recovery code"), parent)
        self.steps = RecoverySteps(theme, tasks, desk.recovery)
        self._caution = Banner(theme, "warn", self.tr("The code you have now then opens nothing any more."))
        self._caution.setVisible(replaces)
        self.column.addWidget(self._caution)
        self.column.addWidget(self.steps)
        self.steps.busy.connect(self.busy)
        self.steps.stepped.connect(self._stepped)
        self.steps.finished.connect(self._finish)

    def start(self) -> None:
        """Put the keyboard where she begins."""
        self.steps.start()

    def go_back(self) -> None:
        """Go one step back; ask first where the code would be gone."""
        if self.is_busy or self.steps.step_back():
            return
        if not self.steps.shows_code:
            self.closed.emit()
            return
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Go without trying the code?"),
            self.tr("It is made, and it is not shown again. Without it on paper it is of no use."),
            self.tr("Stay here"),
            self.tr("Go all the same"),
        )
        panel.acted.connect(self._give_up)

    def _stepped(self) -> None:
        if self.steps.shows_code:
            self._caution.hide()
        settle()
        self.body.to_top()

    def _give_up(self) -> None:
        self.steps.forget()
        self.closed.emit()

    def _finish(self, tried: bool) -> None:
        self.closed.emit()
        self.done.emit(tried)


class WithdrawPage(SubPage):
    """Takes the recovery code away, after the passphrase.

    Args:
        theme: the look.
        tasks: runs what touches the vault.
        desk: her ways in.
        parent: the owner.

    Signals:
        done: the code opens nothing any more; whether the backups in the vault's folder followed.
    """

    done = Signal(bool)

    def __init__(self, theme: Theme, tasks: Tasks, desk: WaysDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Withdraw the recovery code"), parent)
        self._tasks = tasks
        self._desk = desk
        what = self.tr(
            "The sheet then opens nothing any more. Your passphrase is the only way in until you make "
            "another code: if you forget it, nobody can open this."
        )
        self.passphrase = SecretField(theme, self.tr("Your passphrase"))
        self.row = LabelledField(theme, self.tr("Your passphrase"), "", self.passphrase)
        self.withdraw_button = Button(theme, self.tr("Withdraw it"), "danger")
        self.column.addWidget(Label(theme, what))
        self.column.addWidget(self.row)
        self.add_verbs(self.withdraw_button)
        self.passphrase.textEdited.connect(self.row.clear_error)
        self.passphrase.returnPressed.connect(self._withdraw)
        self.withdraw_button.clicked.connect(self._withdraw)

    def start(self) -> None:
        """Put the cursor into the field."""
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take nothing while it is withdrawn."""
        super().busy(on)
        self.row.setEnabled(not on)
        self.withdraw_button.setEnabled(not on)

    def _withdraw(self) -> None:
        typed = self.passphrase.text()
        if not typed:
            self.row.show_error(self.tr("Type your passphrase first."))
            self.start()
            return
        self.result.hide()
        self.busy(True)
        self._tasks.run(lambda: self._desk.withdraw_recovery(typed), self._gone, self._failed, owner=self)

    def _gone(self, carried: bool) -> None:
        self.busy(False)
        self.closed.emit()
        self.done.emit(carried)

    def _failed(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, WrongPassphrase):
            self.passphrase.clear()
            self.row.show_error(self.tr("This is not your passphrase. Nothing has changed."))
            self.start()
            return
        message = sentence_of_ways_in(error)
        self.say("danger", message.title, message.text)
