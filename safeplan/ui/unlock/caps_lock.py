"""Whether Caps Lock is on, learnt from the letters that arrive: Qt cannot be asked."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class CapsLock:
    """Watches the keys of one field."""

    def __init__(self) -> None:
        self._on: bool | None = None

    @property
    def on(self) -> bool:
        """Whether it is known to be on."""
        return self._on is True

    def learn(self, event: QKeyEvent) -> None:
        """Learn from a pressed key.

        Args:
            event: the press.
        """
        if event.key() == Qt.Key.Key_CapsLock:
            self._on = None if self._on is None else not self._on
            return
        letter = event.text()
        if len(letter) != 1 or letter.upper() == letter.lower():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if sys.platform == "darwin":
            # There Shift with Caps Lock still makes a capital, so a shifted one says nothing.
            if not shifted or letter.islower():
                self._on = letter.isupper()
            return
        self._on = letter.isupper() != shifted
