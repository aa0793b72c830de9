"""What every group of the settings offers the page that shows it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.page import Page
from safeplan.ui.setup.passage import Passage
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label
from safeplan.vault.change import Change


class Group(QWidget):
    """One subject of the settings: its title, and below it usually a card of rows.

    A group puts what it shows into `column`. It reads its state in `arrive`, not before, and opens a
    form or a longer page by `opened`.

    Args:
        theme: the look.
        title: the subject in one or two words, in her language.
        icon: the icon's name, for the list at the side.
        parent: the owner.

    Signals:
        opened: a `SubPage` that takes the place of all groups until it closes.
        changed: a `Change` that other pages should know of.
    """

    opened = Signal(object)
    changed = Signal(object)

    name = ""
    """How it is called in the code and in the place that is kept; a class of its own says it."""

    def __init__(self, theme: Theme, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = title
        self.icon = icon
        self.heading = Label(theme, title, "section")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(self.heading)

    def arrive(self) -> None:
        """The settings are about to be shown, or a page of theirs was closed: read how it stands."""

    def refresh(self, change: Change) -> None:
        """Something was changed elsewhere; show it."""

    def small_button(self, text: str, act: Callable[[], None]) -> Button:
        """Return a button for the end of a row.

        Args:
            text: its words.
            act: what it does.
        """
        button = Button(self._theme, text, small=True)
        button.clicked.connect(act)
        return button

    def ground(self) -> QWidget:
        """Return the widget a question (`ConfirmPanel`) has to cover: the whole page, not this part."""
        return ground_of(self)


def ground_of(part: QWidget) -> QWidget:
    """Return the page a part stands in, or the frame of what comes before the vault's window."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, Page | Passage):
        above = above.parentWidget()
    return above if above is not None else part.window()
