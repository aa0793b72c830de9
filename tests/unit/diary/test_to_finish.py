"""The mark "to finish", and what was chosen lately."""

import pytest

from safeplan.diary.erasing import Eraser
from safeplan.diary.journal import Journal
from safeplan.errors import Bug
from safeplan.vault.vault import Vault
from tests.builders.diary import incident


def marked(journal: Journal) -> list[int]:
    return [row.id for row in journal.page(only_to_finish=True)]


def test_the_mark_is_set_with_the_entry_with_a_change_and_by_itself(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident(), to_finish=True)
    journal.add(incident())
    journal.add(incident())
    journal.amend(2, incident(where="Alder Street"), to_finish=True)
    journal.mark_to_finish(3, True)
    journal.mark_to_finish(3, True)
    assert marked(journal) == [3, 2, 1]
    assert journal.count_to_finish() == 3
    journal.amend(2, incident(where="Alder Street"), to_finish=False)
    journal.amend(1, incident(where="Alder Street"))
    journal.mark_to_finish(3, False)
    assert marked(journal) == [1]
    assert [row.to_finish for row in journal.page()] == [False, False, True]
    assert journal.entry(1).row.to_finish


def test_the_mark_makes_no_version(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident())
    journal.mark_to_finish(1, True)
    journal.amend(1, incident(), to_finish=False)
    assert len(journal.versions(1)) == 1


def test_pages_of_marked_entries_go_on_where_they_ended(vault: Vault) -> None:
    journal = Journal(vault)
    for number in range(9):
        journal.add(incident(), to_finish=number % 2 == 0)
    first = journal.page(limit=2, only_to_finish=True)
    rest = journal.page(first[-1].key, 9, only_to_finish=True)
    assert [row.id for row in first + rest] == [9, 7, 5, 3, 1]


def test_an_erased_entry_leaves_no_mark(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident(), to_finish=True)
    Eraser(vault).erase(1)
    assert journal.count_to_finish() == 0


def test_no_entry_no_mark(vault: Vault) -> None:
    with pytest.raises(Bug):
        Journal(vault).mark_to_finish(1, True)


def test_the_latest_choices_come_first_and_each_once(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident(behaviours=("loiter.near", "contact.text"), own_behaviour="the hum"))
    journal.add(incident(behaviours=("follow.foot",), own_behaviour="tapping"))
    journal.add(incident(behaviours=("loiter.near",), own_behaviour="the hum"))
    journal.add(incident(behaviours=("assault.other",), own_behaviour="a mistake"))
    journal.withdraw(4)
    found = journal.lately()
    assert found.behaviours == ("loiter.near", "follow.foot", "contact.text")
    assert found.own_words == ("the hum", "tapping")
    assert journal.lately(1).behaviours == ("loiter.near",)
