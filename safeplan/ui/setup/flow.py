"""The first run: is this computer safe, how to leave, a passphrase, and a recovery code.

Nothing is stored before the passphrase is chosen; the code comes when there is something it can open.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.ui.recovery.steps import RecoverySteps
from safeplan.ui.setup.other_way_page import DevicePage, PaperPage
from safeplan.ui.setup.passage import Passage
from safeplan.ui.setup.passphrase_page import PassphrasePage
from safeplan.ui.setup.recovery_page import SetupRecoveryPage
from safeplan.ui.setup.safe_computer_page import SafeComputerPage
from safeplan.ui.theme import Theme
from safeplan.vault.passphrase import generate

_STEPS = 3


class SetupFlow(Passage):
    """Leads from the first question to a passphrase, then to a recovery code.

    Args:
        theme: the look; it is applied to this widget.
        parent: the owner.

    Signals:
        finished: carries the passphrase and a dict of first settings, such as {"idle_minutes": 2}.
        ended: she has a recovery code, or goes on without one.
        backup_asked: she has a backup to bring back.
        leave_asked: she wants the window hidden.
    """

    finished = Signal(str, object)
    ended = Signal()
    backup_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.recovery: SetupRecoveryPage | None = None
        self.computer = SafeComputerPage(theme)
        self.device = DevicePage(theme)
        self.paper = PaperPage(theme)
        self.passphrase = PassphrasePage(theme, generate)
        for page in (self.computer, self.device, self.paper, self.passphrase):
            self.stack.addWidget(page)
        self._connect()
        self.show_page(self.computer)

    def show_gestures(self, settings: CoverSettings) -> None:
        """Teach the keys that leave.

        Args:
            settings: the cover's.
        """
        self.computer.gesture.show_gestures(settings)

    def practised(self) -> None:
        """She left by the gesture and came back."""
        self.computer.gesture.note_practised()

    def busy(self, on: bool) -> None:
        """Say that the vault is being made.

        Args:
            on: whether work is under way.
        """
        self.passphrase.busy(on)

    def offer_recovery(self, steps: RecoverySteps) -> None:
        """Go on to the recovery code: the vault has been made.

        Args:
            steps: they know the passphrase.
        """
        self.passphrase.busy(False)
        self.recovery = SetupRecoveryPage(self._theme, steps)
        self.recovery.done.connect(self.ended)
        self.stack.addWidget(self.recovery)
        self.follow_with(self.recovery)

    def show_message(self, title: str, text: str) -> None:
        """Say that the vault could not be made.

        Args:
            title: what happened.
            text: what is safe, and the next step.
        """
        self.passphrase.show_trouble(title, text)

    def show_page(self, page: QWidget) -> None:
        """Show a page, and which step it is."""
        step = 3 if page is self.recovery else 2 if page is self.passphrase else 1
        self.step_label.setText(
            self.tr("Before you start, {step} of {steps}").format(step=step, steps=_STEPS)
        )
        super().show_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the layout that fits."""
        super().resizeEvent(event)
        self.computer.set_width(self.width_mode())

    def _connect(self) -> None:
        self.computer.go_on.connect(partial(self.show_page, self.passphrase))
        self.computer.other_device.connect(partial(self.show_page, self.device))
        self.computer.paper.connect(partial(self.show_page, self.paper))
        self.computer.backup.connect(self.backup_asked)
        for page in (self.device, self.paper):
            page.back.connect(partial(self.show_page, self.computer))
            page.leave_asked.connect(self.leave_asked)
        self.passphrase.back.connect(partial(self.show_page, self.computer))
        self.passphrase.chosen.connect(self._finish)

    def _finish(self, passphrase: str) -> None:
        self.finished.emit(passphrase, self.computer.answers.defaults())
