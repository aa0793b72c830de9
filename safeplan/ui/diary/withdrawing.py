"""Withdrawing an entry: a question first, with a line for the reason, which is a draft like all she types."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.diary.desk import DiaryDesk, EntryView, reason_name
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.page import Draft
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import ConfirmPanel, LabelledField, LineField
from safeplan.vault.change import Change


class Withdrawing(QObject):
    """Asks, and does it.

    Args:
        theme: the look.
        tasks: keeps the draft of the reason.
        desk: withdraws.
        pane: what the question is laid over.

    Signals:
        withdrawn: the `Change` of an entry that is withdrawn now.
    """

    withdrawn = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, desk: DiaryDesk, pane: QWidget) -> None:
        super().__init__(pane)
        self._theme = theme
        self._tasks = tasks
        self._desk = desk
        self._pane = pane
        self._entry_id = 0
        self.panel: ConfirmPanel | None = None
        self.reason = LineField(theme)
        self._keeper: DraftKeeper | None = None

    def ask(self, view: EntryView) -> None:
        """Ask whether to withdraw an entry, with the reason she began to type, if she left meanwhile."""
        self._end()
        # The list beside stays free: the answer is about the entry that was asked about.
        self._entry_id = view.entry.id
        self.reason = LineField(self._theme)
        self.reason.setText(view.reason)
        name = reason_name(self._entry_id)
        self._keeper = DraftKeeper(name, self._tasks, self._desk.drafts, self._draft, self)
        self.reason.textEdited.connect(self._keeper.touched)
        self.panel = ConfirmPanel.ask(
            self._theme,
            self._pane,
            self.tr("Withdraw entry {number}?").format(number=self._entry_id),
            self.tr(
                "It stays in the record with a line saying you withdrew it, and when. You can put it back."
            ),
            self.tr("Keep it"),
            self.tr("Withdraw"),
        )
        hint = self.tr("If you like. It is kept with the entry")
        self.panel.add_field(LabelledField(self._theme, self.tr("Why?"), hint, self.reason), self.reason)
        self.panel.acted.connect(self._withdraw)
        self.panel.kept.connect(self._end)

    def withdraw(self, entry_id: int, reason: str = "") -> None:
        """Withdraw an entry without asking: she was asked elsewhere."""
        self._desk.withdraw(entry_id, reason, self.withdrawn.emit)

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet."""
        return self._keeper.pending() if self._keeper is not None else []

    def _draft(self) -> dict[str, Any] | None:
        text = self.reason.text()
        return {"text": text} if text.strip() else None

    def _withdraw(self) -> None:
        entry_id, reason = self._entry_id, self.reason.text().strip()
        self._desk.withdraw(entry_id, reason, self._is_withdrawn)

    def _is_withdrawn(self, change: Change) -> None:
        self._end()
        self.withdrawn.emit(change)

    def _end(self) -> None:
        """Nothing is asked any more: the words are with the entry, or not wanted."""
        keeper, self._keeper, self.panel = self._keeper, None, None
        if keeper is not None:
            keeper.forget()
            keeper.deleteLater()
