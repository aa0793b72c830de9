"""A task runner that does the work at once, so that most tests need no waiting."""

from collections.abc import Callable
from types import GeneratorType
from typing import Any

from PySide6.QtCore import QObject

from safeplan.documents.order import Made, Order, make
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.language import middle_date, say
from safeplan.ui.paper_press import Errand, PaperPress
from safeplan.ui.tasks import Job, Lane, Tasks


class TasksAtOnce(Tasks):
    """`Tasks` without threads or processes: `run` returns when the callbacks have been called."""

    def run(  # type: ignore[override]
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None] | None = None,
        on_failed: Callable[[SafePlanError], None] | None = None,
        *,
        owner: QObject,
        lane: Lane = Lane.VAULT,
        urgent: bool = False,
        progress: Progress | None = None,
    ) -> Job:
        job = Job(work, _nothing, urgent, progress or Progress())
        try:
            job.progress.step(0)
            job.result = _drained(work())
        except Cancelled as error:
            self._fail(error, on_failed)
        except SafePlanError as error:
            self._fail(error, on_failed)
        else:
            if on_done is not None:
                on_done(job.result)
        return job

    def make_paper(
        self,
        order: Order,
        on_done: Callable[[Made], None],
        on_failed: Callable[[SafePlanError], None] | None = None,
        *,
        owner: QObject,
    ) -> Errand:
        """Make it here; the process of its own has tests of its own."""
        try:
            made = make(order, say, middle_date)
        except SafePlanError as error:
            self._fail(error, on_failed)
        else:
            on_done(made)
        return Errand(order, on_done, self.failed.emit, PaperPress(self))


def _drained(result: object) -> object:
    if not isinstance(result, GeneratorType):
        return result
    while True:
        try:
            next(result)
        except StopIteration as end:
            return end.value


def _nothing(job: Job) -> None:
    del job
