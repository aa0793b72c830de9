"""Checks the chain of seals in the background, a short step at a time, and knows how far it is."""

from collections.abc import Callable, Generator
from datetime import date, datetime
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Proof
from safeplan.errors import SafePlanError
from safeplan.ui.tasks import Tasks

_PAUSE_MS = 20


class SealState(Enum):
    """What is known of one seal."""

    UNCHECKED = auto()
    HOLDS = auto()
    BROKEN = auto()


class SealWatch(QObject):
    """Walks the whole chain once when it is started; other work gets in between its steps.

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

    @property
    def breaks(self) -> tuple[Break, ...]:
        """Everything that does not fit, as far as it has checked."""
        return self._proof.breaks if self._proof is not None else ()

    def start(self) -> None:
        """Check from the first seal on, unless that is under way or was done today."""
        if self._steps is None and self._checked_on != self._now().date():
            self._steps = self._journal.verify_in_steps()
            self._next()

    def start_again(self) -> None:
        """Check anew, because what did not fit may have been written anew or erased."""
        if self._steps is None:
            self._checked_on = None
            self.start()

    def state(self, seal_number: int, entry_id: int | None = None) -> SealState:
        """Return what is known of a seal.

        Args:
            seal_number: its number.
            entry_id: the entry whose newest seal it is: then it stands for all that is kept of the entry.
        """
        proof = self._proof
        if proof is None:
            return SealState.UNCHECKED
        for wrong in proof.breaks:
            if wrong.seal_number == seal_number or (entry_id is not None and wrong.entry_id == entry_id):
                return SealState.BROKEN
        return SealState.HOLDS if seal_number <= proof.checked else SealState.UNCHECKED

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
        if ended:
            self._steps = None
        else:
            QTimer.singleShot(_PAUSE_MS, self, self._next)
        self.altered.emit()

    def _failed(self, _error: SafePlanError) -> None:
        self._steps = None
        self._checked_on = None
        self.altered.emit()
