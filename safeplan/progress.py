"""How long work tells how far it is, and how it learns that it should stop."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from safeplan.errors import Cancelled


class Progress:
    """Passed into long work: `step` reports, and raises when the work should stop.

    Args:
        on_step: called as `on_step(done, total)` from the working thread, in the work's own unit
            (bytes, pages, items); total is 0 where it is not known.
    """

    def __init__(self, on_step: Callable[[int, int], None] | None = None) -> None:
        self._on_step = on_step
        self._stop = threading.Event()

    def step(self, done: int, total: int = 0) -> None:
        """Report that `done` of `total` is behind us.

        Raises:
            Cancelled: if the work should stop; whoever works removes what is half-done.
        """
        if self._stop.is_set():
            raise Cancelled("stopped")
        if self._on_step is not None:
            self._on_step(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; may be called from any thread."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()


@dataclass(frozen=True)
class PaceNow:
    """How far work is, and how fast it goes.

    Args:
        done: how much is behind us, in the work's own unit.
        total: how much there is in all; 0 where it is not known.
        speed: how much in a second, lately; None where that cannot be told yet.
        left_s: about how many seconds are left; None likewise.
    """

    done: int
    total: int
    speed: float | None
    left_s: float | None


class Pace:
    """Tells the speed of work from what is reported of it, over the last seconds.

    Args:
        over_s: over how many seconds.
        after_s: before so many seconds nothing is told: the start says little.
    """

    def __init__(self, over_s: float = 5.0, after_s: float = 1.5) -> None:
        self._over_s = over_s
        self._after_s = after_s
        self._began_s: float | None = None
        self._told: deque[tuple[float, int]] = deque()

    def told(self, done: int, total: int, now_s: float) -> PaceNow:
        """Take a report in.

        Args:
            done: how much is behind us.
            total: how much there is in all; 0 where it is not known.
            now_s: seconds of a clock that only goes forward.
        """
        if self._began_s is None:
            self._began_s = now_s
        self._told.append((now_s, done))
        while len(self._told) > 2 and now_s - self._told[1][0] >= self._over_s:
            self._told.popleft()
        since_s, before = self._told[0]
        passed_s, more = now_s - since_s, done - before
        if now_s - self._began_s < self._after_s or passed_s <= 0 or more <= 0:
            return PaceNow(done, total, None, None)
        speed = more / passed_s
        return PaceNow(done, total, speed, max(0, total - done) / speed if total else None)
