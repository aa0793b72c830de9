"""The line above the list: search, where she is, and one topic."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from safeplan.ui.directory import words
from safeplan.ui.directory.where import Where
from safeplan.ui.page import Width
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ChipButton, SearchField


class FilterBar(QWidget):
    """Search and filters; a filter shows its value.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        typed: the words changed.
        place_asked: choose another nation or country.
        topic_asked: choose a topic.
    """

    typed = Signal(str)
    place_asked = Signal()
    topic_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = SearchField(theme, self.tr("Search names, topics, numbers"))
        self.search.textChanged.connect(self.typed)
        self.place = ChipButton(theme, "", "filter", "map-pin")
        self.place.clicked.connect(self.place_asked)
        self.topic = ChipButton(theme, self.tr("Topic"), "filter", "tag-simple")
        self.topic.clicked.connect(self.topic_asked)
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        chips.addWidget(self.place)
        chips.addWidget(self.topic)
        chips.addStretch(1)
        self._chips = chips
        self._grid = QGridLayout(self)
        self._grid.setSpacing(theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_width(Width.WIDE)

    def set_width(self, width: Width) -> None:
        """Put the filters beside the search, or below it."""
        narrow = width is Width.NARROW
        side = self._theme.px(32 if narrow else 16)
        self._grid.setContentsMargins(side, self._theme.px(12), side, self._theme.px(12))
        self._grid.removeWidget(self.search)
        self._grid.removeItem(self._chips)
        self._grid.addWidget(self.search, 0, 0)
        self._grid.addLayout(self._chips, 1 if narrow else 0, 0 if narrow else 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        self._grid.setColumnStretch(0, 1 if narrow else 0)
        self.search.setMinimumWidth(0 if narrow else self._theme.scaled(351))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the filters as high as the search; its height is known once it is dressed."""
        super().showEvent(event)
        for chip in (self.place, self.topic):
            chip.setMinimumHeight(self.search.sizeHint().height())

    def show_place(self, where: Where) -> None:
        """Show where she is."""
        spoken = self.tr("Where: {place}").format(place=where.name())
        self.place.set_value(where.name(), True, spoken)

    def show_topic(self, topic: str | None) -> None:
        """Show the topic that is chosen, or that none is."""
        if topic is None:
            self.topic.set_value(self.tr("Topic"), False, self.tr("Topic: all"))
            return
        label = words.topic_label(topic)
        self.topic.set_value(label, True, self.tr("Topic: {topic}").format(topic=label))
