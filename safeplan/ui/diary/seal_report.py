"""Every place of the diary that does not fit its seal, in plain words, and what to do now."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.diary.proof import Break
from safeplan.ui.diary.seal_words import fault_in_words, place_in_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Banner, Button, Card, Label, ScrollColumn

_MOST = 100
"""How many are listed; of more, nobody would read the rest."""


class SealReport(QWidget):
    """Stands in the entry's place, until she goes back.

    Args:
        theme: the look.
        breaks: what is wrong.
        parent: the owner.

    Signals:
        closed: she goes back.
        entry_asked: the number of an entry she wants to see.
    """

    closed = Signal()
    entry_asked = Signal(int)

    def __init__(self, theme: Theme, breaks: Sequence[Break], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = self.tr("What does not fit")
        self.setAccessibleName(title)
        self.back = Button(theme, self.tr("Back"), "quiet", "arrow-left", small=True)
        self.back.clicked.connect(self.closed)
        scroll = ScrollColumn(theme, (32, 8, 32, 24), measure=theme.size("text_measure"))
        scroll.column.setSpacing(theme.px(16))
        scroll.column.addWidget(Label(theme, title, "section"))
        scroll.column.addWidget(Label(theme, self._lead(), "body"))
        scroll.column.addWidget(self._advice())
        for place, wrong in groupby(breaks[:_MOST], key=place_in_words):
            scroll.column.addWidget(self._card(place, list(wrong)))
        if len(breaks) > _MOST:
            more = self.tr("%n more places do not fit.", "", len(breaks) - _MOST)
            scroll.column.addWidget(Label(theme, more, "body"))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(theme.px(8))
        edge = QVBoxLayout()
        edge.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        edge.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(edge)
        column.addWidget(scroll, 1)

    def start(self) -> None:
        """Put the keyboard on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead(self) -> str:
        return self.tr(
            "Each time you save, a seal is made of your words, so that a later change shows. At the places "
            "below, the seal and what is kept do not fit. All other places do."
        )

    def _advice(self) -> Banner:
        return Banner(
            self._theme,
            "warn",
            self.tr("Leave it as it is for now, and get advice."),
            self.tr(
                "Looking has changed nothing. Before you show this diary to anybody, talk to a solicitor, or "
                "to the people under Find help. An earlier backup may still be whole: see Settings."
            ),
        )

    def _card(self, place: str, wrong: Sequence[Break]) -> Card:
        card = Card(self._theme)
        card.setAccessibleName(place)
        card.add(Label(self._theme, place, "label"))
        # Adding a file and withdrawing do not count versions up, so that several saves share a heading.
        for sentence in dict.fromkeys(map(fault_in_words, wrong)):
            card.add(Label(self._theme, sentence, "body"))
        entry_id = wrong[0].entry_id
        if wrong[0].version is not None and entry_id is not None:
            words = self.tr("Show entry {number}").format(number=entry_id)
            show = Button(self._theme, words, "secondary", small=True)
            show.clicked.connect(partial(self.entry_asked.emit, entry_id))
            row = QHBoxLayout()
            row.addWidget(show)
            row.addStretch(1)
            card.add(row)
        return card
