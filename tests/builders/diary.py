"""Incidents and times with good defaults, and strategies that make any there can be."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from safeplan.diary.behaviours import all_behaviours
from safeplan.diary.incident import Attachment, Custody, Incident, Paper, Sureness
from safeplan.diary.when import Kind, When

TEATIME = datetime(2026, 11, 24, 17, 15, tzinfo=UTC)


def incident(**changes: Any) -> Incident:  # noqa: ANN401 - any field
    """An incident as she might write it in a hurry; name the fields that matter to the test."""
    values: dict[str, Any] = {
        "what_happened": "He was parked across from the Co-op on Alder Street when I came out.",
        "when": When.about(TEATIME, "Europe/London"),
        "behaviours": ("loiter.near",),
    }
    return Incident(**(values | changes))


def any_text() -> st.SearchStrategy[str]:
    """Any text, the kinds that break things more often than they occur."""
    odd = st.sampled_from(["", "\x00", "\ud800", "'", '"', "a\x00b", "\u2028", "é", "\u0301", "İ", "\ufdfa"])
    return st.one_of(st.text(max_size=60), odd, st.lists(odd, max_size=5).map("".join))


def moments() -> st.SearchStrategy[datetime]:
    """Any moment with any offset a zone can have."""
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=offsets)  # noqa: DTZ001


def days() -> st.SearchStrategy[date]:
    """Any day."""
    return st.dates(date(1900, 1, 2), date(2199, 12, 30))


@st.composite
def whens(draw: st.DrawFn, *, with_noticed: bool = True) -> When:
    """Any time."""
    kind = draw(st.sampled_from(Kind))
    start, end = sorted((draw(moments()), draw(moments())))
    noticed = draw(st.none() | whens(with_noticed=False)) if with_noticed else None
    return When(
        kind=kind,
        start=start if kind in (Kind.EXACT, Kind.ABOUT, Kind.BETWEEN) else None,
        end=end if kind is Kind.BETWEEN else None,
        day=draw(days()) if kind is Kind.DAY_ONLY else None,
        zone=draw(st.sampled_from(["", "Europe/London", "Asia/Karachi"])),
        noticed=noticed,
        words=draw(any_text()),
    )


def incidents() -> st.SearchStrategy[Incident]:
    """Any incident."""
    ids = st.sampled_from([each.id for each in all_behaviours()])
    special: dict[str, st.SearchStrategy[Any]] = {
        "when": whens(),
        "behaviours": st.lists(ids, max_size=4, unique=True).map(tuple),
        "sureness": st.none() | st.sampled_from(Sureness),
        "breach": st.booleans(),
        "reported": st.booleans(),
        "linked_entries": _numbers(),
        "who_people": _numbers(),
        "witness_people": _numbers(),
        "there_people": _numbers(),
        "place_id": st.none() | st.integers(1, 99),
        "report_id": st.none() | st.integers(1, 99),
        "breach_terms": st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=3).map(tuple),
        "paper": st.none() | st.builds(Paper, any_text()),
    }
    texts = {name: any_text() for name in ("what_happened", "where", "exact_words", "handle", "report_said")}
    return st.builds(Incident, **(special | texts))


def _numbers() -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.integers(1, 99), max_size=3).map(tuple)


def attachments() -> st.SearchStrategy[Attachment]:
    """Any file, with anything said of it."""
    handed_on = st.builds(Custody, any_text(), any_text(), any_text())
    return st.builds(
        Attachment,
        st.binary(min_size=32, max_size=32),
        st.integers(0, 2**50),
        any_text(),
        any_text(),
        st.lists(handed_on, max_size=3).map(tuple),
    )
