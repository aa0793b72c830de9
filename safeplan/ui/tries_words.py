"""Wrong tries in words: how many, and when."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from safeplan.ui.language import long_date, time_of_day
from safeplan.vault.tries import TrySummary

_MOST_LISTED = 4


def tries_words(tries: TrySummary) -> str:
    """Return how many there were and when, in one sentence; "" for none.

    Args:
        tries: at least as many as it has times of.
    """
    translate = QCoreApplication.translate
    if not tries.count:
        return ""
    last = tries.last
    if last is None:
        return translate("WrongTries", "%n wrong tries. When is not known.", "", tries.count)
    same_day = len({moment.date() for moment in tries.times}) == 1
    if same_day and tries.count == len(tries.times) <= _MOST_LISTED:
        times = QLocale().createSeparatedList([time_of_day(moment) for moment in tries.times])
        words = translate("WrongTries", "%n wrong tries on {day}: {times}.", "", tries.count)
        return words.format(day=long_date(last.date()), times=times)
    if tries.first is not None:
        words = translate("WrongTries", "%n wrong tries, from {first} to {last}.", "", tries.count)
        return words.format(first=_moment(tries.first), last=_moment(last))
    words = translate("WrongTries", "%n wrong tries, the last one {last}.", "", tries.count)
    return words.format(last=_moment(last))


def _moment(moment: datetime) -> str:
    words = QCoreApplication.translate("WrongTries", "{day}, {time}")
    return words.format(day=long_date(moment.date()), time=time_of_day(moment))
