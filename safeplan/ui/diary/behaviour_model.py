"""The behaviours to choose from, as a tree of groups with boxes to tick."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from safeplan.diary import behaviours
from safeplan.diary.behaviours import CONTEXT, Behaviour, Group
from safeplan.ui.language import say

AnyIndex = QModelIndex | QPersistentModelIndex

EXAMPLES_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
ID_ROLE = Qt.ItemDataRole.UserRole + 3

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class _Shown:
    """A group and those of its behaviours that the search has left."""

    group: Group
    rows: list[Behaviour] = field(default_factory=list)


class BehaviourModel(QAbstractItemModel):
    """Groups, and in them behaviours that can be ticked.

    Signals:
        chosen_changed: the ids ticked, in the order in which they were chosen.
    """

    chosen_changed = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._shown: list[_Shown] = []
        self._sought = ""
        self._rebuild()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids ticked, in the order in which they were chosen; ids we do not know are kept."""
        return self._chosen

    def choose(self, ids: Sequence[str]) -> None:
        """Tick exactly these, without a signal."""
        self._chosen = tuple(ids)
        for group in range(len(self._shown)):
            self._tell_changed(group)

    def set_chosen(self, behaviour_id: str, on: bool) -> None:
        """Tick or untick one, and say so."""
        if on == (behaviour_id in self._chosen):
            return
        rest = tuple(each for each in self._chosen if each != behaviour_id)
        self._chosen = (*rest, behaviour_id) if on else rest
        for number, shown in enumerate(self._shown):
            if any(row.id == behaviour_id for row in shown.rows):
                self._tell_changed(number)
        self.chosen_changed.emit(self._chosen)

    def search(self, text: str) -> int:
        """Show only what the words find (nothing typed finds all); return how many behaviours that is."""
        self.beginResetModel()
        self._sought = text
        self._rebuild()
        self.endResetModel()
        return sum(len(shown.rows) for shown in self._shown)

    def group_has_chosen(self, row: int) -> bool:
        """Return whether anything is ticked in the group of that row."""
        return any(each.id in self._chosen for each in self._shown[row].rows)

    def index_of(self, behaviour_id: str) -> QModelIndex:
        """Return where a behaviour stands, or an invalid index where the search hides it."""
        for group, shown in enumerate(self._shown):
            for row, each in enumerate(shown.rows):
                if each.id == behaviour_id:
                    return self.index(row, 0, self.index(group, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        """Return the index of a group, or of a behaviour in one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # The internal number is 0 for a group and one more than the group's row for what is in it.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        """Return the group of a behaviour, or an invalid index for a group."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many groups there are, or how many behaviours a group shows."""
        if not parent.isValid():
            return len(self._shown)
        if parent.internalId() == 0 and parent.column() == 0:
            return len(self._shown[parent.row()].rows)
        return 0

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return 1."""
        del parent
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Behaviours can be ticked; groups only open and close."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        both = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.internalId() == 0:
            return both
        return both | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return label, tick, examples, count and spoken text."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._group_data(self._shown[index.row()], role)
        return self._row_data(self._shown[index.internalId() - 1].rows[index.row()], role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a behaviour."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.internalId() == 0:
            return False
        self.set_chosen(str(self.data(index, ID_ROLE)), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _group_data(self, shown: _Shown, role: int) -> object:
        label = say(CONTEXT, shown.group.label)
        whole = behaviours.in_group(shown.group.id)
        count = self.tr("{chosen} of {all}").format(
            chosen=sum(each.id in self._chosen for each in whole), all=len(whole)
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == COUNT_ROLE:
            return count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.tr("{group}, {count} chosen")
            return spoken.format(group=label, count=count)
        return None

    def _row_data(self, row: Behaviour, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return say(CONTEXT, row.label)
        if role == EXAMPLES_ROLE:
            return say(CONTEXT, row.examples)
        if role == ID_ROLE:
            return row.id
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.tr("{label}: {examples}")
            return spoken.format(label=say(CONTEXT, row.label), examples=say(CONTEXT, row.examples))
        return None

    def _rebuild(self) -> None:
        found = {each.id for each in behaviours.find(self._sought, say)}
        self._shown = []
        for group in behaviours.all_groups():
            rows = [each for each in behaviours.in_group(group.id) if each.id in found]
            if rows:
                self._shown.append(_Shown(group, rows))

    def _tell_changed(self, group: int) -> None:
        head = self.index(group, 0)
        self.dataChanged.emit(head, head)
        last = self.rowCount(head) - 1
        self.dataChanged.emit(self.index(0, 0, head), self.index(last, 0, head))
