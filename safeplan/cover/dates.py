"""How Lists writes days."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def short_day(day: date) -> str:
    """Return a day in a few letters, such as "Sat 28 Nov"."""
    return QLocale().toString(_qt(day), "ddd d MMM")


def changed_words(day: date, today: date) -> str:
    """Return when a list was last changed.

    Args:
        day: the day of the change.
        today: the day it is now.
    """
    days = (today - day).days
    if days <= 0:
        return QCoreApplication.translate("ListsDates", "Changed today")
    if days == 1:
        return QCoreApplication.translate("ListsDates", "Changed yesterday")
    form = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QCoreApplication.translate("ListsDates", "Changed on {day}").format(
        day=QLocale().toString(_qt(day), form)
    )


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
