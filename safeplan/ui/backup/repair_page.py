"""A repair: how far it is, and what came of it."""

from collections.abc import Generator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.clock import Clock
from safeplan.diary.rebuild import DiaryAccount, repair
from safeplan.places import Home
from safeplan.progress import Progress
from safeplan.ui.backup.account_words import lost_words, saved_words
from safeplan.ui.backup.long_work import LongWork
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Card, Label, ProgressCard, settle


class RepairPage(SubPage):
    """Begins at once; the vault is closed meanwhile.

    Args:
        theme: the look.
        tasks: runs it.
        home: where the damaged vault is.
        clock: tells the time.
        secret: passphrase or recovery code.
        parent: the owner.

    Signals:
        failed: the error, `Cancelled` if she stopped it; nothing has changed.
        open_asked: it is repaired; open it with this secret.
    """

    failed = Signal(object)
    open_asked = Signal(str)

    def __init__(  # noqa: PLR0913, PLR0917 - what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        home: Home,
        clock: Clock,
        secret: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Repair"), parent)
        self._home = home
        self._clock = clock
        self._secret = secret
        self._begun = False
        self.progress = ProgressCard(
            theme,
            self.tr("Saving what can be saved"),
            self.tr("About a minute for each 100 MB. If you stop it or leave, all is as it was."),
            "first-aid",
        )
        self._work = LongWork(tasks, self.progress, self, counts_bytes=False)
        self.saved_title = Label(theme, self.tr("Saved"), "label")
        self.saved = Card(theme)
        self.lost_title = Label(theme, self.tr("Not saved"), "label")
        self.lost = Card(theme)
        kept = self.tr(
            "The damaged file is kept aside on this computer. You find it in the settings, under Backup. "
            "Then make a new backup on another drive: damage can be the first sign of a disk that fails."
        )
        self.kept = Banner(theme, "know", "", kept)
        self.open_button = Button(theme, self.tr("Open it"), "primary")
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self._secret))
        words: list[QWidget] = [self.saved_title, self.saved, self.lost_title, self.lost, self.kept]
        self._result = [*words, self.open_button]
        for part in (self.progress, *words):
            self.column.addWidget(part)
        self.add_verbs(self.open_button)
        for part in self._result:
            part.hide()
        self.back_button.hide()

    def start(self) -> None:
        """Begin, the first time it is shown."""
        if self._begun:
            return
        self._begun = True
        self._work.run(self._repair, self.show_account, self.failed.emit)

    def go_back(self) -> None:
        """There is no way back from the account: only on."""
        if self._work.is_running:
            self._work.stop()

    def show_account(self, account: DiaryAccount) -> None:
        """Say what came of it.

        Args:
            account: figures alone.
        """
        lost = lost_words(account)
        for card, lines in ((self.saved, saved_words(account, self._clock.now())), (self.lost, lost)):
            for each in lines:
                card.add(Label(self._theme, each))
        for part in self._result:
            part.show()
        for part in (self.lost_title, self.lost):
            part.setVisible(bool(lost))
        if lost:
            self.say("warn", self.tr("It is repaired, but not all of it could be saved."))
        else:
            self.say("know", self.tr("It is repaired. As far as we can tell, nothing is lost."))
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        settle()

    def _repair(self, progress: Progress) -> Generator[None, None, DiaryAccount]:
        yield
        return repair(self._home, self._secret, _AsItGrows(progress), clock=self._clock)


class _AsItGrows(Progress):
    """Its units change on the way: only the bar that says "something is done" is true throughout."""

    def __init__(self, outer: Progress) -> None:
        super().__init__()
        self._outer = outer

    def step(self, done: int, total: int = 0) -> None:
        """Report without figures."""
        del total
        self._outer.step(done, 0)
