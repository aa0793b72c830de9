"""The backups on this computer by their dates, and the diaries that were replaced; each can be removed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from safeplan.errors import SafePlanError
from safeplan.ui.backup.desk import BackupDesk, BackupState
from safeplan.ui.backup.long_work import size_in_words
from safeplan.ui.backup.words import moment_words
from safeplan.ui.messages import sentence
from safeplan.ui.settings.group import ground_of
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, CardRow, ConfirmPanel, Label, settle
from safeplan.vault.aside import Replaced
from safeplan.vault.backup import Backup


class KeptBackups(SubPage):
    """Two lists; a removed one is gone for good.

    Args:
        theme: the look.
        tasks: runs it.
        desk: the backups.
        parent: the owner.
    """

    def __init__(self, theme: Theme, tasks: Tasks, desk: BackupDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("What is kept on this computer"), parent)
        self._tasks = tasks
        self._desk = desk
        rotation = self.tr(
            "All are encrypted. One a day is kept for 7 days, then one a week for 4 weeks, then one a month "
            "for 12 months. Older ones go by themselves."
        )
        self.rotation = Label(theme, rotation, "second")
        self.backups_title = Label(theme, self.tr("Backups"), "label")
        self.backups = Card(theme, padding=0)
        self.replaced_title = Label(theme, self.tr("Diaries that were replaced"), "label")
        why = self.tr(
            "When a backup was brought back, or damage was repaired, what was here before was kept. It stays "
            "until you remove it. You can bring it back like a backup."
        )
        self.replaced_text = Label(theme, why, "second")
        self.replaced = Card(theme, padding=0)
        self.nothing = Label(theme, self.tr("Nothing is kept here."))
        self.remove_buttons: list[Button] = []
        for part in (self.backups_title, self.rotation, self.backups, self.nothing):
            self.column.addWidget(part)
        for part in (self.replaced_title, self.replaced_text, self.replaced):
            self.column.addWidget(part)
        self.show_state(BackupState())

    def start(self) -> None:
        """Read what there is."""
        super().start()
        self._read()

    def show_state(self, state: BackupState) -> None:
        """List what there is.

        Args:
            state: from the desk.
        """
        self.remove_buttons.clear()
        for card in (self.backups, self.replaced):
            _empty(card)
        for backup in state.backups:
            self.backups.add_row(self._backup_row(backup))
        for replaced in state.replaced:
            self.replaced.add_row(self._replaced_row(replaced))
        for part in (self.backups_title, self.backups, self.rotation):
            part.setVisible(bool(state.backups))
        for part in (self.replaced_title, self.replaced_text, self.replaced):
            part.setVisible(bool(state.replaced))
        self.nothing.setVisible(not state.backups and not state.replaced)
        settle()

    def _backup_row(self, backup: Backup) -> CardRow:
        when = moment_words(backup.when, self._desk.vault.clock.now())
        parts = [size_in_words(backup.size), self.tr("%n evidence files", "", backup.evidence)]
        text = ", ".join(parts)
        if backup.evidence_missing:
            text += ". " + self.tr("%n of them are not in it.", "", backup.evidence_missing)
        if not backup.same_key:
            text += ". " + self.tr("Opens with an older passphrase.")
        return CardRow(
            self._theme,
            when,
            text,
            self._remove_button(
                self.tr("Remove the backup: {moment}").format(moment=when), partial(self._ask, backup)
            ),
        )

    def _replaced_row(self, replaced: Replaced) -> CardRow:
        when = moment_words(replaced.when, self._desk.vault.clock.now())
        name = self.tr("Remove what was replaced: {moment}").format(moment=when)
        button = self._remove_button(name, partial(self._ask_replaced, replaced))
        return CardRow(self._theme, when, size_in_words(replaced.size), button)

    def _remove_button(self, name: str, act: Callable[[], None]) -> Button:
        button = Button(self._theme, self.tr("Remove"), small=True)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        self.remove_buttons.append(button)
        return button

    def _ask(self, backup: Backup) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Remove this backup?"),
            self.tr("Only the backup goes; your diary stays as it is. This cannot be undone."),
            self.tr("Keep it"),
            self.tr("Remove it"),
            "danger",
        )
        panel.acted.connect(lambda: self._remove(lambda: self._desk.remove(backup)))

    def _ask_replaced(self, replaced: Replaced) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Remove what was replaced?"),
            self.tr("What you wrote there and is not in your diary now is gone then. This cannot be undone."),
            self.tr("Keep it"),
            self.tr("Remove it"),
            "danger",
        )
        panel.acted.connect(lambda: self._remove(lambda: self._desk.remove_replaced(replaced)))

    def _remove(self, work: Callable[[], None]) -> None:
        self.result.hide()
        self._tasks.run(work, self._removed, self._failed, owner=self, lane=Lane.FREE)

    def _removed(self, _nothing: None) -> None:
        self.say("know", self.tr("It is removed."))
        self.back_button.setFocus()
        self._read()

    def _failed(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.say("danger", message.title, message.text)
        self._read()

    def _read(self) -> None:
        self._tasks.run(self._desk.state, self.show_state, self._unread, owner=self)

    def _unread(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.say("danger", message.title, message.text)


def _empty(card: Card) -> None:
    while (item := card.column.takeAt(0)) is not None:
        if (row := item.widget()) is not None:
            row.hide()
            row.deleteLater()
