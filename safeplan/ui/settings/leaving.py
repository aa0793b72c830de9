"""The ways to leave, in words, and the time after which the window leaves by itself."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeplan.ui.idle import CHOICES, USUAL_MINUTES
from safeplan.ui.settings.group import Group
from safeplan.ui.system_watch import Reach
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, CardRow, DropDown


@dataclass(frozen=True)
class Leaving:
    """How it stands with leaving.

    Args:
        idle_minutes: after how many minutes without a touch the window leaves by itself.
        reach: whether this computer tells when it locks or sleeps.
    """

    idle_minutes: int = USUAL_MINUTES
    reach: Reach = Reach.HEARD


USUAL = Leaving()


class LeavingGroup(Group):
    """The ways to leave.

    Args:
        theme: the look.
        leaving: how it stands now.
        parent: the owner.

    Signals:
        idle_asked: the minutes she chose.
    """

    idle_asked = Signal(int)

    name = "leaving"

    def __init__(self, theme: Theme, leaving: Leaving = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Leaving"), "sign-out", parent)
        self.card = LeavingCard(theme, leaving)
        self.card.idle_asked.connect(self.idle_asked)
        self.column.addWidget(self.card)


class LeavingCard(Card):
    """Says every way out, and lets her choose the idle time.

    None of the ways can be switched off here, so there are always more than two.

    Args:
        theme: the look.
        leaving: how it stands now.
        parent: the owner.

    Signals:
        idle_asked: the minutes she chose.
    """

    idle_asked = Signal(int)

    def __init__(self, theme: Theme, leaving: Leaving = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self._theme = theme
        self._say(
            self.tr("Shift three times"),
            self.tr("Press Shift three times, then hands off. It works while you type."),
        )
        self._say(
            self.tr("Esc twice"),
            self.tr("Press Esc twice, quickly. The first Esc may also close what is open."),
        )
        self._say(self.tr("Leave"), self.tr("The dark button is in the same corner on every page."))
        self.add_row(self._by_itself(leaving.idle_minutes))
        self._say(self.tr("When this computer locks or sleeps"), self._reach_words(leaving.reach))
        self._say(
            self.tr("Coming back"),
            self.tr("Wait ten seconds. Then press Shift three times again and type your passphrase."),
        )

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

    def _say(self, title: str, text: str) -> None:
        self.add_row(CardRow(self._theme, title, text))
