"""The diary's papers before they are printed."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from safeplan.diary.journal import Journal
from safeplan.diary.standing import Standing
from safeplan.documents.order import BlankOrder, SealOrder
from safeplan.documents.sheet_facts import NOTES, RECORD, SealFacts
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.print_sides import BlankSide, SealSide
from safeplan.ui.language import middle_date, time_of_day
from safeplan.ui.messages import sentence
from safeplan.ui.paper.look import sheet_look
from safeplan.ui.paper.print_page import PrintPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme


class SealPrintPage(PrintPage):
    """A seal of the diary on paper.

    Args:
        theme: the look.
        tasks: counts what it stands for, and has the paper made.
        journal: the entries.
        now: this computer's clock.
        number: the seal's; None for the last there is.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it prints and where that comes from
        self,
        theme: Theme,
        tasks: Tasks,
        journal: Journal,
        now: Callable[[], datetime],
        number: int | None,
        parent: QWidget | None = None,
    ) -> None:
        side = SealSide(theme)
        super().__init__(theme, tasks, side, RECORD, parent)
        self.side = side
        self.number = number
        self._journal = journal
        self._now = now
        self._facts: SealFacts | None = None

    def begin(self) -> None:
        """Count what the seal stands for, then show the paper."""
        super().begin()
        self._count()

    def order(self) -> SealOrder | None:
        """Return the sheet; None until all is counted."""
        return SealOrder(self._facts, sheet_look()) if self._facts is not None else None

    def make(self) -> None:
        """Have it made; where counting failed before, count again."""
        if self._facts is None:
            self._count()
        else:
            super().make()

    def _count(self) -> None:
        self.side.show_making()
        work = partial(self._journal.standing_in_steps, self.number)
        self._tasks.run(work, partial(self._counted), self._not_counted, owner=self)

    def _counted(self, found: Standing | None) -> None:
        if found is None:
            self.side.forget_results()
            self.side.none_yet.show()
            return
        if self._facts is None:
            self._facts = seal_facts(found, self._now())
            self.make()

    def _not_counted(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            message = sentence(error)
            self.side.show_not_made(message.title, message.text)


class BlankPrintPage(PrintPage):
    """Sheets to fill by hand.

    Args:
        theme: the look.
        tasks: has the paper made.
        parent: the owner.
    """

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        side = BlankSide(theme)
        super().__init__(theme, tasks, side, NOTES, parent)
        self.side = side

    def order(self) -> BlankOrder:
        """Return the sheets that are chosen."""
        return BlankOrder(self.side.form(), self.side.copies(), sheet_look())


def seal_facts(standing: Standing, now: datetime) -> SealFacts:
    """Return what stands on the sheet.

    Args:
        standing: what the seal stands for.
        now: when the sheet is made.
    """
    return SealFacts(
        seal=standing.seal.hex(),
        number=standing.number,
        sealed=_moment(standing.sealed),
        entries=standing.entries,
        in_use=standing.in_use,
        withdrawn=standing.withdrawn,
        erased=standing.erased + standing.lost,
        amendments=standing.amendments,
        files=standing.files,
        last_entry=standing.last_entry,
        last_written=_moment(standing.last_written),
        printed=_moment(now),
        day=middle_date(now.date()),
    )


def _moment(moment: datetime | None) -> str:
    """Return a day and a time with its distance from world time, which names no place; "" for none."""
    if moment is None:
        return ""
    return f"{middle_date(moment.date())}, {time_of_day(moment)} ({_offset(moment)})"


def _offset(moment: datetime) -> str:
    offset = moment.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset is not None else 0
    sign = "\N{MINUS SIGN}" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
