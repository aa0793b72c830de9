"""The files of what is being written: put in at once, with the entry when it is kept."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source
from safeplan.ui.diary.evidence_tray import EvidenceTray
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.write.desk import Desk
from safeplan.vault.change import Change


class Files(QObject):
    """Owns the tray of files and the column of their progress.

    Args:
        theme: the look.
        tasks: does the work.
        locker: where evidence is kept.
        desk: reads, attaches and removes.
        parent: the page.

    Signals:
        altered: the files of the entry being written are others now.
        taken_in: what to say of the originals of files that now lie in the vault, for the entry being
            written; "" where there are none.
        attached: the `Change` of an entry kept before, to which a late file went.
        taken_out: the `EvidenceItem` she took out, and where it stood; it can be put back until she leaves.
    """

    altered = Signal()
    taken_in = Signal(str)
    attached = Signal(object)
    taken_out = Signal(object, int)

    def __init__(
        self, theme: Theme, tasks: Tasks, locker: EvidenceLocker, desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._belonging = Belonging()
        self._ids: list[int] = []
        self.tray = EvidenceTray(theme)
        self.adder = EvidenceAdder(theme, tasks, locker, self)
        self.adder.added.connect(self._added)
        self.tray.removed.connect(self._take_out)

    @property
    def items(self) -> tuple[EvidenceItem, ...]:
        """The files that are in, as far as they are shown yet."""
        return self.tray.items

    @property
    def ids(self) -> tuple[int, ...]:
        """The numbers of the files that are in."""
        return tuple(self._ids)

    def give(self, sources: Sequence[Source]) -> None:
        """Put files in."""
        self.adder.add(sources, self._belonging)

    def show(self, items: Sequence[EvidenceItem]) -> None:
        """Show exactly these."""
        self._ids = [item.id for item in items]
        self.tray.show_items(items)

    def begin_anew(self, entry_id: int | None = None, kept: Collection[int] = ()) -> None:
        """The entry is off the page; files still on their way go to it.

        Args:
            entry_id: its number; None where it was discarded.
            kept: the files that went with it.
        """
        late = tuple(each for each in self._ids if each not in kept)
        if entry_id is not None and late:
            self._desk.attach(entry_id, late, self.attached.emit)
        self._belonging.entry_id = entry_id
        self._belonging = Belonging()
        self.show(())

    def _added(self, sources: tuple[Source, ...], belonging: Belonging, change: Change) -> None:
        if belonging is self._belonging:
            self._ids += change.ids
            self._desk.items(self._ids, partial(self._show_fetched, belonging))
            self.taken_in.emit(self.adder.originals(sources))
        elif belonging.entry_id is None:
            self._desk.remove(change.ids)
        elif change.kind == "evidence":
            self._desk.attach(belonging.entry_id, change.ids, self.attached.emit)
        else:
            self.attached.emit(change)

    def put_back(self, item: EvidenceItem, position: int) -> None:
        """Put in again what was taken out."""
        items = list(self.items)
        if all(each.id != item.id for each in items):
            items.insert(position, item)
            self.show(items)
            self.altered.emit()

    def _take_out(self, item_id: int) -> None:
        """Show it no more. Its file goes when the vault is next opened: until then it can be put back."""
        places = {item.id: (item, place) for place, item in enumerate(self.items)}
        self.show([item for item in self.items if item.id != item_id])
        self.altered.emit()
        if item_id in places:
            self.taken_out.emit(*places[item_id])

    def _show_fetched(self, belonging: Belonging, items: list[EvidenceItem]) -> None:
        if belonging is self._belonging:
            self.tray.show_items([item for item in items if item.id in self._ids])
            self.altered.emit()
