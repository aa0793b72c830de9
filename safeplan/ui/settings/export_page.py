"""A whole copy on another drive: progress, and what there is to know about it afterwards."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.backup.long_work import LongWork, size_in_words
from safeplan.ui.backup.words import kept_together, left_out_words, trouble_words
from safeplan.ui.language import isolated
from safeplan.ui.messages import sentence
from safeplan.ui.settings.group import ground_of
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.tasks import Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, ConfirmPanel, Label, ProgressCard, settle
from safeplan.vault.backup import Exported


class ExportPage(SubPage):
    """Copies at once; what was there in that folder is not touched.

    Args:
        theme: the look.
        tasks: runs it.
        desk: the backups.
        place: the folder she chose.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, tasks: Tasks, desk: BackupDesk, place: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("A copy on another drive"), parent)
        self._tasks = tasks
        self._desk = desk
        self._place = place
        self._begun = False
        self._older: tuple[Path, ...] = ()
        name = isolated(place.name or str(place))
        self.about = Label(
            theme, self.tr("Everything is copied into a new folder in {place}.").format(place=name)
        )
        self.after = Label(theme, "")
        self.after.hide()
        self.lacking = Banner(theme, "warn", "")
        self.lacking.hide()
        self.older = Banner(theme, "know", "", action=self.tr("Remove them"))
        self.older.hide()
        self.older.acted.connect(self._ask_older)
        self.progress = ProgressCard(
            theme,
            self.tr("Copying"),
            self.tr("Leave the drive in. Leaving this window stops it, and removes the part copy."),
            "hard-drive",
        )
        self._work = LongWork(tasks, self.progress, self)
        self.again_button = Button(theme, self.tr("Try again"))
        self.again_button.hide()
        self.again_button.clicked.connect(self._copy)
        self.done_button = Button(theme, self.tr("Done"), "primary")
        self.done_button.hide()
        self.done_button.clicked.connect(self.closed)
        for part in (self.about, self.progress, self.after, self.lacking, self.older):
            self.column.addWidget(part)
        self.add_verbs(self.done_button, self.again_button)

    def start(self) -> None:
        """Begin to copy, the first time it is shown."""
        super().start()
        if not self._begun:
            self._begun = True
            self._copy()

    def go_back(self) -> None:
        """While it copies, Back stops it first."""
        if self._work.is_running:
            self._work.stop()
        else:
            super().go_back()

    def _copy(self) -> None:
        self.result.hide()
        self.again_button.hide()
        self._work.run(lambda progress: self._desk.export(self._place, progress), self._copied, self._failed)

    def _copied(self, done: Exported) -> None:
        self.about.hide()
        title = self.tr("The copy is made, opened and checked.")
        text = self.tr("It is the folder {folder} in {place}, {size}.").format(
            folder=kept_together(done.folder.name),
            place=isolated(self._place.name or str(self._place)),
            size=size_in_words(done.size),
        )
        self.say("know", title, text)
        self.after.setText(
            self.tr(
                "Let the computer eject the drive before you pull it out. Keep it where they do not look. It "
                "opens with the passphrase you have now, even if you change it here later."
            )
        )
        self.after.show()
        lacking = left_out_words(done.left_out)
        if lacking:
            self.lacking.show_words("warn", self.tr("It is not quite complete."), lacking)
            self.lacking.show()
        self.done_button.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tasks.run(
            lambda: self._desk.earlier(done), self._offer_older, _nothing, owner=self, lane=Lane.FREE
        )
        settle()

    def _failed(self, error: SafePlanError) -> None:
        if isinstance(error, Cancelled):
            self.say("know", self.tr("Stopped."), self.tr("Nothing of the copy was left on the drive."))
        else:
            message = trouble_words(error)
            self.say("danger", message.title, message.text)
        self.again_button.show()
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_older(self, older: tuple[Path, ...]) -> None:
        self._older = older
        if older:
            text = self.tr("They open with the passphrase you had when you made them.")
            self.older.show_words("know", self.tr("%n older copies are there too.", "", len(older)), text)
            self.older.show()
            settle()

    def _ask_older(self) -> None:
        panel = ConfirmPanel.ask(
            self._theme,
            ground_of(self),
            self.tr("Remove %n older copies?", "", len(self._older)),
            self.tr("The one you just made stays. This cannot be undone."),
            self.tr("Keep them"),
            self.tr("Remove them"),
            "danger",
        )
        panel.acted.connect(self._remove_older)

    def _remove_older(self) -> None:
        older = self._older
        self._tasks.run(
            lambda: self._desk.remove_exports(older),
            self._older_gone,
            self._older_left,
            owner=self,
            lane=Lane.FREE,
        )

    def _older_gone(self, _nothing: None) -> None:
        self.older.hide()
        self.say("know", self.tr("The older copies are gone."))

    def _older_left(self, error: SafePlanError) -> None:
        message = sentence(error)
        self.say("danger", message.title, message.text)


def _nothing(_error: SafePlanError) -> None:
    """Older copies that cannot be looked for are no reason to worry her."""
