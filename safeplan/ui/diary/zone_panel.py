"""Choosing another time zone, inside the page: it pushes down what is below it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from safeplan.ui.diary import zones
from safeplan.ui.diary.typed_when import here
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, IconButton, Label, SearchField, announce

_WIDTH = 360
_SHORTEST = 2
"""How many letters are typed before places are shown: fewer fit half the world."""


class ZoneChoice(QObject):
    """A button that says in which zone it was, and the panel it opens; the editor lays both out.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the editor.

    Signals:
        altered: another zone was chosen.
        opened: the panel, to be brought into sight.
    """

    altered = Signal()
    opened = Signal(QWidget)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = ""
        self.button = Button(theme, "", "link")
        self.panel = ZonePanel(theme)
        self.button.clicked.connect(self._toggle)
        self.panel.chosen.connect(self._chosen)
        self.panel.closed.connect(self._leave)
        self.panel.grew.connect(lambda: self.opened.emit(self.panel))
        self._say()

    def value(self) -> str:
        """Return the zone's name or offset; "" is this computer's."""
        return self._zone

    def set_value(self, zone: str) -> None:
        """Show a zone; nothing is signalled."""
        self._zone = zone
        self._say()

    def show_for(self, asked: bool) -> None:
        """Offer the choice, or not; the panel is closed."""
        self.button.setVisible(asked)
        self.panel.hide()

    def _say(self) -> None:
        text = self.tr("Another time zone")
        if self._is_elsewhere():
            text = self.tr("Time in {place}").format(place=zones.in_words(self._zone, self._now()))
        self.button.setText(text)

    def _is_elsewhere(self) -> bool:
        return self._zone not in {"", here(self._now())[1]}

    def _toggle(self) -> None:
        if not self.panel.isHidden():
            self.panel.hide()
            return
        self.panel.open(self._now(), self._is_elsewhere())

    def _chosen(self, zone: str) -> None:
        self.set_value(zone)
        self._leave()
        self.altered.emit()

    def _leave(self) -> None:
        self.panel.hide()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class ZonePanel(Card):
    """Type a town or a country, and take one of what is found; Enter takes the first, Escape closes.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        chosen: the zone's name; "" for this computer's own.
        closed: she closed it without choosing.
        grew: there is more to be seen of it now.
    """

    grew = Signal()
    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=12, parent=parent)
        self._theme = theme
        self._moment = datetime.now().astimezone()
        self._found: list[zones.Zone] = []
        self._buttons: list[Button] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(theme.scaled(_WIDTH))
        self.search = SearchField(theme, self.tr("A town or a country"))
        self.close_button = IconButton(theme, "x", self.tr("Close the choice of time zones"))
        self.nothing = Label(theme, self.tr("No place of that name. Try a larger town near it."), "note")
        self.here = Button(theme, self.tr("This computer’s time zone"), "quiet", small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(4))
        self._lay_out()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._take_first)
        self.here.clicked.connect(lambda: self.chosen.emit(""))
        self.close_button.clicked.connect(self._close)
        self.hide()

    def open(self, moment: datetime, elsewhere: bool) -> None:
        """Show it, with the keyboard in its search.

        Args:
            moment: when it happened, as far as known: it decides what clocks showed.
            elsewhere: whether another zone than this computer's is chosen now.
        """
        self._moment = moment
        self.here.setVisible(elsewhere)
        self.search.clear()
        self._search("")
        self.show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[Button]:
        """Return the buttons of what was found."""
        return list(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.tr("Which time zone was it in?"), "label"), 1)
        head.addWidget(self.close_button)
        self.add(head)
        self.add(self.search)
        self.add(self._rows)
        self.add(self.nothing)
        self.add(self.here)

    def _search(self, text: str) -> None:
        self._found = zones.find(text) if len(text.strip()) >= _SHORTEST else []
        for row in self._buttons:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._buttons = []
        for zone in self._found:
            row = Button(self._theme, zones.in_words(zone.id, self._moment), "quiet", small=True)
            row.clicked.connect(lambda _checked=False, name=zone.id: self.chosen.emit(name))
            self._rows.addWidget(row, 0, Qt.AlignmentFlag.AlignLeading)
            row.show()
            self._buttons.append(row)
        self.grew.emit()
        missed = len(text.strip()) >= _SHORTEST and not self._found
        self.nothing.setVisible(missed)
        if missed:
            announce(self.nothing, self.nothing.text())

    def _take_first(self) -> None:
        if self._found:
            self.chosen.emit(self._found[0].id)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
