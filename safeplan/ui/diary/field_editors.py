"""The widgets that edit an entry's fields, the same on the page for writing and on the form."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.diary import behaviours
from safeplan.diary.incident import Incident, PrivateNote, Sureness
from safeplan.diary.lately import apart, together
from safeplan.diary.when import When
from safeplan.ui.diary.chip_field import ChipField, ChosenChip
from safeplan.ui.diary.fields import Field, Shape, field, words
from safeplan.ui.language import say
from safeplan.ui.people.chosen_rows import ChosenRows
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import (
    CheckBox,
    GrowingText,
    Label,
    LabelledField,
    LineField,
    Option,
    SegmentedChoice,
)

OWN = "own:"
PRIVATE = "private"


class FieldEditors(QObject):
    """Owns one editor a field; the page puts each where it belongs.

    Args:
        theme: the look.
        names: the fields, by their names in `Incident`.
        parent: the page.
        hints_below: whether hints stand below their labels, as in a narrow column.

    Signals:
        touched: the name of the field she changed.
        behaviours_asked: she wants to choose behaviours.
        links_asked: she wants to choose earlier entries.
    """

    touched = Signal(str)
    behaviours_asked = Signal()
    links_asked = Signal()

    def __init__(
        self, theme: Theme, names: Iterable[str], parent: QWidget, hints_below: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints_below = hints_below
        self._shown = Incident()
        self._behaviours: tuple[str, ...] = ()
        self._own_behaviour = ""
        self._links: tuple[int, ...] = ()
        self._inputs: dict[str, QWidget] = {}
        self._widgets: dict[str, QWidget] = {}
        for name in names:
            if name not in {"when", "own_behaviour"}:
                self._make(field(name))
        self.note = GrowingText(theme, self.tr("Private note"), lines=3)
        self.note.textChanged.connect(self._note_touched)
        self.chosen = ChosenRows(theme, self, self)
        self._show_needed()

    def widget(self, name: str) -> QWidget:
        """Return the editor of a field with its label, to be laid out."""
        return self._widgets[name]

    def input(self, name: str) -> QWidget:
        """Return the part of an editor that takes the keyboard."""
        return self._inputs[name]

    def names(self) -> list[str]:
        """Return the names of the fields there are editors for."""
        return list(self._widgets)

    @property
    def behaviours(self) -> tuple[str, ...]:
        """The behaviours chosen, in the order chosen."""
        return self._behaviours

    @property
    def own_behaviour(self) -> str:
        """Her own name for what they did."""
        return self._own_behaviour

    @property
    def links(self) -> tuple[int, ...]:
        """The earlier entries it belongs with."""
        return self._links

    def set_behaviours(self, ids: Iterable[str]) -> None:
        """Choose exactly these behaviours, as the picker says."""
        self._behaviours = tuple(ids)
        self._show_behaviours()
        self.touched.emit("behaviours")

    def say_behaviour(self, own: str) -> None:
        """Name what they did in her own words."""
        self._own_behaviour = own
        self._show_behaviours()
        self.touched.emit("own_behaviour")

    def set_links(self, ids: Iterable[int]) -> None:
        """Link exactly these earlier entries."""
        self._links = tuple(dict.fromkeys(ids))
        self._show_links()
        self.touched.emit("linked_entries")

    def show(self, incident: Incident, private: PrivateNote | None = None) -> None:
        """Show an incident's fields; nothing is signalled."""
        was_blocked = self.blockSignals(True)
        self._shown = incident
        self._behaviours = incident.behaviours
        self._own_behaviour = incident.own_behaviour
        self._links = incident.linked_entries
        for name, editor in self._inputs.items():
            _put(editor, getattr(incident, name))
        if private is not None:
            self.note.set_text(private.text)
        self._show_behaviours()
        self._show_links()
        self.chosen.show(incident)
        self._show_needed()
        self.blockSignals(was_blocked)

    def incident(self, when: When, **other: Any) -> Incident:  # noqa: ANN401 - any field of an incident
        """Return what stands in the fields.

        Args:
            when: the time, which has an editor of its own.
            other: fields that have their editor elsewhere.
        """
        # What has no editor here goes on as it was shown.
        return replace(self._shown, when=when, **(self.values() | other))

    def values(self) -> dict[str, Any]:
        """Return what stands in the fields, by name; details of a mark that is off are kept too."""
        found: dict[str, Any] = {}
        for name, editor in self._inputs.items():
            if not isinstance(editor, ChipField):
                found[name] = _take(editor)
        if "behaviours" in self._inputs:
            found |= {"behaviours": self._behaviours, "own_behaviour": self._own_behaviour}
        if "linked_entries" in self._inputs:
            found["linked_entries"] = self._links
        return found | self.chosen.values()

    def private(self) -> PrivateNote:
        """Return her private note."""
        return PrivateNote(self.note.text())

    def is_filled(self, name: str) -> bool:
        """Return whether a field has anything in it."""
        if name in {"behaviours", "own_behaviour", "linked_entries"}:
            chosen = {
                "behaviours": self._behaviours,
                "own_behaviour": self._own_behaviour,
                "linked_entries": self._links,
            }
            return bool(chosen[name])
        return name in self._inputs and bool(_take(self._inputs[name]))

    def focus_place(self) -> dict[str, Any]:
        """Return which field the keyboard is in, and where in it, as plain data; else nothing."""
        for name, editor in {**self._inputs, PRIVATE: self.note}.items():
            if editor.hasFocus():
                if isinstance(editor, GrowingText):
                    return {"field": name, "cursor": editor.textCursor().position()}
                if isinstance(editor, LineField):
                    return {"field": name, "cursor": editor.cursorPosition()}
        return {}

    def focus_back(self, place: dict[str, Any]) -> None:
        """Put the keyboard where `focus_place` said it was."""
        editor = {**self._inputs, PRIVATE: self.note}.get(str(place.get("field", "")))
        cursor = place.get("cursor")
        if not isinstance(cursor, int):
            return
        if isinstance(editor, GrowingText):
            where = editor.textCursor()
            where.setPosition(min(max(0, cursor), len(editor.text())))
            editor.setTextCursor(where)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(editor, LineField):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.setCursorPosition(cursor)

    def _make(self, about: Field) -> None:
        label, hint = words(about.label), words(about.hint)
        editor = self._input(about, label)
        self._inputs[about.name] = editor
        if about.shape is Shape.MARK:
            self._widgets[about.name] = editor
        elif self._hints_below:
            self._widgets[about.name] = self._with_hint_below(label, hint, editor)
        else:
            self._widgets[about.name] = LabelledField(self._theme, label, hint, editor)

    def _with_hint_below(self, label: str, hint: str, editor: QWidget) -> LabelledField:
        labelled = LabelledField(self._theme, label, "", editor)
        labelled.label.setWordWrap(True)
        labelled.hint.hide()
        column = labelled.layout()
        if hint and isinstance(column, QVBoxLayout):
            column.insertWidget(1, Label(self._theme, hint, "note"))
            column.setSpacing(self._theme.px(4))
            editor.setAccessibleDescription(hint)
        return labelled

    def _input(self, about: Field, label: str) -> QWidget:
        theme, name = self._theme, about.name
        if about.shape is Shape.TEXT:
            text = GrowingText(theme, label)
            text.textChanged.connect(lambda: self.touched.emit(name))
            return text
        if about.shape is Shape.MARK:
            mark = CheckBox(theme, label)
            mark.toggled.connect(lambda: self._mark_touched(name))
            return mark
        if about.shape is Shape.SURENESS:
            sure = SegmentedChoice(theme, self._sureness(), label)
            sure.chosen.connect(lambda: self.touched.emit(name))
            return sure
        if about.shape in {Shape.BEHAVIOURS, Shape.LINKS}:
            return self._chips(about)
        line = LineField(theme)
        line.textEdited.connect(lambda: self.touched.emit(name))
        return line

    def _chips(self, about: Field) -> ChipField:
        if about.shape is Shape.BEHAVIOURS:
            chips = ChipField(self._theme, self.tr("Choose behaviours"))
            chips.more_asked.connect(self.behaviours_asked)
            chips.removed.connect(self._behaviour_removed)
        else:
            chips = ChipField(self._theme, self.tr("Choose an earlier entry"))
            chips.more_asked.connect(self.links_asked)
            chips.removed.connect(self._link_removed)
        return chips

    def _sureness(self) -> list[Option]:
        return [
            Option(Sureness.SURE.value, self.tr("Sure")),
            Option(Sureness.LIKELY.value, self.tr("Likely")),
            Option(Sureness.UNSURE.value, self.tr("Unsure")),
        ]

    def _mark_touched(self, name: str) -> None:
        self._show_needed()
        self.touched.emit(name)

    def _note_touched(self) -> None:
        self.touched.emit(PRIVATE)

    def _show_needed(self) -> None:
        """Ask for the details of a mark only while it is on."""
        for name, widget in self._widgets.items():
            mark = self._inputs.get(field(name).needs)
            if isinstance(mark, CheckBox):
                widget.setVisible(mark.isChecked())

    def _behaviour_removed(self, key: str) -> None:
        if key.startswith(OWN):
            self.say_behaviour(together(each for each in apart(self._own_behaviour) if OWN + each != key))
        else:
            self.set_behaviours(each for each in self._behaviours if each != key)

    def _link_removed(self, key: str) -> None:
        self.set_links(each for each in self._links if str(each) != key)

    def _show_behaviours(self) -> None:
        chips = self._inputs.get("behaviours")
        if not isinstance(chips, ChipField):
            return
        remove = self.tr("Take away {name}")
        shown = [(each, behaviours.label(each, say)) for each in self._behaviours]
        shown += [(OWN + each, each) for each in apart(self._own_behaviour)]
        chips.show_chips([ChosenChip(key, text, remove.format(name=text)) for key, text in shown])

    def _show_links(self) -> None:
        chips = self._inputs.get("linked_entries")
        if not isinstance(chips, ChipField):
            return
        remove = self.tr("Take away {name}")
        shown = [(str(each), self.tr("Entry {number}").format(number=each)) for each in self._links]
        chips.show_chips([ChosenChip(key, text, remove.format(name=text)) for key, text in shown])


def _put(editor: QWidget, value: Any) -> None:  # noqa: ANN401 - a field's value
    if isinstance(editor, GrowingText):
        editor.set_text(value)
    elif isinstance(editor, LineField):
        editor.setText(value)
    elif isinstance(editor, CheckBox):
        editor.setChecked(value)
    elif isinstance(editor, SegmentedChoice):
        editor.set_value(None if value is None else str(value))


def _take(editor: QWidget) -> Any:  # noqa: ANN401 - a field's value
    if isinstance(editor, GrowingText | LineField):
        return editor.text()
    if isinstance(editor, CheckBox):
        return editor.isChecked()
    if isinstance(editor, SegmentedChoice):
        chosen = editor.value()
        return None if chosen is None else Sureness(chosen)
    return None
