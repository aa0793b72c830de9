"""The pane beside the list: one entry, its history, its pictures, and what can be done with it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from safeplan.diary.evidence import EvidenceItem
from safeplan.ui.diary.desk import DiaryDesk, EntryView
from safeplan.ui.diary.detail_foot import DetailFoot
from safeplan.ui.diary.entry_sheet import EntrySheet
from safeplan.ui.diary.erase_view import EraseView
from safeplan.ui.diary.erasing_desk import ErasingDesk
from safeplan.ui.diary.erasure import Erasure
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source, sources_in
from safeplan.ui.diary.evidence_desk import EvidenceDesk
from safeplan.ui.diary.file_pages import CopySaver, FilePages
from safeplan.ui.diary.picture_view import PictureView
from safeplan.ui.diary.seal_watch import SealWatch
from safeplan.ui.diary.versions_view import VersionsView
from safeplan.ui.diary.withdrawing import Withdrawing
from safeplan.ui.page import Draft
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Line
from safeplan.vault.change import Change


class DetailPane(QWidget):
    """Shows one entry at a time; nothing while none is chosen.

    Args:
        theme: the look.
        tasks: does the work.
        desk: reads and changes entries.
        watch: knows which seals hold.
        now: this computer's clock.
        erasing: erases entries; where not given, it is not offered.
        parent: the owner.

    Signals:
        back_asked: back to the list, where there is room for one pane only.
        amend_asked: the `EntryView` she wants to amend.
        link_opened: the number of another entry.
        changed: the `Change` of what she did here.
        fill: a file that wants the whole window, or None to give it back.
        erased: an entry was erased; carries its `Change`.
        erasing_closed: she has read how that went.
    """

    back_asked = Signal()
    amend_asked = Signal(object)
    link_opened = Signal(int)
    changed = Signal(object)
    fill = Signal(object)
    erased = Signal(object)
    erasing_closed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what it shows and what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        desk: DiaryDesk,
        watch: SealWatch,
        now: Callable[[], datetime],
        erasing: ErasingDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._desk = desk
        self._erasing = erasing
        self._entry_id: int | None = None
        self._view: EntryView | None = None
        self._scroll_to = 0
        self._banner: Banner | None = None
        self._thrown: dict[int, Callable[[], None]] = {}
        self._evidence = EvidenceDesk(tasks, desk.locker, desk.drafts, self)
        self._picture: PictureView | None = None
        self.sheet = EntrySheet(theme, self._evidence)
        self.foot = DetailFoot(theme, watch, now)
        self.foot.offer_erasing(erasing is not None)
        self.back = Button(theme, self.tr("Back to the list"), "quiet", "arrow-left", small=True)
        self.back.hide()
        self._stack = QStackedWidget()
        self.files = FilePages(theme, self._stack, self)
        self.adder = EvidenceAdder(theme, tasks, desk.locker, self)
        self.saver = CopySaver(theme, tasks, desk.locker, self.sheet.progress, self)
        self.withdrawing = Withdrawing(theme, tasks, desk, self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    @property
    def entry_id(self) -> int | None:
        """The number of the entry that is shown or on its way, or None."""
        return self._entry_id

    @property
    def view(self) -> EntryView | None:
        """What is shown, or None."""
        return self._view

    def show_entry(self, entry_id: int | None, scroll: int = 0) -> None:
        """Show an entry; what was shown before is forgotten, its pictures first.

        Args:
            entry_id: its number, or None for nothing.
            scroll: how far down it was scrolled, in pixels.
        """
        moving_on = entry_id != self._entry_id
        self._entry_id = entry_id
        self._scroll_to = scroll
        if moving_on:
            self._close_extra()
            self.files.close()
            self.clear_notice()
            self.sheet.evidence.forget()
        if entry_id is None:
            self._view = None
            self._stack.setCurrentWidget(self._empty)
        else:
            self._desk.view(entry_id, self._show)

    def reload(self) -> None:
        """Read the entry again, where something about it changed."""
        self.show_entry(self._entry_id, self.sheet.verticalScrollBar().value())

    def say(
        self,
        title: str,
        text: str = "",
        action: str | None = None,
        on_acted: Callable[[], None] | None = None,
    ) -> None:
        """Say something above the entry, in place of what was said before."""
        self.clear_notice()
        self._banner = Banner(self._theme, "know", title, text, action)
        if on_acted is not None:
            self._banner.acted.connect(on_acted)
        self.sheet.notices.addWidget(self._banner)

    def clear_notice(self) -> None:
        """Take what is said above the entry away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def notice(self) -> str:
        """Return what is said above the entry, or ""."""
        return self._banner.words() if self._banner is not None else ""

    def drafts(self) -> list[Draft]:
        """Return the words about a file that are not in the vault yet."""
        about_file = self._picture.drafts() if self._picture is not None else []
        return [*self.withdrawing.drafts(), *about_file]

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for one pane only, with a way back."""
        self.back.setVisible(narrow)
        self.sheet.set_narrow(narrow)
        self.foot.set_narrow(narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged in."""
        if self._view is not None and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files with the entry."""
        sources = sources_in(event.mimeData(), self.tr("Dropped picture.png"))
        if sources and self._view is not None:
            event.acceptProposedAction()
            self._give(sources)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._empty = QWidget()
        self._entry_page = QWidget()
        page = QVBoxLayout(self._entry_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(12), px(8), px(12), 0)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        page.addLayout(top)
        # Above what scrolls: what went wrong with a file is never out of sight.
        coming = QVBoxLayout()
        coming.setContentsMargins(px(24), px(8), px(24), 0)
        coming.addLayout(self.adder.column)
        page.addLayout(coming)
        page.addWidget(self.sheet, 1)
        page.addWidget(Line())
        page.addWidget(self.foot)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._entry_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.sheet.versions_asked.connect(self._show_versions)
        self.sheet.note_asked.connect(self._ask_note)
        self.sheet.link_opened.connect(self.link_opened)
        self.sheet.evidence.opened.connect(self._show_picture)
        self.foot.amend_asked.connect(self._amend)
        self.foot.evidence_asked.connect(self._choose_file)
        self.foot.withdraw_asked.connect(self._ask_withdraw)
        self.foot.put_back_asked.connect(self._put_back)
        self.foot.erase_asked.connect(self._erase)
        self.foot.finish_asked.connect(self._mark_to_finish)
        self.foot.copy_asked.connect(self._copy)
        self.adder.added.connect(self._added)
        self.withdrawing.withdrawn.connect(self._mark_changed)

    def _show(self, view: EntryView) -> None:
        if view.entry.id != self._entry_id:
            return
        is_first = self._view is None or self._view.entry.id != view.entry.id
        self._view = view
        self.sheet.show_view(view)
        self.foot.show_view(view)
        if self._stack.currentWidget() is self._empty or is_first:
            self._stack.setCurrentWidget(self._entry_page)
        if self._banner is None:
            self._say_state(view)
        bar = self.sheet.verticalScrollBar()
        bar.setValue(self._scroll_to)
        QTimer.singleShot(0, bar, partial(bar.setValue, self._scroll_to))

    def keep_thrown(self, entry_id: int, bring_back: Callable[[], None] | None) -> None:
        """Offer with an entry, until she leaves, to bring back changes of it that were thrown away.

        Args:
            entry_id: the entry's number.
            bring_back: does it; None where there are none any more.
        """
        if bring_back is None:
            self._thrown.pop(entry_id, None)
        else:
            self._thrown[entry_id] = bring_back

    def _say_state(self, view: EntryView) -> None:
        thrown = self._thrown.get(view.entry.id)
        if thrown is not None:
            self.say(self.tr("The changes are thrown away."), "", self.tr("Bring them back"), thrown)
        elif view.draft is not None:
            self.say(self.tr("There are changes you have not kept."), "", self.tr("Go on"), self._amend)
        elif view.entry.withdrawn:
            text = self.tr("It stays in the record, with all its versions.")
            self.say(self.tr("You withdrew this entry."), text, self.tr("Put it back"), self._put_back)

    def _amend(self) -> None:
        if self._view is not None:
            self.amend_asked.emit(self._view)

    def _choose_file(self) -> None:
        self.files.choose(self._give)

    def _give(self, sources: list[Source]) -> None:
        if self._view is not None:
            self.adder.add(sources, Belonging(self._view.entry.id))

    def _added(self, sources: tuple[Source, ...], belonging: Belonging, change: Change) -> None:
        words = self.adder.originals(sources)
        if belonging.entry_id == self._entry_id and words:
            self.say("", words)
        self.changed.emit(change)

    def _ask_withdraw(self) -> None:
        if self._view is not None:
            self.withdrawing.ask(self._view)

    def _mark_to_finish(self, on: bool) -> None:
        if self._view is not None:
            self._desk.mark_to_finish(self._view.entry.id, on, self.changed.emit)

    def _put_back(self) -> None:
        if self._view is not None:
            self._desk.put_back(self._view.entry.id, self._mark_changed)

    def _mark_changed(self, change: Change) -> None:
        self.clear_notice()
        self.changed.emit(change)

    def _erase(self) -> None:
        if self._view is not None and self._erasing is not None:
            view = EraseView(self._theme, self._tasks, self._erasing, self._view)
            view.closed.connect(self._close_erasing)
            view.withdraw_asked.connect(self._withdraw_instead)
            view.erase_asked.connect(partial(self._begin_erasing, self._erasing, self._view.entry.id))
            self._show_extra(view)
            view.start()

    def _begin_erasing(self, desk: ErasingDesk, entry_id: int, view: EraseView) -> None:
        # Its own, not the view's: she may look at another entry meanwhile.
        erasure = Erasure(self._tasks, desk, entry_id, self)
        erasure.erased.connect(self._is_erased)
        view.follow(erasure)
        erasure.begin()

    def _is_erased(self, change: Change) -> None:
        if self._view is not None and self._view.entry.id in change.ids:
            self._entry_id = self._view = None
            self.clear_notice()
            self.sheet.evidence.forget()
        self.erased.emit(change)

    def _close_erasing(self) -> None:
        self._close_extra()
        if self._view is None:
            self.erasing_closed.emit()

    def _withdraw_instead(self) -> None:
        self._close_extra()
        if self._view is not None:
            self.withdrawing.withdraw(self._view.entry.id)

    def _ask_note(self) -> None:
        if self._view is not None:
            self._desk.note(self._view.entry.id, self.sheet.show_note)

    def _copy(self, item: EvidenceItem) -> None:
        self._close_extra()
        self.saver.offer(item, self.files, self)

    def _show_versions(self) -> None:
        if self._view is not None:
            view = VersionsView(self._theme, self._view.versions, self._view.items)
            view.closed.connect(self._close_extra)
            self._show_extra(view)
            view.start()

    def _show_picture(self, item: EvidenceItem) -> None:
        view = PictureView(self._theme, self._evidence, item, clear=self.sheet.evidence.is_clear)
        view.closed.connect(self._close_extra)
        view.copy_asked.connect(self._copy)
        view.fill_asked.connect(self._fill_window)
        view.link_opened.connect(self.link_opened)
        view.changed.connect(self.changed)
        self._show_extra(view)
        self._picture = view
        view.start()

    def _fill_window(self, fills: bool) -> None:
        """Let the file have the whole window, or put it back beside the list."""
        view = self._picture
        if view is None or view.fills == fills:
            return
        if fills:
            self._stack.removeWidget(view)
            self.fill.emit(view)
        else:
            self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)
            self.fill.emit(None)
        view.set_filling(fills)

    def _show_extra(self, widget: QWidget) -> None:
        self._close_extra()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _close_extra(self) -> None:
        """Go back to the entry, and forget what was shown in its place."""
        if self._picture is not None:
            self._fill_window(False)
            self._picture.keep_words()
            self._picture.forget()
            self._picture = None
        shown = self._stack.currentWidget()
        if isinstance(shown, VersionsView | PictureView | EraseView):
            focused: QWidget | None = self.window().focusWidget()
            had_focus = focused is not None and shown.isAncestorOf(focused)
            self._stack.setCurrentWidget(self._entry_page if self._view is not None else self._empty)
            self._stack.removeWidget(shown)
            shown.deleteLater()
            if had_focus:
                versions = isinstance(shown, VersionsView)
                target = self.sheet.amended.button if versions else self.foot.amend
                target.setFocus(Qt.FocusReason.OtherFocusReason)
