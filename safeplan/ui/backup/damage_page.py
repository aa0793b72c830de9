"""Damage: what was found, what a repair does, and the other way, a backup."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeplan.errors import SafePlanError, WrongPassphrase
from safeplan.ui.backup.account_words import damage_words
from safeplan.ui.messages import sentence
from safeplan.ui.settings.sub_page import SubPage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Label, LabelledField, SecretField
from safeplan.vault.check import Damage


class DamagePage(SubPage):
    """Says calmly how it stands; nothing is changed before she asks for it.

    Args:
        theme: the look.
        damage: what was found in the open vault; None where it does not open at all.
        parent: the owner.

    Signals:
        repair_asked: carries her passphrase or recovery code.
        restore_asked: she would rather bring a backup back.
    """

    repair_asked = Signal(str)
    restore_asked = Signal()

    def __init__(self, theme: Theme, damage: Damage | None, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Something is damaged"), parent)
        found = (
            damage_words(damage)
            if damage is not None
            else self.tr("The file that holds your words does not open as it is.")
        )
        calm = self.tr("We changed nothing, so it is no worse than before. Most of it can usually be saved.")
        self.found = Banner(theme, "warn", found, calm)
        does = self.tr(
            "A repair makes a new file from all that can be read, and takes what is missing from the newest "
            "backup on this computer. The damaged file is kept aside. At the end you see what was saved and "
            "what was not."
        )
        self.field = SecretField(theme, self.tr("Your passphrase or recovery code"))
        self.field_row = LabelledField(
            theme,
            self.tr("Your passphrase or recovery code"),
            self.tr("A PIN is not enough here."),
            self.field,
        )
        self.repair_button = Button(theme, self.tr("Repair it"), "primary")
        self.restore_button = Button(theme, self.tr("Bring a backup back instead"))
        self.column.addWidget(self.found)
        self.column.addWidget(Label(theme, does))
        self.column.addWidget(self.field_row)
        self.add_verbs(self.repair_button, self.restore_button)
        self.field.textEdited.connect(self.field_row.clear_error)
        self.field.returnPressed.connect(self._repair)
        self.repair_button.clicked.connect(self._repair)
        self.restore_button.clicked.connect(self.restore_asked)

    def start(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_trouble(self, error: SafePlanError) -> None:
        """Say why it could not be begun."""
        self.field.clear()
        self.start()
        if isinstance(error, WrongPassphrase):
            self.field_row.show_error(self.tr("This does not open it. Nothing has changed."))
            return
        message = sentence(error)
        self.say("danger", message.title, message.text)

    def _repair(self) -> None:
        secret = self.field.text()
        if not secret:
            self.field_row.show_error(self.tr("Type your passphrase or the code."))
            return
        self.result.hide()
        self.repair_asked.emit(secret)
