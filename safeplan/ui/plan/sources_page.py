"""Where the ideas of a section come from: the pages behind each one."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan import ideas
from safeplan.plan.ideas import Idea, Source
from safeplan.ui.directory.sources_panel import breakable
from safeplan.ui.language import month_and_year, say
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, Line, ScrollColumn
from safeplan.words import QT_TRANSLATE_NOOP

_COUNTRIES = {
    "US": QT_TRANSLATE_NOOP("IdeaSources", "From the United States"),
    "CA": QT_TRANSLATE_NOOP("IdeaSources", "From Canada"),
    "AU": QT_TRANSLATE_NOOP("IdeaSources", "From Australia"),
    "DE": QT_TRANSLATE_NOOP("IdeaSources", "From Germany"),
}


class SourcesPage(QWidget):
    """Each idea of a section with the addresses of the pages it comes from; nothing opens them.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        closed: she wants to go back to her plan.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources: dict[str, Source] = {}
        self.back = Button(theme, self.tr("Back to my plan"), "quiet", "arrow-left", small=True)
        self.back.clicked.connect(self.closed)
        self._scroll = ScrollColumn(theme, (24, 0, 24, 24), measure=theme.size("text_measure"))
        self._scroll.column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(8))
        head.addWidget(self.back)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def show_section(self, key: str) -> None:
        """Show the sources of a section; of all sections for one of her own."""
        self._sources = self._sources or ideas.sources()
        self._clear()
        chosen = [section for section in ideas.SECTIONS if section.key == key] or list(ideas.SECTIONS)
        self._add(Label(self._theme, self.tr("Where the ideas come from"), "section"))
        about = self.tr(
            "These are ideas to choose from, not a whole list, and no legal advice. They are in our own"
            " words, written for the United Kingdom. Some pages are from other countries, where the law"
            " and the numbers differ; those say so. We read stored copies of the pages; they may have"
            " changed. Put together in {month}."
        )
        self._add(Label(self._theme, about.format(month=month_and_year(ideas.COMPILED)), "second"))
        for section in chosen:
            self._add(Label(self._theme, say("Ideas", section.title), "body_strong"))
            for idea in ideas.in_section(section.key):
                self._add(Line())
                self._add(self._idea(idea))
        self._scroll.column.addStretch(1)
        self._scroll.to_top()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _idea(self, idea: Idea) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addWidget(Label(self._theme, say("Ideas", idea.text), "control"))
        if idea.derived:
            column.addWidget(
                Label(self._theme, self.tr("It follows from this page; it does not stand there."), "note")
            )
        for key in idea.sources:
            column.addWidget(self._address(self._sources[key]))
        return box

    def _address(self, source: Source) -> Label:
        words = breakable(source.address)
        if source.country:
            words = self.tr("{address} ({country})").format(address=words, country=_country(source.country))
        label = Label(self._theme, words, "second")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return label

    def _add(self, widget: QWidget) -> None:
        self._scroll.column.addWidget(widget)

    def _clear(self) -> None:
        while (item := self._scroll.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


def _country(code: str) -> str:
    return QCoreApplication.translate("IdeaSources", _COUNTRIES[code])
