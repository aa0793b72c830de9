"""The time of day, behind one small face, so that tests can set it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment with its offset from UTC."""
        ...


class SystemClock:
    """This computer's clock, in this computer's zone."""

    def now(self) -> datetime:
        """Return the present moment with the local offset from UTC."""
        return datetime.now().astimezone()
