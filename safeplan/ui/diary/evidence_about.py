"""What is known of a file: what it says itself, what she says of it, and where else it lies."""

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.attached import Said
from safeplan.diary.evidence import EvidenceItem
from safeplan.diary.file_says import FileSays
from safeplan.errors import Cancelled, SafePlanError
from safeplan.ui.diary.custody_fields import CustodyFields
from safeplan.ui.diary.evidence_desk import AboutFile, EvidenceDesk, draft_name, said_from_data, said_to_data
from safeplan.ui.diary.evidence_facts import facts_of, facts_of_item, fingerprint
from safeplan.ui.diary.facts_grid import FactsGrid
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.language import time_of_day
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    Banner,
    Button,
    GrowingText,
    Label,
    LabelledField,
    Line,
    ScrollColumn,
    announce,
)
from safeplan.vault.change import Change


class EvidenceAbout(ScrollColumn):
    """Facts, fields for her words, and the fingerprint.

    Args:
        theme: the look.
        desk: reads and keeps.
        item: the file.
        parent: the owner.

    Signals:
        link_opened: the number of another entry that has the same file.
        changed: the `Change` of what she said of it.
    """

    link_opened = Signal(int)
    changed = Signal(object)

    def __init__(
        self, theme: Theme, desk: EvidenceDesk, item: EvidenceItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, (4, 4, 12, 16), parent=parent)
        self._theme = theme
        self._desk = desk
        self._item = item
        self._base: Said | None = None
        self.setAccessibleName(self.tr("About this file"))
        self.keeper = DraftKeeper(draft_name(item.id), desk.tasks, desk.drafts, self._draft, self)
        self._make_parts()
        self._lay_out()
        self.caption.textChanged.connect(self._touched)
        self.original.textChanged.connect(self._touched)
        self.custody.touched.connect(self._touched)
        self.keep_button.clicked.connect(self.keep)
        self.keeper.kept.connect(self._say_draft_kept)
        self._offer_fields(False)
        desk.about(item, self._show, self)
        desk.says(item, self._show_says, self._no_says, self)

    def said(self) -> Said:
        """Return what stands in the fields."""
        return Said(self.caption.text().strip(), self.original.text().strip(), self.custody.value())

    def has_changes(self) -> bool:
        """Return whether anything differs from what was kept."""
        return self._base is not None and self.said() != self._base

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self.keeper.pending()

    def keep(self) -> None:
        """Keep what she says, sealed with the entry."""
        if not self.has_changes():
            self._say(self.tr("There is nothing new to keep."))
            return
        self.keep_button.setEnabled(False)
        said = self.said()
        self._desk.describe(self._item, said, partial(self._kept, said), self._not_kept, self)

    def _make_parts(self) -> None:
        theme, item = self._theme, self._item
        self.facts = FactsGrid(theme)
        self.facts.set_columns(1)
        self.facts.show_facts(facts_of_item(item))
        self.same = QVBoxLayout()
        self.says = FactsGrid(theme)
        self.says.set_columns(1)
        self.says.hide()
        self.says_note = Label(theme, self.tr("Being read."), "note")
        self.caption = GrowingText(theme, self.tr("What it shows"), lines=2, most=8)
        self.original = GrowingText(theme, self.tr("Where the original is"), lines=1, most=6)
        self.custody = CustodyFields(theme)
        self.keep_button = Button(theme, self.tr("Keep these words"), "primary", small=True)
        self.kept_note = Label(theme, "", "note")
        self.kept_note.hide()
        digits = Label(theme, fingerprint(item.sha256), "mono")
        digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        digits.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.digits = digits

    def _lay_out(self) -> None:
        theme, column = self._theme, self.column
        column.setSpacing(theme.px(10))
        if self._item.named_otherwise:
            title = self.tr("Its name does not fit what is in it.")
            text = self.tr("Think twice before you open a copy of it with another program.")
            column.addWidget(Banner(theme, "warn", title, text))
        column.addWidget(Label(theme, self.tr("About this file"), "label"))
        column.addWidget(self.facts)
        column.addLayout(self.same)
        column.addWidget(Line())
        column.addWidget(Label(theme, self.tr("What you know about it"), "label"))
        column.addWidget(LabelledField(theme, self.tr("What it shows"), "", self.caption))
        hint = self.tr("such as: on my phone")
        column.addWidget(LabelledField(theme, self.tr("Where the original is"), hint, self.original))
        column.addWidget(self.custody)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.kept_note)
        column.addWidget(Line())
        column.addWidget(Label(theme, self.tr("What the file says about itself"), "label"))
        column.addWidget(self.says)
        column.addWidget(self.says_note)
        column.addWidget(Line())
        column.addWidget(Label(theme, self.tr("Fingerprint (SHA-256)"), "label"))
        column.addWidget(self.digits)
        words = self.tr("If one bit of the file changed, this number would be another one.")
        column.addWidget(Label(theme, words, "note"))
        column.addStretch(1)

    def _show(self, about: AboutFile) -> None:
        kept = about.item.said
        said = kept if about.draft is None else said_from_data(about.draft)
        self.caption.set_text(said.caption)
        self.original.set_text(said.original)
        self.custody.show_value(said.custody)
        # Only now: filling the fields is no change of hers.
        self._base = kept
        self._offer_fields(True)
        self._show_same(about.same)

    def _offer_fields(self, offered: bool) -> None:
        for field in (self.caption, self.original, self.custody, self.keep_button):
            field.setEnabled(offered)

    def _show_same(self, same: tuple[EvidenceItem, ...]) -> None:
        entries = sorted(
            {each.entry_id for each in same if each.entry_id is not None} - {self._item.entry_id}
        )
        if any(each.entry_id == self._item.entry_id for each in same):
            text = self.tr("The very same file is with this entry more than once.")
            self.same.addWidget(Label(self._theme, text, "second"))
        for entry_id in entries:
            text = self.tr("The very same file is with entry {number} too.").format(number=entry_id)
            link = Button(self._theme, text, "link")
            link.clicked.connect(partial(self._open, entry_id))
            self.same.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _open(self, entry_id: int, _checked: bool = False) -> None:
        self.link_opened.emit(entry_id)

    def _show_says(self, says: FileSays) -> None:
        facts = facts_of(says)
        self.says.show_facts(facts)
        if not facts:
            self.says_note.setText(self.tr("It says nothing about itself."))
        elif says.cut_short:
            self.says_note.setText(
                self.tr(
                    "A part of it could not be read. What is shown can be wrong, and can have been changed."
                )
            )
        else:
            self.says_note.setText(
                self.tr(
                    "The file says so. It can be wrong, and it can have been changed. It is kept as it came."
                )
            )

    def _no_says(self, error: SafePlanError) -> None:
        if not isinstance(error, Cancelled):
            self.says_note.setText(sentence(error).title)

    def _draft(self) -> dict[str, Any] | None:
        return said_to_data(self.said()) if self.has_changes() else None

    def _touched(self) -> None:
        if self._base is not None:
            self.keeper.touched()

    def _kept(self, said: Said, change: Change) -> None:
        self._base = said
        self.keeper.forget()
        self.keep_button.setEnabled(True)
        self._say(self.tr("Kept, and sealed with the entry. What you wrote before stays in its history."))
        self.changed.emit(change)

    def _not_kept(self, error: SafePlanError) -> None:
        self.keep_button.setEnabled(True)
        self.keeper.touched()
        message = sentence(error)
        self._say(f"{message.title} {message.text}")

    def _say_draft_kept(self, moment: datetime) -> None:
        words = self.tr("Saved as you type, {time}. Not with the entry yet.")
        self._say(words.format(time=time_of_day(moment)), aloud=False)

    def _say(self, words: str, *, aloud: bool = True) -> None:
        self.kept_note.setText(words)
        self.kept_note.show()
        if aloud:
            announce(self.kept_note, words)
