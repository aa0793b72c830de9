"""What a version says of this computer's clock: silent while it runs, a sentence where it was set."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.clock import Steady, SteadyClock, SystemClock
from safeplan.diary import clock_note
from safeplan.diary.clock_note import Save, in_words, note
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary import incident, moments

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PASSPHRASE = "correct horse battery staple"


class CountingClock(FixedClock):
    """A clock with a count beside it that goes on, whatever the clock is set to."""

    def __init__(self, origin: str = "this start") -> None:
        super().__init__(NOON)
        self.origin = origin
        self.count = 100.0

    def steady(self) -> Steady:
        return Steady(self.origin, self.count)

    def pass_by(self, seconds: float) -> None:
        self.count += seconds
        self.advance(timedelta(seconds=seconds))


def save(moment: datetime, count: float | None = None, origin: str = "a") -> Save:
    return Save(moment, None if count is None else Steady(origin, count))


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (None, save(NOON, 1), ""),
        (save(NOON, 0), save(NOON + timedelta(hours=1), 3600), ""),
        (save(NOON, 0), save(NOON + timedelta(hours=1), 3500), ""),
        (save(NOON, 0), save(NOON - timedelta(hours=1), 60), "back 2026-11-24T12:01:00+00:00"),
        (save(NOON, 0), save(NOON + timedelta(days=2), 60), "forward 2026-11-24T12:01:00+00:00"),
        (save(NOON), save(NOON - timedelta(hours=1)), "behind 2026-11-24T12:00:00+00:00"),
        (save(NOON, 500, "a"), save(NOON - timedelta(hours=1), 5, "b"), "behind 2026-11-24T12:00:00+00:00"),
        (save(NOON, 500, "a"), save(NOON + timedelta(days=300), 5, "b"), ""),
        (save(NOON), save(NOON + timedelta(days=400)), "long 2026-11-24T12:00:00+00:00"),
        (save(NOON), save(NOON - timedelta(seconds=90)), ""),
    ],
)
def test_what_is_odd_is_said_and_nothing_else(before: Save | None, now: Save, said: str) -> None:
    assert note(before, now) == said


def test_another_zone_is_no_jump() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=-9)))
    assert note(save(NOON, 0), save(there, 0)) == note(save(NOON), save(there)) == ""


@given(moments(), moments(), st.floats(0, 1e12), st.floats(0, 1e12), st.sampled_from("ab"))
def test_any_note_can_be_read_out(
    first: datetime, then: datetime, count: float, later: float, origin: str
) -> None:
    said = note(Save(first, Steady("a", count)), Save(then, Steady(origin, later)))
    words = in_words(said, lambda moment: moment.isoformat())
    assert (words == "") == (said == "")
    assert "{" not in words
    assert said == "" or words != said


def test_a_note_of_a_later_program_is_shown_as_it_is() -> None:
    assert in_words("sideways 3", str) == "sideways 3"
    assert in_words("back yesterday", str) == "back yesterday"


def test_the_systems_clock_has_a_count_that_goes_on() -> None:
    clock = SystemClock()
    assert isinstance(clock, SteadyClock)
    first, second = clock.steady(), clock.steady()
    assert first.origin == second.origin
    assert 0 < first.seconds <= second.seconds


@pytest.fixture
def counting(home: Home, cost: Cost) -> Iterator[Vault]:
    vault = Vault.create(home, PASSPHRASE, cost=cost, clock=CountingClock())
    yield vault
    vault.lock()


def moved(vault: Vault) -> CountingClock:
    assert isinstance(vault.clock, CountingClock)
    return vault.clock


def notes(vault: Vault, entry_id: int) -> list[str]:
    return [each.clock_note.partition(" ")[0] for each in Journal(vault).versions(entry_id)]


def test_every_kind_of_save_says_what_the_clock_did_before_it(counting: Vault) -> None:
    journal, clock = Journal(counting), moved(counting)
    journal.add(incident())
    clock.set(NOON - timedelta(days=30))
    journal.amend(1, incident(where="Alder Street"))
    clock.pass_by(3600)
    journal.withdraw(1)
    clock.set(NOON + timedelta(days=30))
    journal.restore(1)
    assert notes(counting, 1) == ["", "back", "", "forward"]
    assert journal.verify().broken is None


def test_the_count_outlasts_leaving_but_not_a_start_of_the_computer(counting: Vault, home: Home) -> None:
    Journal(counting).add(incident())
    counting.lock()
    clock = CountingClock()
    clock.count += 60
    clock.set(NOON + timedelta(days=2))
    again = Vault.unlock(home, PASSPHRASE, clock=clock)
    Journal(again).add(incident())
    again.lock()
    clock = CountingClock("another start")
    clock.set(NOON + timedelta(days=40))
    after = Vault.unlock(home, PASSPHRASE, clock=clock)
    Journal(after).add(incident())
    assert notes(after, 2) == ["forward"]
    assert notes(after, 3) == [""]
    after.lock()


def test_a_note_does_not_make_an_unchanged_entry_a_new_version(vault: Vault, clock: FixedClock) -> None:
    journal = Journal(vault)
    journal.add(incident())
    clock.set(clock.now() - timedelta(days=1))
    journal.amend(1, incident(where="Alder Street"))
    journal.amend(1, incident(where="Alder Street"))
    assert notes(vault, 1) == ["", "behind"]


def test_a_diary_from_before_this_table_compares_with_its_newest_version(
    vault: Vault, clock: FixedClock
) -> None:
    journal = Journal(vault)
    journal.add(incident())
    with vault.database.transaction() as connection:
        connection.execute("DELETE FROM diary_clock")
    clock.set(clock.now() - timedelta(days=1))
    journal.add(incident())
    assert notes(vault, 2) == ["behind"]


@pytest.mark.parametrize("content", ["", "{}", json.dumps({"written": "yesterday"}), "[]"])
def test_what_tells_no_time_is_passed_over(vault: Vault, content: str) -> None:
    journal = Journal(vault)
    journal.add(incident())
    with vault.database.transaction() as connection:
        connection.execute("DELETE FROM diary_clock")
        connection.execute("UPDATE diary_version SET content = ?", (content,))
    journal.add(incident())
    assert notes(vault, 2) == [""]


def test_all_sentences_are_marked_for_translation() -> None:
    for oddity in clock_note.Oddity:
        words = in_words(f"{oddity} {NOON.isoformat()}", str, lambda context, text: f"{context}: {text}")
        assert words.startswith(f"{clock_note.CONTEXT}: ")
