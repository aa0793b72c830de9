"""Quick hands with a rhythm of their own: keys through a second X client, each after a seeded pause."""

import random
import time
from types import TracebackType
from typing import Self

from tools.x_client import XClient

_NAMES = {" ": "space", ".": "period", ",": "comma", "\n": "Return", "\t": "Tab"}
_QUICKEST, _SLOWEST = 0.004, 0.045
_TAP = 0.05
"""Seconds between the keys of a gesture."""


class Hands:
    """Strikes keys on a display.

    Args:
        display: such as ":99".
        rhythm: where the pauses come from.
    """

    def __init__(self, display: str, rhythm: random.Random) -> None:
        self.rhythm = rhythm
        self._client = XClient(display)

    def __enter__(self) -> Self:
        """Nothing to do: the hands are there."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Take the hands off."""
        self._client.close()

    def type(self, text: str) -> None:
        """Type letters, digits, blanks, full stops and commas; capitals with Shift held."""
        for character in text:
            name = _NAMES.get(character, character.lower())
            if character.isupper():
                self._client.press("Shift_L")
                self._client.strike(name)
                self._client.release("Shift_L")
            else:
                self._client.strike(name)
            time.sleep(self.rhythm.uniform(_QUICKEST, _SLOWEST))

    def tap(self, *names: str, seconds: float = _TAP) -> None:
        """Strike keys one after the other, each alone and fully let go, in so many seconds."""
        for name in names:
            self._client.press(name)
            time.sleep(seconds / 2)
            self._client.release(name)
            time.sleep(seconds / 2)

    def hold_and_tap(self, held: str, name: str) -> None:
        """Strike a key while another is held, such as Alt and F4."""
        self._client.press(held)
        self.tap(name)
        self._client.release(held)

    def shift_thrice(self) -> None:
        """Make the gesture, with either Shift."""
        self.tap(*(self.rhythm.choice(("Shift_L", "Shift_R")) for _ in range(3)))
