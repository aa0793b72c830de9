"""In danger now: the number to call, readable from a metre, and other ways with their catch.

Every fact on it is a row of the directory. No count-down, no sound, no button that claims to call.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from safeplan.directory.catalogue import Catalogue, Emergency
from safeplan.directory.service import Contact, Kind, Service
from safeplan.ui.directory import words
from safeplan.ui.directory.choice_pane import ChoicePane
from safeplan.ui.directory.lines import BigNumber, IconLine, indent
from safeplan.ui.directory.where import Where, WhereKeeper, place_choices
from safeplan.ui.page import Page, Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, Label, Line, ScrollColumn

_FOR_THOSE_WHO_CANNOT_SPEAK = "disabled-deaf"


class DangerPage(Page):
    """The emergency rows of the country she is in.

    Args:
        theme: the look.
        catalogue: the services.
        keeper: where she is.
        parent: the owner.

    Signals:
        back_asked: to the page she came from.
    """

    name = "danger"
    back_asked = Signal()

    def __init__(
        self, theme: Theme, catalogue: Catalogue, keeper: WhereKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._keeper = keeper
        self._width = Width.WIDE
        self.countries = ChoicePane(theme, self.tr("Which country are you in?"))
        self.countries.chosen.connect(self._take_country)
        self.countries.closed.connect(self._close_choices)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.countries)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        keeper.moved.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("In danger now")

    def arrive(self, argument: object | None = None) -> None:
        """Show the number; nothing has to be pressed first."""
        del argument
        self._stack.setCurrentIndex(1)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_width(self, width: Width) -> None:
        """Show two columns, or one below the other."""
        if width is not self._width:
            self._width = width
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        old = self._stack.widget(1)
        self._stack.addWidget(self._page(self._catalogue.emergency(self._keeper.where.country)))
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.setCurrentIndex(1)

    def _page(self, emergency: Emergency) -> QWidget:
        theme = self._theme
        narrow = self._width is Width.NARROW
        side = theme.px(24 if self._width is Width.MIDDLE else 32)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, theme.px(16))
        column.setSpacing(theme.px(12))
        scroll = ScrollColumn(theme, (24 if self._width is Width.MIDDLE else 32, 20, 32, 8))
        columns = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(theme.px(32))
        columns.addLayout(self._call(emergency), 424)
        columns.addLayout(self._ways(emergency), 560)
        scroll.column.addLayout(columns)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot(side))
        return page

    def _call(self, emergency: Emergency) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        card = Card(theme, "danger", 20)
        contact = emergency.main_contact
        if contact is None or emergency.main is None:
            card.add(Label(theme, self.tr("Call your local emergency number"), "title", "danger"))
            card.add(Label(theme, self.tr("We have no emergency number for this country."), "body", "ink2"))
        else:
            card.add(Label(theme, self.tr("Call"), "body_strong"))
            card.add(BigNumber(theme, contact.value, ("emergency", "number", "title")))
            card.add(Label(theme, emergency.main.summary))
            card.add(Label(theme, contact.note))
            card.add(Label(theme, words.cost_and_hours(contact), "body", "ink2"))
        column.setSpacing(theme.px(16))
        column.addWidget(card)
        for service in emergency.not_now:
            column.addWidget(IconLine(theme, "info", text=self._not_now(service)))
        column.addStretch(1)
        return column

    def _ways(self, emergency: Emergency) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        ways = _ways(emergency)
        if ways:
            column.addWidget(Label(theme, self._ways_title(emergency), "section"))
        for service, contacts in ways:
            column.addWidget(Line())
            column.addWidget(self._way(service, contacts))
        column.addStretch(1)
        return column

    def _ways_title(self, emergency: Emergency) -> str:
        rows = [emergency.main, *emergency.others]
        if any(row is not None and _FOR_THOSE_WHO_CANNOT_SPEAK in row.helps_with for row in rows):
            return self.tr("If you cannot speak or hear")
        return self.tr("Other ways")

    def _way(self, service: Service | None, contacts: list[Contact]) -> QWidget:
        theme = self._theme
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for place, contact in enumerate(contacts):
            if place:
                column.addSpacing(theme.px(4))
            column.addWidget(self._contact(service if place == 0 else None, contact))
            note = Label(theme, contact.note, "second")
            note.setIndent(indent(theme))
            note.setVisible(bool(contact.note))
            column.addWidget(note)
        return box

    def _contact(self, service: Service | None, contact: Contact) -> IconLine:
        """Return a way's first line: the name, and the number or address unless the name bears it."""
        title = service.name if service is not None else words.kind_name(contact.kind)
        borne = contact.kind.has_number and contact.value in title.replace("(", " ").replace(")", " ").split()
        value = "" if borne else words.shown_value(contact)
        return IconLine(self._theme, words.KIND_ICONS[contact.kind], title, value, tone="ink")

    def _not_now(self, service: Service) -> str:
        contact = service.main
        text = self.tr("Not in danger this minute? {service}: {number}.")
        return text.format(service=service.title, number=words.shown_value(contact) if contact else "")

    def _foot(self, side: int) -> QHBoxLayout:
        theme = self._theme
        self.back = Button(theme, self.tr("Back"), "secondary", "arrow-left")
        self.back.clicked.connect(self.back_asked)
        where = self._keeper.where
        name = words.country_name(where.country)
        place = Label(theme, self.tr("For: {country}.").format(country=name), "note", wrap=False)
        place.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.another = Button(theme, self.tr("Another country"), "link")
        self.another.clicked.connect(self._offer_countries)
        row = QHBoxLayout()
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.back)
        row.addWidget(place)
        row.addWidget(self.another)
        row.addStretch(1)
        return row

    def _offer_countries(self) -> None:
        self._stack.setCurrentWidget(self.countries)
        country = self._keeper.where.country
        self.countries.offer(place_choices(with_nations=False, elsewhere=True), country)

    def _take_country(self, code: str) -> None:
        if code != self._keeper.where.country:
            self._keeper.choose(Where(code))
        self._close_choices()

    def _close_choices(self) -> None:
        self._stack.setCurrentIndex(1)
        self.another.setFocus(Qt.FocusReason.OtherFocusReason)


def _ways(emergency: Emergency) -> list[tuple[Service | None, list[Contact]]]:
    """Return the other ways, each with its contacts: those of the main row first, without a name."""
    rows: list[tuple[Service | None, list[Contact]]] = []
    if emergency.main is not None:
        more = [contact for contact in emergency.main.contacts if contact is not emergency.main_contact]
        if more:
            rows.append((None, more))
    rows += [(service, list(service.contacts)) for service in emergency.others]
    return [(service, contacts) for service, contacts in rows if any(_useful(c) for c in contacts)]


def _useful(contact: Contact) -> bool:
    return contact.kind is not Kind.WEB
