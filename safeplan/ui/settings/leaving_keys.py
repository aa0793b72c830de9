"""The rows about the two gestures: on or off, quick or slow, and trying them out."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from safeplan.cover.settings import CoverSettings, SettingsFile
from safeplan.ui.announce import announce
from safeplan.ui.gesture_words import USUAL, back_words
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, CardRow, Option, SegmentedChoice, Switch

QUICK, SLOW = "quick", "slow"


class KeyRows(QObject):
    """Lets her switch a gesture off, as long as the other one stays, and give her hands more time.

    What she chooses lies in the cover's settings, outside the vault: the cover has to know how she comes
    back.

    Args:
        theme: the look.
        cover: the cover's settings; without them nothing can be switched.
        parent: the owner.

    Signals:
        changed: the cover's settings as they are now.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, cover: SettingsFile | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._cover = cover
        self.shift_switch = Switch(theme, self.tr("Shift three times"))
        self.escape_switch = Switch(theme, self.tr("Esc twice"))
        self.speed = SegmentedChoice(
            theme,
            [Option(QUICK, self.tr("Quick")), Option(SLOW, self.tr("Slow"))],
            self.tr("How quick the keys have to be"),
        )
        self.practise = Button(theme, self.tr("Practise"))
        can = cover is not None
        self.shift = CardRow(theme, self.tr("Shift three times"), control=self.shift_switch if can else None)
        self.escape = CardRow(theme, self.tr("Esc twice"), control=self.escape_switch if can else None)
        self.pace = CardRow(theme, self.tr("How quick"), control=self.speed)
        self.trial = CardRow(
            theme,
            self.tr("Practise leaving"),
            self.tr("Do it once while you are alone, so that your hands know it."),
            self.practise,
        )
        self.shift_switch.clicked.connect(partial(self._switched, self.shift, self.shift_switch))
        self.escape_switch.clicked.connect(partial(self._switched, self.escape, self.escape_switch))
        self.speed.chosen.connect(lambda key: self._keep(replace(self._current, slow_keys=key == SLOW)))
        self.practise.clicked.connect(self._teach)
        self._show()

    def rows(self) -> list[CardRow]:
        """Return the rows in their order."""
        return [self.shift, self.escape, *([self.pace] if self._cover is not None else []), self.trial]

    @property
    def _current(self) -> CoverSettings:
        return self._cover.current if self._cover is not None else USUAL

    def _show(self) -> None:
        now = self._current
        self.shift_switch.setChecked(now.shift_key)
        self.escape_switch.setChecked(now.escape_key)
        self.speed.set_value(SLOW if now.slow_keys else QUICK)
        self.shift.set_text(self._shift_words(now))
        self.escape.set_text(self._escape_words(now))
        self.pace.set_text(self._pace_words(now))
        for row, switch in ((self.shift, self.shift_switch), (self.escape, self.escape_switch)):
            switch.setAccessibleDescription(row.text.text())

    def _switched(self, row: CardRow, switch: Switch) -> None:
        shift, escape = self.shift_switch.isChecked(), self.escape_switch.isChecked()
        if shift or escape:
            self._keep(replace(self._current, shift_key=shift, escape_key=escape))
            return
        # The words beside it say why; they stood there before.
        switch.setChecked(True)
        announce(row, row.text.text())

    def _keep(self, wanted: CoverSettings) -> None:
        if self._cover is None or wanted == self._current:
            return
        before = self._cover.current
        self._cover.change(wanted)
        if self._cover.keep():
            self._show()
        else:
            self._cover.change(before)
            self._show()
            self.pace.set_text(self.tr("That could not be kept. The disk may be full. Nothing was changed."))
            announce(self.pace, self.pace.text.text())
        self.changed.emit(self._current)

    def _teach(self) -> None:
        now = self._current
        if now.shift_key:
            do = self.tr("Now press Shift three times, then hands off. The cover takes this window's place.")
        else:
            do = self.tr("Now press Esc twice, then hands off. The cover takes this window's place.")
        self.trial.set_text(f"{do} {back_words(now)}")
        announce(self.trial, self.trial.text.text())

    def _shift_words(self, now: CoverSettings) -> str:
        if not now.shift_key:
            return self.tr("Off. Shift three times does nothing, here and on the cover.")
        if not now.escape_key:
            return self.tr(
                "Press Shift three times, then hands off. It works while you type. It stays on while Esc "
                "twice is off: two ways to leave always work, this one and the Leave button."
            )
        return self.tr("Press Shift three times, then hands off. It works while you type.")

    def _escape_words(self, now: CoverSettings) -> str:
        if not now.escape_key:
            return self.tr("Off. Esc only closes what is open.")
        if not now.shift_key:
            return self.tr(
                "Press Esc twice, quickly. The first Esc may also close what is open. It stays on while "
                "Shift three times is off: two ways to leave always work, this one and the Leave button."
            )
        return self.tr("Press Esc twice, quickly. The first Esc may also close what is open.")

    def _pace_words(self, now: CoverSettings) -> str:
        if now.slow_keys:
            return self.tr(
                "You have three seconds for Shift, and a bit more than one for Esc. The cover may come when "
                "you did not mean it."
            )
        return self.tr("Slow gives your hands twice the time.")
