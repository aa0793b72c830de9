"""Erasing: the words are nowhere any more, the chain still holds, and nothing else is touched."""

import io
import os
import random
import subprocess
import sys
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from safeplan.diary import index, seal
from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker, Said
from safeplan.diary.incident import Custody, Incident, PrivateNote
from safeplan.diary.journal import Journal
from safeplan.diary.proof import Break, Fault, Proof
from safeplan.diary.search import Search
from safeplan.errors import Bug, Cancelled, DiskFull
from safeplan.places import Home
from safeplan.vault.vault import Vault
from tests.builders.diary import incident
from tests.builders.pages import found_in_pages
from tests.builders.vault import CHEAP, PASSPHRASE

ROOT = Path(__file__).resolve().parents[3]


def no_copies() -> Generator[None, None, None]:
    yield from ()


@pytest.fixture
def eraser(vault: Vault) -> Eraser:
    return Eraser(vault)


@pytest.fixture
def journal(vault: Vault) -> Journal:
    """Three entries in six versions; the second one has everything an entry can have."""
    journal, locker = Journal(vault), EvidenceLocker(vault)
    journal.add(incident(what_happened="first"))
    journal.add(incident(what_happened="secretword"), PrivateNote("secretnote"))
    locker.attach(2, locker.store_from(io.BytesIO(b"secretfile" * 1000), "secretname.txt"))
    said = Said("secretcaption", "secretplace", (Custody("secretday", "secretholder", "secretdeed"),))
    locker.describe(locker.items(2)[0].id, said)
    journal.amend(2, incident(what_happened="othersecret"), "secretreason")
    journal.add(incident(what_happened="third", linked_entries=(2,)))
    vault.drafts.keep("incident:2", {"text": "secretdraft"})
    vault.drafts.keep("incident:3", {"text": "kept"})
    return journal


SECRETS = (
    b"secretword", b"secretnote", b"secretfile", b"secretname", b"othersecret", b"secretreason",
    b"secretdraft", b"secretcaption", b"secretplace", b"secretday", b"secretholder", b"secretdeed",
)  # fmt: skip


def erase_and_clear(eraser: Eraser, entry_id: int) -> None:
    eraser.erase(entry_id, [f"incident:{entry_id}"])
    for _ in eraser.clear(no_copies):
        pass


def test_the_words_are_there_before(journal: Journal, home: Home) -> None:
    # Otherwise the tests below would find nothing because they cannot look.
    assert set(found_in_pages(home, *SECRETS)) == {*SECRETS} - {b"secretfile"}


def test_nothing_of_it_is_left(journal: Journal, eraser: Eraser, vault: Vault, home: Home) -> None:
    erase_and_clear(eraser, 2)
    assert found_in_pages(home, *SECRETS) == []
    assert list(home.evidence.iterdir()) == []
    assert vault.drafts.editors() == ["incident:3"]
    assert Search(vault).find("secretword othersecret") == []
    vault.lock()
    assert found_in_pages(home, *SECRETS) == []


def test_the_chain_still_holds_with_the_same_last_seal(journal: Journal, eraser: Eraser) -> None:
    before = journal.verify()
    erase_and_clear(eraser, 2)
    after = journal.verify()
    assert after.holds
    assert (after.checked, after.total, after.last_seal) == (6, 6, before.last_seal)
    assert (before.erased, after.erased) == (0, 4)


def test_the_list_is_honest(journal: Journal, eraser: Eraser) -> None:
    erase_and_clear(eraser, 2)
    assert journal.count() == 2
    assert [row.id for row in journal.page()] == [3, 1]
    with pytest.raises(Bug):
        journal.entry(2)
    with pytest.raises(Bug):
        journal.versions(2)
    with pytest.raises(Bug):
        journal.amend(2, incident())
    with pytest.raises(Bug):
        journal.withdraw(2)


@pytest.mark.parametrize("entry_id", [1, 3])
def test_its_number_is_not_given_again(journal: Journal, eraser: Eraser, entry_id: int) -> None:
    erase_and_clear(eraser, entry_id)
    assert journal.add(incident()).ids == (4,)
    assert journal.verify().holds


def test_an_empty_diary_remembers_its_chain(journal: Journal, eraser: Eraser) -> None:
    last = journal.verify().last_seal
    for entry_id in (1, 2, 3):
        erase_and_clear(eraser, entry_id)
    assert journal.page() == []
    assert journal.months() == {}
    assert journal.verify() == Proof(6, 6, last, erased=6)


def test_it_cannot_be_erased_twice(journal: Journal, eraser: Eraser) -> None:
    erase_and_clear(eraser, 2)
    for missing in (2, 99):
        with pytest.raises(Bug):
            eraser.erase(missing)
    assert not eraser.is_due()


def test_what_remains_are_the_commitments(journal: Journal, eraser: Eraser, vault: Vault) -> None:
    with vault.database.reading() as connection:
        ((salts,),) = connection.execute("SELECT salts FROM diary_version WHERE id = 2").fetchall()
    eraser.erase(2)
    with vault.database.reading() as connection:
        ((kept,),) = connection.execute(
            "SELECT commitments FROM diary_erased WHERE version_id = 2"
        ).fetchall()
    commitments = [kept[at : at + 32] for at in range(0, len(kept), 32)]
    assert len(commitments) == 47
    entry_field = seal.commitment(salts[:32], "entry", b"2")
    assert entry_field in commitments


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE diary_erased SET commitments = CAST(commitments || seal AS BLOB) FROM diary_version "
        "WHERE id = 2 AND version_id = 2",
        "UPDATE diary_erased SET commitments = zeroblob(32) WHERE version_id = 2",
        "UPDATE diary_erased SET commitments = CAST(commitments || x'00' AS BLOB) WHERE version_id = 2",
        "DELETE FROM diary_erased WHERE version_id = 2",
        "UPDATE diary_version SET seal = zeroblob(32) WHERE id = 2",
        "UPDATE diary_version SET content = 'planted' WHERE id = 2",
        "UPDATE diary_version SET salts = zeroblob(32) WHERE id = 2",
        "INSERT INTO diary_private_note VALUES (2, 'planted')",
        "UPDATE diary_version SET format = 1 WHERE id = 2",
    ],
)
def test_what_is_changed_in_an_erased_version_is_named(
    journal: Journal, eraser: Eraser, vault: Vault, statement: str
) -> None:
    erase_and_clear(eraser, 2)
    with vault.database.transaction() as connection:
        connection.execute(statement)
    fault = Fault.SEAL if "SET seal" in statement else Fault.ALTERED
    assert journal.verify().breaks[0] == Break(fault, 2, 2)


def test_an_erased_version_of_an_entry_that_is_shown_is_named(
    journal: Journal, eraser: Eraser, vault: Vault
) -> None:
    erase_and_clear(eraser, 2)
    with vault.database.transaction() as connection:
        connection.execute("UPDATE diary_version SET entry_id = 3 WHERE id = 2")
    assert journal.verify().breaks == (Break(Fault.LIST, 2, 3),)


def test_a_walk_that_came_by_before_holds(journal: Journal, eraser: Eraser) -> None:
    walk = journal.verify_in_steps(size=4)
    next(walk)
    eraser.erase(2)
    assert [step.holds for step in walk] == []
    assert journal.verify().holds


def test_clearing_makes_copies_anew_last(journal: Journal, eraser: Eraser, home: Home) -> None:
    seen: list[list[bytes]] = []

    def copies() -> Generator[None, None, None]:
        seen.append(found_in_pages(home, *SECRETS))
        yield

    eraser.erase(2, ["incident:2"])
    assert eraser.is_due()
    for _ in eraser.clear(copies):
        pass
    assert seen == [[]]
    assert not eraser.is_due()


def test_copies_that_fail_are_tried_again(journal: Journal, eraser: Eraser) -> None:
    def full() -> Generator[None, None, None]:
        yield
        raise DiskFull("FULL")

    eraser.erase(2)
    with pytest.raises(DiskFull):
        for _ in eraser.clear(full):
            pass
    assert eraser.is_due()
    for _ in eraser.clear(no_copies):
        pass
    assert not eraser.is_due()


def test_what_is_erased_while_it_clears_is_cleared_too(journal: Journal, eraser: Eraser, home: Home) -> None:
    eraser.erase(1)
    work = eraser.clear(no_copies)
    next(work)
    eraser.erase(2, ["incident:2"])
    for _ in work:
        pass
    assert found_in_pages(home, *SECRETS) == []
    assert not eraser.is_due()


@pytest.mark.parametrize("steps", range(3))
def test_clearing_that_was_cut_short_goes_on_after_the_next_unlocking(
    journal: Journal, eraser: Eraser, vault: Vault, home: Home, steps: int
) -> None:
    eraser.erase(2, ["incident:2"])
    work = eraser.clear(no_copies)
    for _ in range(steps):
        next(work)
    vault.lock()
    again = Vault.unlock(home, PASSPHRASE)
    try:
        assert Eraser(again).is_due()
        for _ in Eraser(again).clear(no_copies):
            pass
        assert not Eraser(again).is_due()
        assert found_in_pages(home, *SECRETS) == []
        assert Journal(again).verify().holds
    finally:
        again.lock()


def test_a_closed_vault_stops_it(journal: Journal, eraser: Eraser, vault: Vault) -> None:
    eraser.erase(2)
    work = eraser.clear(no_copies)
    next(work)
    vault.lock()
    with pytest.raises(Cancelled):
        next(work)


class Writing(RuleBasedStateMachine):
    """Anything she may do with a diary, in any order, and erasing in between."""

    entries: dict[int, list[bytes]]

    def __init__(self, folder: Iterator[Path]) -> None:
        super().__init__()
        self.home = Home(next(folder))
        self.vault = Vault.create(self.home, PASSPHRASE, cost=CHEAP)
        self.journal, self.locker, self.eraser = (
            Journal(self.vault),
            EvidenceLocker(self.vault),
            Eraser(self.vault),
        )
        self.numbers = count(1)
        self.entries = {}
        self.gone: list[bytes] = []
        self.last_seal = b""

    def word(self) -> str:
        return f"mark{next(self.numbers):04d}end"

    def some(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.entries)))

    @initialize()
    def first(self) -> None:
        self.add(200)

    @rule(padding=st.sampled_from([0, 30, 900, 6000]))
    def add(self, padding: int) -> None:
        words = [self.word() for _ in range(4)]
        (entry_id,) = self.journal.add(
            Incident(what_happened=f"{words[0]} {'x ' * padding}", where=words[1], own_behaviour=words[2]),
            PrivateNote(words[3]),
        ).ids
        self.entries[entry_id] = [each.encode() for each in words]

    @precondition(lambda self: self.entries)
    @rule(data=st.data(), padding=st.sampled_from([0, 900, 6000]))
    def amend(self, data: st.DataObject, padding: int) -> None:
        entry_id, (word, why) = self.some(data), (self.word(), self.word())
        self.journal.amend(entry_id, Incident(what_happened=f"{'y ' * padding}{word}"), why)
        self.entries[entry_id] += [word.encode(), why.encode()]

    @precondition(lambda self: self.entries)
    @rule(data=st.data(), back=st.booleans())
    def withdraw(self, data: st.DataObject, back: bool) -> None:
        entry_id, why = self.some(data), self.word()
        (self.journal.restore if back else self.journal.withdraw)(entry_id, why)
        self.entries[entry_id].append(why.encode())

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def attach(self, data: st.DataObject) -> None:
        entry_id, (content, name) = self.some(data), (self.word(), self.word())
        self.locker.attach(entry_id, self.locker.store_from(io.BytesIO(content.encode() * 500), name))
        said = [self.word() for _ in range(3)]
        item = self.locker.items(entry_id)[-1]
        self.locker.describe(item.id, Said(said[0], said[1], (Custody(who=said[2]),)))
        self.entries[entry_id] += [each.encode() for each in (name, *said)]

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def draft(self, data: st.DataObject) -> None:
        entry_id, word = self.some(data), self.word()
        self.vault.drafts.keep(f"incident:{entry_id}", {"text": word})
        self.entries[entry_id].append(word.encode())

    @precondition(lambda self: self.entries)
    @rule(data=st.data(), clear=st.booleans())
    def erase(self, data: st.DataObject, clear: bool) -> None:
        entry_id = self.some(data)
        self.eraser.erase(entry_id, [f"incident:{entry_id}"])
        self.gone += self.entries.pop(entry_id)
        if clear:
            for _ in self.eraser.clear(no_copies):
                pass

    def teardown(self) -> None:
        try:
            for _ in self.eraser.clear(no_copies):
                pass
            proof = self.journal.verify()
            assert proof.holds
            assert proof.checked == proof.total
            assert sorted(row.id for row in self.journal.page(limit=999)) == sorted(self.entries)
            assert self.journal.count() == len(self.entries)
            files = sum(len(self.locker.items(entry_id)) for entry_id in self.entries)
            there = len(list(self.home.evidence.iterdir())) if self.home.evidence.is_dir() else 0
            assert there == files
            assert found_in_pages(self.home, *self.gone) == []
            for entry_id in self.entries:
                self.journal.entry(entry_id)
        finally:
            self.vault.lock()


def test_in_any_order_the_chain_holds_and_what_was_erased_is_gone(tmp_path: Path) -> None:
    folders = (tmp_path / str(number) for number in count())

    class InItsOwnFolder(Writing):
        def __init__(self) -> None:
            super().__init__(folders)

    run_state_machine_as_test(
        InItsOwnFolder, settings=settings(max_examples=12, stateful_step_count=20, deadline=None)
    )


def many_entries(journal: Journal, *, unlike: bool) -> list[bytes]:
    """Write a hundred entries, amend some of them again and again, and return what marks every other one.

    Args:
        journal: the diary.
        unlike: all words differ, as the index has it; else they are many, as rows have it.
    """
    chance = random.Random(0)  # noqa: S311 - a test's

    def text(number: int) -> str:
        mark, length = f"sign{number:03d}mark", chance.choice((1, 10, 40, 120))
        return " ".join(f"{mark}{chance.randrange(10**6)}" if unlike else mark for _ in range(length))

    for number in range(1, 101):
        journal.add(Incident(what_happened=text(number), where=text(number)[:40]))
        for _ in range(chance.choice((0, 0, 3))):
            entry_id = chance.randint(1, number)
            own = "" if unlike else text(entry_id)
            journal.amend(entry_id, Incident(what_happened=text(entry_id), own_behaviour=own))
    return [f"sign{number:03d}mark".encode() for number in range(1, 101, 2)]


def erase_every_other(eraser: Eraser) -> None:
    numbers = list(range(1, 101, 2))
    random.Random(0).shuffle(numbers)  # noqa: S311 - a test's
    for number in numbers:
        eraser.erase(number)


def test_the_index_keeps_no_signposts_made_of_erased_words(vault: Vault) -> None:
    gone = many_entries(Journal(vault), unlike=True)
    eraser = Eraser(vault)
    erase_every_other(eraser)
    with vault.database.reading() as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    # SQLite's own secure deleting leaves some; otherwise this would try nothing.
    assert found_in_pages(vault.home, *gone)
    for _ in eraser.clear(no_copies):
        pass
    assert found_in_pages(vault.home, *gone) == []
    assert len(Search(vault).find("sign", limit=99)) == 50


def test_pages_keep_no_copies_of_rows_that_were_moved(vault: Vault) -> None:
    gone = many_entries(Journal(vault), unlike=False)
    eraser = Eraser(vault)
    erase_every_other(eraser)
    with vault.database.transaction() as connection:
        index.build_anew(connection)
    with vault.database.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert found_in_pages(vault.home, *gone)  # as above
    for _ in eraser.clear(no_copies):
        pass
    assert found_in_pages(vault.home, *gone) == []


ERASES = """
import io, os, sys
from pathlib import Path
from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.incident import Incident
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault

vault = Vault.create(Home(Path(sys.argv[1])), "correct horse battery staple", cost=Cost(64, 1, 1))
journal, locker, eraser = Journal(vault), EvidenceLocker(vault), Eraser(vault)
for number in range(1, 31):
    journal.add(Incident(what_happened=f"entry{number:03d}word " + "x " * 2000))
    locker.attach(number, locker.store_from(io.BytesIO(b"x" * 10_000), "x"))
print("ready", flush=True)

def copies():
    print("cleared", flush=True)
    yield

for number in range(1, 31):
    eraser.erase(number)
    print(number, flush=True)
    for _ in eraser.clear(copies):
        print("step", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill is another thing there")
@pytest.mark.parametrize("lines", [1, 2, 3, 4, 5, 6, 9, 14])
def test_killed_at_any_moment_it_can_be_finished(tmp_path: Path, lines: int) -> None:
    home = Home(tmp_path / "home")
    with subprocess.Popen(
        [sys.executable, "-c", ERASES, str(home.folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(lines)]
        writer.kill()
    told = {int(each) for each in said if each.isdigit()}
    vault = Vault.unlock(home, PASSPHRASE)
    try:
        journal, eraser = Journal(vault), Eraser(vault)
        EvidenceLocker(vault).sweep()
        for _ in eraser.clear(no_copies):
            pass
        there = {row.id for row in journal.page(limit=99)}
        assert not told & there
        assert len(there) in {30 - len(told), 29 - len(told)}
        assert journal.verify().holds
        assert len(list(home.evidence.iterdir())) == len(there)
        gone = [f"entry{number:03d}word".encode() for number in range(1, 31) if number not in there]
        assert found_in_pages(home, *gone) == []
    finally:
        vault.lock()
