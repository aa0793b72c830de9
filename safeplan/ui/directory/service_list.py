"""The list of services, by groups."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from safeplan.directory.catalogue import Group
from safeplan.ui.directory.list_model import Line, ServiceListModel
from safeplan.ui.directory.row_delegate import ServiceDelegate
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import RowList

Index = QModelIndex | QPersistentModelIndex


class ServiceList(RowList):
    """Shows groups of services and tells which one she looks at.

    Args:
        theme: the look.
        name: what it lists, for assistive technology.
        parent: the owner.

    Signals:
        chosen: a service is chosen; carries its id.
        opened: she wants to go into it; carries its id, and whether it was by Enter and not a click.
    """

    chosen = Signal(str)
    opened = Signal(str, bool)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._services = ServiceListModel(self)
        self.setModel(self._services)
        self.setItemDelegate(ServiceDelegate(theme, self))
        self.clicked.connect(partial(self._go_into, by_keys=False))

    def show_groups(self, groups: Sequence[Group], now: datetime, keep: str | None) -> None:
        """Show what was found.

        Args:
            groups: in their order.
            now: the present moment.
            keep: the id of the service that stays chosen if it is there; else the first is.
        """
        scrolled = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            same = self._services.show_groups(groups, now)
        if same and self.currentIndex().isValid() and keep is not None:
            return
        kept = self._services.index_of(keep) if keep is not None else QModelIndex()
        index = kept if kept.isValid() else self._services.first()
        self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled if kept.isValid() else 0)
        line = self._services.entry(index)
        if isinstance(line, Line):
            self.chosen.emit(line.found.service.id)

    def ids(self) -> list[str]:
        """Return the ids of the services in the list, in order."""
        entries = (
            self._services.entry(self._services.index(row)) for row in range(self._services.rowCount())
        )
        return [entry.found.service.id for entry in entries if isinstance(entry, Line)]

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        entry = self._services.entry(current)
        if isinstance(entry, Line):
            self.chosen.emit(entry.found.service.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into a service by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._go_into(self.currentIndex(), by_keys=True)
            return
        super().keyPressEvent(event)

    def _go_into(self, index: QModelIndex, *, by_keys: bool) -> None:
        entry = self._services.entry(index)
        if isinstance(entry, Line):
            self.opened.emit(entry.found.service.id, by_keys)
