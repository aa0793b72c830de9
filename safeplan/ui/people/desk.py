"""What the pages ask of people, places, orders and reports, each thing as one piece of work."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from safeplan.diary import index
from safeplan.diary.casebook import Casebook
from safeplan.errors import SafePlanError
from safeplan.people.people import People
from safeplan.people.shelf import Record, Shelf
from safeplan.ui.people.book import CASE_KINDS, ORDER, PERSON, PLACE, PROTECTED, REPORT, Book
from safeplan.ui.tasks import Tasks
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

OnFailed = Callable[[SafePlanError], None] | None


class PeopleDesk(QObject):
    """Reads and changes them, and knows what was read last.

    Args:
        tasks: does the work.
        people: persons, places, protected words.
        casebook: orders and reports.
        drafts: where unfinished words are kept.
        parent: the owner.

    Signals:
        altered: `book` is another now.
    """

    altered = Signal()

    def __init__(
        self, tasks: Tasks, people: People, casebook: Casebook, drafts: Drafts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._people = people
        self._casebook = casebook
        self.drafts = drafts
        self.book = Book()
        self.is_read = False
        self._kept: set[str] = set()

    def load(self) -> None:
        """Read everything."""
        self._tasks.run(self._read, self._show, owner=self)

    def undoable(self, kinds: tuple[str, ...]) -> str | None:
        """Return what `undo` would take back of these kinds, or None."""
        return self._side(kinds[0]).undoable

    def draft(self, editor: str, on_done: Callable[[dict[str, Any] | None], None]) -> None:
        """Read what an editor held last."""
        self._tasks.run(partial(self.drafts.get, editor), on_done, owner=self)

    def keep(
        self,
        kind: str,
        record: Record,
        editor: str,
        on_done: Callable[[Change], None],
        on_failed: OnFailed = None,
    ) -> None:
        """Keep a record, a new one where it has no number, and drop its draft.

        Args:
            kind: what sort of record it is.
            record: what is kept.
            editor: the name of its draft.
            on_done: called with the `Change`.
            on_failed: called with the error.
        """
        shelf = self._shelf(kind)

        def work() -> Change:
            change = shelf.change(record) if record.id else shelf.add(record)
            self._kept.add(editor)
            # It is in the vault: a draft that stays behind must not look like a failure.
            with suppress(SafePlanError):
                self.drafts.drop(editor)
            return change

        self._act(work, on_done, on_failed)

    def is_kept(self, editor: str) -> bool:
        """Return whether what was handed in is kept already, though nobody may have heard yet."""
        return editor in self._kept

    def settle(self, editor: str) -> None:
        """What was handed in has been heard of."""
        self._kept.discard(editor)

    def remove(self, kind: str, number: int, on_done: Callable[[Change], None]) -> None:
        """Take a record away."""
        self._act(partial(self._shelf(kind).remove, number), on_done, None)

    def undo(self, kinds: tuple[str, ...], on_done: Callable[[Change | None], None]) -> None:
        """Take the last change of these kinds back."""
        self._act(self._side(kinds[0]).undo, on_done, None)

    def entries_of(self, kind: str, record: Any, on_done: Callable[[tuple[int, ...]], None]) -> None:  # noqa: ANN401 - a record of any kind
        """Read the numbers of the entries that name a record."""
        if kind == REPORT:
            work = partial(self._casebook.covered, record)
        else:
            marks = {PERSON: index.person_mark, PLACE: index.place_mark, ORDER: index.order_mark}
            work = partial(self._casebook.entries_marked, marks[kind](record.id))
        self._tasks.run(work, on_done, owner=self)

    def _act(self, work: Callable[[], Any], on_done: Callable[[Any], None], on_failed: OnFailed) -> None:
        def both() -> tuple[Any, Book]:
            return work(), self._read()

        def done(result: tuple[Any, Book]) -> None:
            self._show(result[1])
            on_done(result[0])

        self._tasks.run(both, done, on_failed, owner=self)

    def _read(self) -> Book:
        people, case = self._people, self._casebook
        return Book(
            people.persons.all(),
            people.places.all(),
            people.protected.all(),
            case.orders.all(),
            case.reports.all(),
        )

    def _show(self, book: Book) -> None:
        self.book = book
        self.is_read = True
        self.altered.emit()

    def _side(self, kind: str) -> People | Casebook:
        return self._casebook if kind in CASE_KINDS else self._people

    def _shelf(self, kind: str) -> Shelf[Any]:
        shelves: dict[str, Shelf[Any]] = {
            PERSON: self._people.persons,
            PLACE: self._people.places,
            PROTECTED: self._people.protected,
            ORDER: self._casebook.orders,
            REPORT: self._casebook.reports,
        }
        return shelves[kind]
