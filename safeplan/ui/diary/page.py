"""Diary: the list, one entry beside it, and the form that amends it."""

from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.clock import Clock
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.ui.diary.behaviour_picker import BehaviourPicker
from safeplan.ui.diary.desk import DiaryDesk, EntryView
from safeplan.ui.diary.detail_pane import DetailPane
from safeplan.ui.diary.entry_form import EntryForm
from safeplan.ui.diary.entry_source import EntrySource
from safeplan.ui.diary.erasing_desk import ErasingDesk
from safeplan.ui.diary.link_picker import LinkPicker
from safeplan.ui.diary.list_pane import ListPane
from safeplan.ui.diary.more_button import MoreButton
from safeplan.ui.diary.papers import DiaryPapers
from safeplan.ui.diary.seal_notice import SealNotice
from safeplan.ui.diary.seal_watch import SealWatch
from safeplan.ui.diary.when_words import brief_when
from safeplan.ui.page import Draft, Page, Place, Width
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.records_host import RecordsHost
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label, Line
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

_WALK_MS = 100
_LIST_WIDTHS = {Width.WIDE: 400, Width.MIDDLE: 320}
_WIDEST = 16_777_215  # Qt's own largest


class DiaryPage(Page):
    """The page for reading what was written.

    Args:
        theme: the look.
        tasks: does the work off the window's thread.
        journal: the entries.
        search: finds entries by words.
        locker: the evidence.
        drafts: where unfinished changes are kept.
        clock: tells the time.
        erasing: erases entries; where not given, it is not offered.
        people: people and places, orders and reports; where not given, they are not offered.
        parent: the owner.
    """

    name = "diary"

    def __init__(  # noqa: PLR0913, PLR0917 - each is a store of its own
        self,
        theme: Theme,
        tasks: Tasks,
        journal: Journal,
        search: Search,
        locker: EvidenceLocker,
        drafts: Drafts,
        clock: Clock,
        erasing: ErasingDesk | None = None,
        people: PeopleDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._now = clock.now
        self._width = Width.WIDE
        self._shows_detail = False
        self._chosen: int | None = None
        self._stays = False
        self._walking = QTimer(self, singleShot=True, interval=_WALK_MS)
        self._desk = DiaryDesk(tasks, journal, locker, drafts, self, people)
        self._source = EntrySource(journal, search)
        self._watch = SealWatch(tasks, journal, clock.now, self)
        self.list = ListPane(theme, tasks, self._source, clock.now)
        self.detail = DetailPane(theme, tasks, self._desk, self._watch, clock.now, erasing)
        self.form: EntryForm | None = None
        self.more = MoreButton(theme, self)
        self.more.hide()
        # An entry whose form is to be open again, and where in it she was; until the entry has been read.
        self._waiting: tuple[int, Place] | None = None
        self._right = QStackedWidget()
        self.seals = SealNotice(theme, self._watch, self._right)
        self._pages = QStackedWidget()
        self.records = self._records_of(people)
        self.papers = DiaryPapers(theme, tasks, journal, clock.now, self._pages)
        self._lay_out()
        self._connect()

    def _records_of(self, people: PeopleDesk | None) -> RecordsHost:
        picker = partial(LinkPicker, self._theme, self._tasks, self._source, self._now)
        return RecordsHost(self._theme, self._tasks, people, picker, self._now, self._pages)

    @cached_property
    def picker(self) -> BehaviourPicker:
        """Where behaviours to look for are chosen; made when asked for, as the list is to come soon."""
        picker = BehaviourPicker(self._theme, self.tr("Show entries with"), own_words=False, width=None)
        self._right.addWidget(picker)
        picker.chosen_changed.connect(self.list.filters.set_behaviours)
        picker.closed.connect(self._close_picker)
        return picker

    def heading(self) -> str:
        """Return "Diary", or which entry is being amended, or what else is shown."""
        if self.records.page is not None:
            return self.records.page.heading()
        if self.form is not None:
            return self.tr("Entry {number}").format(number=self.form.view.entry.id)
        return self.tr("Diary")

    def header_extras(self) -> QWidget | None:
        """Return when the entry that is being amended happened, or the menu beside the title."""
        if self.records.page is not None or self.papers.page is not None:
            return None
        if self.form is None:
            return self.more if self.more.menu_rows.actions() else None
        self._note.setText(brief_when(self.form.view.entry.incident.when))
        return self._note

    def arrive(self, argument: object | None = None) -> None:
        """Show the list, and the entry whose number is given."""
        if isinstance(argument, int):
            self.records.close()
            self.papers.close()
            self._close_form()
            self._clear_search()
            self.list.select(argument)
            self.detail.show_entry(argument)
            self._show_detail(True)
        if not self.list.is_loaded or isinstance(argument, int):
            self.list.load()
            self._watch.start()
        if self.records.page is not None:
            self.records.page.start()
        elif self.form is None and self.papers.page is None:
            self.list.focus_list()

    def place(self) -> Place:
        """Return what she reads or amends, and where in it she is."""
        place: Place = {
            "list": self.list.state(),
            "detail": self.detail.sheet.verticalScrollBar().value(),
            "reading": self._shows_detail,
        }
        place |= self.records.place()
        place["papers"] = self.papers.place()
        if self.form is not None:
            place["form"] = self.form.place()
        elif self._waiting is not None:
            entry_id, form = self._waiting
            place["list"] = {**self.list.state(), "entry": entry_id}
            place["form"] = form
        return place

    def restore(self, place: Place) -> None:
        """Go back there."""
        self.records.restore(place.get("records"))
        self.papers.restore(place.get("papers"))
        state = place.get("list")
        if not isinstance(state, dict):
            return
        self._show_detail(bool(place.get("reading")))
        self.list.restore(state)
        entry_id = state.get("entry")
        if not isinstance(entry_id, int):
            return
        self.detail.show_entry(entry_id, int(place.get("detail", 0)))
        form = place.get("form")
        if isinstance(form, dict):
            self._waiting = entry_id, form
            self._desk.view(entry_id, self._restore_form)

    def drafts(self) -> list[Draft]:
        """Return the changes that are not in the vault yet."""
        open_now = (self.detail, self.form, self.records)
        return [draft for each in open_now if each is not None for draft in each.drafts()]

    def refresh(self, change: Change) -> None:
        """Show what was changed elsewhere, or here."""
        if change.kind == "evidence" and self.detail.view is not None:
            self.detail.reload()
        if change.kind != "entry" or not self.list.is_loaded:
            return
        self.list.load()
        if self._watch.breaks:
            self._watch.start_again()
        view = self.detail.view
        if view is not None and (not change.ids or view.entry.id in change.ids):
            self.detail.reload()

    def set_width(self, width: Width) -> None:
        """List beside entry, or one after the other where there is little room."""
        self._width = width
        narrow = width is Width.NARROW
        self.detail.set_narrow(narrow)
        if narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(_WIDEST)
        else:
            self.list.setFixedWidth(self._theme.px(_LIST_WIDTHS[width]))
        self.more.set_brief(narrow)
        self.records.set_width(width)
        self.papers.set_width(width)
        if self.form is not None:
            self.form.set_width(width)
        self._place_panes()

    def amend(self, view: EntryView) -> None:
        """Open the form for an entry."""
        self._waiting = None
        self._close_form()
        form = EntryForm(self._theme, self._tasks, self._desk, self._source, self._now, view)
        form.closed.connect(self._back_from_form)
        form.kept.connect(self._amended)
        form.discarded.connect(partial(self._discarded, view))
        form.evidence_added.connect(self.changed)
        form.draft_kept.connect(self.kept)
        self.form = form
        form.set_width(self._width)
        self._pages.addWidget(form)
        self._pages.setCurrentWidget(form)
        self.heading_changed.emit()
        form.start()

    def _lay_out(self) -> None:
        self._line = Line(upright=True)
        self._note = Label(self._theme, "", "second", "ink3", wrap=False)
        browse = QWidget()
        row = QHBoxLayout(browse)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._right.addWidget(self.detail)
        row.addWidget(self.list)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)
        self._pages.addWidget(browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.seals)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        self.records.offer(self.more)
        self.papers.offer(self.more)
        self.papers.altered.connect(self.heading_changed)
        self.papers.closed.connect(self.list.focus_list)
        self.records.altered.connect(self.heading_changed)
        self.records.closed.connect(self.list.focus_list)
        self.records.entry_opened.connect(self.arrive)
        self.records.draft_kept.connect(self.kept)
        self.list.chosen.connect(self._entry_chosen)
        self._walking.timeout.connect(self._show_chosen)
        self.list.opened.connect(self._entry_opened)
        self.list.entered.connect(self._go_on_to_entry)
        self.list.find_anywhere_on(self, partial(self._show_detail, False))
        self.list.write_asked.connect(partial(self.go.emit, "write", None))
        self.list.filters.behaviours_asked.connect(self._open_picker)
        self.detail.foot.print_asked.connect(self.papers.print_seal)
        self.detail.foot.wrong_asked.connect(self.seals.open)
        self.seals.moved.connect(self._place_panes)
        self.seals.entry_asked.connect(self.arrive)
        self.detail.back_asked.connect(self._back_to_list)
        self.detail.amend_asked.connect(self.amend)
        self.detail.link_opened.connect(self.arrive)
        self.detail.changed.connect(self.changed)
        self.detail.fill.connect(self.fill)
        self.detail.erased.connect(self._erased)
        self.detail.erasing_closed.connect(self._erasing_closed)
        self.list.listed.connect(self._listed)

    def _entry_chosen(self, entry_id: int | None) -> None:
        """Show the first choice at once; while she walks on, only the entry she stops at."""
        if self._waiting is not None and entry_id != self._waiting[0]:
            self._waiting = None
        self._chosen = entry_id
        if self._stays:
            return
        if not self._walking.isActive():
            self._show_chosen()
        self._walking.start()

    def _listed(self) -> None:
        self._stays = False

    def _show_chosen(self) -> None:
        if self.detail.entry_id != self._chosen:
            self.detail.show_entry(self._chosen)

    def _restore_form(self, view: EntryView) -> None:
        if self._waiting is None:
            # She has gone on to something else meanwhile.
            return
        _entry_id, place = self._waiting
        self.amend(view)
        if self.form is not None:
            self.form.restore(place)

    def _entry_opened(self, entry_id: int) -> None:
        self._chosen = entry_id
        self._show_chosen()
        self._show_detail(True)
        if self._width is Width.NARROW:
            self.detail.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on_to_entry(self) -> None:
        """Enter in the list goes on to what can be done with the entry."""
        if self._width is not Width.NARROW:
            self.detail.foot.amend.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _back_to_list(self) -> None:
        self._show_detail(False)
        self.list.focus_list()

    def _show_detail(self, shown: bool) -> None:
        """Where there is room for one pane only, this says which."""
        self._shows_detail = shown
        self._place_panes()

    def _place_panes(self) -> None:
        narrow = self._width is Width.NARROW
        right = self._shows_detail or self._right.currentWidget() is not self.detail
        self.list.setVisible(not narrow or not right)
        self._right.setVisible(not narrow or right)
        self._line.setVisible(not narrow)

    def _open_picker(self) -> None:
        self.picker.choose(self.list.filters.behaviours)
        self._right.setCurrentWidget(self.picker)
        self._place_panes()
        self.picker.start()

    def _close_picker(self) -> None:
        self._right.setCurrentWidget(self.detail)
        self._place_panes()
        self.list.filters.behaviour_chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_search(self) -> None:
        was_blocked = self.list.blockSignals(True)
        self.list.search.clear()
        self.list.filters.clear()
        self.list.blockSignals(was_blocked)

    def _amended(self, change: Change) -> None:
        for entry_id in change.ids:
            self.detail.keep_thrown(entry_id, None)
        self._back_from_form()
        self.kept.emit(self._now())
        self.changed.emit(change)

    def _erased(self, change: Change) -> None:
        # The list will stand on another entry by itself; how it went is shown until she moves on.
        self._chosen = None
        self._stays = True
        self.changed.emit(change)
        self._watch.start()

    def _erasing_closed(self) -> None:
        if self._width is Width.NARROW:
            self._back_to_list()
        self._show_chosen()

    def _discarded(self, view: EntryView, value: dict[str, Any] | None) -> None:
        self._back_from_form()
        if value is not None:
            self.detail.keep_thrown(view.entry.id, partial(self._bring_back, view, value))
            self.detail.reload()

    def _bring_back(self, view: EntryView, value: dict[str, Any]) -> None:
        self.detail.keep_thrown(view.entry.id, None)
        self.detail.clear_notice()
        self.amend(replace(view, draft=value))
        if self.form is not None:
            self.form.keeper.touched()

    def _back_from_form(self) -> None:
        self._close_form()
        self.detail.clear_notice()
        self.detail.reload()
        self.detail.foot.amend.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.keeper.keep_now()
            form.drawers.close_drawer()
            self._pages.setCurrentIndex(0)
            self._pages.removeWidget(form)
            form.deleteLater()
            self.heading_changed.emit()
