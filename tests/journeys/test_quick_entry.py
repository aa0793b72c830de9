"""Two minutes alone: from launch to a saved entry in fewer than ten inputs besides the words."""

import pytest

from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.person import Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "correct horse battery staple"
WORDS = "They rang the bell and went away."


def test_from_launch_to_a_saved_entry(stage: Stage, cost: Cost) -> None:
    home = Home(stage.data)
    Vault.create(home, PASSPHRASE, cost=cost).lock()
    person = stage.person
    stage.start()
    person.find("My lists")
    person.leave()  # the way in is the same gesture
    person.find("Password", "password text", "focused")
    person.type(PASSPHRASE)
    person.press("Return")
    person.find("What happened?", "text", "focused")
    person.type(WORDS)
    person.press("ctrl+Return")
    person.find("Entry 1 is kept…")
    assert person.inputs < 10
    stage.close_window()
    vault = Vault.unlock(home, PASSPHRASE)
    assert [row.first_words for row in Journal(vault).page()] == [WORDS]
    vault.lock()
