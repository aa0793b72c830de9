"""People, places, orders and reports in the vault: what goes in comes back; changes can be undone."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.diary.casebook import Casebook
from safeplan.diary.erasing import Eraser
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.diary.orders import ORDER_KINDS, Order, OrderKind, Term
from safeplan.diary.reports import Report
from safeplan.diary.search import Search
from safeplan.errors import Bug, DiskFull, VaultDamaged
from safeplan.people.people import People
from safeplan.people.person import PERSON_KINDS, Person, PersonKind, Place
from safeplan.people.protected import PROTECTED_KINDS, Protected, ProtectedKind
from safeplan.people.shelf import Record, Shelf
from safeplan.places import Home
from safeplan.vault.refilling import _tables
from safeplan.vault.vault import Vault
from safeplan.words import plainly
from tests.builders.people import COOP, DAN, HOME, ORDER, PRIYA, REPORT
from tests.conftest import PASSPHRASE

TABLES = {"person", "place", "protected_word", "diary_court_order", "diary_report"}


def shelves(vault: Vault) -> tuple[list[Shelf[Any]], tuple[People, Casebook]]:
    people, case = People(vault), Casebook(vault)
    every: list[Shelf[Any]] = [people.persons, people.places, people.protected, case.orders, case.reports]
    return every, (people, case)


def contents(every: list[Shelf[Any]]) -> list[tuple[Record, ...]]:
    return [shelf.all() for shelf in every]


def texts(kind: type[Record]) -> dict[str, st.SearchStrategy[Any]]:
    # Half characters too: they come in by way of some keyboards.
    return {each.name: st.text(max_size=20) for each in fields(kind) if each.type is str}


TERMS = st.lists(st.text(max_size=10), max_size=3).map(
    lambda said: tuple(Term(number, text) for number, text in enumerate(said, 1))
)
RECORDS: list[st.SearchStrategy[Any]] = [
    st.builds(Person, kind=st.sampled_from(PersonKind), **texts(Person)),
    st.builds(Place, **texts(Place)),
    st.builds(Protected, kind=st.sampled_from(ProtectedKind), **texts(Protected)),
    st.builds(Order, kind=st.sampled_from(OrderKind), terms=TERMS, **texts(Order)),
    st.builds(Report, entries=st.lists(st.integers(1, 2**40), max_size=3).map(tuple), **texts(Report)),
]
STEPS = st.lists(
    st.one_of(
        *(st.tuples(st.just(n), st.just("add"), each) for n, each in enumerate(RECORDS)),
        *(st.tuples(st.just(n), st.just("change"), each) for n, each in enumerate(RECORDS)),
        st.tuples(st.integers(0, 4), st.sampled_from(["remove", "undo"]), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_changes_are_kept_and_undone_one_by_one(vault: Vault, steps: list[tuple[int, str, Any]]) -> None:
    every, stores = shelves(vault)
    seen: dict[int, list[list[tuple[Record, ...]]]] = {0: [], 1: []}
    for at, what, record in steps:
        store = int(at > 2)
        before, there = contents(every), every[at].all()
        if what == "undo":
            undone = stores[store].undo()
            assert (undone is None) == (not seen[store])
            if seen[store]:
                half = slice(3, 5) if store else slice(0, 3)
                assert contents(every)[half] == seen[store].pop()[half]
            continue
        if what == "add":
            (number,) = every[at].add(record).ids
            assert every[at].all() == (*there, replace(record, id=number))
        elif not there:
            continue
        elif what == "change":
            every[at].change(replace(record, id=there[0].id))
            assert every[at].all() == (replace(record, id=there[0].id), *there[1:])
        else:
            every[at].remove(there[0].id)
            assert every[at].all() == there[1:]
        seen[store].append(before)
    for store in (0, 1):
        while seen[store]:
            expected = seen[store].pop()
            assert stores[store].undo() is not None
            half = slice(3, 5) if store else slice(0, 3)
            assert contents(every)[half] == expected[half]
        assert stores[store].undo() is None
        assert stores[store].undoable is None


def test_all_of_it_is_there_after_reopening(home: Home, vault: Vault) -> None:
    every, _ = shelves(vault)
    for shelf, record in zip(every, (DAN, COOP, HOME, ORDER, REPORT), strict=True):
        shelf.add(record)
    before = contents(every)
    vault.lock()
    again = Vault.unlock(home, PASSPHRASE)
    assert contents(shelves(again)[0]) == before
    assert before[0] == (replace(DAN, id=1),)
    again.lock()


def test_a_number_is_never_given_to_another(vault: Vault) -> None:
    persons = People(vault).persons
    (first,) = persons.add(DAN).ids
    persons.remove(first)
    assert persons.add(PRIYA).ids != (first,)


@pytest.mark.parametrize("mistake", ["change", "remove"])
def test_what_is_not_there_cannot_be_changed(vault: Vault, mistake: str) -> None:
    people = People(vault)
    act: dict[str, Callable[[], object]] = {
        "change": lambda: people.persons.change(replace(DAN, id=9)),
        "remove": lambda: people.persons.remove(9),
    }
    with pytest.raises(Bug):
        act[mistake]()
    assert people.undoable is None


def test_a_full_disk_leaves_all_as_it_was(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    people = People(vault)
    people.persons.add(DAN)
    before = people.persons.all()

    def full(_connection: object) -> None:
        raise DiskFull("full")

    monkeypatch.setattr(vault.database, "_refuse_untrue", full)
    with pytest.raises(DiskFull):
        people.persons.add(PRIYA)
    with pytest.raises(DiskFull):
        people.undo()
    monkeypatch.undo()
    assert people.persons.all() == before
    assert people.undoable == "person added"


def test_a_row_nobody_wrote_is_damage(vault: Vault) -> None:
    people = People(vault)
    people.persons.add(DAN)
    with vault.database.transaction() as connection:
        connection.execute("UPDATE person SET kind = 'king'")
    with pytest.raises(VaultDamaged):
        people.persons.all()


def test_every_kind_has_words() -> None:
    assert list(PERSON_KINDS) == list(PersonKind)
    assert list(PROTECTED_KINDS) == list(ProtectedKind)
    assert list(ORDER_KINDS) == list(OrderKind)


def test_a_term_keeps_its_number(vault: Vault) -> None:
    orders = Casebook(vault).orders
    orders.add(ORDER)
    (kept,) = orders.all()
    fewer = kept.with_terms([(1, "the first"), (3, " "), (0, "a new one"), (0, "")])
    assert fewer.terms == (Term(1, "the first"), Term(4, "a new one"))
    orders.change(fewer)
    (kept,) = orders.all()
    last = kept.with_terms([(1, "the first")]).with_terms([(1, "the first"), (0, "again")])
    assert last.terms == (Term(1, "the first"), Term(5, "again"))
    assert last.term(5) == Term(5, "again")
    assert last.term(2) is None


def test_an_order_is_called_what_she_calls_it() -> None:
    assert ORDER.title(plainly) == "Non-molestation order"
    assert replace(ORDER, name="The October order").title(plainly) == "The October order"


def test_an_entry_is_found_by_any_name_of_a_person_or_place_in_it(vault: Vault) -> None:
    people, journal, search = People(vault), Journal(vault), Search(vault)
    (dan,) = people.persons.add(DAN).ids
    (coop,) = people.places.add(COOP).ids
    journal.add(Incident(what_happened="He waited.", who="D. W.", who_people=(dan,), place_id=coop))
    journal.add(Incident(what_happened="Something else", witness_people=(dan,)))
    journal.add(Incident(what_happened="Nobody"))
    assert {hit.row.id for hit in search.find("danny")} == {1, 2}
    assert {hit.row.id for hit in search.find("wilk")} == {1, 2}
    assert [hit.row.id for hit in search.find("alder leeds")] == [1]
    assert not search.find("danny road")
    assert not search.find("wilk x")
    people.persons.remove(dan)
    assert not search.find("danny")
    assert [hit.row.id for hit in search.find("D. W.")] == [1]
    assert journal.verify().holds


def test_a_report_covers_what_she_says_and_what_names_it(vault: Vault) -> None:
    case, journal = Casebook(vault), Journal(vault)
    for _ in range(4):
        journal.add(Incident(what_happened="x"))
    (number,) = case.reports.add(replace(REPORT, entries=(4, 1))).ids
    journal.amend(2, Incident(what_happened="x", reported=True, report_id=number))
    report = case.reports.all()[0]
    assert case.covered(report) == (1, 2, 4)
    journal.amend(2, Incident(what_happened="x"))
    assert case.covered(report) == (1, 4)
    assert case.covered(REPORT) == ()


def test_an_erased_entry_is_covered_by_no_report(vault: Vault) -> None:
    case, journal = Casebook(vault), Journal(vault)
    for _ in range(3):
        journal.add(Incident(what_happened="x"))
    case.reports.add(replace(REPORT, entries=(3, 1)))
    Eraser(vault).erase(3)
    (report,) = case.reports.all()
    assert report.entries == (1,)


def test_an_entry_is_found_by_the_order_and_term_it_breaks(vault: Vault) -> None:
    case, journal = Casebook(vault), Journal(vault)
    journal.add(Incident(what_happened="x", breach=True, breach_terms=((1, 2), (3, 1))))
    journal.add(Incident(what_happened="x", breach=True, breach_terms=((1, 12),)))
    assert case.entries_marked("o1") == (1, 2)
    assert case.entries_marked("o1t2") == (1,)
    assert case.entries_marked("o3") == (1,)
    assert case.entries_marked("o2") == ()


def test_no_two_tables_have_rows_that_look_alike(vault: Vault) -> None:
    """A repair tells from its rows whose a page is that no tree leads to."""
    with vault.database.reading() as connection:
        shapes = {each.name: each.shape for each in _tables(connection, frozenset({"table", "shadow"}))}
    for name in TABLES:
        assert [other for other, shape in shapes.items() if shape == shapes[name]] == [name]
