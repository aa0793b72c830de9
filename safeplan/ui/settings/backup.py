"""The group of backups: on this computer, on another drive, and bringing one back."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.backup.damage_page import DamagePage
from safeplan.ui.backup.desk import BackupDesk, BackupState
from safeplan.ui.backup.long_work import LongWork
from safeplan.ui.backup.words import day_words, kept_together, left_out_words, moment_words
from safeplan.ui.language import isolated
from safeplan.ui.messages import sentence
from safeplan.ui.settings.export_page import ExportPage
from safeplan.ui.settings.folder_page import FolderPage
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.kept_backups import KeptBackups
from safeplan.ui.settings.restore_page import RestorePage
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Card, CardRow, ProgressCard, Switch
from safeplan.vault.backup import BackupMade
from safeplan.vault.check import Damage


class BackupGroup(Group):
    """Each row says how it stands, and what its button does.

    Args:
        theme: the look.
        tasks: runs what touches the vault, and slow work.
        desk: the backups.
        parent: the owner.

    Signals:
        restore_ready: a `Prepared` backup and the secret that opens it: put it in place, open it again.
        repair_asked: close the vault and repair it; carries a secret that opens it.
    """

    restore_ready = Signal(object, str)
    repair_asked = Signal(str)

    name = "backup"

    def __init__(self, theme: Theme, tasks: Tasks, desk: BackupDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Backup"), "database", parent)
        self._tasks = tasks
        self.desk = desk
        self.result = Banner(theme, "know", "")
        self.result.hide()
        self.make_button = self.small_button(self.tr("Back up now"), self._make)
        self.automatic = Switch(theme, self.tr("Back up by itself"))
        self.automatic.clicked.connect(self._switch)
        self.export_button = self.small_button(self.tr("Choose a place"), self._choose_place)
        self.restore_button = self.small_button(self.tr("Restore"), self._restore)
        self.kept_button = self.small_button(self.tr("Show them"), self._show_kept)
        self.kept_button.setAccessibleName(self.tr("Show the backups on this computer"))
        self.progress = ProgressCard(
            theme,
            self.tr("Backup on this computer"),
            self.tr("Leaving stops it. You can go on writing meanwhile."),
            "database",
        )
        self._work = LongWork(tasks, self.progress, self)
        self._rows()
        self.column.addWidget(self.result)
        self.column.addWidget(self._card())
        self.column.addWidget(self.progress)
        self.show_state(BackupState())

    def arrive(self) -> None:
        """Read how it stands; what was said of an earlier change goes."""
        self.result.hide()
        self._read()

    def tell(self, title: str, text: str = "") -> None:
        """Say how something went, in the group."""
        self.result.show_words("know", title, text)
        self.result.show()

    def show_state(self, state: BackupState) -> None:
        """Say how it stands.

        Args:
            state: from the desk.
        """
        now = self._now()
        self.here_row.set_text(self._here_words(state, now))
        self.automatic.setChecked(state.automatic)
        self.away_row.set_text(self._away_words(state, now))
        self.kept_row.set_text(self._kept_words(state, now))
        self.kept_button.setEnabled(bool(state.backups or state.replaced))

    def show_damage(self, damage: Damage) -> None:
        """Say what was found to be damaged, and what can be done.

        Args:
            damage: what the check found.
        """
        page = DamagePage(self._theme, damage)
        page.repair_asked.connect(self.repair_asked)
        page.restore_asked.connect(lambda: page.followed.emit(self._restore_page()))
        self._open(page)

    def _rows(self) -> None:
        theme = self._theme
        self.here_row = CardRow(theme, self.tr("On this computer"), "", self.make_button)
        self.by_itself_row = CardRow(
            theme,
            self.tr("Back up by itself"),
            self.tr("Once a day, in the background, when something has changed. Leaving stops it."),
            self.automatic,
        )
        self.away_row = CardRow(theme, self.tr("On a USB stick or another drive"), "", self.export_button)
        self.back_row = CardRow(
            theme,
            self.tr("Bring a backup back"),
            self.tr("Needs only the passphrase or the recovery code. You see what is in it first."),
            self.restore_button,
        )
        self.kept_row = CardRow(theme, self.tr("What is kept"), "", self.kept_button)

    def _card(self) -> Card:
        card = Card(self._theme, padding=0)
        for row in (self.here_row, self.by_itself_row, self.away_row, self.back_row, self.kept_row):
            card.add_row(row)
        return card

    def _now(self) -> datetime:
        return self.desk.vault.clock.now()

    def _here_words(self, state: BackupState, now: datetime) -> str:
        trouble = sentence(self.desk.trouble) if self.desk.trouble is not None else None
        if not state.backups:
            none = self.tr("None yet.")
            return none if trouble is None else f"{none} {trouble.title}"
        when = moment_words(state.backups[0].when, now)
        if trouble is not None:
            last = self.tr("The last one that worked: {moment}.").format(moment=when)
            return f"{trouble.title} {last}"
        return self.tr("{moment}, opened and checked. All are encrypted.").format(moment=when)

    def _away_words(self, state: BackupState, now: datetime) -> str:
        last = state.exported
        if last is None:
            return self.tr("None yet. If this computer is lost or broken, such a copy brings all of it back.")
        day = day_words(last.when.astimezone(now.tzinfo).date(), now.date())
        since = (
            self.tr("%n entries ago", "", state.entries_since)
            if state.entries_since
            else self.tr("nothing written since")
        )
        text = self.tr("Last copied {day}, {since}. In {place} it is a folder called {folder}.")
        return text.format(
            day=day, since=since, place=isolated(last.place), folder=kept_together(last.folder)
        )

    def _kept_words(self, state: BackupState, now: datetime) -> str:
        if not state.backups and not state.replaced:
            return self.tr("Nothing yet. Later: the last 7 days, 4 weeks and 12 months.")
        parts = []
        if state.backups:
            oldest = day_words(state.backups[-1].when.astimezone(now.tzinfo).date(), now.date())
            text = self.tr("%n backups, the oldest from {day}.", "", len(state.backups))
            parts.append(text.format(day=oldest))
        if state.replaced:
            parts.append(self.tr("%n diaries that were replaced.", "", len(state.replaced)))
        return " ".join(parts)

    def _read(self) -> None:
        self._tasks.run(self.desk.state, self.show_state, self._unread, owner=self)

    def _unread(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            self._say_trouble(error)

    def _make(self) -> None:
        self.result.hide()
        self.make_button.setEnabled(False)
        self._work.run(self.desk.make, self._made, self._not_made)

    def _made(self, made: BackupMade) -> None:
        self.make_button.setEnabled(True)
        self.tell(self.tr("The backup is made, opened and checked."), left_out_words(made.left_out))
        self._read()

    def _not_made(self, error: SafePlanError) -> None:
        self.make_button.setEnabled(True)
        if isinstance(error, Cancelled):
            self.tell(self.tr("Stopped."), self.tr("The backups there were before are still there."))
        else:
            self._say_trouble(error)
        self._read()

    def _say_trouble(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.result.show_words("danger", message.title, message.text)
        self.result.show()

    def _switch(self, on: bool) -> None:
        self._tasks.run(lambda: self.desk.set_automatic(on), owner=self)

    def _open(self, page: SubPage) -> None:
        self.result.hide()
        self.opened.emit(page)

    def _choose_place(self) -> None:
        page = FolderPage(self._theme, self.tr("Where should the copy go?"))
        page.chosen.connect(lambda place: self._copy_to(page, place))
        self._open(page)

    def _copy_to(self, page: FolderPage, place: Path) -> None:
        page.followed.emit(ExportPage(self._theme, self._tasks, self.desk, place))

    def _restore(self) -> None:
        self._open(self._restore_page())

    def _restore_page(self) -> RestorePage:
        page = RestorePage(self._theme, self._tasks, self.desk)
        page.ready.connect(self.restore_ready)
        return page

    def _show_kept(self) -> None:
        self._open(KeptBackups(self._theme, self._tasks, self.desk))
