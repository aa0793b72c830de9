"""What stands in the fields of a time, and the honest time it makes."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone

from safeplan.diary.when import Kind, When, moment_at
from safeplan.ui.diary.typed_time import read_day, read_time


@dataclass(frozen=True)
class Problem:
    """Why no time can be made of what was typed.

    Args:
        field: the field's name in `TypedWhen`.
        text: a sentence with the way out.
    """

    field: str
    text: str


@dataclass(frozen=True)
class TypedWhen:
    """The words in the fields, as typed; a day or time that was understood is in ISO form.

    Args:
        kind: which of the choices is on.
        day: the day, or the first day.
        time: the time, or the first time; empty: not known.
        end_day: the last day (between); empty: the first one, or the night after it.
        end_time: the last time (between).
        words: the time in her own words.
        noticed: whether she noticed later.
        noticed_day: the day she noticed.
        noticed_time: the time she noticed; may be empty.
        zone: the zone's name, or its offset such as "+05:30"; empty is this computer's.
    """

    kind: Kind = Kind.ABOUT
    day: str = ""
    time: str = ""
    end_day: str = ""
    end_time: str = ""
    words: str = ""
    noticed: bool = False
    noticed_day: str = ""
    noticed_time: str = ""
    zone: str = ""

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return asdict(self) | {"kind": self.kind.value}

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return what `to_data` made `data` of; parts that are not there, or not text, are passed over."""
        found: dict[str, Any] = {}
        for each in fields(cls):
            value = data.get(each.name)
            if each.name == "kind" and isinstance(value, str) and value in set(Kind):
                found["kind"] = Kind(value)
            elif isinstance(value, type(each.default)):
                found[each.name] = value
        return cls(**found)

    @classmethod
    def of(cls, when: When) -> Self:
        """Return what the fields show for a time that was kept."""
        start = when.start or (datetime.combine(when.day, time()) if when.day else None)
        noticed = when.noticed
        noticed_start = None if noticed is None else noticed.start
        noticed_day = None if noticed is None else (noticed.day or (noticed_start and noticed_start.date()))
        return cls(
            kind=when.kind,
            day=start.date().isoformat() if start else "",
            time=_iso_time(when.start),
            end_day=when.end.date().isoformat() if when.end else "",
            end_time=_iso_time(when.end),
            words=when.words,
            noticed=noticed_day is not None,
            noticed_day=noticed_day.isoformat() if noticed_day else "",
            noticed_time=_iso_time(noticed_start),
            zone=when.zone or _offset(when.start),
        )


def read_when(typed: TypedWhen, now: datetime) -> When | Problem:
    """Return the time that was typed, or the first problem.

    A time left empty is not known: then only the day is kept. Nothing is guessed.

    Args:
        typed: what stands in the fields.
        now: this computer's clock; nothing can have happened later.
    """
    reader = _Reader(typed, now)
    when = reader.happened()
    if isinstance(when, Problem) or not typed.noticed:
        return when
    noticed = reader.noticed()
    if isinstance(noticed, Problem):
        return noticed
    if when.kind is not Kind.NOT_SURE and noticed.listed_day(now) < when.listed_day(now):
        return Problem(
            "noticed_day", QCoreApplication.translate("TypedWhen", "This is a day before it happened.")
        )
    return when.noticed_at(noticed)


def understood_day(text: str, today: date) -> str:
    """Return a typed day in ISO form, or the text as it is where it is not understood."""
    day = read_day(text, today, QLocale())
    return text if day is None else day.isoformat()


def understood_time(text: str) -> str:
    """Return a typed time such as "17:05", or the text as it is where it is not understood."""
    found = read_time(text)
    return text if found is None else found.isoformat("minutes")


def here(now: datetime) -> tuple[tzinfo | None, str]:
    """Return this computer's zone and its name; no zone where the system's rules are meant."""
    if isinstance(now.tzinfo, ZoneInfo):
        return now.tzinfo, now.tzinfo.key
    return None, QTimeZone.systemTimeZoneId().toStdString()


class _Reader:
    """Reads one set of fields; every step returns a problem instead where there is one."""

    def __init__(self, typed: TypedWhen, now: datetime) -> None:
        self._typed = typed
        self._now = now
        self._zone, self._name = _zone_of(typed.zone) or here(now)

    def happened(self) -> When | Problem:
        typed = self._typed
        if typed.kind is Kind.NOT_SURE:
            return When.not_sure(typed.words)
        day = self._day("day")
        if isinstance(day, Problem):
            return day
        if typed.kind is Kind.BETWEEN:
            return self._between(day)
        if typed.kind is Kind.DAY_ONLY or not typed.time.strip():
            return When.on(day, self._name, typed.words)
        moment = self._moment("time", day)
        if isinstance(moment, Problem):
            return moment
        make = When.exactly if typed.kind is Kind.EXACT else When.about
        return make(moment, self._name, typed.words)

    def noticed(self) -> When | Problem:
        day = self._day("noticed_day")
        if isinstance(day, Problem):
            return day
        if not self._typed.noticed_time.strip():
            return When.on(day, self._name)
        moment = self._moment("noticed_time", day)
        return moment if isinstance(moment, Problem) else When.about(moment, self._name)

    def _between(self, day: date) -> When | Problem:
        typed = self._typed
        start_known, end_known = typed.time.strip(), typed.end_time.strip()
        start = self._moment("time", day) if start_known else moment_at(day, time(), self._zone)
        if isinstance(start, Problem):
            return start
        last = self._last_day(day, start)
        if isinstance(last, Problem):
            return last
        if not start_known and not end_known and last == day:
            return When.on(day, self._name, typed.words)
        end = self._moment("end_time", last) if end_known else self._end_of(last)
        if isinstance(end, Problem):
            return end
        if end < start:
            return Problem("end_time", _ends_too_early())
        return When.between(start, end, self._name, typed.words)

    def _last_day(self, day: date, start: datetime) -> date | Problem:
        """Return the last day: typed, else the first one, or the next where the night goes over."""
        if self._typed.end_day.strip():
            return self._day("end_day")
        end_time = read_time(self._typed.end_time)
        over_night = end_time is not None and end_time < start.time().replace(tzinfo=None)
        return day + timedelta(days=1) if over_night else day

    def _end_of(self, day: date) -> datetime:
        """Return the end of a day, or this moment where the day is not over."""
        end = moment_at(day, time(23, 59), self._zone)
        return max(min(end, self._now), moment_at(day, time(), self._zone))

    def _day(self, name: str) -> date | Problem:
        day = read_day(getattr(self._typed, name), self._now.date(), QLocale())
        if day is None:
            return Problem(
                name,
                QCoreApplication.translate(
                    "TypedWhen",
                    "A day looks like 22/11/2026, or “yesterday”. You can also choose “Not sure”.",
                ),
            )
        # Another part of the world may be a day ahead.
        if day > self._now.astimezone(self._zone or self._now.tzinfo).date():
            return Problem(name, _day_to_come())
        return day

    def _moment(self, name: str, day: date) -> datetime | Problem:
        found = read_time(getattr(self._typed, name))
        if found is None:
            return Problem(name, _no_time())
        moment = moment_at(day, found, self._zone)
        if moment > self._now:
            return Problem(name, _time_to_come())
        return moment


def _zone_of(text: str) -> tuple[tzinfo, str] | None:
    """Return the zone of a name or an offset, with its name where it has one."""
    if not text:
        return None
    try:
        return ZoneInfo(text), text
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    try:
        offset = datetime.fromisoformat(f"2000-01-01T00:00:00{text}").utcoffset()
    except ValueError:
        return None
    return None if offset is None else (timezone(offset), "")


def _iso_time(moment: datetime | None) -> str:
    return "" if moment is None else moment.time().isoformat("minutes")


def _offset(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()[19:]


def _no_day() -> str:
    return QCoreApplication.translate(
        "TypedWhen", "A day looks like 22/11/2026, or “yesterday”. You can also choose “Not sure”."
    )


def _day_to_come() -> str:
    return QCoreApplication.translate("TypedWhen", "This day has not come yet.")


def _no_time() -> str:
    return QCoreApplication.translate("TypedWhen", "A time looks like 17:05. You can also choose “Day only”.")


def _time_to_come() -> str:
    return QCoreApplication.translate("TypedWhen", "This time has not come yet. Was it the day before?")


def _ends_too_early() -> str:
    return QCoreApplication.translate("TypedWhen", "This ends before it begins.")
