"""Honest times in words: "Sunday 22 November 2026, 23:40 to 00:20", "about 17:15"."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from safeplan.diary.when import Kind, When
from safeplan.ui.language import long_date, short_date, time_of_day


def full_when(when: When) -> str:
    """Return the day and time in full, as the heading of an entry."""
    day = _day_of(when)
    if day is None:
        return when.words or QCoreApplication.translate("When", "Day not sure")
    time = when_in_day(when)
    if not time:
        return long_date(day)
    return QCoreApplication.translate("When", "{day}, {time}").format(day=long_date(day), time=time)


def brief_when(when: When) -> str:
    """Return the day and time on little room, such as "Tue 24 November, about 17:15"."""
    day = _day_of(when)
    if day is None:
        return when.words or QCoreApplication.translate("When", "Day not sure")
    time = when_in_day(when)
    if not time:
        return short_date(day)
    return QCoreApplication.translate("When", "{day}, {time}").format(day=short_date(day), time=time)


def listed_time(when: When) -> str:
    """Return what the list shows beside the day: "about 17:15", her own words, or that it is not known."""
    if when.kind is Kind.NOT_SURE:
        return when.words or QCoreApplication.translate("When", "day not sure")
    return when_in_day(when) or QCoreApplication.translate("When", "time not noted")


def when_in_day(when: When) -> str:
    """Return the time within the day; "" where only the day is known and she added no words."""
    if when.start is None:
        return when.words if when.kind is Kind.DAY_ONLY else ""
    start = _clock_time(when.start)
    if when.kind is Kind.ABOUT:
        text = QCoreApplication.translate("When", "about {time}").format(time=start)
    elif when.end is not None:
        text = _span(when.start, when.end)
    else:
        text = start
    if not when.words:
        return text
    return QCoreApplication.translate("When", "{time} ({words})").format(time=text, words=when.words)


def noticed_line(when: When) -> str:
    """Return the line that says when she noticed; "" where she noticed at once."""
    if when.noticed is None:
        return ""
    return QCoreApplication.translate("When", "You noticed it later: {when}.").format(
        when=full_when(when.noticed)
    )


def written_line(moment: datetime) -> str:
    """Return the line about the time of writing, which the computer sets and nobody types."""
    return QCoreApplication.translate("When", "Written: {day}, {time}, by this computer’s clock.").format(
        day=long_date(moment.date()), time=time_of_day(moment)
    )


def moment_in_words(moment: datetime) -> str:
    """Return a moment such as "Monday 23 November 2026, 07:55"."""
    return QCoreApplication.translate("When", "{day}, {time}").format(
        day=long_date(moment.date()), time=time_of_day(moment)
    )


def typed_day(day: date, today: date) -> str:
    """Return a day as its field shows it: "Today, Tue 24 November" or "Sun 22 November 2026"."""
    if day == today:
        return QCoreApplication.translate("When", "Today, {day}").format(day=short_date(day))
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("When", "Yesterday, {day}").format(day=short_date(day))
    pattern = QCoreApplication.translate("Dates", "ddd d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _day_of(when: When) -> date | None:
    if when.day is not None:
        return when.day
    return None if when.start is None else when.start.date()


def _span(start: datetime, end: datetime) -> str:
    """Return "23:40 to 00:20"; the last day is named unless it is the same or the night after."""
    last = _clock_time(end)
    if end.date() != start.date() and end - start >= timedelta(hours=12):
        pattern = QCoreApplication.translate("When", "{day}, {time}")
        last = pattern.format(day=short_date(end.date()), time=last)
    return QCoreApplication.translate("When", "{start} to {end}").format(start=_clock_time(start), end=last)


def _clock_time(moment: datetime) -> str:
    """Return the time on the clock there, with its offset where this computer's would be another."""
    shown = time_of_day(moment)
    offset = moment.utcoffset()
    if offset is None or offset == moment.astimezone().utcoffset():
        return shown
    minutes = int(offset.total_seconds()) // 60
    sign = "+" if minutes >= 0 else "−"
    hours = f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
    return QCoreApplication.translate("When", "{time} (UTC{offset})").format(time=shown, offset=hours)
