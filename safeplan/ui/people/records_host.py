"""Shows people and places, or orders and reports, in place of the diary's entries."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from safeplan.ui.diary.in_place import InPlace
from safeplan.ui.diary.link_picker import LinkPicker
from safeplan.ui.diary.more_button import MoreButton
from safeplan.ui.page import Draft, Place, Width
from safeplan.ui.people.book import CASE_KINDS, PEOPLE_KINDS
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.records_page import RecordsPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme


class RecordsHost(InPlace[RecordsPage]):
    """Opens and closes the page.

    Args:
        theme: the look.
        tasks: commits drafts.
        people: reads and changes records; None where they are not offered.
        make_picker: makes the list of entries from which a report's are chosen.
        now: this computer's clock.
        pages: where the page is shown; the first page there is the entries.

    Signals:
        entry_opened: the number of an entry she wants to see.
        draft_kept: the time at which what she types was last committed.
    """

    entry_opened = Signal(int)
    draft_kept = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - what the page shows and where it stands
        self,
        theme: Theme,
        tasks: Tasks,
        people: PeopleDesk | None,
        make_picker: Callable[[], LinkPicker],
        now: Callable[[], datetime],
        pages: QStackedWidget,
    ) -> None:
        super().__init__(pages)
        self._theme = theme
        self._tasks = tasks
        self._people = people
        self._make_picker = make_picker
        self._now = now

    def offer(self, more: MoreButton) -> None:
        """Put both pages into the menu beside the diary's title."""
        if self._people is not None:
            more.offer(self.tr("People and places"), partial(self.open, PEOPLE_KINDS))
            more.offer(self.tr("Orders and reports"), partial(self.open, CASE_KINDS))

    def open(self, kinds: tuple[str, ...]) -> None:
        """Show the records of some kinds."""
        if self._people is None:
            return
        page = RecordsPage(self._theme, self._tasks, self._people, kinds, self._make_picker, self._now)
        page.closed.connect(self._went_back)
        page.entry_opened.connect(self.entry_opened)
        page.draft_kept.connect(self.draft_kept)
        self._show(page)
        page.start()

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self.page.drafts() if self.page is not None else []

    def place(self) -> Place:
        """Return what is shown, as plain data; nothing while the entries are."""
        if self.page is None:
            return {}
        return {"records": {"case": self.page.kinds == CASE_KINDS, "there": self.page.place()}}

    def restore(self, place: Any) -> None:  # noqa: ANN401 - what was kept as her place
        """Show what `place` named."""
        if not isinstance(place, dict):
            return
        self.open(CASE_KINDS if place.get("case") else PEOPLE_KINDS)
        there = place.get("there")
        if self.page is not None and isinstance(there, dict):
            self.page.restore(there)

    def _fit(self, page: RecordsPage, width: Width) -> None:
        page.set_width(width)

    def _let_go(self, page: RecordsPage) -> None:
        page.let_go()
