"""Below the fields of an entry: who or what was chosen for them, and the way to choose."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary.incident import Incident
from safeplan.ui.language import say
from safeplan.ui.people.book import ORDER, REPORT, Book
from safeplan.ui.people.choices import (
    CHOICES,
    CONTEXT,
    LINE_JOINT,
    REPORT_FIELDS,
    SUGGESTED,
    TERM_JOINT,
    Choice,
)
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.people.filling import with_piece, without_piece
from safeplan.ui.people.kinds import KINDS
from safeplan.ui.people.suggestions import Suggestions
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, ChipButton, FlowLayout, GrowingText, LineField

_LONGEST_NAME = 40

Key = tuple[int, ...]
"""What is chosen: a number, or an order's number and a term's (0 is the order as a whole)."""


class Editors(Protocol):
    """The fields of an entry, as `FieldEditors` has them."""

    @property
    def touched(self) -> SignalInstance:
        """Tells the name of the field she changed."""
        ...

    def names(self) -> list[str]:
        """Return the names of the fields there are editors for."""
        ...

    def widget(self, name: str) -> QWidget:
        """Return the editor of a field with its label."""
        ...

    def input(self, name: str) -> QWidget:
        """Return the part of an editor that takes the keyboard."""
        ...


class ChosenRow(QWidget):
    """Chips of what is chosen for one field, and a button that offers more.

    Args:
        theme: the look.
        choice: the field.
        parent: the owner.

    Signals:
        asked: she wants to choose.
        removed: the key of a chip she took away.
    """

    asked = Signal()
    removed = Signal(tuple)

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: list[ChipButton] = []
        self.button = Button(theme, say(CONTEXT, choice.words), "link")
        self._flow = FlowLayout(theme.px(8), self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(self.button)
        self.button.clicked.connect(self.asked)
        self.hide()

    def show_chips(self, shown: Sequence[tuple[Key, str]]) -> None:
        """Show these, by key and name."""
        self._flow.removeWidget(self.button)
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(key, name) for key, name in shown]
        self._flow.addWidget(self.button)
        for chip in self.chips:
            QWidget.setTabOrder(chip, self.button)
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, key: Key, name: str) -> ChipButton:
        remove = self.tr("Take away {name}").format(name=name)
        chip = ChipButton(self._theme, name.replace("&", "&&"), "behaviour", name=remove, parent=self)
        chip.setToolTip(remove)
        chip.clicked.connect(partial(self._press, key))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _press(self, key: Key, _checked: bool = False) -> None:
        self.removed.emit(key)


class ChosenRows(QObject):
    """Keeps the numbers of what is chosen, and puts the names into the text fields.

    Args:
        theme: the look.
        editors: the fields; owns this.
        parent: the owner.

    Signals:
        asked: the name of the text field she wants to choose for.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, editors: Editors, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editors = editors
        self._desk: PeopleDesk | None = None
        self._keys: dict[str, tuple[Key, ...]] = {}
        self.rows: dict[str, ChosenRow] = {}
        self.suggestions: dict[str, Suggestions] = {}
        for name in editors.names():
            if name in CHOICES:
                self._make_row(CHOICES[name])
            elif name in SUGGESTED:
                self._make_suggestions(name)

    def use(self, desk: PeopleDesk) -> None:
        """Offer to choose from what a desk knows."""
        self._desk = desk
        desk.altered.connect(self._show_all)
        for row in self.rows.values():
            row.show()
        if desk.is_read:
            self._show_all()
        else:
            desk.load()

    def show(self, incident: Incident) -> None:
        """Show what is chosen for an incident."""
        for name, choice in CHOICES.items():
            self._keys[name] = _keys_of(choice, getattr(incident, choice.ids))
        self._show_all()

    def values(self) -> dict[str, Any]:
        """Return the numbers chosen, by the names of their fields in `Incident`."""
        return {CHOICES[name].ids: _value_of(CHOICES[name], self.keys(name)) for name in self.rows}

    def keys(self, name: str) -> tuple[Key, ...]:
        """Return what is chosen for a text field."""
        return self._keys.get(name, ())

    def toggle(self, name: str, key: Key) -> None:
        """Choose something for a text field, or let it go, with its name in the text."""
        choice, before = CHOICES[name], self.keys(name)
        if key in before:
            after = tuple(each for each in before if each != key)
        else:
            after = (*before, key) if choice.many else (key,)
        for gone in (each for each in before if each not in after):
            self._take_out(choice, gone)
        if key in after:
            self._put_in(choice, key)
        self._keys[name] = after
        self._show(choice)
        self._editors.touched.emit(name)

    def words_for_new(self, name: str) -> dict[str, Any]:
        """Return what she has typed already that a new record can begin with."""
        choice = CHOICES[name]
        if self.keys(name):
            return {}
        if choice.kind == REPORT:
            return {theirs: self._text(field) for field, theirs in REPORT_FIELDS.items() if self._text(field)}
        text = self._text(name).strip()
        if "\n" in text or len(text) > _LONGEST_NAME or not text:
            return {}
        term = self._text("breach_term").strip()
        terms = {"terms": [[1, term]]} if choice.kind == ORDER and term else {}
        return {"name": text, **terms}

    def _make_row(self, choice: Choice) -> None:
        row = ChosenRow(self._theme, choice)
        row.asked.connect(partial(self.asked.emit, choice.field))
        row.removed.connect(partial(self.toggle, choice.field))
        self._put_below(choice.field, row)
        self.rows[choice.field] = row

    def _make_suggestions(self, name: str) -> None:
        suggestions = Suggestions(self._theme)
        suggestions.chosen.connect(partial(self._take_suggestion, name))
        self._put_below(name, suggestions)
        self.suggestions[name] = suggestions

    def _put_below(self, name: str, row: QWidget) -> None:
        column = self._editors.widget(name).layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._editors.input(name)) + 1, row)

    def _take_suggestion(self, name: str, words: str) -> None:
        self._set_text(name, with_piece(self._text(name), words, LINE_JOINT))
        self._editors.touched.emit(name)

    def _show_all(self) -> None:
        for name in self.rows:
            self._show(CHOICES[name])
        for name, row in self.suggestions.items():
            row.suggest(getattr(self._book, SUGGESTED[name])())

    def _show(self, choice: Choice) -> None:
        if choice.field in self.rows:
            keys = self.keys(choice.field)
            self.rows[choice.field].show_chips([(key, self._chip_words(choice, key)) for key in keys])

    @property
    def _book(self) -> Book:
        return self._desk.book if self._desk is not None else Book()

    def _chip_words(self, choice: Choice, key: Key) -> str:
        record = self._book.record(choice.kind, key[0])
        if record is None:
            return self.tr("No longer in your list")
        title = KINDS[choice.kind].title(record)
        if len(key) == 2 and key[1]:
            return self.tr("{order}, point {number}").format(order=title, number=key[1])
        return title

    def _put_in(self, choice: Choice, key: Key) -> None:
        for name, piece, joint in self._pieces(choice, key):
            if choice.many:
                self._set_text(name, with_piece(self._text(name), piece, joint))
            elif not self._text(name).strip():
                self._set_text(name, piece)

    def _take_out(self, choice: Choice, key: Key) -> None:
        for name, piece, joint in self._pieces(choice, key):
            still = [each for each in self.keys(choice.field) if each != key]
            others = [
                text for other in still for where, text, _ in self._pieces(choice, other) if where == name
            ]
            if choice.many and piece not in others:
                self._set_text(name, without_piece(self._text(name), piece, joint))
            elif not choice.many and self._text(name) == piece:
                self._set_text(name, "")

    def _pieces(self, choice: Choice, key: Key) -> list[tuple[str, str, str]]:
        """Return what a choice puts into which text fields: name, words, and what stands between."""
        record = self._book.record(choice.kind, key[0])
        if record is None:
            return []
        if choice.kind == REPORT:
            said = [(name, getattr(record, theirs), "") for name, theirs in REPORT_FIELDS.items()]
            return [each for each in said if each[1]]
        pieces = [(choice.field, KINDS[choice.kind].title(record), choice.joint)]
        term = record.term(key[1]) if choice.kind == ORDER and key[1] else None
        if term is not None:
            words = self.tr("{number}. {text}").format(number=term.number, text=" ".join(term.text.split()))
            pieces.append(("breach_term", words, TERM_JOINT))
        return pieces

    def _text(self, name: str) -> str:
        editor = self._editors.input(name)
        return editor.text() if isinstance(editor, LineField | GrowingText) else ""

    def _set_text(self, name: str, text: str) -> None:
        editor = self._editors.input(name)
        if isinstance(editor, GrowingText):
            editor.set_text(text)
        elif isinstance(editor, LineField):
            editor.setText(text)


def _keys_of(choice: Choice, value: Any) -> tuple[Key, ...]:  # noqa: ANN401 - a field of an incident
    if choice.kind == ORDER:
        return tuple(tuple(pair) for pair in value)
    if choice.many:
        return tuple((number,) for number in value)
    return () if value is None else ((value,),)


def _value_of(choice: Choice, keys: tuple[Key, ...]) -> Any:  # noqa: ANN401 - a field of an incident
    if choice.kind == ORDER:
        return keys
    numbers = tuple(key[0] for key in keys)
    return numbers if choice.many else next(iter(numbers), None)
