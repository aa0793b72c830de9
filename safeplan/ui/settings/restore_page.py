"""Bringing a backup back: which one, its passphrase, what is in it; only then in the place of the diary."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.errors import Cancelled, SafePlanError, WrongPassphrase
from safeplan.ui.backup.desk import BackupDesk, Found, RestoreDesk, Seen
from safeplan.ui.backup.long_work import LongWork
from safeplan.ui.backup.seen_table import SeenTable
from safeplan.ui.backup.source_list import SourceList
from safeplan.ui.backup.words import left_out_words, moment_words
from safeplan.ui.messages import sentence
from safeplan.ui.settings.group import ground_of
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Button,
    ConfirmPanel,
    FilePicker,
    Label,
    LabelledField,
    ProgressCard,
    SecretField,
    settle,
)
from safeplan.vault.restore import Prepared


class RestorePage(SubPage):
    """Three steps; until the last nothing is changed, and Back goes one step back.

    Args:
        theme: the look.
        tasks: runs it.
        desk: the backups of an open vault, or where one is brought back to.
        parent: the owner.

    Signals:
        ready: the `Prepared` backup and the secret that opens it: put it in place, open it.
    """

    ready = Signal(object, str)

    def __init__(
        self, theme: Theme, tasks: Tasks, desk: BackupDesk | RestoreDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Bring a backup back"), parent)
        self._tasks = tasks
        self._desk = desk.restoring if isinstance(desk, BackupDesk) else desk
        self._found: Found | None = None
        self._secret = ""
        self._picker: FilePicker | None = None
        self.sources = SourceList(theme, self._desk.clock.now)
        self.which = Label(theme, "", "body_strong")
        self.field = SecretField(theme, self.tr("Its passphrase or recovery code"))
        self.field_row = LabelledField(
            theme,
            self.tr("Its passphrase or recovery code"),
            self.tr("The one you had when the backup was made."),
            self.field,
        )
        self.look_button = Button(theme, self.tr("Look inside"), "primary")
        self.table = SeenTable(theme, self._desk.clock.now)
        self.stays = Label(theme, "")
        self.bring_button = Button(theme, self.tr("Bring it back"), "primary")
        self.progress = ProgressCard(
            theme,
            self.tr("Bringing it back"),
            self.tr("Until it is done, nothing has changed. Leaving stops it."),
            "clock-counter-clockwise",
        )
        self._work = LongWork(tasks, self.progress, self)
        self._steps = [self._choosing(), self._opening(), self._deciding()]
        for step in self._steps:
            self.column.addWidget(step)
        self.column.addWidget(self.progress)
        self.add_verbs(self.look_button, self.bring_button)
        self._connect()
        self._go_to(0)

    def start(self) -> None:
        """Look which backups there are on this computer."""
        super().start()
        self._tasks.run(
            self._desk.here, self.sources.show_here, self._say_trouble, owner=self, lane=Lane.FREE
        )

    def busy(self, on: bool) -> None:
        """Take nothing while it is looked into or made ready."""
        super().busy(on)
        for part in (*self._steps, self.look_button, self.bring_button):
            part.setEnabled(not on)

    def go_back(self) -> None:
        """Go one step back; from the first, leave the page."""
        if self._work.is_running:
            self._work.stop()
        elif self.is_busy:
            return
        elif self._step > 0:
            self.result.hide()
            self._forget()
            self._go_to(self._step - 1)
        else:
            super().go_back()

    def _choosing(self) -> QWidget:
        return self.sources

    def _opening(self) -> QWidget:
        return _column(self._theme, self.which, self.field_row)

    def _deciding(self) -> QWidget:
        return _column(self._theme, self.table, self.stays)

    def _connect(self) -> None:
        self.sources.chosen.connect(self._choose)
        self.sources.elsewhere_asked.connect(self._pick)
        self.field.textEdited.connect(self.field_row.clear_error)
        self.field.returnPressed.connect(self._look)
        self.look_button.clicked.connect(self._look)
        self.bring_button.clicked.connect(self._ask)

    def _go_to(self, step: int) -> None:
        self._step = step
        for number, part in enumerate(self._steps):
            part.setVisible(number == step)
        self.look_button.setVisible(step == 1)
        self.bring_button.setVisible(step == 2)
        focus: QWidget = (self.back_button, self.field, self.bring_button)[step]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        settle()
        self.body.to_top()

    def _pick(self) -> None:
        """Let her choose a folder; the picker covers the whole page meanwhile."""
        picker = FilePicker(self._theme, "folder", self.tr("Where is the backup?"))
        picker.chosen.connect(self._picked)
        picker.cancelled.connect(self._close_picker)
        self._picker = picker
        self.body.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(picker)
        picker.start()

    def _picked(self, place: Path) -> None:
        self._close_picker()
        self.result.hide()
        self._tasks.run(
            partial(self._desk.elsewhere, place),
            self._show_elsewhere,
            self._say_trouble,
            owner=self,
            lane=Lane.FREE,
        )

    def _close_picker(self) -> None:
        picker, self._picker = self._picker, None
        if picker is not None:
            picker.hide()
            picker.deleteLater()
        self.body.show()
        self.sources.elsewhere_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_elsewhere(self, found: tuple[Found, ...]) -> None:
        if len(found) == 1:
            self._choose(found[0])
            return
        self.sources.show_elsewhere(found)
        if not found:
            self.say(
                "warn",
                self.tr("There is no backup in that folder."),
                self.tr("Choose the folder it is in. Its name begins with lists-data."),
            )

    def _choose(self, found: Found) -> None:
        self._found = found
        self.result.hide()
        when = moment_words(found.when, self._desk.clock.now())
        text = self.tr("Replaced: {moment}") if found.was_replaced else self.tr("Backup: {moment}")
        self.which.setText(text.format(moment=when))
        self._go_to(1)

    def _look(self) -> None:
        found, secret = self._found, self.field.text()
        if found is None or self.is_busy:
            return
        if not secret:
            self.field_row.show_error(self.tr("Type the passphrase or the code."))
            return
        self.result.hide()
        self.busy(True)
        self._tasks.run(
            lambda: self._desk.look(found, secret),
            partial(self._show_seen, secret),
            self._not_opened,
            owner=self,
            lane=Lane.FREE,
        )

    def _show_seen(self, secret: str, seen: Seen) -> None:
        self.busy(False)
        self._secret = secret
        self.table.show_seen(seen)
        self.stays.setText(self._stays_words())
        self._go_to(2)

    def _stays_words(self) -> str:
        if self._desk.has_something_here():
            return self.tr(
                "What is here now is not deleted. It is kept aside on this computer, encrypted, until you "
                "remove it. The backup stays where it is."
            )
        return self.tr("The backup stays where it is. From then on the same passphrase opens it here.")

    def _not_opened(self, error: SafePlanError) -> None:
        self.busy(False)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, WrongPassphrase):
            self.field.clear()
            self.field_row.show_error(
                self.tr("This does not open it. If you changed your passphrase since, try the one before.")
            )
        else:
            self._say_trouble(error)

    def _ask(self) -> None:
        if not self._desk.has_something_here():
            self._bring()
            return
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Put this backup in the place of what is here now?"),
            self.tr("Then it opens anew. You can bring back what is here now in the same way."),
            self.tr("Not now"),
            self.tr("Bring it back"),
        )
        panel.acted.connect(self._bring)

    def _bring(self) -> None:
        found, secret = self._found, self._secret
        if found is None:
            return
        self.result.hide()
        self.busy(True)
        self._work.run(
            lambda progress: self._desk.prepare(found, secret, progress), self._prepared, self._not_prepared
        )

    def _prepared(self, prepared: Prepared) -> None:
        lacking = left_out_words(prepared.left_out)
        if not lacking:
            self._hand_over(prepared)
            return
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("The backup is not quite complete."),
            lacking,
            self.tr("Not now"),
            self.tr("Bring it back"),
        )
        panel.acted.connect(partial(self._hand_over, prepared))
        panel.kept.connect(partial(self._drop, prepared))

    def _hand_over(self, prepared: Prepared) -> None:
        # Busy until the window is built anew.
        self.ready.emit(prepared, self._secret)

    def _drop(self, prepared: Prepared) -> None:
        self.busy(False)
        self._tasks.run(prepared.drop, None, _nothing, owner=self, lane=Lane.FREE)

    def _not_prepared(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, Cancelled):
            self.say("know", self.tr("Stopped."), self.tr("All is as it was."))
        else:
            self._say_trouble(error)

    def say_trouble(self, error: SafePlanError) -> None:
        """Say that it could not be put in place after all."""
        self.busy(False)
        self._say_trouble(error)

    def _say_trouble(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.say("danger", message.title, message.text)

    def _forget(self) -> None:
        self._secret = ""
        self.field.clear()
        self.field_row.clear_error()


def _nothing(_error: SafePlanError) -> None:
    """What could not be dropped goes at the next unlocking."""


def _column(theme: Theme, *parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    for part in parts:
        column.addWidget(part)
    return holder
