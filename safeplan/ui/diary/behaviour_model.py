"""The behaviours to choose from, as a tree of groups with boxes to tick; those chosen lately first."""

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
from safeplan.diary.behaviour import Cluster, Dimension
from safeplan.diary.behaviours import CONTEXT, Behaviour, Group
from safeplan.diary.lately import Lately
from safeplan.letters import fold, words_of
from safeplan.ui.language import say

AnyIndex = QModelIndex | QPersistentModelIndex

EXAMPLES_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
ID_ROLE = Qt.ItemDataRole.UserRole + 3

_NOWHERE = QModelIndex()
_LATELY = "lately"
_OWN = "own:"


@dataclass(frozen=True)
class _Shown:
    """A group and those of its behaviours that the search has left."""

    group: Group
    rows: list[Behaviour] = field(default_factory=list)


class BehaviourModel(QAbstractItemModel):
    """Groups, and in them behaviours that can be ticked.

    Signals:
        chosen_changed: the ids ticked, in the order in which they were chosen.
        own_changed: her own names for what they did, in that order.
    """

    chosen_changed = Signal(tuple)
    own_changed = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._own: tuple[str, ...] = ()
        self._lately = Lately()
        self._shown: list[_Shown] = []
        self._sought = ""
        self._rebuild()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids ticked, in the order in which they were chosen; ids we do not know are kept."""
        return self._chosen

    @property
    def own(self) -> tuple[str, ...]:
        """Her own names for what they did, in the order in which they were chosen."""
        return self._own

    def choose(self, ids: Sequence[str], own: Sequence[str] = ()) -> None:
        """Tick exactly these, and her own names, without a signal."""
        self._chosen = tuple(ids)
        if set(own) != set(self._own):
            self._own = tuple(own)
            self.search(self._sought)
        for group in range(len(self._shown)):
            self._tell_changed(group)

    def show_lately(self, lately: Lately) -> None:
        """Show what was chosen lately above the groups."""
        self._lately = lately
        self.search(self._sought)

    def say_own(self, name: str, on: bool) -> None:
        """Take a name of her own, or take it away, and say so."""
        if on == (name in self._own):
            return
        rest = tuple(each for each in self._own if each != name)
        self._own = (*rest, name) if on else rest
        if on:
            self.search(self._sought)
        elif self._shown and self._shown[0].group.id == _LATELY:
            self._tell_changed(0)
        self.own_changed.emit(self._own)

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
        return any(self._is_chosen(each) for each in self._shown[row].rows)

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
        row = self._shown[index.internalId() - 1].rows[index.row()]
        if row.id.startswith(_OWN) and role in _SAID:
            return self._own_data(row, role)
        return self._row_data(row, role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a behaviour."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.internalId() == 0:
            return False
        name, on = str(self.data(index, ID_ROLE)), Qt.CheckState(value) == Qt.CheckState.Checked
        if name.startswith(_OWN):
            self.say_own(name.removeprefix(_OWN), on)
        else:
            self.set_chosen(name, on)
        return True

    def _group_data(self, shown: _Shown, role: int) -> object:
        is_lately = shown.group.id == _LATELY
        label = self.tr("Chosen lately") if is_lately else say(CONTEXT, shown.group.label)
        whole = shown.rows if is_lately else behaviours.in_group(shown.group.id)
        count = self.tr("{chosen} of {all}").format(
            chosen=sum(self._is_chosen(each) for each in whole), all=len(whole)
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
            return Qt.CheckState.Checked if self._is_chosen(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.tr("{label}: {examples}")
            return spoken.format(label=say(CONTEXT, row.label), examples=say(CONTEXT, row.examples))
        return None

    def _own_data(self, row: Behaviour, role: int) -> str:
        hint = self.tr("In your own words")
        if role == EXAMPLES_ROLE:
            return hint
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        return self.tr("{label}: {examples}").format(label=row.label, examples=hint)

    def _is_chosen(self, row: Behaviour) -> bool:
        if row.id.startswith(_OWN):
            return row.id.removeprefix(_OWN) in self._own
        return row.id in self._chosen

    def _lately_rows(self) -> list[Behaviour]:
        """Return what stands above the groups: her own names that are on, then what was used lately."""
        own = dict.fromkeys((*self._own, *self._lately.own_words))
        wanted = words_of(fold(self._sought))
        fitting = [_own_row(each) for each in own if _begins(wanted, words_of(fold(each)))]
        if wanted:
            # The behaviours are found in their groups.
            return fitting
        known = [each for each in self._lately.behaviours if behaviours.is_known(each)]
        return [*(behaviours.behaviour(each) for each in known), *fitting]

    def _rebuild(self) -> None:
        found = {each.id for each in behaviours.find(self._sought, say)}
        self._shown = []
        lately = self._lately_rows()
        if lately:
            self._shown.append(_Shown(Group(_LATELY, ""), lately))
        for group in behaviours.all_groups():
            rows = [each for each in behaviours.in_group(group.id) if each.id in found]
            if rows:
                self._shown.append(_Shown(group, rows))

    def _tell_changed(self, group: int) -> None:
        head = self.index(group, 0)
        self.dataChanged.emit(head, head)
        last = self.rowCount(head) - 1
        self.dataChanged.emit(self.index(0, 0, head), self.index(last, 0, head))


_SAID = frozenset({Qt.ItemDataRole.DisplayRole, EXAMPLES_ROLE, Qt.ItemDataRole.AccessibleTextRole})


def _own_row(name: str) -> Behaviour:
    """Return a row for a name of her own; it is in no list of ours."""
    return Behaviour(_OWN + name, _LATELY, name, "", (), Cluster.ANY, Dimension.ANY)


def _begins(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether each word wanted begins one of the words."""
    return all(any(word.startswith(start) for word in words) for start in wanted)
