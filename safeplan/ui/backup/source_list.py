"""Which backups could be brought back: those on this computer, and a way to one elsewhere."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeplan.ui.backup.desk import Found
from safeplan.ui.backup.long_work import size_in_words
from safeplan.ui.backup.words import kept_together, moment_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Card, CardRow, Label, settle


class SourceList(QWidget):
    """A way elsewhere first, then what is here by date.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the owner.

    Signals:
        chosen: the `Found` she wants to look into.
        elsewhere_asked: it is on a stick or in another folder.
    """

    chosen = Signal(object)
    elsewhere_asked = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self.elsewhere_button = Button(theme, self.tr("Choose a place"), small=True)
        self.elsewhere_button.clicked.connect(self.elsewhere_asked)
        top = Card(theme, padding=0)
        top.add_row(
            CardRow(
                theme,
                self.tr("On a USB stick or another drive"),
                self.tr("Choose the folder whose name begins with lists-data, or the drive it is on."),
                self.elsewhere_button,
            )
        )
        self.there_title = Label(theme, self.tr("In that folder"), "label")
        self.there = Card(theme, padding=0)
        self.here_title = Label(theme, self.tr("On this computer"), "label")
        self.here = Card(theme, padding=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (top, self.there_title, self.there, self.here_title, self.here):
            column.addWidget(part)
        self.show_here(())
        self.show_elsewhere(())

    def show_here(self, found: tuple[Found, ...]) -> None:
        """List what is on this computer."""
        self._fill(self.here_title, self.here, found, with_name=False)

    def show_elsewhere(self, found: tuple[Found, ...]) -> None:
        """List what is in the folder she chose."""
        self._fill(self.there_title, self.there, found, with_name=True)

    def _fill(self, title: Label, card: Card, found: Iterable[Found], *, with_name: bool) -> None:
        while (item := card.column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for each in found:
            card.add_row(self._row(each, with_name))
        for part in (title, card):
            part.setVisible(card.column.count() > 0)
        settle()

    def _row(self, found: Found, with_name: bool) -> CardRow:
        when = moment_words(found.when, self._now())
        button = Button(self._theme, self.tr("Look inside"), small=True)
        button.setAccessibleName(self.tr("Look inside: {moment}").format(moment=when))
        button.clicked.connect(partial(self.chosen.emit, found))
        text = size_in_words(found.size)
        if found.was_replaced:
            text = self.tr("What was replaced then, {size}").format(size=text)
        elif with_name:
            text = self.tr("Folder {folder}, {size}").format(folder=kept_together(found.path.name), size=text)
        row = CardRow(self._theme, when, text, button)
        row.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return row
