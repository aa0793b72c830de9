"""Choosing a person, a place, an order or a report for an entry, or adding a new one, beside the form."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.people.person import Person
from safeplan.ui.language import say
from safeplan.ui.page import Draft
from safeplan.ui.people.book import ORDER
from safeplan.ui.people.choices import CHOICES, CONTEXT, Choice
from safeplan.ui.people.chosen_rows import ChosenRows, Key
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.kinds import KINDS, words
from safeplan.ui.people.record_form import RecordForm
from safeplan.ui.people.rows import Row, matching, row_list, scrolling
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Drawer, EmptyState, Line, SearchField
from safeplan.vault.change import Change


class Chooser(Drawer):
    """The drawer of one field at a time.

    Args:
        theme: the look.
        tasks: commits drafts.
        desk: knows what there is, and keeps what is new.
        chosen: what is chosen, and the text fields.
        place: where the drawer stands, so that two forms never share a draft.
        now: this computer's clock.
        parent: the owner.

    Signals:
        draft_kept: the time at which a new record's draft was last committed.
    """

    draft_kept = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - what it shows and what it works with
        self,
        theme: Theme,
        tasks: Tasks,
        desk: PeopleDesk,
        chosen: ChosenRows,
        place: str,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", None, parent)
        self._tasks = tasks
        self._desk = desk
        self._chosen = chosen
        self._place = place
        self._now = now
        self._choice = next(iter(CHOICES.values()))
        self.form: RecordForm | None = None
        self.search = SearchField(theme, self.tr("Search"))
        self.view, self.model = row_list(theme, "")
        self.add_button = Button(theme, "", "secondary", "plus")
        self.done = Button(theme, self.tr("Done"), "primary")
        self._found: list[str] = []
        self._empty: QWidget | None = None
        no_match = self.tr("Try the start of a word, or add it below.")
        state = EmptyState(theme, "magnifying-glass", self.tr("Nothing fits"), no_match)
        self._no_match = scrolling(theme, state)
        self._stack = QStackedWidget()
        self._lists = QStackedWidget()
        self._lay_out()
        self.search.textChanged.connect(self._show_rows)
        self.search.returnPressed.connect(self._take_only)
        self.view.clicked.connect(self._toggle)
        self.view.keyed.connect(self._toggle)
        self.add_button.clicked.connect(self.add_new)
        self.done.clicked.connect(self.closed)
        desk.altered.connect(self._show_rows)

    @property
    def field(self) -> str:
        """The text field it chooses for."""
        return self._choice.field

    def open_for(self, name: str) -> None:
        """Show what can be chosen for a text field, with the keyboard in the search."""
        self._close_form()
        self._choice = CHOICES[name]
        kind = KINDS[self._choice.kind]
        self.heading.setText(say(CONTEXT, self._choice.title))
        self.setAccessibleName(say(CONTEXT, self._choice.title))
        self.view.setAccessibleName(words(kind.many))
        self.add_button.setText(words(kind.add))
        self.search.clear()
        self._show_empty_state()
        self._show_rows()
        self._desk.load()
        (self.search if self.model.rows else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def add_new(self) -> None:
        """Show the form of a new one; it begins with what she has typed already."""
        kind = KINDS[self._choice.kind]
        made = kind.made() if self._choice.new is None else Person(kind=self._choice.new)
        form = RecordForm(self._theme, self._tasks, self._desk, kind, made, self._place, self._now)
        form.kept.connect(self._added)
        form.closed.connect(self._back)
        form.offer_back(True)
        form.draft_kept.connect(self.draft_kept)
        begun = {**self._chosen.words_for_new(self.field)}
        typed = self.search.text().strip()
        if typed and not begun and "name" in form.editors:
            begun = {"name": typed}
        self.form = form
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.start()
        if begun:
            form.fill_in(begun)

    def let_go(self) -> None:
        """Commit what is typed, and close the form of a new one."""
        self._close_form()

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self.form.drafts() if self.form is not None else []

    def _lay_out(self) -> None:
        px = self._theme.px
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), px(12))
        head.addWidget(self.search)
        column.addLayout(head)
        column.addWidget(Line())
        self._lists.addWidget(self.view)
        self._lists.setMinimumHeight(1)
        column.addWidget(self._lists, 1)
        column.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(12), px(16), px(16))
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.done)
        column.addLayout(foot)
        self._stack.addWidget(chosen)
        self.body.addWidget(self._stack, 1)

    def _show_empty_state(self) -> None:
        kind = KINDS[self._choice.kind]
        if self._empty is not None:
            self._lists.removeWidget(self._empty)
            self._empty.deleteLater()
        state = EmptyState(self._theme, kind.icon, words(kind.many), words(kind.empty))
        self._empty = scrolling(self._theme, state)
        self._lists.addWidget(self._empty)
        if self._lists.indexOf(self._no_match) < 0:
            self._lists.addWidget(self._no_match)

    def _show_rows(self) -> None:
        every = list(self._rows(self._choice))
        self._found = [row.key for row in matching(every, self.search.text())]
        # An order stands above the points of it that fit, so that she sees whose they are.
        above = {_key(row)[0] for row in every if row.inset and row.key in self._found}
        rows = [row for row in every if row.key in self._found or (not row.inset and _key(row)[0] in above)]
        self.model.show_rows(rows)
        if self._empty is not None:
            nothing = self._no_match if self.search.text() else self._empty
            self._lists.setCurrentWidget(self.view if rows else nothing)

    def _rows(self, choice: Choice) -> Iterator[Row]:
        kind, keys = KINDS[choice.kind], self._chosen.keys(choice.field)
        for record in self._desk.book.of(choice.kind):
            key: Key = (record.id, 0) if choice.kind == ORDER else (record.id,)
            alone = replace(record, terms=()) if choice.kind == ORDER else record
            title, searched = kind.title(record), kind.searched(alone)
            yield Row(_text(key), title, kind.second(record), kind.icon, searched, key in keys)
            for term in record.terms if choice.kind == ORDER else ():
                part = (record.id, term.number)
                number = self.tr("Point {number}").format(number=term.number)
                words = f"{searched}\n{term.text}"
                yield Row(_text(part), term.text, number, "list-numbers", words, part in keys, inset=True)

    def _toggle(self, index: QModelIndex) -> None:
        key = _key(self.model.rows[index.row()])
        self._chosen.toggle(self.field, key)
        self._show_rows()
        if not self._choice.many and key in self._chosen.keys(self.field):
            self.closed.emit()

    def _take_only(self) -> None:
        """Enter in the search takes the only one found, or goes to the list."""
        if self.search.text().strip() and len(self._found) == 1:
            self._toggle(self.model.index(self.model.row_of(self._found[0])))
            # Ready for the next one; and Escape closes, once, instead of clearing first.
            self.search.clear()
        elif self.model.rows:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.setCurrentIndex(self.model.index(0))

    def _added(self, change: Change) -> None:
        number = change.ids[0]
        self._close_form()
        self.search.clear()
        self.draft_kept.emit(self._now())
        order = self._desk.book.record(ORDER, number) if self._choice.kind == ORDER else None
        if order is None:
            self._chosen.toggle(self.field, (number,))
        elif len(order.terms) < 2:
            self._chosen.toggle(self.field, (number, order.terms[0].number if order.terms else 0))
        self._show_rows()
        if not self._choice.many:
            self.closed.emit()
            return
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._close_form()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.keeper.keep_now()
            self._stack.setCurrentIndex(0)
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()


def _key(row: Row) -> Key:
    return tuple(int(part) for part in row.key.split(":"))


def _text(key: Key) -> str:
    return ":".join(str(part) for part in key)
