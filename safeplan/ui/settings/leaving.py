"""The ways to leave, in words; which keys leave, how quick they have to be, and what leaves by itself."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.cover.settings import CALCULATOR, CoverSettings, SettingsFile
from safeplan.ui.gesture_words import USUAL as USUAL_KEYS
from safeplan.ui.idle import CHOICES, USUAL_MINUTES
from safeplan.ui.screen_capture import Pictures
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.leaving_keys import KeyRows
from safeplan.ui.system_watch import Reach
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, CardRow, DropDown, Switch


@dataclass(frozen=True)
class Leaving:
    """How it stands with leaving.

    Args:
        idle_minutes: after how many minutes without a touch the window leaves by itself.
        reach: whether this computer tells when it locks or sleeps.
        pictures: whether this window is left out of screen pictures.
    """

    idle_minutes: int = USUAL_MINUTES
    reach: Reach = Reach.HEARD
    pictures: Pictures = Pictures.CANNOT


USUAL = Leaving()


class LeavingGroup(Group):
    """The ways to leave.

    Args:
        theme: the look.
        leaving: how it stands now.
        cover: the cover's settings, which say what keys leave; without them nothing can be switched.
        parent: the owner.

    Signals:
        idle_asked: the minutes she chose.
        pictures_asked: whether this window is to be left out of screen pictures.
    """

    idle_asked = Signal(int)
    pictures_asked = Signal(bool)

    name = "leaving"

    def __init__(
        self,
        theme: Theme,
        leaving: Leaving = USUAL,
        cover: SettingsFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Leaving"), "sign-out", parent)
        self.card = LeavingCard(theme, leaving, cover)
        self.card.idle_asked.connect(self.idle_asked)
        self.card.pictures_asked.connect(self.pictures_asked)
        self.column.addWidget(self.card)


class LeavingCard(Card):
    """Says every way out, and lets her choose.

    The Leave button, closing the window and leaving by itself cannot be switched off. Of the two gestures
    one always stays, so that there are always two ways out for her hands. "Never by itself" is no choice:
    a window left open is open to whoever sits down before it.

    Args:
        theme: the look.
        leaving: how it stands now.
        cover: the cover's settings; without them the gestures are only told.
        parent: the owner.

    Signals:
        idle_asked: the minutes she chose.
        pictures_asked: whether this window is to be left out of screen pictures.
    """

    idle_asked = Signal(int)
    pictures_asked = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        leaving: Leaving = USUAL,
        cover: SettingsFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self._theme = theme
        self.keys = KeyRows(theme, cover, self)
        for row in self.keys.rows():
            self.add_row(row)
        self._say(
            self.tr("Leave button"),
            self.tr(
                "The dark button is in the same corner on every page. It always works. Closing the window "
                "leaves too, and ends the program."
            ),
        )
        self.add_row(self._by_itself(leaving.idle_minutes))
        self._say(self.tr("When this computer locks or sleeps"), self._reach_words(leaving.reach))
        self._back = CardRow(theme, self.tr("Coming back"))
        self.add_row(self._back)
        self.add_row(self._pictures(leaving.pictures))
        self.keys.changed.connect(self.follow)
        self.follow(cover.current if cover is not None else USUAL_KEYS)

    def _by_itself(self, minutes: int) -> CardRow:
        options = [(str(choice), self.tr("%n minutes", "", choice)) for choice in CHOICES]
        self.idle = DropDown(self._theme, options, self.tr("Leave by itself after"))
        self.idle.set_value(str(minutes))
        self.idle.chosen.connect(lambda key: self.idle_asked.emit(int(key)))
        return CardRow(
            self._theme,
            self.tr("Leave by itself"),
            self.tr(
                "The cover comes when you have touched nothing for this long. All you wrote is kept. "
                "Work that is still running stops."
            ),
            self.idle,
        )

    def _reach_words(self, reach: Reach) -> str:
        if reach is Reach.HEARD:
            return self.tr("The cover comes then too, and when somebody else signs in.")
        if reach is Reach.UNTRIED:
            return self.tr(
                "The cover should come then too. Nobody has tried that on this kind of computer yet, "
                "so leave before you close the lid."
            )
        return self.tr("This computer does not tell programs when it does. Leave before you close the lid.")

    def _pictures(self, pictures: Pictures) -> CardRow:
        title = self.tr("Hide this window from screen pictures")
        if pictures is Pictures.CANNOT:
            return CardRow(
                self._theme,
                title,
                self.tr(
                    "This computer cannot do that. A program that takes pictures of the screen, or shares "
                    "it, can show what is in this window."
                ),
            )
        self.hidden = Switch(self._theme, title)
        self.hidden.setChecked(pictures is Pictures.HIDDEN)
        self.hidden.toggled.connect(self.pictures_asked)
        text = self.tr(
            "Screen pictures and shared screens should show nothing of it. Nobody has tried that on this "
            "kind of computer yet. Switch it off if a magnifier or another helper shows it black."
        )
        return CardRow(self._theme, title, text, self.hidden)

    def follow(self, settings: CoverSettings) -> None:
        """Say how to come back.

        Args:
            settings: the cover's, as they are now.
        """
        if settings.shift_key:
            keys = self.tr("Wait ten seconds. Then press Shift three times again and type your passphrase.")
        else:
            keys = self.tr("Wait ten seconds. Then press Esc twice and type your passphrase.")
        if settings.program == CALCULATOR:
            mouse = self.tr("Or press the mouse on the Calculator's display and hold it for a second.")
        else:
            mouse = self.tr("Or press the mouse on the heading above the lists and hold it for a second.")
        self._back.set_text(f"{keys} {mouse}")

    def _say(self, title: str, text: str) -> None:
        self.add_row(CardRow(self._theme, title, text))
