"""The form of one person, place, protected word, order or report."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.errors import SafePlanError
from safeplan.people.shelf import Record
from safeplan.ui.diary.focus import bring_into_sight, focus_first
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft
from safeplan.ui.people.book import PROTECTED, REPORT
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.kinds import RecordKind, words
from safeplan.ui.people.naming_entries import NamingEntries
from safeplan.ui.people.record_draft import record_of, values_of
from safeplan.ui.people.record_fields import (
    EntriesEditor,
    LineEditor,
    OfficerEditor,
    TermsEditor,
    make_editor,
)
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, LabelledField, Line, ScrollColumn
from safeplan.vault.change import Change


class RecordForm(QWidget):
    """Edits one record. What she types is a draft until she keeps it.

    Args:
        theme: the look.
        tasks: commits drafts.
        desk: keeps it.
        kind: what sort of record it is.
        record: the record as it is kept; one without a number is new.
        place: where the form stands, so that two forms never share a draft.
        now: this computer's clock.
        parent: the owner.

    Signals:
        kept: the `Change` of what she kept.
        closed: back to where she came from; changes that were not kept stay a draft.
        remove_asked: she wants it taken away.
        entries_asked: she wants to choose the entries of a report.
        draft_kept: the time at which the draft was last committed.
        entry_opened: the number of an entry that names the record, which she wants to see.
    """

    kept = Signal(object)
    closed = Signal()
    remove_asked = Signal()
    entries_asked = Signal()
    draft_kept = Signal(object)
    entry_opened = Signal(int)

    def __init__(  # noqa: PLR0913, PLR0917 - what it edits and what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        desk: PeopleDesk,
        kind: RecordKind,
        record: Record,
        place: str,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self.kind = kind
        self._record = record
        self._now = now
        self._busy = False
        self._banner: Banner | None = None
        self.editor = f"{kind.name}:{record.id or 'new'}@{place}"
        self.keeper = DraftKeeper(self.editor, tasks, desk.drafts, self._draft_data, self)
        self.keeper.held = True
        self.back = Button(theme, self.tr("Back"), "quiet", "arrow-left", small=True)
        self.back.hide()
        self.heading = Label(theme, "", "section")
        self.naming = NamingEntries(theme)
        self._filled_in: dict[str, Any] | None = None
        self.editors: dict[str, Any] = {}
        self.fields: dict[str, LabelledField] = {}
        self.keep_button = Button(theme, self.tr("Keep"), "primary")
        self.discard_button = Button(theme, self.tr("Discard"), "plain")
        self.remove_button = Button(theme, self.tr("Remove"), "quiet", "trash")
        self.area = ScrollColumn(theme, (24, 16, 24, 16), measure=640)
        self._notices = QVBoxLayout()
        self._lay_out()
        self._fill(values_of(record))
        self._base = self.values()
        self._show_state()
        self._connect()
        self._read()

    @property
    def record(self) -> Record:
        """The record as it was kept; without a number where it is new."""
        return self._record

    def values(self) -> dict[str, Any]:
        """Return what stands in the fields, as plain data."""
        found = {name: editor.value() for name, editor in self.editors.items()}
        terms = self.editors.get("terms")
        if isinstance(terms, TermsEditor):
            found["last_term"] = terms.last()
        return found

    def fill_in(self, values: dict[str, Any]) -> None:
        """Put words into a new record, as she wrote them elsewhere; they are hers to keep or discard."""
        self._fill({**self.values(), **values})
        first = self.editors[self.kind.fields[0].name]
        if isinstance(first, LineEditor):
            first.selectAll()
        self._filled_in = self.values()
        self._touched()

    def has_changes(self) -> bool:
        """Return whether anything differs from what was kept."""
        return self.values() != self._base

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        if self._desk.is_kept(self.editor):
            return [(self.editor, None)]
        return self.keeper.pending()

    def offer_back(self, offered: bool) -> None:
        """Offer to go back to the list, where the form stands in its place."""
        self.back.setVisible(offered)

    def start(self) -> None:
        """Put the keyboard in the first field."""
        self.area.to_top()
        first = next(iter(self.fields.values()))
        focus_first(first)
        bring_into_sight(self.area, first)

    def keep(self) -> None:
        """Keep what stands in the fields."""
        if self._busy:
            return
        if not self.has_changes() and self._record.id:
            self.closed.emit()
            return
        record = record_of(self.kind, self._record, self.values())
        if self.kind.is_blank(record):
            self._say("know", "", self.tr("Write something first. Then it can be kept."))
            self.start()
            return
        self._busy = True
        self._desk.keep(self.kind.name, record, self.editor, self._kept, self._not_kept)

    def discard(self) -> None:
        """Throw away what is not kept."""
        self._fill(values_of(self._record))
        self.keeper.forget()
        self.closed.emit()

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        self.area.column.setSpacing(px(16))
        self.area.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.area.column.addWidget(self.heading)
        for about in self.kind.fields:
            label = words(about.label)
            editor = make_editor(theme, self.kind, about, label, self._now)
            field = LabelledField(theme, label, "", editor)
            if about.hint:
                hint = Label(theme, words(about.hint), "note")
                column = field.layout()
                if isinstance(column, QVBoxLayout):
                    column.insertWidget(1, hint)
                editor.setAccessibleDescription(words(about.hint))
            self.editors[about.name] = editor
            self.fields[about.name] = field
            self.area.column.addWidget(field)
        self.area.column.addWidget(self.naming)
        self.area.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        foot.setSpacing(px(12))
        for button in (self.keep_button, self.discard_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(self.area, 1)
        column.addWidget(Line())
        column.addLayout(foot)

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.touched.connect(self._touched)
        entries = self.editors.get("entries")
        if isinstance(entries, EntriesEditor):
            entries.more_asked.connect(self.entries_asked)
        self.keep_button.clicked.connect(self.keep)
        self.discard_button.clicked.connect(self.discard)
        self.remove_button.clicked.connect(self.remove_asked)
        self.back.clicked.connect(self.closed)
        self.naming.opened.connect(self.entry_opened)
        self.keeper.kept.connect(self.draft_kept)
        self._desk.altered.connect(self._suggest)
        self._suggest()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)

    def _read(self) -> None:
        """Read what was typed and not kept, and which entries name the record."""
        self._desk.draft(self.editor, self._show_draft)
        if self._record.id and self.kind.name != PROTECTED:
            self._desk.entries_of(self.kind.name, self._record, self.naming.show_entries)

    def _fill(self, values: dict[str, Any]) -> None:
        for name, editor in self.editors.items():
            if name in values:
                editor.show_value(values[name])
        terms = self.editors.get("terms")
        if isinstance(terms, TermsEditor):
            terms.show_last(int(values.get("last_term", 0)))

    def _suggest(self) -> None:
        officer = self.editors.get("officer")
        if self.kind.name == REPORT and isinstance(officer, OfficerEditor):
            officer.suggestions.suggest(self._desk.book.officers())

    def _show_draft(self, draft: dict[str, Any] | None) -> None:
        """Show what was typed and not kept; what was typed meanwhile is newer."""
        if draft is not None and self.values() in (self._base, self._filled_in):
            self._fill(values_of(record_of(self.kind, self._record, {**self._base, **draft})))
        self.keeper.held = False
        self._show_state()

    def _draft_data(self) -> dict[str, Any] | None:
        return self.values() if self.has_changes() else None

    def _touched(self) -> None:
        self.keeper.touched()
        self._show_state()

    def _show_state(self) -> None:
        new = not self._record.id
        self.heading.setText(words(self.kind.new) if new else self.kind.title(self._record))
        self.remove_button.setVisible(not new)
        self.discard_button.setVisible(new or self.has_changes())

    def _kept(self, change: Change) -> None:
        self._busy = False
        self.keeper.forget()
        self._desk.settle(self.editor)
        self.kept.emit(change)

    def _not_kept(self, error: SafePlanError) -> None:
        self._busy = False
        self.keeper.touched()
        message = sentence(error)
        self._say("danger", message.title, message.text)

    def _say(self, kind: Any, title: str, text: str) -> None:  # noqa: ANN401 - a banner's kind
        if self._banner is not None:
            self._notices.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = Banner(self._theme, kind, title, text)
        self._notices.addWidget(self._banner)
        edge = self._theme.px(16)
        self._notices.setContentsMargins(edge, edge, edge, 0)
