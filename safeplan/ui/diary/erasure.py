"""One entry being erased, step by step; goes on though she looks at another entry meanwhile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.diary.erasing_desk import ErasingDesk
from safeplan.ui.tasks import Lane, Tasks
from safeplan.vault.change import Change


class Erasure(QObject):
    """Erases, then clears the file, then makes the copies anew. What is cut short by leaving goes on later.

    Args:
        tasks: runs it.
        desk: erases.
        entry_id: which entry.
        parent: outlives the page that shows it.

    Signals:
        erased: the diary no longer has it; carries the `Change`.
        refused: it could not be erased; carries the error. Nothing has changed.
        cleared: it is out of the file and of the copies here.
        not_cleared: traces may be in the file; carries the error.
        copies_stayed: older copies still have it; carries the error.
    """

    erased = Signal(object)
    refused = Signal(object)
    cleared = Signal()
    not_cleared = Signal(object)
    copies_stayed = Signal(object)

    def __init__(self, tasks: Tasks, desk: ErasingDesk, entry_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self._entry_id = entry_id

    def begin(self) -> None:
        """Erase it now."""
        self._tasks.run(
            lambda: self._desk.erase(self._entry_id), self._is_erased, self.refused.emit, owner=self
        )

    def _is_erased(self, change: Change) -> None:
        self.erased.emit(change)
        self._tasks.run(
            self._desk.clear_file, self._file_is_clear, partial(self._end, self.not_cleared.emit), owner=self
        )

    def _file_is_clear(self, _nothing: object) -> None:
        progress = Progress()
        self._tasks.run(
            lambda: self._desk.clear_copies(progress),
            self._copies_are_clear,
            partial(self._end, self.copies_stayed.emit),
            owner=self,
            lane=Lane.FREE,
            progress=progress,
        )

    def _copies_are_clear(self, _made: object) -> None:
        self.cleared.emit()
        self.deleteLater()

    def _end(self, tell: Callable[[SafePlanError], object], error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            tell(error)
        self.deleteLater()
