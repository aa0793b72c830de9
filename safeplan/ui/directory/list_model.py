"""The rows of the list: a head for each group, and the services that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from safeplan.directory.catalogue import Found, Group, GroupKind
from safeplan.directory.hours import State
from safeplan.directory.numbers import spoken
from safeplan.ui.directory import words

ROW = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Head:
    """The head of a group.

    Args:
        text: what the group is.
        beside: a few words at the other end; may be empty.
    """

    text: str
    beside: str


@dataclass(frozen=True)
class Line:
    """A service as a row shows it.

    Args:
        found: the service, and what can be said of it now.
        title: its name.
        lead: its number, or how it is reached where it has none.
        state: what can be said of it now, in short.
        rest: what it costs and whom it is for; cut where there is no room.
        check: the mark "Check first", or nothing.
    """

    found: Found
    title: str
    lead: str
    state: str
    rest: str
    check: str

    @property
    def surely_open(self) -> bool:
        """Whether the open dot may stand in it."""
        return self.found.opening.state is State.OPEN


Entry = Head | Line


class ServiceListModel(QAbstractListModel):
    """Groups laid out as one list. Heads can be neither chosen nor reached with the keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_groups(self, groups: Sequence[Group], now: datetime) -> bool:
        """Show these groups.

        Args:
            groups: what was found.
            now: the present moment.

        Returns:
            Whether the same services stand in the same places as before (then no choice is lost).
        """
        check = self.tr("Check first")
        entries: list[Entry] = []
        for group in groups:
            entries.append(self.group_head(group.kind, now))
            entries.extend(_line(found, now, check) for found in group.rows)
        same = [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]
        if same:
            self._entries = tuple(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
        else:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()
        return same

    def entry(self, index: Index) -> Entry | None:
        """Return what stands at an index, or None for none."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def index_of(self, service_id: str) -> QModelIndex:
        """Return where a service stands; an invalid index if it is not in the list."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Line) and entry.found.service.id == service_id:
                return self.index(row)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return where the first service stands; an invalid index if there is none."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Line):
                return self.index(row)
        return QModelIndex()

    def count(self) -> int:
        """Return how many services are in the list."""
        return sum(isinstance(entry, Line) for entry in self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows, heads included."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: nothing with a head."""
        if isinstance(self.entry(index), Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return what a row shows, and what is read aloud."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ROW:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text if isinstance(entry, Head) else entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    def group_head(self, kind: GroupKind, now: datetime) -> Head:
        """Return the head of a group."""
        return {
            GroupKind.BEST: Head(self.tr("Best match"), ""),
            GroupKind.OPEN: Head(self.tr("Open now"), words.day_and_time(now)),
            GroupKind.NOT_CERTAIN: Head(self.tr("Hours not certain"), self.tr("call to find out")),
            GroupKind.CLOSED: Head(self.tr("Closed now"), ""),
            GroupKind.ONLINE: Head(self.tr("Online only"), ""),
        }[kind]

    def _spoken(self, entry: Entry) -> str:
        if isinstance(entry, Head):
            return ", ".join(part for part in (entry.text, entry.beside) if part)
        main = entry.found.service.main
        lead = entry.lead
        if main is not None and main.kind.has_number:
            lead = lead.replace(words.shown_value(main), spoken(main.value))
        parts = [entry.found.service.name, lead, entry.state]
        parts += [entry.check, entry.rest]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _line(found: Found, now: datetime, check: str) -> Line:
    service, main = found.service, found.service.main
    rest = [words.cost_in_short(main)] if main is not None else []
    return Line(
        found,
        title=service.title,
        lead=words.lead(main),
        state=words.state_in_short(found.opening, now, main),
        rest=" ".join([*rest, service.who]),
        check=check if service.check_first else "",
    )


def _key(entry: Entry) -> str:
    return entry.text if isinstance(entry, Head) else entry.found.service.id
