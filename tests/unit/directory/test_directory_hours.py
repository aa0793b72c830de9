"""What can be said of a line at a moment. The times were worked out by hand; each says how."""

from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeplan.directory.hours import DaysHours, Opening, State, contact_opening, service_opening, week
from safeplan.directory.service import Kind
from tests.builders.directory import LONDON, a_contact, a_service

STALKING_HELPLINE = "Mo-Tu,Th-Fr 09:30-16:00; We 13:00-16:00; PH off"
BREATHING_SPACE = "Mo-Th 18:00-02:00, Fr 18:00-24:00, Sa-Su 00:00-24:00, Mo 00:00-06:00"


def london(day: int, hour: int, minute: int = 0, month: int = 11, fold: int = 0) -> datetime:
    """Return a time of 2026 on London's clock; 23 November is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON, fold=fold)


def at(now: datetime, hours: str | None, country: str = "GB", **more: object) -> Opening:
    """Return what can be said of a line with these hours."""
    return contact_opening(a_contact(hours=hours, **more), country, now)


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        # Tuesday afternoon, within 09:00-17:00.
        ("Mo-Fr 09:00-17:00", london(24, 14, 20), london(24, 17)),
        # The first minute counts as open.
        ("Mo-Fr 09:00-17:00", london(24, 9), london(24, 17)),
        # Two parts a day: before the break it closes at 13:00, not at 16:00.
        ("Mo-Fr 10:00-13:00,14:00-16:00", london(24, 12, 59), london(24, 13)),
        # Until 24:00 means the next day's 00:00.
        ("Mo-Su 17:00-24:00", london(24, 23, 59), london(25, 0)),
        # Monday's evening reaches into Tuesday's 02:00.
        (BREATHING_SPACE, london(24, 1, 30), london(24, 2)),
        # Friday 18:00 to Monday 06:00 are four parts that touch: one opening.
        (BREATHING_SPACE, london(27, 20), london(30, 6)),
        (BREATHING_SPACE, london(29, 23, 59), london(30, 6)),
        # Saturday morning of Citizens Advice in Wales.
        ("Mo-Fr 08:00-19:00; Sa 09:00-13:00", london(28, 12), london(28, 13)),
    ],
)
def test_an_open_line_says_when_it_closes(hours: str, now: datetime, until: datetime) -> None:
    opening = at(now, hours)
    assert (opening.state, opening.until, opening.at_least) == (State.OPEN, until, False)
    assert opening.may_differ_on_holidays
    assert not opening.their_time


@pytest.mark.parametrize(
    ("hours", "now", "opens"),
    [
        # The closing minute counts as closed; it opens the next morning.
        ("Mo-Fr 09:00-17:00", london(24, 17), london(25, 9)),
        # Friday evening: Monday.
        ("Mo-Fr 09:00-17:00", london(27, 18), london(30, 9)),
        # In the break between two parts.
        ("Mo-Fr 10:00-13:00,14:00-16:00", london(24, 13, 30), london(24, 14)),
        # Midnight just passed.
        ("Mo-Su 17:00-24:00", london(25, 0), london(25, 17)),
        # Monday 06:00 of the line that was open all weekend.
        (BREATHING_SPACE, london(23, 6), london(23, 18)),
        # Tuesday 02:00, when Monday's evening ends.
        (BREATHING_SPACE, london(24, 2), london(24, 18)),
        # Never: it does not open.
        ("off", london(24, 12), None),
    ],
)
def test_a_closed_line_says_when_it_opens(hours: str, now: datetime, opens: datetime | None) -> None:
    opening = at(now, hours)
    assert (opening.state, opening.opens, opening.until) == (State.CLOSED, opens, None)


@pytest.mark.parametrize("hours", ["24/7", "Mo-Su 00:00-24:00", "00:00-24:00"])
@pytest.mark.parametrize("country", ["GB", "US", "EU", "", "XX"])
def test_day_and_night_is_certain_in_every_zone(hours: str, country: str) -> None:
    opening = at(london(24, 3), hours, country)
    assert opening == Opening(State.OPEN, always=True, may_differ_on_holidays=False)


@pytest.mark.parametrize(
    ("now", "state", "moment"),
    [
        # Tuesday 14:20: all sources share 09:30-16:00.
        (london(24, 14, 20), State.OPEN, london(24, 16)),
        # Wednesday: shared only from 13:00.
        (london(25, 10), State.NOT_CERTAIN, london(25, 13)),
        (london(25, 13), State.OPEN, london(25, 16)),
        # Monday 18:00: one source alone says open. Never called open, never called closed.
        (london(23, 18), State.NOT_CERTAIN, london(24, 9, 30)),
        # Saturday: surely open again on Monday.
        (london(28, 12), State.NOT_CERTAIN, london(30, 9, 30)),
    ],
)
def test_where_sources_conflict_only_shared_hours_are_open(
    now: datetime, state: State, moment: datetime
) -> None:
    opening = at(now, None, hours_sure=STALKING_HELPLINE)
    assert opening.state is state
    assert (opening.until or opening.opens) == moment
    assert opening.at_least


def test_shared_hours_rule_out_the_hours_of_one_source() -> None:
    opening = at(london(24, 20), "24/7", hours_sure="Mo-Fr 10:00-16:00")
    assert opening.state is State.NOT_CERTAIN


@pytest.mark.parametrize(
    "hours", [None, "", "nonsense", "Mo-Fr 25:99-30:00", "\ud800", "Mo-Fr 09:00-17:00 unknown"]
)
def test_hours_that_are_missing_or_senseless_are_not_certain(hours: str | None) -> None:
    assert at(london(24, 12), hours).state is State.NOT_CERTAIN


@pytest.mark.parametrize("country", ["US", "CA", "AU", "EU", "", "XX"])
def test_without_one_clock_for_the_country_part_day_hours_are_not_certain(country: str) -> None:
    for hour in (3, 12):
        assert at(london(24, hour), "Mo-Fr 09:00-17:00", country).state is State.NOT_CERTAIN


def test_a_line_abroad_goes_by_its_own_clock() -> None:
    # 17:30 in London is 18:30 in Paris: open until 19:00 there, and closed at 18:00 in London.
    opening = at(london(24, 17, 30), "Mo-Su 09:00-19:00", "FR")
    assert opening.until == datetime(2026, 11, 24, 19, tzinfo=ZoneInfo("Europe/Paris"))
    assert opening.until == london(24, 18)
    assert opening.their_time
    assert at(london(24, 18, 30), "Mo-Su 09:00-19:00", "FR").state is State.CLOSED


def test_it_is_the_moment_that_counts_not_how_it_is_written() -> None:
    moment = london(24, 16, 59)
    for zone in (UTC, ZoneInfo("Asia/Karachi"), timezone(timedelta(hours=-11))):
        assert at(moment.astimezone(zone), "Mo-Fr 09:00-17:00").until == london(24, 17)


@pytest.mark.parametrize(
    ("hours", "now", "end"),
    [
        # 25 October 2026: 01:59 BST is followed by 01:00 GMT. At 00:45 BST a line open until 02:30 has
        # 2 hours 45 minutes to go, since one hour comes twice.
        ("Mo-Su 00:30-02:30", london(25, 0, 45, 10), datetime(2026, 10, 25, 2, 30, tzinfo=UTC)),
        # It closes when the clock first shows 01:30, which is still summer time: 00:30 UTC.
        ("Mo-Su 00:30-01:30", london(25, 0, 45, 10), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        # When the hour comes again the clock shows 01:10 once more, and 01:30 is now winter time.
        ("Mo-Su 00:30-01:30", london(25, 1, 10, 10, fold=1), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        # 29 March 2026: 00:59 GMT is followed by 02:00 BST. The clock never shows 01:30; it has passed it
        # at the jump, which is 01:00 UTC.
        ("Mo-Su 00:30-01:30", london(29, 0, 45, 3), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        # 00:45 GMT to 03:00 BST are 1 hour 15 minutes.
        ("Mo-Su 00:30-03:00", london(29, 0, 45, 3), datetime(2026, 3, 29, 2, 0, tzinfo=UTC)),
        # The whole night before the change: 18:00 to 02:00 BST, which is the moment of 01:00 UTC.
        ("Mo-Su 18:00-02:00", london(28, 23, 0, 3), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
    ],
)
def test_the_wall_clock_decides_when_clocks_change(hours: str, now: datetime, end: datetime) -> None:
    opening = at(now, hours)
    assert opening.state is State.OPEN
    assert opening.until is not None
    assert opening.until.astimezone(UTC) == end


def test_a_line_that_opens_within_the_lost_hour_opens_at_the_jump() -> None:
    opening = at(london(29, 0, 15, 3), "Mo-Su 01:30-05:00")
    assert opening.opens is not None
    assert opening.opens.astimezone(UTC) == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("kind", [Kind.WEB, Kind.WEBCHAT, Kind.EMAIL, Kind.APP, Kind.VIDEO_BSL])
def test_what_has_no_number_is_online_only(kind: Kind) -> None:
    assert at(london(24, 12), "24/7", kind=kind) == Opening(
        State.ONLINE, always=True, may_differ_on_holidays=False
    )
    assert at(london(24, 12), None, kind=kind).state is State.ONLINE


def test_a_service_goes_by_its_first_number() -> None:
    web = a_contact(kind=Kind.WEB, value="https://line.example", hours="24/7")
    service = a_service(contacts=(web, a_contact(hours="Mo-Fr 09:00-17:00")))
    assert service_opening(service, london(24, 18)).state is State.CLOSED
    assert service_opening(a_service(contacts=(web,)), london(24, 18)).state is State.ONLINE
    assert service_opening(a_service(contacts=()), london(24, 18)).state is State.ONLINE


def test_only_lines_open_day_and_night_are_sure_on_bank_holidays() -> None:
    assert not at(london(24, 12), "24/7").may_differ_on_holidays
    for hours in ("Mo-Fr 09:00-17:00", "Mo-Su 09:00-24:00", "Mo-Fr 10:00-16:00; PH off", None):
        assert at(london(24, 12), hours).may_differ_on_holidays


def test_the_week_is_told_in_runs_of_equal_days() -> None:
    rows = week(a_contact(hours=None, hours_sure=STALKING_HELPLINE), london(24, 12))
    weekday = ((time(9, 30), time(16)),)
    assert rows == (
        DaysHours(0, 1, weekday),
        DaysHours(2, 2, ((time(13), time(16)),)),
        DaysHours(3, 4, weekday),
        DaysHours(5, 6, ()),
    )


def test_a_night_is_told_on_both_its_days() -> None:
    rows = week(a_contact(hours="Mo 18:00-02:00"), london(24, 12))
    assert rows[0] == DaysHours(0, 0, ((time(18), time(0)),))
    assert rows[1] == DaysHours(1, 1, ((time(0), time(2)),))
    assert rows[2] == DaysHours(2, 6, ())


def test_a_week_of_unknown_hours_is_empty() -> None:
    assert week(a_contact(hours=None), london(24, 12)) == ()
    assert week(a_contact(hours="nonsense"), london(24, 12)) == ()


PIECES = (
    "Mo Tu We Th Fr Sa Su - , ; : 09:00 24:00 26:00 00:00 PH SH off 24/7 || open unknown Jan Feb 29 week"
    ' easter sunrise dawn + [1] 2026 1900 9999 "x" ( )'
)
MADE_UP = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES.split()), max_size=9).map(" ".join))
MOMENTS = st.datetimes(timezones=st.sampled_from([UTC, LONDON, ZoneInfo("Pacific/Auckland")]))


@settings(max_examples=300, deadline=None)
@given(
    hours=st.one_of(st.none(), MADE_UP),
    sure=st.one_of(st.none(), MADE_UP),
    country=st.sampled_from(["GB", "IN", "US", "EU", "", "??"]),
    now=MOMENTS,
)
def test_no_hours_and_no_moment_raise(
    hours: str | None, sure: str | None, country: str, now: datetime
) -> None:
    contact = a_contact(hours=hours, hours_sure=sure)
    opening = contact_opening(contact, country, now)
    if opening.state is State.OPEN and not opening.always:
        assert opening.until is not None
        assert opening.until > now
    if opening.opens is not None:
        assert opening.opens > now
    week(contact, now)


@settings(max_examples=200, deadline=None)
@given(minutes=st.integers(0, 15 * 366 * 24 * 60))
def test_an_open_line_is_open_up_to_its_end_and_not_at_it(minutes: int) -> None:
    now = (datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(LONDON)
    hours = "Mo-Fr 09:00-17:00; Sa 00:30-02:30"
    opening = at(now, hours)
    end = opening.until
    if end is not None:
        just_before = (end.astimezone(UTC) - timedelta(seconds=1)).astimezone(LONDON)
        assert at(just_before, hours).state is State.OPEN
        assert at(end, hours).state is State.CLOSED
