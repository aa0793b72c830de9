"""Whatever is changed in what is stored, checking names the version where it was changed."""

import io
import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary import chain, seal
from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Fault, Proof, whole
from safeplan.vault.database import Connection
from safeplan.vault.vault import Vault
from tests.builders.diary import incident

LAST = 7
IN_ONE_VAULT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


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


def after(vault: Vault, *changes: Callable[[Connection], object]) -> Proof:
    """Return what checking finds after changes of the stored rows, which are then undone."""
    found: list[Proof] = []
    with suppress(_Undo), vault.database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in changes:
            change(connection)
        found.append(Journal(vault).verify())
        raise _Undo
    return found[0]


def sql(statement: str, *parameters: object) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(statement, parameters)


def take_out(number: int) -> Callable[[Connection], object]:
    def change(connection: Connection) -> None:
        connection.execute("DELETE FROM diary_private_note WHERE version_id = ?", (number,))
        connection.execute("DELETE FROM diary_version WHERE id = ?", (number,))

    return change


def put_in_order(order: list[int]) -> Callable[[Connection], object]:
    """Let the version `order[0]` stand first, and so on."""

    def change(connection: Connection) -> None:
        for table, column in (("diary_version", "id"), ("diary_private_note", "version_id")):
            connection.execute(f"UPDATE {table} SET {column} = {column} + 1000")  # noqa: S608
            for place, number in enumerate(order, start=1):
                sql(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", place, number + 1000)(connection)  # noqa: S608

    return change


def in_chain(proof: Proof) -> dict[int | None, Fault]:
    """Return what is wrong with the versions themselves."""
    shown = (Fault.LIST, Fault.SEARCH, Fault.EVIDENCE)
    return {each.seal_number: each.fault for each in proof.breaks if each.fault not in shown}


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


def test_an_entry_written_while_the_list_is_looked_at_is_known(journal: Journal) -> None:
    # So many rows of the list are looked at in one step that a diary needs more than 20 for a second.
    for _ in range(20):
        journal.add(incident())
    steps = 0
    walk = journal.verify_in_steps(size=1)
    for step in walk:
        assert step.holds
        if step.checked >= LAST + 20 and steps < 2:
            journal.add(incident())
            steps += 1
    assert steps == 2


@settings(IN_ONE_VAULT, max_examples=60)
@given(data=st.data(), number=st.integers(1, LAST))
def test_any_changed_value_is_named_at_its_version(
    journal: Journal, vault: Vault, data: st.DataObject, number: int
) -> None:
    with vault.database.reading() as connection:
        row = connection.execute(
            "SELECT CAST(content AS BLOB), salts, seal, entry_id FROM diary_version WHERE id = ?", (number,)
        ).fetchone()
    assert row is not None
    column = data.draw(st.sampled_from(["content", "salts", "seal"]))
    old = row[["content", "salts", "seal"].index(column)]
    at = data.draw(st.integers(0, len(old) - 1))
    new = old[:at] + bytes([old[at] ^ data.draw(st.integers(1, 255))]) + old[at + 1 :]
    kind = "TEXT" if column == "content" else "BLOB"
    change = sql(f"UPDATE diary_version SET {column} = CAST(? AS {kind}) WHERE id = ?", new, number)  # noqa: S608
    proof = after(vault, change)
    (wrong,) = proof.breaks
    # Nothing comes after the last one that could tell whether it is the seal.
    is_seal = column == "seal" and number < LAST
    assert wrong.fault is (Fault.SEAL if is_seal else Fault.ALTERED)
    assert (wrong.seal_number, wrong.entry_id) == (number, row[3])
    assert proof.checked == LAST


@settings(IN_ONE_VAULT, max_examples=20)
@given(numbers=st.sets(st.integers(1, LAST), min_size=1))
def test_every_altered_version_is_named_and_no_other(
    journal: Journal, vault: Vault, numbers: set[int]
) -> None:
    changes = [
        sql("UPDATE diary_version SET salts = zeroblob(32 * 47) WHERE id = ?", each) for each in numbers
    ]
    assert in_chain(after(vault, *changes)) == dict.fromkeys(numbers, Fault.ALTERED)


@settings(IN_ONE_VAULT, max_examples=30)
@given(order=st.permutations(range(1, LAST + 1)))
def test_every_version_behind_another_than_it_was_sealed_behind_is_named(
    journal: Journal, vault: Vault, order: list[int]
) -> None:
    moved = {
        place: Fault.ORDER
        for place, (before, number) in enumerate(zip([0, *order], order, strict=False), start=1)
        if number != before + 1
    }
    assert in_chain(after(vault, put_in_order(order))) == moved


@settings(IN_ONE_VAULT, max_examples=20)
@given(gone=st.sets(st.integers(1, LAST - 1), min_size=1))
def test_every_gap_is_named_and_the_walk_goes_on_behind_it(
    journal: Journal, vault: Vault, gone: set[int]
) -> None:
    proof = after(vault, *map(take_out, gone))
    missing = {number for each in proof.breaks if each.fault is Fault.MISSING for number in _places(each)}
    assert missing == gone
    # What stands right behind a gap has nothing to be checked against; all else holds.
    unproven = {each.seal_number for each in proof.breaks if each.fault is Fault.UNPROVEN}
    assert unproven == {number + 1 for number in gone} - gone
    assert proof.checked == LAST


def _places(found: Break) -> range:
    assert found.seal_number is not None
    return range(found.seal_number, found.seal_number + found.count)


def test_several_wrong_things_are_all_named(journal: Journal, vault: Vault) -> None:
    proof = after(
        vault,
        sql("UPDATE diary_version SET content = replace(content, 'Alder', 'Elder') WHERE id = 2"),
        take_out(4),
        sql("UPDATE diary_search_text SET words = 'polite' WHERE id = 1"),
        sql("UPDATE diary_order SET happened = happened + 1 WHERE id = 3"),
    )
    assert proof.breaks == (
        Break(Fault.ALTERED, 2, 2, 1),
        Break(Fault.MISSING, 4),
        Break(Fault.UNPROVEN, 5, 3, 1),
        Break(Fault.LIST, 5, 3, 1),
        Break(Fault.SEARCH, 7, 1, 3),
    )


def test_a_version_that_can_still_be_read_is_named_with_its_text(journal: Journal, vault: Vault) -> None:
    for statement in (
        "UPDATE diary_version SET salts = zeroblob(7) WHERE id = 3",
        "UPDATE diary_version SET content = content || ' ' WHERE id = 3",
    ):
        assert after(vault, sql(statement)).breaks == (Break(Fault.ALTERED, 3, 2, 2),)


def test_of_an_altered_seal_the_next_version_is_not_blamed(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_version SET seal = zeroblob(32) WHERE id = 3"))
    assert proof.breaks == (Break(Fault.SEAL, 3, 2, 2),)


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

    assert in_chain(after(vault, fill)) == {number: Fault.ALTERED}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_private_note SET note = 'other' WHERE version_id = 1",
        "DELETE FROM diary_private_note WHERE version_id = 1",
        "UPDATE diary_private_note SET version_id = 2 WHERE version_id = 1",
        "UPDATE diary_version SET format = 9 WHERE id = 1",
        "UPDATE diary_version SET content = '[]' WHERE id = 1",
        "UPDATE diary_version SET content = content || ' ' WHERE id = 1",
        "UPDATE diary_version SET content = CAST(x'ff' AS TEXT) WHERE id = 1",
        "INSERT INTO diary_erased VALUES (1, zeroblob(32))",
        "UPDATE diary_private_note SET note = CAST(x'ff' AS TEXT) WHERE version_id = 1",
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


def test_a_version_put_with_another_entry_is_named(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_version SET entry_id = 2 WHERE id = 1"))
    assert in_chain(proof) == {1: Fault.ORDER}


def test_a_version_put_before_the_first_is_named(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_version SET id = -3 WHERE id = 4"))
    assert Break(Fault.ORDER, -3, 3) in proof.breaks
    assert Break(Fault.MISSING, 4) in proof.breaks


def test_of_very_many_that_do_not_fit_none_is_looked_for_elsewhere(
    journal: Journal, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = put_in_order(list(range(LAST, 0, -1)))
    assert set(in_chain(after(vault, turned)).values()) == {Fault.ORDER}
    monkeypatch.setattr(chain, "_MOST", LAST - 1)
    assert in_chain(after(vault, turned)) == dict.fromkeys(range(1, LAST + 1), Fault.ALTERED)


def test_a_number_far_away_is_one_gap(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_version SET id = ? WHERE id = 4", 2**62))
    assert Break(Fault.MISSING, LAST + 1, count=2**62 - LAST - 1) in proof.breaks
    assert Break(Fault.ORDER, 2**62, 3, 1) in proof.breaks


def test_the_newest_version_taken_out_is_named_by_the_list(journal: Journal, vault: Vault) -> None:
    assert after(vault, take_out(LAST)).breaks == (Break(Fault.MISSING, LAST, entry_id=1),)


def test_a_whole_entry_taken_out_of_the_end_of_the_chain_is_named(journal: Journal, vault: Vault) -> None:
    journal.add(incident())
    proof = after(vault, sql("DELETE FROM diary_version WHERE entry_id = 4"))
    assert proof.breaks == (Break(Fault.MISSING, LAST + 1, entry_id=4),)


def test_a_version_without_its_entry_in_the_list_is_named(journal: Journal, vault: Vault) -> None:
    gone = ("diary_search_text", "diary_order", "diary_entry")
    proof = after(vault, *(sql(f"DELETE FROM {table} WHERE id = 3") for table in gone))  # noqa: S608
    assert {(each.fault, each.entry_id) for each in proof.breaks} == {(Fault.LIST, 3)}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_entry SET first_words = 'He was polite.' WHERE id = 2",
        "UPDATE diary_entry SET first_words = CAST(x'ff' AS TEXT) WHERE id = 2",
        "UPDATE diary_entry SET withdrawn = 1 WHERE id = 2",
        "UPDATE diary_entry SET versions = 1 WHERE id = 2",
        "UPDATE diary_entry SET written = '2020-01-01T00:00:00+00:00' WHERE id = 2",
        "UPDATE diary_entry SET written = 'long ago' WHERE id = 2",
        "UPDATE diary_order SET happened = happened + 1 WHERE id = 2",
        "DELETE FROM diary_order WHERE id = 2",
    ],
)
def test_a_list_that_shows_something_else_is_named(journal: Journal, vault: Vault, statement: str) -> None:
    proof = after(vault, sql(statement))
    assert {(each.fault, each.entry_id) for each in proof.breaks} == {(Fault.LIST, 2)}


def test_a_list_that_shows_an_earlier_text_is_named(journal: Journal, vault: Vault) -> None:
    proof = after(vault, sql("UPDATE diary_entry SET version_id = 2 WHERE id = 2"))
    assert Break(Fault.LIST, 3, 2, 2) in proof.breaks
    assert {each.entry_id for each in proof.breaks} == {2}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_search_text SET words = 'polite' WHERE id = 2",
        "UPDATE diary_search_text SET words = CAST(x'ff' AS TEXT) WHERE id = 2",
        "UPDATE diary_search_text SET marks = '' WHERE id = 2",
        "DELETE FROM diary_search_text WHERE id = 2",
    ],
)
def test_a_search_in_other_words_is_named(journal: Journal, vault: Vault, statement: str) -> None:
    assert after(vault, sql(statement)).breaks == (Break(Fault.SEARCH, 3, 2, 2),)


def test_files_that_were_not_sealed_are_named(journal: Journal, vault: Vault) -> None:
    locker = EvidenceLocker(vault)
    locker.attach(2, locker.store_from(io.BytesIO(b"photo"), "photo.jpg"))
    for statement in (
        "UPDATE diary_evidence SET sha256 = zeroblob(32)",
        "UPDATE diary_evidence SET size = 6",
        "UPDATE diary_evidence SET entry_id = NULL",
    ):
        assert after(vault, sql(statement)).breaks == (Break(Fault.EVIDENCE, LAST + 1, 2, 2),)
    assert len(after(vault, sql("UPDATE diary_evidence SET entry_id = 3")).breaks) == 2


def test_entries_counted_otherwise_than_they_are_named(journal: Journal, vault: Vault) -> None:
    assert after(vault, sql("UPDATE diary_month SET entries = 2")).breaks == (Break(Fault.LIST, None),)


def test_entries_that_were_never_sealed_are_named(journal: Journal, vault: Vault) -> None:
    def plant(connection: Connection) -> None:
        columns = "version_id, versions, written, happened, first_words, behaviours, own_behaviour, evidence"
        columns += ", breach, reported, withdrawn"
        connection.execute(
            f"INSERT INTO diary_entry (id, {columns}) SELECT 4, {columns} FROM diary_entry WHERE id = 3"  # noqa: S608
        )
        connection.execute("INSERT INTO diary_order (id, happened) VALUES (4, 1)")

    planted = sql("INSERT INTO diary_search_text VALUES (5, 'polite', '')")
    proof = after(vault, plant, planted)
    assert proof.breaks == (Break(Fault.LIST, None, 4), Break(Fault.SEARCH, None, 5))


def test_what_was_erased_meanwhile_is_no_fault(journal: Journal, vault: Vault) -> None:
    walk = journal.verify_in_steps(size=3)
    next(walk)
    Eraser(vault).erase(2)
    proof = whole(walk)
    assert proof.holds
    assert proof.erased == 2


def test_an_erased_version_in_another_place_is_named(journal: Journal, vault: Vault) -> None:
    Eraser(vault).erase(2)

    def swap(connection: Connection) -> None:
        for old, new in ((2, 100), (3, 2), (100, 3)):
            connection.execute("UPDATE diary_version SET id = ? WHERE id = ?", (new, old))
            connection.execute("UPDATE diary_erased SET version_id = ? WHERE version_id = ?", (new, old))

    assert in_chain(after(vault, swap)) == dict.fromkeys((2, 3, 4), Fault.ORDER)
