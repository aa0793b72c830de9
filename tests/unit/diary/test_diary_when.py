"""Honest times: what they say, and the order they stand in."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.diary.when import Kind, When, moment_at
from safeplan.errors import Bug
from tests.builders.diary import days, moments, whens

LONDON = ZoneInfo("Europe/London")
WRITTEN = datetime(2026, 11, 24, 17, 52, tzinfo=UTC)


@given(whens())
def test_every_time_comes_back_from_its_data(when: When) -> None:
    assert When.from_data(when.to_data()) == when


def test_data_is_plain_and_says_no_more_than_she_knows() -> None:
    when = When.about(datetime(2026, 11, 24, 17, 15, tzinfo=LONDON), "Europe/London")
    assert when.to_data() == {"kind": "about", "start": "2026-11-24T17:15:00+00:00", "zone": "Europe/London"}
    assert When.on(date(2026, 11, 24)).to_data() == {"kind": "day_only", "day": "2026-11-24"}
    assert When.not_sure("in the school holidays").to_data() == {
        "kind": "not_sure",
        "words": "in the school holidays",
    }


def test_noticing_later_is_a_time_of_its_own() -> None:
    noticed = When.on(date(2026, 11, 30))
    when = When.not_sure().noticed_at(noticed)
    assert When.from_data(when.to_data()).noticed == noticed
    assert when.noticed_at(None) == When.not_sure()
    with pytest.raises(Bug):
        When.not_sure().noticed_at(when)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kind": "sometime"},
        {"kind": "exact"},
        {"kind": "exact", "start": "yesterday"},
        {"kind": "exact", "start": "2026-11-24T17:15:00"},
        {"kind": "exact", "start": 5},
        {"kind": "day_only", "day": "2026-11-24", "start": "2026-11-24T17:15:00+00:00"},
        {"kind": "not_sure", "noticed": "then"},
        {"kind": "not_sure", "zone": 3},
    ],
)
def test_data_of_another_shape_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(Bug):
        When.from_data(data)


def test_a_time_needs_its_offset_and_an_end_after_its_start() -> None:
    with pytest.raises(Bug):
        When.exactly(datetime(2026, 11, 24, 17, 15))  # noqa: DTZ001 - that is the test
    with pytest.raises(Bug):
        When.between(WRITTEN, WRITTEN - timedelta(minutes=1))
    with pytest.raises(Bug):
        When.on(WRITTEN)


def test_the_same_moment_in_another_zone_is_another_statement() -> None:
    london = When.exactly(datetime(2026, 11, 24, 17, 0, tzinfo=UTC))
    paris = When.exactly(datetime(2026, 11, 24, 18, 0, tzinfo=timezone(timedelta(hours=1))))
    assert london != paris
    assert london != "17:00"


@given(whens(), whens())
def test_equal_times_have_equal_hashes_and_places(one: When, other: When) -> None:
    again = When.from_data(one.to_data())
    assert hash(again) == hash(one)
    assert again.sort_key(WRITTEN) == one.sort_key(WRITTEN)
    assert (one == other) == (one.to_data() == other.to_data())


@given(st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)), min_size=2, max_size=8))  # noqa: DTZ001
def test_in_one_place_the_order_is_that_of_the_moments(naive: list[datetime]) -> None:
    # Through UTC, so that no time is one that the clocks skipped in spring.
    there = [each.replace(tzinfo=UTC).astimezone(LONDON).replace(microsecond=0) for each in naive]
    order = sorted(there, key=lambda each: When.exactly(each).sort_key(WRITTEN))
    assert [each.astimezone(UTC) for each in order] == sorted(each.astimezone(UTC) for each in there)


@given(whens(), whens())
def test_days_never_interleave(one: When, other: When) -> None:
    first, second = one.listed_day(WRITTEN), other.listed_day(WRITTEN)
    if first < second:
        assert one.sort_key(WRITTEN) < other.sort_key(WRITTEN)


@given(days(), moments())
def test_a_day_without_a_time_begins_its_day(day: date, moment: datetime) -> None:
    timed = When.about(moment.replace(year=day.year, month=day.month, day=day.day))
    assert timed.listed_day(WRITTEN) == day
    assert When.on(day).sort_key(WRITTEN) < timed.sort_key(WRITTEN)


def test_the_hour_that_comes_twice_is_in_order() -> None:
    first = datetime(2026, 10, 25, 1, 50, tzinfo=LONDON, fold=0)
    second = datetime(2026, 10, 25, 1, 10, tzinfo=LONDON, fold=1)
    assert When.exactly(first).sort_key(WRITTEN) < When.exactly(second).sort_key(WRITTEN)
    assert When.exactly(first) != When.exactly(first.replace(fold=1))


def test_not_sure_stands_where_she_noticed_else_where_she_wrote() -> None:
    noticed = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    assert When.not_sure().listed_day(WRITTEN) == date(2026, 11, 24)
    assert When.not_sure().sort_key(WRITTEN) == When.exactly(WRITTEN).sort_key(WRITTEN)
    when = When.not_sure().noticed_at(When.exactly(noticed))
    assert when.listed_day(WRITTEN) == date(2026, 11, 20)
    assert when.sort_key(WRITTEN) == When.exactly(noticed).sort_key(WRITTEN)


def test_a_span_stands_where_it_begins() -> None:
    start = datetime(2026, 11, 22, 23, 40, tzinfo=LONDON)
    when = When.between(start, start + timedelta(minutes=40))
    assert when.kind is Kind.BETWEEN
    assert when.listed_day(WRITTEN) == date(2026, 11, 22)


def test_a_day_and_a_clock_time_make_a_moment_with_its_offset() -> None:
    assert moment_at(date(2026, 7, 1), time(9, 30), LONDON).isoformat() == "2026-07-01T09:30:00+01:00"
    assert moment_at(date(2026, 7, 1), time(9, 30)).utcoffset() is not None
