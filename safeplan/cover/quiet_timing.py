"""How long the cover stays deaf after leaving: pure rules.

Panicked hands go on typing. For a moment every key is swallowed, and for longer the way back is
closed, so that neither her words nor the password field appear on the cover.
"""

from dataclasses import dataclass

TURN_MS = 50
HELD_UP_MS = 2 * TURN_MS
"""A program that does nothing for longer was held up: its computer had too much to do."""


@dataclass(frozen=True)
class DeadTimes:
    """The times after leaving, in milliseconds.

    Args:
        swallow_ms: every key is swallowed at least this long.
        silence_ms: and on until there was no key for this long.
        dead_ms: the return gesture does nothing for this long, and never while keys are swallowed.
    """

    swallow_ms: int = 1000
    silence_ms: int = 500
    dead_ms: int = 10_000


class QuietTiming:
    """Tells whether a key is to be swallowed, and whether the way back is closed.

    Args:
        times: how long; see `DeadTimes`.
    """

    def __init__(self, times: DeadTimes) -> None:
        self._times = times
        self._swallow_until = 0
        self._dead_until = 0
        self._last_turn = 0

    def start(self, now_ms: int) -> None:
        """Begin: she has just left.

        Args:
            now_ms: the time in milliseconds, from a clock that never goes back.
        """
        self._swallow_until = now_ms + self._times.swallow_ms
        self._dead_until = now_ms + self._times.dead_ms
        self._last_turn = now_ms

    def turn(self, now_ms: int) -> None:
        """Note that the program is awake; call it every `TURN_MS` while keys are swallowed.

        Where it was held up for longer, keys struck meanwhile come only now, some of them long after the
        silence would have been over: it begins anew.
        """
        if self._last_turn < self._swallow_until and now_ms - self._last_turn > HELD_UP_MS:
            self._swallow_until = max(self._swallow_until, now_ms + self._times.silence_ms)
        self._last_turn = now_ms

    def key(self, now_ms: int) -> bool:
        """Return whether a key that arrives now is swallowed; if so, the silence starts again."""
        self.turn(now_ms)
        if not self.swallowing(now_ms):
            return False
        self._swallow_until = max(self._swallow_until, now_ms + self._times.silence_ms)
        return True

    def swallowing(self, now_ms: int) -> bool:
        """Return whether keys are swallowed now."""
        return now_ms < self._swallow_until

    def dead(self, now_ms: int) -> bool:
        """Return whether the way back is closed now."""
        return now_ms < max(self._dead_until, self._swallow_until)

    def remaining(self, now_ms: int) -> dict[str, int]:
        """Return what is left of the times, in milliseconds, for the process that follows."""
        return {
            "swallow_ms": max(0, self._swallow_until - now_ms),
            "dead_ms": max(0, self._dead_until - now_ms),
        }

    def resume(self, left: dict[str, int], now_ms: int) -> None:
        """Go on where another process stopped.

        Args:
            left: what its `remaining` gave; nothing where nobody was there before.
            now_ms: this process's time in milliseconds.
        """
        swallow, dead = left.get("swallow_ms", 0), left.get("dead_ms", 0)
        if left:
            # Keys struck while the processes changed were seen by neither, and on a slow computer the
            # first process heard nothing for a while before: the silence starts anew, whatever is left.
            self._swallow_until = now_ms + max(swallow, self._times.silence_ms)
        self._dead_until = now_ms + dead
        self._last_turn = now_ms
