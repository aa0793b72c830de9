"""The one way to do work off the window's thread.

Two lanes: `Lane.VAULT` is a single thread that owns the vault's connection, in order, urgent work
(drafts, the last words before leaving) first; `Lane.FREE` is for work that never touches the
connection (key derivation, evidence files). Papers are made in a process beside (`paper_press`).
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from types import GeneratorType
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from safeplan.documents.order import Made, Order
from safeplan.errors import Cancelled, SafePlanError
from safeplan.progress import Progress
from safeplan.ui.paper_press import Errand, PaperPress

T = TypeVar("T")

PATIENCE_S = 1.0
"""How long leaving waits, behind the cover and with the vault closed, for stopped work to end."""


class Lane(Enum):
    """Where work is done."""

    VAULT = 1
    FREE = 2


@dataclass(eq=False)
class Job:
    """Work that was handed in, and may be stopped."""

    work: Callable[[], Any]
    finish: Callable[["Job"], None]
    urgent: bool = False
    progress: Progress = field(default_factory=Progress)
    result: Any = None
    error: BaseException | None = None

    def cancel(self) -> None:
        """Stop the work at its next step; its callbacks then see `Cancelled`."""
        self.progress.cancel()


class _Worker:
    """A queue and the threads that serve it."""

    def __init__(self, name: str, threads: int) -> None:
        self._urgent: deque[Job] = deque()
        self._normal: deque[Job] = deque()
        self._running: set[Job] = set()
        self._change = threading.Condition()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._serve, name=f"{name}-{n}", daemon=True) for n in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def put(self, job: Job) -> None:
        with self._change:
            (self._urgent if job.urgent else self._normal).append(job)
            self._change.notify()

    def stop_ordinary_work(self, interrupt: Callable[[], None] | None) -> None:
        """Drop what waits, stop what runs; urgent work is left alone."""
        with self._change:
            dropped = list(self._normal)
            self._normal.clear()
            ordinary = [job for job in self._running if not job.urgent]
            for job in ordinary:
                job.cancel()
            if ordinary and interrupt is not None:
                interrupt()
        for job in dropped:
            job.error = Cancelled("stopped before it began")
            job.finish(job)

    def wait_until_stopped(self, seconds: float) -> None:
        """Return once nothing ordinary runs any more, or when the time is up."""
        with self._change:
            self._change.wait_for(lambda: all(job.urgent for job in self._running), seconds)

    def close(self) -> None:
        with self._change:
            self._closed = True
            self._change.notify_all()

    def join(self, seconds: float) -> None:
        for thread in self._threads:
            thread.join(seconds)

    def _serve(self) -> None:
        while True:
            with self._change:
                while not (self._urgent or self._normal or self._closed):
                    self._change.wait()
                if not (self._urgent or self._normal):
                    return
                job = self._urgent.popleft() if self._urgent else self._normal.popleft()
                self._running.add(job)
            self._do(job)

    def _do(self, job: Job) -> None:
        try:
            job.result = self._work_through(job)
        except BaseException as error:  # noqa: BLE001 - carried to the main thread whole
            job.error = error
        with self._change:
            self._running.discard(job)
            self._change.notify_all()
        job.finish(job)

    def _work_through(self, job: Job) -> object:
        job.progress.step(0)
        result = job.work()
        if not isinstance(result, GeneratorType):
            return result
        # Closed at once where it is stopped: what it has half-made is to go before the process does.
        with closing(result):
            while True:
                try:
                    next(result)
                except StopIteration as end:
                    return end.value
                job.progress.step(0)
                self._serve_urgent()

    def _serve_urgent(self) -> None:
        while True:
            with self._change:
                if not self._urgent:
                    return
                job = self._urgent.popleft()
                self._running.add(job)
            self._do(job)


class Tasks(QObject):
    """Runs work on a lane and brings what came of it back to the window's thread.

    Args:
        parent: the owner.
        patience_s: how long leaving waits for stopped work to end, in seconds.

    Signals:
        failed: an error (`SafePlanError`) nobody else wanted to hear of.
    """

    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, patience_s: float = PATIENCE_S) -> None:
        super().__init__(parent)
        self._patience_s = patience_s
        self._lanes = {Lane.VAULT: _Worker("vault", 1), Lane.FREE: _Worker("free", 2)}
        self._press = PaperPress(self)
        self._ended.connect(self._deliver)
        self._leaving = False

    def run(  # noqa: PLR0913 - each argument is a different promise to the caller
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[SafePlanError], None] | None = None,
        *,
        owner: QObject,
        lane: Lane = Lane.VAULT,
        urgent: bool = False,
        progress: Progress | None = None,
    ) -> Job:
        """Do `work` on a lane and call back on the window's thread.

        Args:
            work: does the work and returns what it made. If it is a generator function, urgent work
                gets in at each `yield` (never yield inside a transaction), and its return value counts.
            on_done: gets what `work` returned.
            on_failed: gets the error; without it `failed` is emitted, except for `Cancelled`.
            owner: both callbacks are dropped once this object is gone.
            lane: `Lane.VAULT` for whatever touches the vault's connection.
            urgent: goes before all that waits; for drafts and leaving.
            progress: the one the work reports to; cancelling the job cancels it.

        Returns:
            The job, which can be cancelled.
        """

        def finish(job: Job) -> None:
            self._post(partial(self._settle, job, on_done, on_failed, owner))

        job = Job(work, finish, urgent, progress or Progress())
        if self._leaving and not urgent:
            job.error = Cancelled("leaving")
            finish(job)
        else:
            self._lanes[lane].put(job)
        return job

    def make_paper(
        self,
        order: Order,
        on_done: Callable[[Made], None],
        on_failed: Callable[[SafePlanError], None] | None = None,
        *,
        owner: QObject,
    ) -> Errand:
        """Have a paper made in a process of its own, and call back on the window's thread.

        Args:
            order: which paper, and what is on it.
            on_done: gets the paper.
            on_failed: gets the error, `PaperNotMade`; without it `failed` is emitted.
            owner: both callbacks are dropped once this object is gone.

        Returns:
            What can be cancelled; nobody is called then.
        """

        def done(made: Made) -> None:
            if isValid(owner):
                on_done(made)

        def not_made(error: SafePlanError) -> None:
            if isValid(owner):
                self._fail(error, on_failed)

        return self._press.make(order, done, not_made)

    @property
    def is_making_paper(self) -> bool:
        """Whether a paper is being made or waits for it."""
        return self._press.is_busy

    def leave(
        self,
        last_works: Iterable[Callable[[], object]],
        on_end: Callable[[list[BaseException]], None],
        interrupt: Callable[[], None] | None = None,
    ) -> None:
        """Stop ordinary work, do the last works in order on the vault's lane, then call `on_end`.

        What was stopped on the other lane has ended by then, and removed what it had half written, unless
        it takes longer than the patience there is.

        Args:
            last_works: each is done even if one before it failed.
            on_end: called on the window's thread with the errors there were.
            interrupt: stops the statement that runs on the vault's connection; from this thread.
        """
        self._leaving = True
        self._press.close()
        works = list(last_works)

        def all_of_them() -> list[BaseException]:
            errors: list[BaseException] = []
            for work in works:
                try:
                    work()
                except Exception as error:  # noqa: BLE001 - handed to on_end
                    errors.append(error)
            # The process ends next, and what was half written must be gone before it.
            self._lanes[Lane.FREE].wait_until_stopped(self._patience_s)
            return errors

        self._lanes[Lane.FREE].stop_ordinary_work(None)
        self._lanes[Lane.VAULT].stop_ordinary_work(interrupt)
        self.run(all_of_them, on_end, owner=self, urgent=True)

    def close(self, seconds: float = 2.0) -> None:
        """End the threads once what they do is done; waits at most `seconds` for each."""
        self._press.close()
        for worker in self._lanes.values():
            worker.stop_ordinary_work(None)
            worker.close()
        for worker in self._lanes.values():
            worker.join(seconds)

    def _settle(
        self,
        job: Job,
        on_done: Callable[[Any], None] | None,
        on_failed: Callable[[SafePlanError], None] | None,
        owner: QObject,
    ) -> None:
        if not isValid(owner):
            return
        if job.error is None:
            if on_done is not None:
                on_done(job.result)
        elif isinstance(job.error, SafePlanError):
            self._fail(job.error, on_failed)
        else:
            raise job.error

    def _fail(self, error: SafePlanError, on_failed: Callable[[SafePlanError], None] | None) -> None:
        if on_failed is not None:
            on_failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _post(self, settle: Callable[[], None]) -> None:
        if isValid(self):
            self._ended.emit(settle)

    def _deliver(self, settle: Callable[[], None]) -> None:
        settle()
