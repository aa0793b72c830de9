"""Orders and reports of a vault, and which entries name a person, a place, a report or an order."""

from safeplan.diary import index, rows
from safeplan.diary.orders import Order
from safeplan.diary.reports import TABLE, Report
from safeplan.people.shelf import Shelf
from safeplan.vault.change import Change
from safeplan.vault.undoing import Undoing
from safeplan.vault.vault import Vault

CHANGE = "case"
"""The kind of every `Change` made here."""


class Casebook:
    """Two shelves whose changes are undone in one row, newest first.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._undoing: Undoing[str] = Undoing(vault.database)
        self.orders = Shelf(vault, self._undoing, Order, "diary_court_order", "order", CHANGE)
        self.reports = Shelf(vault, self._undoing, Report, TABLE, "report", CHANGE)

    @property
    def undoable(self) -> str | None:
        """What `undo` would take back, such as "order removed", or None."""
        return self._undoing.undoable

    def undo(self) -> Change | None:
        """Take back the last change, or return None where there is none."""
        return None if self._undoing.undo() is None else Change(CHANGE)

    def entries_marked(self, mark: str) -> tuple[int, ...]:
        """Return the numbers of entries whose newest version bears a mark, in the order of writing.

        Args:
            mark: one of those that `safeplan.diary.index` makes.
        """
        with self._vault.database.reading() as connection:
            return tuple(index.marked(connection, mark))

    def covered(self, report: Report) -> tuple[int, ...]:
        """Return the entries a report covers: those she says, and those that name it; none that is gone.

        Args:
            report: as it is kept.
        """
        with self._vault.database.reading() as connection:
            named = index.marked(connection, index.report_mark(report.id)) if report.id else []
            there = rows.some(connection, sorted({*report.entries, *named}))
            return tuple(sorted(there))
