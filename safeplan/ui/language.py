"""Her language: marked words, dates and times as her locale writes them."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def say(context: str, text: str, /) -> str:
    """Return a text marked in a room without Qt, in her language."""
    return QCoreApplication.translate(context, text)


def long_date(day: date) -> str:
    """Return a date such as "Sunday 22 November 2026"."""
    pattern = QCoreApplication.translate("Dates", "dddd d MMMM yyyy")
    return QLocale().toString(_qdate(day), pattern)


def middle_date(day: date) -> str:
    """Return a date such as "22 November 2026"."""
    return QLocale().toString(_qdate(day), QCoreApplication.translate("Dates", "d MMMM yyyy"))


def day_and_month(day: date) -> str:
    """Return a date such as "22 November"."""
    return QLocale().toString(_qdate(day), QCoreApplication.translate("Dates", "d MMMM"))


def short_date(day: date) -> str:
    """Return a date such as "Tue 24 November"."""
    return QLocale().toString(_qdate(day), QCoreApplication.translate("Dates", "ddd d MMMM"))


def month_and_year(day: date) -> str:
    """Return a month such as "November 2026"."""
    return QLocale().toString(_qdate(day), QCoreApplication.translate("Dates", "MMMM yyyy"))


def short_day_name(day: date) -> str:
    """Return a day's name such as "Tue"."""
    return QLocale().toString(_qdate(day), QCoreApplication.translate("Dates", "ddd"))


def time_of_day(moment: datetime | time) -> str:
    """Return a time such as "23:40", isolated so that it reads left to right in any language."""
    shown = QLocale().toString(
        QTime(moment.hour, moment.minute), QCoreApplication.translate("Dates", "HH:mm")
    )
    return isolated(shown) if QLocale().textDirection().name == "RightToLeft" else shown


def isolated(text: str) -> str:
    """Return a number, seal, hash or name that stays left to right inside right-to-left text."""
    return f"\u2066{text}\u2069"


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
