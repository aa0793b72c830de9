"""Whatever is changed in what is stored, checking names the version where it was changed."""

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary import seal
from safeplan.diary.incident import PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Fault, Proof, whole
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault
from tests.builders.diary import incident

LAST = 7


@pytest.fixture
def journal(vault: Vault) -> Journal:
    """Three entries in seven versions; version 7 is the newest of entry 1."""
    journal = Journal(vault)
    journal.add(incident(), PrivateNote("mine"))  # 1
    journal.add(incident(where="Leeds", linked_entries=(1,)))  # 2
    journal.amend(2, incident(where="York"), "street")  # 3
    journal.add(incident(exact_words="“Blue suits you.”"))  # 4
    journal.withdraw(3)  # 5
    journal.amend(1, incident(breach=True))  # 6
    journal.amend(1, incident(breach=True, reported=True))  # 7
    return journal


class _Undo(Exception):
    pass


def after(vault: Vault, change: Callable[[Connection], object]) -> Proof:
    """Return what checking finds after a change of the stored rows, which is then undone."""
    found: list[Proof] = []
    with suppress(_Undo), vault.database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        change(connection)
        found.append(Journal(vault).verify())
        raise _Undo
    return found[0]


def sql(statement: str, *parameters: object) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(statement, parameters)


def test_what_nobody_changed_holds(journal: Journal) -> None:
    proof = journal.verify()
    assert proof.holds
    assert (proof.checked, proof.total) == (LAST, LAST)
    assert proof.last_seal == journal.entry(1).latest.seal


def test_an_empty_diary_holds(vault: Vault) -> None:
    assert Journal(vault).verify() == Proof(0, 0, seal.BEFORE_THE_FIRST)


def test_long_walks_pause_and_see_what_is_added_meanwhile(journal: Journal) -> None:
    walk = journal.verify_in_steps(size=2)
    assert next(walk).checked == 2
    journal.add(incident())
    journal.amend(2, incident(where="Hull"))
    assert [step.checked for step in walk] == [4, 6, 8]
    walk = journal.verify_in_steps(size=2)
    journal.amend(2, incident(where="Hull again"))
    end = whole(walk)
    assert end.holds
    assert end.checked == end.total == LAST + 3


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), number=st.integers(1, LAST))
def test_any_changed_value_is_named_at_its_version(
    journal: Journal, vault: Vault, data: st.DataObject, number: int
) -> None:
    with vault.database.reading() as connection:
        row = connection.execute(
            "SELECT content, salts, seal FROM diary_version WHERE id = ?", (number,)
        ).fetchone()
    assert row is not None
    column = data.draw(st.sampled_from(["content", "salts", "seal"]))
    old = row[["content", "salts", "seal"].index(column)]
    at = data.draw(st.integers(0, len(old) - 1))
    if isinstance(old, str):
        new: str | bytes = old[:at] + data.draw(st.text(max_size=2)) + old[at + 1 :]
    else:
        new = old[:at] + bytes([old[at] ^ data.draw(st.integers(1, 255))]) + old[at + 1 :]
    if new == old:
        return
    proof = after(vault, sql(f"UPDATE diary_version SET {column} = ? WHERE id = ?", new, number))  # noqa: S608
    assert proof.broken is not None
    assert (proof.broken.fault, proof.broken.seal_number) == (Fault.ALTERED, number)
    assert proof.checked == number - 1


@pytest.mark.parametrize("number", range(1, LAST + 1))
def test_every_field_counts_even_where_it_was_empty(journal: Journal, vault: Vault, number: int) -> None:
    def fill(connection: Connection) -> None:
        row = connection.execute("SELECT content FROM diary_version WHERE id = ?", (number,)).fetchone()
        assert row is not None
        content = json.loads(row[0]) | {"look": "tall"}
        connection.execute(
            "UPDATE diary_version SET content = ? WHERE id = ?",
            (json.dumps(content, ensure_ascii=False, separators=(",", ":")), number),
        )

    broken = after(vault, fill).broken
    assert broken is not None
    assert (broken.fault, broken.seal_number) == (Fault.ALTERED, number)


def test_the_entry_and_the_text_are_named(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_version SET salts = zeroblob(32 * 47) WHERE id = 3"))
    assert proof.broken == Break(Fault.ALTERED, 3, entry_id=2, version=2)
    assert not proof.holds


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_private_note SET note = 'other' WHERE version_id = 1",
        "DELETE FROM diary_private_note WHERE version_id = 1",
        "UPDATE diary_private_note SET version_id = 2 WHERE version_id = 1",
        "UPDATE diary_version SET entry_id = 2 WHERE id = 1",
        "UPDATE diary_version SET format = 9 WHERE id = 1",
        "UPDATE diary_version SET content = '[]' WHERE id = 1",
        "UPDATE diary_version SET content = content || ' ' WHERE id = 1",
        "UPDATE diary_version SET salts = CAST(salts || zeroblob(32) AS BLOB) WHERE id = 1",
    ],
)
def test_each_part_of_the_first_version_counts(journal: Journal, vault: Vault, statement: str) -> None:
    broken = after(vault, sql(statement)).broken
    assert broken is not None
    assert (broken.fault, broken.seal_number) == (Fault.ALTERED, 1)


def test_an_added_private_note_is_named(journal: Journal, vault: Vault) -> None:
    for note in ("", "planted"):
        broken = after(vault, sql("INSERT INTO diary_private_note VALUES (4, ?)", note)).broken
        assert broken is not None
        assert (broken.fault, broken.seal_number) == (Fault.ALTERED, 4)


def test_versions_in_another_order_are_named(journal: Journal, vault: Vault) -> None:
    def swap(connection: Connection) -> None:
        for old, new in ((2, 100), (4, 2), (100, 4)):
            connection.execute("UPDATE diary_version SET id = ? WHERE id = ?", (new, old))

    broken = after(vault, swap).broken
    assert broken is not None
    assert (broken.fault, broken.seal_number) == (Fault.ALTERED, 2)


@pytest.mark.parametrize("number", range(1, LAST + 1))
def test_a_missing_version_is_named(journal: Journal, vault: Vault, number: int) -> None:
    def take_out(connection: Connection) -> None:
        connection.execute("DELETE FROM diary_private_note WHERE version_id = ?", (number,))
        connection.execute("DELETE FROM diary_version WHERE id = ?", (number,))

    proof = after(vault, take_out)
    assert proof.broken == Break(Fault.MISSING, number)
    assert proof.checked == number - 1


def test_a_whole_entry_taken_out_of_the_end_of_the_chain_is_named(journal: Journal, vault: Vault) -> None:
    journal.add(incident())
    proof = after(vault, sql("DELETE FROM diary_version WHERE entry_id = 4"))
    assert proof.broken == Break(Fault.MISSING, LAST + 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_entry SET first_words = 'He was polite.' WHERE id = 2",
        "UPDATE diary_entry SET withdrawn = 1 WHERE id = 2",
        "UPDATE diary_entry SET versions = 1 WHERE id = 2",
        "UPDATE diary_entry SET written = '2020-01-01T00:00:00+00:00' WHERE id = 2",
        "UPDATE diary_entry SET written = 'long ago' WHERE id = 2",
        "UPDATE diary_entry SET version_id = 2 WHERE id = 2",
        "UPDATE diary_order SET happened = happened + 1 WHERE id = 2",
        "UPDATE diary_search_text SET words = 'polite' WHERE id = 2",
        "DELETE FROM diary_search_text WHERE id = 2",
        "DELETE FROM diary_order WHERE id = 2",
    ],
)
def test_a_list_that_shows_something_else_is_named(journal: Journal, vault: Vault, statement: str) -> None:
    broken = after(vault, sql(statement)).broken
    assert broken is not None
    assert broken.fault is Fault.LIST
    assert broken.entry_id == 2


def test_an_entry_of_the_list_that_was_never_sealed_is_named(journal: Journal, vault: Vault) -> None:
    def plant(connection: Connection) -> None:
        columns = "version_id, versions, written, happened, first_words, behaviours, own_behaviour, evidence"
        columns += ", breach, reported, withdrawn"
        connection.execute(
            f"INSERT INTO diary_entry (id, {columns}) SELECT 4, {columns} FROM diary_entry WHERE id = 3"  # noqa: S608
        )
        connection.execute("INSERT INTO diary_order (id, happened) VALUES (4, 1)")

    assert after(vault, plant).broken == Break(Fault.MISSING, LAST + 1)
