"""After new keys: the older backups by name, and the code that has to be made anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.backup.long_work import LongWork
from safeplan.ui.language import long_date, time_of_day
from safeplan.ui.messages import sentence
from safeplan.ui.settings.group import ground_of
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Card, CardRow, ConfirmPanel, Label, ProgressCard, settle
from safeplan.vault.backup import Backup


class AfterRenewal(SubPage):
    """What is done, and what is left to do.

    Args:
        theme: the look.
        tasks: runs what touches the vault.
        desk: her ways in.
        evidence_waits: whether some evidence has its old keys still.
        parent: the owner.

    Signals:
        code_asked: she wants a new recovery code.
    """

    code_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        desk: WaysDesk,
        evidence_waits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Everything has new keys"), parent)
        if evidence_waits:
            self.say(
                "know",
                self.tr("Some evidence still has its old keys."),
                self.tr("It gets new ones by itself the next time you come in."),
            )
        self._tasks = tasks
        self._desk = desk
        self.backups = Card(theme, padding=0)
        self.backups_title = Label(theme, self.tr("Older backups on this computer"), "label")
        self.backups_text = Label(
            theme,
            self.tr("These open with the old passphrase. A new backup is made before they are deleted."),
            "second",
        )
        self.delete_button = Button(theme, self.tr("Delete the older backups"), "danger", "trash")
        self.code_button = Button(theme, self.tr("Make a new recovery code"), "primary")
        self.done_button = Button(theme, self.tr("Done"))
        self.progress = ProgressCard(theme, self.tr("New backup"), icon="database")
        self._work = LongWork(tasks, self.progress, self, counts_bytes=False)
        self._lay_out()
        self._offer(())
        self.delete_button.clicked.connect(self._ask)
        self.code_button.clicked.connect(self._make_code)
        self.done_button.clicked.connect(self.closed)

    def start(self) -> None:
        """Read which backups are older, and put the keyboard on what comes next."""
        self._tasks.run(self._desk.older_backups, self._offer, self._unread, owner=self)
        self.code_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take nothing while backups are made and deleted."""
        super().busy(on)
        for part in (self.delete_button, self.code_button, self.done_button):
            part.setEnabled(not on)

    def _lay_out(self) -> None:
        theme, column = self._theme, self.column
        words = self.tr(
            "From now on only your new passphrase opens this. The recovery code and the PIN you had open "
            "nothing here any more: tear up the old sheet."
        )
        column.addWidget(Label(theme, words))
        copies = self.tr(
            "Backups on a USB stick or elsewhere still open with the old passphrase. Make a new backup "
            "there, and delete the old one."
        )
        column.addWidget(Banner(theme, "warn", "", copies))
        column.addWidget(self.backups_title)
        column.addWidget(self.backups_text)
        column.addWidget(self.backups)
        column.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.progress)
        column.addSpacing(theme.px(8))
        self.add_verbs(self.code_button, self.done_button)

    def _offer(self, backups: tuple[Backup, ...]) -> None:
        while (item := self.backups.column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for backup in backups:
            when = backup.when.astimezone()
            words = self.tr("{day}, {time}").format(day=long_date(when.date()), time=time_of_day(when))
            self.backups.add_row(CardRow(self._theme, words))
        for part in (self.backups, self.backups_title, self.backups_text, self.delete_button):
            part.setVisible(bool(backups))
        settle()

    def _unread(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.say("danger", message.title, message.text)

    def _ask(self) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Delete the older backups?"),
            self.tr("A new backup is made first, and checked. Then they are gone for good."),
            self.tr("Keep them"),
            self.tr("Delete them"),
            "danger",
        )
        panel.acted.connect(self._delete)

    def _delete(self) -> None:
        self.result.hide()
        self.busy(True)
        self._work.run(self._desk.replace_backups, self._deleted, self._failed)

    def _deleted(self, _made: object) -> None:
        self.busy(False)
        self._offer(())
        self.say(
            "know", self.tr("The older backups are gone."), self.tr("There is a new one in their place.")
        )
        self.code_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, Cancelled):
            self.say("know", self.tr("Stopped."), self.tr("The older backups are as they were."))
            return
        message = sentence(error)
        self.say("danger", message.title, message.text)

    def _make_code(self) -> None:
        self.closed.emit()
        self.code_asked.emit()
