"""From what stands in the fields to an honest time."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from safeplan.diary.when import Kind, When
from safeplan.ui.diary.typed_when import Problem, TypedWhen, read_when, understood_day, understood_time
from tests.builders.entries import ZONE, at

NOW = at(24, 17, 52)


@pytest.fixture(autouse=True)
def british() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (TypedWhen(Kind.ABOUT, "today", "17:15"), When.about(at(24, 17, 15), ZONE)),
        (TypedWhen(Kind.EXACT, "22/11", "23:40"), When.exactly(at(22, 23, 40), ZONE)),
        (TypedWhen(Kind.ABOUT, "today", ""), When.on(date(2026, 11, 24), ZONE)),
        (TypedWhen(Kind.DAY_ONLY, "yesterday"), When.on(date(2026, 11, 23), ZONE)),
        (TypedWhen(Kind.NOT_SURE, "nonsense", words="last summer"), When.not_sure("last summer")),
        (
            TypedWhen(Kind.BETWEEN, "22/11", "23:40", "", "0:20"),
            When.between(at(22, 23, 40), at(23, 0, 20), ZONE),
        ),
        (
            TypedWhen(Kind.BETWEEN, "20/11", "18:00", "22/11", ""),
            When.between(at(20, 18, 0), at(22, 23, 59), ZONE),
        ),
        (TypedWhen(Kind.BETWEEN, "today", "9", "", ""), When.between(at(24, 9, 0), NOW, ZONE)),
        (TypedWhen(Kind.BETWEEN, "today"), When.on(date(2026, 11, 24), ZONE)),
        (
            TypedWhen(Kind.DAY_ONLY, "16/11", noticed=True, noticed_day="yesterday", noticed_time="8:05"),
            When.on(date(2026, 11, 16), ZONE).noticed_at(When.about(at(23, 8, 5), ZONE)),
        ),
    ],
)
def test_what_is_typed_is_kept_and_no_more(typed: TypedWhen, meant: When) -> None:
    assert read_when(typed, NOW) == meant


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (TypedWhen(Kind.ABOUT, "soon", "17:15"), "day"),
        (TypedWhen(Kind.ABOUT, "", "17:15"), "day"),
        (TypedWhen(Kind.ABOUT, "today", "25:70"), "time"),
        (TypedWhen(Kind.EXACT, "today", "23:40"), "time"),
        (TypedWhen(Kind.DAY_ONLY, "25/11/2026"), "day"),
        (TypedWhen(Kind.BETWEEN, "today", "9:00", "today", "8:00"), "end_time"),
        (TypedWhen(Kind.BETWEEN, "today", "9:00", "never", ""), "end_day"),
        (TypedWhen(Kind.DAY_ONLY, "today", noticed=True, noticed_day="yesterday"), "noticed_day"),
    ],
)
def test_a_problem_names_its_field(typed: TypedWhen, field: str) -> None:
    problem = read_when(typed, NOW)
    assert isinstance(problem, Problem)
    assert problem.field == field
    assert problem.text.endswith((".", "?"))


MOMENTS = st.integers(0, 60 * 24 * 2500).map(lambda minutes: NOW.astimezone(UTC) - timedelta(minutes=minutes))


@given(
    kind=st.sampled_from([Kind.EXACT, Kind.ABOUT, Kind.DAY_ONLY, Kind.BETWEEN]),
    moments=st.lists(MOMENTS, min_size=2, max_size=2).map(sorted),
    words=st.sampled_from(["", "after school"]),
)
def test_opening_and_keeping_a_time_changes_nothing(kind: Kind, moments: list[datetime], words: str) -> None:
    start, end = (moment.astimezone(NOW.tzinfo) for moment in moments)
    when = {
        Kind.EXACT: When.exactly(start, ZONE, words),
        Kind.ABOUT: When.about(start, ZONE, words),
        Kind.DAY_ONLY: When.on(start.date(), ZONE, words),
    }.get(kind) or When.between(start, end, ZONE, words)
    again = read_when(TypedWhen.of(when), NOW)
    # The hour that comes twice in autumn is written the same both times.
    assert isinstance(again, When)
    assert TypedWhen.of(again) == TypedWhen.of(when)


def test_a_time_elsewhere_keeps_its_offset() -> None:
    there = timezone(timedelta(hours=5, minutes=30))
    when = When.exactly(datetime(2026, 11, 20, 9, 0, tzinfo=there))
    assert read_when(TypedWhen.of(when), NOW) == when


def test_a_draft_comes_back_as_it_was() -> None:
    typed = TypedWhen(Kind.BETWEEN, "2026-11-22", "23:40", "", "later", noticed=True, noticed_day="x")
    assert TypedWhen.from_data(typed.to_data()) == typed
    assert TypedWhen.from_data({"kind": "no such", "day": 7, "more": ""}) == TypedWhen()


def test_what_was_understood_outlasts_midnight() -> None:
    assert understood_day("today", NOW.date()) == "2026-11-24"
    assert understood_day("soon", NOW.date()) == "soon"
    assert understood_time("5 pm") == "17:00"
    assert understood_time("tea") == "tea"
