"""What can be added to an entry beside the box: one row a group, opened in place."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from safeplan.diary.incident import Sureness
from safeplan.ui.diary.entry_words import behaviours_line
from safeplan.ui.diary.evidence_tray import EvidenceTray
from safeplan.ui.diary.field_editors import FieldEditors
from safeplan.ui.diary.fields import PRIVATE_GROUP, WRITE_GROUPS, FieldGroup, field, words
from safeplan.ui.diary.focus import bring_into_sight, focus_first
from safeplan.ui.diary.paper_fields import PaperFields
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, Label
from safeplan.ui.write.detail_row import DetailRow

BEHAVIOURS = "behaviours"
EVIDENCE = "evidence"
PAPER = "paper"
PRIVATE = PRIVATE_GROUP.id


class Details(QWidget):
    """The rows, with a summary of what is filled in.

    Args:
        theme: the look.
        editors: the fields; they belong to the page.
        tray: the files.
        paper: whether it is copied from paper.
        parent: the owner.

    Signals:
        behaviours_asked: the row of behaviours was pressed.
        opened: the id of the group that was opened, or "" when it was closed.
    """

    behaviours_asked = Signal()
    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        editors: FieldEditors,
        tray: EvidenceTray,
        paper: PaperFields,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paper = paper
        self._theme = theme
        self._editors = editors
        self._tray = tray
        self._rows: dict[str, DetailRow] = {}
        self._lay_out()
        self.refresh()
        for row in self._rows.values():
            row.button.letter_typed.connect(partial(self._go_to_letter, row))
        editors.touched.connect(self._asks_more)

    def row(self, group_id: str) -> DetailRow:
        """Return the row of a group."""
        return self._rows[group_id]

    def open_group(self) -> str:
        """Return the id of the group that is open, or ""."""
        return next((key for key, row in self._rows.items() if row.button.isChecked()), "")

    def open(self, group_id: str) -> None:
        """Open one group and close the others; "" closes all."""
        for key, row in self._rows.items():
            if key != BEHAVIOURS:
                row.set_open(key == group_id)

    def set_behaviours_open(self, is_open: bool) -> None:
        """Show whether the drawer of behaviours is open."""
        self._rows[BEHAVIOURS].button.setChecked(is_open)

    def start(self) -> None:
        """Put the keyboard on the row that is open, else on the first."""
        self._go_to(self._rows[self.open_group() or BEHAVIOURS])

    def refresh(self) -> None:
        """Say again what is filled in."""
        for group in WRITE_GROUPS:
            filled = self._summary(group)
            hint = self._hint(group.id) if not filled else ""
            self._rows[group.id].button.set_summary(filled or hint, bool(filled))
        paper = self._paper.value()
        copied = "" if paper is None else paper.written or self.tr("Yes")
        self._rows[PAPER].button.set_summary(copied, paper is not None)
        note = self._editors.note.text().strip()
        hint = self.tr("Not printed. A court may still ask for it")
        self._rows[PRIVATE].button.set_summary(hint, bool(note))

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(Label(theme, self.tr("Add details"), "section"))
        column.addWidget(Label(theme, self.tr("All optional, now or another day."), "second"))
        column.addSpacing(theme.px(8))
        card = Card(theme, padding=0)
        for group in WRITE_GROUPS:
            card.add_row(self._make_row(group))
        card.add_row(self._make_paper_row())
        column.addWidget(card)
        column.addSpacing(theme.px(8))
        private = Card(theme, "quiet", padding=0)
        private.add_row(self._make_private_row())
        column.addWidget(private)
        column.addStretch(1)

    def _make_row(self, group: FieldGroup) -> DetailRow:
        row = DetailRow(self._theme, group.icon, words(group.title), drawer=group.id == BEHAVIOURS)
        self._rows[group.id] = row
        if group.id == BEHAVIOURS:
            row.button.clicked.connect(self.behaviours_asked)
            return row
        if group.id == EVIDENCE:
            row.fields.addWidget(self._tray)
        for name in group.fields:
            row.fields.addWidget(self._editors.widget(name))
        self._connect_row(group.id, row)
        return row

    def _make_paper_row(self) -> DetailRow:
        row = DetailRow(self._theme, "file-text", self.tr("Copied from paper"))
        self._rows[PAPER] = row
        row.fields.addWidget(self._paper)
        self._connect_row(PAPER, row)
        self._paper.mark.clicked.connect(lambda: self._show_fields(row))
        return row

    def _make_private_row(self) -> DetailRow:
        row = DetailRow(self._theme, PRIVATE_GROUP.icon, words(PRIVATE_GROUP.title))
        self._rows[PRIVATE] = row
        row.fields.addWidget(self._editors.note)
        row.fields.addWidget(
            Label(
                self._theme,
                self.tr("No print and no pack can hold this note. A court may still ask for it."),
                "note",
            )
        )
        self._connect_row(PRIVATE, row)
        return row

    def _connect_row(self, group_id: str, row: DetailRow) -> None:
        row.button.clicked.connect(lambda is_open: self._pressed(group_id, is_open))

    def _pressed(self, group_id: str, is_open: bool) -> None:
        self.open(group_id if is_open else "")
        if is_open:
            focus_first(self._rows[group_id].body)
            self._show_fields(self._rows[group_id])
        self.opened.emit(group_id if is_open else "")

    def _go_to_letter(self, row: DetailRow, letter: str) -> None:
        """Go to the next row that begins with a letter, as in any list."""
        rows = list(self._rows.values())
        after = rows.index(row) + 1
        fitting = (each for each in rows[after:] + rows[:after] if each.begins_with(letter))
        self._go_to(next(fitting, row))

    def _go_to(self, row: DetailRow) -> None:
        row.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self._area()
        if area is not None:
            bring_into_sight(area, row.button)

    def _asks_more(self, name: str) -> None:
        """A mark that is on asks for more below it."""
        for group in WRITE_GROUPS:
            if any(field(each).needs == name for each in group.fields):
                self._show_fields(self._rows[group.id])

    def _show_fields(self, row: DetailRow) -> None:
        """Scroll so that an open row shows its fields, and itself above them."""
        area = self._area()
        if area is not None:
            bring_into_sight(area, row.body)
            bring_into_sight(area, row.button)

    def _area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _hint(self, group_id: str) -> str:
        return self.tr("Photos, messages, recordings") if group_id == EVIDENCE else ""

    def _summary(self, group: FieldGroup) -> str:
        """Return what is filled in of a group, in one line."""
        if group.id == BEHAVIOURS:
            return behaviours_line(self._editors.behaviours, self._editors.own_behaviour)
        if group.id == EVIDENCE:
            names = [item.name for item in self._tray.items]
            return self.tr(", ").join(names)
        values = self._editors.values()
        filled = [values[name] for name in group.fields if values.get(name)]
        texts = [each for each in filled if isinstance(each, str) and not isinstance(each, Sureness)]
        marks = {"breach": self.tr("Breach"), "reported": self.tr("Reported")}
        texts = [mark for name, mark in marks.items() if name in group.fields and values.get(name)] + texts
        return self.tr(", ").join(texts)
