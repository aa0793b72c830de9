"""Find help: what is surely open now first, the number largest, nothing hidden for missing hours."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.clock import Clock
from safeplan.directory.catalogue import Catalogue
from safeplan.directory.service import Contact
from safeplan.ui.directory import words
from safeplan.ui.directory.choice_pane import Choice, ChoicePane
from safeplan.ui.directory.contact_view import ContactView
from safeplan.ui.directory.detail import ServiceDetail
from safeplan.ui.directory.filter_bar import FilterBar
from safeplan.ui.directory.large_number import LargeNumber
from safeplan.ui.directory.service_list import ServiceList
from safeplan.ui.directory.sources_panel import SourcesPanel
from safeplan.ui.directory.where import Where, WhereKeeper, place_choices
from safeplan.ui.page import Page, Place, Width
from safeplan.ui.secret_clipboard import SecretClipboard
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import EmptyState, Line

_ALL_TOPICS = ""
_SOON_MS = 30  # while she types or walks the list, the service beside it waits for her to stop


class DirectoryPage(Page):
    """The directory of services.

    Args:
        theme: the look.
        catalogue: the services.
        keeper: where she is.
        clipboard: takes numbers, marked as secret.
        clock: tells what is open now.
        parent: the owner.
    """

    name = "help"

    def __init__(  # noqa: PLR0913 - what the page is wired to
        self,
        theme: Theme,
        catalogue: Catalogue,
        keeper: WhereKeeper,
        *,
        clipboard: SecretClipboard,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._keeper = keeper
        self._clipboard = clipboard
        self._clock = clock
        self._width = Width.WIDE
        self._topic: str | None = None
        self._service_id: str | None = None
        self._reading = False  # in one pane: the service, not the list, is shown
        self._copied_from: ContactView | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._show_service)
        self._build()
        self._connect()
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._on_the_minute)
        self.show_all()

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("Find help")

    def arrive(self, argument: object | None = None) -> None:
        """Show what is open now; `argument` may be a service's id, or words to search for."""
        if isinstance(argument, str) and self._catalogue.service(argument) is not None:
            self.filters.search.clear()
            self._open(argument, by_keys=False)
        elif isinstance(argument, str):
            self.filters.search.setText(argument)
        self.tell_time()
        if self._reading and self._width is Width.NARROW:
            return
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return what is typed, filtered and shown."""
        return {
            "text": self.filters.search.text(),
            "topic": self._topic,
            "service": self._service_id,
            "reading": self._reading,
        }

    def restore(self, place: Place) -> None:
        """Go back to a place."""
        topic, service = place.get("topic"), place.get("service")
        self._topic = topic if isinstance(topic, str) else None
        self.filters.search.setText(str(place.get("text") or ""))
        self.show_all()
        if isinstance(service, str):
            self._choose(service)
            self._reading = bool(place.get("reading"))
            self._lay_out()

    def set_width(self, width: Width) -> None:
        """List and service beside each other, or one of them."""
        if width is self._width:
            return
        self._width = width
        self.filters.set_width(width)
        self._show_service()
        self._lay_out()

    def show_all(self, *, keep: bool = True) -> None:
        """Search again and show everything anew, as `tell_time` does."""
        where = self._keeper.where
        if self._topic not in self._catalogue.topics(where.country, where.nation):
            self._topic = None
        self.filters.show_place(where)
        self.filters.show_topic(self._topic)
        self.tell_time(keep=keep)

    def tell_time(self, *, keep: bool = True) -> None:
        """Show what is open at this moment.

        Args:
            keep: whether what she looks at stays where it is; else the first service is shown.
        """
        where, now = self._keeper.where, self._clock.now()
        groups = self._catalogue.search(
            self.filters.search.text(),
            now=now,
            country=where.country,
            nation=where.nation,
            topics=frozenset({self._topic} if self._topic else ()),
        )
        self.list.show_groups(groups, now, self._service_id if keep else None)
        self._list_stack.setCurrentWidget(self.list if groups else self._nothing)
        detail = self._detail()
        if detail is not None:
            detail.refresh(now)
        if not groups:
            self._service_id = None
            self._show_service()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a panel or a service by Escape, one step at a time; go from the search into the list."""
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            return
        if event.key() == Qt.Key.Key_Down and self.focusWidget() is self.filters.search:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the time while the page is seen."""
        super().showEvent(event)
        self._wait_for_the_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time be while nobody looks."""
        super().hideEvent(event)
        self._minute.stop()

    def _build(self) -> None:
        theme = self._theme
        self.filters = FilterBar(theme)
        self.list = ServiceList(theme, self.tr("Services"))
        self._nothing = EmptyState(
            theme,
            "lifebuoy",
            self.tr("Nothing found here"),
            self.tr("Try another word, or another place."),
            self.tr("Show all services"),
        )
        self.places = ChoicePane(theme, self.tr("Where are you?"))
        self.topics = ChoicePane(theme, self.tr("What is it about?"))
        self._list_stack = QStackedWidget()
        for pane in (self.list, self._nothing, self.places, self.topics):
            self._list_stack.addWidget(pane)
        self._side = QStackedWidget()
        self._between = Line(upright=True)
        self._under_filters = Line()
        self.large = LargeNumber(theme)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._browse())
        self._whole.addWidget(self.large)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self._lay_out()

    def _browse(self) -> QWidget:
        """Return search and filters above the list and the service."""
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list_stack)
        row.addWidget(self._between)
        row.addWidget(self._side, 1)
        browse = QWidget()
        column = QVBoxLayout(browse)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._under_filters)
        column.addLayout(row, 1)
        return browse

    def _connect(self) -> None:
        self.filters.typed.connect(self._typed)
        self.filters.search.returnPressed.connect(self._open_first)
        self.filters.place_asked.connect(self._offer_places)
        self.filters.topic_asked.connect(self._offer_topics)
        self.places.chosen.connect(self._take_place)
        self.topics.chosen.connect(self._take_topic)
        self.places.closed.connect(partial(self._close_choices, self.filters.place))
        self.topics.closed.connect(partial(self._close_choices, self.filters.topic))
        self.list.chosen.connect(self._choose_soon)
        self.list.opened.connect(self._open)
        self._nothing.acted.connect(self._clear_filters)
        self.large.closed.connect(self._close_large)
        self._keeper.moved.connect(self._moved)
        self._clipboard.cleared.connect(self._copy_is_gone)
        self._theme.changed.connect(self._show_service)

    def _typed(self, _text: str) -> None:
        self._reading = False
        self.tell_time(keep=False)
        self._lay_out()

    def _moved(self) -> None:
        self._reading = False
        self.show_all(keep=False)
        self._lay_out()

    def _clear_filters(self) -> None:
        self._topic = None
        self.filters.search.clear()
        self.show_all()
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_places(self) -> None:
        self._list_stack.setCurrentWidget(self.places)
        self._reading = False
        self._lay_out()
        self.places.offer(place_choices(with_nations=True, elsewhere=False), self._keeper.where.key)

    def _offer_topics(self) -> None:
        where = self._keeper.where
        counts = self._catalogue.topics(where.country, where.nation)
        choices = [Choice(_ALL_TOPICS, self.tr("All topics"))]
        choices += [Choice(topic, words.topic_label(topic), str(count)) for topic, count in counts.items()]
        self._list_stack.setCurrentWidget(self.topics)
        self._reading = False
        self._lay_out()
        self.topics.offer(choices, self._topic or _ALL_TOPICS)

    def _take_place(self, key: str) -> None:
        self._keeper.choose(Where.of(key))
        self._close_choices(self.filters.place)

    def _take_topic(self, key: str) -> None:
        self._topic = key or None
        self.show_all(keep=False)
        self._close_choices(self.filters.topic)

    def _close_choices(self, chip: QWidget) -> None:
        """Show the list again, and give the focus back to the filter it was opened from."""
        self.tell_time()
        chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_soon(self, service_id: str) -> None:
        if service_id != self._service_id or self._detail() is None:
            self._service_id = service_id
            self._soon.start()

    def _choose(self, service_id: str) -> None:
        if service_id != self._service_id or self._detail() is None or self._soon.isActive():
            self._service_id = service_id
            self._show_service()

    def _open(self, service_id: str, by_keys: bool) -> None:
        """Go into a service: in one pane it takes the list's place; by Enter the focus goes along."""
        self._choose(service_id)
        self._reading = True
        self._lay_out()
        detail = self._detail()
        if detail is not None and (by_keys or self._width is Width.NARROW):
            detail.focus_first(by_keys=by_keys)

    def _open_first(self) -> None:
        """Go from the search into the service that is shown, which is the first that was found."""
        if self._service_id is not None:
            self._open(self._service_id, by_keys=True)

    def _show_service(self) -> None:
        self._soon.stop()
        while (old := self._side.widget(0)) is not None:
            self._side.removeWidget(old)
            old.deleteLater()
        self._copied_from = None
        service = self._catalogue.service(self._service_id) if self._service_id else None
        if service is None:
            return
        detail = ServiceDetail(self._theme, service, self._clock.now(), self._width)
        detail.back_asked.connect(self._to_list)
        detail.sources_asked.connect(self._show_sources)
        detail.large_asked.connect(self._show_large)
        detail.copy_asked.connect(self._copy)
        self._side.addWidget(detail)

    def _detail(self) -> ServiceDetail | None:
        found = self._side.widget(0)
        return found if isinstance(found, ServiceDetail) else None

    def _show_sources(self) -> None:
        detail = self._detail()
        if detail is None:
            return
        panel = SourcesPanel(self._theme, detail.service)
        panel.closed.connect(self._close_sources)
        self._side.addWidget(panel)
        self._side.setCurrentWidget(panel)
        panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_sources(self) -> None:
        panel, detail = self._side.currentWidget(), self._detail()
        if panel is None or detail is None or panel is detail:
            return
        self._side.removeWidget(panel)
        panel.deleteLater()
        detail.sources_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_large(self, contact: Contact) -> None:
        detail = self._detail()
        if detail is not None:
            self._whole.setCurrentWidget(self.large)
            self.large.show_contact(detail.service, contact)

    def _close_large(self) -> None:
        self._whole.setCurrentIndex(0)
        detail = self._detail()
        if detail is not None:
            detail.focus_first(by_keys=False)

    def _copy(self, view: ContactView) -> None:
        self._clipboard.copy(view.contact.value)
        self._copied_from = view
        view.say_copied(self._clipboard.seconds)

    def _copy_is_gone(self) -> None:
        if self._copied_from is not None:
            self._copied_from.say_cleared()
            self._copied_from = None

    def _to_list(self) -> None:
        self._reading = False
        self._lay_out()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_back(self) -> bool:
        """Go one step back, if there is one."""
        if self._side.count() > 1:
            self._close_sources()
            return True
        if self._reading and self._width is Width.NARROW:
            self._to_list()
            return True
        return False

    def _lay_out(self) -> None:
        narrow = self._width is Width.NARROW
        reading = self._reading and self._service_id is not None
        self._list_stack.setVisible(not narrow or not reading)
        self._side.setVisible(not narrow or reading)
        self._between.setVisible(not narrow)
        self.filters.setVisible(not narrow or not reading)
        self._under_filters.setVisible(not narrow or not reading)
        pane = self._theme.size("list_pane")
        pane = pane if self._width is Width.WIDE else round(pane * 0.85)
        self._list_stack.setMinimumWidth(0 if narrow else self._theme.px(pane))
        self._list_stack.setMaximumWidth(16_777_215 if narrow else self._theme.px(pane))

    def _on_the_minute(self) -> None:
        choosing = self._list_stack.currentWidget() in {self.places, self.topics}
        if not choosing:
            self.tell_time()
        self._wait_for_the_minute()

    def _wait_for_the_minute(self) -> None:
        now = self._clock.now()
        next_minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
        self._minute.start(round((next_minute - now) / timedelta(milliseconds=1)) + 50)
