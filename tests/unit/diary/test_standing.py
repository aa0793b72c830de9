"""What a seal stands for: counted from the chain up to it, whatever came after."""

import io
from collections.abc import Generator
from dataclasses import replace

import pytest

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.diary.standing import Standing, standing
from safeplan.errors import VaultDamaged
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary import incident


def counted(vault: Vault, number: int | None = None) -> Standing | None:
    """Return the result, taking all steps at once."""
    return to_end(standing(vault.database, number))


def to_end(steps: Generator[None, None, Standing | None]) -> Standing | None:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Standing | None = end.value
            return found


@pytest.fixture
def journal(vault: Vault) -> Journal:
    """Three entries: the second has a file and an amendment, the first is withdrawn in the end."""
    journal, locker = Journal(vault), EvidenceLocker(vault)
    journal.add(incident(what_happened="first"))
    journal.add(incident(what_happened="second"))
    locker.attach(2, locker.store_from(io.BytesIO(b"file"), "file.txt"))
    journal.amend(2, incident(what_happened="second, better"), "why")
    journal.add(incident(what_happened="third"))
    journal.withdraw(1, "not so")
    return journal


def test_an_empty_diary_has_no_seal(vault: Vault) -> None:
    assert counted(vault) is None


def test_the_last_seal_stands_for_everything(vault: Vault, journal: Journal, clock: FixedClock) -> None:
    last = journal.versions(1)[-1]
    assert counted(vault) == Standing(
        seal=last.seal,
        number=6,
        sealed=clock.now(),
        entries=3,
        withdrawn=1,
        erased=0,
        lost=0,
        amendments=1,
        files=1,
        last_entry=3,
        last_written=clock.now(),
    )


def test_an_earlier_seal_stands_for_what_there_was(vault: Vault, journal: Journal) -> None:
    found = counted(vault, 2)
    assert found is not None
    assert (found.entries, found.in_use, found.amendments, found.files, found.last_entry) == (2, 2, 0, 0, 2)
    assert found.seal == journal.versions(2)[0].seal
    assert counted(vault, 7) is None, "there is no such seal"


def test_what_was_erased_is_counted_and_nothing_said_of_it(vault: Vault, journal: Journal) -> None:
    before = counted(vault)
    Eraser(vault).erase(2)
    assert before is not None
    assert counted(vault) == replace(before, erased=1, amendments=0, files=0)
    Eraser(vault).erase(3)
    found = counted(vault, 5)
    assert found is not None
    assert (found.erased, found.in_use, found.sealed, found.last_written) == (2, 1, None, None)


def test_steps_are_short_and_hold_nothing_up(
    vault: Vault, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = counted(vault, 6)
    monkeypatch.setattr("safeplan.diary.standing._STEP", 2)
    steps = standing(vault.database, 6)
    next(steps)
    journal.add(incident(what_happened="written in between"))
    assert to_end(steps) == whole


def test_what_cannot_be_read_is_damage(vault: Vault, journal: Journal) -> None:
    with vault.database.transaction() as connection:
        connection.execute("UPDATE diary_version SET content = '[]' WHERE id = 2")
    with pytest.raises(VaultDamaged):
        counted(vault)
