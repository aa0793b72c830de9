"""The page of people and places, and that of orders and reports: a list, and one record beside it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.people.shelf import Record
from safeplan.ui.diary.focus import focus_first
from safeplan.ui.diary.link_picker import LinkPicker
from safeplan.ui.page import Draft, Place, Width
from safeplan.ui.people.book import CASE_KINDS
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.empty_states import EmptyStates
from safeplan.ui.people.kinds import KINDS, words
from safeplan.ui.people.record_fields import EntriesEditor
from safeplan.ui.people.record_form import RecordForm
from safeplan.ui.people.rows import Row, matching, row_list
from safeplan.ui.people.undo_words import done_words
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, DropDown, Line, SearchField, UndoBar, side_margins
from safeplan.vault.change import Change

_LIST_WIDTHS = {Width.WIDE: 400, Width.MIDDLE: 320}
_WIDEST = 16_777_215  # Qt's own largest


class RecordsPage(QWidget):
    """Lists records of some kinds, and edits one at a time.

    Args:
        theme: the look.
        tasks: commits drafts.
        desk: reads and changes records.
        kinds: which kinds: those of people and places, or of orders and reports.
        make_picker: makes the list of entries from which a report's are chosen.
        now: this computer's clock.
        parent: the owner.

    Signals:
        closed: back to the diary.
        entry_opened: the number of an entry she wants to see.
        draft_kept: the time at which what she types was last committed.
    """

    closed = Signal()
    entry_opened = Signal(int)
    draft_kept = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - what it shows and what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        desk: PeopleDesk,
        kinds: tuple[str, ...],
        make_picker: Callable[[], LinkPicker],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._desk = desk
        self._make_picker = make_picker
        self._now = now
        self.kinds = kinds
        self._width = Width.WIDE
        self._wanted: Place | None = None
        self._starting = False
        self.form: RecordForm | None = None
        self.picker: LinkPicker | None = None
        self.back = Button(theme, self.tr("Back to the diary"), "quiet", "arrow-left", small=True)
        self.which = DropDown(theme, [(each, words(KINDS[each].many)) for each in kinds], self.tr("Show"))
        self.search = SearchField(theme, self.tr("Search"))
        self.add_button = Button(theme, "", "secondary", "plus")
        self.view, self.model = row_list(theme, "")
        self.undo = UndoBar(theme)
        self._lists = QStackedWidget()
        self.states: EmptyStates | None = None
        self._right = QStackedWidget()
        self._lay_out()
        self._place_buttons()
        self._connect()
        self._show_kind()

    @property
    def kind(self) -> str:
        """The kind that is listed."""
        return self.which.value()

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("Orders and reports") if self.kinds == CASE_KINDS else self.tr("People and places")

    def start(self) -> None:
        """Read everything, and put the keyboard where she can go on."""
        self._starting = not self._desk.is_read
        self._desk.load()
        if not self._starting:
            self._take_keyboard()

    def place(self) -> Place:
        """Return what she looks at, as plain data."""
        if self._wanted is not None:
            return self._wanted
        form = self.form
        return {
            "kind": self.kind,
            "record": None if form is None else form.record.id,
            "search": self.search.text(),
        }

    def restore(self, place: Place) -> None:
        """Go back there once the records are read."""
        kind = place.get("kind")
        if kind not in self.kinds:
            return
        self.which.set_value(kind)
        self._show_kind()
        self.search.setText(str(place.get("search", "")))
        if isinstance(place.get("record"), int):
            self._wanted = dict(place)
            if self._desk.is_read:
                self._go_to_wanted()

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self.form.drafts() if self.form is not None else []

    def set_width(self, width: Width) -> None:
        """List beside record, or one after the other where there is little room."""
        self._width = width
        if width is Width.NARROW:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(_WIDEST)
        else:
            self._left.setFixedWidth(self._theme.px(_LIST_WIDTHS[width]))
        self._place_buttons()
        self._place_panes()

    def open_new(self, kind: str | None = None) -> None:
        """Begin a new record."""
        self._open(KINDS[kind or self.kind].made())

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(12))
        head.setSpacing(px(8))
        self._first = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._first.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._first.addWidget(self.which)
        self._second = QHBoxLayout()
        self._second.addWidget(self.search)
        head.addLayout(self._first)
        head.addLayout(self._second)
        self._lists.addWidget(self.view)
        self._lists.setMinimumHeight(1)
        self._lay_out_foot()
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._lists, 1)
        column.addWidget(self._foot)
        self._line = Line(upright=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)
        self._right.addWidget(QWidget())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(row, 1)
        outer.addWidget(self.undo)

    def _lay_out_foot(self) -> None:
        px = self._theme.px
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        self._foot_row = QHBoxLayout()
        self._foot_row.setContentsMargins(side_margins(px(16), px(12), px(16), px(16)))
        self._foot_row.addStretch(1)
        foot.addWidget(Line())
        foot.addLayout(self._foot_row)

    def _place_buttons(self) -> None:
        """Where there is little room, what stands above and below the list takes two lines in all."""
        narrow = self._width is Width.NARROW
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._first.setDirection(along if narrow else down)
        self.back.set_brief(narrow)
        self.add_button.set_brief(narrow)
        if narrow:
            self._second.addWidget(self.add_button)
        else:
            self._foot_row.insertWidget(0, self.add_button)
        self._foot.setVisible(not narrow)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.which.chosen.connect(self._kind_chosen)
        self.search.textChanged.connect(self._show_rows)
        self.add_button.clicked.connect(partial(self.open_new, None))
        self.view.clicked.connect(self._row_opened)
        self.view.keyed.connect(self._row_opened)
        self.undo.asked.connect(self._undo)
        self._desk.altered.connect(self._refresh)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)

    def _kind_chosen(self) -> None:
        self.let_go()
        self.search.clear()
        self._show_kind()

    def _show_kind(self) -> None:
        """Show the words of the kind that is listed."""
        kind = KINDS[self.kind]
        self.add_button.setText(words(kind.add))
        self.view.setAccessibleName(words(kind.many))
        if self.states is not None:
            self._lists.removeWidget(self.states)
            self.states.deleteLater()
        self.states = EmptyStates(self._theme, kind)
        self.states.add_asked.connect(partial(self.open_new, None))
        self.states.all_asked.connect(self.search.clear)
        self._lists.addWidget(self.states)
        self._show_rows()

    def _refresh(self) -> None:
        self._show_rows()
        self._show_undo()
        if self._starting:
            self._starting = False
            self._take_keyboard()
        if self._wanted is not None:
            self._go_to_wanted()

    def _take_keyboard(self) -> None:
        """Put the keyboard where she can go on."""
        if self.form is not None:
            self.form.start()
        elif self.model.rows:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not focus_first(self._lists):
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        kind = KINDS[self.kind]
        every = [
            Row(str(each.id), kind.title(each), kind.second(each), kind.icon, kind.searched(each))
            for each in self._desk.book.of(self.kind)
        ]
        rows = matching(every, self.search.text())
        self.model.show_rows(rows)
        if self.states is not None:
            self.states.show_searched(bool(every))
            self._lists.setCurrentWidget(self.view if rows else self.states)
        self.add_button.setVisible(bool(every))
        self._mark_open()

    def _mark_open(self) -> None:
        at = self.model.row_of(str(self.form.record.id)) if self.form is not None else -1
        self.view.setCurrentIndex(self.model.index(at) if at >= 0 else QModelIndex())

    def _show_undo(self) -> None:
        what = self._desk.undoable(self.kinds)
        self.undo.show_done("" if what is None else done_words(what))

    def _row_opened(self, index: QModelIndex) -> None:
        record = self._desk.book.record(self.kind, int(self.model.rows[index.row()].key))
        if record is not None:
            self._open(record)

    def _go_to_wanted(self) -> None:
        place, self._wanted = self._wanted, None
        number = int((place or {}).get("record") or 0)
        record = self._desk.book.record(self.kind, number) if number else KINDS[self.kind].made()
        if record is not None:
            self._open(record)

    def _open(self, record: Record) -> None:
        if self.form is not None and self.form.record.id == record.id and self.form.kind.name == self.kind:
            self.form.start()
            return
        self.let_go()
        form = RecordForm(self._theme, self._tasks, self._desk, KINDS[self.kind], record, "page", self._now)
        form.kept.connect(self._kept)
        form.closed.connect(self._form_done)
        form.remove_asked.connect(self._remove)
        form.entries_asked.connect(self._choose_entries)
        form.entry_opened.connect(self.entry_opened)
        form.draft_kept.connect(self.draft_kept)
        self.form = form
        self._right.addWidget(form)
        self._right.setCurrentWidget(form)
        self._mark_open()
        self._place_panes()
        form.start()

    def let_go(self) -> None:
        """Close what is open, and commit what is typed."""
        self._close_picker()
        form, self.form = self.form, None
        if form is not None:
            form.keeper.keep_now()
            self._right.setCurrentIndex(0)
            self._right.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._place_panes()

    def _form_done(self) -> None:
        self.let_go()
        self._mark_open()
        (self.view if self.model.rows else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, change: Change) -> None:
        self._form_done()
        self.draft_kept.emit(self._now())
        at = self.model.row_of(str(change.ids[0]))
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))

    def _remove(self) -> None:
        if self.form is None:
            return
        record, kind = self.form.record, self.form.kind.name
        self.form.keeper.forget()
        self._form_done()
        self._desk.remove(kind, record.id, self._removed)

    def _removed(self, _change: Change) -> None:
        self.draft_kept.emit(self._now())
        self.undo.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        if self._desk.undoable(self.kinds) is not None:
            self.let_go()
            self._desk.undo(self.kinds, self._undone)

    def _undone(self, _change: Change | None) -> None:
        self.draft_kept.emit(self._now())
        self._form_done()

    def _choose_entries(self) -> None:
        form = self.form
        if form is None:
            return
        editor = form.editors["entries"]
        if self.picker is None and isinstance(editor, EntriesEditor):
            self.picker = self._make_picker()
            self.picker.chosen_changed.connect(editor.choose)
            self.picker.closed.connect(self._close_picker)
            self.picker.heading.setText(self.tr("Entries it is about"))
            self.picker.setMinimumWidth(0)
            self.picker.setMaximumWidth(_WIDEST)
            self._right.addWidget(self.picker)
            self._right.setCurrentWidget(self.picker)
            self.picker.start(0, tuple(editor.value()))

    def _close_picker(self) -> None:
        picker, self.picker = self.picker, None
        if picker is None:
            return
        self._right.removeWidget(picker)
        picker.hide()
        picker.deleteLater()
        if self.form is not None:
            self._right.setCurrentWidget(self.form)
            editor: Any = self.form.editors["entries"]
            editor.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_panes(self) -> None:
        narrow = self._width is Width.NARROW
        right = self.form is not None
        self._left.setVisible(not narrow or not right)
        self._right.setVisible(not narrow or right)
        self._line.setVisible(not narrow)
        if self.form is not None:
            self.form.offer_back(narrow)

    def _go_back(self) -> None:
        self.let_go()
        self.closed.emit()
