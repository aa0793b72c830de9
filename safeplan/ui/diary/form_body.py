"""The fields of the form, in one column that scrolls; the anchors beside it know what is in sight."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.incident import Incident, PrivateNote
from safeplan.ui.diary.desk import EntryView
from safeplan.ui.diary.evidence_tray import EvidenceTray
from safeplan.ui.diary.field_editors import FieldEditors
from safeplan.ui.diary.fields import FORM_GROUPS, PRIVATE_GROUP, field, words
from safeplan.ui.diary.focus import bring_into_sight, focus_first
from safeplan.ui.diary.form_draft import FormDraft
from safeplan.ui.diary.paper_fields import PaperFields
from safeplan.ui.diary.when_editor import WhenEditor
from safeplan.ui.language import day_and_month, time_of_day
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import CheckBox, Label, LabelledField, LineField, ScrollColumn

EVIDENCE = "evidence"
PRIVATE = PRIVATE_GROUP.id
PAPER = "paper"
WHY = "why"
FINISH = "finish"
_EVIDENCE_AFTER = "there"


class FormBody(ScrollColumn):
    """Every field of an entry.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the owner.

    Signals:
        touched: she changed something.
        section_seen: the id of the group that is in sight now.
    """

    touched = Signal()
    section_seen = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, (24, 16, 24, 16), measure=640, parent=parent)
        self._theme = theme
        self._sections: dict[str, QWidget] = {}
        self.when = WhenEditor(theme, now)
        names = [name for group in FORM_GROUPS for name in group.fields]
        self.editors = FieldEditors(theme, names, self)
        self.tray = EvidenceTray(theme, removable=False)
        self.progress = QVBoxLayout()
        self.paper = PaperFields(theme)
        self.why = LineField(theme)
        self.finish = CheckBox(theme, self.tr("I want to finish this another day"))
        self._lay_out()
        self.when.touched.connect(self.touched)
        self.when.opened.connect(partial(bring_into_sight, self))
        self.editors.touched.connect(self.touched)
        self.paper.touched.connect(self.touched)
        self.why.textEdited.connect(self.touched)
        self.finish.clicked.connect(self.touched)
        self.verticalScrollBar().valueChanged.connect(self._tell_section)

    def show_draft(self, draft: FormDraft) -> None:
        """Show what stood in the fields; nothing is signalled."""
        self.editors.show(draft.incident, draft.private)
        self.paper.show_value(draft.incident.paper)
        self.when.set_typed(draft.when)
        self.why.setText(draft.why)
        self.finish.setChecked(draft.to_finish)

    def show_view(self, view: EntryView) -> None:
        """Show an entry as it was kept."""
        incident = view.entry.incident
        self.when.set_when(incident.when)
        self.tray.show_items(view.items)
        first = view.versions[0]
        hint = self.tr("Version 1 kept {day}, {time}")
        what = self.editors.widget("what_happened")
        if isinstance(what, LabelledField):
            what.hint.setText(
                hint.format(day=day_and_month(first.written.date()), time=time_of_day(first.written))
            )

    def draft(self) -> FormDraft:
        """Return what stands in the fields now."""
        incident = self.editors.incident(Incident().when, paper=self.paper.value())
        return FormDraft(
            incident, self.when.typed(), self.editors.private(), self.why.text(), self.finish.isChecked()
        )

    def private(self) -> PrivateNote:
        """Return her private note."""
        return self.editors.private()

    def section(self, section_id: str) -> QWidget:
        """Return a group's part of the column."""
        return self._sections[section_id]

    def go_to(self, section_id: str) -> None:
        """Scroll to a group and put the keyboard on its first field."""
        section = self._sections[section_id]
        self.verticalScrollBar().setValue(max(0, section.y() - self._theme.px(12)))
        focus_first(section)

    def in_sight(self) -> str:
        """Return the id of the group at the top of what can be seen."""
        top = self.verticalScrollBar().value() + self._theme.px(48)
        if self.verticalScrollBar().value() == self.verticalScrollBar().maximum() > 0:
            focused = self.focused_section()
            if focused:
                return focused
        seen = ""
        for key, section in self._sections.items():
            if section.y() <= top or not seen:
                seen = key
        return seen

    def focused_section(self) -> str:
        """Return the id of the group the keyboard is in, or ""."""
        focused: QWidget | None = self.window().focusWidget()
        for key, section in self._sections.items():
            if focused is not None and section.isAncestorOf(focused):
                return key
        return ""

    def is_filled(self, section_id: str) -> bool:
        """Return whether a group has anything in it."""
        if section_id == "when":
            return True
        if section_id == EVIDENCE:
            return bool(self.tray.items)
        if section_id == PRIVATE:
            return bool(self.editors.note.text().strip())
        names = next(group.fields for group in FORM_GROUPS if group.id == section_id)
        return any(self.editors.is_filled(name) for name in names)

    def _lay_out(self) -> None:
        self.column.setSpacing(self._theme.px(18))
        for group in FORM_GROUPS:
            if group.id == "when":
                self._add("when", Label(self._theme, words(field("when").label), "label"), self.when)
            else:
                shown = [name for name in group.fields if name in self.editors.names()]
                self._add(group.id, *(self.editors.widget(name) for name in shown))
            if group.id == _EVIDENCE_AFTER:
                self._add(EVIDENCE, Label(self._theme, self.tr("Evidence"), "label"), self.tray)
                self._sections[EVIDENCE].layout().addLayout(self.progress)  # type: ignore[union-attr]
        note = LabelledField(
            self._theme,
            words(PRIVATE_GROUP.title),
            self.tr("No print and no pack can hold it. A court may still ask for it."),
            self.editors.note,
        )
        self._add(PRIVATE, note)
        self._add(PAPER, self.paper)
        hint = self.tr("If you like. It is shown with the change")
        self._add(WHY, LabelledField(self._theme, self.tr("Why do you change it?"), hint, self.why))
        self._add(FINISH, self.finish)
        self.column.addStretch(1)

    def _add(self, section_id: str, *widgets: QWidget) -> None:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        for widget in widgets:
            column.addWidget(widget)
        self._sections[section_id] = section
        self.column.addWidget(section)

    def _tell_section(self) -> None:
        self.section_seen.emit(self.in_sight())
