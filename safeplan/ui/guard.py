"""Leaving: the cover first, then everything else, in one fixed order.

1. The cover fills the window in the next frame; every other window of ours goes.
2. The last words, already read from the widgets, go into the vault.
3. Running jobs are stopped; what they half wrote is removed by them.
4. The vault is closed.
5. Our clipboard content is cleared.
6. A fresh copy of the program takes the window over, and this process ends.
"""

import os
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from safeplan.cover.window import CoverWindow
from safeplan.ui.page import Draft
from safeplan.ui.successor import Successor
from safeplan.ui.tasks import Tasks


class Inside(Protocol):
    """What is open behind the cover, as the guard sees it."""

    tasks: Tasks

    def last_drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        ...

    def last_works(self, drafts: list[Draft]) -> list[Callable[[], object]]:
        """Return what has to be done on the vault's lane before closing, the closing last."""
        ...

    def interrupt(self) -> None:
        """Stop the statement that is running on the vault's connection."""
        ...

    def clear_clipboard(self) -> None:
        """Empty the clipboard if what is on it is ours."""
        ...

    def handed_on(self) -> dict[str, Any]:
        """Return what the successor should know of this stage; nothing of hers."""
        ...


class Guard(QObject):
    """Owns leaving.

    Args:
        window: the one window.
        make_successor: makes a successor that is not started yet.
        end_process: ends this process at once; `os._exit` but in tests.

    Signals:
        left: the cover is on the screen.
        stayed: the vault is closed and the cover stays in this process, because no successor came
            or the last words could not be saved; carries those words.
    """

    left = Signal()
    stayed = Signal(object)

    def __init__(
        self,
        window: CoverWindow,
        make_successor: Callable[[], Successor],
        end_process: Callable[[int], object] = os._exit,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._make_successor = make_successor
        self._end_process = end_process
        self._inside: Inside | None = None
        self._successor: Successor | None = None
        self._drafts: list[Draft] = []
        self._leaving = False
        self._ending = False
        self._handed_over = False
        window.asked_away.connect(self.leave)

    @property
    def occupied(self) -> bool:
        """Whether something is open behind the cover, or still being closed."""
        return self._inside is not None

    @property
    def is_inside(self) -> bool:
        """Whether something is open that has to be left."""
        return self._inside is not None and not self._leaving

    def watch(self, inside: Inside) -> None:
        """Something was opened behind the cover; from now on leaving closes it."""
        self._inside = inside
        self._leaving = False

    def leave(self) -> None:
        """Go to the cover now."""
        inside = self._inside
        if inside is None or self._leaving:
            return
        self._leaving = True
        self._cover_first()
        if not self._ending:
            self._successor = self._make_successor()
            self._successor.painted.connect(self._over)
            self._successor.failed.connect(self._stay)
            self._successor.prepare()
        self._drafts = inside.last_drafts()
        inside.tasks.leave(inside.last_works(self._drafts), self._closed, inside.interrupt)
        # Nobody was answered meanwhile: from the cover's first pixel on, screen readers find it alone.
        self._window.keep_guest_quiet()

    def must_leave_first(self) -> bool:
        """The window is being closed: leave, then end the program.

        Returns:
            True while something was open; the window stays, as the cover, until it is closed.
        """
        if self._inside is None:
            return False
        self._ending = True
        if self._handed_over and self._successor is not None:
            self._successor.cancel()
            self._over()
        self.leave()
        return True

    def wait_no_longer(self) -> None:
        """End this process without waiting for its successor, if there is nothing left to do but wait.

        The successor has been told everything; it goes on by itself.
        """
        if self._handed_over:
            self._over()

    def _cover_first(self) -> None:
        self._window.quiet.start()
        # In one frame with the cover: where a menu goes later, its picture stays until the window below
        # is asked to draw itself, which waits for all that follows here.
        self._window.close_others()
        self._window.show_face()
        self.left.emit()

    def _closed(self, errors: list[BaseException]) -> None:
        inside = self._inside
        if inside is None:
            return
        inside.clear_clipboard()
        cover = self._window.state()
        if errors:
            if self._successor is not None:
                self._successor.cancel()
            self._stay()
        elif self._ending:
            self._over()
        elif self._successor is not None:
            state = {
                "cover": cover,
                "quiet": self._window.quiet.remaining(),
                "inside": inside.handed_on(),
            }
            self._handed_over = True
            self._successor.hand_over(state)

    def _over(self) -> None:
        self._end_process(0)

    def _stay(self) -> None:
        self._window.remove_guest()
        self._inside = None
        drafts, self._drafts = self._drafts, []
        self._leaving = False
        self._ending = False
        self._handed_over = False
        self.stayed.emit(drafts)
