"""Pages of entries out of a real vault."""

from collections.abc import Generator
from datetime import date, datetime
from typing import Any

import pytest

from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.diary.when import When
from safeplan.ui.diary.entry_source import EntrySource, Listing, Wish
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.entries import a_small_diary, at


def whole(steps: Generator[None, None, Listing]) -> Listing:
    """The result of a listing, all its steps taken."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Any = end.value
            assert isinstance(found, Listing)
            return found


def days(listing: Listing) -> list[int]:
    return [each.row.day.day for each in listing.entries]


@pytest.fixture
def source(vault: Vault, clock: FixedClock) -> EntrySource:
    """A small diary."""
    journal = Journal(vault)
    for written, incident in a_small_diary():
        clock.set(written)
        journal.add(incident)
    return EntrySource(journal, Search(vault))


def test_everything_comes_in_pages_newest_first(source: EntrySource) -> None:
    first = whole(source.listing(Wish(), limit=4))
    assert days(first) == [24, 22, 19, 16]
    assert not first.complete
    second = whole(source.listing(Wish(), first.after, limit=4))
    assert days(second) == [13, 9, 28]
    assert second.complete


def test_words_are_found_with_their_place(source: EntrySource) -> None:
    found = whole(source.listing(Wish("blue coa")))
    assert days(found) == [22]
    assert [part.text for part in found.entries[0].parts if part.hit]


def test_the_name_of_a_behaviour_finds_its_entries(source: EntrySource) -> None:
    assert days(whole(source.listing(Wish("hanging about")))) == [24]


def test_filters_hold_for_a_search_too(source: EntrySource) -> None:
    only = frozenset({"contact.text", "property.move"})
    assert days(whole(source.listing(Wish(behaviours=only)))) == [22, 16]
    assert days(whole(source.listing(Wish("gate", only)))) == [16]
    assert days(whole(source.listing(Wish("coat", frozenset({"property.move"}))))) == []


def test_days_limit_the_list_at_both_ends(source: EntrySource) -> None:
    found = whole(source.listing(Wish(first=date(2026, 11, 13), last=date(2026, 11, 19))))
    assert days(found) == [19, 16, 13]
    assert found.complete


def test_filters_look_beyond_the_first_page(source: EntrySource) -> None:
    found = whole(source.listing(Wish(behaviours=frozenset({"contact.post"})), limit=2))
    assert days(found) == [9]
    by_day = whole(source.listing(Wish(last=date(2026, 11, 9)), limit=1))
    assert days(by_day) == [9]


def test_a_long_fruitless_walk_is_cut_into_steps(vault: Vault, clock: FixedClock) -> None:
    journal = Journal(vault)
    for day in range(1, 25):
        clock.set(at(day, 20, 0))
        journal.add(Incident("nothing else", When.exactly(at(day, 9, 0))))
    steps = EntrySource(journal, Search(vault)).listing(Wish("nothing", frozenset({"gift.sent"})), limit=2)
    assert next(steps) is None
    assert whole(steps).entries == ()
    assert isinstance(clock.now(), datetime)
