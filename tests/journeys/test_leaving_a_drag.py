"""She drags something with the mouse and strikes Shift three times with the other hand."""

import subprocess

import pytest

from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.person import Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "correct horse battery staple"
WORDS = "They waited by the chemist again"


def windows(stage: Stage) -> set[str]:
    """Return every window of ours that is on the screen."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--class", "lists"],
        env=stage.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(found.stdout.split())


def mouse(stage: Stage, *moves: str) -> None:
    subprocess.run(["xdotool", *moves], env=stage.environment, check=True)


def test_shift_three_times_leaves_in_the_middle_of_a_drag(stage: Stage, cost: Cost) -> None:
    Vault.create(Home(stage.data), PASSPHRASE, cost=cost).lock()
    person = stage.person
    program = stage.start()
    person.find("My lists")
    person.leave()
    person.find("Password", "password text", "focused")
    person.type(PASSPHRASE)
    person.press("Return")
    left, top, *_ = person.find("What happened?", "text", "focused").box
    person.type(WORDS)
    person.press("ctrl+a")
    before = windows(stage)
    mouse(stage, "mousemove", str(left + 60), str(top + 32), "mousedown", "1")
    for step in (20, 40, 80, 120):
        mouse(stage, "mousemove", str(left + 60 + step), str(top + 32 + step))
    person.wait_for(lambda: windows(stage) - before, "what follows the mouse")
    person.leave()
    person.wait_for(lambda: program.poll() is not None, "the old process to end")
    mouse(stage, "mouseup", "1")
    person.find("My lists")
    assert len(windows(stage)) == len(before)
    assert WORDS not in person.text_on_screen()
    vault = Vault.unlock(Home(stage.data), PASSPHRASE)
    assert WORDS in repr(vault.drafts.get("write"))
    vault.lock()
