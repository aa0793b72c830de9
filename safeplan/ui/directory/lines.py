"""Small lines of the directory's pages: an icon with words, and what can be said of a line now."""

import html
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from safeplan.directory.hours import State, contact_opening
from safeplan.directory.numbers import spoken
from safeplan.directory.service import Contact
from safeplan.ui.directory import words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Label, NumberLabel, Picture, set_role

_ICON, _AIR = 20, 12
_STATE_LOOKS = {
    State.OPEN: ("mark-open", "accent"),
    State.NOT_CERTAIN: ("question", "warn"),
    State.CLOSED: ("clock", "ink2"),
    State.ONLINE: ("mark-open", "accent"),
}


class IconLine(QWidget):
    """An icon, words in bold, and words that go on after them.

    Args:
        theme: the look.
        icon: the icon's name.
        title: the bold words; may be empty.
        text: the words after them; may be empty.
        tone: a colour token for the icon and the bold words.
        role: a step of the type scale.
        parent: the owner.
    """

    def __init__(  # noqa: PLR0913 - a line is its words and looks
        self,
        theme: Theme,
        icon: str,
        title: str = "",
        text: str = "",
        *,
        tone: str = "ink3",
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._picture = Picture(theme, icon, tone)
        self._label = Label(theme, "", role, "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_AIR))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.show_words(title, text)

    def show_words(self, title: str, text: str, look: tuple[str, str] | None = None) -> None:
        """Show other words.

        Args:
            title: the bold words.
            text: the words after them.
            look: another icon and its colour token, or None to keep them.
        """
        if look is not None:
            self._picture.set_icon(*look)
            self._tone = look[1]
        colour = self._theme.colour("ink" if self._tone.startswith("ink") else self._tone).name()
        bold = f'<span style="font-weight:600;color:{colour}">{html.escape(title)}</span>' if title else ""
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setText(" ".join(part for part in (bold, html.escape(text)) if part))
        self._label.setAccessibleName(" ".join(part for part in (title, text) if part))

    def make_selectable(self) -> None:
        """Let the words be selected, for addresses that she may want to copy."""
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def words(self) -> str:
        """Return all words of the line."""
        return self._label.accessibleName()


class BigNumber(NumberLabel):
    """A number in the largest of some sizes that fits: it is never cut and never broken.

    Args:
        theme: the look.
        number: the number as people write it.
        roles: steps of the type scale, the largest first.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, number: str, roles: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, number, roles[0], parent=parent)
        self._roles = roles
        self.setAccessibleName(spoken(number))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tighten(roles[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest size that fits."""
        super().resizeEvent(event)
        fitting = (role for role in self._roles if self._width_in(role) <= event.size().width())
        role = next(fitting, self._roles[-1])
        set_role(self, role)
        self._tighten(role)

    def _width_in(self, role: str) -> int:
        return QFontMetrics(self._theme.font(role)).horizontalAdvance(self.text()) + 2

    def _tighten(self, role: str) -> None:
        """Take away the air above and below: digits reach neither as high nor as low as letters."""
        metrics = QFontMetrics(self._theme.font(role))
        above = (metrics.ascent() - metrics.capHeight()) // 2
        self.setContentsMargins(0, -above, 0, -metrics.descent() * 2 // 3)


def indent(theme: Theme) -> int:
    """Return how far the words of an `IconLine` stand from its edge, in pixels."""
    return theme.scaled(_ICON) + theme.px(_AIR)


class StateLine(IconLine):
    """What can be said of a contact now; nothing where nothing can.

    Args:
        theme: the look.
        contact: the contact.
        country: ISO 3166 code of its service's country.
        now: the present moment.
        parent: the owner.
    """

    def __init__(
        self, theme: Theme, contact: Contact, country: str, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "clock", parent=parent)
        self._contact = contact
        self._country = country
        self.show_state(now)

    def show_state(self, now: datetime) -> None:
        """Say it again for another moment."""
        opening = contact_opening(self._contact, self._country, now)
        sentence = words.state_sentence(opening, now, self._contact)
        self.show_words(sentence, "", _STATE_LOOKS[opening.state])
        self.setVisible(bool(sentence))
