"""Checks the chain of seals in the background, a short step at a time, and knows how far it is."""

from collections.abc import Callable, Generator
from datetime import date, datetime
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from safeplan.diary.journal import Journal
from safeplan.diary.proof import Proof
from safeplan.errors import SafePlanError
from safeplan.ui.tasks import Tasks

_PAUSE_MS = 20


class SealState(Enum):
    """What is known of one seal."""

    UNCHECKED = auto()
    HOLDS = auto()
    BROKEN = auto()


class SealWatch(QObject):
    """Walks the chain once when it is started; other work gets in between its steps.

    Args:
        tasks: does the work.
        journal: the diary.
        now: this computer's clock.
        parent: the page.

    Signals:
        altered: more is known than before.
    """

    altered = Signal()

    def __init__(self, tasks: Tasks, journal: Journal, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._journal = journal
        self._now = now
        self._steps: Generator[Proof, None, Proof] | None = None
        self._proof: Proof | None = None
        self._checked_on: date | None = None

    @property
    def checked_on(self) -> date | None:
        """The day of the last check, as far as it went."""
        return self._checked_on

    @property
    def is_running(self) -> bool:
        """Whether it is still checking."""
        return self._steps is not None

    def start(self) -> None:
        """Check from the first seal on, unless that is under way or was done today."""
        if self._steps is None and self._checked_on != self._now().date():
            self._steps = self._journal.verify_in_steps()
            self._next()

    def state(self, seal_number: int) -> SealState:
        """Return what is known of a seal."""
        proof = self._proof
        if proof is None:
            return SealState.UNCHECKED
        if seal_number <= proof.checked:
            return SealState.HOLDS
        broken = proof.broken is not None and seal_number >= proof.broken.seal_number
        return SealState.BROKEN if broken else SealState.UNCHECKED

    def _next(self) -> None:
        self._tasks.run(self._step, self._stepped, self._failed, owner=self)

    def _step(self) -> tuple[Proof, bool]:
        """Take one step on the vault's lane; return what is known, and whether that was the last."""
        steps = self._steps
        if steps is None:
            return Proof(0, 0, b""), True
        try:
            return next(steps), False
        except StopIteration as end:
            return end.value, True

    def _stepped(self, found: tuple[Proof, bool]) -> None:
        self._proof, ended = found
        self._checked_on = self._now().date()
        if ended or not self._proof.holds:
            self._steps = None
        else:
            QTimer.singleShot(_PAUSE_MS, self, self._next)
        self.altered.emit()

    def _failed(self, _error: SafePlanError) -> None:
        self._steps = None
        self._checked_on = None
        self.altered.emit()
