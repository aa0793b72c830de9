"""Another passphrase: the old one, and a new one made for her or her own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import SafePlanError, WrongPassphrase
from safeplan.ui.messages import sentence_of_ways_in
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.setup.new_passphrase import NewPassphrase
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, LabelledField, SecretField


class ChangePassphrase(SubPage):
    """Done in a second; a passphrase that could not be changed stays as it was.

    Args:
        theme: the look.
        tasks: changes it off the window's thread.
        desk: changes it.
        parent: the owner.

    Signals:
        done: it was changed; whether the backups in the vault's folder followed.
    """

    done = Signal(bool)

    def __init__(self, theme: Theme, tasks: Tasks, desk: WaysDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Change your passphrase"), parent)
        self._tasks = tasks
        self._desk = desk
        self.old = SecretField(theme, self.tr("Your passphrase now"))
        self.old_row = LabelledField(theme, self.tr("Your passphrase now"), "", self.old)
        self.new = NewPassphrase(theme)
        self.change_button = Button(theme, self.tr("Change it"), "primary")
        self.busy_label = Label(theme, self.tr("Changing it. This takes a second."), "note", wrap=False)
        self.busy_label.hide()
        self.column.addWidget(self.old_row)
        self.column.addWidget(Label(theme, self.tr("The new one"), "label"))
        self.column.addWidget(self.new)
        self.add_verbs(self.change_button, self.busy_label)
        self.old.returnPressed.connect(self.new.start)
        self.old.textEdited.connect(self.old_row.clear_error)
        self.new.entered.connect(self._change)
        self.change_button.clicked.connect(self._change)

    def start(self) -> None:
        """Put the cursor into the first field."""
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take nothing while it is changed."""
        super().busy(on)
        for part in (self.old_row, self.new, self.change_button):
            part.setEnabled(not on)
        self.busy_label.setVisible(on)

    def _change(self) -> None:
        old = self.old.text()
        if not old:
            self.old_row.show_error(self.tr("Type the passphrase you have now."))
            self.start()
            return
        new = self.new.passphrase()
        if new is None:
            self.new.bring_trouble_into_sight(self.body)
            return
        self.result.hide()
        self.busy(True)
        self._tasks.run(
            lambda: self._desk.change_passphrase(old, new), self._changed, self._failed, owner=self
        )

    def _changed(self, carried: bool) -> None:
        self.busy(False)
        self.closed.emit()
        self.done.emit(carried)

    def _failed(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, WrongPassphrase):
            self.old.clear()
            self.old_row.show_error(self.tr("This is not your passphrase. Nothing has changed."))
            self.body.to_top()
            self.start()
            return
        message = sentence_of_ways_in(error)
        self.say("danger", message.title, message.text)
