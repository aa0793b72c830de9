"""Which backups are kept, as time goes on: by their dates alone."""

from collections.abc import Callable, Iterable
from datetime import datetime

DAYS = 7
WEEKS = 4
MONTHS = 12


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return those to keep: the newest of each of the last 7 days, 4 weeks and 12 months that have any.

    Days without a backup do not count, so that weeks away cost her none. The newest is always kept.

    Args:
        moments: when the backups were made, each with its offset from UTC. They are sorted into days
            in UTC, so that a journey does not change which are kept.
    """
    newest_first = sorted(set(moments), reverse=True)
    keep: set[datetime] = set()
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        keep |= _newest_of_each(newest_first, count, period)
    return keep


def _newest_of_each(
    newest_first: list[datetime], count: int, period: Callable[[datetime], tuple[int, ...]]
) -> set[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return {found[each] for each in sorted(found, reverse=True)[:count]}


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.toordinal(),)


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar())[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)
