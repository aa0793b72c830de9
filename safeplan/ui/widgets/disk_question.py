"""Asking the disk something that it may never answer: a drive may be gone, or a network with it.

Such a call hangs in the kernel and cannot be called back. So each one gets a thread of its own: not the
window's, and none of the few that `Tasks` has for everybody. The process ends without waiting for it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from safeplan.errors import SafePlanError

T = TypeVar("T")

CALM_MS = 500
"""How long nothing is said of waiting, in milliseconds: most answers come within a few."""

_LOOK_MS = 8
_LOOK_SELDOM_MS = 60


def in_background(work: Callable[[], None]) -> None:
    """Do `work` on a thread of its own, which nobody waits for."""
    Thread(target=work, name="disk", daemon=True).start()


@dataclass(eq=False)
class _Asked:
    """One question, on its way.

    The thread only writes here, and Qt's objects are left to the window's thread: this one may outlive them.
    """

    work: Callable[[], Any]
    on_answer: Callable[[Any], None]
    on_failed: Callable[[SafePlanError], None] | None
    result: Any = None
    error: BaseException | None = None
    answered: bool = field(default=False)

    def find_out(self) -> None:
        try:
            self.result = self.work()
        except BaseException as error:  # noqa: BLE001 - carried to the window's thread whole
            self.error = error
        self.answered = True


class DiskQuestion(QObject):
    """One question at a time: whoever asks the next one wants no answer to the one before.

    Args:
        parent: the owner; when it goes, no answer comes.
    """

    slow = Signal()
    """No answer came for half a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: _Asked | None = None
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._patience = QTimer(self, singleShot=True, interval=CALM_MS)
        self._patience.timeout.connect(self._grow_patient)

    @property
    def is_open(self) -> bool:
        """Whether an answer is being waited for."""
        return self._asked is not None

    def ask(
        self,
        work: Callable[[], T],
        on_answer: Callable[[T], None],
        on_failed: Callable[[SafePlanError], None] | None = None,
    ) -> None:
        """Find something out on another thread, and call back on this one.

        Args:
            work: asks the disk; touches nothing of Qt's.
            on_answer: gets what `work` returned.
            on_failed: gets the error; without it there is silence.
        """
        self.forget()
        asked = self._asked = _Asked(work, on_answer, on_failed)
        in_background(asked.find_out)
        if asked.answered:
            self._look()
            return
        self._looking.start(_LOOK_MS)
        self._patience.start()

    def forget(self) -> None:
        """Want no answer any more."""
        self._asked = None
        self._looking.stop()
        self._patience.stop()

    def _grow_patient(self) -> None:
        self._looking.start(_LOOK_SELDOM_MS)
        self.slow.emit()

    def _look(self) -> None:
        asked = self._asked
        if asked is None or not asked.answered:
            return
        self.forget()
        if asked.error is None:
            asked.on_answer(asked.result)
        elif not isinstance(asked.error, SafePlanError):
            raise asked.error
        elif asked.on_failed is not None:
            asked.on_failed(asked.error)
