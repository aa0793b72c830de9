"""Entries are kept, amended, withdrawn and read back; nothing kept is ever lost or written over."""

import dataclasses
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from safeplan.diary import search
from safeplan.diary.incident import Entry, EntryRow, Incident, Key, PrivateNote, Version, VersionKind
from safeplan.diary.journal import Journal
from safeplan.diary.search import Search
from safeplan.diary.when import When
from safeplan.errors import Bug, DiskFull
from safeplan.vault.change import Change
from safeplan.vault.vault import Vault
from tests.builders.acts import Act, Diarist, acts
from tests.builders.clock import FixedClock
from tests.builders.diary import TEATIME, any_text, incident, incidents

EVERY_EXAMPLE_IN_ONE_VAULT = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def journal(vault: Vault) -> Journal:
    return Journal(vault)


def test_entries_are_numbered_in_the_order_of_writing(journal: Journal) -> None:
    earlier = When.on(date(2020, 1, 1))
    assert journal.add(incident()) == Change("entry", (1,))
    assert journal.add(incident(when=earlier)) == Change("entry", (2,))
    assert [row.id for row in journal.page()] == [1, 2]
    assert journal.count() == 2


@EVERY_EXAMPLE_IN_ONE_VAULT
@given(one=incidents(), note=any_text())
def test_what_is_kept_comes_back(vault: Vault, one: Incident, note: str) -> None:
    journal = Journal(vault)
    (entry_id,) = journal.add(one, PrivateNote(note)).ids
    assert journal.entry(entry_id).incident == one
    assert journal.private_note(entry_id) == PrivateNote(note)
    row = journal.row(entry_id)
    assert (row.when, row.behaviours, row.breach) == (one.when, one.behaviours, one.breach)


def test_written_is_the_clocks_time_and_happened_is_hers(
    journal: Journal, clock: FixedClock, vault: Vault
) -> None:
    journal.add(incident())
    clock.advance(timedelta(days=1, hours=2))
    journal.amend(1, incident(where="Leeds"), "I remembered")
    entry = journal.entry(1)
    assert entry.first_written.isoformat() == "2026-11-24T17:52:00+00:00"
    assert entry.first_zone == "GMT"
    assert entry.latest.written.isoformat() == "2026-11-25T19:52:00+00:00"
    assert entry.incident.when == When.about(TEATIME, "Europe/London")


def test_an_amendment_leaves_the_first_version_as_it_was(journal: Journal) -> None:
    first, second = incident(), incident(where="Leeds", behaviours=())
    journal.add(first)
    journal.amend(1, second, "I remembered where")
    was, now = journal.versions(1)
    assert (was.incident, was.number, was.kind, was.why) == (first, 1, VersionKind.FIRST, "")
    assert (now.incident, now.number, now.kind) == (second, 2, VersionKind.AMENDED)
    assert now.why == "I remembered where"
    assert journal.row(1).versions == 2
    assert journal.row(1).behaviours == ()


def test_saving_without_a_difference_adds_no_version(journal: Journal) -> None:
    journal.add(incident(), PrivateNote("mine"))
    journal.amend(1, incident(), "no reason")
    journal.amend(1, incident(), private=PrivateNote("mine"))
    assert len(journal.versions(1)) == 1


def test_the_same_moment_told_in_another_zone_is_an_amendment(journal: Journal) -> None:
    journal.add(incident(when=When.exactly(datetime(2026, 11, 24, 17, 0, tzinfo=UTC))))
    journal.amend(1, incident(when=When.from_data({"kind": "exact", "start": "2026-11-24T18:00:00+01:00"})))
    assert len(journal.versions(1)) == 2


def test_the_private_note_is_kept_by_amendments_that_do_not_name_it(journal: Journal) -> None:
    journal.add(incident(), PrivateNote("mine"))
    journal.amend(1, incident(where="Leeds"))
    journal.withdraw(1)
    assert journal.private_note(1) == PrivateNote("mine")
    journal.amend(1, incident(where="Leeds"), private=PrivateNote())
    assert journal.private_note(1) == PrivateNote()
    assert journal.entry(1).withdrawn


def test_withdrawing_leaves_a_marker_and_can_be_taken_back(journal: Journal) -> None:
    journal.add(incident())
    journal.withdraw(1, "It was somebody else.")
    assert journal.entry(1).withdrawn
    assert journal.page()[0].withdrawn
    assert journal.entry(1).incident == incident()
    journal.withdraw(1, "again")
    journal.restore(1)
    journal.restore(1)
    assert not journal.entry(1).withdrawn
    kinds = [(each.kind, each.why) for each in journal.versions(1)]
    assert kinds == [
        (VersionKind.FIRST, ""),
        (VersionKind.WITHDRAWN, "It was somebody else."),
        (VersionKind.RESTORED, ""),
    ]
    assert journal.count() == 1


@pytest.mark.parametrize("act", ["entry", "versions", "row", "private_note", "withdraw", "restore"])
def test_there_is_no_entry_that_was_not_written(journal: Journal, act: str) -> None:
    with pytest.raises(Bug):
        getattr(journal, act)(1)
    with pytest.raises(Bug):
        journal.amend(1, incident())
    assert journal.verify().total == 0


def test_pages_follow_each_other_without_gap_or_doubling(journal: Journal) -> None:
    for number in range(7):
        # Two of them at the very same time.
        journal.add(incident(when=When.about(TEATIME + timedelta(hours=number // 2))))
    expected = sorted((journal.row(number).key for number in range(1, 8)), reverse=True)
    seen: list[Key] = []
    while page := journal.page(seen[-1] if seen else None, limit=3):
        assert len(page) <= 3
        seen += [row.key for row in page]
    assert seen == expected


@EVERY_EXAMPLE_IN_ONE_VAULT
@given(one=incidents())
def test_the_list_is_in_order_whatever_the_times(vault: Vault, one: Incident) -> None:
    journal = Journal(vault)
    journal.add(one)
    rows = journal.page(limit=1000)
    assert [row.key for row in rows] == sorted((row.key for row in rows), reverse=True)
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
    assert len(rows) == journal.count()


def test_moving_an_entry_to_another_month_moves_its_count(journal: Journal) -> None:
    journal.add(incident(when=When.on(date(2026, 11, 3))))
    journal.add(incident(when=When.on(date(2026, 12, 1))))
    assert list(journal.months().items()) == [((2026, 12), 1), ((2026, 11), 1)]
    journal.amend(1, incident(when=When.on(date(2026, 12, 31))))
    assert journal.months() == {(2026, 12): 2}
    journal.amend(1, incident(when=When.not_sure()))
    assert journal.months() == {(2026, 12): 1, (2026, 11): 1}
    assert journal.row(1).month == (2026, 11)


def test_the_row_has_what_the_list_shows(journal: Journal) -> None:
    journal.add(
        incident(
            what_happened="He  waved.\nThen he left.", breach=True, reported=True, own_behaviour="waving"
        )
    )
    row = journal.row(1)
    assert row.first_words == "He waved. Then he left."
    assert (row.breach, row.reported, row.withdrawn, row.evidence_count) == (True, True, False, 0)
    assert row.own_behaviour == "waving"
    assert row.day == date(2026, 11, 24)
    journal.amend(1, incident(what_happened="", exact_words="Blue suits you."))
    assert journal.row(1).first_words == "Blue suits you."


# --- the private note -----------------------------------------------------------------------------


def types_within(kind: Any, seen: set[Any]) -> set[Any]:  # noqa: ANN401 - a type
    """Every type that can be reached from a dataclass through its fields."""
    if kind in seen:
        return seen
    seen.add(kind)
    for argument in typing.get_args(kind):
        types_within(argument, seen)
    if dataclasses.is_dataclass(kind):
        for hint in typing.get_type_hints(kind).values():
            types_within(hint, seen)
    return seen


@pytest.mark.parametrize("shape", [Entry, EntryRow, Version, Incident, search.Hit])
def test_no_shape_that_leaves_the_journal_can_hold_the_private_note(shape: type) -> None:
    assert Incident in types_within(Entry, set())
    assert PrivateNote not in types_within(shape, set())


def test_the_private_note_is_stored_in_its_own_table_alone(journal: Journal, vault: Vault) -> None:
    journal.add(incident(), PrivateNote("wolfsbane"))
    journal.amend(1, incident(where="Leeds"), private=PrivateNote("wolfsbane again"))
    holders = set()
    with vault.database.reading() as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall()
        for (table,) in tables:
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
            if "wolfsbane" in repr(rows):
                holders.add(table)
    assert holders == {"diary_private_note"}
    assert Search(vault).find("wolfsbane") == []
    assert "wolfsbane" not in repr(PrivateNote("wolfsbane"))


# --- all or nothing -------------------------------------------------------------------------------


class FailsAt:
    """A connection on which the n-th statement of each transaction finds the disk full."""

    def __init__(self, connection: Any, allowed: int) -> None:  # noqa: ANN401 - the real one
        self._connection = connection
        self._left = allowed

    def execute(self, *arguments: Any) -> Any:  # noqa: ANN401 - as the real one
        if self._left == 0:
            raise DiskFull("test")
        self._left -= 1
        return self._connection.execute(*arguments)


@contextmanager
def failing_at(vault: Vault, allowed: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = vault.database.transaction

    @contextmanager
    def transaction() -> Iterator[Any]:
        with real() as connection:
            yield FailsAt(connection, allowed)

    with monkeypatch.context() as patch:
        patch.setattr(vault.database, "transaction", transaction)
        yield


def test_a_save_that_fails_at_any_statement_leaves_nothing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(vault)
    journal.add(incident(), PrivateNote("mine"))
    later = incident(what_happened="zeppelin", when=When.on(date(2025, 5, 5)))
    before = (journal.page(), journal.months(), journal.versions(1))
    failures = 0
    for allowed in range(100):
        try:
            with failing_at(vault, allowed, monkeypatch):
                journal.amend(1, later, private=PrivateNote("other"))
        except DiskFull:
            failures += 1
            assert (journal.page(), journal.months(), journal.versions(1)) == before
            assert journal.private_note(1) == PrivateNote("mine")
            assert Search(vault).find("zeppelin") == []
            assert journal.verify().holds
        else:
            break
    assert failures > 8
    assert journal.entry(1).incident == later
    assert journal.verify().holds


# --- any sequence of acts -------------------------------------------------------------------------


@settings(EVERY_EXAMPLE_IN_ONE_VAULT, max_examples=20)
@given(steps=acts(8))
def test_any_sequence_of_acts_keeps_the_chain_and_the_first_versions(vault: Vault, steps: list[Act]) -> None:
    diarist = Diarist(vault)
    journal = diarist.journal
    erased = journal.verify().erased
    firsts = {number: journal.versions(number)[0] for number in diarist.entries}
    for act in steps:
        diarist.do(act)
        firsts |= {number: journal.versions(number)[0] for number in diarist.entries if number not in firsts}
    proof = journal.verify()
    assert proof.holds
    assert proof.checked == proof.total
    assert proof.erased == erased + diarist.erased
    kept = {number: first for number, first in firsts.items() if number in diarist.entries}
    assert {number: journal.versions(number)[0] for number in kept} == kept
    listed = [row.id for row in journal.page(limit=10_000)]
    assert sorted(listed) == sorted(diarist.entries)
    assert sum(journal.months().values()) == journal.count() == len(listed)
