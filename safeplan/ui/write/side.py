"""What stands beside the box: the details, and in their place the drawer of behaviours, or of people."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from safeplan.ui.diary.behaviour_picker import BehaviourPicker
from safeplan.ui.diary.field_editors import FieldEditors
from safeplan.ui.diary.focus import focus_first
from safeplan.ui.page import Draft
from safeplan.ui.people.chooser import Chooser
from safeplan.ui.people.desk import PeopleDesk
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ScrollColumn
from safeplan.ui.write.details import BEHAVIOURS, Details

_WIDTH = 344
_EDGE = 32
_WIDEST = 16_777_215  # Qt's own largest


class Side(QStackedWidget):
    """The details or the behaviours, in the same width, so that nothing beside it moves.

    Args:
        theme: the look.
        details: the rows.
        editors: the fields, for the behaviours chosen.
        parent: the page.

    Signals:
        behaviours_shown: a drawer was opened (True) or closed.
        draft_kept: the time at which the draft of somebody or something new was last committed.
    """

    behaviours_shown = Signal(bool)
    draft_kept = Signal(object)

    def __init__(
        self, theme: Theme, details: Details, editors: FieldEditors, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editors = editors
        self.details = details
        self.scroll_area = ScrollColumn(theme, (0, 24, _EDGE, 24))
        self.scroll_area.column.addWidget(details)
        self.picker = BehaviourPicker(theme, self.tr("Behaviours"), width=None)
        self.addWidget(self.scroll_area)
        self.addWidget(self.picker)
        self.set_narrow(False)
        details.behaviours_asked.connect(self._toggle)
        self.picker.chosen_changed.connect(editors.set_behaviours)
        self.picker.said.connect(editors.say_behaviour)
        self.picker.closed.connect(self.close_behaviours)
        self.chooser: Chooser | None = None

    def offer_people(self, tasks: Tasks, people: PeopleDesk, now: Callable[[], datetime]) -> None:
        """Have a drawer for choosing people, places, orders and reports as well."""
        chosen = self._editors.chosen
        chosen.use(people)
        self.chooser = Chooser(self._theme, tasks, people, chosen, "write", now)
        self.addWidget(self.chooser)
        self.chooser.closed.connect(self.close_chooser)
        self.chooser.draft_kept.connect(self.draft_kept)
        chosen.asked.connect(self.open_chooser)

    def drafts(self) -> list[Draft]:
        """Return the words of somebody or something new that are not in the vault yet."""
        return self.chooser.drafts() if self.chooser is not None else []

    @property
    def drawer_open(self) -> bool:
        """Whether a drawer stands in the place of the details."""
        return self.currentWidget() is not self.scroll_area

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the details or in a drawer."""
        focused = QApplication.focusWidget()
        return focused is not None and (self.isAncestorOf(focused) or self.details.isAncestorOf(focused))

    def start(self) -> None:
        """Put the keyboard on what is shown: the details, or the first thing in the drawer."""
        shown = self.currentWidget()
        if self.drawer_open and shown is not None:
            focus_first(shown)
        else:
            self.details.start()

    def open_chooser(self, name: str) -> None:
        """Show the drawer that fills a text field from what is kept once."""
        if self.chooser is None:
            return
        self.close_behaviours()
        self.setCurrentWidget(self.chooser)
        self.behaviours_shown.emit(True)
        self.chooser.open_for(name)

    def close_chooser(self) -> None:
        """Show the details again, and give the focus back to the field."""
        if self.chooser is None or self.currentWidget() is not self.chooser:
            return
        self.chooser.let_go()
        self.setCurrentWidget(self.scroll_area)
        self.behaviours_shown.emit(False)
        row = self._editors.chosen.rows[self.chooser.field]
        row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def behaviours_open(self) -> bool:
        """Whether the drawer of behaviours is open."""
        return self.currentWidget() is self.picker

    def open_behaviours(self) -> None:
        """Show the drawer, with the keyboard in its search."""
        self.picker.choose(self._editors.behaviours, self._editors.own_behaviour)
        self.setCurrentWidget(self.picker)
        self.details.set_behaviours_open(True)
        self.behaviours_shown.emit(True)
        self.picker.start()

    def close_behaviours(self) -> None:
        """Show the details again, and give the focus back to the row of behaviours."""
        if not self.behaviours_open:
            return
        self.setCurrentWidget(self.scroll_area)
        self.details.set_behaviours_open(False)
        self.behaviours_shown.emit(False)
        self.details.row(BEHAVIOURS).button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Take a column beside the box, or the whole page."""
        if narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_WIDEST)
        else:
            self.setFixedWidth(self._theme.px(_WIDTH) + self._theme.px(_EDGE))
            self.scroll_area.column.addWidget(self.details)

    def _toggle(self) -> None:
        if self.behaviours_open:
            self.close_behaviours()
        else:
            self.open_behaviours()
