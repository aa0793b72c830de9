"""Honest times: when something happened, as exactly as she knows it and no more so."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Any, Self

from safeplan.diary.text import clean
from safeplan.errors import Bug

_DAY = 86_400


class Kind(StrEnum):
    """How well the time is known."""

    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"
    DAY_ONLY = "day_only"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, eq=False)
class When:
    """A time as she knows it, in the zone where it happened.

    Use the makers `exactly`, `about`, `between`, `on` and `not_sure`. Two are equal if they say the
    same, offset included: 17:00 in London and 18:00 in Paris are one moment, but not one statement.

    Args:
        kind: how well the time is known.
        start: the moment (exact, about) or the first moment (between), with its offset from UTC.
        end: the last moment (between).
        day: the day (day only).
        zone: the name of the zone, such as "Europe/London"; "" where only the offset is known.
        noticed: when she noticed, where that was later.
        words: the time in her own words, such as "after the school run".
    """

    kind: Kind
    start: datetime | None = None
    end: datetime | None = None
    day: date | None = None
    zone: str = ""
    noticed: "When | None" = None
    words: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", Kind(self.kind))
        object.__setattr__(self, "start", _fixed(self.start))
        object.__setattr__(self, "end", _fixed(self.end))
        object.__setattr__(self, "zone", clean(self.zone))
        object.__setattr__(self, "words", clean(self.words))
        has = (self.start is not None, self.end is not None, self.day is not None)
        if has != _PARTS[self.kind]:
            raise Bug(f"a time of kind {self.kind} with the wrong parts")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise Bug("a time that ends before it begins")
        if isinstance(self.day, datetime):
            raise Bug("a day with a time in it")
        if self.noticed is not None and self.noticed.noticed is not None:
            raise Bug("a time of noticing that was itself noticed later")

    @classmethod
    def exactly(cls, moment: datetime, zone: str = "", words: str = "") -> Self:
        """Return the time of a moment she is sure of (a clock, a call list, a message's time)."""
        return cls(Kind.EXACT, start=moment, zone=zone, words=words)

    @classmethod
    def about(cls, moment: datetime, zone: str = "", words: str = "") -> Self:
        """Return a time near `moment`."""
        return cls(Kind.ABOUT, start=moment, zone=zone, words=words)

    @classmethod
    def between(cls, start: datetime, end: datetime, zone: str = "", words: str = "") -> Self:
        """Return a time somewhere in, or all through, `start` to `end`."""
        return cls(Kind.BETWEEN, start=start, end=end, zone=zone, words=words)

    @classmethod
    def on(cls, day: date, zone: str = "", words: str = "") -> Self:
        """Return a time of which only the day is known."""
        return cls(Kind.DAY_ONLY, day=day, zone=zone, words=words)

    @classmethod
    def not_sure(cls, words: str = "") -> Self:
        """Return a time she cannot tell, with what she can say about it."""
        return cls(Kind.NOT_SURE, words=words)

    def __eq__(self, other: object) -> bool:
        return self.to_data() == other.to_data() if isinstance(other, When) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.kind, self.start, self.end, self.day, self.zone, self.noticed, self.words))

    def noticed_at(self, noticed: "When | None") -> Self:
        """Return the same time, noticed at another (None: not noticed later)."""
        return replace(self, noticed=noticed)

    def listed_day(self, written: datetime) -> date:
        """Return the day under which the list shows it, where it happened.

        Args:
            written: when it was written down: stands in where she cannot tell the day at all.
        """
        if self.day is not None:
            return self.day
        if self.start is not None:
            return self.start.date()
        if self.noticed is not None:
            return self.noticed.listed_day(written)
        return written.date()

    def sort_key(self, written: datetime) -> int:
        """Return a number that puts times in order: by day as she lived it, then by the moment.

        Days come first because the list is headed by days and months: a journey across zones
        must not make the headings jump back and forth. Within a day the moment decides, so the
        hour that comes twice in autumn is in the right order. A day without a time comes before
        that day's times.

        Args:
            written: as in `listed_day`.
        """
        day = self.listed_day(written)
        return day.toordinal() * 3 * _DAY + self._within_day(written)

    def _within_day(self, written: datetime) -> int:
        if self.day is not None:
            return 0
        if self.start is None and self.noticed is not None:
            return self.noticed._within_day(written)
        moment = self.start or _fixed(written)
        if moment is None:
            raise Bug("no moment to sort by")
        offset = moment.utcoffset() or timedelta()
        second = moment.hour * 3600 + moment.minute * 60 + moment.second
        # From 1 to under 3 days: an offset is always smaller than a day.
        return second - int(offset.total_seconds()) + _DAY

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values; parts that are not there are left out."""
        data: dict[str, Any] = {"kind": self.kind.value}
        if self.start is not None:
            data["start"] = self.start.isoformat()
        if self.end is not None:
            data["end"] = self.end.isoformat()
        if self.day is not None:
            data["day"] = self.day.isoformat()
        if self.zone:
            data["zone"] = self.zone
        if self.noticed is not None:
            data["noticed"] = self.noticed.to_data()
        if self.words:
            data["words"] = self.words
        return data

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return the time that `to_data` made `data` of.

        Raises:
            Bug: if `data` is not of that shape.
        """
        try:
            return cls(
                kind=Kind(data["kind"]),
                start=_moment(data.get("start")),
                end=_moment(data.get("end")),
                day=date.fromisoformat(data["day"]) if "day" in data else None,
                zone=data.get("zone", ""),
                noticed=When.from_data(data["noticed"]) if "noticed" in data else None,
                words=data.get("words", ""),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Bug("not the data of a time") from error


# Which of start, end and day each kind has.
_PARTS = {
    Kind.EXACT: (True, False, False),
    Kind.ABOUT: (True, False, False),
    Kind.BETWEEN: (True, True, False),
    Kind.DAY_ONLY: (False, False, True),
    Kind.NOT_SURE: (False, False, False),
}


def moment_at(day: date, clock_time: time, zone: tzinfo | None = None) -> datetime:
    """Return the moment of a day and a time on the clock, with its offset from UTC.

    Args:
        day: the day.
        clock_time: the time on the clock, without a zone.
        zone: the zone it was in; None is this computer's.
    """
    moment = datetime.combine(day, clock_time, tzinfo=zone)
    return moment.astimezone() if zone is None else moment


def _fixed(moment: datetime | None) -> datetime | None:
    """Return `moment` to the second with a fixed offset, so that equal times are written equally."""
    if moment is None:
        return None
    offset = moment.utcoffset()
    if offset is None:
        raise Bug("a time without its offset from UTC")
    return moment.replace(microsecond=0, tzinfo=timezone(offset), fold=0)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
