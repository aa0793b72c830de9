"""What is in a backup, beside what is here now."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from safeplan.diary.glance import Glance
from safeplan.ui.backup.desk import Seen
from safeplan.ui.backup.words import moment_words, span_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Card, Label

_NONE = "–"


class SeenTable(Card):
    """A few rows of figures and days; none of her words.

    Args:
        theme: the look.
        now: this computer's clock.
        parent: the owner.
    """

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._now = now
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.add(self._grid)

    def show_seen(self, seen: Seen) -> None:
        """Show what was found.

        Args:
            seen: the backup, and what is here now where that is open.
        """
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        there = self._column(seen.there, self._moment(seen.found.when))
        here = self._column(seen.here, self.tr("Now")) if seen.here is not None else None
        names = (
            self.tr("Made"),
            self.tr("Entries"),
            self.tr("What happened"),
            self.tr("Last written"),
            self.tr("Evidence files"),
        )
        if here is not None:
            self._put(0, 1, self.tr("In the backup"), "label")
            self._put(0, 2, self.tr("Here now"), "label")
        for row, name in enumerate(names):
            self._put(row + 1, 0, name, "second")
            self._put(row + 1, 1, there[row], "body_strong")
            if here is not None:
                self._put(row + 1, 2, here[row], "body")
        spoken = [f"{name}: {value}" for name, value in zip(names, there, strict=True)]
        self.setAccessibleName(". ".join(spoken))

    def _column(self, glance: Glance, made: str) -> tuple[str, ...]:
        locale = QLocale()
        return (
            made,
            locale.toString(glance.entries),
            span_words(glance, self._now().date()),
            self._moment(glance.written) if glance.written is not None else _NONE,
            locale.toString(glance.evidence),
        )

    def _moment(self, moment: datetime) -> str:
        return moment_words(moment, self._now())

    def _put(self, row: int, column: int, text: str, role: str) -> None:
        label = Label(self._theme, text, role)
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
