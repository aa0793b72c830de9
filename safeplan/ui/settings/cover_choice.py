"""Which small program is the cover, and the Calculator's door number."""

import unicodedata
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from safeplan.cover.settings import CALCULATOR, LISTS, CoverSettings, SettingsFile, fits_favourite
from safeplan.ui.announce import announce
from safeplan.ui.settings.group import Group
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, Label, LabelledField, LineField, RadioButton

_FIELD_WIDTH = 200
_MOST_LETTERS = 24


class CoverGroup(Group):
    """Which program is the cover.

    Args:
        theme: the look.
        settings: the cover's settings.
        parent: the owner.
    """

    name = "cover"

    def __init__(self, theme: Theme, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Cover"), "list", parent)
        self.column.addWidget(CoverCard(theme, settings))


class CoverCard(Card):
    """Lets her choose the cover, and says what each is good for and what not.

    What she chooses lies outside the vault at once: the copy of the program that takes over when she
    leaves reads it there.

    Args:
        theme: the look.
        settings: the cover's settings.
        parent: the owner.

    Signals:
        kept: a choice is on the disk.
    """

    kept = Signal()

    def __init__(self, theme: Theme, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self._theme = theme
        self._settings = settings
        self._group = QButtonGroup(self)
        self.choices = {
            LISTS: RadioButton(theme, self.tr("Lists")),
            CALCULATOR: RadioButton(theme, self.tr("Calculator")),
        }
        self.add_row(
            self._choice(
                LISTS,
                self.tr(
                    "Shopping and other lists. Somebody may look at it for a minute. It looks right in a "
                    "window of any size, full screen too."
                ),
            )
        )
        self.add_row(
            self._choice(
                CALCULATOR,
                self.tr(
                    "For everyday sums. Good for a glance. Full screen it looks odd: few people have a "
                    "calculator that large, or leave one open for long."
                ),
            )
        )
        self._door_row = self._door()
        self.add_row(self._door_row)
        self.add_row(self._note())
        self._show()
        self._group.buttonClicked.connect(self._choose)
        self.number.editingFinished.connect(self._take_number)

    def _choice(self, program: str, text: str) -> QWidget:
        button = self.choices[program]
        button.setAccessibleDescription(text)
        self._group.addButton(button)
        words = Label(self._theme, text, "second")
        words.setContentsMargins(self._theme.scaled(20) + self._theme.px(8), 0, 0, 0)
        return self._row(button, words)

    def _door(self) -> QWidget:
        self.number = LineField(self._theme)
        self.number.setFixedWidth(self._theme.scaled(_FIELD_WIDTH))
        self.number.setMaxLength(_MOST_LETTERS)
        self.field = LabelledField(
            self._theme, self.tr("Door number"), self.tr("You can leave it empty."), self.number
        )
        words = Label(
            self._theme,
            self.tr(
                "Type this number in the Calculator and press =. This is no secret: it only opens the "
                "password field. Choose one you would not type by chance, and not your PIN."
            ),
            "second",
        )
        return self._row(self.field, words, air=8)

    def _note(self) -> QWidget:
        note = Label(
            self._theme,
            self.tr(
                "The change shows at once in this window's title, and as soon as you leave. Leave once while "
                "you are alone, to see it. Somebody who knows this program by its old name may notice the "
                "new one. Your lists stay as they are."
            ),
            "second",
        )
        self.trouble = Label(self._theme, "", "second", "danger")
        self.trouble.hide()
        return self._row(note, self.trouble)

    def _row(self, *parts: QWidget, air: int = 4) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(*[self._theme.px(edge) for edge in (16, 11, 16, 11)])
        column.setSpacing(self._theme.px(air))
        for part in parts:
            column.addWidget(part)
        return row

    def _show(self) -> None:
        current = self._settings.current
        self.choices[current.program].setChecked(True)
        self.number.setText(current.favourite)
        self._door_row.setVisible(current.program == CALCULATOR)

    def _choose(self) -> None:
        program = next(name for name, button in self.choices.items() if button.isChecked())
        self._keep(replace(self._settings.current, program=program))

    def _take_number(self) -> None:
        typed = _digits(self.number.text())
        if typed and not fits_favourite(typed):
            self.field.show_error(self.tr("Use 4 to 12 digits. The first one cannot be 0."))
            return
        self.field.clear_error()
        self._keep(replace(self._settings.current, favourite=typed))

    def _keep(self, wanted: CoverSettings) -> None:
        before = self._settings.current
        if wanted == before:
            return
        self._settings.change(wanted)
        if self._settings.keep():
            self.trouble.hide()
            self.kept.emit()
        else:
            self._settings.change(before)
            self.trouble.setText(
                self.tr("That could not be kept. The disk may be full. Nothing was changed.")
            )
            self.trouble.show()
            announce(self.trouble, self.trouble.text())
        self._show()


def _digits(text: str) -> str:
    """Return the text with the digits of every script as 0 to 9, and without spaces."""
    return "".join(
        str(unicodedata.digit(character)) if character.isdecimal() else character
        for character in text
        if not character.isspace()
    )
