"""What she marks and copies: read by another program of the desktop, while she is inside and afterwards."""

import json
import subprocess
import sys

import pytest

from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault
from tools.person import Person, Stage

pytestmark = pytest.mark.journey

PASSPHRASE = "correct horse battery staple"
WORDS = "They waited by the chemist again"
READ = """
import json
from PySide6.QtGui import QClipboard, QGuiApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
application = QGuiApplication([])
clipboard = application.clipboard()
found = {}
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    content = clipboard.mimeData(mode)
    found[mode.name] = [clipboard.text(mode), content.formats() if content else []]
print(json.dumps(found))
"""
WRITE = """
import sys
from PySide6.QtGui import QGuiApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
application = QGuiApplication([])
application.clipboard().setText("from another program")
print("there", flush=True)
application.exec()
"""


def on_the_desktop(stage: Stage) -> tuple[str, list[str], str]:
    """Return the clipboard's text and formats, and what is marked with the mouse."""
    done = subprocess.run(
        [sys.executable, "-c", READ], env=stage.environment, capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    (text, formats), (marked, _) = found["Clipboard"], found["Selection"]
    return text, formats, marked


@pytest.fixture
def stage(stage: Stage, cost: Cost) -> Stage:
    """The program, with the vault open and a sentence begun."""
    Vault.create(Home(stage.data), PASSPHRASE, cost=cost).lock()
    stage.start()
    person = stage.person
    person.find("My lists")
    person.leave()
    person.find("Password", "password text", "focused")
    person.type(PASSPHRASE)
    person.press("Return")
    person.find("What happened?", "text", "focused")
    person.type(WORDS)
    return stage


def leave(stage: Stage) -> None:
    before = stage.processes()
    stage.person.leave()
    stage.person.wait_for(lambda: not set(before) & set(stage.processes()), "the old process to end")


def mark_with_the_mouse(person: Person) -> None:
    """Draw the mouse over the words, as one does to read along."""
    left, top, width, _height = person.find("What happened?", "text").box
    moves = ["mousemove", str(left + 22), str(top + 30), "mousedown", "1"]
    moves += ["mousemove", str(left + width // 2), str(top + 30), "mouseup", "1"]
    subprocess.run(["xdotool", *moves], env=person.environment, check=True)


def test_what_is_marked_with_the_mouse_reaches_no_other_program(stage: Stage) -> None:
    mark_with_the_mouse(stage.person)
    # The words were marked: what is copied now is what was marked.
    stage.person.press("ctrl+c")
    text, _formats, marked = on_the_desktop(stage)
    assert text
    assert text in WORDS
    assert marked == ""


def test_what_is_copied_is_marked_as_secret_and_gone_after_leaving(stage: Stage) -> None:
    stage.person.press("ctrl+a", "ctrl+c")
    text, formats, marked = on_the_desktop(stage)
    assert text == WORDS
    assert "x-kde-passwordManagerHint" in formats
    assert marked == ""
    leave(stage)
    assert on_the_desktop(stage) == ("", [], "")


def test_closing_the_window_takes_it_away_too(stage: Stage) -> None:
    stage.person.press("ctrl+a", "ctrl+x")
    assert on_the_desktop(stage)[0] == WORDS
    stage.close_window()
    assert on_the_desktop(stage) == ("", [], "")
    assert [program.wait(10) for program in stage.programs] == [0]


def test_what_another_program_copied_stays(stage: Stage) -> None:
    stage.person.press("ctrl+a", "ctrl+c")
    with subprocess.Popen(
        [sys.executable, "-c", WRITE], env=stage.environment, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"there\n"
        leave(stage)
        assert on_the_desktop(stage)[0] == "from another program"
        other.kill()
