"""The steps to a recovery code, one after the other: choose, see it, print it, type it once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.errors import SafePlanError, WrongPassphrase
from safeplan.ui.messages import sentence_of_ways_in
from safeplan.ui.recovery.choice_pane import ChoicePane
from safeplan.ui.recovery.code_pane import CodePane
from safeplan.ui.recovery.desk import RecoveryDesk
from safeplan.ui.recovery.print_pane import PrintPane
from safeplan.ui.recovery.rehearsal_pane import RehearsalPane
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, settle
from safeplan.vault.recovery import Half, RecoveryCode, join, read


class RecoverySteps(QWidget):
    """Stands in the settings and in the first run alike; whoever shows it gives it a column to scroll in.

    Args:
        theme: the look.
        tasks: runs what touches the vault, and the printer.
        desk: makes and tries codes.
        passphrase: where it is known; else she is asked for it.
        may_decline: whether she can go on without a code.
        parent: the owner.

    Signals:
        finished: she has a code; whether she tried it.
        declined: she goes on without one.
        stepped: another step is shown; scroll to its top.
        busy: whether work is under way.
    """

    finished = Signal(bool)
    declined = Signal()
    stepped = Signal()
    busy = Signal(bool)

    def __init__(  # noqa: PLR0913, PLR0917 - a step of two places
        self,
        theme: Theme,
        tasks: Tasks,
        desk: RecoveryDesk,
        passphrase: str | None = None,
        may_decline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._desk = desk
        self._passphrase = passphrase
        self._in_halves = False
        self._texts: list[str] = []
        self.trouble = Banner(theme, "danger", "")
        self.trouble.hide()
        self.choice = ChoicePane(theme, ask_passphrase=passphrase is None, may_decline=may_decline)
        self.code = CodePane(theme)
        self.printing = PrintPane(theme, tasks)
        self.rehearsal = RehearsalPane(theme)
        self._panes = (self.choice, self.code, self.printing, self.rehearsal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.trouble)
        for pane in self._panes:
            column.addWidget(pane)
            pane.setVisible(pane is self.choice)
        self._connect()

    @property
    def shows_code(self) -> bool:
        """Whether there is a code that she would not see again if she went now."""
        return bool(self._texts)

    def start(self) -> None:
        """Put the keyboard where she begins."""
        for pane in self._panes:
            if not pane.isHidden():
                pane.start()

    def step_back(self) -> bool:
        """Go one step back inside the steps; returns whether there was one."""
        if not self.printing.isHidden():
            self._show(self.code)
            return True
        if not self.rehearsal.isHidden():
            self._show(self.code)
            return True
        return False

    def forget(self) -> None:
        """Hold no code any more: neither here nor in what is shown."""
        self._texts = []
        for pane in (self.code, self.printing, self.rehearsal):
            pane.forget()

    def _connect(self) -> None:
        self.choice.make_asked.connect(self._make)
        self.choice.declined.connect(self.declined)
        self.code.print_asked.connect(self._print)
        self.code.written.connect(self._rehearse)
        self.printing.closed.connect(lambda: self._show(self.code))
        self.rehearsal.again_asked.connect(lambda: self._show(self.code))
        self.rehearsal.skipped.connect(lambda: self._finish(False))
        self.rehearsal.typed.connect(self._check)

    def _make(self, typed: str, in_halves: bool) -> None:
        self._in_halves = in_halves
        passphrase = self._passphrase if self._passphrase is not None else typed
        self._work(True)
        self._tasks.run(lambda: self._desk.make(passphrase), self._made, self._not_made, owner=self)

    def _made(self, code: RecoveryCode) -> None:
        self._work(False)
        self.choice.passphrase.clear()
        self._texts = list(code.halves()) if self._in_halves else [code.text()]
        self.code.show_code(self._texts)
        self.rehearsal.show_sheets(self.code.names(len(self._texts)), self._texts)
        self._show(self.code)

    def _not_made(self, error: SafePlanError) -> None:
        self._work(False)
        if isinstance(error, WrongPassphrase):
            self.choice.wrong_passphrase()
        else:
            self._say(error)
            self.choice.start()

    def _print(self, index: int) -> None:
        self.printing.show_sheet(self.code.names(len(self._texts))[index], self._texts[index])
        self._show(self.printing)

    def _rehearse(self) -> None:
        self._show(self.rehearsal)

    def _check(self) -> None:
        typed = _whole([entry.text() for entry in self.rehearsal.entries])
        self._work(True)
        self._tasks.run(lambda: self._desk.check(typed), self._checked, self._not_checked, owner=self)

    def _checked(self, opens: bool) -> None:
        self._work(False)
        if opens:
            self._finish(True)
            return
        # Another window, or a file brought back meanwhile, has taken the code away.
        self.trouble.show_words(
            "danger",
            self.tr("This code opens nothing any more."),
            self.tr("What you kept is safe. Go back and make a new one."),
        )
        self.trouble.show()
        self.stepped.emit()

    def _not_checked(self, error: SafePlanError) -> None:
        self._work(False)
        self._say(error)

    def _finish(self, tried: bool) -> None:
        self.forget()
        self.finished.emit(tried)

    def _work(self, on: bool) -> None:
        if on:
            self.trouble.hide()
        pane = self.rehearsal if not self.rehearsal.isHidden() else self.choice
        pane.busy(on)
        self.busy.emit(on)

    def _say(self, error: SafePlanError) -> None:
        message = sentence_of_ways_in(error)
        self.trouble.show_words("danger", message.title, message.text)
        self.trouble.show()
        self.stepped.emit()

    def _show(self, shown: QWidget) -> None:
        self.trouble.hide()
        for pane in self._panes:
            pane.setVisible(pane is shown)
        settle()
        self.stepped.emit()
        self.start()


def _whole(texts: list[str]) -> str:
    """Return the code of what was typed from one sheet or two."""
    pieces = [read(text) for text in texts]
    halves = [piece for piece in pieces if isinstance(piece, Half)]
    return join(*halves).text() if len(halves) == len(texts) == 2 else texts[0]
