"""Days and times as people type them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale

from safeplan.ui.diary.typed_time import read_day, read_time

TODAY = date(2026, 11, 24)
BRITISH = QLocale("en_GB")
AMERICAN = QLocale("en_US")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        (" Today ", TODAY),
        ("yesterday", date(2026, 11, 23)),
        ("22/11/2026", date(2026, 11, 22)),
        ("22.11.26", date(2026, 11, 22)),
        ("22-11-2026", date(2026, 11, 22)),
        ("2026-11-22", date(2026, 11, 22)),
        ("22/11", date(2026, 11, 22)),
        ("25/12", date(2025, 12, 25)),
        ("22 Nov", date(2026, 11, 22)),
        ("22nd November 2026", date(2026, 11, 22)),
        ("Nov 22, 2026", date(2026, 11, 22)),
        ("Sunday 22 November 2026", date(2026, 11, 22)),
        ("Today, Tue 24 November", TODAY),
        ("Sunday", date(2026, 11, 22)),
        ("last tue", TODAY),
        ("29 February", date(2024, 2, 29)),
        ("٢٢/١١/٢٠٢٦", date(2026, 11, 22)),
    ],
)
def test_a_day_is_understood(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY, BRITISH) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "31/2/2026", "22/13/2026", "22", "1/2/3/4", "x" * 500, "May June", "mar " * 14]
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed, TODAY, BRITISH) is None


def test_the_locale_rules_the_order() -> None:
    assert read_day("3/4/2026", TODAY, BRITISH) == date(2026, 4, 3)
    assert read_day("3/4/2026", TODAY, AMERICAN) == date(2026, 3, 4)


@pytest.mark.parametrize(
    "name", ["en_GB", "en_US", "cy_GB", "ur_PK", "pl_PL", "pa_IN", "bn_BD", "ar_EG", "ro_RO", "so_SO"]
)
@given(days=st.integers(0, 2000))
def test_what_a_locale_writes_is_read_back(name: str, days: int) -> None:
    locale = QLocale(name)
    day = TODAY - timedelta(days=days)
    for pattern in ("d MMMM yyyy", "ddd d MMM yyyy", "dddd d MMMM yyyy"):
        assert read_day(locale.toString(QDate(day.year, day.month, day.day), pattern), TODAY, locale) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17:05", time(17, 5)),
        ("17.05", time(17, 5)),
        ("1705", time(17, 5)),
        ("0:20", time(0, 20)),
        ("9", time(9)),
        ("5pm", time(17)),
        ("5:05 p.m.", time(17, 5)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("17h05", time(17, 5)),
        ("١٧:٠٥", time(17, 5)),
    ],
)
def test_a_time_is_understood(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "25:70", "24:00", "13pm", "0 pm", "tea time", "17:5", "170", "1:2:3:4"]
)
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_time(typed) is None


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    read_day(text, TODAY, BRITISH)
    read_time(text)
