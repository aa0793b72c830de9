"""How far work on bytes is, how fast it goes and how long it still takes, in words; told now and then."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from safeplan.progress import Pace, PaceNow
from safeplan.ui.diary.pictures import size_in_words

_BETWEEN_REPORTS_S = 0.05
_MINUTE_S = 60


class PaceReporter:
    """Passes reports of work on, not too often. Called on the working thread.

    Args:
        emit: gets the `PaceNow`.
    """

    def __init__(self, emit: Callable[[PaceNow], object]) -> None:
        self._emit = emit
        self._pace = Pace()
        self._last_s = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Take in a report, in bytes."""
        now = time.monotonic()
        pace = self._pace.told(done, total, now)
        if now - self._last_s >= _BETWEEN_REPORTS_S or done == total:
            self._last_s = now
            self._emit(pace)


def amount_in_words(pace: PaceNow) -> str:
    """Return such as "1.7 of 4.1 GB, 80 MB a second"."""
    amounts = {"done": size_in_words(pace.done), "total": size_in_words(pace.total)}
    if not pace.total:
        return amounts["done"]
    if pace.speed is None:
        return QCoreApplication.translate("Pace", "{done} of {total}").format(**amounts)
    speed = size_in_words(round(pace.speed))
    text = QCoreApplication.translate("Pace", "{done} of {total}, {speed} a second")
    return text.format(**amounts, speed=speed)


def time_left_in_words(pace: PaceNow) -> str:
    """Return such as "About 3 minutes left."; "" where that cannot be told yet."""
    if pace.left_s is None:
        return ""
    if pace.left_s < _MINUTE_S:
        return QCoreApplication.translate("Pace", "Less than a minute left.")
    minutes = round(pace.left_s / _MINUTE_S)
    return QCoreApplication.translate("Pace", "About %n minutes left.", "", minutes)
