"""Long work with its progress card: how much of how much, how fast, and a way to stop it."""

import time
from collections.abc import Callable, Generator
from typing import Any, TypeVar, cast

from PySide6.QtCore import QLocale, QObject, Signal

from safeplan.errors import SafePlanError
from safeplan.progress import Progress
from safeplan.ui.tasks import Job, Lane, Tasks
from safeplan.ui.widgets import ProgressCard

T = TypeVar("T")

_BETWEEN_REPORTS_S = 0.1
_BEFORE_SPEED_S = 1.5


class LongWork(QObject):
    """Runs one piece of work at a time and shows how far it is.

    Args:
        tasks: runs it.
        card: shows it; its Cancel stops the work.
        counts_bytes: the work's unit is bytes; otherwise no figures are shown.
        parent: the owner; once it is gone, nobody is told any more.
    """

    # Bytes as objects: Qt's own numbers end at 2 GiB.
    _reported = Signal(object, object, object)

    def __init__(
        self, tasks: Tasks, card: ProgressCard, parent: QObject, *, counts_bytes: bool = True
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._card = card
        self._counts_bytes = counts_bytes
        self._job: Job | None = None
        self._running = False
        card.cancelled.connect(self.stop)
        self._reported.connect(self._show)

    @property
    def is_running(self) -> bool:
        """Whether it works now."""
        return self._running

    def run(
        self,
        work: Callable[[Progress], Generator[None, None, T]],
        on_done: Callable[[T], None],
        on_failed: Callable[[SafePlanError], None],
        lane: Lane = Lane.FREE,
    ) -> None:
        """Begin.

        Args:
            work: gets the progress; a generator function, see `Tasks.run`.
            on_done: gets what the work came to.
            on_failed: gets the error; `Cancelled` if it was stopped.
            lane: where it runs.
        """

        def done(result: T) -> None:
            self._end()
            on_done(result)

        def failed(error: SafePlanError) -> None:
            self._end()
            on_failed(error)

        progress = Progress(_Reporter(self._reported.emit))
        self._card.cancel_button.setEnabled(True)
        self._card.set_progress(0, 0)
        self._card.start()
        self._running = True
        self._job = self._tasks.run(
            # What comes back is what the generator returns, not the generator.
            cast("Callable[[], Any]", lambda: work(progress)),
            done,
            failed,
            owner=self,
            lane=lane,
            progress=progress,
        )

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        if self._running and self._job is not None:
            self._card.cancel_button.setEnabled(False)
            self._job.cancel()

    def _end(self) -> None:
        self._running = False
        self._card.finish()

    def _show(self, done: int, total: int, speed: float | None) -> None:
        if not self._running:
            return
        self._card.set_progress(done, total, self._words(done, total, speed) if self._counts_bytes else "")

    def _words(self, done: int, total: int, speed: float | None) -> str:
        if not total:
            return ""
        amounts = {"done": size_in_words(done), "total": size_in_words(total)}
        if speed is None:
            return self.tr("{done} of {total}").format(**amounts)
        return self.tr("{done} of {total}, {speed} a second").format(
            **amounts, speed=size_in_words(round(speed))
        )


class _Reporter:
    """Passes on a report now and then, with the speed so far. Called on the working thread."""

    def __init__(self, emit: Callable[[int, int, float | None], object]) -> None:
        self._emit = emit
        self._began: float | None = None
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._began is None:
            self._began = now
        if now - self._last < _BETWEEN_REPORTS_S and done != total:
            return
        self._last = now
        passed = now - self._began
        self._emit(done, total, done / passed if passed > _BEFORE_SPEED_S else None)


def size_in_words(size: int) -> str:
    """Return a number of bytes, such as "1.7 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
