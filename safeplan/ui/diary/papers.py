"""Opens the diary's papers in the place of the entries, and closes them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QStackedWidget

from safeplan.diary.journal import Journal
from safeplan.ui.diary.in_place import InPlace
from safeplan.ui.diary.more_button import MoreButton
from safeplan.ui.diary.print_pages import BlankPrintPage, SealPrintPage
from safeplan.ui.page import Place, Width
from safeplan.ui.paper.print_page import PrintPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme

_BLANK = "blank"
_SEAL = "seal"


class DiaryPapers(InPlace[PrintPage]):
    """At most one paper is open; it is made when it is asked for.

    Args:
        theme: the look.
        tasks: has papers made.
        journal: the entries.
        now: this computer's clock.
        pages: where a paper is shown; its first page is the entries.
    """

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        journal: Journal,
        now: Callable[[], datetime],
        pages: QStackedWidget,
    ) -> None:
        super().__init__(pages)
        self._theme = theme
        self._tasks = tasks
        self._journal = journal
        self._now = now

    def offer(self, more: MoreButton) -> None:
        """Add what can be printed to the diary's menu."""
        more.offer(self.tr("Print a seal of the whole diary"), self.print_seal)
        more.offer(self.tr("Print sheets to fill by hand"), self.print_blank)

    def print_seal(self, number: int | None = None) -> None:
        """Show the sheet of a seal.

        Args:
            number: the seal's; None for the last there is.
        """
        self._open(SealPrintPage(self._theme, self._tasks, self._journal, self._now, number))

    def print_blank(self) -> None:
        """Show sheets to fill by hand."""
        self._open(BlankPrintPage(self._theme, self._tasks))

    def place(self) -> Place:
        """Return which paper is open; empty where none is."""
        if isinstance(self.page, SealPrintPage):
            return {"paper": _SEAL, "number": self.page.number}
        return {"paper": _BLANK} if self.page is not None else {}

    def restore(self, place: object) -> None:
        """Open the paper that `place` named."""
        if not isinstance(place, dict):
            return
        number = place.get("number")
        if place.get("paper") == _SEAL:
            self.print_seal(number if isinstance(number, int) else None)
        elif place.get("paper") == _BLANK:
            self.print_blank()

    def _open(self, page: PrintPage) -> None:
        page.closed.connect(self._went_back)
        self._show(page)
        page.begin()

    def _fit(self, page: PrintPage, width: Width) -> None:
        page.set_width(width)

    def _let_go(self, page: PrintPage) -> None:
        page.end()
