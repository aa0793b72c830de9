"""A clock that stands still until a test moves it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
A_TUESDAY_EVENING = datetime(2026, 11, 24, 17, 52, tzinfo=LONDON)


class FixedClock:
    """Tells the time it was set to; the same face as `safeplan.clock.Clock`."""

    def __init__(self, moment: datetime = A_TUESDAY_EVENING) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment this clock stands at."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Put the clock to another moment, which must bear its offset from UTC."""
        if moment.tzinfo is None:
            raise ValueError("a moment without a zone")
        self._moment = moment

    def advance(self, by: timedelta) -> None:
        """Move the clock on, in true elapsed time: a change to summer time shows in the hour."""
        self._moment = (self._moment.astimezone(ZoneInfo("UTC")) + by).astimezone(self._moment.tzinfo)
