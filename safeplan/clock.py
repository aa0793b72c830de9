"""The time of day, behind one small face, so that tests can set it; and a count nobody can set."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment with its offset from UTC."""
        ...


@dataclass(frozen=True)
class Steady:
    """A count of seconds that goes on whatever the clock is set to.

    Args:
        origin: what it counts from; counts of different origins tell nothing about each other.
        seconds: the count.
    """

    origin: str
    seconds: float


@runtime_checkable
class SteadyClock(Clock, Protocol):
    """Tells the time, and has a steady count beside it."""

    def steady(self) -> Steady:
        """Return the present count."""
        ...


class SystemClock:
    """This computer's clock, in this computer's zone."""

    def now(self) -> datetime:
        """Return the present moment with the local offset from UTC."""
        return datetime.now().astimezone()

    def steady(self) -> Steady:
        """Return the seconds since this computer was started, its sleep included where it is known."""
        return Steady(_ORIGIN, time.clock_gettime(_COUNT) if _COUNT is not None else time.monotonic())


def steady_of(clock: Clock) -> Steady | None:
    """Return a clock's steady count, or None where it has none."""
    return clock.steady() if isinstance(clock, SteadyClock) else None


def _count() -> int | None:
    """Return the system's count that goes on in sleep; None where only Python's own is there."""
    found = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return found if isinstance(found, int) else None


def _origin() -> str:
    """Return the name of this start of the computer; where it has none, one of this process."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return secrets.token_hex(16)


_COUNT = _count()
_ORIGIN = _origin()
