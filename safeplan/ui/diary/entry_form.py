"""The form of a kept entry: every field, with a line of anchors and a drawer; each save is a version."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.errors import SafePlanError
from safeplan.ui.diary.anchors import Anchors
from safeplan.ui.diary.desk import DiaryDesk, EntryView, draft_name
from safeplan.ui.diary.entry_source import EntrySource
from safeplan.ui.diary.evidence_adder import Belonging, EvidenceAdder, Source, sources_in
from safeplan.ui.diary.fields import FORM_GROUPS, PRIVATE_GROUP, words
from safeplan.ui.diary.file_pages import FilePages
from safeplan.ui.diary.form_body import EVIDENCE, PRIVATE, FormBody
from safeplan.ui.diary.form_draft import FormDraft
from safeplan.ui.diary.form_drawers import FormDrawers
from safeplan.ui.diary.typed_when import TypedWhen
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft, Place, Width
from safeplan.ui.people.chooser import Chooser
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, Line, side_margins
from safeplan.vault.change import Change

_ANCHORS_WIDTH = 176


class EntryForm(QWidget):
    """Edits one entry. What she changes is a draft until she keeps it as a new version.

    Args:
        theme: the look.
        tasks: does the work.
        desk: reads and changes entries.
        source: for choosing earlier entries.
        now: this computer's clock.
        view: the entry.
        parent: the owner.

    Signals:
        closed: back to the entry; the changes, if there are any, stay a draft.
        discarded: the changes were thrown away; carries them as plain data, to bring them back.
        kept: the `Change` of a new version.
        evidence_added: the `Change` of a file that was put in.
        draft_kept: the time at which the changes were last committed.
    """

    closed = Signal()
    discarded = Signal(object)
    kept = Signal(object)
    evidence_added = Signal(object)
    draft_kept = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - what it edits and what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        desk: DiaryDesk,
        source: EntrySource,
        now: Callable[[], datetime],
        view: EntryView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._view = view
        self._base = FormDraft()
        self._loaded = False
        self._busy = False
        self._wanted_place: Place | None = None
        self._width = Width.WIDE
        self._banner: Banner | None = None
        self.keeper = DraftKeeper(draft_name(view.entry.id), tasks, desk.drafts, self._draft_data, self)
        self.body = FormBody(theme, now)
        self.drawers = FormDrawers(theme, tasks, source, now, self.body.editors, view.entry.id)
        self.drawers.behaviours.show_lately(view.lately)
        if desk.people is not None:
            self._offer_people(tasks, desk.people, now)
        self.anchors = Anchors(theme, _anchor_lines())
        self.back = Button(theme, self.tr("Back"), "quiet", "arrow-left", small=True)
        self.keep_button = Button(theme, self.tr("Keep changes"), "primary")
        self.note = Label(theme, self._note(), "note")
        self.discard_button = Button(theme, self.tr("Discard"), "plain")
        self._stack = QStackedWidget()
        self.files = FilePages(theme, self._stack, self)
        self.adder = EvidenceAdder(theme, tasks, desk.locker, self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        desk.note(view.entry.id, self._show_loaded)

    @property
    def view(self) -> EntryView:
        """The entry as it was kept."""
        return self._view

    def has_changes(self) -> bool:
        """Return whether anything differs from what was kept."""
        return self._loaded and self.body.draft() != self._base

    def drafts(self) -> list[Draft]:
        """Return the changes that are not in the vault yet."""
        if self._desk.is_kept:
            return [(draft_name(self._view.entry.id), None)]
        chooser = self.drawers.chooser
        return [*self.keeper.pending(), *(chooser.drafts() if chooser is not None else [])]

    def place(self) -> Place:
        """Return where she is on the form."""
        return {
            "section": self.body.focused_section(),
            "scroll": self.body.verticalScrollBar().value(),
            "drawer": self.drawers.open_drawer(),
            "focus": self.body.editors.focus_place(),
        }

    def restore(self, place: Place) -> None:
        """Go back there as soon as the fields are filled."""
        self._wanted_place = place
        if self._loaded:
            self._go_to_place()

    def set_width(self, width: Width) -> None:
        """Lay out for this much room."""
        self._width = width
        self.drawers.set_page(width is Width.NARROW)
        self._place_parts()

    def start(self) -> None:
        """Put the keyboard in her words, with the whole form from the top."""
        self.body.editors.input("what_happened").setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.to_top()

    def keep(self) -> None:
        """Keep the changes as a new version."""
        when = self.body.when.read()
        if when is None or self._busy or not self._loaded:
            return
        if not self.has_changes():
            self.closed.emit()
            return
        self._busy = True
        draft = self.body.draft()
        incident = self.body.editors.incident(when, paper=draft.incident.paper)
        entry_id = self._view.entry.id
        done, failed = self._kept, self._not_kept
        self._desk.amend(entry_id, incident, draft.why, draft.private, done, failed, draft.to_finish)

    def discard(self) -> None:
        """Throw the changes away; the page can bring them back."""
        value = self._draft_data()
        self.keeper.forget()
        self.discarded.emit(value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged in."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put dropped files with the entry."""
        sources = sources_in(event.mimeData(), self.tr("Dropped picture.png"))
        if sources:
            event.acceptProposedAction()
            self._give(sources)

    def show_items(self, view: EntryView) -> None:
        """Show the evidence as it is now; the fields stay as she left them."""
        self._view = view
        self.body.tray.show_items(view.items)
        self._mark_filled()

    def _offer_people(self, tasks: Tasks, people: PeopleDesk, now: Callable[[], datetime]) -> None:
        chosen = self.body.editors.chosen
        chosen.use(people)
        chooser = Chooser(self._theme, tasks, people, chosen, "form", now)
        chooser.draft_kept.connect(self.draft_kept)
        self.drawers.offer_people(chooser)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._anchor_column = QWidget()
        side = QVBoxLayout(self._anchor_column)
        side.setContentsMargins(side_margins(px(16), px(16), 0, px(16)))
        side.setSpacing(px(8))
        side.addWidget(self.anchors, 1)
        self._anchor_column.setFixedWidth(
            max(self._theme.scaled(_ANCHORS_WIDTH), self.anchors.sizeHint().width() + px(16))
        )
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._notices = QVBoxLayout()
        top = QVBoxLayout()
        top.setContentsMargins(px(12), px(8), px(12), 0)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        middle.addLayout(top)
        middle.addLayout(self._notices)
        middle.addWidget(self.body, 1)
        middle.addWidget(Line())
        middle.addLayout(self._foot())
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._anchor_column)
        row.addWidget(self._middle, 1)
        row.addWidget(self.drawers)
        self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.body.progress.addLayout(self.adder.column)

    def _foot(self) -> QHBoxLayout:
        px = self._theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(24))
        foot.setSpacing(px(12))
        foot.addWidget(self.keep_button)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.discard_button)
        return foot

    def _connect(self) -> None:
        self.body.touched.connect(self._touched)
        self.body.section_seen.connect(self.anchors.set_current)
        self.body.tray.add_asked.connect(partial(self.files.choose, self._give))
        self.body.editors.behaviours_asked.connect(self.drawers.toggle_behaviours)
        self.body.editors.links_asked.connect(self.drawers.toggle_links)
        self.drawers.altered.connect(self._place_parts)
        self.anchors.chosen.connect(self.body.go_to)
        self.adder.added.connect(self._added)
        self.back.clicked.connect(self._go_back)
        self.keep_button.clicked.connect(self.keep)
        self.discard_button.clicked.connect(self.discard)
        self.keeper.kept.connect(self.draft_kept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)

    def _show_loaded(self, private: Any) -> None:  # noqa: ANN401 - a PrivateNote, which nothing here names
        incident = self._view.entry.incident
        marked = self._view.entry.row.to_finish
        self._base = FormDraft(incident, TypedWhen.of(incident.when), private, to_finish=marked)
        self.body.show_draft(self._base)
        self.body.show_view(self._view)
        # What the fields make of it: the time stands in its own place.
        self._base = self.body.draft()
        if self._view.draft is not None:
            self.body.show_draft(FormDraft.from_data(self._view.draft, self._base))
        self._loaded = True
        self._mark_filled()
        self.anchors.set_current(self.body.in_sight())
        self._go_to_place()

    def _draft_data(self) -> dict[str, Any] | None:
        return self.body.draft().to_data() if self.has_changes() else None

    def _touched(self) -> None:
        if self._loaded:
            self._mark_filled()
            self.keeper.touched()

    def _mark_filled(self) -> None:
        for group_id, _title, _icon in _anchor_lines():
            self.anchors.set_filled(group_id, self.body.is_filled(group_id))

    def _go_to_place(self) -> None:
        place, self._wanted_place = self._wanted_place, None
        if place is None:
            return
        section = str(place.get("section", ""))
        if section in {group_id for group_id, _title, _icon in _anchor_lines()}:
            self.body.go_to(section)
        focus = place.get("focus")
        self.body.editors.focus_back(focus if isinstance(focus, dict) else {})
        self.drawers.restore(str(place.get("drawer", "")))
        bar = self.body.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, int(place.get("scroll", 0))))

    def _place_parts(self) -> None:
        """Three columns where there is room; the drawer alone where there is little."""
        drawer = bool(self.drawers.open_drawer())
        narrow = self._width is Width.NARROW
        self._middle.setVisible(not (narrow and drawer))
        self._anchor_column.setVisible(self._width is Width.WIDE or (not narrow and not drawer))
        self.body.when.set_compact(True)

    def _note(self) -> str:
        number = self._view.entry.latest.number
        if number == 1:
            return self.tr("Kept as version 2. Version 1 stays.")
        return self.tr("Kept as version {number}. The versions before stay.").format(number=number + 1)

    def _go_back(self) -> None:
        self.keeper.keep_now()
        self.closed.emit()

    def _give(self, sources: list[Source]) -> None:
        self.adder.add(sources, Belonging(self._view.entry.id))

    def _added(self, _sources: tuple[Source, ...], _belonging: Belonging, change: Change) -> None:
        self._desk.view(self._view.entry.id, self.show_items)
        self.evidence_added.emit(change)

    def _kept(self, change: Change) -> None:
        self._busy = False
        self.keeper.forget()
        self._desk.settle()
        self.kept.emit(change)

    def _not_kept(self, error: SafePlanError) -> None:
        self._busy = False
        self.keeper.touched()
        message = sentence(error)
        if self._banner is not None:
            self._banner.deleteLater()
        self._banner = Banner(self._theme, "danger", message.title, message.text)
        self._notices.addWidget(self._banner)


def _anchor_lines() -> list[tuple[str, str, str]]:
    """Return id, title and icon of every anchor, in the order of the form."""
    lines = []
    for group in FORM_GROUPS:
        lines.append((group.id, words(group.title), ""))
        if group.id == "there":
            lines.append((EVIDENCE, words("Evidence"), ""))
    lines.append((PRIVATE, words(PRIVATE_GROUP.title), PRIVATE_GROUP.icon))
    return lines
