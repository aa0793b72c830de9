"""Honest times in words."""

from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from safeplan.diary.when import When
from safeplan.ui.diary.when_words import brief_when, full_when, listed_time, noticed_line, typed_day


@pytest.fixture(autouse=True)
def british() -> None:
    QLocale.setDefault(QLocale("en_GB"))


def here(day: int, hour: int, minute: int) -> datetime:
    """A moment in November 2026 with the offset that this computer then has."""
    return datetime(2026, 11, day, hour, minute).astimezone()


@pytest.mark.parametrize(
    ("when", "heading", "in_list"),
    [
        (When.exactly(here(22, 23, 40)), "Sunday 22 November 2026, 23:40", "23:40"),
        (When.about(here(24, 17, 15)), "Tuesday 24 November 2026, about 17:15", "about 17:15"),
        (
            When.between(here(22, 23, 40), here(23, 0, 20)),
            "Sunday 22 November 2026, 23:40 to 00:20",
            "23:40 to 00:20",
        ),
        (
            When.between(here(20, 18, 0), here(22, 9, 0)),
            "Friday 20 November 2026, 18:00 to Sun 22 November, 09:00",
            "18:00 to Sun 22 November, 09:00",
        ),
        (When.on(date(2026, 11, 16)), "Monday 16 November 2026", "time not noted"),
        (
            When.on(date(2026, 11, 16), words="during the day"),
            "Monday 16 November 2026, during the day",
            "during the day",
        ),
        (When.not_sure(), "Day not sure", "day not sure"),
        (When.not_sure("some time last summer"), "some time last summer", "some time last summer"),
    ],
)
def test_a_time_is_said_as_exactly_as_it_is_known(when: When, heading: str, in_list: str) -> None:
    assert full_when(when) == heading
    assert listed_time(when) == in_list


def test_a_time_elsewhere_says_its_own_offset() -> None:
    own = here(24, 12, 0).utcoffset() or timedelta()
    there = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(own + timedelta(hours=5, minutes=30)))
    assert "(UTC+" in full_when(When.exactly(there))


def test_noticing_later_is_its_own_line() -> None:
    when = When.on(date(2026, 11, 16)).noticed_at(When.exactly(here(20, 8, 5)))
    assert noticed_line(when) == "You noticed it later: Friday 20 November 2026, 08:05."
    assert noticed_line(When.not_sure()) == ""


def test_a_field_shows_today_by_name() -> None:
    today = date(2026, 11, 24)
    assert typed_day(today, today) == "Today, Tue 24 November"
    assert typed_day(date(2026, 11, 23), today) == "Yesterday, Mon 23 November"
    assert typed_day(date(2025, 11, 22), today) == "Sat 22 November 2025"
    assert brief_when(When.about(here(24, 17, 15))) == "Tue 24 November, about 17:15"
