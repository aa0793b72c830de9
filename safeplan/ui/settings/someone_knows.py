"""For when somebody may know the passphrase: new keys for everything, and what they cannot mend."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.diary.evidence_renewal import Renewed
from safeplan.errors import Cancelled, SafePlanError, WrongPassphrase
from safeplan.progress import Progress
from safeplan.ui.messages import sentence_of_ways_in
from safeplan.ui.settings.after_renewal import AfterRenewal
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.setup.new_passphrase import NewPassphrase
from safeplan.ui.tasks import Job, Lane, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, LabelledField, ProgressCard, SecretField


class _Steps(QObject):
    """Carries progress from the working thread to the window's."""

    stepped = Signal(object, object)


class SomeoneKnows(SubPage):
    """What it does, what it cannot do, the old passphrase and a new one.

    Args:
        theme: the look.
        tasks: does it off the window's thread.
        desk: does it.
        parent: the owner.

    Signals:
        code_asked: afterwards she wants a new recovery code.
        changed: a `Change`: evidence lies elsewhere now.
    """

    code_asked = Signal()
    changed = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, desk: WaysDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("I think someone knows my passphrase"), parent)
        self._tasks = tasks
        self._desk = desk
        self._job: Job | None = None
        self._steps = _Steps(self)
        self.old = SecretField(theme, self.tr("Your passphrase now"))
        self.old_row = LabelledField(theme, self.tr("Your passphrase now"), "", self.old)
        self.new = NewPassphrase(theme)
        self.renew_button = Button(theme, self.tr("Give everything new keys"), "primary")
        self.progress = ProgressCard(
            theme,
            self.tr("New keys"),
            self.tr("If you stop it or leave, nothing is lost: it stays as it was, or goes on another time."),
            "key",
        )
        self._lay_out()
        self.old.textEdited.connect(self.old_row.clear_error)
        self.old.returnPressed.connect(self.new.start)
        self.new.entered.connect(self._renew)
        self.renew_button.clicked.connect(self._renew)
        self.progress.cancelled.connect(self._stop)
        self._steps.stepped.connect(self._step)

    def start(self) -> None:
        """Put the cursor into the first field."""
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, on: bool) -> None:
        """Take nothing while it is done."""
        super().busy(on)
        for part in (self.old_row, self.new, self.renew_button):
            part.setEnabled(not on)
        if on:
            self.progress.start()
        else:
            self.progress.finish()

    def _lay_out(self) -> None:
        theme, column = self._theme, self.column
        does = self.tr(
            "Everything you keep here is locked anew: new keys, a new passphrase. The old passphrase, the "
            "recovery code and the PIN then open nothing here. You can make a new code afterwards."
        )
        column.addWidget(Label(theme, does))
        column.addWidget(
            Banner(
                theme,
                "warn",
                self.tr("It cannot reach copies."),
                self.tr(
                    "If somebody copied your files before, that copy still opens with the old passphrase, "
                    "and shows what you had written by then. Older backups are named afterwards, so that "
                    "you can delete them."
                ),
            )
        )
        seen = self.tr(
            "If they see what you type on this computer, a new passphrase does not help. Then use another "
            "device first."
        )
        column.addWidget(Label(theme, seen))
        column.addWidget(self.old_row)
        column.addWidget(Label(theme, self.tr("The new one"), "label"))
        column.addWidget(self.new)
        column.addWidget(self.progress)
        self.add_verbs(self.renew_button)

    def _renew(self) -> None:
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
        progress = Progress(self._steps.stepped.emit)
        self._job = self._tasks.run(
            lambda: self._desk.renew(old, new, progress),
            self._renewed,
            self._failed,
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _step(self, done: int, total: int) -> None:
        self.progress.set_progress(done, total)
        if self.progress.isVisible():
            self.body.ensureWidgetVisible(self.progress)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _renewed(self, _nothing: object) -> None:
        """Go on with the evidence, which may be much; what is not done of it goes on another time."""
        progress = Progress(self._steps.stepped.emit)
        self._job = self._tasks.run(
            lambda: self._desk.renew_evidence(progress),
            self._evidence_renewed,
            lambda _error: self._end(evidence_waits=True),
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _evidence_renewed(self, renewed: Renewed) -> None:
        self.changed.emit(renewed.change)
        self._end(evidence_waits=False)

    def _end(self, *, evidence_waits: bool) -> None:
        self.busy(False)
        after = AfterRenewal(self._theme, self._tasks, self._desk, evidence_waits)
        after.code_asked.connect(self.code_asked)
        self.followed.emit(after)

    def _failed(self, error: SafePlanError) -> None:
        self.busy(False)
        if isinstance(error, WrongPassphrase):
            self.old.clear()
            self.old_row.show_error(self.tr("This is not your passphrase. Nothing has changed."))
            self.body.ensureWidgetVisible(self.old_row)
            self.start()
        elif isinstance(error, Cancelled):
            self.say("know", self.tr("Stopped."), self.tr("Your passphrase and keys are as they were."))
        else:
            message = sentence_of_ways_in(error)
            self.say("danger", message.title, message.text)
