"""The unlocked window: side bar, header, the page that is shown, and notices above it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.cover.settings import CoverSettings
from safeplan.errors import SafePlanError
from safeplan.ui.header import Header
from safeplan.ui.language import time_of_day
from safeplan.ui.menu_page import MenuPage
from safeplan.ui.messages import sentence
from safeplan.ui.page import Draft, Filler, Page, Place, Width
from safeplan.ui.side_bar import SideBar
from safeplan.ui.side_button import Stop
from safeplan.ui.theme import Theme
from safeplan.ui.tries_words import tries_words
from safeplan.ui.widgets import Banner, BannerKind, set_ground
from safeplan.vault.change import Change
from safeplan.vault.tries import TrySummary

DANGER = "danger"
DANGER_KEYS = "Ctrl+0"


class Shell(QWidget):
    """Shows one page at a time and passes word between pages.

    Args:
        theme: colours, icons and type.
        stops: the places of the side bar, in order.
        makers: make each page by its name, when it is first shown; one stands outside the side bar
            ("danger").
        now: tells the time, for the saved line.

    Signals:
        leave_asked: she pressed Leave.
        appearance_asked: the look she chose in the settings.
        idle_asked: after how many minutes without a touch the window should leave by itself.
        pictures_asked: whether the window should be left out of screen pictures.
        gestures_shown: the cover's settings, which say what keys leave, are others now.
        restore_ready: a prepared backup, and the secret that opens it, to be put in the vault's place.
        repair_asked: the vault should be closed and repaired; carries a secret that opens it.
        erase_asked: everything should be erased.
    """

    leave_asked = Signal()
    appearance_asked = Signal(dict)
    idle_asked = Signal(int)
    pictures_asked = Signal(bool)
    gestures_shown = Signal(object)
    restore_ready = Signal(object, str)
    repair_asked = Signal(str)
    erase_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        stops: Sequence[Stop],
        makers: Mapping[str, Callable[[], Page]],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_ground(self, "bg")
        self._theme = theme
        self._makers = dict(makers)
        self._now = now
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._before_danger = stops[0].name
        self._width = Width.WIDE
        self._filler: Filler | None = None
        self.header = Header(theme, self)
        self.side_bar = SideBar(theme, stops, self)
        self.menu_page = MenuPage(theme, stops, self)
        self._notices = QVBoxLayout()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.menu_page)
        self._lay_out()
        self._connect()
        theme.apply(self)

    @property
    def current(self) -> Page:
        """The page that is shown."""
        return self._pages[self._current]

    def page(self, name: str) -> Page:
        """Return a page by its name, made now if it was never shown."""
        if name not in self._pages:
            page = self._makers[name]()
            self._pages[name] = page
            self.stack.addWidget(page)
            page.go.connect(self.show_page)
            page.changed.connect(self._changed)
            page.kept.connect(self.note_saved)
            page.heading_changed.connect(self._show_heading)
            page.fill.connect(self._fill)
        return self._pages[name]

    def show_page(self, name: str, argument: object | None = None) -> None:
        """Show a page by its name."""
        page = self.page(name)
        self._take_back()
        if name == DANGER and self._current != DANGER:
            self._before_danger = self._current or self._before_danger
        self._current = name
        page.set_width(self._width)
        self.stack.setCurrentWidget(page)
        self.side_bar.set_current(self._before_danger if name == DANGER else name)
        self.header.show_danger(name == DANGER)
        self._show_heading()
        page.arrive(argument)
        self._show_heading()

    def go_back(self) -> None:
        """Go from "In danger now" to the page she came from."""
        self.show_page(self._before_danger)

    def show_gestures(self, settings: CoverSettings) -> None:
        """Name the keys that leave wherever they are named.

        Args:
            settings: the cover's.
        """
        for part in (self.header, self.side_bar, self.menu_page):
            part.show_gestures(settings)
        self.gestures_shown.emit(settings)

    def refresh(self, change: Change) -> None:
        """Let every page show a change that was made elsewhere.

        Args:
            change: what it is.
        """
        for page in self._pages.values():
            page.refresh(change)

    def note_saved(self, moment: datetime) -> None:
        """Say when the last thing was saved."""
        text = self.tr("All saved {time}").format(time=time_of_day(moment))
        for label in (self.side_bar.saved, self.header.saved, self.menu_page.saved):
            label.say(text)

    def note_error(self, error: SafePlanError) -> None:
        """Tell her what went wrong, above the page, until she puts it away."""
        message = sentence(error)
        self.tell("danger", message.title, message.text)

    def tell(
        self,
        kind: BannerKind,
        title: str,
        text: str = "",
        action: str | None = None,
        on_acted: Callable[[], None] | None = None,
    ) -> None:
        """Say something above the page, until she acts on it or puts it away.

        Args:
            kind: "know", "warn" or "danger".
            title: the first words.
            text: the rest.
            action: the button's words; it only puts the words away where not given.
            on_acted: called when she presses it.
        """
        self._put_away_notice()
        banner = Banner(self._theme, kind, title, text, action or self.tr("Close"), parent=self)
        banner.acted.connect(self._put_away_notice)
        if on_acted is not None:
            banner.acted.connect(on_acted)
        self._notices.addSpacing(self._theme.px(12))
        self._notices.addWidget(banner)

    def note_tries(self, tries: TrySummary, lost_pin: bool = False) -> None:
        """Tell her once of wrong tries; the settings go on showing them.

        Args:
            tries: those she has not been told of.
            lost_pin: whether the PIN is off since then.
        """
        when = tries_words(tries)
        if lost_pin:
            words = self.tr("Your passphrase works as always. You can switch it on again. {tries}")
            self.tell("know", self.tr("The PIN is off."), words.format(tries=when).strip())
        elif when:
            words = self.tr(
                "{tries} If it was not you, somebody may have been at this computer. "
                "Settings shows it until you clear it."
            )
            self.tell("know", self.tr("Somebody typed a wrong password."), words.format(tries=when))

    def place(self) -> Place:
        """Return where she is: the page, and where on it."""
        return {"page": self._current, "there": self.current.place()}

    def restore(self, place: Mapping[str, Any]) -> None:
        """Go back to where she was."""
        name = place.get("page")
        if name not in self._makers:
            self.show_page(next(iter(self._makers)))
            return
        self.show_page(name)
        self.current.restore(place.get("there", {}))

    def drafts(self) -> list[Draft]:
        """Return every word that is not in the vault yet."""
        return [draft for page in self._pages.values() for draft in page.drafts()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the layout for the room there is."""
        super().resizeEvent(event)
        width = Width.of(event.size().width(), self._theme.text_scale)
        if width is not self._width:
            self._set_width(width)

    def _set_width(self, width: Width) -> None:
        self._width = width
        self.side_bar.set_width(width)
        self.side_bar.setVisible(self._filler is None and width is not Width.NARROW)
        self.header.set_width(width)
        if self._current:
            self.current.set_width(width)
        if width is not Width.NARROW and self.stack.currentWidget() is self.menu_page and self._current:
            self.stack.setCurrentWidget(self.current)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._notices)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(column, 1)
        self._notices.setContentsMargins(self._theme.px(16), 0, self._theme.px(16), 0)
        self._notices.setSpacing(0)

    def _connect(self) -> None:
        self.header.leave_asked.connect(self.leave_asked)
        self.header.danger_asked.connect(self._danger)
        self.header.menu_asked.connect(self._menu)
        self.side_bar.chosen.connect(self.show_page)
        self.menu_page.chosen.connect(self.show_page)
        keys = QShortcut(QKeySequence(DANGER_KEYS), self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self._danger)

    def _danger(self) -> None:
        if self._current == DANGER:
            self.go_back()
        else:
            self.show_page(DANGER)

    def _fill(self, filler: Filler | None) -> None:
        """Let something have the whole window below the header, where Leave stays; None ends that."""
        self._filler = filler
        if filler is not None:
            self.stack.addWidget(filler)
            self.stack.setCurrentWidget(filler)
        elif self._current:
            self.stack.setCurrentWidget(self.current)
        self.side_bar.setVisible(filler is None and self._width is not Width.NARROW)

    def _take_back(self) -> None:
        """Something else is about to be shown."""
        if self._filler is not None:
            self._filler.given_back()

    def _menu(self) -> None:
        self._take_back()
        self.stack.setCurrentWidget(self.menu_page)
        self.menu_page.take_keyboard()

    def _put_away_notice(self) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            notice = item.widget()
            if notice is not None:
                notice.hide()
                notice.deleteLater()

    def _show_heading(self) -> None:
        self.header.show_title(self.current.heading(), self.current.header_extras())

    def _changed(self, change: Change) -> None:
        self.note_saved(self._now())
        self.refresh(change)
