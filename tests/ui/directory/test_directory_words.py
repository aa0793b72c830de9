"""The directory's sentences, for moments worked out by hand."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from safeplan.directory.hours import contact_opening, week
from safeplan.directory.service import Kind, SourceDate
from safeplan.ui.directory import words
from tests.builders.directory import LONDON, TUESDAY_AFTERNOON, a_contact, a_service


def state(hours: str | None, now: datetime, country: str = "GB", **more: object) -> tuple[str, str]:
    contact = a_contact(hours=hours, **more)
    opening = contact_opening(contact, country, now)
    return words.state_in_short(opening, now, contact), words.state_sentence(opening, now, contact)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("hours", "now", "short", "sentence"),
    [
        ("24/7", at(24, 3), "24 hours", "Open now, day and night."),
        ("Mo-Fr 09:00-17:00", at(24, 14), "Until 17:00", "Open now, until 17:00."),
        ("Mo-Su 17:00-24:00", at(24, 20), "Until midnight", "Open now, until midnight."),
        ("Mo-Su 18:00-02:00", at(24, 20), "Until 02:00", "Open now, until 02:00."),
        (
            "Fr 18:00-24:00, Sa-Su, Mo 00:00-06:00",
            at(27, 20),
            "Until Monday 06:00",
            "Open now, until Monday 06:00.",
        ),
        ("Mo-Fr 09:00-17:00", at(24, 8), "Opens 09:00", "Closed now. Opens 09:00."),
        ("Mo-Fr 09:00-17:00", at(24, 18), "Opens tomorrow 09:00", "Closed now. Opens tomorrow 09:00."),
        ("Mo-Fr 09:00-17:00", at(27, 18), "Opens Monday 09:00", "Closed now. Opens Monday 09:00."),
        (
            "Dec 24 10:00-12:00",
            at(24, 8),
            "Opens 24 December 2026 10:00",
            "Closed now. Opens 24 December 2026 10:00.",
        ),
        ("off", at(24, 8), "Closed", "Closed now."),
        (None, at(24, 8), "Hours not known", "We do not know the hours. Call to find out."),
        ("nonsense", at(24, 8), "Not certain now", "Not certain now. Call to find out."),
    ],
)
def test_what_is_said_of_a_line(hours: str | None, now: datetime, short: str, sentence: str) -> None:
    assert state(hours, now) == (short, sentence)


def test_where_sources_conflict_we_say_at_least() -> None:
    sure = {"hours_sure": "Mo-Fr 09:30-16:00"}
    assert state(None, at(24, 14), **sure) == ("Until 16:00 at least", "Open now, until 16:00 at least.")
    short, sentence = state(None, at(24, 18), **sure)
    assert short == "Not certain now"
    assert "tomorrow 09:30" in sentence
    assert "agree" in sentence


def test_another_clock_is_named() -> None:
    assert state("Mo-Su 09:00-19:00", at(24, 14), "FR")[0] == "Until 19:00, their time"
    assert state("Mo-Su 09:00-19:00", at(24, 20), "FR")[1] == "Closed now. Opens tomorrow 09:00, their time."


def test_a_reader_abroad_hears_of_the_services_clock() -> None:
    now = at(24, 14).astimezone(ZoneInfo("Asia/Karachi"))
    assert state("Mo-Fr 09:00-17:00", now)[0] == "Until 17:00, their time"


@pytest.mark.parametrize(
    ("dated", "shown"),
    [
        (SourceDate(2026, 8, 14), "14 August 2026"),
        (SourceDate(2025, 6), "June 2025"),
        (SourceDate(2015), "2015"),
    ],
)
def test_a_sources_date_is_shown_as_exactly_as_it_is_known(dated: SourceDate, shown: str) -> None:
    assert words.source_date(dated) == shown


@pytest.mark.parametrize("free", [True, False, None])
@pytest.mark.parametrize("kind", [Kind.PHONE, Kind.TEXT, Kind.TEXTPHONE, Kind.WHATSAPP])
def test_no_cost_promises_that_a_bill_stays_clean(kind: Kind, free: bool | None) -> None:
    sentence = words.cost_sentence(a_contact(kind=kind, free=free))
    assert "show on a bill" in sentence
    assert ("Free to" in sentence) == (free is True)


def test_a_web_address_is_shown_without_its_marks() -> None:
    contact = a_contact(kind=Kind.WEB, value="https://www.suzylamplugh.org/")
    assert "suzylamplugh.org" in words.shown_value(contact)
    assert "http" not in words.shown_value(contact)


def test_the_nations_a_service_names_are_said() -> None:
    assert words.where_served(a_service(regions=("GB-ENG", "GB-WLS"))) == "England and Wales"
    assert words.where_served(a_service()) == "United Kingdom"


def test_the_week_in_words() -> None:
    contact = a_contact(hours="Mo-Fr 10:00-13:00,14:00-16:00; Sa 18:00-24:00; Su 00:00-24:00")
    rows = week(contact, TUESDAY_AFTERNOON)
    shown = [(words.days(row), words.spans(row, otherwise="closed").strip("\u2066\u2069")) for row in rows]
    assert shown == [
        ("Monday to Friday", "10:00–13:00, 14:00–16:00"),
        ("Saturday", "18:00–midnight"),
        ("Sunday", "24 hours"),
    ]
