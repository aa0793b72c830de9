"""The list of entries with its search: newest first, more as she scrolls."""

from collections.abc import Callable, Generator
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from safeplan.diary.incident import Key
from safeplan.diary.journal import PAGE
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.entry_delegate import EntryDelegate
from safeplan.ui.diary.entry_model import EntryModel
from safeplan.ui.diary.entry_source import EntrySource, Listing, Wish
from safeplan.ui.diary.filter_bar import FilterBar
from safeplan.ui.tasks import Job, Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import EmptyState, Line, RowList, SearchField

_MOST_AT_ONCE = 500
_Read = tuple[Listing, dict[tuple[int, int], int], int]


class ListPane(QWidget):
    """Search field, filters, and the list; or what belongs here while there is nothing.

    Args:
        theme: the look.
        tasks: does the reading.
        source: where entries come from.
        now: this computer's clock, for filters such as "last 7 days".
        filters: whether filters are offered.
        parent: the owner.

    Signals:
        chosen: the number of the entry the list stands on, or None.
        opened: the number of an entry she pressed or opened with Enter.
        entered: it was Enter: the keyboard may go on to the entry.
        write_asked: the diary is empty and she wants to write.
        listed: the list was read again.
    """

    chosen = Signal(object)
    opened = Signal(int)
    entered = Signal()
    write_asked = Signal()
    listed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what it shows and where that comes from
        self,
        theme: Theme,
        tasks: Tasks,
        source: EntrySource,
        now: Callable[[], datetime],
        filters: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._source = source
        self._wish = Wish()
        self._job: Job | None = None
        self._serial = 0
        self._shown = 0
        self._after: Key | None = None
        self._wanted: int | None = None
        self._scroll_to: int | None = None
        self.search = SearchField(theme, self.tr("Search your entries"))
        self.filters = FilterBar(theme, now)
        self.filters.setVisible(filters)
        self.view = RowList(theme, self.tr("Entries"))
        self.model = EntryModel(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(theme, self.view))
        self._make_empty_states()
        self._lay_out()
        self._connect()

    @property
    def is_loaded(self) -> bool:
        """Whether the list was read at least once."""
        return self._shown > 0

    def selected(self) -> int | None:
        """Return the number of the entry the list stands on, or None."""
        row = self.model.entry_at(self.view.currentIndex())
        return None if row is None else row.id

    def select(self, entry_id: int | None, scroll: int | None = None) -> None:
        """Stand on an entry, now or as soon as the list is read.

        Args:
            entry_id: its number; None leaves the choice to the list.
            scroll: how far down the list was, in pixels; None brings the entry into sight.
        """
        self._wanted, self._scroll_to = entry_id, scroll
        if self._shown == self._serial:
            self._stand()

    def load(self) -> None:
        """Read the list again, as far as it was read, and stand where it stood."""
        if self._wanted is None:
            self._wanted = self.selected()
            self._scroll_to = self.scroll_value() if self._wanted is not None else None
        self._read(min(max(PAGE, self.model.entry_count()), _MOST_AT_ONCE))

    def scroll_value(self) -> int:
        """Return how far down the list is, in pixels."""
        return self.view.verticalScrollBar().value()

    def find_anywhere_on(self, page: QWidget, make_room: Callable[[], None]) -> None:
        """Let the system's key for finding go to the search, wherever on the page the keyboard is.

        Args:
            page: has the list on it.
            make_room: shows the list where there is room for one pane only.
        """
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), page)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(partial(self._find, make_room))

    def _find(self, make_room: Callable[[], None]) -> None:
        around = self.parentWidget()
        if around is not None and around.isVisible():
            make_room()
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_empty_states(self) -> None:
        self.nothing_yet = EmptyState(
            self._theme,
            "notebook",
            self.tr("No entries yet"),
            self.tr("What you write down stands here, newest first."),
            self.tr("Write something down"),
            "pencil-line",
        )
        self.nothing_found = EmptyState(
            self._theme,
            "magnifying-glass",
            self.tr("No entry fits"),
            self.tr("Try fewer words, or the start of a word."),
            self.tr("Show all"),
        )

    def _lay_out(self) -> None:
        theme = self._theme
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        head.setSpacing(theme.px(8))
        head.addWidget(self.search)
        head.addWidget(self.filters)
        self._stack = QStackedWidget()
        for page in (self.view, self.nothing_yet, self.nothing_found):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._wish_changed)
        self.search.returnPressed.connect(self._go_to_list)
        self.filters.altered.connect(self._wish_changed)
        self.model.more_wanted.connect(self._read_more)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.clicked.connect(self._row_opened)
        self.view.activated.connect(self._row_entered)
        self.nothing_yet.acted.connect(self.write_asked)
        self.nothing_found.acted.connect(self._show_all)

    def _wish_changed(self) -> None:
        self._wish = self.filters.wish(self.search.text())
        self._wanted, self._scroll_to = self.selected(), None
        self._read(PAGE)

    def _read(self, limit: int) -> None:
        if self._job is not None and self._shown != self._serial:
            self._job.cancel()
        self._serial += 1
        self._job = self._tasks.run(
            partial(self._reading, self._wish, None, limit),
            partial(self._show, self._serial),
            self._failed,
            owner=self,
        )

    def _read_more(self) -> None:
        # Whatever is added, the view measures all its rows again: the more there are, the more come at once.
        limit = min(max(PAGE, self.model.entry_count() // 4), _MOST_AT_ONCE)
        self._tasks.run(
            partial(self._reading, self._wish, self._after, limit),
            partial(self._append, self._serial),
            self._more_failed,
            owner=self,
        )

    def _reading(self, wish: Wish, after: Key | None, limit: int) -> Generator[None, None, _Read]:
        counts = self._source.months() if wish.is_everything else {}
        to_finish = self._source.count_to_finish()
        listing = yield from self._source.listing(wish, after, limit)
        return listing, counts, to_finish

    def _show(self, serial: int, read: _Read) -> None:
        if serial != self._serial:
            return
        self._shown = serial
        listing, counts, to_finish = read
        self.filters.say_count(to_finish)
        self._after = listing.after
        self.model.show(listing.entries, counts, listing.complete)
        self._go_on_if_fruitless(listing)
        self._show_right_state()
        self._stand()
        self.listed.emit()

    def _append(self, serial: int, read: _Read) -> None:
        if serial != self._serial:
            return
        listing, _counts, _to_finish = read
        self._after = listing.after
        self.model.append(listing.entries, listing.complete)
        self._go_on_if_fruitless(listing)
        self._show_right_state()

    def _go_on_if_fruitless(self, listing: Listing) -> None:
        """Filters may let nothing through for long: nobody has to scroll for the next page then."""
        if not listing.entries and not listing.complete:
            self._read_more()

    def _failed(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            self._shown = self._serial
            self._tasks.failed.emit(error)

    def _more_failed(self, error: SafePlanError) -> None:
        self.model.gave_up()
        if not isinstance(error, Cancelled):
            self._tasks.failed.emit(error)

    def _show_right_state(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.view)
        elif self._wish.is_everything:
            self._stack.setCurrentWidget(self.nothing_yet)
        else:
            self._stack.setCurrentWidget(self.nothing_found)

    def _stand(self) -> None:
        """Stand on the entry that is wanted, else on the newest."""
        wanted, scroll = self._wanted, self._scroll_to
        self._wanted = self._scroll_to = None
        index = self.model.index_of(wanted) if wanted is not None else QModelIndex()
        if not index.isValid() and self.model.rowCount() > 1:
            index, scroll = self.model.index(1, 0), 0
        self.view.setCurrentIndex(index)
        if scroll is None:
            self.view.scrollTo(index)
        else:
            bar = self.view.verticalScrollBar()
            bar.setValue(scroll)
            QTimer.singleShot(0, bar, partial(bar.setValue, scroll))
        if not index.isValid():
            self.chosen.emit(None)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.entry_at(current)
        if row is not None:
            self.chosen.emit(row.id)

    def _row_opened(self, index: QModelIndex) -> None:
        row = self.model.entry_at(index)
        if row is not None:
            self.opened.emit(row.id)

    def _row_entered(self, index: QModelIndex) -> None:
        self._row_opened(index)
        # On some systems one press of the mouse comes here too; the arrows are to stay with the list then.
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.entered.emit()

    def _go_to_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, Any]:
        """Return what she looks for, as plain data."""
        return {
            "text": self.search.text(),
            "filters": self.filters.state(),
            # Where it is to stand once it has been read, if that is still to come.
            "entry": self.selected() if self._wanted is None else self._wanted,
            "scroll": self.scroll_value() if self._scroll_to is None else self._scroll_to,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Look for what `state` says, and stand where it says."""
        filters = state.get("filters")
        self.filters.restore(filters if isinstance(filters, dict) else {})
        self.search.setText(str(state.get("text", "")))
        entry_id = state.get("entry")
        if isinstance(entry_id, int):
            self.select(entry_id, int(state.get("scroll", 0)))
