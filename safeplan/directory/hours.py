"""Whether a line is open now, read from its opening hours with care.

Only what every source shares counts as open. A line is never called closed because a source is
missing, and never called open because of one source alone. Hours are read by the clock on the wall
of the service's own country. Public holidays are not known yet: whoever shows an `Opening` says that
hours may differ then (`may_differ_on_holidays`).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # missing from its stubs
from opening_hours import State as Reading

from safeplan.directory.countries import zone_name
from safeplan.directory.service import Contact, Kind, Service

_LONGEST_LOOK_AHEAD_DAYS = 366
_MOST_CHANGES = 60
_DAYS = 7
_ONLINE = frozenset({Kind.WEBCHAT, Kind.VIDEO_BSL, Kind.EMAIL, Kind.APP, Kind.WEB})


class State(Enum):
    """What can be said of a contact at a moment, in the order in which it helps."""

    OPEN = 1
    NOT_CERTAIN = 2
    CLOSED = 3
    ONLINE = 4


@dataclass(frozen=True)
class Opening:
    """What can be said of a contact at a moment.

    Args:
        state: open, not certain, closed, or online only.
        always: open day and night, every day.
        until: when an open line closes, in the service's own zone; None if it does not.
        opens: when a closed line opens next, or when an uncertain one is next surely open.
        at_least: sources conflict; these are the hours that all of them share.
        may_differ_on_holidays: true for every line that is not open day and night.
        their_time: the service's clock shows another time than hers.
    """

    state: State
    always: bool = False
    until: datetime | None = None
    opens: datetime | None = None
    at_least: bool = False
    may_differ_on_holidays: bool = True
    their_time: bool = False


@dataclass(frozen=True)
class DaysHours:
    """The same hours on neighbouring days of a week.

    Args:
        first: the first of the days, Monday is 0.
        last: the last of them.
        spans: opening and closing times; a closing time of 00:00 is midnight at the day's end.
    """

    first: int
    last: int
    spans: tuple[tuple[time, time], ...]


_NOT_CERTAIN = Opening(State.NOT_CERTAIN)


def service_opening(service: Service, now: datetime) -> Opening:
    """Return what can be said of a service's main contact.

    Args:
        service: the service.
        now: the present moment, with its offset from UTC.
    """
    main = service.main
    if main is None:
        return Opening(State.ONLINE, may_differ_on_holidays=False)
    return contact_opening(main, service.country, now)


def contact_opening(contact: Contact, country: str, now: datetime) -> Opening:
    """Return what can be said of a contact.

    Never raises: hours that cannot be read are not certain.

    Args:
        contact: the contact.
        country: ISO 3166 code of the service's country.
        now: the present moment, with its offset from UTC.
    """
    agreed = contact.hours_sure is not None
    opening = _opening(contact.hours_sure if agreed else contact.hours, country, now, agreed=agreed)
    if contact.kind not in _ONLINE:
        return opening
    return Opening(State.ONLINE, always=opening.always, may_differ_on_holidays=False)


def week(contact: Contact, now: datetime) -> tuple[DaysHours, ...]:
    """Return the hours of the week around `now`, Monday first; empty where nothing is known.

    Args:
        contact: the contact; of conflicting hours those that all sources share.
        now: the present moment.
    """
    rule = _parsed(contact.hours_sure if contact.hours_sure is not None else contact.hours)
    if rule is None:
        return ()
    today = datetime.combine(now.date(), time())
    monday = today - timedelta(days=today.weekday())
    try:
        days = [_spans(rule, monday + timedelta(days=n)) for n in range(_DAYS)]
    except OverflowError:
        return ()
    rows: list[DaysHours] = []
    for day, spans in enumerate(days):
        if rows and rows[-1].spans == spans:
            rows[-1] = DaysHours(rows[-1].first, day, spans)
        else:
            rows.append(DaysHours(day, day, spans))
    return tuple(rows)


def _opening(hours: str | None, country: str, now: datetime, *, agreed: bool) -> Opening:
    rule = _parsed(hours)
    if rule is None:
        return _NOT_CERTAIN
    zone = _zone(country)
    try:
        return _by_the_wall_clock(rule, zone, now, agreed=agreed)
    except (OverflowError, ValueError):
        return _NOT_CERTAIN  # a rule without sense, or the first or last days that a date can hold


def _by_the_wall_clock(rule: OpeningHours, zone: tzinfo | None, now: datetime, *, agreed: bool) -> Opening:
    there = now.astimezone(zone) if zone is not None else now
    wall = there.replace(tzinfo=None, fold=0)
    reading = rule.state(wall)[0]
    if reading == Reading.OPEN:
        end = _next(rule, wall, leave=Reading.OPEN)
        if end is None:
            return Opening(State.OPEN, always=True, may_differ_on_holidays=False)
        if zone is None:
            return _NOT_CERTAIN
        return Opening(
            State.OPEN, until=_moment(end, zone, there), at_least=agreed, their_time=_differs(there, now)
        )
    if zone is None or reading == Reading.UNKNOWN:
        return _NOT_CERTAIN
    start = _next(rule, wall, reach=Reading.OPEN)
    return Opening(
        State.NOT_CERTAIN if agreed else State.CLOSED,
        opens=_moment(start, zone, there) if start is not None else None,
        at_least=agreed,
        their_time=_differs(there, now),
    )


def _next(
    rule: OpeningHours, wall: datetime, *, reach: Reading | None = None, leave: Reading | None = None
) -> datetime | None:
    """Return the next time on the wall's clock at which a reading is reached or left, or None.

    Raises:
        ValueError: if the rule changes so often without doing so that it makes no sense.
    """
    at: datetime | None = wall
    for _ in range(_MOST_CHANGES):
        at = rule.next_change(at)
        if at is None:
            return None
        reading = rule.state(at)[0]
        if reading == reach or (leave is not None and reading != leave):
            return at
    raise ValueError("hours that change too often")


def _moment(wall: datetime, zone: tzinfo, after: datetime) -> datetime:
    """Return the first moment after `after` at which the wall's clock shows `wall` or has jumped over it."""
    for fold in (0, 1):
        moment = wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
        there = moment.astimezone(zone)
        if there.replace(tzinfo=None, fold=0) != wall:
            return _jump(wall, zone)
        if there.astimezone(UTC) > after.astimezone(UTC):
            return there
    return wall.replace(tzinfo=zone, fold=1)


def _jump(wall: datetime, zone: tzinfo) -> datetime:
    """Return the moment at which clocks jumped forward over `wall`."""
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0).astimezone(zone)


def _differs(there: datetime, now: datetime) -> bool:
    return there.utcoffset() != now.utcoffset()


def _spans(rule: OpeningHours, day: datetime) -> tuple[tuple[time, time], ...]:
    found = rule.intervals(day, day + timedelta(days=1))
    return tuple((start.time(), end.time()) for start, end, reading, _ in found if reading == Reading.OPEN)


@lru_cache(maxsize=256)
def _parsed(hours: str | None) -> OpeningHours | None:
    if hours is None:
        return None
    try:
        # No country is passed: the library's own holidays are wrong for the nations of the UK.
        return OpeningHours(
            hours, auto_country=False, auto_timezone=False, max_interval_days=_LONGEST_LOOK_AHEAD_DAYS
        )
    except (ParserError, ValueError):
        return None


@lru_cache(maxsize=64)
def _zone(country: str) -> ZoneInfo | None:
    name = zone_name(country)
    return ZoneInfo(name) if name else None
