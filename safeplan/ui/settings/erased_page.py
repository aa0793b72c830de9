"""After erasing everything, where something could not be removed: what is left, and what that means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.messages import sentence
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, CardRow, Label
from safeplan.vault.erase import Left, Part


class ErasedPage(SubPage):
    """Names each thing that is left.

    Args:
        theme: the look.
        left: what could not be erased; not empty.
        parent: the owner.

    Signals:
        leave_asked: she has read it.
    """

    leave_asked = Signal()

    def __init__(self, theme: Theme, left: Sequence[Left], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Not everything could be removed"), parent)
        keys_left = any(each.part is Part.KEYS for each in left)
        if keys_left:
            self.say(
                "danger",
                self.tr("The keys could not be destroyed."),
                self.tr("Whoever has your passphrase may still open copies of what is left."),
            )
        else:
            self.say(
                "know",
                self.tr("The keys are destroyed. Nothing that is left can be read by anybody."),
                self.tr("The program tries again each time it starts."),
            )
        card = Card(theme, padding=0)
        for each in left:
            card.add_row(CardRow(theme, self._name(each.part), sentence(each.error).title))
        self.column.addWidget(Label(theme, self.tr("Still on this computer"), "label"))
        self.column.addWidget(card)
        self.leave_button = Button(theme, self.tr("Leave"), "primary")
        self.leave_button.clicked.connect(self.leave_asked)
        self.add_verbs(self.leave_button)
        self.back_button.hide()

    def start(self) -> None:
        """Put the keyboard on the way out."""
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """There is nothing to go back to."""

    def _name(self, part: Part) -> str:
        return {
            Part.KEYS: self.tr("A key file"),
            Part.KEYRING: self.tr("The PIN's half in this computer's keyring"),
            Part.BACKUPS: self.tr("Backups"),
            Part.EVIDENCE: self.tr("Evidence files"),
            Part.DATABASE: self.tr("The file that held your words"),
        }[part]
