"""One service: its number largest, caveats above the description, sources at the foot."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.directory.hours import week
from safeplan.directory.service import Contact, Service
from safeplan.ui.directory import words
from safeplan.ui.directory.contact_view import ContactView
from safeplan.ui.directory.lines import IconLine, indent
from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, Line, ScrollColumn, isolated


class ServiceDetail(QWidget):
    """Everything we know of one service.

    Args:
        theme: the look.
        service: the service.
        now: the present moment.
        width: how much room there is; a narrow page leads back to the list.
        parent: the owner.

    Signals:
        back_asked: to the list.
        sources_asked: show where this comes from.
        large_asked: show a number large; carries the `Contact`.
        copy_asked: copy a number; carries the `ContactView`.
    """

    back_asked = Signal()
    sources_asked = Signal()
    large_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(
        self, theme: Theme, service: Service, now: datetime, width: Width, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.service = service
        self.contacts: list[ContactView] = []
        self.setAccessibleName(service.name)
        side = 32 if width is Width.WIDE else 24
        self._scroll = ScrollColumn(theme, (side, 18, side, 24), measure=theme.size("text_measure"))
        self._column = self._scroll.column
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        self._fill(now, narrow=width is Width.NARROW)
        if width is Width.NARROW:
            self._column.addWidget(self._foot(0))
        else:
            column.addWidget(self._foot(theme.px(side)))
        self._column.addStretch(1)

    def refresh(self, now: datetime) -> None:
        """Say what can be said at another moment, and move nothing."""
        for contact in self.contacts:
            contact.refresh(now)

    def focus_first(self, *, by_keys: bool) -> None:
        """Put the keyboard's focus on the first thing that can be done here.

        Args:
            by_keys: whether she came by the keyboard, and so sees the ring.
        """
        reason = Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.OtherFocusReason
        first = self.contacts[0] if self.contacts else None
        if first is not None and first.contact.kind.has_number:
            first.large_button.setFocus(reason)
        else:
            self.sources_button.setFocus(reason)

    def _fill(self, now: datetime, *, narrow: bool) -> None:
        if narrow:
            self.back = Button(self._theme, self.tr("Find help"), "link", "arrow-left")
            self.back.setAccessibleName(self.tr("Back to the list of services"))
            self.back.clicked.connect(self.back_asked)
            self._column.addWidget(self.back)
        self._column.addWidget(Label(self._theme, self.service.title, "section"))
        who = Label(self._theme, self._who(), "second")
        self._column.addWidget(who)
        main = self.service.main
        if main is not None and main.kind.has_number:
            self._add_contact(main, now, main=True)
        for banner in self._banners():
            self._column.addWidget(banner)
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(IconLine(self._theme, "info", self.tr("What they do."), self.service.summary))
        self._add_others(now)
        self._add_facts()
        self._add_week(now)

    def _who(self) -> str:
        beside, who = self.service.beside, self.service.who
        if not beside:
            return who
        return self.tr("{organisation}. {who}").format(organisation=beside, who=who)

    def _add_contact(self, contact: Contact, now: datetime, *, main: bool) -> None:
        view = ContactView(self._theme, contact, self.service.country, now, main=main)
        view.large_asked.connect(self.large_asked)
        view.copy_asked.connect(self.copy_asked)
        self.contacts.append(view)
        self._column.addWidget(view)

    def _banners(self) -> Iterator[Banner]:
        """Yield what has to be known before she relies on the main contact."""
        if self.service.check_first:
            yield Banner(
                self._theme,
                "warn",
                self.tr("Check first."),
                self.tr(
                    "We found this in one other place only. Look on the service’s own page, or call to make"
                    " sure, before you count on it."
                ),
            )
        main = self.service.main
        if main is None or not main.kind.has_number:
            return
        if main.hours_sure is not None:
            yield Banner(
                self._theme, "warn", self.tr("Our sources give different hours."), main.note, icon="clock"
            )
        elif main.hours is None and main.note:
            title = self.tr("We are not sure of the hours.")
            yield Banner(self._theme, "warn", title, main.note, icon="clock")
        elif main.note:
            yield Banner(self._theme, "know", self.tr("Good to know."), main.note)

    def _add_others(self, now: datetime) -> None:
        for contact in self.service.contacts:
            if contact is self.service.main and contact.kind.has_number:
                continue
            self._column.addSpacing(self._theme.px(4))
            self._add_contact(contact, now, main=False)
        if any(contact.kind in words.ON_THE_WEB for contact in self.service.contacts):
            never = Label(self._theme, self.tr("This program never opens web pages."), "note")
            never.setIndent(indent(self._theme))
            self._column.addWidget(never)

    def _add_facts(self) -> None:
        self._column.addSpacing(self._theme.px(4))
        where = words.where_served(self.service)
        self._column.addWidget(IconLine(self._theme, "map-pin", self.tr("Where."), where))
        spoken = words.languages_spoken(self.service)
        self._column.addWidget(IconLine(self._theme, "translate", self.tr("Languages."), spoken))

    def _add_week(self, now: datetime) -> None:
        """Add a table of the week, for hours that are not the same all day and night."""
        main = self.service.main
        rows = week(main, now) if main is not None and main.kind.has_number else ()
        if main is None or not rows or main.hours == "24/7":
            return
        agreed = main.hours_sure is not None
        title = self.tr("Hours all sources agree on.") if agreed else self.tr("Hours.")
        otherwise = self.tr("not certain") if agreed else self.tr("closed")
        self._column.addWidget(IconLine(self._theme, "clock", title, words.holidays_sentence()))
        grid = QGridLayout()
        grid.setContentsMargins(indent(self._theme), 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setVerticalSpacing(self._theme.px(2))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            grid.addWidget(Label(self._theme, words.days(row), "second"), number, 0)
            hours = words.spans(row, otherwise=otherwise)
            grid.addWidget(Label(self._theme, hours, "second", "ink"), number, 1)
        self._column.addLayout(grid)

    def _foot(self, side: int) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(side, 0, side, self._theme.px(6))
        column.setSpacing(self._theme.px(4))
        column.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(16))
        row.addWidget(IconLine(self._theme, "circle-wavy-check", text=self._checked()), 1)
        self.sources_button = Button(self._theme, self.tr("Sources"), "link")
        self.sources_button.clicked.connect(self.sources_asked)
        row.addWidget(self.sources_button)
        column.addLayout(row)
        return foot

    def _checked(self) -> str:
        count, newest = len(self.service.sources), self.service.last_dated
        if newest is None:
            return self.tr("%n sources. None has a date.", "", count)
        text = self.tr("%n sources. Newest date: {date}.", "", count)
        return text.format(date=isolated(words.source_date(newest)))
