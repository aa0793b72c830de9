"""How long work tells how far it is, and how it learns that it should stop."""

import threading
from collections.abc import Callable

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
