"""Counting the gestures: pure rules, fed with keys and times.

A gesture is one key, struck alone a few times in quick succession. It counts when the key comes up:
by then it is known that nothing else was struck with it. The rules lean towards the gesture: a key
whose release was lost (it came up over another program) must not leave her without a way out.
"""

from dataclasses import dataclass
from enum import Enum

SHIFT_TAPS = 3
SHIFT_WITHIN_MS = 1500
ESCAPE_TAPS = 2
ESCAPE_WITHIN_MS = 600
SLOW_FACTOR = 2
"""How much longer the gestures may take for hands that need it."""
# A held key repeats far more often than this; one that does not has come up unseen.
LOST_AFTER_MS = 2000


class Key(Enum):
    """The keys that the gestures tell apart."""

    SHIFT = "shift"
    ESCAPE = "escape"
    OTHER = "other"


@dataclass(frozen=True)
class Tuning:
    """Which gestures count, and how quick they have to be.

    Args:
        shift: Shift three times.
        escape: Escape twice.
        slow: whether each may take `SLOW_FACTOR` times as long.
    """

    shift: bool = True
    escape: bool = True
    slow: bool = False


class Taps:
    """Counts how often one key was struck alone.

    One stroke may be reported any number of times (Qt delivers it to the window and to the widget);
    it counts once, because a key that is down cannot go down.

    Args:
        key: the key that counts; every other key resets.
        taps: how many strokes make the gesture.
        within_ms: the longest time from the first stroke's end to the last one's, in milliseconds.
    """

    def __init__(self, key: Key, taps: int, within_ms: int) -> None:
        self._key = key
        self._taps = taps
        self._usual_ms = within_ms
        self._within_ms = within_ms
        self._down: dict[int, int] = {}
        self._others_down: dict[int, int] = {}
        self._accompanied: set[int] = set()
        self._ends: list[int] = []

    def press(self, key: Key, code: int, now_ms: int, *, with_modifier: bool = False) -> None:
        """Take note that a key went down, or repeated itself.

        Args:
            key: which key.
            code: tells two keys of the same kind apart, such as the left and the right Shift.
            now_ms: the time in milliseconds, from a clock that never goes back.
            with_modifier: whether another modifier key was held; where releases of those get lost,
                each event still tells.
        """
        if key is not self._key:
            self.disturb()
            if key is not Key.SHIFT:
                self._others_down[code] = now_ms
            return
        repeated = code in self._down
        self._down[code] = now_ms
        if not repeated and (with_modifier or self._another_is_held(now_ms)):
            self._accompanied.add(code)

    def release(self, key: Key, code: int, now_ms: int) -> bool:
        """Take note that a key came up, and return whether that completes the gesture.

        Args:
            key: which key.
            code: as in `press`.
            now_ms: as in `press`.
        """
        if key is not self._key:
            self._others_down.pop(code, None)
            return False
        if self._down.pop(code, None) is None:
            return False
        if code in self._accompanied:
            self._accompanied.discard(code)
            self._ends.clear()
            return False
        self._ends = [end for end in self._ends if now_ms - end <= self._within_ms]
        self._ends.append(now_ms)
        if len(self._ends) < self._taps:
            return False
        self._ends.clear()
        return True

    def allow(self, *, slow: bool) -> None:
        """Let the gesture take longer, or the usual time again."""
        self._within_ms = self._usual_ms * (SLOW_FACTOR if slow else 1)

    def disturb(self) -> None:
        """Start again: another key or a mouse button was pressed."""
        self._ends.clear()
        self._accompanied.update(self._down)

    def lose_sight(self) -> None:
        """Let go of other held keys: they may come up over another program, unseen.

        The counting key stays: where Escape closes a dialog, its release arrives in another window.
        """
        self._others_down.clear()

    def forget(self) -> None:
        """Forget everything, as if no key had ever been seen."""
        self._down.clear()
        self._others_down.clear()
        self._accompanied.clear()
        self._ends.clear()

    def _another_is_held(self, now_ms: int) -> bool:
        self._others_down = {
            code: seen for code, seen in self._others_down.items() if now_ms - seen <= LOST_AFTER_MS
        }
        return bool(self._others_down)


class ShiftThrice(Taps):
    """Shift three times alone, left and right in any mix."""

    def __init__(self) -> None:
        super().__init__(Key.SHIFT, SHIFT_TAPS, SHIFT_WITHIN_MS)


class EscapeTwice(Taps):
    """Escape twice quickly."""

    def __init__(self) -> None:
        super().__init__(Key.ESCAPE, ESCAPE_TAPS, ESCAPE_WITHIN_MS)
