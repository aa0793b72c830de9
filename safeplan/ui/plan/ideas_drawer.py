"""Ideas beside the plan: smaller than her words, and never taken for her."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan import ideas
from safeplan.plan.ideas import Idea
from safeplan.plan.plan import Plan, PlanSection
from safeplan.ui.language import month_and_year, say
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Drawer, Label, Line, Picture, ScrollColumn, SearchField

MOST_FOUND = 40


class IdeaRow(QWidget):
    """An idea with "Add", or with the word that she has it.

    Args:
        theme: the look.
        idea: what it shows.
        place: the name of its section, where ideas of several stand together; else "".
        parent: the owner.

    Signals:
        add_asked: the idea's id.
    """

    add_asked = Signal(str)

    def __init__(self, theme: Theme, idea: Idea, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.idea = idea
        text = say("Ideas", idea.text)
        self.add_button = Button(theme, self.tr("Add"), "secondary", "plus", small=True)
        self.add_button.setAccessibleName(self.tr("Add: {idea}").format(idea=text))
        self.add_button.clicked.connect(lambda: self.add_asked.emit(self.idea.id))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(Label(theme, text, "control"))
        if idea.hint:
            words.addWidget(Label(theme, say("Ideas", idea.hint), "second"))
        if place:
            words.addWidget(Label(theme, place, "note"))
        self._taken = QWidget()
        taken = QHBoxLayout(self._taken)
        taken.setContentsMargins(0, 0, 0, 0)
        taken.setSpacing(theme.px(6))
        taken.addWidget(Picture(theme, "check", "ink2", 14))
        taken.addWidget(Label(theme, self.tr("In my plan"), "second", wrap=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(9))
        row.setSpacing(theme.px(12))
        row.addLayout(words, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._taken, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(52))
        self.show_taken(False)

    def show_taken(self, taken: bool) -> None:
        """Show whether she has it in her plan."""
        had_keyboard = self.add_button.hasFocus()
        self.add_button.setVisible(not taken)
        self._taken.setVisible(taken)
        text = say("Ideas", self.idea.text)
        self.setAccessibleName(self.tr("{idea}, in my plan").format(idea=text) if taken else text)
        if taken and had_keyboard:
            self.focusNextChild()

    @property
    def taken(self) -> bool:
        """Whether it says that she has it."""
        return not self._taken.isHidden()


class IdeasDrawer(Drawer):
    """The ideas of the open section, or those that hold the words she searches for in all sections.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        add_asked: an idea's id.
        sources_asked: she would like to see where the ideas come from.
    """

    add_asked = Signal(str)
    sources_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Ideas"), None, parent)
        self._ideas_theme = theme
        self._section = ""
        self._taken: frozenset[str] = frozenset()
        self.rows: list[IdeaRow] = []
        self.search = SearchField(theme, self.tr("Search all ideas"))
        self.search.textChanged.connect(lambda _text: self._list_ideas())
        self._nothing = Label(theme, "", "second")
        self._scroll = ScrollColumn(theme)
        self._scroll.column.setSpacing(0)
        self._rows_place = QVBoxLayout()
        self._rows_place.setSpacing(0)
        self._scroll.column.addLayout(self._rows_place)
        self._scroll.column.addStretch(1)
        self._lay_out()

    def show_plan(self, plan: Plan, section: PlanSection) -> None:
        """Show the ideas for a section, and which of them she has."""
        self._taken = plan.idea_ids
        if section.key != self._section:
            self._section = section.key
            self.search.clear()
            self._list_ideas()
            self._scroll.to_top()
        for row in self.rows:
            row.show_taken(row.idea.id in self._taken)

    def _lay_out(self) -> None:
        theme = self._ideas_theme
        top = QVBoxLayout()
        top.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        top.setSpacing(theme.px(12))
        top.addWidget(Label(theme, self.tr("Take what fits you; leave the rest."), "second"))
        top.addWidget(self.search)
        self._nothing.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        self.body.addLayout(top)
        self.body.addWidget(Line())
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._scroll, 1)
        made = self.tr("From police, councils and charities. Put together in {month}.")
        sources = Button(theme, self.tr("Sources"), "link")
        sources.clicked.connect(self.sources_asked)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Line())
        words = QVBoxLayout()
        words.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8))
        words.setSpacing(0)
        words.addWidget(Label(theme, made.format(month=month_and_year(ideas.COMPILED)), "note"))
        words.addWidget(sources, 0, Qt.AlignmentFlag.AlignLeading)
        foot.addLayout(words)
        self.foot.addLayout(foot, 1)

    def _list_ideas(self) -> None:
        typed = self.search.text().strip()
        if typed:
            found: Sequence[Idea] = tuple(islice(ideas.find(typed, say), MOST_FOUND))
            self._nothing.setText(self.tr("No idea holds these words."))
        else:
            found = ideas.in_section(self._section)
            self._nothing.setText(self.tr("Search the ideas of all sections for words that fit here."))
        titles = {section.key: say("Ideas", section.title) for section in ideas.SECTIONS} if typed else {}
        self._show_rows(found, titles)

    def _show_rows(self, found: Sequence[Idea], titles: dict[str, str]) -> None:
        while (item := self._rows_place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for idea in found:
            row = IdeaRow(self._ideas_theme, idea, titles.get(idea.section, ""))
            row.show_taken(idea.id in self._taken)
            row.add_asked.connect(self.add_asked)
            self._rows_place.addWidget(row)
            self._rows_place.addWidget(Line())
            self.rows.append(row)
        self._nothing.setVisible(not found)
        self._scroll.setVisible(bool(found))
        if not found:
            self.body.setAlignment(self._nothing, Qt.AlignmentFlag.AlignTop)
