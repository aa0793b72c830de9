"""The list of entries, headed by months, growing as she scrolls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from safeplan.diary.incident import EntryRow
from safeplan.diary.search import Part
from safeplan.ui.diary.entry_words import spoken_entry
from safeplan.ui.language import month_and_year

AnyIndex = QModelIndex | QPersistentModelIndex
Month = tuple[int, int]

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class MonthHead:
    """The heading above a month.

    Args:
        title: such as "November 2026".
        count: how many entries the month has, in words; "" where that is not said.
    """

    title: str
    count: str


@dataclass(frozen=True)
class Listed:
    """An entry in the list.

    Args:
        row: what the diary gives of it.
        parts: the place that was found, or nothing where the list is not a search.
    """

    row: EntryRow
    parts: tuple[Part, ...] = ()


class EntryModel(QAbstractListModel):
    """Entries newest first, with month headings that cannot be chosen. It is given rows; it reads none.

    Signals:
        more_wanted: the view wants what comes after the last row.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[MonthHead | Listed] = []
        self._counts: Mapping[Month, int] = {}
        self._complete = True
        self._waiting = False

    def show(self, entries: Sequence[Listed], counts: Mapping[Month, int], complete: bool) -> None:
        """Show these entries from the top.

        Args:
            entries: newest first.
            counts: how many entries each month has; a month that is not there shows no number.
            complete: whether nothing comes after them.
        """
        self.beginResetModel()
        self._counts = counts
        self._items = self._with_heads(entries, None)
        self._complete = complete
        self._waiting = False
        self.endResetModel()

    def append(self, entries: Sequence[Listed], complete: bool) -> None:
        """Add what `more_wanted` asked for."""
        self._waiting = False
        self._complete = complete
        last = self._last_row()
        items = self._with_heads(entries, last.month if last is not None else None)
        if items:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items += items
            self.endInsertRows()

    def gave_up(self) -> None:
        """What `more_wanted` asked for could not be read; it will be asked for again."""
        self._waiting = False

    def entry_at(self, index: AnyIndex) -> EntryRow | None:
        """Return the entry of an index, or None for a heading."""
        item = self._items[index.row()] if index.isValid() else None
        return item.row if isinstance(item, Listed) else None

    def index_of(self, entry_id: int) -> QModelIndex:
        """Return where an entry stands, or an invalid index."""
        for number, item in enumerate(self._items):
            if isinstance(item, Listed) and item.row.id == entry_id:
                return self.index(number, 0)
        return QModelIndex()

    def entry_count(self) -> int:
        """Return how many entries are loaded."""
        return sum(isinstance(item, Listed) for item in self._items)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows are loaded, headings included."""
        return 0 if parent.isValid() else len(self._items)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Return whether there is more, and it is not on its way already."""
        return not parent.isValid() and not self._complete and not self._waiting

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask for what comes next."""
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_wanted.emit()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Entries can be chosen; headings cannot."""
        if not index.isValid() or isinstance(self._items[index.row()], MonthHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an item, or its words."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title if isinstance(item, MonthHead) else item.row.first_words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.title if isinstance(item, MonthHead) else spoken_entry(item.row)
        return None

    def _last_row(self) -> EntryRow | None:
        # A heading is always followed by an entry, so the last item is one.
        last = self._items[-1] if self._items else None
        return last.row if isinstance(last, Listed) else None

    def _with_heads(self, entries: Sequence[Listed], month: Month | None) -> list[MonthHead | Listed]:
        items: list[MonthHead | Listed] = []
        for entry in entries:
            if entry.row.month != month:
                month = entry.row.month
                items.append(MonthHead(month_and_year(entry.row.day), self._count(month)))
            items.append(entry)
        return items

    def _count(self, month: Month) -> str:
        count = self._counts.get(month)
        return "" if count is None else self.tr("%n entries", "", count)
