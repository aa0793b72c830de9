"""Choosing earlier entries that belong with this one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.diary.entry_source import EntrySource
from safeplan.ui.diary.list_pane import ListPane
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Drawer, Label, Line


class LinkPicker(Drawer):
    """The list of entries beside the form; a press takes one, a second press lets it go.

    Args:
        theme: the look.
        tasks: does the reading.
        source: where entries come from.
        now: this computer's clock.
        parent: the owner.

    Signals:
        chosen_changed: the numbers chosen, in the order in which they were chosen.
    """

    chosen_changed = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        source: EntrySource,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Earlier entries"), 376, parent)
        self._chosen: tuple[int, ...] = ()
        self._own: int | None = None
        self.list = ListPane(theme, tasks, source, now, filters=False)
        self.count = Label(theme, "", "body", "ink2", wrap=False)
        self.done = Button(theme, self.tr("Done"), "primary")
        self.body.addWidget(self.list, 1)
        self.body.addWidget(Line())
        self.foot.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(24))
        self.foot.addWidget(self.count, 1)
        self.foot.addWidget(self.done)
        self.list.opened.connect(self._toggle)
        self.done.clicked.connect(self.closed)

    def start(self, own: int, chosen: tuple[int, ...]) -> None:
        """Begin.

        Args:
            own: the entry that is edited; it cannot belong with itself.
            chosen: what is chosen already.
        """
        self._own = own
        self.show_chosen(chosen)
        self.list.load()
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chosen(self, chosen: tuple[int, ...]) -> None:
        """Show how many are chosen, without a signal."""
        self._chosen = chosen
        self.count.setText(self.tr("%n chosen", "", len(chosen)))

    def _toggle(self, entry_id: int) -> None:
        if entry_id == self._own:
            return
        rest = tuple(each for each in self._chosen if each != entry_id)
        self.show_chosen(rest if entry_id in self._chosen else (*rest, entry_id))
        self.chosen_changed.emit(self._chosen)
