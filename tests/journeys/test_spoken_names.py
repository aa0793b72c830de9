"""What a screen reader is told of windows and drop-downs."""

import pytest

from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.person import Seen, Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def settings(stage: Stage, cost: Cost) -> list[Seen]:
    """Everything that is told while the settings are shown."""
    Vault.create(Home(stage.data), PASSPHRASE, cost=cost).lock()
    stage.start()
    person = stage.person
    person.find("My lists")
    person.leave()
    person.find("Password", "password text", "focused")
    person.type(PASSPHRASE)
    person.press("Return")
    person.find("What happened?", "text", "focused")
    person.press("ctrl+5")
    person.find("Leave by itself", state="showing")
    return person.look(everything=True)


def test_the_window_is_a_window_of_the_covers_name(settings: list[Seen]) -> None:
    assert [(seen.name, seen.role) for seen in settings if seen.depth == 1] == [("Lists", "frame")]


def test_a_drop_down_is_told_by_what_it_chooses(settings: list[Seen]) -> None:
    boxes = {
        seen.name: seen.more for seen in settings if seen.role == "combo box" and "showing" in seen.states
    }
    assert "labelled-by=Leave by itself after" in boxes["3 minutes"].splitlines()
    assert [value for value, more in boxes.items() if "labelled-by=" not in more] == []
