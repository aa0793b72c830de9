"""One way to reach a service: its number or address, what can be said of it now, what it costs."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.directory.hours import contact_opening
from safeplan.directory.numbers import spoken
from safeplan.directory.service import Contact, Kind
from safeplan.ui.directory import words
from safeplan.ui.directory.lines import BigNumber, IconLine, StateLine, indent
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, FlowLayout, Label, NumberLabel


class ContactView(QWidget):
    """A contact; the main one large.

    Args:
        theme: the look.
        contact: the contact.
        country: ISO 3166 code of its service's country.
        now: the present moment.
        main: whether its number is the largest thing on the page; its note then stands elsewhere.
        parent: the owner.

    Signals:
        large_asked: show the number large; carries the contact.
        copy_asked: copy the number; carries the view itself, so that it can say what came of it.
    """

    large_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(  # noqa: PLR0913 - what is shown, and how
        self,
        theme: Theme,
        contact: Contact,
        country: str,
        now: datetime,
        *,
        main: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.contact = contact
        self._main = main
        self.state = StateLine(theme, contact, country, now)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._add_value()
        self._column.addWidget(self.state)
        self._add_caveats(contact_opening(contact, country, now).may_differ_on_holidays)
        if contact.note and not main:
            note = Label(theme, contact.note, "body", "ink2")
            note.setIndent(indent(theme))
            self._column.addWidget(note)
        self.copied = Label(theme, "", "note", "ink2")
        self.copied.hide()
        if contact.kind.has_number:
            self._add_buttons()
        self._column.addWidget(self.copied)

    def refresh(self, now: datetime) -> None:
        """Say what can be said at another moment."""
        self.state.show_state(now)

    def say_copied(self, seconds: int) -> None:
        """Say that the number is on the clipboard, and for how long."""
        self.copied.setText(self.tr("Copied. In %n seconds it is taken away again.", "", seconds))
        self.copied.show()

    def say_cleared(self) -> None:
        """Say no more that it is on the clipboard."""
        self.copied.hide()

    def _add_value(self) -> None:
        kind = self.contact.kind
        if not kind.has_number:
            line = IconLine(
                self._theme,
                words.KIND_ICONS[kind],
                words.kind_name(kind),
                words.shown_value(self.contact),
            )
            line.make_selectable()
            self._column.addWidget(line)
            return
        if kind is not Kind.PHONE or not self._main:
            self._column.addWidget(IconLine(self._theme, words.KIND_ICONS[kind], words.kind_name(kind)))
        if self._main:
            self._column.addWidget(BigNumber(self._theme, self.contact.value, ("number", "title", "section")))
            return
        number = NumberLabel(self._theme, self.contact.value, "section")
        number.setAccessibleName(spoken(self.contact.value))
        number.setIndent(indent(self._theme))
        self._column.addWidget(number)

    def _add_caveats(self, may_differ_on_holidays: bool) -> None:
        if may_differ_on_holidays:
            self._column.addWidget(IconLine(self._theme, "calendar-blank", text=words.holidays_sentence()))
        cost = words.cost_sentence(self.contact)
        if cost:
            free = self.contact.free
            self._column.addWidget(
                IconLine(
                    self._theme, "check" if free else "wallet", text=cost, tone="accent" if free else "ink3"
                )
            )

    def _add_buttons(self) -> None:
        row = QWidget()
        flow = FlowLayout(self._theme.px(10), row)
        if not self._main:
            flow.setContentsMargins(indent(self._theme), 0, 0, 0)
        small = not self._main
        self.large_button = Button(self._theme, self.tr("Show large"), "secondary", "arrows-out", small=small)
        self.copy_button = Button(self._theme, self.tr("Copy"), "secondary", "copy", small=small)
        number = spoken(self.contact.value)
        self.large_button.setAccessibleName(self.tr("Show {number} large").format(number=number))
        self.copy_button.setAccessibleName(self.tr("Copy {number}").format(number=number))
        self.large_button.clicked.connect(self._ask_large)
        self.copy_button.clicked.connect(self._ask_copy)
        flow.addWidget(self.large_button)
        flow.addWidget(self.copy_button)
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignTop)

    def _ask_large(self) -> None:
        self.large_asked.emit(self.contact)

    def _ask_copy(self) -> None:
        self.copy_asked.emit(self)
