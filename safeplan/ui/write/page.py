"""Write: one box with the cursor in it, a time, and whatever else she wants to add."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.clock import Clock
from safeplan.diary.evidence import EvidenceItem, EvidenceLocker
from safeplan.diary.incident import Incident, Paper
from safeplan.diary.journal import Journal
from safeplan.diary.when import When
from safeplan.errors import SafePlanError
from safeplan.ui.diary.evidence_adder import Source, sources_in
from safeplan.ui.diary.field_editors import FieldEditors
from safeplan.ui.diary.fields import WRITE_GROUPS
from safeplan.ui.diary.file_pages import FilePages
from safeplan.ui.diary.paper_fields import PaperFields
from safeplan.ui.diary.when_words import full_when
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.language import isolated
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft, Page, Place, Width
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.shortcuts import offer_keys
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.write.desk import Desk
from safeplan.ui.write.details import EVIDENCE, Details
from safeplan.ui.write.draft import EARLY, EDITOR, WriteDraft
from safeplan.ui.write.files import Files
from safeplan.ui.write.sheet import CHOOSE_KEYS, WriteSheet
from safeplan.ui.write.side import Side
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

_CLOCK_MS = 20_000


class WritePage(Page):
    """The page for writing something down.

    Args:
        theme: the look.
        tasks: does the work off the window's thread.
        journal: where entries are kept.
        locker: where evidence is kept.
        drafts: where unfinished words are kept.
        clock: tells the time of writing.
        people: persons, places, orders and reports to choose from; where not given, it is not offered.
        parent: the owner.
    """

    name = "write"

    def __init__(  # noqa: PLR0913, PLR0917 - each is a store of its own
        self,
        theme: Theme,
        tasks: Tasks,
        journal: Journal,
        locker: EvidenceLocker,
        drafts: Drafts,
        clock: Clock,
        people: PeopleDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._desk = Desk(tasks, journal, locker, drafts, self)
        self._load_asked = False
        self._loaded = False
        self._wanted_place: Place | None = None
        self._thrown: list[tuple[WriteDraft, tuple[EvidenceItem, ...]]] = []
        self._on_notice: Callable[[], None] | None = None
        self._busy = False
        self._narrow = False
        self.keeper = DraftKeeper(EDITOR, tasks, drafts, self._draft_data, self)
        self.keeper.held = True
        self.sheet = WriteSheet(theme, clock.now)
        self.files = Files(theme, tasks, locker, self._desk, self)
        names = [name for group in WRITE_GROUPS for name in group.fields]
        self.editors = FieldEditors(theme, names, self, hints_below=True)
        self.paper = PaperFields(theme, hint_below=True)
        self.details = Details(theme, self.editors, self.files.tray, self.paper)
        self.side = Side(theme, self.details, self.editors)
        if people is not None:
            self.side.offer_people(tasks, people, clock.now)
        self._pages = QStackedWidget()
        self._file_pages = FilePages(theme, self._pages, self)
        self._tick = QTimer(self)
        self._lay_out()
        self._connect()
        self.sheet.when.start_fresh()
        self.setAcceptDrops(True)

    def heading(self) -> str:
        """Return "Write"."""
        return self.tr("Write")

    def arrive(self, argument: object | None = None) -> None:
        """Put the cursor in the box; at the first time bring back what was being written."""
        del argument
        self.sheet.show_clock()
        self._tick.start(_CLOCK_MS)
        self._desk.lately(self.side.picker.show_lately)
        if not self._load_asked:
            self._load_asked = True
            self._desk.load(self._show_loaded)
        elif self._loaded and self.sheet.when.is_fresh:
            self.sheet.when.start_fresh()
        self.sheet.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return the cursor, the scroll, and what is open; until the draft is there, where she was before."""
        if not self._loaded and self._wanted_place is not None:
            return self._wanted_place
        cursor = self.sheet.box.textCursor()
        return {
            "cursor": cursor.position(),
            "anchor": cursor.anchor(),
            "scroll": self.sheet.scroll_area.verticalScrollBar().value(),
            "group": self.details.open_group(),
            "behaviours": self.side.behaviours_open,
            "focus": self.editors.focus_place(),
        }

    def restore(self, place: Place) -> None:
        """Go back there once the draft is on the page."""
        self._wanted_place = place
        if self._loaded:
            self._go_to_place()

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        new = self.side.drafts()
        if self._desk.is_kept:
            return [(EDITOR, None), *new]
        pending = self.keeper.pending()
        if not self._loaded:
            # What was being written is not on the page yet: these words must not take its place.
            return [(EARLY, value) for _, value in pending if value is not None] + new
        return pending + new

    def set_width(self, width: Width) -> None:
        """Stand the details beside the box, or below it where there is little room."""
        self._narrow = width is Width.NARROW
        self.sheet.set_narrow(self._narrow)
        self.sheet.when.set_compact(width is not Width.WIDE)
        if self._narrow:
            self.sheet.below.addWidget(self.details)
        self.side.set_narrow(self._narrow)
        self._place_side()

    def draft(self) -> WriteDraft:
        """Return what is on the page now."""
        words, paper = self.sheet.box.text(), self.paper.value()
        incident = self.editors.incident(When.not_sure(), what_happened=words, paper=paper)
        private, to_finish = self.editors.private(), self.sheet.finish.isChecked()
        return WriteDraft(incident, self.sheet.when.typed(), private, self.files.ids, to_finish)

    def keep(self) -> None:
        """Keep the entry; where nothing is written, go to the box."""
        if self._busy or not self._loaded:
            return
        draft = self.draft()
        if not draft.has_words():
            self._say(self.tr("Write a line first. Then it can be kept."))
            self.sheet.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        when = self.sheet.when.read()
        if when is None:
            return
        self._set_busy(True)
        incident = replace(draft.incident, when=when)
        done = partial(self._entry_kept, incident, draft.evidence)
        private, files = draft.private, draft.evidence
        self._desk.keep(incident, private, files, done, self._not_kept, draft.to_finish)

    def discard(self) -> None:
        """Take everything off the page; it can be brought back."""
        draft, items = self.draft(), self.files.items
        if not self._loaded:
            return
        if not draft.has_words():
            self.sheet.when.start_fresh()
            return
        self._take_off(draft, items)
        self._say(self.tr("The words are off the page."), self.tr("Bring them back"), self.bring_back)
        self.sheet.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_back(self) -> None:
        """Show what was discarded last; what stands on the page meanwhile takes its place among it."""
        if not self._thrown:
            return
        thrown, draft, items = self._thrown.pop(), self.draft(), self.files.items
        if draft.has_words():
            self._take_off(draft, items)
        self.sheet.clear_notice()
        self._show(*thrown)
        self.keeper.touched()
        self.sheet.offer_bringing_back(bool(self._thrown))
        self.sheet.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self, sources: Sequence[Source]) -> None:
        """Put files in as evidence of what is being written."""
        if sources:
            self.details.open(EVIDENCE)
            self.files.give(sources)

    def choose_file(self) -> None:
        """Show the picker instead of the page."""
        self._file_pages.choose(self.give)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged in."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files in as evidence."""
        sources = sources_in(event.mimeData(), self.tr("Dropped picture.png"))
        if sources:
            event.acceptProposedAction()
            self.give(sources)

    def _lay_out(self) -> None:
        self.sheet.progress.addLayout(self.files.adder.column)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.side)
        self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        sheet = self.sheet
        sheet.box.textChanged.connect(self.keeper.touched)
        sheet.box.sources_given.connect(self.give)
        sheet.when.touched.connect(self.keeper.touched)
        sheet.finish.clicked.connect(self.keeper.touched)
        sheet.keep_button.clicked.connect(self.keep)
        sheet.evidence_button.clicked.connect(self.choose_file)
        sheet.discard_button.clicked.connect(self.discard)
        sheet.bring_back_button.clicked.connect(self.bring_back)
        sheet.acted.connect(self._notice_acted)
        self.editors.touched.connect(self._details_altered)
        self.paper.touched.connect(self._details_altered)
        self.side.behaviours_shown.connect(self._place_side)
        self.side.draft_kept.connect(self.kept)
        self.files.tray.add_asked.connect(self.choose_file)
        self._file_pages.closed.connect(self._focus_evidence)
        self.files.altered.connect(self._details_altered)
        self.files.taken_out.connect(self._say_taken_out)
        self.files.taken_in.connect(self._say_original)
        self.files.attached.connect(self.changed)
        self.keeper.kept.connect(sheet.note_saved)
        self.keeper.kept.connect(self.kept)
        self._tick.timeout.connect(sheet.show_clock)
        keeps = {"Ctrl+Return": self.keep, "Ctrl+Enter": self.keep}
        offer_keys(self, {**keeps, CHOOSE_KEYS: self.choose_file, "F6": self._go_across})

    def _draft_data(self) -> dict[str, Any] | None:
        draft = self.draft()
        return draft.to_data() if draft.has_words() else None

    def _details_altered(self) -> None:
        self.details.refresh()
        self.keeper.touched()

    def _show_loaded(self, found: tuple[WriteDraft | None, list[EvidenceItem]]) -> None:
        draft, items = found
        self._loaded = True
        self.keeper.held = False
        if draft is not None:
            typed_meanwhile = self.sheet.box.text()
            self._show(draft, items)
            if typed_meanwhile:
                self.sheet.box.appendPlainText(typed_meanwhile)
            self.sheet.box.moveCursor(self.sheet.box.textCursor().MoveOperation.End)
        self._go_to_place()

    def _show(self, draft: WriteDraft, items: Sequence[EvidenceItem]) -> None:
        box = self.sheet.box
        was_blocked = box.blockSignals(True)
        box.set_text(draft.incident.what_happened)
        box.blockSignals(was_blocked)
        self.sheet.when.set_typed(draft.when)
        self.sheet.finish.setChecked(draft.to_finish)
        self.editors.show(draft.incident, draft.private)
        self.paper.show_value(draft.incident.paper)
        self.files.show(items)
        self.details.refresh()

    def _clear(self) -> None:
        self._show(WriteDraft(), ())
        self.sheet.when.start_fresh()
        self.details.open("")
        self.side.close_behaviours()

    def _go_to_place(self) -> None:
        place, self._wanted_place = self._wanted_place, None
        if place is None:
            return
        box = self.sheet.box
        cursor = box.textCursor()
        length = len(box.text())
        cursor.setPosition(min(int(place.get("anchor", length)), length))
        cursor.setPosition(min(int(place.get("cursor", length)), length), cursor.MoveMode.KeepAnchor)
        box.setTextCursor(cursor)
        self.details.open(str(place.get("group", "")))
        focus = place.get("focus")
        self.editors.focus_back(focus if isinstance(focus, dict) else {})
        if place.get("behaviours"):
            self.side.open_behaviours()
        bar = self.sheet.scroll_area.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, int(place.get("scroll", 0))))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.sheet.box.setReadOnly(busy)

    def _entry_kept(self, incident: Incident, evidence: tuple[int, ...], change: Change) -> None:
        entry_id = change.ids[0]
        self.files.begin_anew(entry_id, evidence)
        self._clear()
        self._set_busy(False)
        self.keeper.forget()
        self._desk.settle()
        self._on_notice = partial(self.go.emit, "diary", entry_id)
        title, action = self.tr("Entry {number} is kept.").format(number=entry_id), self.tr("Open it")
        if incident.paper is not None:
            self._on_notice, action = self._copy_next, self.tr("Copy the next sheet")
        self.sheet.show_notice("know", title, full_when(incident.when), action)
        self.sheet.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.lately(self.side.picker.show_lately)
        self.kept.emit(self._clock.now())
        self.changed.emit(change)

    def _copy_next(self) -> None:
        """She copies a pile of sheets: the next one is from paper, too."""
        self.paper.show_value(Paper())
        self._details_altered()
        self.sheet.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_kept(self, error: SafePlanError) -> None:
        self._set_busy(False)
        self.keeper.touched()
        message = sentence(error)
        self._on_notice = None
        self.sheet.show_notice("danger", message.title, message.text)

    def _say(self, text: str, action: str | None = None, on_acted: Callable[[], None] | None = None) -> None:
        self._on_notice = on_acted
        self.sheet.show_notice("know", "", text, action)

    def _notice_acted(self) -> None:
        act, self._on_notice = self._on_notice, None
        self.sheet.clear_notice()
        if act is not None:
            act()

    def _take_off(self, draft: WriteDraft, items: tuple[EvidenceItem, ...]) -> None:
        """Clear the page, and keep what stood on it until she leaves."""
        self.files.begin_anew()
        self._clear()
        self.keeper.forget()
        self._thrown.append((draft, items))
        self.sheet.offer_bringing_back(True)

    def _say_taken_out(self, item: EvidenceItem, position: int) -> None:
        text = self.tr("{name} is taken out.").format(name=isolated(item.name))
        self._say(text, self.tr("Put it back"), partial(self.files.put_back, item, position))

    def _say_original(self, words: str) -> None:
        if words:
            self._say(words)

    def _go_across(self) -> None:
        """Go from the box to what stands beside it, and back."""
        if self.side.has_keyboard:
            self.sheet.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._file_pages.picker is None:
            self.side.start()

    def _focus_evidence(self) -> None:
        self.sheet.evidence_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_side(self) -> None:
        """In a narrow window the drawer is a page of its own, and the details stand below the box."""
        self.side.setVisible(not self._narrow or self.side.drawer_open)
        self.sheet.setVisible(not self._narrow or not self.side.drawer_open)
