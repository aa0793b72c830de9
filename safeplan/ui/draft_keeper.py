"""Keeps an unfinished text in the vault while she types."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from safeplan.errors import SafePlanError
from safeplan.ui.page import Draft
from safeplan.ui.tasks import Tasks
from safeplan.vault.drafts import Drafts

PAUSE_MS = 800
AT_THE_LATEST_MS = 1900


class DraftKeeper(QObject):
    """Commits a draft at each pause in typing, and within two seconds at the latest.

    Args:
        editor: the draft's name, such as "write" or "incident:12".
        tasks: runs the commit, urgently.
        drafts: the vault's drafts.
        collect: returns the draft's value now, or None when there is nothing to keep.

    Signals:
        kept: the time at which the draft was committed.
    """

    kept = Signal(object)

    def __init__(
        self,
        editor: str,
        tasks: Tasks,
        drafts: Drafts,
        collect: Callable[[], dict[str, Any] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._tasks = tasks
        self._drafts = drafts
        self._collect = collect
        self.held = False
        self._dirty = False
        self._pause = self._timer(PAUSE_MS)
        self._latest = self._timer(AT_THE_LATEST_MS)

    def touched(self) -> None:
        """Something was edited."""
        self._dirty = True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep_now(self) -> None:
        """Commit the draft as it stands; while `held`, what is in the vault is not to be replaced yet."""
        self._stop()
        if self.held:
            self._pause.start()
            return
        if not self._dirty:
            return
        self._dirty = False
        value = self._collect()
        if value is None:
            self._tasks.run(
                lambda: self._drafts.drop(self._editor), None, self._not_kept, owner=self, urgent=True
            )
        else:
            self._tasks.run(
                lambda: self._drafts.keep(self._editor, value),
                self._committed,
                self._not_kept,
                owner=self,
                urgent=True,
            )

    def pending(self) -> list[Draft]:
        """Return what is not committed yet, read at this moment."""
        return [(self._editor, self._collect())] if self._dirty else []

    def forget(self) -> None:
        """The text was kept for good or thrown away: drop the draft."""
        self._stop()
        self._dirty = False
        self._tasks.run(lambda: self._drafts.drop(self._editor), owner=self, urgent=True)

    def _committed(self, when: datetime) -> None:
        self.kept.emit(when)

    def _not_kept(self, error: SafePlanError) -> None:
        self._dirty = True
        self._tasks.failed.emit(error)

    def _stop(self) -> None:
        self._pause.stop()
        self._latest.stop()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.keep_now)
        return timer
