"""The drawers of the form: behaviours, and earlier entries; one is open at a time."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from safeplan.diary.lately import together
from safeplan.ui.diary.behaviour_picker import BehaviourPicker
from safeplan.ui.diary.chip_field import ChipField
from safeplan.ui.diary.entry_source import EntrySource
from safeplan.ui.diary.field_editors import FieldEditors
from safeplan.ui.diary.link_picker import LinkPicker
from safeplan.ui.people.chooser import Chooser
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme

BEHAVIOURS = "behaviours"
LINKS = "linked_entries"
CHOICE = "choose:"
_WIDTH = 376
_WIDEST = 16_777_215  # Qt's own largest


class FormDrawers(QStackedWidget):
    """A column beside the form that is there only while a drawer is open.

    Args:
        theme: the look.
        tasks: does the reading.
        source: where earlier entries come from.
        now: this computer's clock.
        editors: the fields the drawers fill.
        entry_id: the entry that is edited.
        parent: the owner.

    Signals:
        altered: a drawer was opened or closed.
    """

    altered = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what both drawers need
        self,
        theme: Theme,
        tasks: Tasks,
        source: EntrySource,
        now: Callable[[], datetime],
        editors: FieldEditors,
        entry_id: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editors = editors
        self._entry_id = entry_id
        self.behaviours = BehaviourPicker(theme, self.tr("Behaviours"), width=None)
        self.links = LinkPicker(theme, tasks, source, now)
        self.addWidget(self.behaviours)
        self.addWidget(self.links)
        self.hide()
        self.behaviours.chosen_changed.connect(editors.set_behaviours)
        self.behaviours.said.connect(editors.say_behaviour)
        self.behaviours.closed.connect(self.close_drawer)
        self.links.chosen_changed.connect(editors.set_links)
        self.links.closed.connect(self.close_drawer)
        editors.touched.connect(self._follow)
        self.chooser: Chooser | None = None

    def offer_people(self, chooser: Chooser) -> None:
        """Have a drawer for choosing people, places, orders and reports as well."""
        self.chooser = chooser
        self.addWidget(chooser)
        chooser.closed.connect(self.close_drawer)
        self._editors.chosen.asked.connect(self.toggle_chooser)

    def open_drawer(self) -> str:
        """Return the field whose drawer is open, or ""."""
        if self.isHidden():
            return ""
        if self.chooser is not None and self.currentWidget() is self.chooser:
            return CHOICE + self.chooser.field
        return BEHAVIOURS if self.currentWidget() is self.behaviours else LINKS

    def toggle_chooser(self, name: str) -> None:
        """Open the drawer that fills a text field from what is kept once, or close it."""
        self._toggle(CHOICE + name)

    def toggle_behaviours(self) -> None:
        """Open the drawer of behaviours, or close it."""
        self._toggle(BEHAVIOURS)

    def toggle_links(self) -> None:
        """Open the drawer of earlier entries, or close it."""
        self._toggle(LINKS)

    def restore(self, name: str) -> None:
        """Open the drawer that `open_drawer` named."""
        known = self.chooser is not None and name.removeprefix(CHOICE) in self._editors.chosen.rows
        if name in {BEHAVIOURS, LINKS} or (known and name.startswith(CHOICE)):
            self._open(name)

    def close_drawer(self) -> None:
        """Close what is open, and give the focus back to its field."""
        name = self.open_drawer()
        if not name:
            return
        self.hide()
        self._mark("")
        self.altered.emit()
        if self.chooser is not None:
            self.chooser.let_go()
        if name.startswith(CHOICE):
            row = self._editors.chosen.rows[name.removeprefix(CHOICE)]
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field = self._editors.input(name)
        if isinstance(field, ChipField):
            field.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_page(self, page: bool) -> None:
        """Take the whole page, or a column."""
        if page:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_WIDEST)
        else:
            self.setFixedWidth(self._theme.px(_WIDTH))

    def _toggle(self, name: str) -> None:
        if self.open_drawer() == name:
            self.close_drawer()
        else:
            self._open(name)

    def _open(self, name: str) -> None:
        if self.chooser is not None and name.startswith(CHOICE):
            self.setCurrentWidget(self.chooser)
            self.show()
            self._mark(name)
            self.altered.emit()
            self.chooser.open_for(name.removeprefix(CHOICE))
            return
        self.setCurrentWidget(self.behaviours if name == BEHAVIOURS else self.links)
        self.show()
        self._mark(name)
        self.altered.emit()
        if name == BEHAVIOURS:
            self.behaviours.choose(self._editors.behaviours, self._editors.own_behaviour)
            self.behaviours.start()
        else:
            self.links.start(self._entry_id, self._editors.links)

    def _mark(self, name: str) -> None:
        """Show at the fields which drawer is open."""
        for each in (BEHAVIOURS, LINKS):
            field = self._editors.input(each)
            if isinstance(field, ChipField):
                field.set_open(each == name)

    def _follow(self, name: str) -> None:
        """A chip was taken away: the drawer shows it."""
        shown = (self.behaviours.model.chosen, together(self.behaviours.model.own))
        now = (self._editors.behaviours, self._editors.own_behaviour)
        if name in {BEHAVIOURS, "own_behaviour"} and shown != now:
            self.behaviours.choose(*now)
        elif name == LINKS:
            self.links.show_chosen(self._editors.links)
