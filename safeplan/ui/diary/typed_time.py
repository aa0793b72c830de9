"""Days and times as people type them: "yesterday", "22/11/2026", "5 pm".

Reading is generous; what was understood is always written back in full, so a misreading is seen.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import product

from PySide6.QtCore import QCoreApplication, QLocale

_Token = list[tuple[str, str]]
_NUMBER = "number"
_MONTH = "month"
_WEEKDAY = "weekday"
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
_LONGEST = 60
_MOST_PARTS = 4
_PARTS = re.compile(r"<(\d+)>|(\d+)(?:st|nd|rd|th)?(?![^\W\d_])|[\s,./\-،۔年月日]+|(.)")


def read_day(text: str, today: date, locale: QLocale) -> date | None:
    """Return the day that was typed, or None where it cannot be told.

    Args:
        text: words such as "today", "Sunday" or "22 Nov", or numbers in the locale's own order.
        today: the present day; a day without a year is the last one that was not in the future.
        locale: whose names and order are understood, beside the English names.
    """
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST:
        return None
    if plain in _words_for_today():
        return today
    if plain in _words_for_yesterday():
        return today - timedelta(days=1)
    tokens = _tokens(plain, locale)
    return None if tokens is None or len(tokens) > _MOST_PARTS else _day_from(tokens, today, locale)


def read_time(text: str) -> time | None:
    """Return the time of day that was typed ("17:05", "17.05", "1705", "5 pm", "9"), or None."""
    plain = _plain(text).replace(" ", "")
    if plain in _words_for_noon():
        return time(12)
    if plain in _words_for_midnight():
        return time(0)
    found = re.fullmatch(
        r"(\d{1,2})(?:[:.h,](\d{2})|(?<=\d\d)(\d{2}))?(?::\d{2})?h?(a\.?m?\.?|p\.?m?\.?)?", plain, re.ASCII
    )
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _plain(text: str) -> str:
    """Return the text folded: plain digits, small letters, no invisible marks, single spaces."""
    kept = []
    for character in unicodedata.normalize("NFKC", text):
        number = unicodedata.decimal(character, None)
        if number is not None:
            kept.append(str(int(number)))
        elif unicodedata.category(character) != "Cf":
            kept.append(character)
    return " ".join("".join(kept).casefold().split())


def _words_for_today() -> set[str]:
    return {"today", "now", _plain(QCoreApplication.translate("TypedTime", "today"))}


def _words_for_yesterday() -> set[str]:
    return {"yesterday", _plain(QCoreApplication.translate("TypedTime", "yesterday"))}


def _words_for_noon() -> set[str]:
    return {"noon", "midday", _plain(QCoreApplication.translate("TypedTime", "noon")).replace(" ", "")}


def _words_for_midnight() -> set[str]:
    return {"midnight", _plain(QCoreApplication.translate("TypedTime", "midnight")).replace(" ", "")}


def _tokens(plain: str, locale: QLocale) -> list[_Token] | None:
    """Return what each number and name may mean; None if anything else is there."""
    names = _names(locale)
    rest = plain
    for number, name in enumerate(names):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f" <{number}> ", rest)
    for word in _words_for_today() | {"last", "on", "the", "of"}:
        rest = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", rest)
    meanings = list(names.values())
    tokens: list[_Token] = []
    for found in _PARTS.finditer(rest):
        if found[3]:
            return None
        if found[1]:
            tokens.append(meanings[int(found[1])])
        elif found[2]:
            tokens.append([(_NUMBER, found[2])])
    return tokens


def _names(locale: QLocale) -> dict[str, _Token]:
    """Return every name of a month or weekday, the longest first, with all it may mean.

    Some names mean two things ("mar." in Romanian): the locale's meanings stand before the English.
    """
    names: dict[str, _Token] = {}
    for raw, kind, number in _raw_names(locale):
        name = _plain(raw).rstrip(".")
        meanings = names.setdefault(name, [])
        if (kind, str(number)) not in meanings:
            meanings.append((kind, str(number)))
    names.pop("", None)
    return dict(sorted(names.items(), key=lambda entry: (-len(entry[0]), entry[0])))


def _raw_names(locale: QLocale) -> Iterator[tuple[str, str, int]]:
    for source in (locale, _ENGLISH):
        for style in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            for month in range(1, 13):
                yield source.monthName(month, style), _MONTH, month
                yield source.standaloneMonthName(month, style), _MONTH, month
            for weekday in range(1, 8):
                yield source.dayName(weekday, style), _WEEKDAY, weekday
                yield source.standaloneDayName(weekday, style), _WEEKDAY, weekday


def _day_from(tokens: list[_Token], today: date, locale: QLocale) -> date | None:
    """Return the first reading whose weekday agrees, else the first that is a day at all."""
    first: date | None = None
    for reading in product(*tokens):
        day = _one_reading(reading, today, locale)
        if day is None:
            continue
        weekdays = [int(value) for kind, value in reading if kind == _WEEKDAY]
        if all(day.isoweekday() == weekday for weekday in weekdays):
            return day
        first = first or day
    return first


def _one_reading(reading: tuple[tuple[str, str], ...], today: date, locale: QLocale) -> date | None:
    numbers = [value for kind, value in reading if kind == _NUMBER]
    months = [int(value) for kind, value in reading if kind == _MONTH]
    weekdays = [int(value) for kind, value in reading if kind == _WEEKDAY]
    if len(months) > 1 or len(weekdays) > 1:
        return None
    if weekdays and not numbers and not months:
        return today - timedelta(days=(today.isoweekday() - weekdays[0]) % 7)
    if months:
        return _with_month_name(numbers, months[0], today)
    return _with_numbers(numbers, today, _order(locale))


def _with_month_name(numbers: list[str], month: int, today: date) -> date | None:
    if len(numbers) == 1:
        return _last_such(month, int(numbers[0]), today) if len(numbers[0]) <= 2 else None
    if len(numbers) == 2:
        year, day = sorted(numbers, key=len, reverse=True)
        if len(year) == len(day):
            day, year = numbers
        return _date(_year(year), month, int(day)) if len(day) <= 2 else None
    return None


def _with_numbers(numbers: list[str], today: date, order: str) -> date | None:
    if len(numbers) == 3:
        if len(numbers[0]) == 4:
            order = "ymd"
        elif order == "ymd" and len(numbers[2]) == 4:
            order = "dmy"
        parts = dict(zip(order, numbers, strict=True))
        if len(parts["d"]) > 2 or len(parts["m"]) > 2:
            return None
        return _date(_year(parts["y"]), int(parts["m"]), int(parts["d"]))
    if len(numbers) == 2 and all(len(number) <= 2 for number in numbers):
        parts = dict(zip(order.replace("y", ""), numbers, strict=True))
        return _last_such(int(parts["m"]), int(parts["d"]), today)
    return None


def _order(locale: QLocale) -> str:
    """Return the order of day, month and year in the locale's short dates, such as "dmy"."""
    shown = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    order = "".join(sorted("dmy", key=shown.find))
    return order if all(letter in shown for letter in "dmy") else "dmy"


def _year(digits: str) -> int:
    return 2000 + int(digits) if len(digits) <= 2 else int(digits)


def _last_such(month: int, day: int, today: date) -> date | None:
    """Return the last such day up to today; eight years back also finds 29 February."""
    for year in range(today.year, today.year - 9, -1):
        found = _date(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2200:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
