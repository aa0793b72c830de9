"""One entry to read: its time, its marks, her words, the facts, the evidence, what was amended."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary import behaviours
from safeplan.diary.incident import Entry, PrivateNote, VersionKind
from safeplan.ui.diary.desk import EntryView
from safeplan.ui.diary.evidence_desk import EvidenceDesk
from safeplan.ui.diary.evidence_strip import EvidenceStrip
from safeplan.ui.diary.facts_grid import FactsGrid
from safeplan.ui.diary.values import facts_of
from safeplan.ui.diary.version_words import clock_in_words
from safeplan.ui.diary.when_words import full_when, moment_in_words, noticed_line
from safeplan.ui.language import day_and_month, say, time_of_day
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Chip, FlowLayout, Label, Line, ScrollColumn, set_ground, side_margins

_QUOTE_BAR = 3


class EntrySheet(ScrollColumn):
    """Shows one entry; it can be scrolled, and its words can be marked.

    Args:
        theme: the look.
        files: looks at the evidence.
        parent: the owner.

    Signals:
        versions_asked: she wants to compare the versions.
        note_asked: she wants to read the private note.
        link_opened: the number of another entry it belongs with.
    """

    versions_asked = Signal()
    note_asked = Signal()
    link_opened = Signal(int)

    def __init__(self, theme: Theme, files: EvidenceDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, (32, 20, 32, 16), parent=parent)
        self._theme = theme
        self.notices = QVBoxLayout()
        self.heading = self._words("section")
        self.meta = Label(theme, "", "note")
        self._chips_holder = QWidget()
        self.chips = FlowLayout(theme.px(8), self._chips_holder)
        self.text = self._words("reading")
        self.quote = _Quote(theme)
        self.facts = FactsGrid(theme)
        self.note_button = Button(theme, self.tr("Show the private note"), "link", "lock-simple")
        self.note_words = self._words("body")
        self._links_holder = QWidget()
        self.links = FlowLayout(theme.px(16), self._links_holder)
        self.evidence = EvidenceStrip(theme, files)
        self.progress = QVBoxLayout()
        self.amended = _AmendedStrip(theme)
        self._lay_out()
        self.amended.asked.connect(self.versions_asked)
        self.note_button.clicked.connect(self.note_asked)

    def show_view(self, view: EntryView) -> None:
        """Show an entry; pictures begin blurred."""
        entry, incident = view.entry, view.entry.incident
        self.heading.setText(full_when(incident.when))
        self.meta.setText(self._meta(view))
        self._show_chips(entry)
        self.text.setText(incident.what_happened)
        self.text.setVisible(bool(incident.what_happened))
        self.quote.show_words(incident.exact_words)
        self.facts.show_facts(facts_of(incident))
        self._show_links(incident.linked_entries, view.there)
        self.note_button.setVisible(view.has_note)
        self.note_words.hide()
        self.note_words.clear()
        self.evidence.show_items(view.items)
        self.amended.show_view(view)
        self._show_lines()

    def show_note(self, note: PrivateNote) -> None:
        """Show the private note below the button that asked for it."""
        self.note_words.setText(note.text)
        self.note_words.show()
        self.note_button.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for little room."""
        edge = self._theme.px(24 if narrow else 32)
        self.column.setContentsMargins(edge, self._theme.px(20), edge, self._theme.px(16))
        self.facts.set_columns(1 if narrow else 2)

    def _lay_out(self) -> None:
        px, column = self._theme.px, self.column
        column.setSpacing(px(12))
        column.addLayout(self.notices)
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.heading)
        head.addWidget(self.meta)
        column.addLayout(head)
        column.addWidget(self._chips_holder)
        column.addWidget(self.text)
        column.addWidget(self.quote)
        self._facts_line = Line()
        column.addWidget(self._facts_line)
        column.addWidget(self.facts)
        column.addWidget(self._links_holder)
        column.addWidget(self.note_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.note_words)
        self._evidence_line = Line()
        column.addWidget(self._evidence_line)
        column.addWidget(self.evidence)
        column.addLayout(self.progress)
        column.addWidget(self.amended)
        column.addStretch(1)

    def _words(self, role: str) -> Label:
        label = Label(self._theme, "", role)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return label

    def _meta(self, view: EntryView) -> str:
        entry = view.entry
        text = self.tr("Entry {number}. Written {when}.").format(
            number=entry.id, when=moment_in_words(entry.first_written)
        )
        if entry.row.versions > 1:
            text = self.tr("Entry {number}. Written {when}. Version {version} of {versions}.").format(
                number=entry.id,
                when=moment_in_words(entry.first_written),
                version=entry.latest.number,
                versions=entry.row.versions,
            )
        note = clock_in_words(view.versions[0])
        return "\n".join(line for line in (text, note, noticed_line(entry.incident.when)) if line)

    def _show_chips(self, entry: Entry) -> None:
        self.chips.clear()
        incident = entry.incident
        names = [behaviours.label(each, say) for each in incident.behaviours]
        if incident.own_behaviour:
            names.append(incident.own_behaviour)
        chips = [Chip(self._theme, name, "behaviour") for name in names]
        if incident.breach:
            chips.append(Chip(self._theme, self.tr("Breach"), "mark", "mark-breach"))
        if incident.reported:
            chips.append(Chip(self._theme, self.tr("Reported"), "mark", "mark-reported"))
        if entry.row.to_finish:
            chips.append(Chip(self._theme, self.tr("To finish"), "mark", "flag"))
        if entry.withdrawn:
            chips.append(Chip(self._theme, self.tr("Withdrawn"), "mark", "x"))
        for chip in chips:
            self.chips.addWidget(chip)
            chip.show()
        self._chips_holder.setVisible(bool(chips))
        self._chips_holder.updateGeometry()

    def _show_links(self, ids: tuple[int, ...], there: frozenset[int]) -> None:
        self.links.clear()
        if ids:
            label = Label(self._theme, self.tr("Belongs with"), "note", wrap=False)
            self.links.addWidget(label)
            label.show()
        for each in ids:
            link = self._link(each) if each in there else self._dead_link(each)
            self.links.addWidget(link)
            link.show()
        self._links_holder.setVisible(bool(ids))

    def _link(self, entry_id: int) -> QWidget:
        button = Button(self._theme, self.tr("Entry {number}").format(number=entry_id), "link")
        button.clicked.connect(lambda: self.link_opened.emit(entry_id))
        return button

    def _dead_link(self, entry_id: int) -> QWidget:
        text = self.tr("Entry {number}, erased").format(number=entry_id)
        return Label(self._theme, text, "note", wrap=False)

    def _show_lines(self) -> None:
        has_facts = bool(self.facts.facts())
        shown = has_facts or not self._links_holder.isHidden() or not self.note_button.isHidden()
        self._facts_line.setVisible(shown)
        self._evidence_line.setVisible(bool(self.evidence.cards()))


class _Quote(QWidget):
    """The exact words, set apart by a bar at the side where reading starts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Label(theme, "", "reading")
        words = QVBoxLayout(self)
        words.setContentsMargins(side_margins(theme.px(16), 0, 0, 0))
        words.setSpacing(theme.px(2))
        words.addWidget(Label(theme, self.tr("Exact words"), "note"))
        words.addWidget(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _QUOTE_BAR if right_to_left else 0
        painter = QPainter(self)
        painter.fillRect(QRect(left, 0, _QUOTE_BAR, self.height()), self._theme.colour("tint2"))
        painter.end()

    def show_words(self, text: str) -> None:
        self._words.setText(text)
        self._words.setAccessibleName(self.tr("Exact words: {words}").format(words=text))
        self.setVisible(bool(text))


class _AmendedStrip(QFrame):
    """When the entry was last changed, why, and the way to its history."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "fill")
        self._title = Label(theme, "", "second_strong")
        self._why = Label(theme, "", "second")
        self.button = Button(theme, self.tr("Compare versions"), "quiet", small=True)
        self.button.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(side_margins(theme.px(14), theme.px(8), theme.px(8), theme.px(8)))
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def show_view(self, view: EntryView) -> None:
        latest = view.versions[-1]
        self.setVisible(len(view.versions) > 1)
        titles = {
            VersionKind.FIRST: self.tr("Written {day}, {time}"),
            VersionKind.AMENDED: self.tr("Amended {day}, {time}"),
            VersionKind.EVIDENCE: self.tr("Evidence added {day}, {time}"),
            VersionKind.WITHDRAWN: self.tr("Withdrawn {day}, {time}"),
            VersionKind.RESTORED: self.tr("Put back {day}, {time}"),
        }
        day, time = day_and_month(latest.written.date()), time_of_day(latest.written)
        self._title.setText(titles[latest.kind].format(day=day, time=time))
        kept = self.tr("The first version is kept.")
        lines = (latest.why, clock_in_words(latest), kept)
        self._why.setText("\n".join(line for line in lines if line))
